import QtQuick
import HocSo.Theme

// One shelf in the bar: filled with its hue when it is the open one.
Touchable {
    id: root

    property string glyph
    property color tone: Theme.ink
    property bool chosen: false
    sort: "choice"
    ticked: chosen
    property bool wordless: false
    readonly property color fore: chosen ? Theme.onHue : Theme.ink

    ringRadius: height / 2
    hint: chosen ? qsTr("đang mở") : ""

    background: Rectangle {
        radius: height / 2
        color: root.chosen ? root.tone : Theme.card
        border.width: root.chosen ? 0 : Theme.borderTouch
        border.color: Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: 0.15
        }
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.px(10)
            Icon {
                name: root.glyph
                size: Theme.mark(32)
                color: root.chosen ? root.fore : root.tone
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                visible: !root.wordless
                text: root.text
                size: Theme.u(23)
                leading: 1.28
                weight: Font.DemiBold
                color: root.fore
                width: Math.min(Math.ceil(implicitWidth), root.width - Theme.mark(32) - Theme.px(10 + 20))
                Accessible.ignored: true
            }
        }
    }
}
