pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Saved here, waiting to go, received by the province: three words, by receipts only.
// An empty text leaves its part out.
Flow {
    id: root

    property string saved
    property string waiting
    property string received
    readonly property string spoken: [saved, waiting, received].filter(text => text !== "").join(". ")

    // How wide it is in one line.
    readonly property int natural: [saved, waiting, received].filter(text => text !== "").reduce((sum, text) => sum + Math.ceil(metrics.advanceWidth(text) * Theme.small / 100) + Theme.mark(30) + Theme.px(10 + 28) + 4, 0)

    spacing: Theme.px(28)
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken
    Accessible.ignored: spoken === ""

    // Measured at 100 px: what holds there holds at every size.
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.weight: Font.Medium
        font.pixelSize: 100
    }
    Repeater {
        model: [
            {
                "glyph": "save",
                "words": root.saved,
                "tone": Theme.success
            },
            {
                "glyph": "clock",
                "words": root.waiting,
                "tone": Theme.waiting
            },
            {
                "glyph": "office",
                "words": root.received,
                "tone": Theme.info
            }
        ]
        Row {
            id: part
            required property var modelData
            visible: modelData.words !== ""
            spacing: Theme.px(10)
            Icon {
                name: part.modelData.glyph
                color: part.modelData.tone
                size: Theme.mark(30)
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                text: part.modelData.words
                size: Theme.small
                weight: Font.Medium
                width: Math.min(Math.ceil(implicitWidth), root.width - Theme.mark(30) - part.spacing)
                Accessible.ignored: true
            }
        }
    }
}
