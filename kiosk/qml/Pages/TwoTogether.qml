pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Who does what when two share the machine: each face beside its part.
Frame {
    id: root

    required viewModel
    readonly property int spot: Narrator.sentences[Narrator.current] === root.viewModel.sentences[Narrator.current] ? Narrator.current : -1
    readonly property bool rows: upright || Theme.veryLarge
    readonly property int each: rows ? (parts.height - Theme.gap) / 2 : parts.height

    Item {
        id: parts
        width: root.area.width
        height: root.area.height - sure.height - Theme.gapS
        Card {
            objectName: "child"
            width: root.rows ? parent.width : (parent.width - Theme.gap) / 2
            height: root.each
            wide: root.rows
            reading: root.spot === 0
            picture: Theme.art("mat-hoc-sinh")
            shelf: "service"
            text: root.viewModel.sentences[0]
            size: Theme.u(32)
            spoken: text
            onActivated: Narrator.readOne(text)
        }
        Card {
            objectName: "elder"
            x: root.rows ? 0 : parent.width - width
            y: root.rows ? parent.height - height : 0
            width: root.rows ? parent.width : (parent.width - Theme.gap) / 2
            height: root.each
            wide: root.rows
            reading: root.spot === 1
            picture: Theme.art("mat-ba")
            shelf: "pay"
            text: root.viewModel.sentences[1]
            size: Theme.u(32)
            spoken: text
            onActivated: Narrator.readOne(text)
        }
    }
    Sentence {
        id: sure
        objectName: "sure"
        y: root.area.height - height
        width: root.area.width
        text: root.viewModel.sentences[2]
        reading: root.spot === 2
    }
}
