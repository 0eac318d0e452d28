pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components
import "../Steps"

// What one can do now, what changed, one thing to do at home, whom to ask, and what next.
Frame {
    id: page

    required viewModel
    readonly property FinishedModel model: page.viewModel as FinishedModel

    backGlyph: "exit"

    Split {
        id: split
        anchors.fill: parent
        picture: Theme.art("lam-duoc-roi")
        plate: "transparent"
        share: 0.34

        foot: Btn {
            objectName: "seed"
            width: parent.width
            text: qsTr("Gieo một hạt giống số")
            glyph: "seed"
            size: Theme.u(24)
            inset: Theme.px(14)
            hue: Theme.success
            onActivated: page.model.plantSeed()
        }
        StepColumn {
            id: column
            anchors.fill: parent
            centred: true

            Question {
                objectName: "headline"
                width: column.width
                height: implicitHeight
                lines: [page.model.headline]
                size: Theme.u(Theme.large ? 34 : 42)
            }
            Repeater {
                model: page.model.can
                TickLine {
                    required property string modelData
                    width: column.width
                    height: implicitHeight
                    text: modelData
                }
            }
            Repeater {
                model: page.model.levels
                Rectangle {
                    id: card
                    required property var modelData
                    objectName: "level_" + modelData.name
                    width: column.width
                    height: line.implicitHeight + 2 * Theme.px(14)
                    radius: Theme.radiusS
                    color: Theme.card
                    border.width: Theme.border
                    border.color: Theme.line
                    LevelLine {
                        id: line
                        x: Theme.px(20)
                        y: Theme.px(14)
                        width: parent.width - 2 * x
                        title: card.modelData.title
                        words: card.modelData.words
                        level: card.modelData.level
                        hue: card.modelData.name === "now" ? Theme.success : Theme.quiet
                    }
                }
            }
            Lines {
                wide: column.width
                lines: page.model.changeLines
                size: Theme.u(26)
                weight: Font.DemiBold
            }
            Notes {
                name: "atHome"
                wide: column.width
                glyph: "home"
                title: qsTr("Việc làm ở nhà")
                lines: page.model.atHome
                hue: Theme.waiting
            }
            Notes {
                name: "ask"
                wide: column.width
                glyph: "users"
                title: qsTr("Hỏi ai")
                lines: page.model.ask
            }
            Btn {
                objectName: "keep"
                readonly property bool shown: page.model.guest
                width: column.width
                height: implicitHeight
                text: qsTr("Giữ lại kết quả hôm nay")
                glyph: "card"
                hue: Theme.info
                onActivated: page.model.join()
            }
            Btn {
                objectName: "seedBelow"
                readonly property bool shown: !split.footed
                width: column.width
                height: implicitHeight
                text: qsTr("Gieo một hạt giống số")
                glyph: "seed"
                hue: Theme.success
                onActivated: page.model.plantSeed()
            }
        }
    }
}
