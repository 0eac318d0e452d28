import QtQuick
import HocSo.Theme

// Top-bar button: an icon and, where there is room, its word.
Btn {
    id: root

    // Icons grow less than text, so that the page keeps its room.
    readonly property int side: Math.max(72, Math.round(Theme.px(72) * Math.min(1.25, Theme.textScale)))
    readonly property int wideSide: Math.max(side, Math.ceil(metrics.advanceWidth) + 2 + Theme.mark(36) + space + 2 * inset)

    size: Theme.small
    inset: Theme.px(18)
    implicitHeight: side
    implicitWidth: wordless ? side : wideSide

    TextMetrics {
        id: metrics
        text: root.text
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
