import QtQuick
import HocSo.Theme
import HocSo.Components

// A picture and a few sentences, each marked while it is read.
Split {
    id: root

    required property var step

    picture: step.picture
    pictureSays: step.pictureSays
    share: 0.5
    plate: Theme.plate

    SentenceList {
        anchors.fill: parent
        sentences: root.step.lines
        size: Theme.u(32)
    }
}
