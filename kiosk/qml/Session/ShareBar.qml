import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// How many of those who answered knew it: a bar, its percent, and the numbers in words.
Touchable {
    id: root

    property string title
    property real part: 0
    property string percent
    property color hue: Theme.success

    spoken: title + ": " + text + ", " + percent
    always: true
    ringRadius: Theme.radiusS
    told: true
    implicitHeight: Math.max(Theme.touch, heads.height + track.height + Theme.px(6))
    onActivated: Narrator.readOne(spoken)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.soft(Theme.info) : "transparent"
    }
    contentItem: Item {
        Item {
            id: heads
            readonly property bool narrow: name.implicitWidth + words.implicitWidth + Theme.gapS > width
            width: parent.width
            height: narrow ? name.implicitHeight + words.implicitHeight : Math.max(name.implicitHeight, words.implicitHeight)
            Label {
                id: name
                width: Math.min(parent.width, Math.ceil(implicitWidth))
                text: root.title
                size: Theme.u(26)
                leading: 1.3
                weight: Font.DemiBold
                Accessible.ignored: true
            }
            Label {
                id: words
                x: heads.narrow ? 0 : parent.width - width
                y: heads.narrow ? name.height : 0
                width: Math.min(parent.width, Math.ceil(implicitWidth))
                text: root.text
                size: Theme.u(24)
                leading: 1.3
                color: Theme.quiet
                Accessible.ignored: true
            }
        }
        Rectangle {
            id: track
            y: heads.height + Theme.px(6)
            width: parent.width - number.width - Theme.gapS
            height: Math.max(Theme.px(34), number.implicitHeight)
            radius: Theme.px(12)
            color: Theme.track
            Rectangle {
                visible: root.part > 0
                width: Math.max(height, parent.width * root.part)
                height: parent.height
                radius: parent.radius
                color: root.hue
            }
        }
        Label {
            id: number
            anchors {
                right: parent.right
                verticalCenter: track.verticalCenter
            }
            width: Math.max(Theme.u(96), Math.ceil(implicitWidth))
            horizontalAlignment: Text.AlignRight
            text: root.percent
            size: Theme.u(32)
            leading: 1.2
            weight: Font.Bold
            Accessible.ignored: true
        }
    }
}
