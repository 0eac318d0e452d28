pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The parts of a language as cards with how much of each is recorded; and what is asked about it.
Frame {
    id: page

    required viewModel
    readonly property RecordTrackModel model: page.viewModel as RecordTrackModel
    readonly property bool listing: model.stage === "parts"
    readonly property bool asking: model.stage === "consent" || model.stage === "hear" || model.stage === "erase"
    readonly property int spot: listing && Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false
    nextGlyph: "mic"

    SentenceList {
        id: words
        visible: !page.asking
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.3) : page.area.height
        sentences: page.listing ? page.viewModel.sentences.slice(0, 1) : page.asking ? [] : page.viewModel.sentences
        size: Theme.u(30)
    }
    PagedGrid {
        objectName: "cards"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(120), Theme.u(28) * 1.28 * 2 + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(40))
        model: page.model.cards
        following: page.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "part_" + (entry.name ?? "")
            glyph: Theme.veryLarge ? "" : entry.glyph ?? ""
            shelf: "local"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
            done: entry.done ? 1 : -1
            total: 1
            first: entry.first ?? false
            wide: true
            reading: page.spot === place
            size: Theme.u(28)
            onActivated: page.model.take(entry.name)
        }
    }
    TwoAnswers {
        visible: page.asking
        anchors.fill: parent
        sentences: page.asking ? page.viewModel.sentences : []
        no: page.model.noText
        yes: page.model.yesText
        onDeclined: page.model.decline()
        onAgreed: page.model.agree()
    }
}
