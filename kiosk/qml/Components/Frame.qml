pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// The fixed frame of every page: home top left, tools top right, back bottom left, the ear
// between, next bottom right, dots above the bar. Where text is large or the window narrow the
// bars lose words first, then take two rows; nothing in them is elided or shrunk.
Rectangle {
    id: root

    required property PageModel viewModel
    default property alias content: area.data
    readonly property alias area: area
    // A page's own tools stand before the common ones.
    property alias tools: top.own
    property bool showHome: true
    property bool showEar: true
    property string backGlyph: "back"
    property string nextGlyph: "next"
    property string nextName: "next"
    // Pictures above words rather than beside them.
    readonly property bool upright: Theme.portrait || area.width < area.height * 1.1

    readonly property int inner: width - 2 * Theme.margin
    readonly property int gap: Theme.gapS

    color: Theme.paper

    TopBar {
        id: top
        x: Theme.margin
        y: Theme.px(16)
        width: root.inner
        viewModel: root.viewModel
        showHome: root.showHome
        gap: root.gap
    }
    Item {
        id: area
        objectName: "area"
        x: Theme.margin
        width: root.inner
        anchors {
            top: top.bottom
            bottom: notices.top
            topMargin: Math.max(16, Theme.px(Theme.large ? 12 : 20))
            bottomMargin: Theme.px(Theme.large ? 12 : 20)
        }
    }
    Notices {
        id: notices
        x: Theme.margin
        width: root.inner
        anchors.bottom: bar.top
        viewModel: root.viewModel
        gap: root.gap
    }
    BottomBar {
        id: bar
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        viewModel: root.viewModel
        showEar: root.showEar
        backGlyph: root.backGlyph
        nextGlyph: root.nextGlyph
        nextName: root.nextName
        gap: root.gap
    }
}
