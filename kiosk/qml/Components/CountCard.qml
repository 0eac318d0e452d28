import QtQuick
import HocSo.Theme

// A big button that counts: its words, its number, and the bar of a target where there is one.
Touchable {
    id: root

    property int count: 0
    // Digit of the keyboard that presses it, 0 for none.
    property int digit: 0
    property string campaign
    property int target: 0
    property int done: 0
    property int size: Theme.u(27)
    readonly property int inset: Theme.px(20)
    readonly property bool aimed: target > 0

    spoken: (digit > 0 ? digit + ". " : "") + text + ". " + qsTr("%1 lượt người").arg(count) + (aimed ? ". " + campaign + ", " + qsTr("%1 trên %2").arg(done).arg(target) : "") + qsTr(", nút")

    background: Rectangle {
        radius: Theme.radius
        color: root.down ? Theme.soft(Theme.success) : Theme.card
        border.width: Theme.borderTouch
        border.color: Theme.edge
    }
    contentItem: Item {
        Item {
            id: upper
            x: root.inset
            width: parent.width - 2 * root.inset
            height: parent.height - (root.aimed ? goal.height + Theme.px(8) : 0)
            Rectangle {
                id: cap
                visible: root.digit > 0 && !Theme.large
                anchors.verticalCenter: parent.verticalCenter
                width: visible ? Theme.px(34) : 0
                height: Theme.px(34)
                radius: Theme.px(8)
                color: "transparent"
                border.width: 2
                border.color: Theme.edge
                Label {
                    anchors.centerIn: parent
                    text: root.digit
                    size: Theme.u(18)
                    weight: Font.DemiBold
                    color: Theme.quiet
                    Accessible.ignored: true
                }
            }
            Label {
                anchors {
                    left: cap.right
                    leftMargin: cap.visible ? Theme.px(14) : 0
                    right: number.left
                    rightMargin: Theme.px(12)
                    verticalCenter: parent.verticalCenter
                }
                text: root.text
                size: root.size
                weight: Font.DemiBold
                leading: 1.25
                Accessible.ignored: true
            }
            Label {
                id: number
                objectName: "count"
                anchors {
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                }
                text: root.count
                size: Theme.u(Theme.large ? 36 : 46)
                weight: Font.Bold
                color: root.count > 0 ? Theme.success : Theme.quiet
                Accessible.ignored: true
            }
        }
        Item {
            id: goal
            visible: root.aimed
            x: root.inset
            anchors {
                bottom: parent.bottom
                bottomMargin: Theme.px(10)
            }
            width: parent.width - 2 * root.inset
            height: aim.height
            Label {
                id: aim
                anchors.right: parent.right
                text: qsTr("%1 trên %2").arg(root.done).arg(root.target)
                size: Theme.u(20)
                weight: Font.DemiBold
                leading: 1.3
                color: Theme.info
                Accessible.ignored: true
            }
            Rectangle {
                id: track
                objectName: "target"
                anchors {
                    left: parent.left
                    right: aim.left
                    rightMargin: Theme.px(12)
                    verticalCenter: parent.verticalCenter
                }
                height: Theme.px(14)
                radius: height / 2
                color: Theme.track
                Rectangle {
                    width: Math.round(track.width * Math.min(1, root.done / Math.max(1, root.target)))
                    height: parent.height
                    radius: parent.radius
                    color: Theme.info
                }
            }
        }
    }
}
