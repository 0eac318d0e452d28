pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The networks in reach as cards; one with a password asks for it above the keyboard.
Frame {
    id: page

    required viewModel
    readonly property WifiModel model: page.viewModel as WifiModel
    readonly property bool listing: model.stage === "list" && model.networks.length > 0
    readonly property bool typing: model.stage === "password"

    showHome: false
    nextGlyph: model.stage === "list" ? "search" : "next"

    SentenceList {
        id: words
        width: page.area.width
        height: page.listing ? Math.min(implicitHeight, page.area.height * 0.25) : page.typing ? page.area.height - field.height - keyboard.height - 2 * Theme.gapS : page.area.height
        sentences: page.listing ? page.viewModel.sentences.slice(0, 1) : page.viewModel.sentences
        size: Theme.u(page.typing ? 28 : 30)
    }
    PagedGrid {
        objectName: "networks"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(24)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * (Theme.large ? 2 : 1) + Theme.u(22) * 1.3 * (Theme.large ? 2 : 1) + Theme.px(44))
        model: page.model.networks
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "network_" + place
            enabled: !(entry.current ?? false) && !(entry.care ?? false)
            glyph: entry.current ? "check" : entry.care ? "wifioff" : "globe"
            shelf: entry.current ? "local" : "device"
            text: entry.text ?? ""
            detail: entry.detail ?? ""
            spoken: text + ". " + detail + (enabled ? qsTr(", nút") : "")
            wide: true
            size: Theme.u(28)
            onActivated: page.model.take(place)
        }
    }
    TypedField {
        id: field
        objectName: "field"
        visible: page.typing
        y: keyboard.y - height - Theme.gapS
        width: page.area.width
        entry: page.model.entry
        placeholder: qsTr("Mật khẩu Wi-Fi, ít nhất tám chữ")
        size: Math.min(Theme.u(34), page.upright ? Math.floor(width / 15) : Theme.px(38))
    }
    Keyboard {
        id: keyboard
        objectName: "keyboard"
        visible: page.typing
        y: page.area.height - height
        width: page.area.width
        height: Math.max(leastHeight, Math.min(mostHeight, page.area.height - field.height - Math.max(Theme.touch, Theme.u(28) * 1.4 + Theme.px(24)) - 2 * Theme.gapS))
        entry: page.model.entry
    }
}
