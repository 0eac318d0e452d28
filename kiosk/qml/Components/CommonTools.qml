import QtQuick
import HocSo.App
import HocSo.Theme

// Text size, contrast and volume: top right on every page.
Row {
    id: root

    property bool wordless: false
    readonly property int bareWidth: 4 * textTool.side + 3 * spacing
    readonly property int wordedWidth: textTool.wideSide + contrastTool.wideSide + 2 * textTool.side + 3 * spacing

    spacing: Theme.gapS

    Tool {
        id: textTool
        objectName: "textSize"
        glyph: "textsize"
        text: qsTr("Chữ to")
        wordless: root.wordless
        onActivated: Display.bigger()
    }
    Tool {
        id: contrastTool
        objectName: "contrast"
        glyph: "contrast"
        text: qsTr("Màu rõ")
        wordless: root.wordless
        onActivated: Display.toggleContrast()
    }
    Tool {
        objectName: "softer"
        glyph: "softer"
        text: qsTr("Nhỏ hơn")
        wordless: true
        onActivated: Display.softer()
    }
    Tool {
        objectName: "louder"
        glyph: "louder"
        text: qsTr("To hơn")
        wordless: true
        onActivated: Display.louder()
    }
}
