pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Which language is heard, each naming itself; then which one is written.
Frame {
    id: page

    required viewModel
    readonly property LanguagesModel model: page.viewModel as LanguagesModel
    readonly property bool hearing: model.stage === "hear"
    readonly property int spoken: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - (hearing ? 2 : 1) : -1

    showHome: false
    nextGlyph: hearing ? "next" : "check"

    PagedGrid {
        id: choices
        objectName: "languages"
        // Few cards stay cards.
        readonly property int tall: leastHeight + Theme.px(Theme.large ? 20 : 60)
        readonly property int lines: Math.ceil(count / columns)
        width: parent.width
        height: Math.min(parent.height, lines * tall + (lines - 1) * spacing)
        model: page.model.options
        following: page.spoken
        most: page.upright ? 1 : 2
        leastWidth: Theme.large ? width : Theme.px(420)
        leastHeight: Math.max(Theme.px(130), Theme.u(34) * 1.28 + Theme.u(22) * 1.3 + Theme.px(44))
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "language_" + (entry.id ?? "")
            wide: true
            chosen: entry.chosen ?? false
            sort: "choice"
            hint: text
            reading: place === page.spoken
            glyph: entry.chosen ? "check" : Theme.veryLarge ? "" : page.hearing ? "ear" : "textsize"
            share: 0.22
            shelf: entry.chosen ? "local" : "device"
            text: entry.text ?? ""
            detail: entry.detail ?? ""
            spoken: (entry.says ?? "").replace(/\.$/, "") + (detail !== "" ? ". " + detail : "") + qsTr(", nút")
            size: Theme.u(34)
            onActivated: page.model.take(entry.id)
        }
    }
}
