pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The recovery code in six groups, each heard when touched; then one of them is found again.
Frame {
    id: page

    required viewModel
    readonly property RecoveryCodeModel model: page.viewModel as RecoveryCodeModel
    readonly property bool asking: model.stage === "ask"
    readonly property var shown: asking ? model.options : model.groups

    showHome: false

    SentenceList {
        id: words
        width: page.upright ? parent.width : Math.floor((parent.width - Theme.gap) * (Theme.large ? 0.5 : 0.44))
        height: page.upright ? Math.floor(parent.height * 0.36) : parent.height
        sentences: page.model.words
    }
    Grid {
        id: grid
        readonly property int lines: page.asking ? 2 : 3
        readonly property int cellWidth: Math.floor((width - spacing) / 2)
        readonly property int cellHeight: Math.min(Theme.px(190), Math.floor((room - (lines - 1) * spacing) / lines))
        x: page.upright ? 0 : words.width + Theme.gap
        readonly property int begin: page.upright ? words.height + Theme.gapS : 0
        readonly property int room: parent.height - begin
        y: begin + Math.floor((room - lines * cellHeight - (lines - 1) * spacing) / 2)
        width: parent.width - x
        columns: 2
        spacing: Theme.gapS
        Repeater {
            model: page.shown
            Touchable {
                id: cell
                required property var modelData
                required property int index
                objectName: page.asking ? "option_" + modelData.text : "group" + index
                width: grid.cellWidth
                height: grid.cellHeight
                spoken: modelData.said
                always: !page.asking
                onActivated: page.asking ? page.model.choose(modelData.text) : Narrator.readOne(modelData.said)
                background: Rectangle {
                    radius: Theme.radius
                    color: cell.down ? Theme.soft(Theme.info) : Theme.card
                    border.width: Theme.borderTouch
                    border.color: Theme.edge
                }
                contentItem: Item {
                    Rectangle {
                        id: badge
                        visible: !page.asking
                        x: Theme.px(10)
                        y: Theme.px(10)
                        width: visible ? Math.min(Theme.mark(40), parent.height * 0.4) : 0
                        height: width
                        radius: width / 2
                        color: Theme.info
                        Label {
                            anchors.centerIn: parent
                            text: cell.index + 1
                            size: Math.round(badge.width * 0.6)
                            leading: 1.2
                            weight: Font.Bold
                            color: Theme.onHue
                            Accessible.ignored: true
                        }
                    }
                    Label {
                        objectName: "letters"
                        anchors.centerIn: parent
                        anchors.horizontalCenterOffset: badge.width / 2
                        text: cell.modelData.text
                        size: Math.floor(Math.min(parent.height * 0.62, (parent.width - badge.width - Theme.px(24)) / 4.5))
                        leading: 1.2
                        weight: Font.Bold
                        font.letterSpacing: size * 0.06
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
