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
        Item {
            PagedGrid {
                id: options
                readonly property bool wordy: page.stage === "group" || page.stage === "age"
                anchors {
                    fill: parent
                    bottomMargin: below.height > 0 ? below.height + Theme.gapS : 0
                }
                model: page.model.options
                most: wordy ? 2 : page.upright ? 3 : page.stage === "avatar" ? 6 : 4
                leastWidth: wordy ? Theme.u(330) : Math.max(Theme.px(170), Theme.u(160))
                leastHeight: wordy ? Theme.u(150) : Theme.px(120) + Theme.u(40)
                delegate: PictureChoice {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    text: entry.text ?? ""
                    picture: entry.picture ? Theme.art(entry.picture) : ""
                    chosen: page.model.chosen !== "" && page.model.chosen === entry.id
                    size: Theme.u(28)
                    onActivated: page.model.choose(entry.id)
                }
            }
            Item {
                id: below
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                visible: page.stage === "avatar"
                height: visible ? Math.max(typing.height, greeting.visible ? greeting.implicitHeight : 0) : 0
                Label {
                    id: greeting
                    objectName: "called"
                    visible: text !== "" && !Theme.veryLarge
                    anchors {
                        left: parent.left
                        right: typing.left
                        rightMargin: Theme.gap
                        verticalCenter: parent.verticalCenter
                    }
                    text: page.model.called === "" ? "" : qsTr("Máy sẽ chào: %1").arg(page.model.called)
                    weight: Font.DemiBold
                    size: Theme.u(30)
                    color: Theme.success
                }
                Btn {
                    id: typing
                    objectName: "typeName"
                    anchors.right: parent.right
                    visible: !page.model.named
                    enabled: page.model.chosen !== ""
                    glyph: "keyboard"
                    text: qsTr("Gõ tên gọi")
                    size: Theme.u(26)
                    onActivated: page.model.typeName()
                }
            }
        }
    }
    Component {
        id: name
        Item {
            TypedField {
                id: field
                objectName: "field"
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                    topMargin: Math.max(0, (keyboard.y - height) / 2)
                }
                entry: page.model.entry
                placeholder: qsTr("Tên gọi")
            }
            Keyboard {
                id: keyboard
                objectName: "keyboard"
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                height: Math.min(Theme.px(370), parent.height - field.height - Theme.gapS)
                entry: page.model.entry
            }
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
