pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Type, then choose among what was found; never both at once, so both have room.
Frame {
    id: root

    required viewModel
    readonly property SearchModel model: root.viewModel as SearchModel
    readonly property int spot: Narrator.sentences[Narrator.current] === root.viewModel.sentences[Narrator.current] ? Narrator.current : -1

    Item {
        visible: !root.model.showing
        anchors.fill: parent
        TypedField {
            id: field
            objectName: "field"
            width: parent.width
            entry: root.model.entry
        }
        Label {
            id: told
            objectName: "found"
            y: field.height + Theme.px(10)
            width: parent.width
            text: root.model.found
            size: Theme.u(Theme.large ? 20 : 24)
            color: Theme.quiet
        }
        Keyboard {
            objectName: "keyboard"
            y: parent.height - height
            width: parent.width
            height: Math.min(parent.height - told.y - told.height - Theme.px(10), mostHeight)
            entry: root.model.entry
        }
    }
    PagedGrid {
        objectName: "hits"
        visible: root.model.showing
        anchors.fill: parent
        most: root.upright || Theme.veryLarge ? 1 : 2
        leastWidth: Math.max(Theme.px(300), Theme.u(280))
        leastHeight: Theme.u(22) * 1.4 + Theme.u(26) * 1.28 * 2 + Theme.px(32)
        model: root.model.showing ? root.model.hits : []
        following: root.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "hit" + place
            wide: true
            picture: Theme.veryLarge ? "" : entry.picture ?? ""
            shelf: entry.shelf ?? ""
            over: entry.over ?? ""
            text: entry.title ?? ""
            reading: root.spot === place
            size: Theme.u(26)
            onActivated: root.model.take(place)
        }
    }
}
