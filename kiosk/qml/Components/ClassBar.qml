pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// A class's own tools in the top bar: minutes left, who came late, "Còn ít giờ".
// On every page of a class: `Frame { tools: ClassBar { viewModel: page.viewModel } }`.
Row {
    id: root

    // A ClassPageModel.
    required property var viewModel
    readonly property int people: root.viewModel.people
    readonly property int minutes: root.viewModel.minutesLeft

    spacing: Theme.gapS

    // A guide, not an alarm: never red, and at nought it only says nought.
    Item {
        id: left
        readonly property string spoken: qsTr("Phần này còn khoảng %1 phút").arg(root.minutes)
        visible: root.viewModel.timed
        width: Math.ceil(clock.width + clock.size * 0.2 + most.advanceWidth) + 2
        height: tools.height
        Accessible.role: Accessible.StaticText
        Accessible.name: spoken
        TextMetrics {
            id: most
            text: qsTr("%1 phút").arg(88)
            font.family: Theme.family
            font.weight: Font.Medium
            font.pixelSize: words.size
        }
        Icon {
            id: clock
            anchors.verticalCenter: parent.verticalCenter
            name: "clock"
            color: Theme.quiet
            size: Theme.mark(26)
        }
        Label {
            id: words
            objectName: "minutesLeft"
            anchors {
                right: parent.right
                verticalCenter: parent.verticalCenter
            }
            text: qsTr("%1 phút").arg(root.minutes)
            size: Theme.u(Theme.large ? 18 : 20)
            weight: Font.Medium
            leading: 1.25
            color: Theme.quiet
            Accessible.ignored: true
        }
        TapHandler {
            onTapped: Narrator.readOne(left.spoken)
        }
    }
    Row {
        id: tools
        spacing: Theme.gapS
        Tool {
            objectName: "late"
            visible: root.viewModel.canCount
            glyph: "users"
            glyphWeight: 2.4
            text: "+ " + root.people
            spoken: qsTr("Thêm người đến muộn") + ". " + qsTr("Có %1 người").arg(root.people) + qsTr(", nút")
            onActivated: root.viewModel.countPeople()
        }
        Tool {
            objectName: "hurry"
            visible: root.viewModel.canHurry
            glyph: "faster"
            text: qsTr("Còn ít giờ")
            spoken: qsTr("Còn ít giờ: sang bước cuối") + qsTr(", nút")
            wordless: Theme.large || Theme.portrait
            onActivated: root.viewModel.hurry()
        }
    }
}
