import QtQuick
import HocSo.Theme
import HocSo.Components

// A line of a page or menu: words, button, row, toggle, field, link or advertisement.
Item {
    id: root

    required property var entry
    property bool ringed: false
    property bool down: false
    readonly property string kind: entry.kind
    readonly property bool pressed: down
    // Not whether the sign is seen just now: a line on another page is as tall as on this one.
    readonly property bool sided: ["toggle", "row", "field"].includes(kind)
    readonly property color hue: kind === "ad" ? Theme.advert : kind === "button" ? Theme.info : Theme.ink

    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.px(kind === "text" || Theme.large ? 4 : 10))

    Rectangle {
        anchors.fill: parent
        radius: Theme.px(16)
        color: Theme.contrast ? Theme.card : root.kind === "button" ? Theme.info : root.kind === "ad" ? Theme.advertPaper : root.kind === "field" ? Theme.card : root.kind === "row" || root.kind === "toggle" ? Theme.row : "transparent"
        border.width: root.ringed ? Theme.px(5) : root.kind === "text" || root.kind === "link" ? 0 : Theme.borderTouch
        border.color: root.ringed ? (root.kind === "button" && !Theme.contrast ? Theme.ringOnInfo : Theme.info) : root.kind === "ad" ? Theme.advertEdge : root.kind === "row" || root.kind === "toggle" ? Theme.line : Theme.edge
        Rectangle {
            visible: root.pressed
            anchors.fill: parent
            radius: parent.radius
            color: Theme.pressed
            opacity: 0.14
        }
    }
    Column {
        id: words
        x: Theme.px(root.kind === "text" ? 6 : 18)
        width: parent.width - x - Theme.px(14) - (root.sided ? side.width + Theme.px(10) : 0)
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            visible: root.kind === "field"
            text: root.entry.label
            size: Theme.u(19)
            leading: 1.3
            color: Theme.quiet
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            text: root.kind === "field" ? (root.entry.value !== "" ? root.entry.value : root.entry.detail !== "" ? root.entry.detail : "…") : root.entry.label
            size: Theme.u(23)
            leading: 1.32
            weight: root.kind === "text" ? Font.Medium : Font.DemiBold
            font.underline: root.kind === "link"
            color: root.kind === "button" ? Theme.buttonInk : root.kind === "link" ? Theme.info : Theme.contrast ? Theme.ink : root.kind === "field" && root.entry.value === "" ? Theme.quiet : Theme.ink
            horizontalAlignment: root.kind === "button" || root.kind === "ad" ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }
        Label {
            width: parent.width
            visible: text !== "" && root.kind !== "field"
            text: root.entry.detail
            size: Theme.u(20)
            leading: 1.3
            color: root.kind === "button" ? Theme.buttonInk : Theme.quiet
            horizontalAlignment: root.kind === "button" || root.kind === "ad" ? Text.AlignHCenter : Text.AlignLeft
            Accessible.ignored: true
        }
    }
    Item {
        id: side
        visible: root.sided
        anchors {
            right: parent.right
            rightMargin: Theme.px(14)
            verticalCenter: parent.verticalCenter
        }
        width: root.kind === "toggle" ? Theme.px(64) : Theme.px(30)
        height: Theme.px(36)
        Rectangle {
            visible: root.kind === "toggle"
            anchors.fill: parent
            radius: height / 2
            color: root.entry.on ? Theme.success : Theme.switchOff
            border.width: Theme.contrast ? Theme.borderTouch : 0
            border.color: Theme.edge
            Rectangle {
                x: root.entry.on ? parent.width - width - Theme.px(4) : Theme.px(4)
                anchors.verticalCenter: parent.verticalCenter
                width: parent.height - Theme.px(8)
                height: width
                radius: width / 2
                color: Theme.buttonInk
                Icon {
                    anchors.centerIn: parent
                    visible: root.entry.on
                    name: "check"
                    color: Theme.contrast ? Theme.onHue : Theme.success
                    weight: 4
                    size: parent.width * 0.7
                }
            }
        }
        Icon {
            visible: root.kind !== "toggle"
            anchors.centerIn: parent
            name: root.kind === "field" ? "keyboard" : "more"
            color: Theme.quiet
            size: Theme.px(28)
        }
    }
}
