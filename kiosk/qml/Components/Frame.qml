pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// The fixed frame of every page: home top left, tools top right, back bottom left, the ear
// between, next bottom right, dots above the bar. Where text is large or the window narrow the
// bars lose words first, then take two rows; nothing in them is elided or shrunk.
Rectangle {
    id: root

    required property PageModel viewModel
    default property alias content: area.data
    readonly property alias area: area
    // A page's own tools stand before the common ones.
    property alias tools: extras.data
    property bool showHome: true
    property bool showEar: true
    property string backGlyph: "back"
    property string nextGlyph: "next"
    property string nextName: "next"
    // Pictures above words rather than beside them.
    readonly property bool upright: Theme.portrait || area.width < area.height * 1.1

    readonly property int inner: width - 2 * Theme.margin
    readonly property int gap: Theme.gapS

    color: Theme.paper

    // --- top ---------------------------------------------------------------------------------
    Item {
        id: top

        readonly property bool framed: root.viewModel.heading !== ""
        readonly property int faceRoom: root.viewModel.avatar !== "" ? homeTool.side + root.gap : 0
        readonly property int words: Math.ceil(headingMetrics.advanceWidth) + 2
        readonly property int toolsBare: common.bareWidth + (extras.width > 0 ? extras.width + root.gap : 0)
        readonly property int toolsWorded: toolsBare + common.wordedWidth - common.bareWidth
        readonly property int homeBare: root.showHome ? homeTool.side + root.gap : 0
        readonly property int homeWorded: root.showHome ? homeTool.wideSide + root.gap : 0
        // 0 every word, 1 only home's, 2 icons alone
        readonly property int spare: root.inner - faceRoom - words - root.gap
        readonly property int terse: Theme.large ? 2 : spare >= homeWorded + toolsWorded ? 0 : spare >= homeWorded + toolsBare ? 1 : 2
        readonly property int beside: root.inner - faceRoom - homeBare - toolsBare - root.gap
        readonly property bool under: terse === 2 && (words > beside * (Theme.large ? 1.9 : 1.0)) && words > beside

        x: Theme.margin
        y: Theme.px(16)
        width: root.inner
        height: under ? tools.height + Theme.px(8) + title.implicitHeight : Math.max(tools.height, title.implicitHeight)

        TextMetrics {
            id: headingMetrics
            text: root.viewModel.heading
            font.family: Theme.family
            font.weight: Font.Bold
            font.pixelSize: title.size
        }
        Tool {
            id: homeTool
            objectName: "home"
            visible: root.showHome
            glyph: "home"
            text: qsTr("Về trang đầu")
            wordless: top.terse === 2
            y: top.under ? 0 : (top.height - height) / 2
            onActivated: root.viewModel.home()
        }
        Image {
            id: face
            visible: root.viewModel.avatar !== ""
            source: visible ? Theme.art(root.viewModel.avatar) : ""
            width: homeTool.side
            height: width
            sourceSize: Qt.size(width, height)
            x: root.showHome ? homeTool.width + root.gap : 0
            y: top.under ? 0 : (top.height - height) / 2
        }
        Label {
            id: title
            objectName: "heading"
            x: top.under ? 0 : (root.showHome ? homeTool.width + root.gap : 0) + top.faceRoom
            y: top.under ? tools.height + Theme.px(8) : (top.height - height) / 2
            width: top.under ? top.width : tools.x - x - root.gap
            text: root.viewModel.heading
            size: Theme.u(32)
            leading: 1.25
            weight: Font.Bold
            Accessible.role: Accessible.Heading
        }
        Row {
            id: tools
            anchors.right: parent.right
            y: top.under ? 0 : (top.height - height) / 2
            spacing: root.gap
            Row {
                id: extras
                spacing: root.gap
                visible: children.length > 0
            }
            CommonTools {
                id: common
                wordless: top.terse > 0
            }
        }
    }

    // --- the page ----------------------------------------------------------------------------
    Item {
        id: area
        objectName: "area"
        x: Theme.margin
        width: root.inner
        anchors {
            top: top.bottom
            bottom: notices.top
            topMargin: Math.max(16, Theme.px(Theme.large ? 12 : 20))
            bottomMargin: Theme.px(Theme.large ? 12 : 20)
        }
    }
    Item {
        id: notices
        x: Theme.margin
        width: root.inner
        anchors.bottom: bar.top
        height: (fault.visible ? fault.height + Theme.px(12) : 0) + (below.height > 0 ? below.height + Theme.px(14) : 0)
        Feedback {
            id: fault
            objectName: "fault"
            width: parent.width
            visible: root.viewModel.fault !== ""
            kind: "fault"
            text: root.viewModel.fault
        }
        Item {
            id: below
            readonly property bool centred: dots.width / 2 + root.gap + saved.width <= width / 2
            readonly property bool oneLine: dots.width + root.gap + saved.width <= width
            anchors {
                bottom: parent.bottom
                bottomMargin: height > 0 ? Theme.px(14) : 0
            }
            width: parent.width
            height: oneLine ? Math.max(dots.height, saved.height) : dots.height + saved.height
            Row {
                id: dots
                objectName: "dots"
                visible: root.viewModel.steps > 0
                width: visible ? implicitWidth : 0
                height: visible ? Theme.px(20) : 0
                x: below.centred ? (below.width - width) / 2 : 0
                y: below.oneLine ? (below.height - height) / 2 : 0
                spacing: Theme.px(12)
                Accessible.role: Accessible.Indicator
                Accessible.name: qsTr("Bước %1 trong %2").arg(root.viewModel.step).arg(root.viewModel.steps)
                Repeater {
                    model: root.viewModel.steps
                    Rectangle {
                        id: dot
                        required property int index
                        readonly property bool past: index < root.viewModel.step - 1
                        readonly property bool here: index === root.viewModel.step - 1
                        anchors.verticalCenter: parent.verticalCenter
                        width: Theme.px(here ? 48 : 18)
                        height: Theme.px(18)
                        radius: height / 2
                        color: here ? Theme.action : past ? Theme.success : Theme.card
                        border.width: here || past ? 0 : 2
                        border.color: Theme.edge
                        Icon {
                            visible: dot.past
                            anchors.centerIn: parent
                            name: "check"
                            size: Theme.px(14)
                            weight: 4
                            color: Theme.onHue
                        }
                    }
                }
            }
            Row {
                id: saved
                objectName: "saved"
                visible: root.viewModel.savedText !== ""
                width: visible ? implicitWidth : 0
                height: visible ? implicitHeight : 0
                x: below.width - width
                y: below.oneLine ? (below.height - height) / 2 : dots.height
                spacing: Theme.px(8)
                Icon {
                    name: "save"
                    color: Theme.success
                    size: Theme.mark(26)
                    anchors.verticalCenter: parent.verticalCenter
                }
                Label {
                    text: root.viewModel.savedText
                    size: Theme.u(20)
                    weight: Font.Medium
                    leading: 1.2
                    color: Theme.quiet
                }
            }
        }
    }

    // --- bottom ------------------------------------------------------------------------------
    Rectangle {
        id: bar

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

        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
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
            y: parent.height - height - bar.pad
            width: visible ? (bar.backStacked ? bar.backTall : bar.backWide) : 0
            height: bar.rowHeight
            text: root.viewModel.backText
            glyph: root.backGlyph
            stacked: bar.backStacked
            onActivated: root.viewModel.back()
        }
        Row {
            id: ears
            readonly property int between: (backB.x + backB.width + nextB.x - width) / 2
            readonly property int middle: (bar.width - width) / 2
            visible: root.showEar
            x: bar.plan === 3 ? middle : middle >= backB.x + backB.width + root.gap && middle + width + root.gap <= nextB.x ? middle : between
            y: bar.pad
            height: bar.plan === 3 ? earMode.implicitHeight : bar.rowHeight
            spacing: root.gap
            EarButton {
                id: earMode
                objectName: "ear"
                height: parent.height
                glyph: "ear"
                text: qsTr("Chạm để nghe")
                kind: Narrator.ear ? "chosen" : "plain"
                wordless: bar.earsBared
                onActivated: Narrator.toggleEar()
            }
            EarButton {
                id: replay
                objectName: "replay"
                height: parent.height
                glyph: "replay"
                text: qsTr("Nghe lại")
                wordless: bar.earsBared
                onActivated: Narrator.replay()
            }
            EarButton {
                id: pause
                objectName: "pause"
                height: parent.height
                glyph: Narrator.paused ? "play" : "pause"
                text: Narrator.paused ? qsTr("Nghe tiếp") : qsTr("Tạm dừng")
                longest: qsTr("Tạm dừng")
                wordless: bar.earsBared
                onActivated: Narrator.togglePause()
            }
            EarButton {
                id: slow
                objectName: "slow"
                height: parent.height
                glyph: Narrator.slow ? "faster" : "slower"
                text: Narrator.slow ? qsTr("Đọc vừa") : qsTr("Đọc chậm")
                longest: qsTr("Đọc chậm")
                wordless: bar.earsBared
                onActivated: Narrator.toggleSlow()
            }
        }
        Btn {
            id: nextB
            objectName: root.nextName
            visible: root.viewModel.nextText !== ""
            enabled: root.viewModel.nextReady
            kind: "primary"
            width: visible ? Math.min(bar.nextWide, root.inner - (backB.visible ? backB.width + root.gap : 0)) : 0
            height: bar.rowHeight
            x: parent.width - Theme.margin - width
            y: parent.height - height - bar.pad
            text: root.viewModel.nextText
            size: Theme.u(Theme.large || Theme.portrait ? 28 : 32)
            glyphAfter: root.viewModel.nextReady ? root.nextGlyph : ""
            onActivated: root.viewModel.next()
        }
    }
}
