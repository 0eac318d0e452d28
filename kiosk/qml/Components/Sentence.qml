import QtQuick
import HocSo.App
import HocSo.Theme

// One sentence, a block of its own: touch it to hear it; marked while it is read.
Touchable {
    id: root

    property bool reading: false
    property int size: Theme.u(30)
    property int weight: Font.Normal
    property color tone: Theme.ink

    spoken: text
    always: true
    ringRadius: Theme.radiusS
    told: true
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.px(Theme.large ? 8 : 12))
    onActivated: Narrator.readOne(text)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.reading ? Theme.marked : root.down ? Theme.soft(Theme.info) : "transparent"
        Rectangle {
            visible: root.reading
            x: Theme.px(10)
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.px(8)
            height: parent.height - Theme.px(24)
            radius: width / 2
            color: Theme.contrast ? Theme.markedInk : Theme.action
        }
    }
    contentItem: Item {
        Label {
            id: words
            anchors {
                left: parent.left
                right: parent.right
                leftMargin: Theme.px(34)
                rightMargin: Theme.px(14)
                verticalCenter: parent.verticalCenter
            }
            text: root.text
            size: root.size
            leading: 1.4
            // Semi-bold always measures the same height, so that marking moves nothing.
            weight: root.reading && root.weight < Font.DemiBold ? Font.Medium : root.weight
            color: root.reading ? Theme.markedInk : root.tone
            Accessible.ignored: true
        }
    }
}
