pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What became of a completion note that was scanned: a shape, a word and a colour, then what it tells.
Frame {
    id: page

    required viewModel
    readonly property NoteCheckModel model: page.viewModel as NoteCheckModel
    readonly property bool genuine: model.verdict === "genuine"
    // Read badly, or not to be judged here: nothing is held against the paper.
    readonly property bool open: ["", "misread", "no_note", "unknown_version", "no_province_key", "not_vouched"].includes(model.verdict)
    readonly property color tone: genuine ? Theme.success : open ? Theme.info : Theme.action

    nextGlyph: "qr"

    Rectangle {
        id: mark
        objectName: "verdict"
        width: page.upright ? parent.width : Math.min(Theme.px(Theme.large ? 160 : 300), parent.width * 0.28)
        height: page.upright ? Theme.px(120) : parent.height
        radius: Theme.radius
        color: Theme.soft(page.tone)
        border.width: Theme.borderTouch
        border.color: page.tone
        Icon {
            anchors.centerIn: parent
            name: page.genuine ? "check" : page.model.verdict === "" ? "qr" : page.open ? "replay" : "warning"
            size: Math.min(parent.height, parent.width) * 0.6
            color: page.tone
        }
    }
    SentenceList {
        anchors {
            left: page.upright ? parent.left : mark.right
            leftMargin: page.upright ? 0 : Theme.gap
            right: parent.right
            top: page.upright ? mark.bottom : parent.top
            topMargin: page.upright ? Theme.gap : 0
            bottom: parent.bottom
        }
        sentences: page.viewModel.sentences
        size: Theme.u(page.genuine ? 27 : 34)
    }
}
