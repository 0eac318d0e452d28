pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// A completion note: which course, with or without the nickname, and where the file is.
Frame {
    id: page

    required viewModel
    readonly property NotePrintModel model: page.viewModel as NotePrintModel

    showHome: false
    nextGlyph: model.stage === "ready" ? "check" : "next"

    Item {
        visible: page.model.stage === "choose"
        anchors.fill: parent
        Label {
            id: asked
            width: parent.width
            text: qsTr("Chọn khóa cần ghi trên giấy.")
            size: Theme.u(Theme.large ? 28 : 34)
            weight: Font.DemiBold
        }
        PagedGrid {
            readonly property int space: parent.height - y
            readonly property int lines: Math.ceil(count / columns)
            y: asked.height + Theme.gap
            width: parent.width
            height: Math.min(space, lines * leastHeight + (lines - 1) * spacing)
            model: page.model.choices
            most: 2
            leastWidth: Theme.large ? width : Theme.px(460)
            leastHeight: Math.max(Theme.px(110), Theme.u(28) * 3.2)
            delegate: Btn {
                id: choice
                property var entry: ({})
                property int place: 0
                objectName: "note_" + (entry.id ?? "")
                glyph: "doc"
                text: entry.text ?? ""
                size: Theme.u(28)
                onActivated: page.model.choose(choice.entry.id)
            }
        }
    }
    TwoAnswers {
        visible: page.model.stage !== "choose"
        width: page.area.width
        height: page.area.height - now.room
        asking: page.model.stage === "ask"
        sentences: page.model.stage !== "choose" ? page.viewModel.sentences : []
        no: qsTr("Để trống tên")
        yes: qsTr("In tên gọi")
        onDeclined: page.model.leaveBlank()
        onAgreed: page.model.printName()
    }
    PrintNowButton {
        id: now
        y: page.area.height - height
        printing: page.model.printing
    }
}
