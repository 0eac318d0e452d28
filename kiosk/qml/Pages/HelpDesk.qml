pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Where and for whom, then one big button a service: a touch a person.
Frame {
    id: page

    required viewModel
    readonly property HelpDeskModel model: page.viewModel as HelpDeskModel
    readonly property int spot: Narrator.sentences[Narrator.current] === page.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    showHome: false
    nextGlyph: "exit"

    Loader {
        anchors.fill: parent
        sourceComponent: page.model.stage === "desk" ? desk : choice
    }

    Component {
        id: choice
        Item {
            PagedGrid {
                id: grid
                objectName: "options"
                readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 24)
                readonly property int lines: Math.ceil(count / columns)
                width: parent.width
                height: Math.min(parent.height - (other.visible ? other.height + Theme.gapS : 0), lines * tall + (lines - 1) * spacing)
                most: page.upright ? 2 : 3
                leastWidth: Math.max(Theme.px(330), Theme.u(300))
                leastHeight: Math.max(Theme.px(112), Theme.u(28) * 1.28 * 2 + Theme.px(40))
                model: page.model.options
                following: page.spot
                delegate: Card {
                    property var entry: ({})
                    property int place: 0
                    objectName: "option_" + (entry.id ?? "")
                    glyph: Theme.veryLarge ? "" : entry.glyph ?? ""
                    shelf: "service"
                    text: entry.text ?? ""
                    wide: true
                    share: 0.26
                    reading: page.spot === place
                    size: Theme.u(28)
                    onActivated: page.model.choose(entry.id)
                }
            }
            Btn {
                id: other
                objectName: "earlierDay"
                visible: page.model.stage === "place"
                anchors.bottom: parent.bottom
                width: Math.min(parent.width, implicitWidth)
                glyph: "clock"
                hue: Theme.info
                size: Theme.u(24)
                text: page.model.afterwards ? qsTr("%1. Về hôm nay").arg(page.model.dayText) : qsTr("Nhập lại cho hôm trước")
                onActivated: page.model.chooseDay()
            }
        }
    }
    Component {
        id: desk
        Item {
            PagedGrid {
                objectName: "services"
                width: parent.width
                height: foot.y - Theme.gapS
                most: page.upright ? 2 : 3
                leastWidth: Math.max(Theme.px(330), Theme.u(250))
                leastHeight: Math.max(Theme.px(104), Theme.u(27) * 1.25 * 2 + Theme.px(12) + (page.model.aimed ? Theme.u(20) * 1.3 + Theme.px(10) : 0))
                model: page.model.services
                delegate: CountCard {
                    property var entry: ({})
                    property int place: 0
                    objectName: "service_" + (entry.id ?? "")
                    text: entry.text ?? ""
                    count: page.model.counts[place] ?? 0
                    digit: place < 9 ? place + 1 : 0
                    campaign: entry.campaign ?? ""
                    target: entry.target ?? 0
                    done: page.model.done[place] ?? 0
                    onActivated: page.model.help(entry.id)
                }
            }
            Item {
                id: foot
                // What was counted stands above the tools, beside them where the text is large.
                readonly property bool stacked: !Theme.large || said.implicitWidth + tools.width + Theme.gap > width
                anchors.bottom: parent.bottom
                width: parent.width
                height: stacked ? said.height + tools.height + Theme.px(8) : tools.height
                Row {
                    id: said
                    y: foot.stacked ? 0 : (foot.height - height) / 2
                    spacing: Theme.px(14)
                    Label {
                        objectName: "tally"
                        anchors.verticalCenter: parent.verticalCenter
                        text: Theme.veryLarge ? qsTr("Buổi này %1").arg(page.model.inSitting) : qsTr("Buổi này %1, cả ngày %2 lượt người").arg(page.model.inSitting).arg(page.model.onDay)
                        size: Theme.u(24)
                        leading: 1.3
                        weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                    }
                    Icon {
                        visible: page.model.kept !== ""
                        anchors.verticalCenter: parent.verticalCenter
                        name: "save"
                        color: Theme.success
                        size: Theme.mark(26)
                    }
                    Label {
                        objectName: "kept"
                        visible: !Theme.large
                        anchors.verticalCenter: parent.verticalCenter
                        text: page.model.kept
                        size: Theme.u(20)
                        leading: 1.3
                        color: Theme.quiet
                        wrapMode: Text.NoWrap
                    }
                }
                Row {
                    id: tools
                    readonly property int tall: Math.max(undo.implicitHeight, five.implicitHeight)
                    anchors {
                        right: parent.right
                        bottom: parent.bottom
                    }
                    height: tall
                    spacing: Theme.gapS
                    Btn {
                        id: undo
                        objectName: "takeBack"
                        height: tools.tall
                        enabled: page.model.canTakeBack
                        glyph: "erase"
                        text: qsTr("Bớt lượt vừa rồi")
                        size: Theme.u(22)
                        inset: Theme.px(18)
                        wordless: Theme.large || Theme.portrait
                        onActivated: page.model.takeBack()
                    }
                    Label {
                        objectName: "people"
                        height: parent.height
                        text: Theme.large || Theme.portrait ? qsTr("%1 người").arg(page.model.people) : qsTr("Một lần chạm: %1 người").arg(page.model.people)
                        width: Math.max(metrics.advanceWidth, implicitWidth) + 2
                        horizontalAlignment: Text.AlignRight
                        size: Theme.u(Theme.large ? 26 : 24)
                        weight: Font.DemiBold
                        wrapMode: Text.NoWrap
                        TextMetrics {
                            id: metrics
                            text: Theme.large || Theme.portrait ? qsTr("%1 người").arg(88) : qsTr("Một lần chạm: %1 người").arg(88)
                            font.family: Theme.family
                            font.weight: Font.DemiBold
                            font.pixelSize: Theme.u(Theme.large ? 26 : 24)
                        }
                    }
                    Btn {
                        objectName: "peopleLess"
                        height: tools.tall
                        glyph: "minus"
                        wordless: true
                        quick: true
                        enabled: page.model.people > 1
                        text: qsTr("Bớt %1 %2").arg(1).arg(qsTr("người"))
                        onActivated: page.model.addPeople(-1)
                    }
                    Btn {
                        objectName: "peopleMore"
                        height: tools.tall
                        glyph: "plus"
                        wordless: true
                        quick: true
                        hue: Theme.action
                        text: qsTr("Thêm %1 %2").arg(1).arg(qsTr("người"))
                        onActivated: page.model.addPeople(1)
                    }
                    Btn {
                        id: five
                        objectName: "peopleFive"
                        height: tools.tall
                        quick: true
                        hue: Theme.action
                        inset: Theme.px(16)
                        text: "+5"
                        spoken: qsTr("Thêm %1 %2").arg(5).arg(qsTr("người")) + qsTr(", nút")
                        onActivated: page.model.addPeople(5)
                    }
                }
            }
        }
    }
}
