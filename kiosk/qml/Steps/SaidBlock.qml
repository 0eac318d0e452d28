import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// One block of what was said back: `right` wears a tick, `again` a lamp, `note` an ear; never a
// cross, never red. The first line comforts, the rest explains.
Rectangle {
    id: root

    property string kind: "again"
    property string heading
    property string text
    readonly property color tone: kind === "right" ? Theme.success : kind === "note" ? Theme.info : Theme.waiting
    readonly property string now: Narrator.current < 0 ? "" : Narrator.sentences[Narrator.current]
    readonly property bool reading: now !== "" && (heading === now || text.includes(now))

    objectName: "feedback"
    implicitHeight: Math.max(badge.height, words.implicitHeight) + 2 * Theme.px(Theme.large ? 8 : 14)
    radius: Theme.radius
    color: reading && Theme.contrast ? Theme.marked : Theme.soft(tone)
    border.width: Theme.contrast ? Theme.borderTouch : reading ? 3 : 0
    border.color: tone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: heading + " " + text

    Rectangle {
        id: badge
        x: Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.mark(50)
        height: width
        radius: root.kind === "right" ? width / 2 : width * 0.3
        color: root.tone
        Icon {
            anchors.centerIn: parent
            name: root.kind === "right" ? "check" : root.kind === "note" ? "ear" : "bulb"
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
            leftMargin: Theme.px(16)
            rightMargin: Theme.px(16)
            verticalCenter: parent.verticalCenter
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.heading
            Accessible.ignored: true
            size: Theme.u(25)
            weight: Font.Bold
            leading: 1.35
            color: root.reading && Theme.contrast ? Theme.markedInk : Theme.ink
        }
        Label {
            width: parent.width
            visible: text !== ""
            text: root.text
            Accessible.ignored: true
            size: Theme.u(25)
            leading: 1.35
            color: root.reading && Theme.contrast ? Theme.markedInk : Theme.ink
        }
    }
}
