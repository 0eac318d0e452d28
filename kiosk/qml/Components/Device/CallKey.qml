import QtQuick
import HocSo.Theme
import HocSo.Components

// A round key of a call: red to hang up, green to answer, grey for the rest. Never colour alone.
Item {
    id: root

    required property var entry
    property bool ringed: false
    property bool down: false
    // The whole key is touched, not the disc: at large text the words need the room.
    readonly property int side: Theme.px(Theme.large ? 42 : 72)
    readonly property color hue: entry.kind === "hangup" ? Theme.keyHangUp : entry.kind === "answer" ? Theme.keyAnswer : Theme.keyOther

    implicitHeight: side + name.implicitHeight + Theme.px(16)

    Rectangle {
        id: disc
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.px(8)
        width: root.side
        height: root.side
        radius: width / 2
        color: root.hue
        border.width: 3
        border.color: Theme.ink
        Icon {
            anchors.centerIn: parent
            name: root.entry.kind === "hangup" ? "hangup" : root.entry.kind === "answer" ? "phone" : "tap"
            color: Theme.onKey
            size: parent.width * 0.6
        }
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: width / 2
            color: Theme.pressed
            opacity: 0.3
        }
    }
    Rectangle {
        visible: root.ringed
        anchors {
            fill: disc
            margins: -Theme.px(9)
        }
        radius: width / 2
        color: "transparent"
        border.width: Theme.px(5)
        border.color: Theme.info
    }
    Label {
        id: name
        y: disc.y + disc.height + Theme.px(6)
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.entry.label
        size: Theme.u(22)
        leading: 1.25
        weight: Font.DemiBold
        Accessible.ignored: true
    }
}
