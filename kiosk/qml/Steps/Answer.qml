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
    ticked: chosen
    property bool correct: false
    property string tag
    property bool multiple: false
    property int size: Theme.u(28)
    hint: number > 0 ? qsTr("số %1").arg(number) : ""
    readonly property bool reading: Narrator.current >= 0 && Narrator.sentences[Narrator.current] === text
    readonly property bool taken: chosen || correct
    readonly property color tone: correct ? Theme.success : Theme.waiting
    readonly property int inset: Theme.px(16)
    // Not `visible` of the parts: on another page these are hidden too, and measure the same.
    readonly property bool signed: letter !== "" || number >= 0
    readonly property bool pictured: picture.toString() !== ""
    readonly property bool noted: tag !== "" || correct
    readonly property bool noteBelow: noted && (Theme.large || width < Theme.px(560))
    readonly property int mark: Theme.mark(54)

    // Its mark too: whoever helps beside may name it.
    readonly property string sign: letter !== "" ? letter + ". " : number > 0 ? number + ". " : ""

    spoken: sign + text + (tag !== "" ? ". " + tag : "") + qsTr(", nút")
    ringRadius: Theme.px(20)
    implicitHeight: Math.max(Theme.touch, Theme.px(76), words.implicitHeight + 2 * Theme.px(10) + (noteBelow ? note.implicitHeight : 0), pictured ? drawing.height + 2 * Theme.px(8) : 0)

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
            id: badge
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
            visible: root.pictured
            x: root.inset + (root.signed ? root.mark + Theme.px(12) : 0)
            anchors.verticalCenter: parent.verticalCenter
            width: root.pictured ? Theme.px(96) : 0
            height: Theme.px(72)
            source: root.picture
            sourceSize: Qt.size(Math.max(1, width), height)
            fillMode: Image.PreserveAspectFit
        }
        Label {
            id: words
            readonly property int start: root.inset + (root.signed ? root.mark + Theme.px(18) : 0) + (root.pictured ? drawing.width + Theme.px(14) : 0)
            x: start
            y: root.noteBelow ? Theme.px(10) : (parent.height - height) / 2
            width: parent.width - x - root.inset - (root.noted && !root.noteBelow ? note.width + Theme.px(16) : 0)
            text: root.text
            size: root.size
            weight: Font.DemiBold
            leading: 1.3
            color: root.reading ? Theme.markedInk : Theme.ink
            Accessible.ignored: true
        }
        Row {
            id: note
            visible: root.noted
            x: root.noteBelow ? words.x : parent.width - width - Theme.px(20)
            y: root.noteBelow ? parent.height - height - Theme.px(8) : (parent.height - height) / 2
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
