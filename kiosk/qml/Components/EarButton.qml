import QtQuick
import HocSo.Theme

// One of the ear's controls in the bottom bar; all but the ear itself work at once in ear mode too.
Btn {
    id: root

    // The wider of its two words, so that switching moves nothing.
    property string longest: text
    readonly property int wordedWidth: Math.max(Theme.px(112), Theme.touch, Math.ceil(metrics.advanceWidth) + 2 * inset + 2)
    readonly property int bareWidth: Math.max(Theme.touch, glyphSize + 2 * Theme.px(16))

    stacked: true
    always: true
    hue: Theme.info
    inset: Theme.px(12)
    implicitWidth: wordless ? bareWidth : wordedWidth

    TextMetrics {
        id: metrics
        text: root.longest
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.DemiBold
    }
}
