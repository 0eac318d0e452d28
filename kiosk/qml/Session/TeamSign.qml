import QtQuick
import QtQuick.Shapes
import HocSo.Theme

// A team's drawing in a frame of its colour, with its shape at the corner: colour never stands alone.
Item {
    id: root

    // Place among the teams: it is the shape and the colour.
    property int place: 0
    property string picture
    property int size: Theme.mark(96)
    readonly property color hue: Theme.teams[place % Theme.teams.length]
    readonly property var paths: ["M12 2 A10 10 0 1 0 12 22 A10 10 0 1 0 12 2 Z", "M3 3 H21 V21 H3 Z", "M12 2 L22 21 H2 Z", "M12 1 L23 12 L12 23 L1 12 Z", "M12 1.5 L21.5 6.8 V17.2 L12 22.5 L2.5 17.2 V6.8 Z", "M12 1 L15.2 8.3 L23 9 L17 14.2 L18.9 22 L12 17.8 L5.1 22 L7 14.2 L1 9 L8.8 8.3 Z"]

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        anchors.fill: parent
        radius: root.size * 0.2
        color: Theme.plate
        border.width: Math.max(3, Math.round(root.size * 0.06))
        border.color: root.hue
        Image {
            anchors {
                fill: parent
                margins: Math.round(root.size * 0.13)
            }
            source: root.picture !== "" ? Theme.art(root.picture) : ""
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            fillMode: Image.PreserveAspectFit
        }
    }
    Shape {
        x: root.size - 24 * scale + root.size * 0.06
        y: x
        width: 24
        height: 24
        scale: root.size * 0.38 / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            fillColor: root.hue
            strokeColor: Theme.plate
            strokeWidth: 2.4
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: root.paths[root.place % root.paths.length]
            }
        }
    }
}
