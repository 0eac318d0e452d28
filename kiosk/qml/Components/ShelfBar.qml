pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// The shelves, or the paths of one's group, as chips. Where not all names fit, the chosen one keeps its name and the others
// their mark; where even that is too much, one shelf at a time between two arrows.
Item {
    id: root

    property var shelves: []
    property string shelf
    property string kind: "shelf"
    // Marks alone tell nothing where all are alike.
    property bool marked: true
    signal picked(string shelf)

    readonly property var marks: ({
            "cho-minh": "user",
            "device": "phone",
            "service": "doc",
            "pay": "qr",
            "trade": "cart",
            "safe": "shield",
            "local": "heart"
        })
    readonly property int spacing: Theme.gapS
    readonly property int side: Math.max(Theme.touch, Theme.u(23) * 1.28 + Theme.px(24))
    readonly property int place: Math.max(0, shelves.findIndex(one => one.id === shelf))
    readonly property int count: shelves.length
    readonly property var widths: shelves.map(one => Math.ceil(metrics.advanceWidth(one.name) * Theme.u(23) / 100) + Theme.mark(32) + Theme.px(10 + 30) + 4)
    readonly property int all: widths.reduce((sum, one) => sum + one, 0) + Math.max(0, count - 1) * spacing
    // Two lines are of equal cells.
    readonly property int perLine: Math.max(1, Math.ceil(count / 2))
    readonly property int cell: Math.floor((width - (perLine - 1) * spacing) / perLine)
    readonly property int lines: all <= width ? 1 : !Theme.large && Math.max(...widths) <= cell ? 2 : 3
    readonly property int chosenWidth: (widths[place] ?? 0) + (count - 1) * (side + spacing)
    // 0 all named, in two lines at most; 1 only the chosen one; 2 one at a time
    readonly property int plan: lines <= 2 ? 0 : marked && chosenWidth <= width ? 1 : 2

    implicitHeight: plan === 0 ? lines * side + (lines - 1) * spacing : side
    height: implicitHeight

    // Measured at 100 px: what holds there holds at every size.
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }
    Flow {
        visible: root.plan < 2
        width: root.width
        spacing: root.spacing
        Repeater {
            model: root.plan < 2 ? root.shelves : []
            ShelfChip {
                required property var modelData
                required property int index
                objectName: root.kind + "-" + modelData.id
                height: root.side
                text: modelData.name
                glyph: root.marks[modelData.id] ?? (root.marked ? "grid" : "user")
                tone: Theme.hue(modelData.id)
                chosen: index === root.place
                wordless: root.plan === 1 && !chosen
                width: wordless ? root.side : root.plan === 0 && root.lines === 2 ? root.cell : root.widths[index]
                onActivated: root.picked(modelData.id)
            }
        }
    }
    Btn {
        id: before
        objectName: root.kind + "Before"
        visible: root.plan === 2
        width: root.side
        height: root.side
        glyph: "prev"
        wordless: true
        text: root.marked ? qsTr("Kệ trước") : qsTr("Lối trước")
        onActivated: root.picked(root.shelves[(root.place + root.count - 1) % root.count].id)
    }
    ShelfChip {
        visible: root.plan === 2
        objectName: root.kind + "Name"
        x: root.side + root.spacing
        width: root.width - 2 * (root.side + root.spacing)
        height: root.side
        text: root.count > 0 ? root.shelves[root.place].name : ""
        glyph: root.count > 0 ? root.marks[root.shelf] ?? (root.marked ? "grid" : "user") : ""
        tone: Theme.hue(root.shelf)
        chosen: true
        onActivated: root.picked(root.shelves[(root.place + 1) % root.count].id)
    }
    Btn {
        objectName: root.kind + "After"
        visible: root.plan === 2
        x: root.width - width
        width: root.side
        height: root.side
        glyph: "more"
        wordless: true
        text: root.marked ? qsTr("Kệ sau") : qsTr("Lối sau")
        onActivated: root.picked(root.shelves[(root.place + 1) % root.count].id)
    }
}
