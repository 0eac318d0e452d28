pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Session"

// Before a contest: sets of questions, how many and how long, the teams.
Frame {
    id: page

    required viewModel
    readonly property ContestSetUpModel model: page.viewModel as ContestSetUpModel
    readonly property string stage: model.stage

    showHome: false

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "resume" ? resume : page.stage === "sets" ? sets : page.stage === "rules" ? rules : page.stage === "teams" ? teams : null
    }

    Component {
        id: resume
        Item {
            PagedGrid {
                readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 24)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(parent.height, lines * tall + (lines - 1) * spacing)
                most: page.upright ? 1 : 2
                leastWidth: Math.max(Theme.px(480), Theme.u(380))
                leastHeight: Math.max(Theme.px(120), Theme.u(28) * 1.28 * 2 + Theme.u(22) * 1.3 + Theme.px(40))
                model: page.model.ways
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: entry.id ?? ""
                    glyph: Theme.veryLarge ? "" : entry.glyph ?? ""
                    shelf: "service"
                    text: entry.text ?? ""
                    detail: entry.detail ?? ""
                    wide: true
                    first: place === 0
                    share: 0.26
                    size: Theme.u(28)
                    onActivated: page.model.take(entry.id)
                }
            }
        }
    }
    Component {
        id: sets
        Item {
            PagedGrid {
                objectName: "sets"
                anchors.fill: parent
                most: page.upright ? 2 : Theme.large || page.model.sets.length <= 3 ? 3 : 4
                leastWidth: Math.max(Theme.px(270), Theme.u(240))
                leastHeight: Theme.u(25) * 1.28 * 2 + Theme.px(24 + 96)
                model: page.model.sets
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "set_" + (entry.id ?? "")
                    picture: entry.picture ?? ""
                    shelf: entry.shelf ?? ""
                    text: entry.text ?? ""
                    over: chosen ? qsTr("Đã chọn") : ""
                    sort: "mark"
                    chosen: page.model.chosenSets.includes(entry.id)
                    size: Theme.u(25)
                    onActivated: page.model.chooseSet(entry.id)
                }
            }
        }
    }
    Component {
        id: rules
        // An Item around it: in a column that is the root, `page` would be the column's own page.
        Item {
            PagedColumn {
                id: column
                anchors.fill: parent
                centred: !Theme.large
                Label {
                    width: column.width
                    text: qsTr("Số câu hỏi")
                    size: Theme.u(30)
                    weight: Font.DemiBold
                }
                ButtonRow {
                    width: column.width
                    Repeater {
                        readonly property bool present: false
                        model: page.model.numbers
                        Btn {
                            required property int modelData
                            objectName: "number" + modelData
                            sort: "choice"
                            kind: page.model.number === modelData ? "chosen" : "plain"
                            text: qsTr("%1 câu").arg(modelData)
                            onActivated: page.model.chooseNumber(modelData)
                        }
                    }
                }
                Label {
                    width: column.width
                    text: qsTr("Thời gian mỗi câu")
                    size: Theme.u(30)
                    weight: Font.DemiBold
                }
                ButtonRow {
                    width: column.width
                    Repeater {
                        readonly property bool present: false
                        model: page.model.times
                        Btn {
                            required property int modelData
                            objectName: "seconds" + modelData
                            sort: "choice"
                            kind: page.model.seconds === modelData ? "chosen" : "plain"
                            text: modelData === 0 ? qsTr("Không tính giờ") : qsTr("%1 giây").arg(modelData)
                            onActivated: page.model.chooseSeconds(modelData)
                        }
                    }
                }
            }
        }
    }
    Component {
        id: teams
        Item {
            Item {
                id: how
                width: parent.width
                height: many.height
                Label {
                    anchors {
                        left: parent.left
                        right: many.left
                        rightMargin: Theme.gapS
                        verticalCenter: parent.verticalCenter
                    }
                    text: qsTr("Số đội")
                    size: Theme.u(28)
                    weight: Font.DemiBold
                }
                Stepper {
                    id: many
                    objectName: "teams"
                    anchors.right: parent.right
                    what: qsTr("đội")
                    least: 2
                    value: page.model.teams.length
                    onChanged: value => page.model.chooseTeams(value)
                }
            }
            PagedGrid {
                y: how.height + Theme.gapS
                width: parent.width
                height: parent.height - y
                most: 2
                leastWidth: Math.max(Theme.px(520), Theme.u(440))
                leastHeight: Math.max(Theme.px(112), Theme.touch + Theme.px(24)) + (Theme.large ? Theme.u(24) * 1.25 + Theme.px(4) : 0)
                model: page.model.teams
                delegate: Rectangle {
                    id: team
                    property var entry: ({})
                    property int place: 0
                    readonly property int inset: Theme.px(14)
                    // The same for every team: the longest name decides.
                    readonly property bool narrow: Theme.large || sign.width + longest.advanceWidth + people.width + 5 * inset > width
                    radius: Theme.radius
                    color: Theme.card
                    border.width: Theme.border
                    border.color: Theme.line
                    TextMetrics {
                        id: longest
                        text: page.model.teams.reduce((most, one) => one.name.length > most.length ? one.name : most, "")
                        font.family: Theme.family
                        font.weight: Font.DemiBold
                        font.pixelSize: name.size
                    }
                    TeamSign {
                        id: sign
                        x: team.inset
                        y: (parent.height - height) / 2
                        place: team.place
                        picture: team.entry.picture ?? ""
                        size: Math.min(Theme.mark(64), team.height - Theme.px(16))
                    }
                    Label {
                        id: name
                        x: sign.x + sign.width + Theme.px(20)
                        y: team.narrow ? Theme.px(6) : (parent.height - height) / 2
                        text: team.entry.name ?? ""
                        size: Theme.u(24)
                        leading: 1.25
                        weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }
                    Stepper {
                        id: people
                        objectName: "people" + team.place
                        x: parent.width - width - team.inset
                        y: team.narrow ? parent.height - height - Theme.px(8) : (parent.height - height) / 2
                        leap: 5
                        value: page.model.counts[team.place] ?? 0
                        onChanged: value => page.model.countTeam(team.place, value)
                    }
                }
            }
        }
    }
}
