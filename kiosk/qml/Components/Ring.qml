import QtQuick
import QtQuick.Shapes
import HocSo.Theme

// Progress: an arc and the number of lessons; a tick when finished. Never colour alone.
Item {
    id: root

    property int done: 0
    property int total: 3
    property color hue: Theme.success
    property int size: Theme.mark(60)
    readonly property real stroke: Math.max(5, size / 9)
    readonly property real value: total > 0 ? Math.min(1, done / total) : 0

    implicitWidth: size
    implicitHeight: size
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("%1 trên %2 bài").arg(done).arg(total)

    Rectangle {
        anchors.fill: parent
        radius: width / 2
        color: Theme.card
        border.width: root.stroke
        border.color: Theme.track
    }
    Shape {
        anchors.fill: parent
        visible: root.value > 0
        ShapePath {
            strokeColor: root.hue
            strokeWidth: root.stroke
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            PathAngleArc {
                centerX: root.size / 2
                centerY: root.size / 2
                radiusX: (root.size - root.stroke) / 2
                radiusY: radiusX
                startAngle: -90
                sweepAngle: 359.9 * root.value
            }
        }
    }
    Icon {
        anchors.centerIn: parent
        visible: root.value >= 1
        name: "check"
        size: root.size * 0.5
        color: root.hue
        weight: 3.2
    }
    Text {
        anchors.centerIn: parent
        visible: root.value < 1
        text: root.done + "/" + root.total
        color: Theme.ink
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: root.size * 0.32
    }
}
