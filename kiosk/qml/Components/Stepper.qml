import QtQuick
import HocSo.Theme

// Minus, number, plus: each side one big target.
Row {
    id: root

    property int value: 0
    property int least: 0
    property int step: 1
    property string what: qsTr("người")
    signal changed(int value)

    spacing: Theme.gapS
    Btn {
        objectName: root.objectName + "Less"
        glyph: "minus"
        wordless: true
        quick: true
        enabled: root.value > root.least
        text: qsTr("Bớt %1 %2").arg(root.step).arg(root.what)
        onActivated: root.changed(Math.max(root.least, root.value - root.step))
    }
    Label {
        width: Math.max(Theme.touch, Math.ceil(implicitWidth))
        height: Theme.touch
        horizontalAlignment: Text.AlignHCenter
        text: root.value
        size: Theme.heading
        weight: Font.Bold
    }
    Btn {
        objectName: root.objectName + "More"
        glyph: "plus"
        wordless: true
        quick: true
        hue: Theme.action
        text: qsTr("Thêm %1 %2").arg(root.step).arg(root.what)
        onActivated: root.changed(root.value + root.step)
    }
}
