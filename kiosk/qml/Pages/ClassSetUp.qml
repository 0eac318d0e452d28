pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// One question a screen, each answer a big button; then the plan; then what to look after.
Frame {
    id: page

    required viewModel
    readonly property ClassSetUpModel model: page.viewModel as ClassSetUpModel
    readonly property string stage: model.stage
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false

    Loader {
        anchors.fill: parent
        sourceComponent: page.stage === "plan" ? plan : page.stage === "checks" ? checks : options
    }

    Component {
        id: options
        Item {
            PagedGrid {
                objectName: "options"
                readonly property bool detailed: ["format", "course", "lesson"].includes(page.stage)
                readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 30)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(parent.height, Math.max(1, lines) * tall + (lines - 1) * spacing)
                most: page.upright ? 2 : 3
                leastWidth: Math.max(Theme.px(350), Theme.u(detailed ? 340 : 300))
                leastHeight: Math.max(Theme.px(96), Theme.u(26) * 1.28 * 2 + (Theme.large || !detailed ? 0 : Theme.u(22) * 1.3) + Theme.u(22) * 1.4 + Theme.px(28))
                model: page.model.options
                following: page.spot
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    wide: true
                    share: 0.26
                    picture: !Theme.veryLarge && entry.picture ? entry.picture : ""
                    glyph: Theme.large ? "" : entry.glyph ?? ""
                    shelf: entry.shelf ?? "service"
                    over: entry.over ?? ""
                    text: entry.text ?? ""
                    detail: Theme.large ? "" : entry.detail ?? ""
                    first: place === 0 && over !== ""
                    reading: page.spot === place
                    size: Theme.u(26)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
    Component {
        id: plan
        Item {
            PagedGrid {
                objectName: "plan"
                readonly property int space: parent.height - (series.visible ? series.height + Theme.gapS : 0)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(space, Math.max(1, lines) * (leastHeight + Theme.px(Theme.large ? 0 : 24)) + (lines - 1) * spacing)
                most: page.upright || Theme.large ? 1 : 2
                spacing: Theme.px(12)
                leastWidth: Theme.u(400)
                leastHeight: Theme.u(26) * 1.28 * (Theme.large && page.upright ? 2 : 1) + Theme.px(28)
                model: page.model.plan
                following: page.spot
                delegate: Rectangle {
                    id: line
                    property var entry: ({})
                    property int place: 0
                    radius: Theme.radiusS
                    color: page.spot === place ? Theme.marked : Theme.card
                    border.width: Theme.border
                    border.color: Theme.line
                    Label {
                        id: rank
                        anchors {
                            left: parent.left
                            leftMargin: Theme.px(20)
                            verticalCenter: parent.verticalCenter
                        }
                        width: Math.max(Theme.u(32), implicitWidth)
                        text: line.entry.sum ? "" : line.place + 1
                        weight: Font.Bold
                        color: page.spot === line.place ? Theme.markedInk : Theme.action
                    }
                    Label {
                        anchors {
                            left: rank.right
                            right: minutes.left
                            margins: Theme.px(14)
                            verticalCenter: parent.verticalCenter
                        }
                        text: line.entry.text ?? ""
                        weight: Font.DemiBold
                        leading: 1.28
                        color: page.spot === line.place ? Theme.markedInk : Theme.ink
                    }
                    Label {
                        id: minutes
                        anchors {
                            right: parent.right
                            rightMargin: Theme.px(20)
                            verticalCenter: parent.verticalCenter
                        }
                        text: qsTr("%1 phút").arg(line.entry.minutes ?? 0)
                        wrapMode: Text.NoWrap
                        weight: line.entry.sum ? Font.Bold : Font.Normal
                        color: page.spot === line.place ? Theme.markedInk : Theme.quiet
                    }
                }
            }
            Btn {
                id: series
                objectName: "goesOn"
                visible: page.model.canGoOn
                anchors {
                    left: parent.left
                    bottom: parent.bottom
                }
                sort: "mark"
                kind: page.model.goesOn ? "chosen" : "plain"
                glyph: page.model.goesOn ? "check" : "seed"
                text: qsTr("Lớp này còn buổi sau")
                spoken: text + (page.model.goesOn ? qsTr(", đã chọn") : "") + qsTr(", nút")
                size: Theme.u(24)
                onActivated: page.model.toggleGoesOn()
            }
        }
    }
    Component {
        id: checks
        Item {
            PagedGrid {
                objectName: "checks"
                readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 16)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(parent.height, Math.max(1, lines) * tall + (lines - 1) * spacing)
                most: 2
                leastWidth: Math.max(Theme.px(500), Theme.u(400))
                leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * 2 + Theme.px(40))
                model: page.model.options
                following: page.spot
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    sort: "mark"
                    chosen: page.model.ticked.includes(entry.id)
                    objectName: "check_" + (entry.id ?? "")
                    wide: true
                    share: 0.2
                    glyph: chosen ? "check" : entry.glyph ?? ""
                    shelf: "trade"
                    text: entry.text ?? ""
                    reading: page.spot === place
                    spoken: text + (chosen ? qsTr(", đã chọn") : "") + qsTr(", nút")
                    size: Theme.u(28)
                    onActivated: page.model.choose(entry.id)
                }
            }
        }
    }
}
