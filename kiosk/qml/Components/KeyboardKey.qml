import QtQuick
import HocSo.Theme

// One key: a letter, or an icon with its spoken name. Pressed fast, so its debounce is short.
Touchable {
    id: root

    property string glyph
    // A key that does something instead of writing a letter.
    property bool plain: glyph !== ""
    property bool on: false
    property int size: Theme.u(30)

    quick: true
    ringRadius: Theme.px(12)
    implicitWidth: 64
    implicitHeight: 64

    background: Rectangle {
        radius: Theme.px(12)
        color: root.down ? Theme.marked : root.on ? Theme.ink : root.plain ? Theme.soft(Theme.info) : Theme.card
        border.width: Theme.borderTouch
        border.color: Theme.edge
    }
    contentItem: Item {
        Label {
            anchors.centerIn: parent
            visible: root.glyph === ""
            text: root.text
            size: Math.min(root.size, Math.floor(root.height / (root.text.length > 1 ? 2.2 : 1.5)))
            leading: 1.2
            weight: Font.DemiBold
            color: root.on ? Theme.paper : root.down ? Theme.markedInk : Theme.ink
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
        Icon {
            anchors.centerIn: parent
            visible: root.glyph !== ""
            name: root.glyph
            size: Math.min(Math.round(root.size * 1.1), Math.floor(root.height * 0.6))
            color: root.on ? Theme.paper : root.down ? Theme.markedInk : Theme.ink
            weight: 2.4
        }
    }
}
