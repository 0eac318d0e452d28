pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What is taken home on paper: a card each, then where it was written.
Frame {
    id: page

    required viewModel
    readonly property TakeHomeModel model: page.viewModel as TakeHomeModel
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    nextGlyph: "check"

    PagedGrid {
        visible: page.model.stage === "choice"
        readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 30)
        readonly property int lines: Math.ceil(count / columns)
        width: parent.width
        height: Math.min(parent.height, lines * tall + (lines - 1) * spacing)
        most: 1
        leastWidth: width
        leastHeight: Math.max(Theme.px(120), Theme.u(30) * 1.28 * 2 + Theme.px(28))
        model: page.model.cards
        following: page.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "paper_" + (entry.name ?? "")
            glyph: Theme.veryLarge ? "" : entry.glyph ?? ""
            shelf: "service"
            text: entry.text ?? ""
            wide: true
            reading: page.spot === place
            size: Theme.u(30)
            onActivated: page.model.take(entry.name)
        }
    }
    SentenceList {
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
