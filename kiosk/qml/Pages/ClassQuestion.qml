import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Session"

// A question to the class: read, raised, counted, and told.
Frame {
    id: page

    required viewModel
    readonly property ClassQuestionModel model: page.viewModel as ClassQuestionModel
    readonly property bool counting: model.stage === "count"
    readonly property bool told: model.stage === "answer"

    tools: ClassBar {
        viewModel: page.viewModel
    }

    CardAnswers {
        id: cards
        anchors {
            fill: parent
            bottomMargin: tally.visible ? tally.height + Theme.gapS : 0
        }
        asked: page.model
        side: page.counting ? "count" : page.told && page.model.answered > 0 ? "bar" : ""
        guessing: page.model.guessing
        counts: page.model.counts
        levels: page.model.levels
        answered: page.model.answered
        onCounted: (card, change) => page.model.count(card, change)

        // Where letters are large it has a page of its own, after the cards.
        CardTally {
            readonly property bool shown: page.counting && Theme.large
            visible: false
            width: cards.width
            asked: page.model
        }
    }
    CardTally {
        id: tally
        visible: page.counting && !Theme.large
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        asked: page.model
    }
}
