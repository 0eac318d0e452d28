pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// A class's own tools in the top bar: people and minutes left, who came late, "Còn ít giờ".
// On every page of a class: `Frame { tools: ClassBar { viewModel: page.model } }`.
Row {
    id: root

    // A ClassPageModel.
    required property var viewModel
    readonly property int people: root.viewModel.people
    readonly property int minutes: root.viewModel.minutesLeft

    component Told: Row {
        id: line
        property string glyph
        property string text
        property alias name: words.objectName
        spacing: Theme.px(8)
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: line.glyph
            color: Theme.quiet
            size: Theme.mark(24)
        }
        Label {
            id: words
            text: line.text
            size: Theme.u(Theme.large ? 17 : 20)
            weight: Font.Medium
            leading: 1.25
            color: Theme.quiet
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }
    }
    component Deed: Btn {
        size: Theme.u(18)
        inset: Theme.px(14)
        wordless: Theme.large || Theme.portrait
        implicitHeight: Math.max(72, Math.round(Theme.px(72) * Math.min(1.25, Theme.textScale)))
    }

    spacing: Theme.gapS

    // A guide, not an alarm: never red, and at nought it only says nought.
    Item {
        id: told
        readonly property string spoken: qsTr("Có %1 người").arg(root.people) + ". " + qsTr("Phần này còn khoảng %1 phút").arg(root.minutes)
        // Where people are counted, the page itself says how many: the heading needs the room; a
        // narrow screen with large letters has it for the buttons alone.
        visible: !Theme.large || (root.viewModel.canCount && !Theme.portrait)
        // Digits change; the place does not.
        width: Math.ceil(most.advanceWidth + Theme.mark(24) + Theme.px(8)) + 2
        height: Math.max(lines.height, hurry.implicitHeight)
        Accessible.role: Accessible.StaticText
        Accessible.name: spoken
        TextMetrics {
            id: most
            text: qsTr("%1 người").arg(root.people > 99 ? 888 : 88)
            font.family: Theme.family
            font.weight: Font.Medium
            font.pixelSize: Theme.u(Theme.large ? 17 : 20)
        }
        Column {
            id: lines
            anchors.verticalCenter: parent.verticalCenter
            Told {
                name: "people"
                glyph: "users"
                text: qsTr("%1 người").arg(root.people)
            }
            Told {
                name: "minutesLeft"
                glyph: "clock"
                text: qsTr("%1 phút").arg(root.minutes)
            }
        }
        TapHandler {
            onTapped: Narrator.readOne(told.spoken)
        }
    }
    Deed {
        objectName: "late"
        visible: root.viewModel.canCount
        glyph: "plus"
        text: qsTr("Thêm người\nđến muộn")
        spoken: qsTr("Thêm người đến muộn") + qsTr(", nút")
        onActivated: root.viewModel.countPeople()
    }
    Deed {
        id: hurry
        objectName: "hurry"
        visible: root.viewModel.canHurry
        glyph: "faster"
        text: qsTr("Còn\nít giờ")
        spoken: qsTr("Còn ít giờ: sang bước cuối") + qsTr(", nút")
        onActivated: root.viewModel.hurry()
    }
}
