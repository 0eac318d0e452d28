import QtQuick
import HocSo.Theme
import HocSo.Components

// Something to take along: a sign, what it is, and its words.
Rectangle {
    id: root

    property string glyph
    property string title
    property list<string> lines
    property color hue: Theme.info
    readonly property bool reading: words.reading

    implicitHeight: Math.max(sign.height, column.height) + 2 * Theme.px(12)
    radius: Theme.radius
    color: Theme.soft(hue)
    border.width: Theme.contrast ? Theme.borderTouch : 0
    border.color: Theme.line

    Icon {
        id: sign
        x: Theme.px(18)
        anchors.verticalCenter: parent.verticalCenter
        name: root.glyph
        color: root.hue
        size: Theme.mark(40)
    }
    Column {
        id: column
        x: sign.x + sign.width + Theme.px(16)
        width: parent.width - x - Theme.px(16)
        anchors.verticalCenter: parent.verticalCenter
        Label {
            width: parent.width
            visible: text !== ""
            text: root.title
            size: Theme.u(21)
            leading: 1.3
            weight: Font.DemiBold
            color: root.hue
        }
        Question {
            id: words
            // The title stands close above.
            ringWidth: 4
            ringMargin: -4
            visible: root.lines.length > 0
            width: parent.width
            height: implicitHeight
            lines: root.lines
            size: Theme.u(25)
            weight: Font.Medium
        }
    }
}
