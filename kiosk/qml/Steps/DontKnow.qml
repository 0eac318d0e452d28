import QtQuick
import HocSo.Theme
import HocSo.Components

// "Chưa biết", always welcome.
Btn {
    id: root

    required property var step
    property bool shown: !root.step.over

    objectName: "dontKnow"
    visible: shown
    text: qsTr("Chưa biết")
    glyph: "ask"
    size: Theme.u(26)
    hue: Theme.info
    onActivated: root.step.dontKnow()
}
