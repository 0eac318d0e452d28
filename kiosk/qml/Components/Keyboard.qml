pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// Our own keyboard: keys at least 64 wide with 8 between, each named when heard. Marks stand on
// keys of their own, beside the letters or above them, unless somebody chose another way.
// It takes its place below the field and never lies over it.
Item {
    id: root

    // A TextEntry of kiosk.viewmodels.text_entry.
    required property var entry
    property bool digits: false
    // How it writes until somebody chooses; lessons teach what phones do.
    property string usual: "direct"
    property bool choosing: false
    readonly property string way: Display.writing ? Display.writing : usual
    readonly property int gap: 8
    readonly property var extra: digits ? [] : root.entry.sideKeys
    readonly property bool beside: extra.length > 0 && width >= 13 * 64 + 12 * gap
    // Keys with marks in rows of their own, where the screen is narrow.
    readonly property var above: beside || extra.length === 0 ? [] : extra.length > 10 ? [extra.slice(0, 7), extra.slice(7)] : [extra]
    readonly property int lines: 4 + above.length
    readonly property int columns: beside ? 13 : 10
    readonly property int keyWidth: Math.max(64, Math.floor((Math.min(width, Theme.px(beside ? 1216 : 1100)) - (columns - 1) * gap) / columns))
    readonly property int keyHeight: Math.max(64, Math.min(Theme.px(84), Math.floor((height - (lines - 1) * gap) / lines)))
    readonly property int lettersWidth: 10 * keyWidth + 9 * gap
    readonly property var rows: digits ? ["1234567890", "@#$%&*()/-", "+=_:;?!,"] : ["qwertyuiop", "asdfghjkl", "zxcvbnm"]
    // What the pages around it leave room for.
    readonly property int leastHeight: lines * 64 + (lines - 1) * gap
    readonly property int mostHeight: lines * Math.max(64, Theme.px(84)) + (lines - 1) * gap

    function write(key: string): void {
        // Digits of their own page are digits, also for those who mark by digits.
        if (digits && !entry.plain)
            entry.pressPlain(key);
        else
            entry.press(key);
    }

    implicitWidth: 10 * 64 + 9 * gap
    implicitHeight: lines * Math.max(64, Theme.px(72)) + (lines - 1) * gap
    onVisibleChanged: choosing = false

    Binding {
        target: root.entry
        property: "way"
        value: root.way
        when: !root.entry.plain
    }
    Connections {
        target: root.entry
        enabled: root.visible && !root.entry.plain
        ignoreUnknownSignals: true
        // Whoever hears the keys hears what came of them.
        function onEchoed(said: string): void {
            if (App.listening || Narrator.ear)
                Narrator.readOne(said);
        }
        function onRefused(): void {
            Narrator.readOne(qsTr("Gõ chữ trước, rồi chạm dấu."));
        }
    }
    Row {
        visible: !root.choosing
        anchors {
            horizontalCenter: parent.horizontalCenter
            bottom: parent.bottom
        }
        spacing: root.gap

        Column {
            spacing: root.gap
            width: root.lettersWidth
            Repeater {
                model: root.above
                Row {
                    id: marks
                    required property var modelData
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: root.gap
                    Repeater {
                        model: marks.modelData
                        delegate: KeyboardKeyMark {
                            board: root
                        }
                    }
                }
            }
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
                            spoken: root.entry.named(modelData, root.entry.way) + qsTr(", phím")
                            onActivated: root.write(letter.modelData)
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
                id: bottom
                // What the space bar leaves to the other keys, and the gaps between all.
                readonly property int others: 2 * Math.round(root.keyWidth * 1.5) + 3 * root.keyWidth
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
                    objectName: "keyWay"
                    visible: !root.entry.plain
                    width: Math.round(root.keyWidth * 1.5)
                    height: root.keyHeight
                    glyph: "keyboard"
                    spoken: qsTr("Đổi kiểu gõ, phím")
                    onActivated: root.choosing = true
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
                    width: Math.min(root.lettersWidth - bottom.others - 5 * root.gap, Math.round(root.keyWidth * 3.5))
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
                    onActivated: root.write(".")
                }
            }
        }
        Grid {
            visible: root.beside
            columns: 3
            spacing: root.gap
            Repeater {
                model: root.beside ? root.extra : []
                delegate: KeyboardKeyMark {
                    board: root
                }
            }
        }
    }
    KeyboardWays {
        visible: root.choosing
        anchors.fill: parent
        way: root.entry.way
        onChosen: way => {
            Display.writeBy(way);
            root.choosing = false;
        }
    }
}
