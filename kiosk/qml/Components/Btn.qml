import QtQuick
import HocSo.Theme

// A button of one or two words: `primary` (one a screen), `plain`, `quiet` (no box), `chosen`.
Touchable {
    id: root

    property string kind: "plain"
    property string glyph
    property string glyphAfter
    property color hue: Theme.ink
    property real glyphWeight: 2.2
    // Icon above the word.
    property bool stacked: false
    // The word is only spoken: the last thing to go when text is large.
    property bool wordless: false
    ticked: kind === "chosen"
    property int size: stacked ? Theme.small : Theme.button
    property int inset: stacked ? Theme.px(14) : Theme.px(28)

    readonly property bool filled: kind === "primary" && enabled
    readonly property color fore: filled ? Theme.actionInk : kind === "chosen" ? Theme.markedInk : !enabled ? Theme.quiet : down ? Theme.ink : hue
    readonly property int glyphs: (glyph !== "" ? 1 : 0) + (glyphAfter !== "" && !wordless ? 1 : 0)
    readonly property int glyphSize: stacked || wordless ? Theme.mark(38) : Theme.mark(36)
    readonly property int space: stacked ? Theme.px(2) : Theme.px(14)
    readonly property bool worded: text !== "" && !wordless

    implicitWidth: Math.max(Theme.touch, Math.ceil((stacked ? Math.max(glyphSize, worded ? word.implicitWidth : 0) : (worded ? word.implicitWidth : 0) + glyphs * glyphSize + (glyphs + (worded ? 1 : 0) - 1) * space) + 2 * (worded ? inset : Theme.px(16))))
    implicitHeight: Math.max(Theme.touch, Math.ceil(content.implicitHeight + 2 * Theme.px(stacked ? 6 : 12)))
    opacity: 1

    background: Rectangle {
        radius: Math.min(Theme.radius, height / 2)
        color: root.filled ? Theme.action : root.kind === "chosen" ? Theme.marked : root.kind === "quiet" || !root.enabled ? "transparent" : Theme.card
        border.width: root.filled || root.kind === "quiet" ? 0 : root.kind === "chosen" ? Theme.borderChosen : Theme.borderTouch
        border.color: root.kind === "chosen" ? Theme.action : Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: root.filled ? Theme.pressed : root.hue
            opacity: 0.18
        }
    }
    contentItem: Item {
        Grid {
            id: content
            anchors.centerIn: parent
            columns: root.stacked ? 1 : Math.max(1, root.glyphs + (root.worded ? 1 : 0))
            spacing: root.space
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            Icon {
                visible: root.glyph !== ""
                name: root.glyph
                color: root.fore
                size: root.glyphSize
                weight: root.glyphWeight
            }
            Label {
                id: word
                visible: root.worded
                text: root.text
                color: root.fore
                size: root.size
                weight: Font.DemiBold
                leading: 1.28
                horizontalAlignment: root.stacked || root.glyphs === 0 ? Text.AlignHCenter : Text.AlignLeft
                width: Math.min(Math.ceil(implicitWidth), root.width - 2 * Math.min(root.inset, Theme.px(14)) - (root.stacked ? 0 : root.glyphs * (root.glyphSize + root.space)))
                Accessible.ignored: true
            }
            Icon {
                visible: root.glyphAfter !== "" && !root.wordless
                name: root.glyphAfter
                color: root.fore
                size: root.glyphSize
                weight: 2.4
            }
        }
    }
}
