import QtQuick
import HocSo.Theme
import HocSo.Components

// Who is calling: a face that says nothing, and the name that the phone shows.
Item {
    id: root

    property string title
    property bool flat: false

    implicitHeight: flat ? Math.max(face.height, name.implicitHeight) : face.height + name.implicitHeight + Theme.px(4)

    Rectangle {
        id: face
        x: root.flat ? 0 : (parent.width - width) / 2
        width: Theme.px(root.flat ? 44 : 60)
        height: width
        radius: width / 2
        color: Theme.callerFace
        border.width: 3
        border.color: Theme.ink
        Icon {
            anchors.centerIn: parent
            name: "user"
            size: parent.width * 0.62
        }
    }
    Label {
        id: name
        objectName: "deviceTitle"
        x: root.flat ? face.width + Theme.px(12) : 0
        y: root.flat ? (parent.height - height) / 2 : face.height + Theme.px(4)
        width: parent.width - x
        horizontalAlignment: root.flat ? Text.AlignLeft : Text.AlignHCenter
        text: root.title
        size: Theme.u(28)
        leading: 1.28
        weight: Font.Bold
    }
}
