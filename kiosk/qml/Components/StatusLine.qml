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

    spacing: Theme.px(28)
    Accessible.role: Accessible.StaticText
    Accessible.name: spoken

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
