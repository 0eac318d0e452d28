import QtQuick
import HocSo.Theme

// "In ngay": takes no room, and is not there, where there is no printer.
Btn {
    id: root

    // The page's `PrintNow`.
    required property var printing
    readonly property bool offered: printing.offered
    readonly property int room: offered ? height + Theme.gap : 0

    objectName: "printNow"
    visible: offered
    height: implicitHeight
    glyph: "print"
    text: qsTr("In ngay")
    size: Theme.u(28)
    onActivated: root.printing.start()
}
