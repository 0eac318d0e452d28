pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What staff do here, a big card each; more cards go on to further pages.
Frame {
    id: page

    required viewModel
    readonly property StaffHomeModel model: page.viewModel as StaffHomeModel
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false
    backGlyph: "exit"

    PagedGrid {
        id: cards
        objectName: "cards"
        readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 24)
        readonly property int lines: Math.ceil(count / columns)
        width: page.area.width
        height: Math.min(page.area.height, lines * tall + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(30) * 1.28 * (Theme.large ? 2 : 1) + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(40))
        model: page.model.cards
        following: page.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "card_" + (entry.name ?? "")
            glyph: entry.glyph ?? ""
            shelf: "service"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            wide: true
            reading: page.spot === place
            size: Theme.u(30)
            onActivated: page.model.take(entry.name)
        }
    }
}
