import QtQuick
import HocSo.Theme

// Buttons side by side, of equal width; where the text is too large for that they
// stand in as many rows as they need. One whose `present` is false takes no place.
Item {
    id: root

    default property alias buttons: holder.data
    property int spacing: Theme.gapS
    readonly property var placed: holder.children.filter(button => button.present !== false && !(button instanceof Repeater))
    readonly property int count: placed.length
    readonly property real share: count > 0 ? (width - (count - 1) * spacing) / count : width
    readonly property int widest: {
        let most = 0;
        for (let i = 0; i < placed.length; i++)
            most = Math.max(most, placed[i].implicitWidth);
        return most;
    }
    readonly property int perRow: Math.max(1, Math.min(count, Math.floor((width + spacing) / (widest + spacing))))
    readonly property int tall: {
        let most = Theme.touch;
        for (let i = 0; i < placed.length; i++)
            most = Math.max(most, placed[i].implicitHeight);
        return most;
    }

    function place(): void {
        const rows = Math.ceil(count / perRow);
        for (let i = 0; i < count; i++) {
            const row = Math.floor(i / perRow);
            const inRow = row + 1 < rows ? perRow : count - row * perRow;
            const each = Math.floor((width - (inRow - 1) * spacing) / inRow);
            const item = placed[i];
            item.x = (i - row * perRow) * (each + spacing);
            item.y = row * (tall + spacing);
            item.width = each;
            item.height = tall;
        }
    }

    implicitHeight: Math.ceil(count / perRow) * (tall + spacing) - spacing
    height: implicitHeight
    onWidthChanged: place()
    onPerRowChanged: place()
    onTallChanged: place()
    onCountChanged: place()
    Component.onCompleted: place()

    Item {
        id: holder
        anchors.fill: parent
    }
}
