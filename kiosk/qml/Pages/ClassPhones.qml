pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Steps"
import "../Session"

// What pairs do on a telephone, and how many a helper saw do it.
Frame {
    id: page

    required viewModel
    readonly property ClassPhonesModel model: page.viewModel as ClassPhonesModel

    tools: ClassBar {
        viewModel: page.viewModel
    }

    StepColumn {
        id: column
        anchors {
            fill: parent
            rightMargin: counter.visible && !page.upright ? counter.width + Theme.gap : 0
            bottomMargin: counter.visible && page.upright ? counter.height + Theme.gapS : 0
        }
        centred: true
        Lines {
            wide: column.width
            lines: page.model.how
            size: Theme.u(28)
            weight: Font.Medium
        }
        Repeater {
            model: page.model.actions
            Answer {
                required property string modelData
                required property int index
                objectName: "action" + index
                width: column.width
                height: implicitHeight
                text: modelData
                number: index + 1
                spoken: sign + modelData
                size: Theme.u(Theme.large ? 28 : 32)
                always: true
                onActivated: Narrator.readOne(modelData)
            }
        }
        // Where letters are large it has a page of its own, after the actions.
        SeenCounter {
            readonly property bool shown: Theme.large
            visible: false
            width: column.width
            height: needed
            flat: true
            phones: page.model
        }
    }
    SeenCounter {
        id: counter
        visible: !Theme.large
        anchors {
            right: parent.right
            bottom: parent.bottom
        }
        width: page.upright ? parent.width : Theme.px(400)
        height: page.upright ? needed : parent.height
        flat: page.upright
        phones: page.model
    }
}
