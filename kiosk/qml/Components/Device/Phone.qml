pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// The imitation phone. "Máy tập" stands on its own screen always; what does not fit is paged; the
// widget that a hint or a demonstration is about wears a ring.
Rectangle {
    id: root

    required property var device
    // Little room: title beside the band, thin frame.
    property bool flat: false
    readonly property bool call: device.screenKind === "call"
    readonly property int edge: Theme.px(flat ? 5 : 11)
    readonly property color ground: call ? Theme.callGround : device.screenKind === "home" ? Theme.homeGround : Theme.card
    readonly property var keyKinds: ["hangup", "answer", "button"]

    radius: Theme.px(flat ? 26 : 38)
    color: Theme.phoneCase
    border.width: Theme.contrast ? Theme.borderTouch : 3
    border.color: Theme.ink
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Máy tập")

    Rectangle {
        id: glass
        objectName: "glass"
        anchors {
            fill: parent
            margins: root.edge
        }
        radius: root.radius - root.edge
        color: root.ground

        Rectangle {
            id: band
            width: parent.width
            height: Math.max(Theme.px(34), name.implicitHeight + Theme.px(6))
            topLeftRadius: parent.radius
            topRightRadius: parent.radius
            color: Theme.waiting
            Label {
                id: name
                objectName: "band"
                x: root.flat ? Theme.px(22) : (parent.width - width) / 2
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Máy tập")
                Accessible.ignored: true
                size: Theme.u(21)
                leading: 1.25
                weight: Font.Bold
                color: Theme.onHue
                wrapMode: Text.NoWrap
            }
            Label {
                objectName: "deviceTitleFlat"
                visible: root.flat && !root.call && name.width + implicitWidth + Theme.px(80) <= parent.width
                anchors {
                    right: parent.right
                    rightMargin: Theme.px(22)
                    verticalCenter: parent.verticalCenter
                }
                text: root.device.title
                size: Theme.u(21)
                leading: 1.25
                weight: Font.DemiBold
                color: Theme.onHue
                wrapMode: Text.NoWrap
                id: flatTitle
            }
        }
        Column {
            id: head
            y: band.height
            x: Theme.px(14)
            width: parent.width - 2 * x
            topPadding: Theme.px(root.flat ? 4 : 8)
            spacing: Theme.px(4)
            Caller {
                visible: root.call
                width: parent.width
                flat: root.flat
                title: root.device.title
            }
            Label {
                objectName: "deviceTitle"
                visible: !root.call && !flatTitle.visible
                width: parent.width
                text: root.device.title
                size: Theme.u(24)
                leading: 1.3
                weight: Font.Bold
                horizontalAlignment: root.device.screenKind === "home" ? Text.AlignHCenter : Text.AlignLeft
            }
            Rectangle {
                id: bar
                objectName: "addressBar"
                visible: root.device.screenKind === "page" && root.device.address !== ""
                width: parent.width
                height: address.implicitHeight + Theme.px(12)
                radius: Theme.px(14)
                color: Theme.address
                border.width: Theme.border
                border.color: Theme.line
                Label {
                    id: address
                    objectName: "address"
                    x: Theme.px(14)
                    width: parent.width - 2 * x
                    anchors.verticalCenter: parent.verticalCenter
                    text: root.device.address
                    size: Theme.u(20)
                    leading: 1.3
                    weight: Font.Medium
                    wrapMode: Text.WrapAnywhere
                }
            }
        }
        Loader {
            id: holder
            anchors {
                // A column whose last part was hidden keeps its height.
                top: flatTitle.visible && !bar.visible ? band.bottom : head.bottom
                bottom: parent.bottom
                left: parent.left
                right: parent.right
                topMargin: Theme.px(root.flat ? 6 : 10)
                bottomMargin: Theme.px(root.flat ? 8 : 12)
                leftMargin: Theme.px(12)
                rightMargin: Theme.px(12)
            }
            sourceComponent: DeviceScreen {
                device: root.device
                sunk: root.call
            }
        }
    }
}
