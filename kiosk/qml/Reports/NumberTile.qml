import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// One big number and what it counts.
Touchable {
    id: root

    property int value: 0
    readonly property int figure: Theme.u(Theme.large ? 40 : 56)
    readonly property int words: Theme.u(21)
    implicitHeight: Math.ceil(figure * 1.15 + label.implicitHeight) + 2 * Theme.px(10)

    always: true
    spoken: value + " " + text
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
                size: root.figure
                leading: 1.15
                weight: Font.Bold
                color: Theme.success
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
            Label {
                id: label
                width: parent.width
                text: root.text
                size: root.words
                leading: 1.25
                color: Theme.quiet
                horizontalAlignment: Text.AlignHCenter
                Accessible.ignored: true
            }
        }
    }
}
