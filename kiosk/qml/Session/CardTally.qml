import QtQuick
import HocSo.Theme
import HocSo.Components

// How many raised a card of those who are there, and how they are counted.
Item {
    id: root

    // A ClassQuestionModel.
    required property var asked
    readonly property bool narrow: Theme.large || width < Theme.px(1000)

    height: narrow ? words.height + ways.height + Theme.px(8) : Math.max(words.height, ways.height)

    Column {
        id: words
        width: root.narrow ? parent.width : parent.width - ways.width - Theme.gap
        y: root.narrow ? 0 : (parent.height - height) / 2
        Label {
            objectName: "raised"
            width: parent.width
            text: root.asked.raisedText
            size: Theme.u(Theme.large ? 24 : 28)
            leading: 1.25
            weight: Font.DemiBold
        }
        Label {
            objectName: "note"
            width: parent.width
            visible: text !== ""
            text: root.asked.note
            size: Theme.u(Theme.large ? 20 : 22)
            leading: 1.25
            weight: Font.Medium
            color: Theme.waiting
        }
    }
    ButtonRow {
        id: ways
        width: root.narrow ? parent.width : Theme.px(560)
        x: parent.width - width
        y: parent.height - height
        Btn {
            objectName: "byCard"
            sort: "choice"
            kind: root.asked.guessing ? "plain" : "chosen"
            text: qsTr("Đếm từng thẻ")
            size: Theme.u(Theme.large ? 20 : 24)
            inset: Theme.px(16)
            onActivated: root.asked.byEye(false)
        }
        Btn {
            objectName: "byEye"
            sort: "choice"
            kind: root.asked.guessing ? "chosen" : "plain"
            text: qsTr("Ước chừng")
            size: Theme.u(Theme.large ? 20 : 24)
            inset: Theme.px(16)
            onActivated: root.asked.byEye(true)
        }
    }
}
