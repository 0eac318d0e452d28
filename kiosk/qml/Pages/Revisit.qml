import QtQuick
import HocSo.App
import HocSo.Components
import "../Steps"

// One question met again.
Frame {
    id: page

    required viewModel
    readonly property RevisitModel model: page.viewModel as RevisitModel

    StepLoader {
        anchors.fill: parent
        step: page.model.stepModel
    }
}
