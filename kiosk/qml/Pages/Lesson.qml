import QtQuick
import HocSo.App
import HocSo.Components
import "../Steps"

// One step a screen; each kind of step has its own component in Steps.
Frame {
    id: page

    required viewModel
    readonly property LessonModel model: page.viewModel as LessonModel

    StepLoader {
        anchors.fill: parent
        step: page.model.stepModel
    }
}
