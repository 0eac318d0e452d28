pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// The message of a class: to be scanned by a telephone, or taken along on a stick with its papers.
Frame {
    id: page

    required viewModel
    readonly property ClassNewsModel model: page.viewModel as ClassNewsModel
    readonly property bool shows: model.stage === "news"
    // Whole pixels for a module, as many as there is room for.
    readonly property int room: Math.min(upright ? area.width : area.width * 0.52, upright ? area.height * 0.5 : area.height)
    readonly property int cell: Math.max(1, Math.floor(room / Math.max(1, model.modules)))

    showHome: false
    nextGlyph: model.stage === "told" ? "next" : "check"

    Rectangle {
        id: code
        objectName: "code"
        visible: page.shows
        // On whole pixels: between two of them modules would blur.
        x: page.upright ? Math.round((parent.width - width) / 2) : parent.width - width
        y: page.upright ? 0 : Math.round((parent.height - height) / 2)
        width: page.cell * page.model.modules
        height: width
        color: "#FFFFFF"
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Mã QR của tin nhanh")
        Image {
            anchors.fill: parent
            source: page.model.code
            smooth: false
            cache: false
        }
    }
    SentenceList {
        id: words
        visible: page.shows
        anchors {
            left: parent.left
            right: page.upright ? parent.right : code.left
            rightMargin: page.upright ? 0 : Theme.gap
            top: page.upright ? code.bottom : parent.top
            topMargin: page.upright ? Theme.gapS : 0
            bottom: save.top
            bottomMargin: Theme.gapS
        }
        sentences: page.shows ? page.viewModel.sentences : []
        size: Theme.u(26)
    }
    Btn {
        id: save
        objectName: "savePapers"
        visible: page.shows
        anchors {
            left: parent.left
            bottom: parent.bottom
        }
        glyph: "usb"
        text: qsTr("Lưu giấy tờ vào USB")
        size: Theme.u(Theme.large ? 22 : 26)
        onActivated: page.model.savePapers()
    }
    SentenceList {
        objectName: "told"
        visible: !page.shows
        width: page.area.width
        height: page.area.height - now.room
        sentences: visible ? page.viewModel.sentences : []
        size: Theme.u(Theme.veryLarge ? 32 : 36)
        weight: Font.DemiBold
    }
    PrintNowButton {
        id: now
        y: page.area.height - height
        printing: page.model.printing
    }
}
