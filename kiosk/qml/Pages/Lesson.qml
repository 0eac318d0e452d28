import QtQuick
import HocSo.App
import HocSo.Components

// One step a screen; each kind of step has its own component in Steps.
Frame {
    id: page

    required viewModel
    readonly property LessonModel model: page.viewModel as LessonModel

    function load(): void {
        const step = page.model.stepModel;
        if (step)
            stage.setSource("../Steps/" + step.kind + "Step.qml", {
                "step": step
            });
    }

    Component.onCompleted: load()

    Connections {
        target: page.model
        function onStepChanged(): void {
            page.load();
        }
    }
    Loader {
        id: stage
        objectName: "step"
        anchors.fill: parent
    }
}
