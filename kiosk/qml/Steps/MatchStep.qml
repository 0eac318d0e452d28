pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme
import HocSo.Components

// Two columns of cards: touch one on the left, then the one that belongs to it on the right.
Item {
    id: root

    required property var step
    readonly property bool stacked: Theme.veryLarge && width < Theme.px(1000)

    StepColumn {
        id: column
        saidBack: said.first
        anchors.fill: parent
        centred: true

        Lines {
            wide: column.width
            lines: root.step.lines
        }
        Repeater {
            model: root.step.lefts.length
            Item {
                id: line
                required property int index
                readonly property var here: root.step.lefts[index]
                readonly property var there: root.step.rights[index]
                readonly property bool reading: leftCard.reading || rightCard.reading
                readonly property int each: Math.floor((width - Theme.gap) / 2)
                width: column.width
                height: Math.max(leftCard.implicitHeight, rightCard.implicitHeight)
                Answer {
                    id: leftCard
                    objectName: "left_" + line.here.id
                    width: line.each
                    height: parent.height
                    text: line.here.text
                    picture: line.here.picture
                    number: line.here.pair
                    sort: "choice"
                    chosen: line.here.picked
                    correct: line.here.pair > 0
                    onActivated: root.step.pickLeft(line.here.id)
                }
                Answer {
                    id: rightCard
                    objectName: "right_" + line.there.id
                    x: line.each + Theme.gap
                    width: line.each
                    height: parent.height
                    text: line.there.text
                    picture: line.there.picture
                    number: line.there.pair
                    correct: line.there.pair > 0
                    onActivated: root.step.pickRight(line.there.id)
                }
            }
        }
        DontKnow {
            step: root.step
            width: Math.min(column.width, implicitWidth)
        }
        Said {
            id: said
            source: root.step
            wide: column.width
        }
    }
    Connections {
        target: root.step
        function onChanged(): void {
            column.turnSoon();
        }
    }
}
