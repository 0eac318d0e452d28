pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What is printed before a class and what goes upward after it: a card each, then where it is saved.
Frame {
    id: page

    required viewModel
    readonly property PapersModel model: page.viewModel as PapersModel
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false
    nextGlyph: "check"

    PagedGrid {
        id: cards
        objectName: "cards"
        visible: page.model.stage === "choice"
        readonly property int tall: leastHeight + Theme.px(Theme.large || count > 6 ? 0 : 24)
        readonly property int lines: Math.ceil(count / columns)
        width: page.area.width
        height: Math.min(page.area.height, lines * tall + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * 2 + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(28))
        model: page.model.cards
        following: page.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "paper_" + (entry.name ?? "")
            glyph: Theme.veryLarge ? "" : entry.glyph ?? ""
            shelf: "service"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            wide: true
            reading: page.spot === place
            size: Theme.u(28)
            onActivated: page.model.take(entry.name)
        }
    }
    SentenceList {
        objectName: "told"
        visible: page.model.stage !== "choice"
        width: page.area.width
        height: page.area.height - now.room
        sentences: visible ? page.viewModel.sentences : []
        size: Theme.u(Theme.veryLarge ? 32 : 36)
        weight: Font.DemiBold
    }
    PrintNowButton {
        id: now
        y: page.area.height - height
        printing: page.model.printing
    }
}
