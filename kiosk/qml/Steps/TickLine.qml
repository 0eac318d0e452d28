import QtQuick
import HocSo.Theme
import HocSo.Components

// One thing that one can do now.
Item {
    id: root

    property string text
    readonly property bool reading: words.reading

    implicitHeight: Math.max(tick.height, words.implicitHeight)

    Rectangle {
        id: tick
        y: (words.height - height) / 2
        width: Theme.mark(40)
        height: width
        radius: width / 2
        color: Theme.success
        Icon {
            anchors.centerIn: parent
            name: "check"
            size: parent.width * 0.66
            color: Theme.onHue
            weight: 3.4
        }
    }
    Question {
        id: words
        x: tick.width + Theme.px(16)
        width: parent.width - x
        height: implicitHeight
        lines: [root.text]
        size: Theme.u(27)
        weight: Font.Medium
    }
}
