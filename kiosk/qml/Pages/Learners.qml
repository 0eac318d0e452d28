pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Everybody of this kiosk; looked for by letters, picture or group on a page of its own.
Frame {
    id: page

    required viewModel
    readonly property LearnersModel model: page.viewModel as LearnersModel
    readonly property string stage: model.stage

    showHome: false

    component Way: Btn {
        wordless: Theme.large
        size: Theme.u(22)
    }

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "letters" ? letters : page.stage === "people" ? people : choice
    }

    Component {
        id: people
        Item {
            ButtonRow {
                id: ways
                anchors {
                    left: parent.left
                    right: parent.right
                    top: parent.top
                }
                Way {
                    objectName: "byLetters"
                    glyph: "search"
                    text: qsTr("Tìm theo chữ")
                    onActivated: page.model.look("letters")
                }
                Way {
                    objectName: "byAvatar"
                    glyph: "user"
                    text: qsTr("Tìm theo hình")
                    onActivated: page.model.look("avatars")
                }
                Way {
                    objectName: page.model.narrowed ? "everybody" : "byGroup"
                    glyph: "users"
                    text: page.model.narrowed ? qsTr("Xem tất cả") : qsTr("Tìm theo nhóm")
                    onActivated: page.model.look(page.model.narrowed ? "people" : "groups")
                }
            }
            Label {
                id: told
                objectName: "found"
                anchors {
                    left: parent.left
                    right: parent.right
                    top: ways.bottom
                    topMargin: Theme.px(10)
                }
                text: page.model.found
                size: Theme.u(Theme.large ? 20 : 24)
                color: Theme.quiet
            }
            PagedGrid {
                objectName: "people"
                anchors {
                    left: parent.left
                    right: parent.right
                    top: told.bottom
                    bottom: deeds.top
                    topMargin: Theme.px(10)
                    bottomMargin: deeds.visible ? Theme.gapS : 0
                }
                most: page.upright ? 2 : 3
                leastWidth: Theme.large ? Math.max(Theme.px(360), Theme.u(300)) : Theme.px(330)
                leastHeight: Theme.u(26) * 1.28 + Theme.u(22) * 1.35 * (Theme.veryLarge ? 1 : 2) + Theme.px(36)
                model: ({
                        "length": page.model.count,
                        "slice": (first, end) => page.model.slice(first, end)
                    })
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "person" + place
                    wide: true
                    share: 0.28
                    picture: entry.picture && !Theme.veryLarge ? Theme.art(entry.picture) : ""
                    glyph: entry.picture || Theme.veryLarge ? "" : "user"
                    over: entry.over ?? ""
                    text: entry.text ?? ""
                    detail: Theme.veryLarge ? "" : entry.over ? "" : entry.detail ?? ""
                    size: Theme.u(26)
                    onActivated: page.model.open(entry.id)
                }
            }
            ButtonRow {
                id: deeds
                visible: !page.model.choosing
                height: visible ? implicitHeight : 0
                anchors {
                    left: parent.left
                    right: parent.right
                    bottom: parent.bottom
                }
                Way {
                    objectName: "printCards"
                    enabled: page.model.count > 0
                    glyph: "print"
                    text: qsTr("In thẻ cho những người này")
                    onActivated: page.model.printCards()
                }
                Way {
                    objectName: "takeList"
                    glyph: "usb"
                    text: qsTr("Lấy danh sách từ USB")
                    onActivated: page.model.takeList()
                }
            }
        }
    }
    Component {
        id: choice
        // An Item around it: in a grid that is the root, `page` would be the grid's own page.
        Item {
            PagedGrid {
                readonly property bool wordy: page.stage === "groups"
                anchors.fill: parent
                model: page.model.options
                most: wordy ? 2 : page.upright ? 3 : 6
                leastWidth: wordy ? Theme.u(330) : Math.max(Theme.px(170), Theme.u(160))
                leastHeight: wordy ? Theme.u(150) : Theme.px(120) + Theme.u(40)
                delegate: PictureChoice {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    text: entry.text ?? ""
                    picture: entry.picture ? Theme.art(entry.picture) : ""
                    size: Theme.u(28)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
    Component {
        id: letters
        Item {
            TypedField {
                id: field
                objectName: "field"
                width: parent.width
                entry: page.model.entry
                placeholder: qsTr("Tên gọi")
            }
            Label {
                id: hits
                objectName: "found"
                y: field.height + Theme.px(10)
                width: parent.width
                text: page.model.found
                size: Theme.u(Theme.large ? 20 : 24)
                color: Theme.quiet
            }
            Keyboard {
                objectName: "keyboard"
                y: parent.height - height
                width: parent.width
                height: Math.min(parent.height - hits.y - hits.height - Theme.px(10), mostHeight)
                entry: page.model.entry
            }
        }
    }
}
