import QtQuick
import HocSo.Theme
import HocSo.Components

// A field of the imitation phone, to be filled with the keyboard.
Item {
    id: root

    required property var device

    Rectangle {
        id: band
        width: parent.width
        height: Math.max(name.implicitHeight, label.implicitHeight) + Theme.px(6)
        radius: Theme.radiusS
        color: Theme.contrast ? Theme.waiting : "#8A5A00"
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
        y: keyboard.y - height - Theme.px(12)
        width: parent.width
        height: Math.max(Theme.touch, Math.min(field.implicitHeight, root.height - band.height - keyboard.height - Theme.px(20)))
        spacing: Theme.gapS
        Btn {
            id: leave
            objectName: "leaveField"
            text: qsTr("Quay lại máy tập")
            glyph: "prev"
            wordless: true
            width: implicitWidth
            height: parent.height
            onActivated: root.device.leaveField()
        }
        TypedField {
            id: field
            entry: root.device.entry
            width: parent.width - leave.width - confirm.width - 2 * parent.spacing
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
        digits: true
        width: parent.width
        height: Math.min(implicitHeight, root.height - band.height - Theme.touch - Theme.px(20))
        anchors.bottom: parent.bottom
    }
}
