import QtQuick
import HocSo.Theme
import HocSo.Components

// How many people a helper saw do it on a telephone.
Rectangle {
    id: root

    // A ClassPhonesModel.
    required property var phones
    // Number and words beside each other.
    property bool flat: false
    readonly property int inset: Theme.px(Theme.large ? 10 : 20)
    readonly property int needed: content.height + 2 * inset

    radius: Theme.radius
    color: Theme.soft(Theme.success)
    border.width: Theme.contrast ? Theme.borderTouch : 0
    border.color: Theme.success

    Column {
        id: content
        x: root.inset
        width: parent.width - 2 * x
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gapS
        Item {
            width: parent.width
            height: root.flat ? Math.max(number.implicitHeight, words.implicitHeight) : number.implicitHeight + words.implicitHeight
            Label {
                id: number
                objectName: "seen"
                width: root.flat ? Math.ceil(implicitWidth) : parent.width
                y: root.flat ? (parent.height - height) / 2 : 0
                text: root.phones.seen
                size: Theme.u(!root.flat ? 120 : Theme.large ? 36 : 48)
                leading: 1.15
                weight: Font.Bold
                color: Theme.success
                horizontalAlignment: Text.AlignHCenter
                Accessible.name: text + " " + words.text
            }
            Label {
                id: words
                x: root.flat ? number.width + Theme.gapS : 0
                y: root.flat ? (parent.height - height) / 2 : number.height
                width: parent.width - x
                text: root.phones.note !== "" ? root.phones.note : qsTr("người làm được trên điện thoại")
                size: Theme.u(Theme.large ? 20 : 24)
                leading: 1.2
                weight: Font.Medium
                horizontalAlignment: root.flat ? Text.AlignLeft : Text.AlignHCenter
            }
        }
        Btn {
            objectName: "seenMore"
            width: parent.width
            quick: true
            glyph: "check"
            glyphWeight: 3
            hue: Theme.success
            text: qsTr("Đã thấy làm được")
            size: Theme.u(Theme.large ? 22 : 30)
            inset: Theme.px(14)
            onActivated: root.phones.see(1)
        }
        ButtonRow {
            width: parent.width
            Btn {
                objectName: "seenLess"
                glyph: "minus"
                wordless: true
                quick: true
                enabled: root.phones.seen > 0
                text: qsTr("Bớt 1 người")
                onActivated: root.phones.see(-1)
            }
            Btn {
                objectName: "seenFive"
                quick: true
                hue: Theme.success
                text: "+5"
                spoken: qsTr("Thêm 5 người") + qsTr(", nút")
                size: Theme.u(Theme.large ? 22 : 26)
                inset: Theme.px(12)
                onActivated: root.phones.see(5)
            }
        }
    }
}
