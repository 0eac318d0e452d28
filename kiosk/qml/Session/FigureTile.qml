import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// One big number and what it counts.
Touchable {
    id: root

    property int value: 0

    spoken: value + " " + text
    always: true
    told: true
    onActivated: Narrator.readOne(spoken)

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.soft(Theme.info) : Theme.card
        border.width: Theme.border
        border.color: Theme.line
    }
    contentItem: Item {
        Column {
            anchors {
                left: parent.left
                right: parent.right
                margins: Theme.px(12)
                verticalCenter: parent.verticalCenter
            }
            Label {
                width: parent.width
                text: root.value
                size: Theme.u(Theme.large ? 44 : 64)
                leading: 1.15
                weight: Font.Bold
                color: Theme.success
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Label {
                width: parent.width
                text: root.text
                size: Theme.u(21)
                leading: 1.25
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
