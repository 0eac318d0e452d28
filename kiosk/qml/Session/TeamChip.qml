import QtQuick
import HocSo.Theme
import HocSo.Components

// A team under a finger: touched when it was right, touched again when it was not.
Touchable {
    id: root

    property int place: 0
    property string picture
    property bool chosen: false
    sort: "mark"
    ticked: chosen
    property bool wordless: false
    readonly property int side: Theme.mark(64)

    spoken: text + (chosen ? ", " + qsTr("trả lời đúng") : "") + qsTr(", nút")
    implicitWidth: wordless ? side + 2 * Theme.px(12) : Math.max(side, name.implicitWidth) + 2 * Theme.px(16)
    implicitHeight: Math.max(Theme.touch, side + (wordless ? 0 : name.implicitHeight) + 2 * Theme.px(10))

    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.soft(Theme.success) : Theme.card
        border.width: root.chosen ? Theme.borderChosen : Theme.borderTouch
        border.color: root.chosen ? Theme.success : Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: 0.12
        }
    }
    contentItem: Item {
        TeamSign {
            id: sign
            anchors.horizontalCenter: parent.horizontalCenter
            y: Math.round((parent.height - height - (root.wordless ? 0 : name.height)) / 2)
            place: root.place
            picture: root.picture
            size: root.side
        }
        Label {
            id: name
            visible: !root.wordless
            anchors.top: sign.bottom
            width: parent.width
            text: root.text
            size: Theme.u(20)
            leading: 1.3
            weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Rectangle {
            visible: root.chosen
            anchors {
                right: parent.right
                top: parent.top
                margins: Theme.px(8)
            }
            width: Theme.mark(30)
            height: width
            radius: width / 2
            color: Theme.success
            Icon {
                anchors.centerIn: parent
                name: "check"
                color: Theme.onHue
                size: parent.width * 0.66
                weight: 3
            }
        }
    }
}
