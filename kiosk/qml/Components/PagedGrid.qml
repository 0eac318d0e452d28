pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// A grid of cards, as many as fit at their least size; the rest on further pages.
// The delegate fills the cell it is given.
Item {
    id: root

    required property var model
    required property Component delegate
    property int page: 0
    // The entry being read aloud, -1 for none: its page is turned up.
    property int following: -1
    property int leastWidth: Theme.px(270)
    property int leastHeight: Theme.px(210)
    property int most: 3
    property int spacing: Theme.gapS
    readonly property int count: model ? (model.length ?? 0) : 0
    readonly property int columns: Math.max(1, Math.min(most, Math.floor((width + spacing) / (leastWidth + spacing))))
    readonly property int allRows: Math.max(1, Math.floor((height + spacing) / (leastHeight + spacing)))
    readonly property bool fits: count <= columns * allRows
    readonly property int room: fits ? height : height - pager.reserved - Theme.gapS
    readonly property int rows: Math.min(Math.max(1, Math.floor((room + spacing) / (leastHeight + spacing))), Math.max(1, Math.ceil(count / columns)))
    readonly property int perPage: columns * rows
    readonly property int pages: Math.max(1, Math.ceil(count / perPage))
    readonly property int first: Math.min(page, pages - 1) * perPage
    readonly property real cellWidth: Math.floor((width - (columns - 1) * spacing) / columns)
    readonly property real cellHeight: Math.floor((room - (rows - 1) * spacing) / rows)

    onModelChanged: page = 0
    onFollowingChanged: if (following >= 0 && following < count)
        page = Math.floor(following / perPage)

    Grid {
        columns: root.columns
        spacing: root.spacing
        Repeater {
            model: root.model ? root.model.slice(root.first, root.first + root.perPage) : []
            Loader {
                required property var modelData
                required property int index
                width: root.cellWidth
                height: root.cellHeight
                sourceComponent: root.delegate
                onLoaded: {
                    item.entry = modelData;
                    item.place = root.first + index;
                }
            }
        }
    }
    Pager {
        id: pager
        readonly property int reserved: Math.max(Theme.touch, Theme.u(24) * 1.28 + 2 * Theme.px(12))
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: shown ? reserved : 0
        page: Math.min(root.page, root.pages - 1)
        pages: root.pages
        onTurned: page => root.page = page
    }
}
