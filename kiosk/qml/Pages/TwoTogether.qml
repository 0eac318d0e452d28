pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Who does what when two share the machine.
Frame {
    id: root

    required viewModel
    readonly property TwoTogetherModel model: root.viewModel as TwoTogetherModel
    nextGlyph: "next"

    Picture {
        id: scene
        width: root.upright ? root.area.width : Math.round(root.area.width * (Theme.veryLarge ? 0.36 : 0.48))
        height: root.upright ? Math.round(root.area.height * (Theme.veryLarge ? 0.34 : 0.5)) : root.area.height
        source: Theme.art("hai-nguoi")
        says: qsTr("Một bà và một cháu ngồi cạnh nhau trước màn hình.")
    }
    SentenceList {
        x: root.upright ? 0 : scene.width + Theme.gap
        y: root.upright ? scene.height + Theme.gap : 0
        width: root.area.width - x
        height: root.area.height - y
        sentences: root.viewModel.sentences
        size: Theme.u(32)
    }
}
