pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The languages that can be recorded as cards; any other by its tag, typed above the keyboard.
Frame {
    id: page

    required viewModel
    readonly property RecordTracksModel model: page.viewModel as RecordTracksModel
    readonly property bool listing: model.stage === "list"
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false

    SentenceList {
        id: words
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.25) : page.area.height - field.height - keyboard.height - 2 * Theme.gapS
        sentences: page.viewModel.sentences.slice(0, 1)
        size: Theme.u(page.listing ? 30 : 28)
    }
    PagedGrid {
        objectName: "cards"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(30) * 1.28 * (Theme.large ? 2 : 1) + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(40))
        model: page.model.cards
        following: page.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "track_" + (entry.name ?? "")
            glyph: entry.glyph ?? ""
            shelf: "local"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
            wide: true
            reading: page.spot === place
            size: Theme.u(30)
            onActivated: page.model.take(entry.name)
        }
    }
    TypedField {
        id: field
        objectName: "field"
        visible: !page.listing
        y: keyboard.y - height - Theme.gapS
        width: page.area.width
        entry: page.model.entry
        placeholder: qsTr("Mã của tiếng, ví dụ mtq")
        size: Math.min(Theme.u(34), page.upright ? Math.floor(width / 15) : Theme.px(38))
    }
    Keyboard {
        id: keyboard
        objectName: "keyboard"
        visible: !page.listing
        y: page.area.height - height
        width: page.area.width
        height: Math.max(leastHeight, Math.min(mostHeight, page.area.height - field.height - Math.max(Theme.touch, Theme.u(28) * 1.4 + Theme.px(24)) - 2 * Theme.gapS))
        entry: page.model.entry
    }
}
