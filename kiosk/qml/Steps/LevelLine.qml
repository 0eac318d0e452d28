pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// One of the four levels of doing: three marks, and always its words.
Item {
    id: root

    property string title
    property string words
    property int level: 0
    property color hue: Theme.success
    property int titleWidth: Theme.px(170)
    readonly property bool narrow: Theme.large || width < Theme.px(560)

    implicitHeight: narrow ? name.implicitHeight + Math.max(marks.height, spoken.implicitHeight) + Theme.px(4) : Math.max(name.implicitHeight, marks.height, spoken.implicitHeight)
    Accessible.role: Accessible.StaticText
    Accessible.name: title + ": " + words

    Label {
        id: name
        width: root.narrow ? parent.width : root.titleWidth
        y: root.narrow ? 0 : (parent.height - height) / 2
        text: root.title
        size: Theme.u(24)
        weight: Font.DemiBold
        leading: 1.3
        color: Theme.quiet
        Accessible.ignored: true
    }
    Row {
        id: marks
        x: root.narrow ? 0 : root.titleWidth + Theme.px(12)
        y: root.narrow ? name.height + Theme.px(4) : (parent.height - height) / 2
        spacing: Theme.px(8)
        Repeater {
            model: 3
            Rectangle {
                required property int index
                readonly property bool on: index < root.level
                width: Theme.mark(34)
                height: width
                radius: width / 2
                color: on ? root.hue : "transparent"
                border.width: on ? 0 : 3
                border.color: Theme.edge
                Icon {
                    visible: parent.on
                    anchors.centerIn: parent
                    name: "check"
                    size: parent.width * 0.64
                    color: Theme.onHue
                    weight: 3.2
                }
            }
        }
    }
    Label {
        id: spoken
        x: marks.x + marks.width + Theme.px(16)
        y: root.narrow ? name.height + Theme.px(4) : (parent.height - height) / 2
        width: parent.width - x
        text: root.words
        size: Theme.u(24)
        weight: Font.Bold
        leading: 1.3
        color: root.hue
        Accessible.ignored: true
    }
}
