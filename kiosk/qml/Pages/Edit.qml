pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What is kept of a learner, as three cards; each leads to the question that was asked when joining.
Frame {
    id: page

    required viewModel
    readonly property EditModel model: page.viewModel as EditModel
    readonly property string stage: model.stage

    showHome: false
    nextGlyph: model.saves ? "save" : "next"

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "page" ? kept : page.stage === "name" ? name : question
    }

    Component {
        id: kept
        Item {
            PagedGrid {
                anchors.fill: parent
                // Always all three at once.
                model: page.model.kept
                most: page.upright ? 1 : 3
                leastWidth: Theme.px(220)
                leastHeight: Theme.px(160)
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "change_" + (entry.id ?? "")
                    over: entry.over ?? ""
                    text: entry.text ?? ""
                    picture: entry.picture ? Theme.art(entry.picture) : ""
                    wide: page.upright
                    share: 0.3
                    size: Theme.u(Theme.veryLarge ? 24 : 30)
                    onActivated: page.model.change(entry.id)
                }
            }
        }
    }
    Component {
        id: question
        QuestionGrid {
            ask: page.stage
            options: page.model.options
            chosen: page.model.chosen
            called: page.model.called
            types: page.model.types
            upright: page.upright
            onChoose: option => page.model.choose(option)
            onTyping: page.model.typeName()
        }
    }
    Component {
        id: name
        NameField {
            entry: page.model.entry
        }
    }
}
