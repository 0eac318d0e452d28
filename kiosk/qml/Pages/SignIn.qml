pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Picture sign-in: the pictures in order, then one's own avatar; after a wrong try, a wait.
Frame {
    id: page

    required viewModel
    readonly property SignInModel model: page.viewModel as SignInModel

    showHome: model.stage !== "pictures"

    Item {
        id: pictures
        visible: page.model.stage === "pictures"
        anchors.fill: parent

        readonly property bool upright: page.upright
        readonly property int side: Math.min(Theme.px(150), Math.floor((Theme.px(316) - Theme.gapS) / 2))
        readonly property int slotSide: upright ? Math.min(Theme.px(110), Math.floor((width - (page.model.places) * Theme.gapS - eraser.width) / page.model.places)) : page.model.places > 4 ? Math.floor((left.width - 2 * Theme.gapS) / 3) : side

        Grid {
            id: slots
            columns: pictures.upright ? page.model.places : page.model.places > 4 ? 3 : 2
            spacing: Theme.gapS
            x: 0
            y: pictures.upright ? 0 : Math.max(0, (left.height - height - eraser.height - Theme.gap) / 2)
            Repeater {
                model: page.model.places
                Rectangle {
                    id: slot
                    required property int index
                    readonly property bool filled: index < page.model.count
                    readonly property bool next: index === page.model.count
                    readonly property bool shown: index === page.model.count - 1 && page.model.showing !== ""
                    objectName: "slot" + index
                    width: pictures.slotSide
                    height: width
                    radius: Theme.radius
                    color: filled ? Theme.soft(Theme.success) : next ? Theme.soft(Theme.waiting) : "transparent"
                    border.width: filled || next ? Theme.borderChosen : Theme.borderTouch
                    border.color: filled ? Theme.success : next ? Theme.waiting : Theme.edge
                    Accessible.role: Accessible.Indicator
                    Accessible.name: filled ? qsTr("Hình thứ %1 đã chọn").arg(index + 1) : qsTr("Hình thứ %1 chưa chọn").arg(index + 1)
                    Image {
                        objectName: "shown"
                        visible: slot.shown
                        anchors {
                            fill: parent
                            margins: Theme.px(14)
                        }
                        source: slot.shown ? Theme.art(page.model.showing) : ""
                        sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
                        fillMode: Image.PreserveAspectFit
                    }
                    Icon {
                        visible: slot.filled && !slot.shown
                        anchors.centerIn: parent
                        name: "check"
                        size: parent.width * 0.5
                        color: Theme.success
                        weight: 3
                    }
                    Label {
                        visible: !slot.filled
                        anchors.centerIn: parent
                        text: slot.index + 1
                        size: Math.round(parent.width * 0.42)
                        leading: 1.2
                        weight: Font.Bold
                        color: slot.next ? Theme.waiting : Theme.quiet
                        Accessible.ignored: true
                    }
                }
            }
        }
        Item {
            id: left
            width: pictures.upright ? parent.width : Theme.px(316)
            height: pictures.upright ? slots.height : parent.height
        }
        Btn {
            id: eraser
            objectName: "erase"
            glyph: "erase"
            text: qsTr("Xóa hình cuối")
            wordless: pictures.upright || Theme.large
            enabled: page.model.count > 0
            width: pictures.upright ? Math.max(Theme.touch, implicitWidth) : left.width
            height: pictures.upright ? pictures.slotSide : Math.max(Theme.px(80), implicitHeight)
            x: pictures.upright ? parent.width - width : 0
            y: pictures.upright ? 0 : slots.y + slots.height + Theme.gap
            size: Theme.u(26)
            onActivated: page.model.erase()
        }
        Grid {
            id: grid
            readonly property int cellWidth: Math.floor((width - (columns - 1) * spacing) / columns)
            readonly property int lines: Math.ceil(12 / columns)
            readonly property int cellHeight: Math.floor((height - (lines - 1) * spacing) / lines)
            anchors {
                left: pictures.upright ? parent.left : left.right
                right: parent.right
                top: pictures.upright ? slots.bottom : parent.top
                bottom: parent.bottom
                leftMargin: pictures.upright ? 0 : Theme.px(32)
                topMargin: pictures.upright ? Theme.gap : 0
            }
            columns: pictures.upright ? 3 : 4
            spacing: Theme.gapS
            Repeater {
                model: page.model.pictures
                PictureChoice {
                    required property var modelData
                    objectName: "picture_" + modelData.id
                    width: grid.cellWidth
                    height: grid.cellHeight
                    text: modelData.text
                    picture: Theme.art(modelData.picture)
                    size: Theme.u(24)
                    // What is behind the finger must not be read by the people behind the person.
                    named: !Theme.large || (Theme.u(24) * 1.25 < height * 0.3 && !Theme.veryLarge)
                    onActivated: page.model.choose(modelData.id)
                }
            }
        }
    }

    PagedGrid {
        visible: page.model.stage === "avatars"
        anchors.fill: parent
        model: page.model.avatars
        most: 3
        leastWidth: Theme.px(200)
        leastHeight: Theme.px(Theme.large ? 130 : 170)
        delegate: PictureChoice {
            property var entry: ({})
            property int place: 0
            objectName: "avatar_" + (entry.id ?? "")
            text: entry.text ?? ""
            picture: entry.picture ? Theme.art(entry.picture) : ""
            named: height > Theme.px(160) + wordsRoom
            readonly property int wordsRoom: Theme.u(26) * 1.25
            onActivated: page.model.chooseAvatar(entry.id)
        }
    }

    Item {
        visible: page.model.stage === "wait"
        anchors.fill: parent
        Rectangle {
            id: clock
            width: Math.min(Theme.px(page.upright ? 220 : 300), parent.height * 0.4, parent.width * 0.4)
            height: width
            radius: width / 2
            color: Theme.soft(Theme.waiting)
            border.width: Theme.borderChosen
            border.color: Theme.waiting
            x: page.upright ? (parent.width - width) / 2 : Theme.px(40)
            y: page.upright ? 0 : (parent.height - height) / 2
            Label {
                objectName: "seconds"
                anchors.centerIn: parent
                text: page.model.seconds
                size: Math.round(clock.width * 0.42)
                leading: 1.2
                weight: Font.Bold
                color: Theme.waiting
            }
        }
        SentenceList {
            anchors {
                left: page.upright ? parent.left : clock.right
                right: parent.right
                top: page.upright ? clock.bottom : parent.top
                bottom: parent.bottom
                leftMargin: page.upright ? 0 : Theme.px(40)
                topMargin: page.upright ? Theme.gap : 0
            }
            sentences: page.viewModel.sentences
        }
    }
}
