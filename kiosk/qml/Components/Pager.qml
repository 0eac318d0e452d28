import QtQuick
import HocSo.Theme

// Page buttons; nothing is ever reached by scrolling. Takes no room while there is one page.
Item {
    id: root

    property int page: 0
    property int pages: 1
    property string moreText: qsTr("Xem thêm")
    readonly property bool shown: pages > 1
    // Where the words do not fit, the numbers go first, then the word.
    readonly property int worded: Math.ceil(metrics.advanceWidth) + 4 + Theme.mark(36) + Theme.px(14 + 40)
    readonly property int side: Math.max(Theme.touch, height)
    readonly property int numbers: Math.ceil(count.implicitWidth) + 2 * Theme.gapS
    readonly property bool roomy: width >= side + numbers + (wordy ? worded : side)
    readonly property bool wordy: width >= worded + side + Theme.gapS

    signal turned(int page)

    function turn(by: int): void {
        turned((page + by + pages) % pages);
    }

    visible: shown
    implicitHeight: shown ? Math.max(back.implicitHeight, more.implicitHeight) : 0

    Btn {
        id: back
        objectName: "pagerBack"
        anchors.left: parent.left
        visible: root.page > 0
        glyph: "prev"
        wordless: true
        text: qsTr("Trang trước")
        hue: Theme.info
        width: root.side
        height: parent.height
        onActivated: root.turn(-1)
    }
    TextMetrics {
        id: metrics
        text: root.moreText.length > more.text.length ? root.moreText : more.text
        font.family: Theme.family
        font.weight: Font.DemiBold
        font.pixelSize: more.size
    }
    Label {
        id: count
        anchors.verticalCenter: parent.verticalCenter
        x: (root.side + root.width - (root.wordy ? root.worded : root.side) - width) / 2
        visible: root.roomy
        text: (root.page + 1) + " / " + root.pages
        size: Theme.small
        weight: Font.DemiBold
        color: Theme.quiet
        wrapMode: Text.NoWrap
        read: qsTr("trang %1 trong %2").arg(root.page + 1).arg(root.pages)
    }
    Btn {
        id: more
        objectName: "pagerMore"
        anchors.right: parent.right
        text: root.page + 1 < root.pages ? root.moreText : qsTr("Xem từ đầu")
        readonly property string sign: root.page + 1 < root.pages ? "more" : "replay"
        glyphAfter: root.wordy ? sign : ""
        glyph: root.wordy ? "" : sign
        size: Theme.u(24)
        inset: Theme.px(20)
        hue: Theme.info
        wordless: !root.wordy
        width: root.wordy ? root.worded : root.side
        height: parent.height
        onActivated: root.turn(1)
    }
}
