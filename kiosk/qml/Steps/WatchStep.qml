import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// A sound with its words; touched, it plays, and the narrator is silent.
Split {
    id: root

    required property var step

    picture: step.picture
    pictureSays: step.pictureSays
    share: 0.5

    SentenceList {
        width: parent.width
        height: play.visible ? parent.height - play.height - Theme.gap : parent.height
        sentences: root.step.lines
        size: Theme.u(32)
    }
    Btn {
        id: play
        objectName: "play"
        visible: root.step.playable
        anchors.bottom: parent.bottom
        width: parent.width
        height: implicitHeight
        text: root.step.playing ? qsTr("Tạm dừng") : qsTr("Nghe đoạn này")
        glyph: root.step.playing ? "pause" : "play"
        hue: Theme.info
        always: true
        onActivated: root.step.toggle(Display.volume)
    }
}
