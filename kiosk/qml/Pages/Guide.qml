import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// A page of the volunteer's guide: the screen as it looks, and three short sentences.
Frame {
    id: page

    required viewModel
    readonly property GuideModel model: page.viewModel as GuideModel
    readonly property bool pictured: upright || !Theme.veryLarge

    Rectangle {
        id: frame
        readonly property real shape: 1280 / 800
        visible: page.pictured
        width: page.upright ? Math.min(parent.width, Math.round(parent.height * (Theme.large ? 0.36 : 0.46) * shape)) : Math.round(parent.width * (Theme.large ? 0.42 : 0.56))
        height: Math.round(width / shape)
        x: page.upright ? (parent.width - width) / 2 : 0
        y: page.upright ? 0 : (parent.height - height) / 2
        color: Theme.plate
        border.width: Theme.borderTouch
        border.color: Theme.edge
        Image {
            objectName: "screen"
            anchors {
                fill: parent
                margins: Theme.borderTouch
            }
            source: frame.visible ? Qt.resolvedUrl("../Guide/" + page.model.picture + ".png") : ""
            fillMode: Image.PreserveAspectFit
            smooth: true
            mipmap: true
            Accessible.ignored: true
        }
    }
    SentenceList {
        anchors {
            left: page.pictured && !page.upright ? frame.right : parent.left
            right: parent.right
            top: page.pictured && page.upright ? frame.bottom : parent.top
            bottom: parent.bottom
            leftMargin: page.pictured && !page.upright ? Theme.gap : 0
            topMargin: page.pictured && page.upright ? Theme.gap : 0
        }
        sentences: page.model.lines
        from: 1
        size: Theme.u(Theme.large ? 28 : 32)
        weight: Font.Medium
    }
}
