import QtQuick
import HocSo.Theme

// How much of a copy is done, with the time that is left below it.
Item {
    id: root

    property real part: 0
    property string timeLeft: ""
    // For whoever hears it.
    readonly property int value: Math.round(root.part * 100)
    readonly property int minimumValue: 0
    readonly property int maximumValue: 100

    implicitHeight: track.height + Theme.gapS + words.implicitHeight
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Đã xong %1 phần trăm").arg(Math.round(root.part * 100)) + (root.timeLeft !== "" ? ". " + root.timeLeft : "")

    Rectangle {
        id: track
        width: parent.width
        height: Theme.px(40)
        radius: height / 2
        color: Theme.card
        border.width: Theme.borderTouch
        border.color: Theme.edge
        Rectangle {
            readonly property real room: track.width - 2 * Theme.px(6)
            x: Theme.px(6)
            y: Theme.px(6)
            width: Math.max(height, room * Math.min(1, root.part))
            height: track.height - 2 * y
            radius: height / 2
            color: Theme.success
        }
    }
    Label {
        id: words
        anchors {
            top: track.bottom
            topMargin: Theme.gapS
        }
        width: parent.width
        text: qsTr("%1 phần trăm").arg(Math.round(root.part * 100)) + (root.timeLeft !== "" ? " · " + root.timeLeft : "")
        Accessible.ignored: true
        size: Theme.u(28)
    }
}
