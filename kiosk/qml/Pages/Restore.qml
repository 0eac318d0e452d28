pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Which backup, its code, two plain questions, and the work with its steps as dots.
Frame {
    id: page

    required viewModel
    readonly property RestoreModel model: page.viewModel as RestoreModel
    readonly property string stage: model.stage
    readonly property bool listing: stage === "found" && model.found.length > 0
    readonly property bool asking: stage === "ask" || stage === "sure"

    showHome: false
    nextGlyph: stage === "found" ? "search" : "next"

    SentenceList {
        id: words
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.3) : page.asking ? page.area.height - answers.height - Theme.gap : page.stage === "code" ? page.area.height - field.height - keyboard.height - 2 * Theme.gapS : page.area.height
        sentences: page.viewModel.sentences
        size: Theme.u(page.stage === "code" ? 28 : page.asking ? 34 : 30)
    }
    PagedGrid {
        objectName: "found"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(16)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(104), Theme.u(28) * 1.28 * (Theme.large && page.upright ? 2 : 1) + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(36))
        model: page.model.found
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "found_" + place
            glyph: Theme.large ? "" : "save"
            shelf: "device"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
            wide: true
            size: Theme.u(28)
            onActivated: page.model.take(entry.id)
        }
    }
    TypedField {
        id: field
        objectName: "field"
        visible: page.stage === "code"
        y: keyboard.y - height - Theme.gapS
        width: page.area.width
        entry: page.model.code
        placeholder: qsTr("Mã khôi phục")
        // Twenty-two signs and five spaces in one row.
        size: Math.min(Theme.u(40), Math.floor(width / 19), Theme.px(48))
    }
    Keyboard {
        id: keyboard
        objectName: "keyboard"
        visible: page.stage === "code"
        y: page.area.height - height
        width: page.area.width
        height: Math.max(leastHeight, Math.min(mostHeight, page.area.height - field.height - Math.max(Theme.touch, Theme.u(28) * 1.4 + Theme.px(24)) - 2 * Theme.gapS))
        entry: page.model.code
    }
    ButtonRow {
        id: answers
        visible: page.asking
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "decline"
            text: qsTr("Giữ nguyên máy")
            onActivated: page.model.decline()
        }
        Btn {
            objectName: "agree"
            text: page.stage === "sure" ? qsTr("Chắc chắn, lấy lại") : qsTr("Lấy lại bản lưu")
            onActivated: page.model.agree()
        }
    }
}
