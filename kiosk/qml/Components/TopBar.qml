pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// Home, face and heading of a page, and its tools; loses words first, then takes two rows.
Item {
    id: root

    required property PageModel viewModel
    property bool showHome: true
    property int gap: Theme.gapS
    // A page's own tools stand before the common ones.
    property alias own: extras.data

    readonly property bool framed: root.viewModel.heading !== ""
    readonly property int faceRoom: root.viewModel.avatar !== "" ? homeTool.side + root.gap : 0
    readonly property int words: Math.ceil(headingMetrics.advanceWidth) + 2
    readonly property int toolsBare: common.bareWidth + (extras.width > 0 ? extras.width + root.gap : 0)
    readonly property int toolsWorded: toolsBare + common.wordedWidth - common.bareWidth
    readonly property int homeBare: root.showHome ? homeTool.side + root.gap : 0
    readonly property int homeWorded: root.showHome ? homeTool.wideSide + root.gap : 0
    // 0 every word, 1 only home's, 2 icons alone
    readonly property int spare: root.width - faceRoom - words - root.gap
    readonly property int terse: Theme.large ? 2 : spare >= homeWorded + toolsWorded ? 0 : spare >= homeWorded + toolsBare ? 1 : 2
    readonly property int beside: root.width - faceRoom - homeBare - toolsBare - root.gap
    readonly property bool under: terse === 2 && (words > beside * (Theme.large ? 1.9 : 1.0)) && words > beside

    height: under ? tools.height + Theme.px(8) + title.implicitHeight : Math.max(tools.height, title.implicitHeight)

    TextMetrics {
        id: headingMetrics
        text: root.viewModel.heading
        font.family: Theme.family
        font.weight: Font.Bold
        font.pixelSize: title.size
    }
    Tool {
        id: homeTool
        objectName: "home"
        visible: root.showHome
        glyph: "home"
        text: qsTr("Về trang đầu")
        wordless: root.terse === 2
        y: root.under ? 0 : (root.height - height) / 2
        onActivated: root.viewModel.home()
    }
    Image {
        id: face
        visible: root.viewModel.avatar !== ""
        source: visible ? Theme.art(root.viewModel.avatar) : ""
        width: homeTool.side
        height: width
        sourceSize: Qt.size(width, height)
        x: root.showHome ? homeTool.width + root.gap : 0
        y: root.under ? 0 : (root.height - height) / 2
    }
    Label {
        id: title
        objectName: "heading"
        x: root.under ? 0 : (root.showHome ? homeTool.width + root.gap : 0) + root.faceRoom
        y: root.under ? tools.height + Theme.px(8) : (root.height - height) / 2
        width: root.under ? root.width : tools.x - x - root.gap
        text: root.viewModel.heading
        size: Theme.u(32)
        leading: 1.25
        weight: Font.Bold
        Accessible.role: Accessible.Heading
    }
    Row {
        id: tools
        anchors.right: parent.right
        y: root.under ? 0 : (root.height - height) / 2
        spacing: root.gap
        Row {
            id: extras
            spacing: root.gap
            visible: children.length > 0
        }
        CommonTools {
            id: common
            wordless: root.terse > 0
        }
    }
}
