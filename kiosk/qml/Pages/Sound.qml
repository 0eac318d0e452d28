pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What the kiosk can be heard through as cards, how loud a visit begins, and whether one was heard.
Frame {
    id: page

    required viewModel
    readonly property SoundModel model: page.viewModel as SoundModel
    readonly property bool listing: model.stage === "list"

    showHome: false
    tools: Tool {
        objectName: "tones"
        visible: page.listing
        glyph: "bell"
        text: page.model.tones ? qsTr("Có tiếng báo") : qsTr("Không có tiếng báo")
        spoken: text + ". " + qsTr("Tiếng báo đúng, thử lại, tiếp") + qsTr(", nút")
        sort: "mark"
        hint: text
        ticked: page.model.tones
        kind: page.model.tones ? "chosen" : "plain"
        wordless: Theme.large || page.upright
        onActivated: page.model.toggleTones()
    }

    SentenceList {
        id: words
        visible: page.listing
        width: page.area.width
        height: Math.min(implicitHeight, page.area.height * 0.3)
        sentences: page.listing ? page.viewModel.sentences.slice(0, 1) : []
        size: Theme.u(28)
    }
    PagedGrid {
        objectName: "outputs"
        visible: page.listing
        readonly property int lines: Math.ceil(count / columns)
        readonly property int free: loudness.y - y - Theme.gapS
        y: words.height + Theme.gapS
        width: page.area.width
        height: Math.min(free, lines * (leastHeight + Theme.px(20)) + (lines - 1) * spacing)
        most: 2
        leastWidth: Theme.large ? width : Math.max(Theme.px(540), Theme.u(400))
        leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * 2 + (Theme.large ? 0 : Theme.u(22) * 1.3) + Theme.px(36))
        model: page.model.outputs
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "output_" + place
            enabled: !(entry.care ?? false)
            sort: "choice"
            ticked: entry.chosen ?? false
            glyph: Theme.veryLarge ? "" : entry.care ? "warning" : entry.chosen ? "check" : "louder"
            shelf: entry.care ? "pay" : entry.chosen ? "local" : "device"
            text: entry.text ?? ""
            detail: Theme.large ? "" : entry.detail ?? ""
            spoken: text + ". " + (entry.detail ?? "") + (enabled ? qsTr(", nút") : "")
            wide: true
            size: Theme.u(28)
            onActivated: page.model.take(entry.name)
        }
    }
    Grid {
        id: loudness
        visible: page.listing
        y: page.area.height - height
        width: page.area.width
        columns: page.upright || Theme.large ? 1 : 2
        spacing: Theme.gapS
        columnSpacing: Theme.gap
        verticalItemAlignment: Grid.AlignVCenter
        Label {
            objectName: "loudnessWord"
            width: Math.min(implicitWidth + 1, loudness.columns === 1 ? page.area.width : page.area.width - volume.wide - Theme.gap)
            text: qsTr("Độ to khi bà con mới vào, phần trăm")
            size: Theme.u(24)
            leading: 1.28
            weight: Font.DemiBold
        }
        Stepper {
            id: volume
            objectName: "volume"
            value: page.model.volume
            least: 20
            step: 10
            what: qsTr("phần trăm")
            onChanged: value => page.model.setVolume(value)
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
            objectName: "notHeard"
            text: qsTr("Không nghe thấy")
            onActivated: page.model.notHeard()
        }
        Btn {
            objectName: "heard"
            text: qsTr("Nghe rõ")
            onActivated: page.model.heard()
        }
    }
}
