import QtQuick
import HocSo.Theme
import HocSo.Components

// A name at the left and what is counted at the right; under it where the line is too short.
Item {
    id: root

    property string title
    property string text
    property bool marked: false
    readonly property bool narrow: name.implicitWidth + words.implicitWidth + Theme.gapS > width

    implicitHeight: narrow ? name.height + words.height : Math.max(name.height, words.height)
    height: implicitHeight

    Label {
        id: name
        width: Math.min(root.width, Math.ceil(implicitWidth))
        text: root.title
        size: Theme.u(26)
        leading: 1.28
        weight: Font.DemiBold
        color: root.marked ? Theme.markedInk : Theme.ink
        Accessible.ignored: true
    }
    Label {
        id: words
        x: root.narrow ? 0 : root.width - width
        y: root.narrow ? name.height : 0
        width: Math.min(root.width, Math.ceil(implicitWidth))
        text: root.text
        size: Theme.small
        leading: 1.3
        color: root.marked ? Theme.markedInk : Theme.quiet
        Accessible.ignored: true
    }
}
