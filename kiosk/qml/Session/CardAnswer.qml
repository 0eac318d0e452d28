pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// One answer of a class: the sign of its card, its words, and beside them its count or its bar.
Rectangle {
    id: root

    property int sign: 0
    property string card
    property string text
    property bool correct: false
    // Nothing, "count" for a stepper, "bar" for the result.
    property string side
    property bool guessing: false
    property int count: 0
    property string level
    property real part: 0
    property bool room: true
    property string name
    property int size: Theme.u(32)

    signal counted(int change)

    readonly property bool reading: Narrator.current >= 0 && (Narrator.sentences[Narrator.current] === text || Narrator.sentences[Narrator.current].toLowerCase() === card + ":")
    readonly property int inset: Theme.px(14)
    readonly property int stepsWide: steps.width
    readonly property int sideWide: side === "count" ? stepsWide : side === "bar" ? Math.round(width * 0.36) : 0
    readonly property bool under: side !== "" && (Theme.large || width < Theme.px(880))

    radius: Theme.radius
    color: correct ? Theme.soft(Theme.success) : Theme.card
    border.width: correct ? Theme.borderChosen : Theme.border
    border.color: correct ? Theme.success : Theme.line
    implicitHeight: words.height + 2 * Theme.px(8) + (under ? (side === "count" ? steps.height + Theme.gapS : bar.height) : 0)

    Touchable {
        id: words
        objectName: root.name + "Words"
        x: root.inset
        y: root.under ? Theme.px(8) : (root.height - height) / 2
        width: root.width - 2 * root.inset - (root.under || root.sideWide === 0 ? 0 : root.sideWide + Theme.gapS)
        height: Math.max(Theme.touch, sign.height, label.implicitHeight + over.implicitHeight)
        text: root.text
        spoken: (root.card !== "" ? root.card + ". " : "") + root.text
        always: true
        ringRadius: Theme.radiusS
        ringWidth: 4
        ringMargin: -2
        told: true
        onActivated: Narrator.readOne(spoken)
        background: Rectangle {
            radius: Theme.radiusS
            color: root.reading ? Theme.marked : words.down ? Theme.soft(Theme.info) : "transparent"
        }
        contentItem: Item {
            CardSign {
                id: sign
                sign: root.sign
                size: Theme.mark(root.side === "" ? 84 : root.side === "count" ? 60 : 64)
                x: Theme.px(6)
                anchors.verticalCenter: parent.verticalCenter
            }
            Column {
                anchors {
                    left: sign.right
                    // Not of its visibility: on another page it is hidden too, and measures the same.
                    right: root.correct ? tick.left : parent.right
                    leftMargin: Theme.px(20)
                    verticalCenter: parent.verticalCenter
                }
                Label {
                    id: over
                    width: parent.width
                    visible: text !== ""
                    text: root.card
                    size: Theme.u(21)
                    leading: 1.2
                    weight: Font.Medium
                    color: root.reading ? Theme.markedInk : Theme.quiet
                    Accessible.ignored: true
                }
                Label {
                    id: label
                    width: parent.width
                    text: root.text
                    size: root.size
                    weight: Font.DemiBold
                    leading: 1.22
                    color: root.reading ? Theme.markedInk : Theme.ink
                    Accessible.ignored: true
                }
            }
            Icon {
                id: tick
                visible: root.correct
                anchors {
                    right: parent.right
                    verticalCenter: parent.verticalCenter
                }
                name: "check"
                size: Theme.mark(44)
                weight: 3
                color: Theme.success
            }
        }
    }
    Row {
        id: steps
        visible: root.side === "count"
        spacing: Theme.gapS
        x: root.width - root.inset - width
        y: root.under ? words.y + words.height + Theme.gapS : (root.height - height) / 2
        Btn {
            objectName: root.name + "Less"
            glyph: "minus"
            wordless: true
            quick: true
            ringWidth: 4
            ringMargin: -4
            enabled: root.count > 0
            text: root.guessing ? qsTr("Ít hơn") : qsTr("Bớt 1 thẻ")
            onActivated: root.counted(-1)
        }
        Label {
            objectName: root.name + "Count"
            readonly property int least: Theme.touch * 2 + Theme.gapS - Theme.px(28)
            width: root.guessing ? Math.max(Theme.u(112), least) : Math.max(Theme.touch, Theme.u(64))
            height: Theme.touch
            horizontalAlignment: Text.AlignHCenter
            text: root.guessing ? root.level : root.count
            size: root.guessing ? Theme.u(26) : Theme.u(40)
            leading: 1.2
            weight: Font.Bold
        }
        Btn {
            objectName: root.name + "More"
            glyph: "plus"
            wordless: true
            quick: true
            ringWidth: 4
            ringMargin: -4
            hue: Theme.action
            text: root.guessing ? qsTr("Nhiều hơn") : qsTr("Thêm 1 thẻ")
            onActivated: root.counted(1)
        }
        Btn {
            objectName: root.name + "Five"
            visible: !root.guessing
            quick: true
            ringWidth: 4
            ringMargin: -4
            hue: Theme.action
            text: "+5"
            spoken: qsTr("Thêm 5 thẻ") + qsTr(", nút")
            size: Theme.u(26)
            inset: Theme.px(12)
            onActivated: root.counted(5)
        }
    }
    Item {
        id: bar
        visible: root.side === "bar"
        width: root.under ? root.width - 2 * root.inset : root.sideWide
        height: Math.max(Theme.px(36), number.implicitHeight)
        x: root.width - root.inset - width
        y: root.under ? words.y + words.height : (root.height - height) / 2
        Rectangle {
            id: track
            width: parent.width - Theme.u(76)
            height: Theme.px(34)
            anchors.verticalCenter: parent.verticalCenter
            radius: height / 2
            color: Theme.track
            Rectangle {
                visible: root.count > 0
                width: Math.max(height, track.width * root.part)
                height: parent.height
                radius: height / 2
                color: root.sign >= 0 ? Theme.cards[root.sign] : Theme.quiet
                border.width: Math.max(2, Theme.px(3))
                border.color: root.sign >= 0 ? Theme.cardEdges[root.sign] : Theme.quiet
            }
        }
        Label {
            id: number
            objectName: root.name + "Result"
            anchors {
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            text: root.count
            size: Theme.u(40)
            leading: 1.2
            weight: Font.Bold
        }
    }
}
