pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// One sentence, large; below it how loud the voice is, or what to think of the take.
Frame {
    id: page

    required viewModel
    readonly property RecordSentenceModel model: page.viewModel as RecordSentenceModel
    readonly property bool recording: model.stage === "recording"
    readonly property bool done: model.stage === "done"
    readonly property bool noted: recording || model.note !== ""
    // Large text leaves no room for the number of the sentence beside what is said of it.
    readonly property bool placed: !done && !(Theme.veryLarge && noted)
    readonly property bool longish: model.sentence.length > 60
    // Where the words would take several rows the signs stay.
    readonly property bool bare: Theme.large || page.upright
    readonly property bool still: model.stage === "ready" || model.stage === "taken"

    showHome: false
    nextGlyph: recording ? "stop" : model.stage === "ready" && !model.recorded || model.repeatable && model.care ? "mic" : done ? "check" : model.stage === "taken" ? "save" : "next"

    Row {
        id: head
        visible: page.placed
        spacing: Theme.px(12)
        Label {
            objectName: "place"
            text: page.model.placeText
            size: Theme.u(24)
            weight: Font.DemiBold
            color: Theme.quiet
            wrapMode: Text.NoWrap
        }
        Icon {
            visible: page.model.recorded
            anchors.verticalCenter: parent.verticalCenter
            name: "check"
            color: Theme.success
            size: Theme.mark(28)
        }
        Label {
            objectName: "recorded"
            visible: page.model.recorded
            text: qsTr("Đã thu")
            size: Theme.u(24)
            weight: Font.DemiBold
            color: Theme.success
            wrapMode: Text.NoWrap
        }
    }
    SentenceList {
        objectName: "sentence"
        y: page.placed ? head.height + Theme.px(8) : 0
        width: page.area.width
        height: (page.done ? page.area.height : band.y - Theme.gapS) - y
        sentences: page.done ? page.viewModel.sentences : [page.model.sentence]
        size: Theme.u(!Theme.veryLarge ? 42 : page.longish ? 24 : 32)
        weight: Font.DemiBold
    }
    Item {
        id: band
        visible: !page.done
        y: ways.y - height - Theme.gapS
        width: page.area.width
        height: Math.max(meter.implicitHeight, note.visible ? note.implicitHeight : 0)
        LevelMeter {
            id: meter
            objectName: "meter"
            visible: page.recording
            width: parent.width
            level: page.model.level
            loudness: page.model.loudness
        }
        Row {
            id: note
            visible: !page.recording && page.model.note !== ""
            width: parent.width
            height: parent.height
            spacing: Theme.px(14)
            Icon {
                id: sign
                anchors.verticalCenter: parent.verticalCenter
                name: page.model.care ? "warning" : "check"
                color: page.model.care ? Theme.waiting : Theme.success
                size: Theme.mark(40)
            }
            Label {
                objectName: "note"
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - sign.width - parent.spacing
                text: page.model.note
                size: Theme.u(26)
                leading: 1.28
                weight: Font.DemiBold
            }
        }
    }
    Btn {
        id: previousB
        objectName: "previous"
        visible: !page.done
        enabled: page.still
        y: ways.y
        width: Math.max(Theme.touch, implicitWidth)
        height: ways.tall
        glyph: "prev"
        wordless: true
        text: qsTr("Câu trước")
        onActivated: page.model.previous()
    }
    ButtonRow {
        id: ways
        visible: !page.done
        x: previousB.width + Theme.gapS
        y: page.area.height - height
        width: page.area.width - 2 * x
        Btn {
            objectName: "sample"
            enabled: page.still
            glyph: "ear"
            wordless: page.bare
            text: qsTr("Nghe câu mẫu")
            size: Theme.u(24)
            inset: Theme.px(14)
            onActivated: page.model.hearVietnamese()
        }
        Btn {
            objectName: "listen"
            enabled: page.still && page.model.audible
            glyph: "play"
            wordless: page.bare
            text: qsTr("Nghe bản thu")
            size: Theme.u(24)
            inset: Theme.px(14)
            onActivated: page.model.listen()
        }
        Btn {
            objectName: "again"
            enabled: page.model.repeatable
            glyph: "mic"
            wordless: page.bare
            text: qsTr("Thu lại")
            size: Theme.u(24)
            inset: Theme.px(14)
            onActivated: page.model.record()
        }
    }
    Btn {
        objectName: "skip"
        visible: !page.done
        enabled: page.still
        x: page.area.width - width
        y: ways.y
        width: previousB.width
        height: ways.tall
        glyph: "more"
        wordless: true
        text: qsTr("Câu sau")
        onActivated: page.model.skip()
    }
}
