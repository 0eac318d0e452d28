pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The voices as cards; one that is heard is kept, or another one is tried.
Frame {
    id: page

    required viewModel
    readonly property VoiceChoiceModel model: page.viewModel as VoiceChoiceModel
    readonly property bool listing: model.stage === "list"

    showHome: false

    SentenceList {
        id: words
        visible: page.listing
        width: page.area.width
        height: Math.min(implicitHeight, page.area.height * 0.3)
        sentences: page.listing ? page.viewModel.sentences.slice(0, 1) : []
        size: Theme.u(28)
    }
    PagedGrid {
        objectName: "voices"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(page.area.height - y, lines * (leastHeight + Theme.px(20)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * 2 + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(36))
        model: page.model.voices
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "voice_" + (entry.name ?? "")
            sort: "choice"
            ticked: entry.chosen ?? false
            glyph: Theme.veryLarge ? "" : entry.chosen ? "check" : "ear"
            shelf: entry.chosen ? "local" : "device"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + qsTr(", nút")
            wide: true
            size: Theme.u(28)
            onActivated: page.model.take(entry.name)
        }
    }
    SentenceList {
        objectName: "asked"
        visible: !page.listing
        width: page.area.width
        height: page.area.height - answers.height - Theme.gap
        sentences: page.listing ? [] : page.viewModel.sentences
        size: Theme.u(Theme.veryLarge ? 32 : 36)
        weight: Font.DemiBold
    }
    ButtonRow {
        id: answers
        visible: !page.listing
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "another"
            text: qsTr("Chọn giọng khác")
            onActivated: page.model.another()
        }
        Btn {
            objectName: "keepVoice"
            text: qsTr("Giữ giọng này")
            onActivated: page.model.keep()
        }
    }
}
