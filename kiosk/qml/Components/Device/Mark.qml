import QtQuick
import HocSo.Theme
import HocSo.Components

// A QR mark to read (drawn; it carries nothing), or a picture, with its name below.
Item {
    id: root

    required property var entry
    property bool ringed: false
    property bool down: false
    readonly property bool pictured: entry.picture.toString() !== ""
    readonly property int side: Math.min(Theme.px(Theme.large ? 100 : 150), width - Theme.px(pictured ? 4 : 20))
    readonly property int cells: 21

    function dark(x: int, y: int): bool {
        const eye = (a, b) => {
            const m = Math.max(Math.abs(a - 3), Math.abs(b - 3));
            return m === 3 || m < 2;
        };
        if (x < 8 && y < 8)
            return x < 7 && y < 7 && eye(x, y);
        if (x > 12 && y < 8)
            return x > 13 && y < 7 && eye(x - 14, y);
        if (x < 8 && y > 12)
            return x < 7 && y > 13 && eye(x, y - 14);
        return (x * 7 + y * 11 + x * y) % 5 < 2;
    }

    implicitHeight: side + name.implicitHeight + Theme.px(20)

    Rectangle {
        id: plate
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.px(6)
        width: root.side
        height: root.side
        radius: Theme.px(12)
        color: Theme.codePaper
        border.width: root.ringed ? Theme.px(5) : Theme.borderTouch
        border.color: root.ringed ? Theme.info : Theme.edge
        Image {
            visible: root.pictured
            anchors.fill: parent
            anchors.margins: Theme.px(5)
            source: root.entry.picture
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            fillMode: Image.PreserveAspectFit
        }
        Canvas {
            id: mark
            visible: !root.pictured
            anchors.centerIn: parent
            width: Math.floor((parent.width - Theme.px(24)) / root.cells) * root.cells
            height: width
            onPaint: {
                const pen = getContext("2d");
                const cell = width / root.cells;
                pen.fillStyle = Theme.codeInk;
                for (let x = 0; x < root.cells; x++)
                    for (let y = 0; y < root.cells; y++)
                        if (root.dark(x, y))
                            pen.fillRect(x * cell, y * cell, cell, cell);
            }
        }
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.info
            opacity: 0.2
        }
    }
    Label {
        id: name
        y: plate.y + plate.height + Theme.px(4)
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.entry.label
        size: Theme.u(21)
        leading: 1.28
        weight: Font.DemiBold
        Accessible.ignored: true
    }
}
