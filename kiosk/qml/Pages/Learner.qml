pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// One learner: what was learned; a new card, two cards into one, changing, erasing.
Frame {
    id: page

    required viewModel
    readonly property LearnerModel model: page.viewModel as LearnerModel
    readonly property string stage: model.stage

    showHome: false
    nextGlyph: stage === "card" ? "print" : "next"

    Item {
        visible: page.stage === "page" && page.model.here
        anchors.fill: parent
        SentenceList {
            from: 1
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                bottom: deeds.top
                bottomMargin: Theme.gapS
            }
            centred: false
            sentences: page.model.lines
            size: Theme.u(28)
        }
        ButtonRow {
            id: deeds
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            Btn {
                objectName: "askToRenew"
                glyph: Theme.large ? "" : "card"
                text: qsTr("Quên hình")
                size: Theme.u(Theme.veryLarge ? 22 : 26)
                onActivated: page.model.askToRenew()
            }
            Btn {
                objectName: "findTwin"
                glyph: Theme.large ? "" : "users"
                text: qsTr("Gộp hai thẻ")
                size: Theme.u(Theme.veryLarge ? 22 : 26)
                onActivated: page.model.findTwin()
            }
            Btn {
                objectName: "edit"
                glyph: Theme.large ? "" : "pen"
                text: qsTr("Sửa thông tin")
                size: Theme.u(Theme.veryLarge ? 22 : 26)
                onActivated: page.model.edit()
            }
            Btn {
                objectName: "askToErase"
                glyph: Theme.large ? "" : "trash"
                text: qsTr("Xóa thông tin")
                size: Theme.u(Theme.veryLarge ? 22 : 26)
                onActivated: page.model.askToErase()
            }
            Btn {
                objectName: "note"
                readonly property bool present: page.model.canNote
                visible: present
                glyph: Theme.large ? "" : "print"
                text: qsTr("Giấy ghi nhận")
                size: Theme.u(Theme.veryLarge ? 22 : 26)
                onActivated: page.model.printNote()
            }
        }
    }
    TwoAnswers {
        visible: page.stage === "renew" || page.stage === "erase" || page.stage === "erased"
        anchors.fill: parent
        asking: page.stage !== "erased"
        sentences: page.viewModel.sentences
        no: page.model.no
        yes: page.model.yes
        onDeclined: page.model.keep()
        onAgreed: page.model.carryOut()
    }
    CardSheet {
        visible: page.stage === "card"
        anchors.fill: parent
        card: page.model.card
        sentences: page.viewModel.sentences
        upright: page.upright
    }
}
