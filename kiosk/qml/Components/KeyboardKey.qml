import QtQuick
import HocSo.Theme

// One key: a letter, or an icon with its spoken name, and what it makes in small letters below.
// Pressed fast, so its debounce is short.
Touchable {
    id: root

    property string glyph
    property string under
    // A key that does something instead of writing a letter.
    property bool plain: glyph !== "" && !marking
    // A key that gives a mark.
    property bool marking: false
    property bool on: false
    ticked: on
    property int size: Theme.u(30)
    readonly property color shade: marking ? Theme.soft(Theme.success) : plain ? Theme.soft(Theme.info) : Theme.card
    readonly property color letters: on ? Theme.paper : down ? Theme.markedInk : Theme.ink

    quick: true
    ringRadius: Theme.px(12)
    ringWidth: Theme.ringOfKey
    implicitWidth: 64
    implicitHeight: 64

    background: Rectangle {
        radius: Theme.px(12)
        color: root.down ? Theme.marked : root.on ? Theme.ink : root.shade
        border.width: Theme.borderTouch
        border.color: Theme.edge
    }
    contentItem: Item {
        readonly property int rise: root.under === "" ? 0 : Math.round(small.height * 0.42)
        Label {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -parent.rise
            visible: root.glyph === ""
            text: root.text
            size: Math.min(root.size, Math.floor(root.height / (root.under !== "" ? 2.4 : root.text.length > 1 ? 2.2 : 1.5)))
            leading: 1.2
            weight: Font.DemiBold
            color: root.letters
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            anchors.verticalCenterOffset: -parent.rise
            visible: root.glyph !== ""
            name: root.glyph
            size: root.under !== "" ? Math.floor(root.height * 0.56) : Math.min(Math.round(root.size * 1.1), Math.floor(root.height * 0.6))
            color: root.letters
            weight: root.under !== "" ? 3 : 2.4
        }
        Label {
            id: small
            anchors {
                horizontalCenter: parent.horizontalCenter
                bottom: parent.bottom
                bottomMargin: Math.round(root.height * 0.05)
            }
            visible: root.under !== ""
            text: root.under
            size: Math.min(Theme.u(20), Math.floor(root.height * 0.27), Math.floor(root.width * 0.27))
            leading: 1.1
            weight: Font.DemiBold
            color: root.letters
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
