pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Session"
import "../Steps"

// A contest: the question with its cards, the answer with the teams that were right, the board.
Frame {
    id: page

    required viewModel
    readonly property ContestModel model: page.viewModel as ContestModel
    readonly property bool board: model.stage === "board" || model.stage === "ended"
    readonly property bool answering: model.stage === "answer"

    showHome: false
    nextGlyph: model.stage === "ended" ? "exit" : model.final ? "save" : "next"

    tools: Row {
        spacing: Theme.gapS
        Tool {
            objectName: "timer"
            visible: page.model.seconds >= 0
            hue: Theme.quiet
            glyph: page.model.running ? "pause" : "play"
            text: qsTr("%1 giây").arg(page.model.seconds)
            spoken: qsTr("Còn %1 giây").arg(page.model.seconds) + ". " + (page.model.running ? qsTr("Dừng đồng hồ") : qsTr("Chạy đồng hồ")) + qsTr(", nút")
            size: Theme.u(Theme.large ? 18 : 22)
            width: Math.max(implicitWidth, Math.ceil(widest.advanceWidth) + 2 + Theme.mark(36) + space + 2 * inset)
            onActivated: page.model.toggleTimer()
            TextMetrics {
                id: widest
                text: qsTr("%1 giây").arg(88)
                font.family: Theme.family
                font.weight: Font.DemiBold
                font.pixelSize: Theme.u(Theme.large ? 18 : 22)
            }
        }
        Tool {
            objectName: "finish"
            visible: page.model.canFinish
            glyph: "exit"
            text: qsTr("Kết thúc sớm")
            wordless: Theme.large || Theme.portrait
            onActivated: page.model.finish()
        }
    }

    Item {
        visible: !page.board
        anchors.fill: parent
        Picture {
            id: drawing
            visible: page.model.picture !== "" && !Theme.large && !page.upright
            width: visible ? Math.round(parent.width * 0.28) : 0
            height: Math.min(parent.height - (page.answering ? teams.height + who.height + Theme.gapS : 0), width)
            source: page.model.picture
            says: page.model.pictureSays
        }
        StepColumn {
            id: cards
            readonly property bool dense: Theme.large || drawing.visible
            anchors {
                fill: parent
                leftMargin: drawing.visible ? drawing.width + Theme.gap : 0
                bottomMargin: page.answering ? teams.height + who.height + Theme.gapS : 0
            }
            centred: true
            Lines {
                wide: cards.width
                lines: page.model.lines
                size: Theme.u(Theme.veryLarge ? 26 : cards.dense ? 32 : page.answering ? 38 : 42)
            }
            Repeater {
                model: page.model.options
                CardAnswer {
                    required property var modelData
                    required property int index
                    // With the answer only the right card stays, so that the teams have room.
                    readonly property bool shown: !page.answering || modelData.right
                    name: "card" + index
                    width: cards.width
                    height: implicitHeight
                    sign: modelData.sign
                    card: modelData.card
                    text: modelData.text
                    correct: modelData.right
                    size: Theme.u(Theme.veryLarge ? 26 : cards.dense ? 30 : 36)
                }
            }
        }
        Item {
            id: who
            readonly property bool shown: page.answering && !Theme.large
            visible: shown
            anchors.bottom: teams.top
            width: parent.width
            height: shown ? asked.height + Theme.px(8) : 0
            Label {
                id: asked
                width: parent.width
                text: qsTr("Đội nào trả lời đúng? Chạm vào đội ấy.")
                size: Theme.u(24)
                weight: Font.Medium
                color: Theme.quiet
            }
        }
        Grid {
            id: teams
            readonly property int count: page.model.teams.length
            readonly property int least: Math.ceil(longest.advanceWidth) + 2 * Theme.px(14)
            readonly property bool wordless: Theme.large || page.upright
            readonly property int fit: Math.floor((parent.width + spacing) / ((wordless ? Theme.mark(64) + Theme.px(24) : least) + spacing))
            visible: page.answering
            anchors {
                left: parent.left
                bottom: parent.bottom
            }
            columns: fit >= count ? count : Math.ceil(count / 2)
            spacing: Theme.gapS
            Repeater {
                model: page.model.teams
                TeamChip {
                    required property var modelData
                    objectName: "team" + modelData.place
                    width: Math.floor((page.area.width - (teams.columns - 1) * teams.spacing) / teams.columns)
                    height: implicitHeight
                    place: modelData.place
                    picture: modelData.picture
                    text: modelData.name
                    chosen: page.model.right[modelData.place] ?? false
                    wordless: teams.wordless
                    onActivated: page.model.mark(modelData.place)
                }
            }
        }
        TextMetrics {
            id: longest
            text: page.model.teams.reduce((most, one) => one.name.length > most.length ? one.name : most, "")
            font.family: Theme.family
            font.weight: Font.DemiBold
            font.pixelSize: Theme.u(20)
        }
    }
    PagedColumn {
        visible: page.board
        anchors.fill: parent
        centred: true
        spacing: Math.max(16, Theme.px(16))
        Repeater {
            model: page.model.teams
            TeamBar {
                required property var modelData
                objectName: "board" + modelData.place
                width: page.area.width
                height: implicitHeight
                place: modelData.place
                picture: modelData.picture
                text: modelData.name
                points: page.model.points[modelData.place] ?? 0
                most: page.model.most
                medal: page.model.medals[modelData.place] ?? 0
                placed: page.model.placeNames[medal] ?? ""
            }
        }
    }
}
