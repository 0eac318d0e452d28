pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Our own keyboard, Telex behind it: keys at least 64 wide with 8 between, each named when heard.
// It takes its place below the field and never lies over it.
Item {
    id: root

    // A TextEntry of kiosk.viewmodels.text_entry.
    required property var entry
    property bool digits: false
    readonly property int gap: 8
    readonly property int keyWidth: Math.max(64, Math.floor((Math.min(width, Theme.px(1100)) - 9 * gap) / 10))
    readonly property int keyHeight: Math.max(64, Math.min(Theme.px(84), Math.floor((height - 3 * gap) / 4)))
    readonly property var rows: digits ? ["1234567890", "@#$%&*()/-", "+=_:;?!,"] : ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    // Letters as they are called, and the mark that Telex gives them.
    readonly property var names: ({
            "a": qsTr("a"),
            "b": qsTr("bê"),
            "c": qsTr("xê"),
            "d": qsTr("dê"),
            "e": qsTr("e"),
            "f": qsTr("ép phờ, dấu huyền"),
            "g": qsTr("giê"),
            "h": qsTr("hát"),
            "i": qsTr("i ngắn"),
            "j": qsTr("gi, dấu nặng"),
            "k": qsTr("ca"),
            "l": qsTr("e lờ"),
            "m": qsTr("em mờ"),
            "n": qsTr("en nờ"),
            "o": qsTr("o"),
            "p": qsTr("pê"),
            "q": qsTr("quy"),
            "r": qsTr("e rờ, dấu hỏi"),
            "s": qsTr("ét sì, dấu sắc"),
            "t": qsTr("tê"),
            "u": qsTr("u"),
            "v": qsTr("vê"),
            "w": qsTr("vê kép, dấu móc"),
            "x": qsTr("ích xì, dấu ngã"),
            "y": qsTr("i dài"),
            "z": qsTr("dét, bỏ dấu")
        })

    function named(key: string): string {
        return (names[key] ?? key) + qsTr(", phím");
    }

    implicitWidth: 10 * 64 + 9 * gap
    implicitHeight: 4 * Math.max(64, Theme.px(72)) + 3 * gap

    Column {
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
        }
        spacing: root.gap
        Repeater {
            model: 3
            Row {
                id: line
                required property int index
                anchors.horizontalCenter: parent.horizontalCenter
                spacing: root.gap
                KeyboardKey {
                    objectName: "keyShift"
                    visible: line.index === 2 && !root.digits
                    width: Math.round(root.keyWidth * 1.5)
                    height: root.keyHeight
                    glyph: "shift"
                    on: root.entry.capitals
                    spoken: root.entry.capitals ? qsTr("Chữ hoa đang bật, phím") : qsTr("Chữ hoa, phím")
                    onActivated: root.entry.shift()
                }
                Repeater {
                    model: root.rows[line.index].split("")
                    KeyboardKey {
                        id: letter
                        required property string modelData
                        objectName: "key_" + modelData
                        width: root.keyWidth
                        height: root.keyHeight
                        text: root.entry.capitals ? modelData.toUpperCase() : modelData
                        spoken: root.named(modelData)
                        onActivated: root.entry.press(letter.modelData)
                    }
                }
                KeyboardKey {
                    objectName: "keyBackspace"
                    visible: line.index === 2
                    width: Math.round(root.keyWidth * 1.5)
                    height: root.keyHeight
                    glyph: "erase"
                    spoken: qsTr("Xóa một chữ, phím")
                    onActivated: root.entry.backspace()
                }
            }
        }
        Row {
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: root.gap
            KeyboardKey {
                objectName: "keyDigits"
                width: Math.round(root.keyWidth * 1.5)
                height: root.keyHeight
                text: root.digits ? "abc" : "123"
                plain: true
                spoken: root.digits ? qsTr("Về bàn phím chữ, phím") : qsTr("Số và dấu, phím")
                onActivated: root.digits = !root.digits
            }
            KeyboardKey {
                objectName: "keyLeft"
                width: root.keyWidth
                height: root.keyHeight
                glyph: "prev"
                spoken: qsTr("Lùi con trỏ, phím")
                onActivated: root.entry.left()
            }
            KeyboardKey {
                objectName: "keySpace"
                width: Math.round(root.keyWidth * 3.5)
                height: root.keyHeight
                text: qsTr("dấu cách")
                spoken: qsTr("Dấu cách, phím")
                onActivated: root.entry.space()
            }
            KeyboardKey {
                objectName: "keyRight"
                width: root.keyWidth
                height: root.keyHeight
                glyph: "more"
                spoken: qsTr("Tiến con trỏ, phím")
                onActivated: root.entry.right()
            }
            KeyboardKey {
                objectName: "keyDot"
                width: root.keyWidth
                height: root.keyHeight
                text: "."
                spoken: qsTr("Dấu chấm, phím")
                onActivated: root.entry.press(".")
            }
        }
    }
}
