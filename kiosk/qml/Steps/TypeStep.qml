import QtQuick
import HocSo.Theme
import HocSo.Components

// A word to type. Where words and keyboard have no room together, a button goes between them.
Item {
    id: root

    required property var step
    readonly property int gap: Theme.gapS
    readonly property int keys: keyboard.implicitHeight
    readonly property int words: Math.max(question.implicitHeight, unknown.implicitHeight) + (said.any ? said.tall + gap : 0)
    readonly property bool tight: words + field.implicitHeight + keys + 2 * gap > height
    property bool typing: false
    readonly property bool showWords: !tight || !typing || step.over
    readonly property bool showKeys: (!tight || typing) && !step.over

    onTightChanged: typing = false

    StepColumn {
        id: column
        saidBack: said.first
        visible: root.showWords
        width: root.width
        height: root.showKeys ? root.height - keyboard.height - field.height - 2 * root.gap : root.height - (root.step.over ? field.height + root.gap : 0)
        y: root.step.over ? field.height + root.gap : 0
        centred: !root.showKeys

        Item {
            id: top
            width: column.width
            height: Math.max(question.implicitHeight, unknown.shown ? unknown.height : 0)
            readonly property bool reading: question.reading
            Question {
                id: question
                width: parent.width - (unknown.shown ? unknown.width + Theme.gapS : 0)
                lines: root.step.lines
            }
            DontKnow {
                id: unknown
                step: root.step
                anchors.right: parent.right
                width: implicitWidth
                height: implicitHeight
            }
        }
        Btn {
            objectName: "toKeys"
            readonly property bool shown: root.tight && !root.typing && !root.step.over
            width: Math.min(column.width, implicitWidth)
            text: qsTr("Gõ chữ")
            glyph: "keyboard"
            hue: Theme.info
            onActivated: root.typing = true
        }
        Said {
            id: said
            source: root.step
            wide: column.width
        }
    }
    Btn {
        id: toWords
        objectName: "toWords"
        escapes: true
        visible: root.tight && root.typing && !root.step.over
        text: qsTr("Xem lại đề")
        glyph: "prev"
        wordless: true
        width: implicitWidth
        height: field.height
        y: field.y
        onActivated: root.typing = false
    }
    TypedField {
        id: field
        objectName: "field"
        visible: root.showKeys || root.step.over
        entry: root.step.entry
        height: implicitHeight
        size: Math.min(Theme.u(34), Theme.px(44))
        x: toWords.visible ? toWords.width + Theme.gapS : 0
        width: root.width - x
        y: root.step.over ? 0 : keyboard.y - height - root.gap
    }
    Keyboard {
        id: keyboard
        visible: root.showKeys
        entry: root.step.entry
        usual: "telex"
        width: parent.width
        height: Math.min(implicitHeight, root.height - field.height - root.gap)
        anchors.bottom: parent.bottom
    }
    Connections {
        target: root.step
        function onChanged(): void {
            if (said.any && root.tight)
                root.typing = false;
            column.turnSoon();
        }
    }
}
