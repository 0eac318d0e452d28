import QtQuick
import HocSo.Theme

// The field above the keyboard: what is typed, and where the next letter goes.
Rectangle {
    id: root

    required property var entry
    property string placeholder
    property int size: Theme.u(34)
    readonly property string spoken: entry.text === "" ? placeholder : entry.text

    radius: Theme.radiusS
    color: Theme.card
    border.width: Theme.borderChosen
    border.color: Theme.info
    implicitHeight: Math.max(Theme.touch, Math.round(size * 1.4) + 2 * Theme.px(10))
    Accessible.role: Accessible.EditableText
    Accessible.name: spoken

    Row {
        anchors {
            left: parent.left
            leftMargin: Theme.px(24)
            verticalCenter: parent.verticalCenter
        }
        Label {
            objectName: "typedBefore"
            text: root.entry.before
            size: root.size
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
            textFormat: Text.PlainText
        }
        Rectangle {
            width: Theme.px(3)
            height: Math.round(root.size * 1.3)
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.action
        }
        Label {
            text: root.entry.after
            size: root.size
            weight: Font.DemiBold
            wrapMode: Text.NoWrap
        }
        Label {
            visible: root.entry.text === ""
            leftPadding: Theme.px(10)
            text: root.placeholder
            size: root.size
            color: Theme.quiet
            wrapMode: Text.NoWrap
        }
    }
}
