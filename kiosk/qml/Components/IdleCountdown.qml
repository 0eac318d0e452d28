import QtQuick
import HocSo.Theme

// Over the whole page while nobody seems to be there; one touch anywhere and it is gone.
Rectangle {
    id: root

    // The Idle of kiosk.viewmodels.idle.
    required property var idle

    objectName: "idleCountdown"
    anchors.fill: parent
    z: 1000
    visible: idle.leaving
    color: Theme.paper
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [idle.asked, idle.how, idle.ending].join(" ")
    Accessible.onPressAction: idle.touched()

    MouseArea {
        objectName: "idleStay"
        anchors.fill: parent
        onPressed: root.idle.touched()
    }
    Column {
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.margin
        spacing: Theme.gap
        Rectangle {
            id: clock
            anchors.horizontalCenter: parent.horizontalCenter
            width: Math.min(Theme.px(Theme.large ? 190 : 260), root.height * 0.36)
            height: width
            radius: width / 2
            color: Theme.soft(Theme.waiting)
            border.width: Theme.borderChosen
            border.color: Theme.waiting
            Label {
                objectName: "idleSeconds"
                anchors.centerIn: parent
                text: root.idle.seconds
                size: Math.round(clock.width * 0.46)
                leading: 1.2
                weight: Font.Bold
                color: Theme.waiting
                Accessible.ignored: true
            }
        }
        Label {
            width: parent.width
            text: root.idle.asked
            Accessible.ignored: true
            size: Theme.title
            weight: Font.Bold
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: root.idle.how
            Accessible.ignored: true
            size: Theme.heading
            horizontalAlignment: Text.AlignHCenter
        }
        Label {
            width: parent.width
            text: root.idle.ending
            Accessible.ignored: true
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
        }
    }
}
