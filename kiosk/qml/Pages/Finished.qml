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

        foot: Column {
            width: parent.width
            spacing: Theme.gapS
            Btn {
                objectName: "keep"
                visible: page.model.guest
                width: parent.width
                text: qsTr("Giữ lại kết quả hôm nay")
                glyph: "card"
                size: Theme.u(24)
                inset: Theme.px(14)
                hue: Theme.info
                onActivated: page.model.join()
            }
            Btn {
                objectName: "seed"
                visible: page.model.keeps
                width: parent.width
                text: page.model.seeds > 0 ? qsTr("Đã gieo %1 hạt giống số").arg(page.model.seeds) : qsTr("Gieo một hạt giống số")
                kind: page.model.seeds > 0 ? "chosen" : "plain"
                glyph: "seed"
                size: Theme.u(24)
                inset: Theme.px(14)
                hue: Theme.success
                onActivated: page.model.plantSeed()
            }
            Btn {
                objectName: "papers"
                width: parent.width
                text: qsTr("In giấy mang về")
                glyph: "print"
                size: Theme.u(24)
                inset: Theme.px(14)
                onActivated: page.model.printPapers()
            }
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
            // Both in one card; at large text a card each.
            Repeater {
                model: page.model.levels.length === 0 ? [] : Theme.large ? page.model.levels.map(one => [one]) : [page.model.levels]
                Rectangle {
                    id: card
                    required property var modelData
                    required property int index
                    objectName: "levels" + index
                    width: column.width
                    height: rows.height + 2 * Theme.px(14)
                    radius: Theme.radius
                    color: Theme.card
                    border.width: Theme.border
                    border.color: Theme.line
                    Column {
                        id: rows
                        x: Theme.px(24)
                        y: Theme.px(14)
                        width: parent.width - 2 * x
                        spacing: Theme.px(10)
                        Repeater {
                            model: card.modelData
                            LevelLine {
                                required property var modelData
                                width: rows.width
                                height: implicitHeight
                                title: modelData.title
                                words: modelData.words
                                level: modelData.level
                                hue: modelData.name === "now" ? Theme.success : Theme.quiet
                            }
                        }
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
                objectName: "keepBelow"
                readonly property bool shown: page.model.guest && !split.footed
                width: column.width
                height: implicitHeight
                text: qsTr("Giữ lại kết quả hôm nay")
                glyph: "card"
                hue: Theme.info
                onActivated: page.model.join()
            }
            Btn {
                objectName: "seedBelow"
                readonly property bool shown: !split.footed && page.model.keeps
                width: column.width
                height: implicitHeight
                text: page.model.seeds > 0 ? qsTr("Đã gieo %1 hạt giống số").arg(page.model.seeds) : qsTr("Gieo một hạt giống số")
                kind: page.model.seeds > 0 ? "chosen" : "plain"
                glyph: "seed"
                hue: Theme.success
                onActivated: page.model.plantSeed()
            }
            Btn {
                objectName: "papersBelow"
                readonly property bool shown: !split.footed
                width: column.width
                height: implicitHeight
                text: qsTr("In giấy mang về")
                glyph: "print"
                onActivated: page.model.printPapers()
            }
        }
    }
}
