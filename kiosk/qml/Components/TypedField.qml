import QtQuick
import HocSo.Theme

// The field above the keyboard: what is typed, and where the next letter goes. Long text wraps.
Rectangle {
    id: root

    required property var entry
    property string placeholder
    property int size: Theme.u(34)
    // Its value, for whoever hears the screen.
    readonly property string text: entry.text
    readonly property bool empty: entry.text === ""
    // Letters of a keyboard go here.
    readonly property bool takesKeys: true
    readonly property bool reached: activeFocus && Focus.keyed
    readonly property string spoken: empty ? placeholder : entry.text
    readonly property string cursor: "<font color='" + Theme.action + "'>|</font>"

    // The text stands in styled text, so that the cursor can wrap with it.
    function plain(text: string): string {
        return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/ $/, "&nbsp;");
    }

    radius: Theme.radiusS
    color: Theme.card
    border.width: Theme.borderChosen
    border.color: Theme.info
    implicitHeight: Math.max(Theme.touch, words.implicitHeight + 2 * Theme.px(10))
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholder !== "" ? placeholder : qsTr("Ô gõ chữ")
    Accessible.editable: true
    Accessible.focusable: true
    Keys.onPressed: event => Focus.key(event)

    Rectangle {
        objectName: "focusRing"
        visible: root.reached
        anchors {
            fill: parent
            margins: -Theme.ring - Theme.ringGap
        }
        radius: root.radius + Theme.ring + Theme.ringGap
        color: "transparent"
        border {
            width: Theme.ring
            color: Theme.focus
        }
    }

    Label {
        id: words
        objectName: "typed"
        anchors {
            left: parent.left
            right: parent.right
            leftMargin: Theme.px(24)
            rightMargin: Theme.px(24)
            verticalCenter: parent.verticalCenter
        }
        textFormat: Text.StyledText
        text: root.empty ? root.cursor + " <font color='" + Theme.quiet + "'>" + root.plain(root.placeholder) + "</font>" : root.plain(root.entry.before) + root.cursor + root.plain(root.entry.after)
        size: root.size
        weight: Font.DemiBold
        Accessible.ignored: true
    }
}
