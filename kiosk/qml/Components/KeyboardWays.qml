pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// The ways of typing, in the keyboard's own place: what each looks like, for whoever knows no name.
Item {
    id: root

    // The one in use.
    required property string way
    signal chosen(way: string)

    readonly property int rowHeight: Math.max(72, Math.min(Theme.px(110), Math.floor((height - 2 * 16) / 3)))
    readonly property var ways: [
        {
            "way": "direct",
            "title": qsTr("Phím có sẵn dấu"),
            "example": qsTr("chạm ă, â, ơ, rồi chạm dấu sắc")
        },
        {
            "way": "telex",
            "title": "Telex",
            "example": qsTr("gõ aa thành â, gõ s thành dấu sắc")
        },
        {
            "way": "vni",
            "title": "VNI",
            "example": qsTr("gõ a6 thành â, gõ 1 thành dấu sắc")
        }
    ]

    onVisibleChanged: if (visible)
        Narrator.readOne(qsTr("Chọn kiểu gõ."))

    Column {
        anchors {
            bottom: parent.bottom
            horizontalCenter: parent.horizontalCenter
        }
        width: Math.min(parent.width, Theme.px(1100))
        spacing: 16
        Repeater {
            model: root.ways
            delegate: Touchable {
                id: choice
                required property var modelData
                readonly property bool inUse: modelData.way === root.way
                objectName: "way_" + modelData.way
                width: parent.width
                height: root.rowHeight
                text: modelData.title
                spoken: modelData.title + ": " + modelData.example + (inUse ? qsTr(", đang dùng") : "") + qsTr(", nút")
                onActivated: root.chosen(modelData.way)

                background: Rectangle {
                    radius: Theme.radiusS
                    color: choice.down ? Theme.marked : choice.inUse ? Theme.soft(Theme.success) : Theme.card
                    border.width: choice.inUse ? Theme.borderChosen : Theme.borderTouch
                    border.color: choice.inUse ? Theme.success : Theme.edge
                }
                contentItem: Item {
                    Icon {
                        id: tick
                        x: Theme.px(20)
                        anchors.verticalCenter: parent.verticalCenter
                        name: choice.inUse ? "check" : "keyboard"
                        size: Theme.px(40)
                        color: choice.down ? Theme.markedInk : choice.inUse ? Theme.success : Theme.ink
                    }
                    Label {
                        id: title
                        x: tick.x + tick.width + Theme.px(20)
                        anchors.verticalCenter: parent.verticalCenter
                        text: choice.modelData.title
                        size: Math.min(Theme.u(28), Math.floor(choice.height * 0.46))
                        leading: 1.2
                        weight: Font.DemiBold
                        color: choice.down ? Theme.markedInk : Theme.ink
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                    Label {
                        anchors {
                            right: parent.right
                            rightMargin: Theme.px(24)
                            verticalCenter: parent.verticalCenter
                        }
                        // The largest letters leave room for the names alone; the rest is heard.
                        visible: title.x + title.width + Theme.px(24) + implicitWidth <= parent.width - Theme.px(24)
                        text: choice.modelData.example
                        size: Math.min(Theme.u(24), Math.floor(choice.height * 0.4))
                        leading: 1.2
                        color: choice.down ? Theme.markedInk : Theme.quiet
                        wrapMode: Text.NoWrap
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
}
