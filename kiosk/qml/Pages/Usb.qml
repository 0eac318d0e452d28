pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What one page does with a stick; while something is copied, a bar and the time that is left.
Frame {
    id: page

    required viewModel
    readonly property StickPage model: page.viewModel as StickPage
    readonly property bool listing: model.stage === "list" || model.stage === "sticks"
    readonly property bool working: model.stage === "working"

    showHome: false
    nextGlyph: model.stage === "list" ? "usb" : "next"

    SentenceList {
        id: words
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.25) : page.working ? Math.min(implicitHeight, page.area.height - bar.height - Theme.gap) : page.area.height
        sentences: page.listing ? page.viewModel.sentences.slice(0, 1) : page.viewModel.sentences
    }
    ProgressBar {
        id: bar
        objectName: "bar"
        visible: page.working
        y: words.height + Theme.gap
        width: page.area.width
        part: page.model.part
        timeLeft: page.model.leftText
    }
    PagedGrid {
        objectName: "entries"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(128), Theme.u(27) * 1.28 * 2 + Theme.u(22) * 1.3 * 2 + Theme.px(44))
        model: page.model.entries
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "entry_" + place
            enabled: entry.ready ?? false
            glyph: entry.glyph ?? ""
            shelf: entry.care ? "pay" : "device"
            text: entry.text ?? ""
            detail: entry.detail ?? ""
            spoken: [text, detail].filter(part => part !== "").join(". ") + (enabled ? qsTr(", nút") : "")
            wide: true
            size: Theme.u(27)
            onActivated: page.model.take(place)
        }
    }
}
