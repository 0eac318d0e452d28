pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Below a step's picture: what was said back, so that question and answers stay, and "Chưa biết".
Column {
    id: root

    required property var step
    property bool says: false
    readonly property bool shown: says || !step.over

    spacing: Theme.gapS

    SaidBlock {
        id: block
        visible: root.says
        width: parent.width
        height: implicitHeight
        kind: root.step.feedbackKind
        heading: root.step.feedbackHeading
        text: root.step.feedbackText
    }
    DontKnow {
        id: dontKnow
        step: root.step
        width: parent.width
        height: implicitHeight
    }
}
