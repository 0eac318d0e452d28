pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Saved here → waiting → received by the province, by receipts; below it what staff should know.
Frame {
    id: page

    required viewModel
    readonly property StatusModel model: page.viewModel as StatusModel
    readonly property list<color> tones: [Theme.success, Theme.waiting, Theme.info]

    // Large text or a narrow window: each figure is a line of its own.
    readonly property bool flat: page.upright || Theme.large

    component Figure: Rectangle {
        id: stage
        required property var modelData
        required property int index
        property bool flat: false
        readonly property color tone: page.tones[index]
        objectName: "figure" + index
        height: flat ? Math.max(Theme.touch, figure.implicitHeight, word.implicitHeight) + Theme.px(8) : disc.height + word.implicitHeight + Theme.px(52)
        radius: Theme.radius
        color: Theme.card
        border.width: 3
        border.color: tone
        Accessible.role: Accessible.StaticText
        Accessible.name: modelData.value + ", " + modelData.text
        Rectangle {
            id: disc
            x: Theme.px(20)
            y: stage.flat ? (parent.height - height) / 2 : Theme.px(20)
            width: stage.flat ? Theme.px(60) : Theme.mark(76)
            height: width
            radius: stage.index === 0 ? width / 4 : width / 2
            color: Theme.soft(stage.tone)
            Icon {
                anchors.centerIn: parent
                name: stage.modelData.glyph
                size: parent.width * 0.6
                color: stage.tone
            }
        }
        Label {
            id: figure
            anchors {
                left: disc.right
                leftMargin: Theme.px(16)
                verticalCenter: disc.verticalCenter
            }
            text: stage.modelData.value
            Accessible.ignored: true
            size: Theme.u(stage.flat ? 36 : 54)
            leading: 1.15
            weight: Font.Bold
            wrapMode: Text.NoWrap
        }
        Label {
            id: word
            x: stage.flat ? figure.x + figure.width + Theme.px(16) : Theme.px(20)
            y: stage.flat ? (parent.height - height) / 2 : disc.y + disc.height + Theme.px(6)
            width: parent.width - x - Theme.px(12)
            text: stage.modelData.text
            Accessible.ignored: true
            size: Theme.u(24)
            leading: 1.25
            weight: Font.DemiBold
            color: stage.tone
        }
    }

    showHome: false
    nextGlyph: "send"

    PagedColumn {
        id: all
        anchors.fill: parent
        spacing: Theme.px(10)

        Item {
            readonly property bool shown: !page.flat
            width: all.width
            height: flow.height
            Row {
                id: flow
                readonly property int tall: {
                    let most = 0;
                    for (let i = 0; i < children.length; i++)
                        most = Math.max(most, children[i].height);
                    return most;
                }
                spacing: Theme.px(56)
                Repeater {
                    model: page.model.figures
                    Figure {
                        width: Math.floor((all.width - 2 * flow.spacing) / 3)
                        Icon {
                            visible: parent.index < 2
                            name: "next"
                            color: Theme.quiet
                            size: Theme.px(40)
                            x: parent.width + Theme.px(8)
                            anchors.verticalCenter: parent.verticalCenter
                        }
                    }
                }
            }
        }
        Repeater {
            model: page.model.figures
            Figure {
                readonly property bool shown: page.flat
                flat: true
                width: all.width
            }
        }
        Repeater {
            model: page.model.rows
            Item {
                id: row
                required property var modelData
                required property int index
                readonly property bool care: modelData.kind === "care"
                readonly property color tone: care ? Theme.waiting : modelData.kind === "good" ? Theme.success : Theme.info
                objectName: "row" + index
                width: all.width
                height: Math.max(badge.height, words.implicitHeight) + Theme.px(care ? 20 : 6)
                Rectangle {
                    visible: row.care
                    anchors.fill: parent
                    radius: Theme.radiusS
                    color: Theme.soft(Theme.waiting)
                    border.width: Theme.contrast ? Theme.borderTouch : 0
                    border.color: Theme.waiting
                }
                Icon {
                    id: badge
                    x: Theme.px(16)
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.care ? "warning" : row.modelData.kind === "good" ? "check" : "doc"
                    color: row.tone
                    size: Theme.mark(34)
                }
                Label {
                    id: words
                    anchors {
                        left: badge.right
                        right: parent.right
                        leftMargin: Theme.px(16)
                        rightMargin: Theme.px(12)
                        verticalCenter: parent.verticalCenter
                    }
                    text: row.modelData.text
                    size: Theme.u(24)
                    leading: 1.3
                }
            }
        }
    }
}
