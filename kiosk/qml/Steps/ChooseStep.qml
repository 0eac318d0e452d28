pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// A question and two to four answers; a touch counts, or several and then the next button.
Split {
    id: root

    required property var step
    // Said back in one block, beside the question and the answers rather than on a page after them.
    readonly property bool speaks: step.feedbackKind !== "" && !Theme.large

    picture: step.picture
    pictureSays: step.pictureSays
    share: 0.38
    plate: Theme.tint("safe")

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
        centred: !root.pictured

        Lines {
            wide: column.width
            lines: root.step.lines
        }
        Repeater {
            model: root.step.options
            Answer {
                required property var modelData
                objectName: "option_" + modelData.id
                width: column.width
                text: modelData.text
                letter: modelData.letter
                picture: modelData.picture
                sort: root.step.several ? "mark" : "choice"
                chosen: modelData.chosen
                correct: modelData.right
                tag: modelData.chosen ? qsTr("Mình vừa chọn") : ""
                onActivated: root.step.choose(modelData.id)
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
