import QtQuick
import HocSo.Theme
import HocSo.Components

// A field of the imitation phone, to be filled with the keyboard.
Item {
    id: root

    required property var device
    // No room for the band above: it stands in the line, and the field says its own name.
    readonly property bool tight: height < keyboard.implicitHeight + Theme.touch + name.implicitHeight + Theme.px(6) + 2 * Theme.gapS

    Rectangle {
        id: band
        visible: !root.tight
        width: parent.width
        height: Math.max(name.implicitHeight, label.implicitHeight) + Theme.px(6)
        radius: Theme.radiusS
        color: Theme.waiting
        Label {
            id: name
            x: Theme.px(22)
            anchors.verticalCenter: parent.verticalCenter
            text: qsTr("Máy tập")
            size: Theme.u(20)
            leading: 1.25
            weight: Font.Bold
            color: Theme.onHue
            wrapMode: Text.NoWrap
        }
        Label {
            id: label
            x: name.width + Theme.px(50)
            width: parent.width - x - Theme.px(20)
            anchors.verticalCenter: parent.verticalCenter
            text: root.device.fieldLabel
            size: Theme.u(20)
            leading: 1.25
            weight: Font.DemiBold
            color: Theme.onHue
        }
    }
    Row {
        id: line
        y: keyboard.y - height - Theme.gapS
        width: parent.width
        height: Math.max(Theme.touch, Math.min(field.implicitHeight, root.height - keyboard.height - Theme.gapS - (root.tight ? 0 : band.height + Theme.gapS)))
        spacing: Theme.gapS
        Btn {
            id: leave
            objectName: "leaveField"
            escapes: true
            text: qsTr("Quay lại máy tập")
            glyph: "prev"
            wordless: true
            width: implicitWidth
            height: parent.height
            onActivated: root.device.leaveField()
        }
        Rectangle {
            id: chip
            visible: root.tight
            width: chipName.implicitWidth + Theme.px(28)
            height: parent.height
            radius: Theme.radiusS
            color: Theme.waiting
            Label {
                id: chipName
                anchors.centerIn: parent
                text: qsTr("Máy tập")
                size: Theme.u(20)
                leading: 1.25
                weight: Font.Bold
                color: Theme.onHue
                wrapMode: Text.NoWrap
            }
        }
        TypedField {
            id: field
            entry: root.device.entry
            placeholder: root.tight && implicitRoom ? root.device.fieldLabel : ""
            readonly property bool implicitRoom: root.device.fieldLabel.length * size * 0.6 < width
            width: parent.width - leave.width - confirm.width - (chip.visible ? chip.width + parent.spacing : 0) - 2 * parent.spacing
            height: parent.height
            size: Math.min(Theme.u(34), Theme.px(44))
        }
        Btn {
            id: confirm
            objectName: "confirmField"
            text: qsTr("Gõ xong")
            glyph: "check"
            hue: Theme.success
            width: implicitWidth
            height: parent.height
            enabled: root.device.entry.text !== ""
            onActivated: root.device.confirm()
        }
    }
    Keyboard {
        id: keyboard
        entry: root.device.entry
        digits: root.device.fieldCounts
        usual: "telex"
        width: parent.width
        height: Math.min(implicitHeight, root.height - Theme.touch - Theme.gapS - (root.tight ? 0 : band.height + Theme.gapS))
        anchors.bottom: parent.bottom
    }
}
