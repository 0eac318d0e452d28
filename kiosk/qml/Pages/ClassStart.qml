pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The ways into a class, a big card each.
Frame {
    id: page

    required viewModel
    readonly property ClassStartModel model: page.viewModel as ClassStartModel
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false

    PagedGrid {
        objectName: "cards"
        readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 40)
        readonly property int lines: Math.ceil(count / columns)
        width: page.area.width
        height: Math.min(page.area.height, Math.max(1, lines) * tall + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(140), Theme.u(30) * 1.28 * 2 + (Theme.veryLarge ? 0 : Theme.u(22) * 1.3 * (Theme.large ? 1 : 2)) + Theme.px(40))
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
            first: place === 0
            reading: page.spot === place
            size: Theme.u(30)
            onActivated: page.model.take(entry.name)
        }
    }
}
