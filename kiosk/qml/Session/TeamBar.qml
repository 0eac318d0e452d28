import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// A team on the board: its sign, its bar, its points, and a place where it has one of the first.
Touchable {
    id: root

    property int place: 0
    property string picture
    property int points: 0
    property int most: 10
    property int medal: 0
    property string placed
    readonly property color hue: Theme.contrast ? Theme.ink : Theme.teams[place % Theme.teams.length]
    readonly property bool narrow: Theme.large || width < Theme.px(700)

    spoken: text + ": " + qsTr("%1 điểm").arg(points) + (placed !== "" ? ", " + placed : "")
    always: true
    ringRadius: Theme.radiusS
    told: true
    readonly property int side: Theme.large ? Theme.touch - Theme.px(8) : Theme.mark(64)

    implicitHeight: Math.max(Theme.touch, narrow ? name.implicitHeight + Theme.px(26) : 0, side + Theme.px(8), number.implicitHeight)
    onActivated: Narrator.readOne(spoken)

    background: Rectangle {
        radius: Theme.radiusS
        color: root.down ? Theme.soft(Theme.info) : "transparent"
    }
    contentItem: Item {
        TeamSign {
            id: sign
            anchors.verticalCenter: parent.verticalCenter
            x: Theme.px(4)
            place: root.place
            picture: root.picture
            size: root.side
        }
        Item {
            id: middle
            anchors {
                left: sign.right
                right: number.left
                leftMargin: Theme.px(24)
                rightMargin: Theme.px(16)
                top: parent.top
                bottom: parent.bottom
            }
            Row {
                id: name
                y: root.narrow ? Math.round((parent.height - height - track.height - Theme.px(4)) / 2) : Math.round((parent.height - height) / 2)
                spacing: Theme.px(14)
                Label {
                    text: root.text
                    size: Theme.u(Theme.large ? 22 : 26)
                    leading: 1.2
                    weight: Font.DemiBold
                    wrapMode: Text.NoWrap
                    Accessible.ignored: true
                }
                Rectangle {
                    visible: root.placed !== ""
                    anchors.verticalCenter: parent.verticalCenter
                    width: medalWord.implicitWidth + 2 * Theme.px(14)
                    height: medalWord.implicitHeight + Theme.px(4)
                    radius: height / 2
                    color: root.medal === 1 ? Theme.marked : Theme.card
                    border.width: Theme.borderTouch
                    border.color: root.medal === 1 ? Theme.markedInk : Theme.edge
                    Label {
                        id: medalWord
                        objectName: "placed" + root.place
                        anchors.centerIn: parent
                        text: root.placed
                        size: Theme.u(Theme.large ? 20 : 22)
                        leading: 1.2
                        weight: Font.Bold
                        color: root.medal === 1 ? Theme.markedInk : Theme.ink
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
            Rectangle {
                id: track
                readonly property int start: root.narrow ? 0 : Theme.u(320)
                x: start
                y: root.narrow ? name.y + name.height + Theme.px(4) : Math.round((parent.height - height) / 2)
                width: parent.width - start
                height: Theme.px(root.narrow ? 18 : 34)
                radius: height / 2
                color: Theme.track
                Rectangle {
                    visible: root.points > 0
                    width: Math.max(height, Math.round(track.width * Math.min(1, root.points / Math.max(1, root.most))))
                    height: parent.height
                    radius: parent.radius
                    color: root.hue
                }
            }
        }
        Label {
            id: number
            objectName: "points" + root.place
            anchors {
                right: parent.right
                rightMargin: Theme.px(8)
                verticalCenter: parent.verticalCenter
            }
            width: Math.max(Theme.u(Theme.large ? 70 : 96), Math.ceil(implicitWidth))
            horizontalAlignment: Text.AlignRight
            text: root.points
            size: Theme.u(Theme.large ? 34 : 44)
            leading: 1.2
            weight: Font.Bold
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
}
