import QtQuick
import HocSo.Theme

// A typed name: the field, and the keyboard below it.
Item {
    id: root

    required property var entry

    TypedField {
        id: field
        objectName: "field"
        anchors {
            left: parent.left
            right: parent.right
            top: parent.top
            topMargin: Math.max(0, (keyboard.y - height) / 2)
        }
        entry: root.entry
        placeholder: qsTr("Tên gọi")
    }
    Keyboard {
        id: keyboard
        objectName: "keyboard"
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: Math.min(mostHeight, parent.height - field.height - Theme.gapS)
        entry: root.entry
    }
}
