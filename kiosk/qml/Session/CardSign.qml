import QtQuick
import QtQuick.Shapes
import HocSo.Theme
import HocSo.Components

// The sign of an answer card, as it is printed: red circle, blue square, yellow triangle. Told
// apart by shape alone; its word always stands beside it.
Item {
    id: root

    // 0 circle, 1 square, 2 triangle, -1 a raised hand for "Chưa biết".
    property int sign: 0
    property int size: Theme.mark(64)
    readonly property color fill: sign >= 0 ? Theme.cards[sign] : Theme.card
    readonly property color edge: sign >= 0 ? Theme.cardEdges[sign] : Theme.edge
    readonly property int stroke: Math.max(2, Math.round(size * 0.04))

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    Rectangle {
        visible: root.sign === 0 || root.sign === 1
        anchors {
            fill: parent
            margins: root.sign === 1 ? root.size * 0.06 : 0
        }
        radius: root.sign === 0 ? width / 2 : 0
        color: root.fill
        border.width: root.stroke
        border.color: root.edge
    }
    Shape {
        visible: root.sign === 2
        anchors.fill: parent
        ShapePath {
            fillColor: root.fill
            strokeColor: root.edge
            strokeWidth: root.stroke
            joinStyle: ShapePath.RoundJoin
            startX: root.size * 0.5
            startY: root.size * 0.07
            PathLine {
                x: root.size * 0.96
                y: root.size * 0.92
            }
            PathLine {
                x: root.size * 0.04
                y: root.size * 0.92
            }
            PathLine {
                x: root.size * 0.5
                y: root.size * 0.07
            }
        }
    }
    Icon {
        visible: root.sign < 0
        anchors.centerIn: parent
        name: "ask"
        size: root.size * 0.8
        color: Theme.quiet
    }
}
