pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// The invitation. Touching the paper anywhere speaks it.
Rectangle {
    id: root

    required property WelcomeModel viewModel

    readonly property bool upright: Theme.portrait
    // The largest text takes the whole width, the drawing what is left beside the button.
    readonly property bool full: Theme.veryLarge && !upright
    readonly property int inner: width - 2 * Theme.margin

    color: Theme.paper
    TapHandler {
        onTapped: Narrator.read(root.viewModel.sentences)
    }
    Item {
        id: top
        x: Theme.margin
        y: Theme.px(16)
        width: root.inner
        height: tools.height
        Row {
            id: brand
            height: parent.height
            spacing: Theme.px(16)
            Rectangle {
                width: Theme.px(64)
                height: width
                radius: Theme.px(18)
                color: Theme.action
                anchors.verticalCenter: parent.verticalCenter
                Icon {
                    anchors.centerIn: parent
                    name: "ear"
                    size: Theme.px(42)
                    color: Theme.actionInk
                    weight: 2.2
                }
            }
            Label {
                visible: brand.height + implicitWidth + language.width + tools.width + 3 * Theme.gapS <= root.inner
                anchors.verticalCenter: parent.verticalCenter
                text: qsTr("Học Số")
                size: Theme.heading
                weight: Font.Bold
                wrapMode: Text.NoWrap
                Accessible.role: Accessible.Heading
            }
        }
        Tool {
            id: language
            objectName: "language"
            anchors {
                right: tools.left
                rightMargin: Theme.gapS
            }
            glyph: "globe"
            text: qsTr("Chọn tiếng")
            wordless: tools.wordless
            onActivated: root.viewModel.languages()
        }
        CommonTools {
            id: tools
            anchors.right: parent.right
            wordless: Theme.large || brand.width + 2 * Theme.gapS + language.wideSide + wordedWidth > root.inner
        }
    }

    // --- the invitation ----------------------------------------------------------------------
    Item {
        id: stage
        objectName: "area"
        x: Theme.margin + (root.upright ? 0 : Theme.px(8))
        width: root.inner - (root.upright ? 0 : Theme.px(8))
        anchors {
            top: top.bottom
            bottom: foot.top
            topMargin: Theme.px(12)
            bottomMargin: Theme.px(12)
        }
        Image {
            id: scene
            objectName: "scene"
            readonly property int room: root.upright ? stage.height - words.height - Theme.px(16) : 0
            // A fault at the largest text needs the whole width below the button.
            visible: height >= Theme.px(120) && width >= Theme.px(160) && !(root.full && fault.visible)
            source: Theme.art("nha-van-hoa")
            fillMode: Image.PreserveAspectFit
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            width: root.upright ? stage.width : root.full ? stage.width - start.width - Theme.gap : Math.min(stage.width - words.width - Theme.gap, Theme.px(640))
            height: root.upright ? Math.min(room, Theme.px(560)) : root.full ? stage.height - start.y - words.y : Math.min(stage.height, Theme.px(620))
            x: stage.width - width
            y: root.upright ? Math.max(0, (room - height) / 2) : root.full ? words.y + start.y : stage.height - height
        }
        Column {
            id: words
            width: root.upright || root.full ? stage.width : Math.min(Theme.px(Theme.large ? 700 : 570), stage.width * 0.6)
            y: root.upright ? stage.height - height : Math.max(0, (stage.height - height) / 2)
            Label {
                visible: text !== ""
                width: parent.width
                text: root.viewModel.place
                size: Theme.small
                weight: Font.Medium
                color: Theme.quiet
            }
            Label {
                width: parent.width
                text: root.upright || root.full ? qsTr("Mời bà con vào học") : qsTr("Mời bà con\nvào học")
                size: Math.max(Theme.px(root.upright ? 64 : 76), Theme.u(42))
                leading: 1.22
                weight: Font.Bold
                Accessible.role: Accessible.Heading
            }
            Item {
                width: 1
                height: Theme.px(10)
            }
            Label {
                width: parent.width
                text: qsTr("Không cần mật khẩu, không cần biết chữ.")
                size: Theme.body
                color: Theme.quiet
            }
            Item {
                width: 1
                height: Theme.px(Theme.large ? 16 : 32)
            }
            Btn {
                id: start
                objectName: "start"
                kind: "primary"
                glyph: "tap"
                text: qsTr("Chạm để bắt đầu")
                size: Theme.u(Theme.large ? 32 : 38)
                width: Math.min(words.width, Math.max(Theme.px(500), implicitWidth))
                height: Math.max(Theme.px(Theme.large ? 110 : 124), implicitHeight)
                onActivated: root.viewModel.start()
            }
            Label {
                id: fault
                visible: text !== ""
                width: parent.width
                topPadding: Theme.px(10)
                text: root.viewModel.faultText
                size: Theme.small
                color: Theme.waiting
                objectName: "fault"
            }
        }
    }

    // --- the foot: what is saved, and two small doors -----------------------------------------
    Rectangle {
        id: foot
        readonly property int room: root.width - 2 * Theme.margin
        readonly property bool oneRow: status.natural + corner.width + door.width + 2 * Theme.gap <= room
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: (oneRow || !status.shown ? 0 : status.height + Theme.px(10)) + corner.height + 2 * Theme.px(12)
        color: Theme.card
        Rectangle {
            width: parent.width
            height: Theme.border
            color: Theme.line
        }
        StatusLine {
            id: status
            objectName: "status"
            readonly property bool shown: spoken !== ""
            x: foot.oneRow ? corner.x + corner.width + Theme.gap : Theme.margin
            y: foot.oneRow ? (foot.height - height) / 2 : Theme.px(12)
            width: foot.oneRow ? door.x - x - Theme.gap : foot.room
            saved: root.viewModel.savedHere
            waiting: root.viewModel.waiting
            received: root.viewModel.received
        }
        // The corner itself may be held too, down to the machine's edge.
        Item {
            width: corner.x + corner.width
            height: parent.height
            TapHandler {
                onLongPressed: App.listen()
            }
        }
        // Beside the tactile dot on the machine's edge.
        Btn {
            id: corner
            objectName: "listen"
            x: Theme.margin
            anchors {
                bottom: parent.bottom
                bottomMargin: Theme.px(12)
            }
            sort: "mark"
            kind: App.listening ? "chosen" : "plain"
            glyph: "dots"
            hue: Theme.info
            text: qsTr("Nghe và chạm")
            size: Theme.small
            inset: Theme.px(16)
            wordless: implicitWidthWorded + door.implicitWidthWorded + Theme.gap > foot.room && Theme.large
            readonly property int implicitWidthWorded: Math.ceil(cornerMark.advanceWidth) + Theme.mark(36) + Theme.px(50)
            width: wordless ? Math.max(Theme.touch, height) : implicitWidthWorded
            onActivated: App.listen()
            onPressAndHold: App.listen()
            TextMetrics {
                id: cornerMark
                text: corner.text
                font.family: Theme.family
                font.weight: Font.DemiBold
                font.pixelSize: Theme.small
            }
        }
        Btn {
            id: door
            objectName: "staff"
            anchors {
                right: parent.right
                rightMargin: Theme.margin
                bottom: parent.bottom
                bottomMargin: Theme.px(12)
            }
            kind: "quiet"
            glyph: "lock"
            hue: Theme.quiet
            text: qsTr("Dành cho người phụ trách")
            size: Theme.u(20)
            inset: Theme.px(12)
            readonly property int implicitWidthWorded: Math.ceil(doorMark.advanceWidth) + Theme.mark(36) + Theme.px(44)
            wordless: Theme.large || corner.implicitWidthWorded + implicitWidthWorded + Theme.gap > foot.room
            width: wordless ? Math.max(Theme.touch, height) : implicitWidthWorded
            onActivated: root.viewModel.staff()
            TextMetrics {
                id: doorMark
                text: door.text
                font.family: Theme.family
                font.weight: Font.DemiBold
                font.pixelSize: Theme.u(20)
            }
        }
    }
}
