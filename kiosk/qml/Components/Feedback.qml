import QtQuick
import HocSo.Theme

// What is said back: `right` (tick), `again` (lamp, never a cross, never red), `fault`, `note`.
// The first line comforts, the second explains.
Rectangle {
    id: root

    property string kind: "again"
    property string heading
    property string text
    readonly property color tone: kind === "right" ? Theme.success : kind === "note" ? Theme.info : Theme.waiting
    readonly property string spoken: heading + " " + text

    radius: Theme.radius
    color: Theme.soft(tone)
    border.width: Theme.contrast ? Theme.borderTouch : 0
    border.color: tone
    implicitHeight: Math.max(badge.height, words.implicitHeight) + 2 * Theme.px(16)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: spoken

    Rectangle {
        id: badge
        x: Theme.px(20)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mark(56)
        height: width
        radius: root.kind === "right" ? width / 2 : width * 0.3
        color: root.tone
        Icon {
            anchors.centerIn: parent
            name: root.kind === "right" ? "check" : root.kind === "fault" ? "warning" : root.kind === "note" ? "ear" : "bulb"
            color: Theme.onHue
            size: parent.width * 0.62
            weight: 2.4
        }
    }
    Column {
        id: words
        anchors {
            left: badge.right
            right: parent.right
            leftMargin: Theme.px(18)
            rightMargin: Theme.px(20)
            verticalCenter: parent.verticalCenter
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.heading
            Accessible.ignored: true
            weight: Font.Bold
            leading: 1.35
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.text
            Accessible.ignored: true
            leading: 1.35
        }
    }
}
