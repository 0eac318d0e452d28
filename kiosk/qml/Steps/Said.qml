import QtQuick
import HocSo.Components

// What is said back about an answer.
Feedback {
    id: root

    required property var step
    readonly property bool shown: root.step.feedbackKind !== ""

    objectName: "feedback"
    visible: shown
    kind: root.step.feedbackKind === "" ? "again" : root.step.feedbackKind
    heading: root.step.feedbackHeading
    text: root.step.feedbackText
}
