pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Two to four actions on one's own phone, and whose word it is that they were done.
Split {
    id: root

    required property var step

    picture: step.picture
    pictureSays: step.pictureSays
    share: 0.34

    PinPad {
        visible: root.step.asking
        width: parent.width
        height: parent.height - (leave.height + Theme.gapS) * (root.upright ? 1 : 0)
        entry: root.step.entry
    }
    Btn {
        id: leave
        objectName: "leavePad"
        escapes: true
        visible: root.step.asking
        anchors.bottom: parent.bottom
        text: qsTr("Quay lại")
        glyph: "prev"
        wordless: true
        width: implicitWidth
        height: implicitHeight
        onActivated: root.step.seen()
    }
    StepColumn {
        id: column
        visible: !root.step.asking
        anchors.fill: parent
        centred: true

        Lines {
            wide: column.width
            lines: root.step.lines
        }
        Repeater {
            model: root.step.actions
            Answer {
                required property string modelData
                required property int index
                objectName: "action" + index
                width: column.width
                text: modelData
                number: index + 1
                spoken: sign + modelData
                told: true
                always: true
                onActivated: Narrator.readOne(modelData)
            }
        }
        ButtonRow {
            width: column.width
            readonly property bool shown: !root.step.over
            Btn {
                objectName: "didIt"
                text: qsTr("Tôi làm được rồi")
                glyph: "check"
                hue: Theme.success
                onActivated: root.step.didIt()
            }
            Btn {
                objectName: "needHelp"
                text: qsTr("Tôi cần giúp")
                glyph: "users"
                hue: Theme.info
                onActivated: root.step.needHelp()
            }
        }
        Btn {
            objectName: "seen"
            readonly property bool shown: root.step.canBeSeen && !root.step.over
            visible: shown
            text: qsTr("Đã thấy làm được")
            glyph: "user"
            width: Math.min(column.width, implicitWidth)
            onActivated: root.step.seen()
        }
        Said {
            id: said
            source: root.step
            wide: column.width
        }
    }
}
