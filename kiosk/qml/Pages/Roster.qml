pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// A list from a stick: its files, what stands against it, and two buttons alike.
Frame {
    id: page

    required viewModel
    readonly property RosterModel model: page.viewModel as RosterModel
    readonly property string stage: model.stage

    showHome: false
    nextGlyph: stage === "taken" ? "next" : "replay"

    PagedGrid {
        visible: page.stage === "files" && page.model.files.length > 0
        anchors.fill: parent
        most: page.upright || Theme.large ? 1 : 2
        leastWidth: Math.max(Theme.px(300), Theme.u(280))
        leastHeight: Theme.u(28) * 2.6 + Theme.px(40)
        model: page.model.files
        delegate: Card {
            property var entry: ""
            property int place: 0
            objectName: "file" + place
            wide: true
            share: 0.25
            glyph: Theme.veryLarge ? "" : "doc"
            text: entry
            size: Theme.u(28)
            onActivated: page.model.open(place)
        }
    }
    Item {
        visible: page.stage !== "files" || page.model.files.length === 0
        anchors.fill: parent
        readonly property bool listed: page.model.lines.length > 0

        PagedColumn {
            id: all
            visible: parent.listed
            anchors {
                fill: parent
                bottomMargin: page.stage === "preview" ? ask.height + Theme.gapS : 0
            }
            most: Theme.veryLarge ? 1 : 0
            Repeater {
                model: all.visible ? page.viewModel.sentences.concat(page.model.lines) : []
                Sentence {
                    required property string modelData
                    required property int index
                    objectName: "line" + index
                    width: all.width
                    text: modelData
                    size: Theme.u(index < page.viewModel.sentences.length ? 30 : 25)
                    weight: index < page.viewModel.sentences.length ? Font.DemiBold : Font.Normal
                }
            }
        }
        TwoAnswers {
            id: ask
            visible: !parent.listed || page.stage === "preview"
            anchors {
                left: parent.left
                right: parent.right
                bottom: parent.bottom
            }
            height: parent.listed ? answersHeight : parent.height
            asking: page.stage === "preview"
            sentences: parent.listed ? [] : page.viewModel.sentences
            no: qsTr("Thôi, không lấy")
            yes: qsTr("Lấy danh sách")
            onDeclined: page.model.keep()
            onAgreed: page.model.carryOut()
        }
    }
}
