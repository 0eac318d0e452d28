import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The pad beside what is asked; after wrong tries the seconds of the wait in its place.
Frame {
    id: page

    required viewModel
    readonly property StaffDoorModel model: page.viewModel as StaffDoorModel
    readonly property bool waiting: model.stage === "wait"

    showHome: false
    backGlyph: "exit"

    SentenceList {
        id: words
        x: 0
        y: 0
        width: page.upright ? parent.width : Math.floor((parent.width - Theme.gap) * (Theme.large ? 0.56 : 0.5))
        height: (page.upright ? Math.floor(parent.height * (Theme.veryLarge ? 0.4 : 0.3)) : parent.height) - (lost.visible ? lost.height + Theme.gapS : 0)
        sentences: page.viewModel.sentences
    }
    Btn {
        id: lost
        objectName: "forgot"
        visible: page.model.canForget
        y: words.height + Theme.gapS
        width: Math.min(implicitWidth, words.width)
        glyph: "key"
        text: qsTr("Quên mã PIN")
        size: Theme.u(26)
        onActivated: page.model.forgot()
    }
    Item {
        id: beside
        x: page.upright ? 0 : words.width + Theme.gap
        y: page.upright ? words.height + Theme.gapS + (lost.visible ? lost.height + Theme.gapS : 0) : 0
        width: parent.width - x
        height: parent.height - y
        PinPad {
            visible: !page.waiting
            anchors.fill: parent
            entry: page.model.entry
        }
        Rectangle {
            visible: page.waiting
            anchors.centerIn: parent
            width: Math.min(Theme.px(300), parent.width * 0.7, parent.height * 0.8)
            height: width
            radius: width / 2
            color: Theme.soft(Theme.waiting)
            border.width: Theme.borderChosen
            border.color: Theme.waiting
            Label {
                objectName: "seconds"
                anchors.centerIn: parent
                text: page.model.seconds
                size: Math.round(parent.width * 0.36)
                leading: 1.2
                weight: Font.Bold
                color: Theme.waiting
            }
        }
    }
}
