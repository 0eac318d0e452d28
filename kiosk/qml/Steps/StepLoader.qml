import QtQuick

// The component of the step that is on; each kind has its own.
Loader {
    id: root

    required property var step

    function load(): void {
        if (root.step)
            root.setSource(root.step.kind + "Step.qml", {
                "step": root.step
            });
    }

    objectName: "step"
    onStepChanged: load()
    Component.onCompleted: load()
}
