import QtQuick
import HocSo.Theme
import HocSo.Components

// Picture and words: side by side, or one above the other on an upright screen. Where text is
// very large the picture gives way. `foot` stands below the picture.
Item {
    id: root

    default property alias content: rest.data
    property alias foot: below.data
    property url picture
    property string pictureSays
    property color plate: Theme.plate
    property real share: 0.4
    // Of the height, where the picture stands above.
    property real above: 0.36
    readonly property bool upright: width < height * 1.1
    readonly property bool pictured: picture.toString() !== "" && (upright ? height > 3 * Theme.u(170) : !Theme.veryLarge)
    // Whether what belongs below the picture has its place there.
    readonly property bool footed: pictured && !upright
    readonly property int side: Math.round(width * (Theme.large ? Math.min(share, 0.36) : share))

    Picture {
        id: drawing
        objectName: "picture"
        visible: root.pictured
        source: root.picture
        says: root.pictureSays
        plate: root.plate
        width: root.upright ? root.width : root.side
        height: root.upright ? Math.round(Math.min(root.width * 0.6, root.height * root.above)) : root.height - (below.height > 0 ? below.height + Theme.gapS : 0)
    }
    Item {
        id: below
        visible: root.footed
        width: root.side
        height: root.footed && children.length > 0 && children[0].shown !== false ? children[0].implicitHeight : 0
        anchors.bottom: parent.bottom
    }
    Item {
        id: rest
        x: root.footed ? root.side + Theme.gap : 0
        y: root.pictured && root.upright ? drawing.height + Theme.gap : 0
        width: root.width - x
        height: root.height - y
    }
}
