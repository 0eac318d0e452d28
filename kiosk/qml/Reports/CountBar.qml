import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// A name, its count in words, and a bar as long as the count is beside the greatest one.
Touchable {
    id: root

    property string title
    property real part: 0
    property color hue: Theme.info
    property bool reading: false

    always: true
    ringRadius: Theme.radiusS
    told: true
    implicitHeight: Math.max(Theme.touch, lines.height + 2 * Theme.px(8))
    onActivated: Narrator.readOne(spoken)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.reading ? Theme.marked : root.down ? Theme.soft(Theme.info) : "transparent"
    }
    contentItem: Item {
        Column {
            id: lines
            x: Theme.px(8)
            y: Theme.px(8)
            width: parent.width - 2 * x
            spacing: Theme.px(6)
            BarHead {
                width: parent.width
                title: root.title
                text: root.text
                marked: root.reading
            }
            Rectangle {
                width: parent.width
                height: Theme.px(22)
                radius: Theme.px(8)
                color: Theme.track
                Rectangle {
                    visible: root.part > 0
                    width: Math.max(height, parent.width * root.part)
                    height: parent.height
                    radius: parent.radius
                    color: root.hue
                }
            }
        }
    }
}
