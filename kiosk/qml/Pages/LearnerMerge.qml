pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// Two records side by side, the one that stays is touched; then the question, then the word after it.
Frame {
    id: page

    required viewModel
    readonly property LearnerMergeModel model: page.viewModel as LearnerMergeModel
    readonly property string stage: model.stage
    readonly property bool stacked: page.upright || Theme.large

    showHome: false

    Item {
        visible: page.stage === "compare"
        anchors.fill: parent
        Label {
            id: asked
            visible: !Theme.large
            width: parent.width
            height: visible ? implicitHeight : 0
            text: page.viewModel.sentences.join(" ")
            size: Theme.u(28)
            weight: Font.DemiBold
        }
        Grid {
            id: sides
            readonly property int tall: parent.height - y
            y: asked.height > 0 ? asked.height + Theme.gapS : 0
            columns: page.stacked ? 1 : 2
            spacing: Theme.gapS
            Repeater {
                model: page.model.sides
                Card {
                    required property var modelData
                    required property int index
                    objectName: "side" + index
                    width: page.stacked ? page.area.width : (page.area.width - sides.spacing) / 2
                    height: page.stacked ? (sides.tall - sides.spacing) / 2 : sides.tall
                    wide: page.stacked
                    share: 0.25
                    picture: modelData.picture && !Theme.veryLarge ? Theme.art(modelData.picture) : ""
                    text: modelData.text
                    detail: Theme.veryLarge ? modelData.lines[2] : modelData.lines.join("\n")
                    sort: "choice"
                    chosen: modelData.chosen
                    size: Theme.u(Theme.large ? 26 : 32)
                    onActivated: page.model.choose(modelData.id)
                }
            }
        }
    }
    TwoAnswers {
        visible: page.stage !== "compare"
        anchors.fill: parent
        asking: page.stage === "confirm"
        sentences: page.viewModel.sentences
        no: qsTr("Giữ cả hai thẻ")
        yes: qsTr("Gộp")
        onDeclined: page.model.keep()
        onAgreed: page.model.carryOut()
    }
}
