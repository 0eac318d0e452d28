pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// What stands above the bottom bar: a fault, the dots of the steps, and "Đã lưu ở máy này".
Item {
    id: root

    required property PageModel viewModel
    property int gap: Theme.gapS

    height: (fault.visible ? fault.height + Theme.px(12) : 0) + (below.height > 0 ? below.height + Theme.px(14) : 0)
    Feedback {
        id: fault
        objectName: "fault"
        width: parent.width
        visible: root.viewModel.fault !== ""
        kind: "fault"
        text: root.viewModel.fault
    }
    Item {
        id: below
        readonly property bool centred: dots.width / 2 + root.gap + saved.width <= width / 2
        readonly property bool oneLine: dots.width + root.gap + saved.width <= width
        anchors {
            bottom: parent.bottom
            bottomMargin: height > 0 ? Theme.px(14) : 0
        }
        width: parent.width
        height: oneLine ? Math.max(dots.height, saved.height) : dots.height + saved.height
        Row {
            id: dots
            objectName: "dots"
            visible: root.viewModel.steps > 0
            width: visible ? implicitWidth : 0
            height: visible ? Theme.px(20) : 0
            x: below.centred ? (below.width - width) / 2 : 0
            y: below.oneLine ? (below.height - height) / 2 : 0
            spacing: Theme.px(12)
            Accessible.role: Accessible.Indicator
            Accessible.name: qsTr("Bước %1 trong %2").arg(root.viewModel.step).arg(root.viewModel.steps)
            Repeater {
                model: root.viewModel.steps
                Rectangle {
                    id: dot
                    required property int index
                    readonly property bool past: index < root.viewModel.step - 1
                    readonly property bool here: index === root.viewModel.step - 1
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.px(here ? 48 : 18)
                    height: Theme.px(18)
                    radius: height / 2
                    color: here ? Theme.action : past ? Theme.success : Theme.card
                    border.width: here || past ? 0 : 2
                    border.color: Theme.edge
                    Icon {
                        visible: dot.past
                        anchors.centerIn: parent
                        name: "check"
                        size: Theme.px(14)
                        weight: 4
                        color: Theme.onHue
                    }
                }
            }
        }
        Row {
            id: saved
            objectName: "saved"
            visible: root.viewModel.savedText !== ""
            width: visible ? implicitWidth : 0
            height: visible ? implicitHeight : 0
            x: below.width - width
            y: below.oneLine ? (below.height - height) / 2 : dots.height
            spacing: Theme.px(8)
            Icon {
                name: "save"
                color: Theme.success
                size: Theme.mark(26)
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: root.viewModel.savedText
                size: Theme.u(20)
                weight: Font.Medium
                leading: 1.2
                color: Theme.quiet
            }
        }
    }
}
