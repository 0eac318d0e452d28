pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// The shelves as chips. Where not all names fit, the chosen one keeps its name and the others
// their mark; where even that is too much, one shelf at a time between two arrows.
Item {
    id: root

    property var shelves: []
    property string shelf
    signal picked(string shelf)

    readonly property var marks: ({
            "cho-minh": "user",
            "thiet-bi": "phone",
            "thiet-bi-mang": "phone",
            "dich-vu-cong": "doc",
            "thanh-toan": "qr",
            "mua-ban": "cart",
            "an-toan": "shield",
            "suc-khoe": "heart",
            "dia-phuong": "office"
        })
    readonly property int spacing: Theme.gapS
    readonly property int side: Math.max(Theme.touch, Theme.u(23) * 1.28 + Theme.px(24))
    readonly property int place: Math.max(0, shelves.findIndex(one => one.id === shelf))
    readonly property int count: shelves.length
    readonly property var widths: shelves.map(one => Math.ceil(metrics.advanceWidth(one.name) * Theme.u(23) / 100) + Theme.mark(32) + Theme.px(10 + 44) + 4)
    // 0 all named, 1 only the chosen one, 2 one at a time
    readonly property int plan: {
        let all = 0, chosen = 0;
        for (let i = 0; i < widths.length; i++) {
            all += widths[i];
            chosen += i === place ? widths[i] : side;
        }
        const gaps = Math.max(0, count - 1) * spacing;
        return all + gaps <= width ? 0 : chosen + gaps <= width ? 1 : 2;
    }

    implicitHeight: side
    height: implicitHeight

    // Measured at 100 px: what holds there holds at every size.
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: 100
    }
    Row {
        visible: root.plan < 2
        spacing: root.spacing
        Repeater {
            model: root.plan < 2 ? root.shelves : []
            ShelfChip {
                required property var modelData
                required property int index
                objectName: "shelf-" + modelData.id
                height: root.side
                text: modelData.name
                glyph: root.marks[modelData.id] ?? "grid"
                tone: Theme.hue(modelData.id)
                chosen: index === root.place
                wordless: root.plan === 1 && !chosen
                width: wordless ? root.side : root.widths[index]
                onActivated: root.picked(modelData.id)
            }
        }
    }
    Btn {
        id: before
        objectName: "shelfBefore"
        visible: root.plan === 2
        width: root.side
        height: root.side
        glyph: "prev"
        wordless: true
        text: qsTr("Kệ trước")
        onActivated: root.picked(root.shelves[(root.place + root.count - 1) % root.count].id)
    }
    ShelfChip {
        visible: root.plan === 2
        objectName: "shelfName"
        x: root.side + root.spacing
        width: root.width - 2 * (root.side + root.spacing)
        height: root.side
        text: root.count > 0 ? root.shelves[root.place].name : ""
        glyph: root.count > 0 ? root.marks[root.shelf] ?? "grid" : ""
        tone: Theme.hue(root.shelf)
        chosen: true
        onActivated: root.picked(root.shelves[(root.place + 1) % root.count].id)
    }
    Btn {
        objectName: "shelfAfter"
        visible: root.plan === 2
        x: root.width - width
        width: root.side
        height: root.side
        glyph: "more"
        wordless: true
        text: qsTr("Kệ sau")
        onActivated: root.picked(root.shelves[(root.place + 1) % root.count].id)
    }
}
