pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Back, the ear's four controls, and the one next thing, always in these places.
Rectangle {
    id: root

    required property PageModel viewModel
    property bool showEar: true
    property string backGlyph: "back"
    property string nextGlyph: "next"
    property string nextName: "next"
    property int gap: Theme.gapS
    readonly property int inner: width - 2 * Theme.margin

    readonly property int earsWorded: earMode.wordedWidth + replay.wordedWidth + pause.wordedWidth + slow.wordedWidth + 3 * root.gap
    readonly property int earsBare: 4 * earMode.bareWidth + 3 * root.gap
    readonly property int earsWords: root.showEar ? earsWorded : 0
    readonly property int earsIcons: root.showEar ? earsBare : 0
    readonly property int backWide: backMark.width > 0 ? Math.max(Theme.px(200), Math.ceil(backMark.advanceWidth) + Theme.mark(36) + Theme.px(14 + 56) + 4) : 0
    readonly property int backTall: backMark.width > 0 ? Math.max(Theme.touch, Math.ceil(backSmall.advanceWidth) + 2 * Theme.px(14) + 4) : 0
    readonly property int nextWide: nextMark.width > 0 ? Math.max(Theme.px(Theme.portrait ? 208 : 280), Math.ceil(nextMark.advanceWidth) + Theme.mark(36) + Theme.px(14 + 56) + 4) : 0
    readonly property int gaps: 2 * root.gap
    // 0 everything worded; 1 back stacked; 2 ears without words; 3 ears in a row of their own
    readonly property int plan: {
        const room = root.inner;
        if (backWide + earsWords + nextWide + gaps <= room)
            return 0;
        if (backTall + earsWords + nextWide + gaps <= room)
            return 1;
        if (!Theme.portrait && backTall + earsIcons + nextWide + gaps <= room)
            return 2;
        return 3;
    }
    readonly property bool earsBared: plan === 2 || (plan === 3 && earsWords > root.inner)
    readonly property bool backStacked: plan === 1 || plan === 2 || (plan === 3 && backWide + nextWide + root.gap > root.inner)
    readonly property int rowHeight: Math.max(Theme.px(88), Theme.touch, backB.visible ? backB.implicitHeight : 0, nextB.visible ? nextB.implicitHeight : 0, plan === 3 ? 0 : earMode.implicitHeight)
    readonly property int pad: Theme.px(Theme.large ? 12 : 16)

    height: rowHeight + 2 * pad + (plan === 3 ? ears.height + root.gap : 0)
    color: Theme.card
    Rectangle {
        width: parent.width
        height: Theme.border
        color: Theme.line
    }
    TextMetrics {
        id: backMark
        text: root.viewModel.backText
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: Theme.button
    }
    TextMetrics {
        id: backSmall
        text: root.viewModel.backText
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: Theme.small
    }
    TextMetrics {
        id: nextMark
        text: root.viewModel.nextText
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: nextB.size
    }
    Btn {
        id: backB
        objectName: "back"
        visible: root.viewModel.backText !== ""
        x: Theme.margin
        y: parent.height - height - root.pad
        width: visible ? (root.backStacked ? root.backTall : root.backWide) : 0
        height: root.rowHeight
        text: root.viewModel.backText
        glyph: root.backGlyph
        stacked: root.backStacked
        onActivated: root.viewModel.back()
    }
    Row {
        id: ears
        readonly property int between: (backB.x + backB.width + nextB.x - width) / 2
        readonly property int middle: (root.width - width) / 2
        visible: root.showEar
        x: root.plan === 3 ? middle : middle >= backB.x + backB.width + root.gap && middle + width + root.gap <= nextB.x ? middle : between
        y: root.pad
        height: root.plan === 3 ? earMode.implicitHeight : root.rowHeight
        spacing: root.gap
        EarButton {
            id: earMode
            objectName: "ear"
            height: parent.height
            glyph: "ear"
            text: qsTr("Chạm để nghe")
            sort: "mark"
            ticked: Narrator.ear
            // It ends ear mode, so that it is heard first, as everything is there.
            always: false
            kind: Narrator.ear ? "chosen" : "plain"
            wordless: root.earsBared
            onActivated: Narrator.toggleEar()
        }
        EarButton {
            id: replay
            objectName: "replay"
            height: parent.height
            glyph: "replay"
            text: qsTr("Nghe lại")
            wordless: root.earsBared
            onActivated: Narrator.replay()
        }
        EarButton {
            id: pause
            objectName: "pause"
            height: parent.height
            glyph: Narrator.paused ? "play" : "pause"
            text: Narrator.paused ? qsTr("Nghe tiếp") : qsTr("Tạm dừng")
            longest: qsTr("Tạm dừng")
            wordless: root.earsBared
            onActivated: Narrator.togglePause()
        }
        EarButton {
            id: slow
            objectName: "slow"
            height: parent.height
            // Whoever lives by hearing reads fast, too.
            readonly property bool faster: Narrator.slow || (App.listening && !Narrator.fast)
            glyph: faster ? "faster" : "slower"
            text: Narrator.slow ? qsTr("Đọc vừa") : faster ? qsTr("Đọc nhanh") : qsTr("Đọc chậm")
            longest: qsTr("Đọc nhanh")
            wordless: root.earsBared
            onActivated: {
                if (!App.listening)
                    return Narrator.toggleSlow();
                Narrator.turnPace();
                Narrator.readOne(Hearing.pace());
            }
        }
    }
    Btn {
        id: nextB
        objectName: root.nextName
        visible: root.viewModel.nextText !== ""
        enabled: root.viewModel.nextReady
        kind: "primary"
        width: visible ? Math.min(root.nextWide, root.inner - (backB.visible ? backB.width + root.gap : 0)) : 0
        height: root.rowHeight
        x: parent.width - Theme.margin - width
        y: parent.height - height - root.pad
        text: root.viewModel.nextText
        size: Theme.u(Theme.large || Theme.portrait ? 28 : 32)
        glyphAfter: root.viewModel.nextReady ? root.nextGlyph : ""
        onActivated: {
            Narrator.cue("next");
            root.viewModel.next();
        }
    }
}
