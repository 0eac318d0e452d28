pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components
import "../Steps"

// One course: what it is for, its lessons, and a way to try at once.
Frame {
    id: page

    required viewModel
    readonly property CourseModel model: page.viewModel as CourseModel

    tools: Tool {
        visible: page.model.hasPapers
        objectName: "papers"
        glyph: "print"
        text: qsTr("In giấy mang về")
        wordless: true
        onActivated: page.model.printPapers()
    }

    Split {
        id: split
        anchors.fill: parent
        picture: page.model.picture
        pictureSays: page.model.pictureSays
        plate: Theme.tint(page.model.shelf)
        share: 0.36

        foot: Btn {
            objectName: "straight"
            readonly property bool shown: page.model.canTryStraight
            visible: shown
            width: parent.width
            text: qsTr("Tôi làm thử luôn")
            glyph: "tap"
            hue: Theme.info
            onActivated: page.model.tryStraight()
        }
        StepColumn {
            id: column
            anchors.fill: parent
            centred: true

            Lines {
                wide: column.width
                lines: page.model.goals
                size: Theme.u(28)
                weight: Font.Medium
            }
            Repeater {
                model: page.model.lessons
                Answer {
                    required property var modelData
                    required property int index
                    objectName: "lesson_" + modelData.id
                    width: column.width
                    height: implicitHeight
                    text: modelData.title
                    number: index + 1
                    correct: modelData.done
                    tag: modelData.done ? qsTr("Đã học") : qsTr("%1 phút").arg(modelData.minutes)
                    onActivated: page.model.openLesson(modelData.id)
                }
            }
            Btn {
                objectName: "straightBelow"
                readonly property bool shown: page.model.canTryStraight && !split.footed
                width: Math.min(column.width, implicitWidth)
                height: implicitHeight
                text: qsTr("Tôi làm thử luôn")
                glyph: "tap"
                hue: Theme.info
                onActivated: page.model.tryStraight()
            }
        }
    }
}
