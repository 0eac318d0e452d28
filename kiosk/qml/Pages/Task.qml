pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import "../Components/Device"

// Skill measured by doing: the same device as in a practice step, and a way round it.
Frame {
    id: page

    required viewModel
    readonly property TaskModel model: page.viewModel as TaskModel

    Loader {
        objectName: "step"
        anchors.fill: parent
        active: page.model.device !== null
        sourceComponent: Workbench {
            device: page.model.device
            lines: page.model.lines
            intro: page.model.introduction
            over: page.model.over
            skipText: page.model.skipText
            onSkipped: page.model.skip()
            onDontKnow: page.model.dontKnow()
        }
    }
}
