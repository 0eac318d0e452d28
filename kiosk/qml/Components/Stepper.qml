import QtQuick
import HocSo.Theme

// Minus, number, plus, and where `leap` says so several at once: each one big target.
Row {
    id: root

    property int value: 0
    property int least: 0
    property int step: 1
    property int leap: 0
    // What the number is painted in, and how wide its place is at least.
    property int size: Theme.heading
    property int place: Theme.touch
    // Its own width, also while it is hidden.
    readonly property int wide: less.implicitWidth + number.width + more.implicitWidth + 2 * spacing + (leap > 0 ? several.implicitWidth + spacing : 0)
    property string what: qsTr("người")
    readonly property int tall: Math.max(less.implicitHeight, leap > 0 ? several.implicitHeight : 0)

    signal changed(int value)

    spacing: Theme.gapS
    Btn {
        id: less
        height: root.tall
        objectName: root.objectName + "Less"
        glyph: "minus"
        wordless: true
        quick: true
        enabled: root.value > root.least
        text: qsTr("Bớt %1 %2").arg(root.step).arg(root.what)
        onActivated: root.changed(Math.max(root.least, root.value - root.step))
    }
    Label {
        id: number
        objectName: root.objectName + "Number"
        width: Math.max(root.place, Math.ceil(implicitWidth))
        height: root.tall
        horizontalAlignment: Text.AlignHCenter
        text: root.value
        size: root.size
        weight: Font.Bold
    }
    Btn {
        id: more
        height: root.tall
        objectName: root.objectName + "More"
        glyph: "plus"
        wordless: true
        quick: true
        hue: Theme.action
        text: qsTr("Thêm %1 %2").arg(root.step).arg(root.what)
        onActivated: root.changed(root.value + root.step)
    }
    Btn {
        id: several
        height: root.tall
        objectName: root.objectName + "Leap"
        visible: root.leap > 0
        kind: "plain"
        quick: true
        hue: Theme.action
        text: "+" + root.leap
        spoken: qsTr("Thêm %1 %2").arg(root.leap).arg(root.what) + qsTr(", nút")
        inset: Theme.px(16)
        onActivated: root.changed(root.value + root.leap)
    }
}
