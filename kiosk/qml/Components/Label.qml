import QtQuick
import HocSo.Theme

// Words. Never elided, never shrunk: they wrap.
Text {
    // How it is read aloud, where that differs from what is written.
    property string read: text
    property int weight: Font.Normal
    property int size: Theme.body
    // Two-line titles stand a little closer than running text.
    readonly property bool stacked: Theme.stacks(text)
    property real leading: size > Theme.u(30) ? 1.28 : 1.4

    color: Theme.ink
    font.family: Theme.face(text)
    font.pixelSize: size
    font.weight: weight
    // Marks stand on marks and below them: two lines of such words need more between them.
    lineHeight: Math.round((stacked ? Math.max(leading, 1.8) : leading) * size)
    lineHeightMode: Text.FixedHeight
    wrapMode: Text.Wrap
    textFormat: Text.PlainText
    verticalAlignment: Text.AlignVCenter
    Accessible.role: Accessible.StaticText
    Accessible.name: read.replace(/\s+/g, " ")
    Accessible.ignored: text === ""
}
