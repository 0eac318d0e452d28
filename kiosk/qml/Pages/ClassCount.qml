pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Who is there: a row with steppers for each target group, the total beside them, or names.
Frame {
    id: page

    required viewModel
    readonly property ClassCountModel model: page.viewModel as ClassCountModel
    readonly property string stage: model.stage
    readonly property bool beside: !upright && !Theme.large

    showHome: false
    tools: ClassBar {
        viewModel: page.model
    }

    component Tab: Btn {
        property string stage
        objectName: "tab_" + stage
        sort: "choice"
        kind: page.stage === stage ? "chosen" : "plain"
        spoken: text + (page.stage === stage ? qsTr(", đã chọn") : "") + qsTr(", nút")
        size: Theme.u(24)
        inset: Theme.px(20)
        onActivated: page.model.open(stage)
    }
    component Tabs: ButtonRow {
        Tab {
            stage: "people"
            text: qsTr("Đếm")
        }
        Tab {
            stage: "women"
            text: qsTr("Nữ")
        }
        Tab {
            stage: "names"
            text: qsTr("Gọi tên")
        }
    }
    component Without: Btn {
        objectName: "withoutWomen"
        readonly property bool shown: page.stage === "women" && page.model.women >= 0
        visible: shown
        kind: "quiet"
        glyph: "close"
        hue: Theme.info
        text: qsTr("Không đếm nữ")
        size: Theme.u(22)
        inset: Theme.px(16)
        onActivated: page.model.withoutWomen()
    }
    component Total: Label {
        objectName: "total"
        text: page.model.total
        weight: Font.Bold
        leading: 1.15
        color: Theme.success
        wrapMode: Text.NoWrap
        Accessible.name: there.text
    }
    component Women: Label {
        objectName: "women"
        visible: page.model.women >= 0
        text: qsTr("%1 nữ").arg(page.model.women)
        size: Theme.u(24)
        weight: Font.DemiBold
    }

    Item {
        id: side
        visible: page.beside
        anchors {
            right: parent.right
            top: parent.top
            bottom: parent.bottom
        }
        width: page.beside ? Theme.px(316) : 0
        Tabs {
            id: sideTabs
            width: parent.width
        }
        Without {
            id: sideWithout
            anchors {
                top: sideTabs.bottom
                topMargin: Theme.gapS
            }
            width: parent.width
        }
        Rectangle {
            anchors {
                left: parent.left
                right: parent.right
                top: sideWithout.visible ? sideWithout.bottom : sideTabs.bottom
                bottom: parent.bottom
                topMargin: Theme.gapS
            }
            radius: Theme.radius
            color: Theme.soft(Theme.success)
            border.width: Theme.contrast ? Theme.borderTouch : 0
            border.color: Theme.success
            Column {
                id: sums
                anchors.centerIn: parent
                width: parent.width - 2 * Theme.px(16)
                Total {
                    width: parent.width
                    size: Theme.u(96)
                    horizontalAlignment: Text.AlignHCenter
                }
                Label {
                    id: there
                    width: parent.width
                    text: qsTr("người có mặt")
                    size: Theme.u(28)
                    weight: Font.DemiBold
                    horizontalAlignment: Text.AlignHCenter
                }
                Women {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                }
                Column {
                    width: parent.width
                    topPadding: Theme.px(12)
                    visible: sums.parent.height > Theme.px(330) && page.stage === "people"
                    Repeater {
                        model: page.model.plan
                        Label {
                            required property string modelData
                            required property int index
                            width: sums.width
                            text: modelData
                            size: Theme.u(20)
                            leading: 1.3
                            weight: index === 0 ? Font.DemiBold : Font.Normal
                            color: index === 0 ? Theme.ink : Theme.quiet
                            horizontalAlignment: Text.AlignHCenter
                        }
                    }
                }
            }
        }
    }
    Item {
        id: head
        visible: !page.beside
        readonly property bool oneLine: topTabs.room + Theme.gap + sum.implicitWidth <= width
        width: page.area.width
        height: visible ? (oneLine ? Math.max(topTabs.height, sum.height) : topTabs.height + Theme.px(8) + sum.height) : 0
        Tabs {
            id: topTabs
            readonly property int room: 3 * widest + 2 * spacing
            width: head.oneLine ? Math.min(head.width - Theme.gap - sum.implicitWidth, room + Theme.px(60)) : head.width
        }
        Row {
            id: sum
            anchors.right: parent.right
            y: head.oneLine ? (head.height - height) / 2 : topTabs.height + Theme.px(8)
            spacing: Theme.px(12)
            Total {
                size: Theme.u(Theme.large ? 34 : 48)
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                text: Theme.large ? qsTr("người") : qsTr("người có mặt")
                size: Theme.u(24)
                weight: Font.DemiBold
                wrapMode: Text.NoWrap
            }
            Women {
                visible: page.model.women >= 0 && !Theme.large
                anchors.verticalCenter: parent.verticalCenter
                wrapMode: Text.NoWrap
            }
        }
    }
    Item {
        id: main
        anchors {
            left: parent.left
            right: side.left
            top: head.bottom
            bottom: parent.bottom
            rightMargin: page.beside ? Theme.gap : 0
            topMargin: page.beside ? 0 : Theme.gapS
        }
        PagedColumn {
            id: groups
            objectName: "groups"
            visible: page.stage !== "names"
            readonly property int count: page.model.rows.length
            readonly property int share: Math.floor((main.height - (count - 1) * spacing) / Math.max(1, count))
            anchors {
                fill: parent
                bottomMargin: below.visible ? below.height + Theme.gapS : 0
            }
            Repeater {
                model: page.model.rows
                Rectangle {
                    id: row
                    required property var modelData
                    required property int index
                    readonly property bool women: page.stage === "women"
                    readonly property int people: page.model.peopleOf[index]
                    readonly property int ladies: page.model.womenOf[index]
                    readonly property bool shown: true
                    readonly property bool detailed: page.model.women >= 0 || women
                    readonly property bool pictured: !Theme.veryLarge
                    readonly property int pad: Theme.px(Theme.large ? 10 : 12)
                    readonly property int faceSide: pictured ? Theme.px(84) : 0
                    readonly property int wordsLeft: pad + faceSide + (pictured ? Theme.px(18) : 0)
                    readonly property bool oneLine: groups.width - wordsLeft - pad - steps.wide - Theme.gapS >= Theme.u(190)
                    readonly property int wordsTall: name.implicitHeight + (detailed ? detail.implicitHeight : 0)
                    readonly property int least: (oneLine ? Math.max(wordsTall, steps.tall, faceSide) : wordsTall + Theme.px(8) + steps.tall) + 2 * pad
                    width: groups.width
                    height: Math.max(least, Math.min(groups.share, Theme.px(132)))
                    radius: Theme.radius
                    color: Theme.card
                    border.width: Theme.border
                    border.color: Theme.line
                    Image {
                        visible: row.pictured
                        x: row.pad
                        y: row.oneLine ? (row.height - height) / 2 : row.pad
                        width: row.faceSide
                        height: width
                        source: visible ? Theme.art(row.modelData.picture) : ""
                        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
                    }
                    Label {
                        id: name
                        x: row.wordsLeft
                        y: row.oneLine ? (row.height - row.wordsTall) / 2 : row.pad
                        width: groups.width - x - row.pad - (row.oneLine ? steps.wide + Theme.gapS : 0)
                        text: row.modelData.text
                        size: Theme.u(26)
                        weight: Font.DemiBold
                        leading: 1.2
                    }
                    Label {
                        id: detail
                        visible: row.detailed
                        x: name.x
                        y: name.y + name.implicitHeight
                        width: name.width
                        text: row.women ? qsTr("trong %1 người").arg(row.people) : qsTr("trong đó %1 nữ").arg(row.ladies)
                        size: Theme.u(20)
                        leading: 1.2
                        color: Theme.quiet
                    }
                    Stepper {
                        id: steps
                        objectName: "row" + row.index
                        x: row.width - width - row.pad
                        y: row.oneLine ? (row.height - height) / 2 : row.height - height - row.pad
                        value: row.women ? row.ladies : row.people
                        leap: 5
                        size: Theme.u(Theme.large ? 34 : 48)
                        place: Theme.px(88)
                        what: row.women ? qsTr("nữ, %1").arg(row.modelData.text) : qsTr("người, %1").arg(row.modelData.text)
                        onChanged: value => page.model.add(row.index, value - steps.value)
                    }
                }
            }
        }
        Without {
            id: below
            visible: shown && !page.beside
            anchors {
                left: parent.left
                bottom: parent.bottom
            }
        }
        PagedGrid {
            objectName: "names"
            readonly property int tall: leastHeight + Theme.px(Theme.large ? 0 : 30)
            readonly property int lines: Math.ceil(count / columns)
            visible: page.stage === "names"
            width: parent.width
            height: Math.min(parent.height, Math.max(1, lines) * tall + (lines - 1) * spacing)
            most: page.upright ? 4 : 6
            leastWidth: Math.max(Theme.px(150), Theme.u(130))
            leastHeight: Theme.px(Theme.large ? 60 : 76) + Theme.u(24) * 1.25 * 2 + Theme.u(18) * 1.25 + Theme.px(20)
            model: page.stage === "names" ? ({
                    "length": page.model.known,
                    "slice": (first, end) => page.model.slice(first, end)
                }) : []
            delegate: PictureChoice {
                property var entry: ({})
                property int place: 0
                objectName: "person" + place
                text: entry.text ?? ""
                over: entry.over ?? ""
                picture: entry.picture ? Theme.art(entry.picture) : ""
                glyph: entry.picture ? "" : "user"
                sort: "mark"
                chosen: page.model.there.includes(entry.id)
                size: Theme.u(24)
                onActivated: page.model.tick(entry.id)
            }
        }
        Label {
            visible: page.stage === "names" && page.model.known === 0
            anchors.centerIn: parent
            width: parent.width
            text: qsTr("Máy này chưa có ai làm thẻ.")
            horizontalAlignment: Text.AlignHCenter
            color: Theme.quiet
        }
    }
}
