import QtQuick
import QtQuick.Shapes
import HocSo.Theme

// Answer marks: A circle, B square, C triangle, D diamond. Shape, letter and colour together.
// The hues are neutral on purpose: red and green would hint at right and wrong.
Item {
    id: root

    property string letter: "A"
    property int size: Theme.mark(56)
    readonly property color hue: Theme.contrast ? Theme.ink : Theme.signs[letter] ?? Theme.ink

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        visible: root.letter !== "C"
        anchors.centerIn: parent
        width: root.letter === "D" ? root.size * 0.76 : root.size
        height: width
        rotation: root.letter === "D" ? 45 : 0
        radius: root.letter === "A" ? width / 2 : width * 0.2
        color: root.hue
    }
    Shape {
        visible: root.letter === "C"
        anchors.fill: parent
        ShapePath {
            fillColor: root.hue
            strokeColor: root.hue
            strokeWidth: root.size * 0.12
            joinStyle: ShapePath.RoundJoin
            startX: root.size * 0.5
            startY: root.size * 0.07
            PathLine {
                x: root.size * 0.94
                y: root.size * 0.92
            }
            PathLine {
                x: root.size * 0.06
                y: root.size * 0.92
            }
            PathLine {
                x: root.size * 0.5
                y: root.size * 0.07
            }
        }
    }
    Text {
        anchors.horizontalCenter: parent.horizontalCenter
        y: (parent.height - height) / 2 + (root.letter === "C" ? root.size * 0.12 : 0)
        text: root.letter
        color: Theme.onHue
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: root.size * (root.letter === "C" ? 0.44 : 0.54)
    }
}
