import QtQuick
import HocSo.Theme
import HocSo.Components

// What somebody says or writes: a bubble, the sender above it.
Item {
    id: root

    required property var entry
    property bool ringed: false
    property bool down: false

    implicitHeight: words.implicitHeight + 2 * Theme.px(12)

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(20)
        color: root.entry.kind === "message" ? Theme.bubble : Theme.card
        border.width: root.ringed ? Theme.px(5) : Theme.borderTouch
        border.color: root.ringed ? Theme.info : root.entry.kind === "message" ? Theme.bubbleEdge : Theme.callEdge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.info
            opacity: 0.16
        }
    }
    Column {
        id: words
        x: Theme.px(18)
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            visible: text !== ""
            text: root.entry.detail
            size: Theme.u(19)
            leading: 1.3
            weight: Font.DemiBold
            color: Theme.quiet
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.entry.kind === "message" || root.entry.label.startsWith("“") ? root.entry.label : "“" + root.entry.label + "”"
            size: Theme.u(23)
            leading: 1.35
            weight: Font.Medium
            horizontalAlignment: root.entry.kind === "message" ? Text.AlignLeft : Text.AlignHCenter
            Accessible.ignored: true
        }
    }
}
