pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// Sentences of a page; the one being read is marked and its page turned up.
// `from` is the place of the first of them in what is read aloud (Narrator.sentences).
// Over 150 % text one sentence stands at a time.
Item {
    id: root

    property list<string> sentences
    property int from: 0
    property int size: Theme.u(30)
    property int weight: Font.Normal
    property bool centred: true
    readonly property int current: reads ? Narrator.current - from : -1
    readonly property bool reads: Narrator.current >= from && Narrator.current < from + sentences.length && Narrator.sentences[Narrator.current] === sentences[Narrator.current - from]

    implicitHeight: column.implicitHeight
    onCurrentChanged: if (current >= 0) {
        const item = lines.itemAt(current);
        if (item)
            column.page = column.pageOf(item);
    }
    onSentencesChanged: column.page = 0

    PagedColumn {
        id: column
        anchors.fill: parent
        centred: root.centred
        most: Theme.veryLarge ? 1 : 0
        Repeater {
            id: lines
            model: root.sentences
            Sentence {
                required property string modelData
                required property int index
                objectName: "sentence" + index
                width: root.width
                text: modelData
                size: root.size
                weight: root.weight
                reading: root.current === index
            }
        }
    }
}
