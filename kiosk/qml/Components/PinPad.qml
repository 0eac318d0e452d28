pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Ten digits and an eraser, and a place for each digit that fills without ever showing a digit.
Item {
    id: root

    // A PinEntry of kiosk.viewmodels.pin_entry.
    required property var entry
    // Digits of a keyboard go here.
    readonly property bool takesDigits: true
    readonly property int gap: Theme.gapS
    readonly property int dot: Math.min(Theme.px(44), Math.floor((pad.width - (entry.places - 1) * Theme.px(20)) / entry.places))
    readonly property int keyHeight: Math.max(72, Math.min(Theme.px(104), Math.floor((height - dots.height - Theme.px(20) - 3 * gap) / 4)))
    readonly property int keyWidth: Math.max(72, Math.min(Theme.px(150), Math.floor((width - 2 * gap) / 3)))

    implicitWidth: 3 * Theme.px(150) + 2 * gap
    implicitHeight: dots.height + Theme.px(20) + 4 * Theme.px(104) + 3 * gap

    Row {
        id: dots
        objectName: "pinDots"
        anchors.horizontalCenter: parent.horizontalCenter
        y: Math.max(0, (parent.height - height - Theme.px(20) - pad.height) / 2)
        spacing: Theme.px(20)
        Accessible.role: Accessible.Indicator
        Accessible.name: qsTr("Đã gõ %1 số").arg(root.entry.count)
        Repeater {
            model: root.entry.places
            Rectangle {
                required property int index
                width: root.dot
                height: width
                radius: width / 2
                color: index < root.entry.count ? Theme.ink : "transparent"
                border.width: Theme.borderTouch
                border.color: Theme.edge
            }
        }
    }
    Grid {
        id: pad
        anchors {
            horizontalCenter: parent.horizontalCenter
            top: dots.bottom
            topMargin: Theme.px(20)
        }
        columns: 3
        spacing: root.gap
        Repeater {
            model: ["1", "2", "3", "4", "5", "6", "7", "8", "9", "", "0", "erase"]
            KeyboardKey {
                required property string modelData
                readonly property bool eraser: modelData === "erase"
                objectName: eraser ? "pinErase" : "pin" + modelData
                // The empty corner keeps its place.
                opacity: modelData === "" ? 0 : 1
                enabled: modelData !== ""
                Accessible.ignored: modelData === ""
                width: root.keyWidth
                height: root.keyHeight
                size: Theme.u(44)
                text: eraser ? "" : modelData
                glyph: eraser ? "erase" : ""
                spoken: eraser ? qsTr("Xóa một số, phím") : modelData + qsTr(", phím")
                onActivated: eraser ? root.entry.erase() : root.entry.press(modelData)
            }
        }
    }
}
