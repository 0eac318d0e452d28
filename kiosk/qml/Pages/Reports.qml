pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Reports"

// The figures of a month or a year: big numbers, before and after, counts; a section after another.
Frame {
    id: page

    required viewModel
    readonly property ReportsModel model: page.viewModel as ReportsModel
    readonly property bool figures: model.stage === "figures"
    readonly property bool months: model.stage === "months"
    readonly property string said: Narrator.current >= 0 ? Narrator.sentences[Narrator.current] ?? "" : ""

    showHome: false
    nextGlyph: model.stage === "told" ? "check" : "next"

    ButtonRow {
        id: ways
        visible: page.figures
        width: page.area.width
        Btn {
            objectName: "chooseMonth"
            glyph: Theme.veryLarge ? "" : "clock"
            text: page.model.period
            size: Theme.u(24)
            inset: Theme.px(16)
            onActivated: page.model.chooseMonth()
        }
        Btn {
            objectName: "save"
            glyph: Theme.veryLarge ? "" : "usb"
            text: qsTr("Lưu bảng số liệu")
            size: Theme.u(24)
            inset: Theme.px(16)
            onActivated: page.model.save()
        }
    }
    PagedColumn {
        id: column
        objectName: "figures"
        visible: page.figures
        y: ways.height + Theme.gapS
        width: page.area.width
        height: page.area.height - y
        readonly property Item read: {
            for (let i = 0; i < holder.children.length; i++)
                if (holder.children[i].reading === true)
                    return holder.children[i];
            return null;
        }
        readonly property int perRow: Theme.veryLarge ? (page.upright ? 1 : 2) : Theme.large || page.upright ? 2 : 4
        readonly property int beside: Theme.large || page.upright ? 1 : 2
        readonly property var tiles: parted(page.model.tiles, perRow)
        function parted(all: list<var>, most: int): list<var> {
            const found = [];
            for (let i = 0; i < all.length; i += most)
                found.push(all.slice(i, i + most));
            return found;
        }
        onReadChanged: if (read)
            column.page = column.pageOf(read)
        onTilesChanged: column.page = 0

        Repeater {
            model: column.tiles
            CellRow {
                required property var modelData
                readonly property bool reading: modelData.some(one => page.said === one.value + " " + one.text + ".")
                width: column.width
                height: implicitHeight
                entries: modelData
                most: modelData.length
                cell: NumberTile {
                    property var entry: ({})
                    objectName: "tile_" + (entry.name ?? "")
                    value: entry.value ?? 0
                    text: entry.text ?? ""
                }
            }
        }
        Repeater {
            model: page.model.notes
            Label {
                required property string modelData
                readonly property bool reading: page.said === modelData
                width: column.width
                height: implicitHeight
                text: modelData
                size: Theme.u(24)
                leading: 1.3
                color: Theme.quiet
            }
        }
        Repeater {
            model: column.parted(page.model.pairs, column.beside)
            CellRow {
                required property var modelData
                readonly property bool reading: modelData.some(one => page.said === one.said)
                width: column.width
                height: implicitHeight
                entries: modelData
                most: column.beside
                cell: BeforeAfter {
                    property var entry: ({})
                    objectName: "pair_" + (entry.name ?? "")
                    title: entry.title ?? ""
                    text: entry.text ?? ""
                    before: entry.before ?? 0
                    after: entry.after ?? 0
                    spoken: entry.said ?? ""
                    reading: page.said !== "" && page.said === entry.said
                }
            }
        }
        Repeater {
            model: column.parted(page.model.bars, column.beside)
            CellRow {
                required property var modelData
                readonly property bool reading: modelData.some(one => page.said === one.said)
                width: column.width
                height: implicitHeight
                entries: modelData
                most: column.beside
                cell: CountBar {
                    property var entry: ({})
                    objectName: "bar_" + (entry.name ?? "")
                    title: entry.title ?? ""
                    text: entry.text ?? ""
                    part: entry.part ?? 0
                    spoken: entry.said ?? ""
                    reading: page.said !== "" && page.said === entry.said
                }
            }
        }
    }
    PagedGrid {
        objectName: "spans"
        visible: page.months
        readonly property int lines: Math.ceil(count / columns)
        width: page.area.width
        height: Math.min(page.area.height, lines * leastHeight + (lines - 1) * spacing)
        leastWidth: Math.max(Theme.px(280), Theme.u(260))
        leastHeight: Math.max(Theme.touch, Theme.u(28) * 1.28 * (Theme.large ? 2 : 1) + Theme.px(40))
        model: page.model.spans
        delegate: Btn {
            property var entry: ({})
            property int place: 0
            objectName: "span_" + (entry.name ?? "")
            sort: "choice"
            kind: entry.text === page.model.period ? "chosen" : "plain"
            text: entry.text ?? ""
            onActivated: page.model.take(entry.name)
        }
    }
    SentenceList {
        objectName: "told"
        visible: !page.figures && !page.months
        anchors.fill: parent
        sentences: visible ? page.viewModel.sentences : []
        size: Theme.u(Theme.veryLarge ? 32 : 36)
        weight: Font.DemiBold
    }
}
