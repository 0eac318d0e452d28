import QtQuick
import HocSo.Theme

// A drawing over its words, the whole of it one target. `wide` puts the drawing at the left.
Touchable {
    id: root

    property url picture
    property string detail
    property string over
    property string shelf: "cho-minh"
    property int done: -1
    property int total: 0
    // The one card that is the next thing to do.
    property bool first: false
    property bool chosen: false
    ticked: chosen
    // Marked while its words are read.
    property bool reading: false
    // A drawing of our own icons, where there is no picture.
    property string glyph
    property bool wide: false
    // How much of a wide card its picture takes at most.
    property real share: 0.4
    property int size: Theme.u(27)
    readonly property bool ringed: done >= 0 && total > 0

    spoken: [over, text, detail].filter(part => part !== "").join(". ") + (ringed ? qsTr(". Đã học %1 trên %2 bài").arg(done).arg(total) : "") + qsTr(", nút")
    implicitHeight: wide ? Math.max(Theme.touch, words.implicitHeight + 2 * Theme.px(18)) : words.implicitHeight + Theme.px(160)
    implicitWidth: Theme.px(300)

    readonly property bool lit: chosen || reading
    readonly property int edge: first || lit ? Theme.borderChosen : Theme.borderTouch

    background: Rectangle {
        radius: Theme.radius
        color: root.lit ? Theme.marked : Theme.card
        border.width: root.edge
        border.color: root.first || root.lit ? Theme.action : Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: 0.12
        }
    }
    contentItem: Item {
        Rectangle {
            id: plate
            visible: root.picture.toString() !== "" || root.glyph !== ""
            x: root.edge + Theme.px(8)
            y: x
            width: !visible ? 0 : root.wide ? Math.min(root.glyph !== "" ? Theme.mark(96) : Theme.px(300), parent.width * root.share) : parent.width - 2 * x
            height: root.wide ? parent.height - 2 * y : parent.height - foot.height - y
            radius: Theme.radius - x
            color: Theme.tint(root.shelf)
            Icon {
                visible: root.glyph !== ""
                anchors.centerIn: parent
                name: root.glyph
                color: Theme.onTint(root.shelf)
                size: Math.min(parent.height * 0.6, Theme.mark(56))
                weight: 2.4
            }
            Image {
                anchors {
                    fill: parent
                    margins: Theme.px(8)
                }
                source: root.picture
                fillMode: Image.PreserveAspectFit
                sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            }
        }
        Item {
            id: foot
            x: root.wide ? plate.x + plate.width : 0
            anchors.bottom: parent.bottom
            width: parent.width - x
            height: root.wide ? parent.height : Math.max(words.implicitHeight, ring.visible ? ring.height : 0) + 2 * Theme.px(12)
            Column {
                id: words
                anchors {
                    left: parent.left
                    right: ring.visible ? ring.left : parent.right
                    leftMargin: Theme.px(22)
                    rightMargin: Theme.px(14)
                    verticalCenter: parent.verticalCenter
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: root.over
                    size: Theme.small
                    weight: Font.DemiBold
                    color: root.lit ? Theme.markedInk : Theme.action
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    text: root.text
                    size: root.size
                    weight: Font.DemiBold
                    leading: 1.28
                    color: root.lit ? Theme.markedInk : Theme.ink
                    Accessible.ignored: true
                }
                Label {
                    width: parent.width
                    visible: text !== ""
                    text: root.detail
                    size: Theme.small
                    leading: 1.3
                    color: root.lit ? Theme.markedInk : Theme.quiet
                    Accessible.ignored: true
                }
            }
            Ring {
                id: ring
                visible: root.ringed
                anchors {
                    right: parent.right
                    rightMargin: Theme.px(16)
                    verticalCenter: parent.verticalCenter
                }
                done: root.done
                total: root.total
                Accessible.ignored: true
            }
        }
    }
}
