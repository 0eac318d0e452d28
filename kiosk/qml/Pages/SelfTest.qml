pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Findings as they come, the worst first; the fields to touch; the sentence to hear.
Frame {
    id: page

    required viewModel
    readonly property SelfTestModel model: page.viewModel as SelfTestModel
    readonly property string stage: model.stage
    // Large text or a narrow window: what it is stands above how it is.
    readonly property bool flat: page.upright || Theme.large

    showHome: false
    showEar: stage !== "touch"
    nextGlyph: stage === "touch" ? "warning" : stage === "microphone" ? "check" : "replay"

    function tone(state: string): color {
        return state === "fault" ? Theme.action : state === "care" ? Theme.waiting : Theme.success;
    }

    PagedColumn {
        objectName: "findings"
        visible: page.stage === "list"
        width: page.area.width
        height: page.area.height - ways.height - Theme.gapS
        spacing: Theme.px(10)
        Repeater {
            model: page.stage === "list" ? page.model.rows : []
            Item {
                id: row
                required property var modelData
                required property int index
                readonly property color tone: page.tone(modelData.state)
                objectName: "finding_" + modelData.name
                width: page.area.width
                height: Math.max(badge.height, words.implicitHeight) + Theme.px(20)
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.title + ": " + modelData.word + ". " + modelData.text
                Rectangle {
                    anchors.fill: parent
                    radius: Theme.radiusS
                    color: row.modelData.state === "well" ? Theme.card : Theme.soft(row.tone)
                    border.width: Theme.borderTouch
                    border.color: row.tone
                }
                Icon {
                    id: badge
                    x: Theme.px(16)
                    anchors.verticalCenter: parent.verticalCenter
                    name: row.modelData.state === "fault" ? "close" : row.modelData.state === "care" ? "warning" : "check"
                    color: row.tone
                    size: Theme.mark(40)
                }
                Grid {
                    id: words
                    readonly property int side: page.flat ? width : Math.floor(width * 0.3)
                    anchors {
                        left: badge.right
                        right: parent.right
                        leftMargin: Theme.px(18)
                        rightMargin: Theme.px(16)
                        verticalCenter: parent.verticalCenter
                    }
                    columns: page.flat ? 1 : 2
                    columnSpacing: Theme.px(16)
                    verticalItemAlignment: Grid.AlignVCenter
                    Label {
                        width: words.side
                        text: row.modelData.title + " · " + row.modelData.word
                        Accessible.ignored: true
                        size: Theme.u(24)
                        leading: 1.28
                        weight: Font.DemiBold
                        color: row.modelData.state === "well" ? Theme.ink : row.tone
                    }
                    Label {
                        width: page.flat ? words.width : words.width - words.side - words.columnSpacing
                        text: row.modelData.text
                        Accessible.ignored: true
                        size: Theme.u(24)
                        leading: 1.3
                    }
                }
            }
        }
    }
    ButtonRow {
        id: ways
        visible: page.stage === "list"
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "tryTouch"
            glyph: Theme.large ? "" : "tap"
            text: qsTr("Thử chạm")
            size: Theme.u(26)
            enabled: !page.model.busy
            onActivated: page.model.tryTouch()
        }
        Btn {
            objectName: "trySound"
            glyph: Theme.large ? "" : "louder"
            text: qsTr("Thử loa")
            size: Theme.u(26)
            enabled: !page.model.busy
            onActivated: page.model.trySound()
        }
        Btn {
            readonly property bool present: page.model.hasMicrophone
            objectName: "tryMicrophone"
            visible: present
            glyph: Theme.large ? "" : "ear"
            text: qsTr("Thử micro")
            size: Theme.u(26)
            enabled: !page.model.busy
            onActivated: page.model.tryMicrophone()
        }
        Btn {
            objectName: "save"
            glyph: Theme.large ? "" : "doc"
            text: qsTr("Lưu báo cáo")
            size: Theme.u(26)
            enabled: !page.model.busy
            onActivated: page.model.save()
        }
    }
    Grid {
        id: fields
        objectName: "fields"
        visible: page.stage === "touch"
        readonly property int across: page.upright ? 4 : 6
        readonly property int lines: page.upright ? 6 : 4
        columns: across
        spacing: Theme.gapS
        Repeater {
            model: page.stage === "touch" ? page.model.fields.length : 0
            Touchable {
                id: field
                required property int index
                readonly property bool done: page.model.fields[index] ?? false
                objectName: "field" + index
                width: Math.floor((page.area.width - (fields.across - 1) * fields.spacing) / fields.across)
                height: Math.floor((page.area.height - (fields.lines - 1) * fields.spacing) / fields.lines)
                spoken: qsTr("Ô %1").arg(index + 1)
                quick: true
                sort: "mark"
                ticked: done
                onActivated: page.model.field(index)
                background: Rectangle {
                    radius: Theme.radiusS
                    color: field.done ? Theme.success : Theme.card
                    border.width: Theme.borderTouch
                    border.color: field.done ? Theme.success : Theme.edge
                }
                contentItem: Item {
                    Icon {
                        anchors.centerIn: parent
                        visible: field.done
                        name: "check"
                        color: Theme.onHue
                        size: Math.min(parent.height * 0.6, Theme.mark(56))
                        weight: 2.6
                    }
                }
            }
        }
    }
    SentenceList {
        visible: page.stage === "sound" || page.stage === "microphone"
        width: page.area.width
        height: page.area.height - answers.height - Theme.gap
        sentences: visible ? page.viewModel.sentences : []
        size: Theme.u(36)
    }
    Rectangle {
        objectName: "level"
        visible: page.stage === "microphone"
        y: page.area.height - height
        width: page.area.width
        height: Theme.touch
        radius: Theme.radiusS
        color: Theme.track
        border.width: Theme.borderTouch
        border.color: Theme.edge
        Accessible.role: Accessible.Indicator
        Accessible.name: qsTr("Tiếng ở micro: %1 phần trăm").arg(page.model.level)
        Rectangle {
            width: parent.width * page.model.level / 100
            height: parent.height
            radius: parent.radius
            color: Theme.success
        }
    }
    ButtonRow {
        id: answers
        visible: page.stage === "sound"
        y: page.area.height - height
        width: page.area.width
        Btn {
            objectName: "notHeard"
            glyph: "close"
            text: qsTr("Không nghe thấy")
            onActivated: page.model.heard(false)
        }
        Btn {
            objectName: "heard"
            glyph: "check"
            text: qsTr("Nghe rõ")
            onActivated: page.model.heard(true)
        }
    }
}
