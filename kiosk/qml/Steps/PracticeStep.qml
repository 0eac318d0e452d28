import QtQuick
import "../Components/Device"

// An imitation device to operate; exploring is never wrong.
Workbench {
    id: root

    required property var step

    device: step.device
    lines: step.lines
    over: step.over
    onDontKnow: step.dontKnow()
}
