pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Figures side by side, as tall as the tallest; `most` of them would fill the row.
Item {
    id: root

    required property list<var> entries
    required property Component cell
    property int most: 1
    readonly property real share: Math.floor((width - (most - 1) * Theme.gapS) / most)

    function tallest(): real {
        let most = Theme.touch;
        for (let i = 0; i < cells.count; i++)
            most = Math.max(most, (cells.itemAt(i) as Loader)?.implicitHeight ?? 0);
        return most;
    }

    implicitHeight: tallest()

    Repeater {
        id: cells
        model: root.entries
        Loader {
            required property var modelData
            required property int index
            x: index * (root.share + Theme.gapS)
            width: root.share
            height: root.height
            sourceComponent: root.cell
            onLoaded: item.entry = modelData
        }
    }
}
