pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// Cards to touch in order; each touched card wears its number, a touch more takes it back.
Split {
    id: root

    required property var step
    // Said back in one block, beside the question and the answers rather than on a page after them.
    readonly property bool speaks: step.feedbackKind !== "" && !Theme.large

    picture: step.picture
    pictureSays: step.pictureSays
    share: 0.34

    above: speaks ? 0.24 : 0.36

    foot: SaidUnder {
        step: root.step
        says: root.speaks && root.footed
        width: parent.width
    }

    StepColumn {
        id: column
        saidBack: root.speaks && !root.footed ? beside : said.first
        anchors.fill: parent
        centred: true

        Lines {
            wide: column.width
            lines: root.step.lines
        }
        Repeater {
            model: root.step.cards
            Answer {
                required property var modelData
                objectName: "card_" + modelData.id
                width: column.width
                text: modelData.text
                picture: modelData.picture
                number: modelData.place
                sort: "mark"
                ticked: modelData.place > 0
                correct: root.step.over
                onActivated: root.step.place(modelData.id)
            }
        }
        DontKnow {
            objectName: "dontKnowBelow"
            step: root.step
            shown: !root.footed && !root.step.over && !root.speaks
            width: Math.min(column.width, implicitWidth)
        }
        SaidBeside {
            id: beside
            step: root.step
            shown: root.speaks && !root.footed
            width: column.width
        }
        Said {
            id: said
            off: root.speaks
            source: root.step
            wide: column.width
        }
    }
    Connections {
        target: root.step
        function onChanged(): void {
            column.turnSoon();
        }
    }
}
