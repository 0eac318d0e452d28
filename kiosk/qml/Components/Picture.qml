import QtQuick
import HocSo.App
import HocSo.Theme

// A drawing on its plate; touching it says what it shows, for whoever cannot see it.
Rectangle {
    id: root

    property url source
    property string says
    property color plate: Theme.plate
    property int inset: Theme.px(16)
    property bool framed: true
    // What an ear or a finger exploring finds here.
    readonly property string spoken: says

    // Keys lead to what it says, though no page begins there.
    readonly property bool explains: says !== ""
    readonly property bool told: true
    readonly property bool reached: activeFocus && Focus.keyed

    function activate(): void {
        if (says !== "")
            Narrator.readOne(says);
    }

    radius: Theme.radius
    color: framed || Theme.contrast ? plate : "transparent"
    border.width: framed ? Theme.border : 0
    border.color: Theme.line
    Accessible.role: Accessible.Graphic
    Accessible.name: says
    Accessible.ignored: says === ""
    Accessible.focusable: explains
    Accessible.onPressAction: activate()
    Keys.onPressed: event => Focus.key(event)

    Image {
        objectName: "drawing"
        anchors {
            fill: parent
            margins: root.inset
        }
        source: root.source
        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
        fillMode: Image.PreserveAspectFit
        asynchronous: false
    }
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
    TapHandler {
        enabled: root.says !== ""
        onTapped: root.activate()
    }
}
