import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// One thing to choose: a mark (letter, number or picture), its words, and what became of it.
Touchable {
    id: root

    property string letter
    property int number: -1
    property url picture
    property bool chosen: false
    property bool correct: false
    property string tag
    property bool multiple: false
    property int size: Theme.u(28)
    readonly property bool reading: Narrator.current >= 0 && Narrator.sentences[Narrator.current] === text
    readonly property bool taken: chosen || correct
    readonly property color tone: correct ? Theme.success : Theme.waiting
    readonly property int inset: Theme.px(16)
    readonly property int mark: Theme.mark(54)

    spoken: text + (tag !== "" ? ". " + tag : "") + qsTr(", nút")
    ringRadius: Theme.px(20)
    implicitHeight: Math.max(Theme.touch, Theme.px(76), words.implicitHeight + 2 * Theme.px(10) + (note.below ? note.implicitHeight : 0), drawing.visible ? drawing.height + 2 * Theme.px(8) : 0)

    background: Rectangle {
        radius: Theme.px(20)
        color: root.reading ? Theme.marked : root.taken ? Theme.soft(root.tone) : Theme.card
        border.width: root.taken ? Theme.borderChosen : Theme.borderTouch
        border.color: root.taken ? root.tone : Theme.edge
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.ink
            opacity: 0.14
        }
    }
    contentItem: Item {
        Letter {
            id: sign
            visible: root.letter !== ""
            x: root.inset
            anchors.verticalCenter: parent.verticalCenter
            letter: root.letter
            size: root.mark
        }
        Rectangle {
            id: counter
            visible: root.number >= 0
            x: root.inset
            anchors.verticalCenter: parent.verticalCenter
            width: root.mark
            height: root.mark
            radius: width / 2
            color: root.number > 0 ? Theme.info : "transparent"
            border.width: root.number > 0 ? 0 : Theme.borderTouch + 1
            border.color: Theme.edge
            Label {
                anchors.centerIn: parent
                visible: root.number > 0
                text: root.number
                size: Math.round(root.mark * 0.52)
                weight: Font.Bold
                leading: 1.2
                color: Theme.onHue
                Accessible.ignored: true
            }
        }
        Image {
            id: drawing
            visible: root.picture.toString() !== ""
            x: root.inset + (sign.visible || counter.visible ? root.mark + Theme.px(12) : 0)
            anchors.verticalCenter: parent.verticalCenter
            width: visible ? Theme.px(96) : 0
            height: Theme.px(72)
            source: root.picture
            sourceSize: Qt.size(Math.max(1, width), height)
            fillMode: Image.PreserveAspectFit
        }
        Label {
            id: words
            readonly property int start: root.inset + (sign.visible || counter.visible ? root.mark + Theme.px(18) : 0) + (drawing.visible ? drawing.width + Theme.px(14) : 0)
            x: start
            y: note.below ? Theme.px(10) : (parent.height - height) / 2
            width: parent.width - x - root.inset - (note.visible && !note.below ? note.width + Theme.px(16) : 0)
            text: root.text
            size: root.size
            weight: Font.DemiBold
            leading: 1.3
            color: root.reading ? Theme.markedInk : Theme.ink
            Accessible.ignored: true
        }
        Row {
            id: note
            readonly property bool below: visible && (Theme.large || root.width < Theme.px(560))
            visible: root.tag !== "" || root.correct
            x: below ? words.x : parent.width - width - Theme.px(20)
            y: below ? parent.height - height - Theme.px(8) : (parent.height - height) / 2
            spacing: Theme.px(8)
            Icon {
                visible: root.correct
                name: "check"
                color: root.tone
                weight: 3
                size: Theme.mark(30)
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                visible: root.tag !== ""
                text: root.tag
                size: Theme.u(20)
                weight: Font.DemiBold
                leading: 1.3
                color: root.reading ? Theme.markedInk : root.tone
                wrapMode: Text.NoWrap
                Accessible.ignored: true
            }
        }
    }
}
