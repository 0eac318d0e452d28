pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// How long after a touch another one is taken for a tremble: four cards, and a place to try it.
Frame {
    id: page

    required viewModel
    readonly property TouchingModel model: page.viewModel as TouchingModel

    showHome: false

    SentenceList {
        id: words
        width: page.area.width
        height: Math.min(implicitHeight, page.area.height * 0.3)
        sentences: page.viewModel.sentences
        size: Theme.u(28)
    }
    PagedGrid {
        objectName: "waits"
        readonly property int lines: Math.ceil(count / columns)
        readonly property int free: place.y - y - Theme.gapS
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(free, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Math.max(Theme.px(440), Theme.u(360))
        leastHeight: Math.max(Theme.px(104), Theme.u(28) * 1.28 * (Theme.large ? 2 : 1) + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(36))
        model: page.model.waits
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "wait_" + (entry.milliseconds ?? "")
            sort: "choice"
            chosen: entry.chosen ?? false
            glyph: Theme.veryLarge ? "" : chosen ? "check" : "tap"
            shelf: chosen ? "local" : "device"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + (chosen ? qsTr(", đã chọn") : "") + qsTr(", nút")
            wide: true
            share: 0.2
            size: Theme.u(28)
            onActivated: page.model.take(entry.milliseconds)
        }
    }
    Btn {
        id: place
        objectName: "tryWait"
        anchors.bottom: parent.bottom
        width: page.area.width
        height: Math.max(Theme.px(Theme.large ? 90 : 132), implicitHeight)
        glyph: "tap"
        hue: Theme.info
        text: qsTr("Chạm thử") + " · " + qsTr("Máy nhận %1 lần").arg(page.model.count)
        onActivated: page.model.tried()
    }
}
