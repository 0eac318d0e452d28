import QtQuick
import HocSo.Theme
import HocSo.Components

// One bar of a hundred percent: its word before it, its number after it.
Item {
    id: root

    property string word
    property int percent: 0
    property color hue: Theme.success
    property bool marked: false

    implicitHeight: Math.max(name.implicitHeight, number.implicitHeight)
    height: implicitHeight

    Label {
        id: name
        width: Math.max(Theme.u(84), Math.ceil(implicitWidth))
        anchors.verticalCenter: parent.verticalCenter
        text: root.word
        size: Theme.small
        leading: 1.28
        color: root.marked ? Theme.markedInk : Theme.quiet
        Accessible.ignored: true
    }
    Rectangle {
        anchors {
            left: name.right
            right: number.left
            rightMargin: Theme.px(12)
            verticalCenter: parent.verticalCenter
        }
        height: Math.max(Theme.px(22), number.implicitHeight * 0.6)
        radius: Theme.px(8)
        color: Theme.track
        border.width: Theme.contrast ? Theme.border : 0
        border.color: Theme.edge
        Rectangle {
            visible: root.percent > 0
            width: Math.max(height, parent.width * root.percent / 100)
            height: parent.height
            radius: parent.radius
            color: root.hue
        }
    }
    Label {
        id: number
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        width: Math.max(Theme.u(84), Math.ceil(implicitWidth))
        horizontalAlignment: Text.AlignRight
        text: root.percent + "\u00A0%"
        size: Theme.u(26)
        leading: 1.2
        weight: Font.Bold
        color: root.marked ? Theme.markedInk : Theme.ink
        Accessible.ignored: true
    }
}
