import QtQuick
import HocSo.Theme

// Chosen by its picture, its name below where there is room: sign-in pictures, avatars, kinship.
Touchable {
    id: root

    property url picture
    // A drawing of our own icons, where there is no picture.
    property string glyph
    // A few words over the name.
    property string over
    property bool chosen: false
    ticked: chosen
    // Left out where text is large: the picture is enough, and the name is still spoken.
    property bool named: true
    property int size: Theme.u(26)
    readonly property int edge: chosen ? Theme.borderChosen : Theme.borderTouch
    // What the words need, for grids that must know before they place their cells.
    readonly property int wordsHeight: (named ? name.implicitHeight + Theme.px(10) : 0) + (remark.visible ? remark.implicitHeight : 0)

    spoken: [over, text].filter(part => part !== "").join(". ") + (chosen ? qsTr(", đã chọn") : "") + qsTr(", nút")
    implicitWidth: Theme.px(180)
    implicitHeight: Theme.px(150)

    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.soft(Theme.success) : Theme.card
        border.width: root.edge
        border.color: root.chosen ? Theme.success : Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.success
            opacity: 0.18
        }
    }
    contentItem: Item {
        Rectangle {
            // Drawings have dark outlines: on black they stand on a white plate.
            visible: Theme.contrast
            anchors.fill: drawing
            anchors.margins: -Theme.px(4)
            radius: Theme.radiusS
            color: Theme.plate
        }
        Image {
            id: drawing
            objectName: "drawing"
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                bottom: parent.bottom
                margins: Theme.px(12)
                bottomMargin: Math.max(Theme.px(12), root.wordsHeight)
            }
            source: root.picture
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            fillMode: Image.PreserveAspectFit
        }
        Icon {
            visible: root.glyph !== "" && height > 0
            anchors.centerIn: drawing
            name: root.glyph
            color: Theme.quiet
            size: Math.max(0, Math.min(drawing.height, drawing.width, Theme.mark(64)))
        }
        Label {
            id: remark
            visible: root.over !== ""
            anchors {
                left: parent.left
                right: parent.right
                bottom: name.top
                leftMargin: Theme.px(6)
                rightMargin: Theme.px(6)
            }
            text: root.over
            size: Theme.u(18)
            leading: 1.25
            color: Theme.quiet
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Label {
            id: name
            visible: root.named
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
                leftMargin: Theme.px(6)
                rightMargin: Theme.px(6)
                bottomMargin: Theme.px(8)
            }
            text: root.text
            size: root.size
            leading: 1.25
            weight: Font.DemiBold
            horizontalAlignment: Text.AlignHCenter
            Accessible.ignored: true
        }
        Rectangle {
            visible: root.chosen
            anchors {
                right: parent.right
                top: parent.top
                margins: Theme.px(10)
            }
            width: Theme.mark(38)
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
