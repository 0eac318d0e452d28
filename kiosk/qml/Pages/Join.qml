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
        Item {
            id: sheet
            readonly property bool upright: page.upright
            readonly property bool captioned: !upright && !Theme.large
            readonly property int count: Math.max(1, page.model.cardPictures.length)
            readonly property int side: Math.min(upright ? Math.floor((width - (count - 1) * Theme.gapS) / count) : Math.floor((width - count * Theme.gapS - Theme.gap) / (count + 1)), Theme.px(240), Math.floor(height * (captioned ? 0.52 : Theme.veryLarge && !upright ? 0.42 : 0.5)))
            Row {
                id: pictures
                spacing: Theme.gapS
                x: sheet.upright ? (parent.width - width) / 2 : 0
                Repeater {
                    model: page.model.cardPictures
                    Rectangle {
                        id: one
                        required property var modelData
                        required property int index
                        objectName: "cardPicture" + index
                        width: sheet.side
                        height: width
                        radius: Theme.radius
                        color: Theme.plate
                        border.width: Theme.borderChosen
                        border.color: Theme.success
                        Accessible.role: Accessible.Graphic
                        Accessible.name: (index + 1) + ". " + modelData.text
                        Image {
                            anchors {
                                fill: parent
                                margins: Theme.px(14)
                                topMargin: number.height * 0.6
                            }
                            source: Theme.art(one.modelData.picture)
                            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
                            fillMode: Image.PreserveAspectFit
                        }
                        Rectangle {
                            id: number
                            x: Theme.px(8)
                            y: Theme.px(8)
                            width: Theme.px(44)
                            height: width
                            radius: width / 2
                            color: Theme.success
                            Label {
                                anchors.centerIn: parent
                                text: one.index + 1
                                size: Math.round(number.width * 0.6)
                                leading: 1.2
                                weight: Font.Bold
                                color: Theme.onHue
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
            Rectangle {
                id: qr
                objectName: "qr"
                readonly property list<string> rows: page.model.cardQr
                readonly property int cell: Math.max(1, Math.floor((width - 2 * Theme.px(14)) / Math.max(1, rows.length)))
                visible: !sheet.upright
                anchors.right: parent.right
                width: sheet.side
                height: width
                radius: Theme.radius
                color: "#FFFFFF"
                border.width: Theme.borderTouch
                border.color: Theme.line
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Mã QR của thẻ")
                Column {
                    anchors.centerIn: parent
                    Repeater {
                        model: qr.rows
                        Row {
                            id: row
                            required property string modelData
                            Repeater {
                                model: row.modelData.split("")
                                Rectangle {
                                    required property string modelData
                                    width: qr.cell
                                    height: qr.cell
                                    color: modelData === "1" ? "#000000" : "#FFFFFF"
                                }
                            }
                        }
                    }
                }
            }
            // The story stands under its pictures where there is room for it, else below them all.
            Row {
                id: captions
                visible: sheet.captioned
                spacing: Theme.gapS
                anchors {
                    top: pictures.bottom
                    topMargin: Theme.gapS
                }
                Repeater {
                    model: sheet.captioned ? page.viewModel.sentences.slice(2, 2 + sheet.count) : []
                    Sentence {
                        required property string modelData
                        required property int index
                        width: sheet.side
                        text: modelData
                        size: Theme.u(24)
                        reading: Narrator.current === index + 2
                    }
                }
            }
            Sentence {
                visible: sheet.captioned
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                text: page.viewModel.sentences[2 + sheet.count] ?? ""
                weight: Font.DemiBold
                reading: Narrator.current === 2 + sheet.count
            }
            SentenceList {
                visible: !sheet.captioned
                anchors {
                    left: parent.left
                    right: parent.right
                    top: pictures.bottom
                    bottom: parent.bottom
                    topMargin: Theme.gapS
                }
                sentences: page.viewModel.sentences
                size: Theme.u(27)
            }
        }
    }
}
