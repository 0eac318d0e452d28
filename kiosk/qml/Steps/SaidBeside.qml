pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// What was said back with "Chưa biết" beside it: one row, so that question and answers stay.
Item {
    id: root

    required property var step
    property bool shown: false
    readonly property bool reading: block.reading

    readonly property bool asks: !step.over

    implicitHeight: Math.max(block.implicitHeight, asks ? dontKnow.implicitHeight : 0)
    height: implicitHeight

    SaidBlock {
        id: block
        width: parent.width - (root.asks ? dontKnow.implicitWidth + Theme.gapS : 0)
        height: parent.height
        kind: root.step.feedbackKind
        heading: root.step.feedbackHeading
        text: root.step.feedbackText
    }
    DontKnow {
        id: dontKnow
        objectName: "dontKnowBeside"
        step: root.step
        visible: root.asks
        anchors {
            right: parent.right
            verticalCenter: parent.verticalCenter
        }
        width: implicitWidth
    }
}
