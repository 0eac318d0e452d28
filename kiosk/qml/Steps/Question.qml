pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// The words of a step in one block, the sentence that is read marked in it; touch it to hear it.
Touchable {
    id: root

    property list<string> lines
    property int size: Theme.u(30)
    property int weight: Font.Bold
    readonly property int current: Narrator.current < 0 ? -1 : lines.indexOf(Narrator.sentences[Narrator.current])
    readonly property bool reading: current >= 0

    function safe(words: string): string {
        return words.replace(/&/g, "&amp;").replace(/</g, "&lt;");
    }

    objectName: "question"
    text: lines.join(" ")
    spoken: text
    always: true
    ringRadius: Theme.radiusS
    told: true
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.px(4))
    onActivated: Narrator.read(lines)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.soft(Theme.info) : "transparent"
    }
    contentItem: Item {
        Label {
            id: words
            width: parent.width
            anchors.verticalCenter: parent.verticalCenter
            textFormat: Text.RichText
            text: {
                const parts = [];
                for (let i = 0; i < root.lines.length; i++) {
                    const line = root.safe(root.lines[i]);
                    parts.push(i === root.current ? "<span style=\"background-color:" + Theme.marked + ";color:" + Theme.markedInk + "\">" + line + "</span>" : line);
                }
                return parts.join(" ");
            }
            size: root.size
            weight: root.weight
            leading: 1.32
            Accessible.ignored: true
        }
    }
}
