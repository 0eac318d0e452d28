pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// The widgets of one screen: apps, pictures and the keys of a call side by side, the rest one under
// another.
PagedColumn {
    id: root

    required property var device
    // The keys of a call lie at the bottom.
    property bool sunk: false
    readonly property int tile: Math.max(Theme.touch, Theme.u(88))
    readonly property int key: Math.max(Theme.px(96), Theme.u(104))
    // How far the keys of a call lie below the words.
    readonly property int sink: sunk && pages === 1 ? Math.max(0, height - implicitHeight) : 0
    readonly property int perRow: Math.max(1, Math.floor((width + Theme.gapS) / ((sunk ? key : tile) + Theme.gapS)))
    readonly property var groups: grouped(device.widgets)

    function besideOthers(kind: string): bool {
        return kind === "app" || kind === "picture" || (root.sunk && ["hangup", "answer", "button"].includes(kind));
    }
    function grouped(widgets: var): var {
        const rows = [];
        for (const one of widgets) {
            const last = rows.length > 0 ? rows[rows.length - 1] : null;
            if (besideOthers(one.kind) && last && besideOthers(last[0].kind) && last.length < root.perRow)
                last.push(one);
            else
                rows.push([one]);
        }
        return rows;
    }
    function isRinged(line: var): bool {
        return line ? line.ringed : false;
    }
    function turnToRing(): void {
        for (let i = 0; i < lines.count; i++) {
            const line = lines.itemAt(i);
            if (isRinged(line))
                page = pageOf(line);
        }
    }

    spacing: Theme.gapS
    onPlanChanged: turnToRing()

    Connections {
        target: root.device
        function onScreenChanged(): void {
            root.page = 0;
        }
        function onChanged(): void {
            root.turnToRing();
        }
    }
    Repeater {
        id: lines
        model: root.groups
        Item {
            id: line
            required property var modelData
            readonly property bool ringed: modelData.some(one => one.id === root.device.ring)
            width: root.width
            height: tallest()
            transform: Translate {
                y: root.besideOthers(line.modelData[0].kind) ? root.sink : 0
            }
            function tallest(): int {
                let most = Theme.touch;
                for (let i = 0; i < blocks.count; i++) {
                    const block = blocks.itemAt(i) as Block;
                    if (block)
                        most = Math.max(most, block.implicitHeight);
                }
                return most;
            }
            Repeater {
                id: blocks
                model: line.modelData
                Block {
                    required property var modelData
                    required property int index
                    readonly property bool beside: root.besideOthers(entry.kind)
                    readonly property int share: root.sunk ? line.modelData.length : Math.max(line.modelData.length, root.perRow)
                    entry: modelData
                    device: root.device
                    round: root.sunk
                    width: beside ? Math.floor((root.width - (share - 1) * Theme.gapS) / share) : root.width
                    height: line.height
                    x: beside ? index * (width + Theme.gapS) : 0
                }
            }
        }
    }
}
