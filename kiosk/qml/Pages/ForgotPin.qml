pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Quên mã PIN, one thing a screen: whose, which way, the code or the call, then the new PIN.
Frame {
    id: page

    required viewModel
    readonly property ForgotPinModel model: page.viewModel as ForgotPinModel
    readonly property string stage: model.stage
    readonly property int besideWidth: page.upright ? page.area.width : Math.floor((page.area.width - Theme.gap) * (Theme.large ? 0.56 : 0.5))
    readonly property int aboveHeight: page.upright ? Math.floor(page.area.height * (Theme.veryLarge ? 0.4 : 0.3)) : page.area.height

    component Plate: Column {
        id: plate
        property string caption
        property string value
        property int most: Theme.u(60)
        spacing: Theme.px(4)
        Label {
            width: plate.width
            text: plate.caption
            size: Theme.u(24)
            leading: 1.3
            color: Theme.quiet
        }
        Label {
            objectName: "value"
            width: plate.width
            text: plate.value
            // Eleven signs stand in one row.
            size: Math.min(plate.most, Math.floor(plate.width / 7))
            leading: 1.25
            weight: Font.Bold
            wrapMode: Text.NoWrap
        }
    }

    showHome: false

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "code" ? code : page.stage === "call" ? call : page.stage === "answer" || page.stage === "pin" ? pad : page.stage === "wait" ? wait : choice
    }

    Component {
        id: choice
        Item {
            SentenceList {
                id: asked
                width: parent.width
                height: Math.floor(parent.height * (Theme.large && !page.upright ? 0.3 : 0.42))
                sentences: page.viewModel.sentences
            }
            PagedGrid {
                objectName: "options"
                anchors {
                    left: parent.left
                    right: parent.right
                    top: asked.bottom
                    topMargin: Theme.gapS
                }
                height: Math.min(parent.height - y, Math.max(Theme.px(260), 2 * leastHeight + spacing))
                most: 2
                leastWidth: Math.max(Theme.px(540), Theme.u(400))
                leastHeight: Math.max(Theme.px(110), Theme.u(30) * 1.28 * (Theme.large && page.upright ? 2 : 1) + Theme.px(36))
                model: page.model.options
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    glyph: entry.glyph ?? ""
                    shelf: "service"
                    text: entry.text ?? ""
                    wide: true
                    size: Theme.u(30)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
    Component {
        id: code
        Item {
            SentenceList {
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                    bottom: field.top
                    bottomMargin: Theme.gapS
                }
                sentences: page.viewModel.sentences
                size: Theme.u(28)
            }
            TypedField {
                id: field
                objectName: "field"
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: keyboard.top
                    bottomMargin: Theme.gapS
                }
                entry: page.model.code
                placeholder: qsTr("Mã khôi phục")
                // Twenty-two signs and five spaces in one row.
                size: Math.min(Theme.u(40), Math.floor(width / 19), Theme.px(48))
            }
            Keyboard {
                id: keyboard
                objectName: "keyboard"
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                // Four rows of keys at their least, and what is left by the words above.
                height: Math.max(leastHeight, Math.min(mostHeight, parent.height - field.height - Math.max(Theme.touch, Theme.u(28) * 1.4 + Theme.px(24)) - 2 * Theme.gapS))
                entry: page.model.code
            }
        }
    }
    Component {
        id: call
        Item {
            id: sheet
            readonly property bool drawn: !Theme.large && page.model.qr.length > 0
            SentenceList {
                id: told
                width: page.upright ? parent.width : page.besideWidth
                height: page.upright ? Math.floor(parent.height * (Theme.large ? 0.48 : 0.3)) : Theme.large ? parent.height : Math.floor(parent.height * 0.4)
                sentences: Theme.large ? page.viewModel.sentences : page.viewModel.sentences.slice(0, 1)
            }
            Column {
                id: numbers
                readonly property bool aside: Theme.large && !page.upright
                x: aside ? told.width + Theme.gap : Theme.px(34)
                y: aside ? (parent.height - height) / 2 : told.height + Theme.gapS
                width: aside ? parent.width - x : page.besideWidth - x
                spacing: Theme.gapS
                Plate {
                    objectName: "kioskNumber"
                    width: parent.width
                    caption: qsTr("Số máy")
                    value: page.model.kioskNumber
                    most: Theme.u(44)
                }
                Plate {
                    objectName: "challenge"
                    width: parent.width
                    caption: qsTr("Chín số đọc cho tỉnh")
                    value: page.model.challenge
                    most: Theme.u(64)
                }
            }
            Rectangle {
                id: qr
                objectName: "qr"
                readonly property list<string> rows: page.model.qr
                readonly property int side: page.upright ? Math.min(parent.width * 0.6, parent.height - numbers.y - numbers.height - 2 * Theme.gap) : Math.min(parent.width - told.width - Theme.gap, parent.height)
                readonly property int cell: Math.max(1, Math.floor(side / (rows.length + 8)))
                visible: sheet.drawn
                width: cell * (rows.length + 8)
                height: width
                x: page.upright ? (parent.width - width) / 2 : told.width + Theme.gap + (parent.width - told.width - Theme.gap - width) / 2
                y: page.upright ? numbers.y + numbers.height + Theme.gap : (parent.height - height) / 2
                radius: Theme.radiusS
                color: "#FFFFFF"
                border.width: Theme.borderTouch
                border.color: Theme.line
                Accessible.role: Accessible.Graphic
                Accessible.name: qsTr("Mã QR để cán bộ tỉnh mở trang trả lời")
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
        }
    }
    Component {
        id: pad
        Item {
            SentenceList {
                id: words
                width: page.besideWidth
                height: page.aboveHeight
                sentences: page.viewModel.sentences
            }
            PinPad {
                x: page.upright ? 0 : words.width + Theme.gap
                y: page.upright ? words.height + Theme.gapS : 0
                width: parent.width - x
                height: parent.height - y
                entry: page.stage === "pin" ? page.model.pin : page.model.answer
            }
        }
    }
    Component {
        id: wait
        Item {
            SentenceList {
                id: told
                width: page.besideWidth
                height: page.aboveHeight
                sentences: page.viewModel.sentences
            }
            Item {
                x: page.upright ? 0 : told.width + Theme.gap
                y: page.upright ? told.height + Theme.gapS : 0
                width: parent.width - x
                height: parent.height - y
                Rectangle {
                    anchors.centerIn: parent
                    width: Math.min(Theme.px(300), parent.width * 0.7, parent.height * 0.8)
                    height: width
                    radius: width / 2
                    color: Theme.soft(Theme.waiting)
                    border.width: Theme.borderChosen
                    border.color: Theme.waiting
                    Label {
                        objectName: "seconds"
                        anchors.centerIn: parent
                        text: page.model.seconds
                        size: Math.round(parent.width * 0.36)
                        leading: 1.2
                        weight: Font.Bold
                        color: Theme.waiting
                    }
                }
            }
        }
    }
}
