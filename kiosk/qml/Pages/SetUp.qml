pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The first start, one question a screen: cards, a field, what it found, a pad, or only words.
Frame {
    id: page

    required viewModel
    readonly property SetUpModel model: page.viewModel as SetUpModel
    readonly property string shape: model.shape
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current : -1

    showHome: false
    nextGlyph: model.stage === "commune" ? "search" : "next"

    Loader {
        anchors.fill: parent
        sourceComponent: page.shape === "cards" ? cards : page.shape === "typing" ? typing : page.shape === "hits" ? hits : page.shape === "pad" ? pad : told
    }

    Component {
        id: cards
        Item {
            SentenceList {
                width: parent.width
                height: parent.height - options.height - Theme.gap
                sentences: page.viewModel.sentences
            }
            PagedGrid {
                id: options
                objectName: "options"
                readonly property int lines: Math.ceil(count / columns)
                y: parent.height - height
                width: parent.width
                height: lines * leastHeight + (lines - 1) * spacing
                most: 2
                leastWidth: Math.max(Theme.px(500), Theme.u(280))
                leastHeight: Theme.u(30) * 1.28 * (Theme.large ? 2 : 1) + (Theme.large ? 0 : Theme.u(22) * 1.3 * 2) + Theme.px(56)
                model: page.model.options
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    glyph: entry.glyph ?? ""
                    shelf: "service"
                    text: entry.text ?? ""
                    detail: Theme.large ? "" : entry.detail ?? ""
                    spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
                    wide: true
                    share: 0.28
                    size: Theme.u(30)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
    Component {
        id: typing
        Item {
            id: sheet
            // The keys at their least, and one row of words above the field.
            readonly property int leastWords: Math.max(Theme.touch, Math.ceil(words.implicitHeight / Math.max(1, words.sentences.length)))
            readonly property int room: height - field.height - 2 * Theme.gapS

            SentenceList {
                id: words
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                    bottom: field.top
                    bottomMargin: Theme.gapS
                }
                // Where keys and field take all the room, it is heard, and the empty field says it.
                visible: sheet.leastWords + keyboard.height + count.room <= sheet.room
                sentences: page.viewModel.sentences
                size: Theme.u(Theme.large && !page.upright ? 22 : 28)
            }
            TypedField {
                id: field
                objectName: "field"
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: keyboard.top
                    bottomMargin: Theme.gapS + count.room
                }
                entry: page.model.entry
                placeholder: page.model.placeholder
                size: Math.min(Theme.u(34), page.upright ? Math.floor(width / 15) : Theme.px(38))
            }
            Label {
                id: count
                objectName: "found"
                readonly property int tall: Math.ceil(implicitHeight) + Theme.px(6)
                readonly property int room: visible ? tall : 0
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: keyboard.top
                    bottomMargin: Theme.gapS
                }
                visible: text !== "" && !Theme.large && sheet.leastWords + keyboard.leastHeight + tall <= sheet.room
                text: page.model.found
                size: Theme.u(24)
                color: Theme.quiet
            }
            Keyboard {
                id: keyboard
                objectName: "keyboard"
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                height: Math.max(leastHeight, Math.min(mostHeight, sheet.room - count.room - sheet.leastWords))
                entry: page.model.entry
            }
        }
    }
    Component {
        id: hits
        Item {
            PagedGrid {
                objectName: "hits"
                readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 16)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(parent.height, Math.max(1, lines) * tall + (lines - 1) * spacing)
                most: page.upright || Theme.veryLarge ? 1 : 2
                leastWidth: Math.max(Theme.px(300), Theme.u(280))
                leastHeight: Theme.u(22) * 1.4 + Theme.u(28) * 1.28 * (Theme.large && page.upright ? 2 : 1) + Theme.px(36)
                model: page.model.options
                following: page.spot
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    wide: true
                    over: entry.over ?? ""
                    text: entry.text ?? ""
                    spoken: text + ". " + over + qsTr(", nút")
                    reading: page.spot === place
                    size: Theme.u(28)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
    Component {
        id: pad
        Item {
            SentenceList {
                id: words
                width: page.upright ? page.area.width : Math.floor((page.area.width - Theme.gap) * (Theme.large ? 0.56 : 0.5))
                height: page.upright ? Math.floor(page.area.height * (Theme.veryLarge ? 0.4 : 0.3)) : page.area.height
                sentences: page.viewModel.sentences
            }
            PinPad {
                x: page.upright ? 0 : words.width + Theme.gap
                y: page.upright ? words.height + Theme.gapS : 0
                width: parent.width - x
                height: parent.height - y
                entry: page.model.pin
            }
        }
    }
    Component {
        id: told
        Item {
            SentenceList {
                anchors.fill: parent
                sentences: page.viewModel.sentences
                size: Theme.u(34)
            }
        }
    }
}
