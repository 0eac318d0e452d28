pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Where the copies are and how old; the ways to a stick and to a restore below them.
Frame {
    id: page

    required viewModel
    readonly property BackupsModel model: page.viewModel as BackupsModel
    readonly property bool choosing: model.stage === "sticks"

    showHome: false
    nextGlyph: choosing ? "search" : "save"

    PagedColumn {
        visible: !page.choosing
        width: page.area.width
        height: page.area.height - ways.height - Theme.gapS
        Repeater {
            model: page.model.rows
            Item {
                id: row
                required property var modelData
                required property int index
                readonly property bool care: modelData.kind === "care"
                readonly property color tone: care ? Theme.waiting : Theme.success
                objectName: "row" + index
                width: page.area.width
                height: Math.max(badge.height, words.implicitHeight) + Theme.px(32)
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.text
                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radius
                    color: row.care ? Theme.soft(Theme.waiting) : Theme.card
                    border.width: Theme.borderTouch
                    border.color: row.tone
                }
                Icon {
                    id: badge
                    x: Theme.px(20)
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.care ? "warning" : "check"
                    color: row.tone
                    size: Theme.mark(44)
                }
                Label {
                    id: words
                    anchors {
                        left: badge.right
                        right: parent.right
                        leftMargin: Theme.px(20)
                        rightMargin: Theme.px(16)
                        verticalCenter: parent.verticalCenter
                    }
                    text: row.modelData.text
                    Accessible.ignored: true
                    size: Theme.u(28)
                    leading: 1.3
                }
            }
        }
    }
    ButtonRow {
        id: ways
        visible: !page.choosing
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "chooseStick"
            glyph: "usb"
            text: qsTr("Chọn USB")
            size: Theme.u(26)
            onActivated: page.model.chooseStick()
        }
        Btn {
            objectName: "restore"
            glyph: "replay"
            text: qsTr("Lấy lại bản lưu")
            size: Theme.u(26)
            onActivated: page.model.restore()
        }
    }
    SentenceList {
        id: asked
        visible: page.choosing
        width: page.area.width
        height: page.model.sticks.length > 0 ? Math.min(implicitHeight, page.area.height * 0.3) : page.area.height
        sentences: page.model.sticks.length > 0 ? page.viewModel.sentences.slice(0, 1) : page.viewModel.sentences
    }
    PagedGrid {
        objectName: "sticks"
        visible: page.choosing && page.model.sticks.length > 0
        readonly property int lines: Math.ceil(count / columns)
        y: asked.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(30) * 1.28 + Theme.u(22) * 1.3 + Theme.px(40))
        model: page.model.sticks
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "stick_" + place
            glyph: "usb"
            shelf: "device"
            text: entry.text ?? ""
            detail: entry.detail ?? ""
            wide: true
            size: Theme.u(30)
            onActivated: page.model.take(entry.id)
        }
    }
}
