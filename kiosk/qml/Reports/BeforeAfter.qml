import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Whose figures they are, and two bars under it: before in grey, after in green, each with its word.
Touchable {
    id: root

    property string title
    property int before: 0
    property int after: 0
    property bool reading: false

    always: true
    ringRadius: Theme.radiusS
    told: true
    implicitHeight: Math.max(Theme.touch, lines.height + 2 * Theme.px(8))
    hint: qsTr("Trước %1 phần trăm, sau %2 phần trăm").arg(before).arg(after)
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
            BarLine {
                width: parent.width
                word: qsTr("Trước")
                percent: root.before
                hue: Theme.edge
                marked: root.reading
            }
            BarLine {
                width: parent.width
                word: qsTr("Sau")
                percent: root.after
                hue: Theme.success
                marked: root.reading
            }
        }
    }
}
