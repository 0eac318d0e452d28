pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme

// A card just made: its pictures in order, the story that teaches them, and its QR code.
Item {
    id: sheet

    // A ShownCard of kiosk.viewmodels.shown_card.
    required property var card
    required property list<string> sentences
    property bool upright: false
    readonly property var shown: card ? card.pictures : []
    readonly property bool captioned: !upright && !Theme.large
    readonly property int count: Math.max(1, sheet.shown.length)
    // Below the pictures there is always room for one sentence and the page buttons.
    readonly property int below: Math.ceil(Theme.u(27) * 1.4) + 2 * Theme.px(12) + Math.max(Theme.touch, Theme.u(24) * 1.28 + 2 * Theme.px(12)) + 2 * Theme.gapS
    readonly property int wide: upright ? Math.floor((width - (count - 1) * Theme.gapS) / count) : Math.floor((width - count * Theme.gapS - Theme.gap) / (count + 1))
    readonly property int side: Math.max(Theme.touch, Math.min(wide, Theme.px(240), Math.floor(height * (captioned ? 0.52 : 0.5)), captioned ? height : height - below))
    Row {
        id: pictures
        spacing: Theme.gapS
        x: sheet.upright ? (parent.width - width) / 2 : 0
        Repeater {
            model: sheet.shown
            Rectangle {
                id: one
                required property var modelData
                required property int index
                objectName: "cardPicture" + index
                width: sheet.side
                height: width
                radius: Theme.radius
                color: Theme.plate
                border.width: Theme.borderChosen
                border.color: Theme.success
                Accessible.role: Accessible.Graphic
                Accessible.name: (index + 1) + ". " + modelData.text
                Image {
                    anchors {
                        fill: parent
                        margins: Theme.px(14)
                        topMargin: number.height * 0.6
                    }
                    source: Theme.art(one.modelData.picture)
                    sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
                    fillMode: Image.PreserveAspectFit
                }
                Rectangle {
                    id: number
                    x: Theme.px(8)
                    y: Theme.px(8)
                    width: Theme.px(44)
                    height: width
                    radius: width / 2
                    color: Theme.success
                    Label {
                        anchors.centerIn: parent
                        text: one.index + 1
                        size: Math.round(number.width * 0.6)
                        leading: 1.2
                        weight: Font.Bold
                        color: Theme.onHue
                        Accessible.ignored: true
                    }
                }
            }
        }
    }
    Rectangle {
        id: qr
        objectName: "qr"
        readonly property list<string> rows: sheet.card ? sheet.card.qr : []
        readonly property int cell: Math.max(1, Math.floor((width - 2 * Theme.px(14)) / Math.max(1, rows.length)))
        visible: !sheet.upright
        anchors.right: parent.right
        width: sheet.side
        height: width
        radius: Theme.radius
        color: "#FFFFFF"
        border.width: Theme.borderTouch
        border.color: Theme.line
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Mã QR của thẻ")
        Column {
            anchors.centerIn: parent
            Repeater {
                model: qr.rows
                Row {
                    id: row
                    required property string modelData
                    Repeater {
                        model: row.modelData.split("")
                        Rectangle {
                            required property string modelData
                            width: qr.cell
                            height: qr.cell
                            color: modelData === "1" ? "#000000" : "#FFFFFF"
                        }
                    }
                }
            }
        }
    }
    // The story stands under its pictures where there is room for it, else below them all.
    Row {
        id: captions
        visible: sheet.captioned
        spacing: Theme.gapS
        anchors {
            top: pictures.bottom
            topMargin: Theme.gapS
        }
        Repeater {
            model: sheet.captioned ? sheet.sentences.slice(2, 2 + sheet.count) : []
            Sentence {
                required property string modelData
                required property int index
                width: sheet.side
                text: modelData
                size: Theme.u(24)
                reading: Narrator.current === index + 2
            }
        }
    }
    Sentence {
        visible: sheet.captioned
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        text: sheet.sentences[2 + sheet.count] ?? ""
        weight: Font.DemiBold
        reading: Narrator.current === 2 + sheet.count
    }
    SentenceList {
        visible: !sheet.captioned
        anchors {
            left: parent.left
            right: parent.right
            top: pictures.bottom
            bottom: parent.bottom
            topMargin: Theme.gapS
        }
        sentences: sheet.sentences
        size: Theme.u(27)
    }
}
