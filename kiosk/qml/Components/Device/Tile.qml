import QtQuick
import HocSo.Theme
import HocSo.Components

// An app of the home screen: a coloured square with a sign, its name below.
Item {
    id: root

    required property var entry
    property bool ringed: false
    property bool down: false
    readonly property int side: Theme.px(64)
    readonly property var hues: Theme.tiles
    readonly property color hue: {
        let sum = 0;
        for (let i = 0; i < entry.label.length; i++)
            sum += entry.label.charCodeAt(i);
        return hues[sum % hues.length];
    }
    // Signs for what everybody's phone has; anything else wears its first letter.
    readonly property var signs: [["tin", "ask"], ["zalo", "ask"], ["nhan-tin", "ask"], ["may-anh", "camera"], ["quet", "qr"], ["cai-dat", "gear"], ["danh-ba", "users"], ["goi", "phone"], ["dien-thoai", "phone"], ["vneid", "card"], ["vi", "card"], ["ngan-hang", "office"], ["trang", "globe"], ["web", "globe"], ["mang", "globe"], ["lich", "clock"], ["dong-ho", "clock"], ["tim", "search"], ["cho", "cart"], ["anh", "photo"]]
    readonly property string sign: (signs.find(pair => ("-" + entry.id + "-").includes("-" + pair[0] + "-")) ?? ["", ""])[1]

    implicitHeight: side + name.implicitHeight + Theme.px(12)

    Rectangle {
        id: square
        anchors.horizontalCenter: parent.horizontalCenter
        y: Theme.px(4)
        width: root.side
        height: root.side
        radius: Theme.px(18)
        color: Theme.contrast ? Theme.card : root.hue
        border.width: Theme.contrast ? Theme.borderTouch : 0
        border.color: Theme.edge
        Icon {
            anchors.centerIn: parent
            visible: root.sign !== "" && art.source.toString() === ""
            name: root.sign
            color: Theme.onKey
            size: parent.width * 0.62
        }
        Text {
            anchors.centerIn: parent
            visible: root.sign === "" && art.source.toString() === ""
            text: root.entry.label.charAt(0)
            color: Theme.onKey
            font.family: Theme.family
            font.weight: Font.Bold
            font.pixelSize: parent.height * 0.56
        }
        Image {
            id: art
            anchors.fill: parent
            anchors.margins: Theme.px(4)
            source: root.entry.picture
            sourceSize: Qt.size(Math.max(1, width), Math.max(1, height))
            fillMode: Image.PreserveAspectFit
        }
        Rectangle {
            visible: root.down
            anchors.fill: parent
            radius: parent.radius
            color: Theme.pressed
            opacity: 0.25
        }
    }
    Rectangle {
        visible: root.ringed
        anchors {
            fill: square
            margins: -Theme.px(8)
        }
        radius: square.radius + Theme.px(8)
        color: "transparent"
        border.width: Theme.px(5)
        border.color: Theme.info
    }
    Label {
        id: name
        y: square.y + square.height + Theme.px(4)
        width: parent.width
        horizontalAlignment: Text.AlignHCenter
        text: root.entry.label
        size: Theme.u(20)
        leading: 1.25
        weight: Font.DemiBold
        Accessible.ignored: true
    }
}
