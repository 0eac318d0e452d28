pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Steps"
import "../Session"

// What the class came to: big numbers, before and after, who came; then what leads upward.
Frame {
    id: page

    required viewModel
    readonly property ClassSummaryModel model: page.viewModel as ClassSummaryModel

    showHome: page.model.ended
    nextGlyph: page.model.ended ? "check" : "save"
    tools: ClassBar {
        visible: !page.model.ended
        viewModel: page.viewModel
    }

    StepColumn {
        id: column
        anchors.fill: parent
        centred: true
        Repeater {
            // In one row; at large text, or on an upright screen, two by two.
            model: column.rows
            Row {
                id: tiles
                required property var modelData
                width: column.width
                height: childrenRect.height
                spacing: Theme.gapS
                Repeater {
                    model: tiles.modelData
                    FigureTile {
                        required property var modelData
                        objectName: "figure_" + modelData.name
                        width: Math.floor((column.width - (tiles.modelData.length - 1) * Theme.gapS) / tiles.modelData.length)
                        height: column.tall
                        value: modelData.value
                        text: modelData.text
                    }
                }
            }
        }
        readonly property int perRow: Theme.veryLarge && page.upright ? 1 : Theme.large || page.upright ? 2 : 4
        readonly property int tall: Theme.u(Theme.large ? 44 : 64) * 1.15 + 2 * Theme.u(21) * 1.25 + 2 * Theme.px(10)
        readonly property var rows: {
            const all = page.model.figures;
            const found = [];
            for (let i = 0; i < all.length; i += perRow)
                found.push(all.slice(i, i + perRow));
            return found;
        }
        Repeater {
            model: page.model.bars
            ShareBar {
                required property var modelData
                objectName: "bar_" + modelData.name
                width: column.width
                height: implicitHeight
                title: modelData.title
                part: modelData.part
                percent: modelData.percent
                text: modelData.text
                hue: modelData.name === "after" ? Theme.success : Theme.edge
            }
        }
        Question {
            readonly property bool shown: page.model.bars.length === 0
            visible: shown
            width: column.width
            height: implicitHeight
            lines: [qsTr("Lớp này không đếm thẻ.")]
            size: Theme.u(26)
            weight: Font.Medium
        }
        Label {
            objectName: "warning"
            readonly property bool shown: text !== ""
            visible: shown
            width: column.width
            text: page.model.warning
            size: Theme.u(24)
            leading: 1.3
            weight: Font.DemiBold
            color: Theme.waiting
        }
        Label {
            objectName: "groups"
            readonly property bool shown: text !== ""
            visible: shown
            width: column.width
            text: page.model.groups.join("  ·  ")
            size: Theme.u(24)
            leading: 1.3
            color: Theme.quiet
        }
        Label {
            objectName: "rehearsed"
            readonly property bool shown: text !== ""
            visible: shown
            width: column.width
            text: page.model.rehearsed
            size: Theme.u(26)
            weight: Font.DemiBold
            color: Theme.info
        }
        ButtonRow {
            readonly property bool shown: page.model.canMend
            visible: shown
            width: column.width
            Repeater {
                model: page.model.upward
                Btn {
                    required property var modelData
                    objectName: "upward_" + modelData.name
                    text: modelData.text
                    glyph: modelData.glyph
                    size: Theme.u(24)
                    inset: Theme.px(14)
                    hue: Theme.info
                    onActivated: page.model.take(modelData.name)
                }
            }
            Btn {
                objectName: "mend"
                text: qsTr("Sửa số người")
                glyph: "users"
                size: Theme.u(24)
                inset: Theme.px(14)
                onActivated: page.model.mend()
            }
        }
    }
}
