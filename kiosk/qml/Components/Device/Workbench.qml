pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components
import "../../Steps"

// The device, and beside it what is to be done, hints and what was said. Where both have no room
// the phone takes the whole stage and a button goes between the two; a field brings the keyboard.
Item {
    id: root

    required property var device
    required property list<string> lines
    property string intro
    property bool over: false
    // A button that leaves the device out ("Vào bài luôn"); none while empty.
    property string skipText
    readonly property bool upright: width < height * 1.1
    readonly property bool one: Theme.large || (upright && height < Theme.px(760))
    readonly property int phoneWidth: one ? width - Theme.touch - Theme.gapS : upright ? Math.min(width, Theme.px(480)) : Math.min(Theme.px(430), Math.max(Theme.px(360), height * 0.8))
    readonly property int wordsRoom: upright && !one ? Math.round(height * 0.54) : height
    readonly property bool brief: device.feedbackKind !== "" && !one
    property bool phoneUp: false
    readonly property var warnings: [qsTr("Đây là làm thử."), qsTr("Đừng nhập mật khẩu thật, số thẻ thật."), qsTr("Màn hình thật có thể khác một chút."), qsTr("Tìm chữ hoặc hình này.")]
    readonly property bool typing: device.field !== ""
    // Where "Làm mẫu" has no button of its own, it follows the last hint.
    readonly property bool showsInstead: skipText !== "" && device.hintsUsedUp

    signal skipped
    signal dontKnow

    // --- words -------------------------------------------------------------------------------
    PagedColumn {
        id: words
        objectName: "words"
        spacing: Theme.gapS
        visible: !root.typing && (!root.one || !root.phoneUp)
        width: root.one ? root.width : root.upright ? root.width : root.width - root.phoneWidth - Theme.px(44) - Theme.gap
        height: root.upright && !root.one ? Math.min(implicitHeight, root.wordsRoom) : root.height

        Rectangle {
            id: goal
            readonly property bool shown: !root.one
            width: words.width
            height: goalColumn.height + 2 * Theme.px(root.brief ? 10 : 18)
            radius: Theme.radius
            color: Theme.card
            border.width: Theme.border
            border.color: Theme.line
            Column {
                id: goalColumn
                x: Theme.px(28)
                y: Theme.px(root.brief ? 10 : 18)
                width: parent.width - 2 * x
                Label {
                    text: root.intro !== "" ? root.intro : qsTr("Việc cần làm")
                    width: parent.width
                    size: Theme.small
                    weight: Font.DemiBold
                    color: Theme.info
                }
                Question {
                    width: parent.width
                    lines: root.lines
                    size: Theme.u(root.brief ? 24 : root.lines.join("").length > 90 ? 27 : 31)
                    height: implicitHeight
                }
            }
        }
        Lines {
            lines: root.one ? root.lines : []
            wide: words.width
        }
        Said {
            id: said
            source: root.device
            wide: words.width
        }
        Btn {
            objectName: "toPhone"
            readonly property bool shown: root.one
            width: words.width
            text: qsTr("Làm thử trên máy tập")
            glyph: "phone"
            hue: Theme.info
            onActivated: root.phoneUp = true
        }
        ButtonRow {
            width: words.width
            readonly property bool shown: !root.device.done && !root.over
            Btn {
                objectName: "hint"
                size: Theme.u(24)
                inset: Theme.px(16)
                text: root.showsInstead ? qsTr("Làm mẫu cho tôi xem") : qsTr("Gợi ý cho tôi")
                glyph: "bulb"
                hue: Theme.info
                enabled: !root.device.showing
                onActivated: root.showsInstead ? root.showMe() : root.device.hint()
            }
            Btn {
                objectName: "restart"
                size: Theme.u(24)
                inset: Theme.px(16)
                text: qsTr("Làm lại từ đầu")
                glyph: "replay"
                enabled: !root.device.showing
                onActivated: root.device.restart()
            }
        }
        ButtonRow {
            width: words.width
            readonly property bool shown: !root.device.done && !root.over
            Btn {
                objectName: "dontKnow"
                size: Theme.u(24)
                inset: Theme.px(16)
                text: qsTr("Chưa biết")
                glyph: "ask"
                enabled: !root.device.showing
                onActivated: root.dontKnow()
            }
            Btn {
                objectName: root.skipText !== "" ? "skip" : "showMe"
                size: Theme.u(24)
                inset: Theme.px(16)
                text: root.skipText !== "" ? root.skipText : qsTr("Làm mẫu cho tôi xem")
                glyph: root.skipText !== "" ? "more" : "play"
                enabled: !root.device.showing
                onActivated: root.skipText !== "" ? root.skipped() : root.showMe()
            }
        }
        Row {
            id: warning
            readonly property bool reading: warned.reading
            // A long answer takes its place; it was shown and said when the task came.
            readonly property bool shown: !root.one && (!said.any || goal.height + said.tall + Math.max(shield.height, warned.implicitHeight) + (root.device.done || root.over ? 0 : 2 * (Theme.touch + words.spacing)) + 3 * words.spacing <= root.wordsRoom)
            spacing: Theme.px(12)
            width: words.width
            height: Math.max(shield.height, warned.height)
            Icon {
                id: shield
                name: "shield"
                color: Theme.waiting
                size: Theme.mark(36)
                anchors.verticalCenter: parent.verticalCenter
            }
            Question {
                id: warned
                objectName: "warning"
                width: parent.width - shield.width - parent.spacing
                height: implicitHeight
                lines: root.warnings
                size: Theme.u(21)
                weight: Font.Medium
            }
        }
        Lines {
            lines: root.one ? root.warnings : []
            wide: words.width
            size: Theme.u(26)
            weight: Font.Medium
        }
    }

    function showMe(): void {
        phoneUp = true;
        device.showMe();
    }

    // --- phone -------------------------------------------------------------------------------
    Rectangle {
        id: table
        objectName: "table"
        visible: !root.typing && (!root.one || root.phoneUp)
        x: root.one || root.upright ? 0 : words.width + Theme.gap
        y: root.upright && !root.one ? words.height + Theme.gap : 0
        width: root.width - x
        height: root.height - y
        radius: Theme.radius
        color: root.one || Theme.contrast ? "transparent" : Theme.tint("thiet-bi")

        Btn {
            id: toWords
            objectName: "toWords"
        escapes: true
            visible: root.one
            text: qsTr("Xem việc cần làm")
            glyph: "prev"
            wordless: true
            width: Theme.touch
            height: Math.min(root.height, Theme.px(160))
            onActivated: root.phoneUp = false
        }
        Phone {
            id: phone
            objectName: "phone"
            device: root.device
            flat: root.one || height < Theme.px(430)
            x: root.one ? root.width - width : (parent.width - width) / 2
            y: root.one ? 0 : Theme.px(12)
            width: root.phoneWidth
            height: parent.height - 2 * y
        }
    }

    // --- keyboard ----------------------------------------------------------------------------
    Loader {
        anchors.fill: parent
        active: root.typing
        sourceComponent: FieldEntry {
            device: root.device
        }
    }

    Connections {
        target: root.device
        function onChanged(): void {
            if (said.first)
                words.page = words.pageOf(said.first);
            if (!root.one)
                return;
            // What was said stands with the words; touching on goes on at the phone.
            if (root.device.showing)
                root.phoneUp = true;
            else if (root.device.feedbackKind !== "")
                root.phoneUp = false;
        }
    }
}
