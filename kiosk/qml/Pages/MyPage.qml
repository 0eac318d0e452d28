pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// My courses and what I can do; the question before erasing, and the word after it.
Frame {
    id: page

    required viewModel
    readonly property MyPageModel model: page.viewModel as MyPageModel
    // Shorter words where three buttons would leave the courses no room.
    readonly property bool tight: Theme.veryLarge && model.rows.length > 0
    readonly property int letters: tight ? Theme.u(22) : Theme.button

    showHome: false
    tools: Tool {
        objectName: "language"
        visible: page.model.stage === "page"
        glyph: "globe"
        text: qsTr("Chọn tiếng")
        wordless: true
        onActivated: page.model.languages()
    }
    nextGlyph: model.stage !== "page" ? "next" : model.rows.length > 0 ? "exit" : "grid"

    Item {
        visible: page.model.stage === "page"
        anchors.fill: parent
        PagedGrid {
            id: courses
            visible: page.model.rows.length > 0
            width: parent.width
            height: Math.min(space, lines * tall + (lines - 1) * spacing)
            readonly property int space: parent.height - actions.height - Theme.gap
            readonly property int tall: Math.min(space, leastHeight + Theme.px(Theme.large ? 0 : 40))
            readonly property int lines: Math.ceil(count / columns)
            model: page.model.rows
            most: 2
            leastWidth: Theme.large ? width : Theme.px(560)
            leastHeight: Math.max(Theme.px(116), Theme.u(27) * 1.3 + Theme.u(22) * 2.6 + 2 * Theme.px(12)) + (page.upright || Theme.large ? Theme.u(60) : 0)
            delegate: Touchable {
                id: row
                property var entry: ({})
                property int place: 0
                objectName: "course_" + (entry.id ?? "")
                text: entry.text ?? ""
                spoken: text + ". " + (entry.detail ? entry.detail + " " : "") + qsTr("Đã học %1 trên %2 bài").arg(entry.done ?? 0).arg(entry.total ?? 0) + qsTr(", nút")
                onActivated: page.model.open(entry.id)
                background: Rectangle {
                    radius: Theme.radius
                    color: row.down ? Theme.soft(Theme.success) : Theme.card
                    border.width: Theme.borderTouch
                    border.color: Theme.edge
                }
                contentItem: Item {
                    Ring {
                        id: ring
                        anchors {
                            left: parent.left
                            leftMargin: Theme.px(20)
                            verticalCenter: parent.verticalCenter
                        }
                        size: Theme.mark(68)
                        done: row.entry.done ?? 0
                        Accessible.ignored: true
                        total: row.entry.total ?? 1
                    }
                    Column {
                        anchors {
                            left: ring.right
                            right: parent.right
                            leftMargin: Theme.px(20)
                            rightMargin: Theme.px(16)
                            verticalCenter: parent.verticalCenter
                        }
                        Label {
                            width: parent.width
                            text: row.text
                            size: Theme.u(27)
                            leading: 1.28
                            weight: Font.DemiBold
                            Accessible.ignored: true
                        }
                        Label {
                            width: parent.width
                            visible: text !== ""
                            text: row.entry.detail ?? ""
                            size: Theme.small
                            leading: 1.3
                            color: Theme.quiet
                            Accessible.ignored: true
                        }
                    }
                }
            }
        }
        Item {
            visible: page.model.rows.length === 0
            width: parent.width
            height: parent.height - actions.height - Theme.gap
            Picture {
                id: scene
                visible: !Theme.large && !page.upright
                anchors.right: parent.right
                width: visible ? parent.width * 0.42 : 0
                height: parent.height
                source: Theme.art("hoc-ngay")
            }
            SentenceList {
                width: parent.width - (scene.visible ? scene.width + Theme.gap : 0)
                height: parent.height
                // A list that is not seen would cost as much as one that is.
                sentences: page.model.rows.length === 0 ? page.viewModel.sentences : []
                size: Theme.u(32)
            }
        }
        ButtonRow {
            id: actions
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            Btn {
                objectName: "edit"
                readonly property bool present: !page.model.guest
                visible: present
                glyph: page.tight ? "" : "pen"
                text: page.tight ? qsTr("Sửa thông tin") : qsTr("Sửa thông tin của tôi")
                size: page.letters
                onActivated: page.model.edit()
            }
            Btn {
                objectName: page.model.guest ? "join" : "askToErase"
                glyph: page.model.guest ? "card" : page.tight ? "" : "trash"
                text: page.model.guest ? qsTr("Giữ lại kết quả hôm nay") : page.tight ? qsTr("Xóa thông tin") : qsTr("Xóa thông tin của tôi")
                size: page.letters
                hue: page.model.guest ? Theme.info : Theme.ink
                onActivated: page.model.guest ? page.model.join() : page.model.askToErase()
            }
            Btn {
                objectName: "note"
                readonly property bool present: page.model.canNote
                visible: present
                glyph: page.tight ? "" : "print"
                text: page.tight ? qsTr("Giấy ghi nhận") : qsTr("Giấy ghi nhận học tập")
                size: page.letters
                onActivated: page.model.printNote()
            }
        }
    }
    Item {
        visible: page.model.stage !== "page"
        anchors.fill: parent
        SentenceList {
            anchors {
                fill: parent
                bottomMargin: choice.visible ? choice.height + Theme.gap : 0
            }
            sentences: page.model.stage !== "page" ? page.viewModel.sentences : []
            size: Theme.u(36)
            weight: Font.DemiBold
        }
        ButtonRow {
            id: choice
            visible: page.model.stage === "erase"
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            Btn {
                objectName: "keep"
                text: qsTr("Giữ lại")
                onActivated: page.model.keep()
            }
            Btn {
                objectName: "eraseForGood"
                text: qsTr("Xóa")
                onActivated: page.model.erase()
            }
        }
    }
}
