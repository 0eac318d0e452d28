pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Making a card, one question a screen; the consent has two equal buttons and nothing preselected.
Frame {
    id: page

    required viewModel
    readonly property JoinModel model: page.viewModel as JoinModel
    readonly property string stage: model.stage

    showHome: false

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "card" ? card : page.stage === "consent" ? consent : page.stage === "name" ? name : choice
    }

    Component {
        id: choice
        QuestionGrid {
            ask: page.stage
            options: page.model.options
            chosen: page.model.chosen
            called: page.model.called
            types: !page.model.named
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
    Component {
        id: consent
        Item {
            SentenceList {
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                    bottom: asked.visible ? asked.top : answers.top
                    bottomMargin: Theme.gapS
                }
                sentences: page.model.question === "" ? page.viewModel.sentences : page.viewModel.sentences.slice(0, -1)
                size: Theme.u(27)
            }
            Label {
                id: asked
                objectName: "asked"
                visible: text !== ""
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: answers.top
                    bottomMargin: Theme.gapS
                }
                text: page.model.question
                size: Theme.u(32)
                weight: Font.Bold
                horizontalAlignment: Text.AlignHCenter
            }
            Grid {
                id: answers
                readonly property bool stacked: Math.max(yes.implicitWidth, no.implicitWidth) * 2 + spacing > parent.width
                readonly property int side: stacked ? parent.width : (parent.width - spacing) / 2
                anchors.bottom: parent.bottom
                columns: stacked ? 1 : 2
                spacing: Theme.gapS
                Btn {
                    id: no
                    objectName: "decline"
                    width: answers.side
                    height: Math.max(implicitHeight, yes.implicitHeight, Theme.px(88))
                    text: qsTr("Không, tôi học luôn")
                    onActivated: page.model.decline()
                }
                Btn {
                    id: yes
                    objectName: "agree"
                    width: answers.side
                    height: no.height
                    text: qsTr("Đồng ý, làm thẻ")
                    onActivated: page.model.agree()
                }
            }
        }
    }
    Component {
        id: card
        CardSheet {
            card: page.model.card
            sentences: page.viewModel.sentences
            upright: page.upright
        }
    }
}
