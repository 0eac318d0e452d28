pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import "../Steps"

// The question of a class above its answers; in the same places at every stage.
StepColumn {
    id: root

    // A CardQuestionModel.
    required property var asked
    // "", "count" or "bar".
    property string side
    property bool guessing: false
    property list<int> counts
    property list<string> levels
    property int answered: 0
    // The model may go a moment before its page.
    readonly property var options: asked?.options ?? []
    readonly property int words: Theme.u(Theme.veryLarge ? 26 : side === "bar" || Theme.large ? 30 : 46)

    signal counted(string card, int change)

    centred: true
    spacing: Math.max(16, Theme.px(16))

    Lines {
        wide: root.width
        lines: root.side === "count" ? [] : root.asked?.lines ?? []
        size: root.words
    }
    Repeater {
        model: root.options
        CardAnswer {
            required property var modelData
            required property int index
            name: "card" + index
            width: root.width
            height: implicitHeight
            sign: modelData.sign
            card: modelData.card
            text: modelData.text
            correct: modelData.right
            side: root.side
            guessing: root.guessing
            count: root.counts[index] ?? 0
            level: root.levels[index] ?? ""
            part: root.answered > 0 ? count / root.answered : 0
            size: Theme.u(Theme.veryLarge ? 26 : Theme.large ? 30 : root.side === "count" ? 30 : root.side === "bar" ? 32 : 42)
            onCounted: change => root.counted(modelData.id, change)
        }
    }
    CardAnswer {
        readonly property bool shown: root.side !== "" && root.options.length > 0
        readonly property int place: root.options.length
        visible: false
        name: "unknown"
        width: root.width
        height: implicitHeight
        sign: -1
        text: qsTr("Chưa biết")
        side: root.side
        guessing: root.guessing
        count: root.counts[place] ?? 0
        level: root.levels[place] ?? ""
        part: root.answered > 0 ? count / root.answered : 0
        size: Theme.u(28)
        onCounted: change => root.counted("", change)
    }
}
