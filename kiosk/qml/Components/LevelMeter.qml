pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// How loud a voice is now: too soft, good, too loud; by place, sign and word, not by colour alone.
Item {
    id: root

    // 0 to 1.
    property real level: 0
    // `none`, `soft`, `good` or `loud`.
    property string loudness: "none"
    readonly property real softEnd: 0.4
    readonly property real loudStart: 0.9
    readonly property string word: loudness === "loud" ? qsTr("To quá, ngồi xa ra") : loudness === "good" ? qsTr("Vừa") : qsTr("Nhỏ quá, nói gần micro")
    readonly property color hue: loudness === "good" ? Theme.success : loudness === "loud" ? Theme.action : Theme.waiting

    implicitHeight: track.height + Theme.px(8) + Math.max(sign.height, words.implicitHeight)
    Accessible.role: Accessible.ProgressBar
    Accessible.name: root.word

    Rectangle {
        id: track
        width: parent.width
        height: Theme.px(44)
        radius: height / 2
        color: Theme.card
        border.width: Theme.borderTouch
        border.color: Theme.edge
        Rectangle {
            readonly property real room: track.width - 2 * Theme.px(6)
            x: Theme.px(6)
            y: Theme.px(6)
            width: Math.max(height, room * Math.min(1, root.level))
            height: track.height - 2 * y
            radius: height / 2
            color: root.hue
        }
        Repeater {
            // Between these two marks is good.
            model: [root.softEnd, root.loudStart]
            Rectangle {
                required property real modelData
                x: track.width * modelData
                width: Theme.px(4)
                height: track.height
                color: Theme.ink
            }
        }
    }
    Icon {
        id: sign
        anchors {
            top: track.bottom
            topMargin: Theme.px(8)
        }
        name: root.loudness === "good" ? "check" : root.loudness === "loud" ? "warning" : "softer"
        color: root.hue
        size: Theme.mark(36)
    }
    Label {
        id: words
        objectName: "loudness"
        anchors {
            left: sign.right
            leftMargin: Theme.px(12)
            right: parent.right
            verticalCenter: sign.verticalCenter
        }
        text: root.word
        size: Theme.u(26)
        leading: 1.28
        weight: Font.DemiBold
        Accessible.ignored: true
    }
}
