pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Four things that switch the machine, a card each; the one that was touched is asked about once more.
Frame {
    id: page

    required viewModel
    readonly property MachineModel model: page.viewModel as MachineModel
    readonly property bool listing: model.cards.length > 0
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false

    SentenceList {
        id: words
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.3) : page.model.asking ? page.area.height - answers.height - Theme.gap : page.area.height
        sentences: page.listing ? page.viewModel.sentences.slice(0, page.viewModel.sentences.length - page.model.cards.length) : page.viewModel.sentences
        size: Theme.u(page.listing ? 30 : 34)
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
            objectName: "act_" + (entry.name ?? "")
            glyph: entry.glyph ?? ""
            shelf: "device"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
            wide: true
            reading: page.spot === place
            size: Theme.u(30)
            onActivated: page.model.take(entry.name)
        }
    }
    ButtonRow {
        id: answers
        visible: page.model.asking
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "decline"
            text: qsTr("Giữ nguyên máy")
            onActivated: page.model.decline()
        }
        Btn {
            objectName: "agree"
            text: page.model.agreeText
            onActivated: page.model.agree()
        }
    }
}
