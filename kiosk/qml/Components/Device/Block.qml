import QtQuick
import HocSo.Theme
import HocSo.Components

// One widget under a finger: its drawing by kind, and the ring that points at it.
Touchable {
    id: root

    required property var entry
    required property var device
    // On a call, buttons are round keys.
    property bool round: false
    readonly property bool ringed: device.ring === entry.id
    readonly property string drawing: ({
            "app": "Tile",
            "hangup": "CallKey",
            "answer": "CallKey",
            "message": "Bubble",
            "qr": "Mark",
            "picture": "Mark"
        })[entry.kind] ?? (round && entry.kind === "button" ? "CallKey" : round && entry.kind === "text" ? "Bubble" : "Line")

    objectName: "widget_" + entry.id
    text: entry.label
    spoken: entry.spoken
    sort: entry.kind === "toggle" ? "mark" : entry.kind === "text" ? "words" : "button"
    ticked: entry.kind === "toggle" && entry.on
    ringRadius: Theme.px(18)
    implicitHeight: Math.max(Theme.touch, look.item ? (look.item as Item).implicitHeight : 0)
    onActivated: device.tap(entry.id)

    background: Item {}
    contentItem: Loader {
        id: look
        Component.onCompleted: setSource(root.drawing + ".qml", {
            "entry": root.entry,
            "width": Qt.binding(() => root.width),
            "height": Qt.binding(() => root.height),
            "ringed": Qt.binding(() => root.ringed),
            "down": Qt.binding(() => root.down)
        })
    }
    Rectangle {
        objectName: "hand"
        visible: root.ringed && root.device.showing
        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: Theme.px(52)
        height: width
        radius: width / 2
        color: Theme.info
        Icon {
            anchors.centerIn: parent
            name: "tap"
            color: Theme.onHue
            size: parent.width * 0.66
        }
    }
}
