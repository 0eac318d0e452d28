pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// "Học ngay" is the default and the biggest; each card is marked while it is read.
Frame {
    id: root

    required viewModel
    readonly property WhoModel model: root.viewModel as WhoModel
    readonly property int spot: Narrator.sentences[Narrator.current] === root.viewModel.sentences[Narrator.current] ? Narrator.current : -1
    readonly property int gapB: Theme.gapS
    readonly property int sideHeight: upright ? 3 * sideLeast + 2 * gapB : area.height
    readonly property int sideLeast: Math.max(Theme.touch, Theme.u(27) * 1.28 + Theme.u(22) * 1.3 + Theme.px(28))

    showHome: false

    Card {
        id: guest
        objectName: "guest"
        width: root.upright ? root.area.width : Math.round(root.area.width * (Theme.large ? 0.46 : 0.56))
        height: root.upright ? root.area.height - root.sideHeight - root.gapB : root.area.height
        first: true
        reading: root.spot === 1
        picture: Theme.art("hoc-ngay")
        shelf: "pay"
        text: qsTr("Học ngay")
        detail: qsTr("Không cần tên, không cần thẻ.")
        size: Theme.u(Theme.large ? 40 : 52)
        onActivated: root.model.guest()
    }
    Column {
        x: root.upright ? 0 : guest.width + Theme.gap
        y: root.upright ? guest.height + root.gapB : 0
        width: root.area.width - x
        spacing: root.gapB
        Card {
            objectName: "card"
            width: parent.width
            height: (root.sideHeight - 2 * root.gapB) / 3
            wide: true
            reading: root.spot === 2
            picture: Theme.large ? "" : Theme.art("the-hoc-so")
            shelf: "service"
            text: qsTr("Tôi có thẻ học số")
            detail: Theme.large ? "" : qsTr("Chạm bốn hình, hoặc quét thẻ")
            onActivated: root.model.card()
        }
        Card {
            objectName: "together"
            width: parent.width
            height: (root.sideHeight - 2 * root.gapB) / 3
            wide: true
            reading: root.spot === 3
            glyph: Theme.large ? "" : "users"
            shelf: "cho-minh"
            text: qsTr("Hai người cùng học")
            detail: Theme.large ? "" : qsTr("Cháu chạm, bà quyết định")
            onActivated: root.model.together()
        }
        Card {
            objectName: "join"
            width: parent.width
            height: (root.sideHeight - 2 * root.gapB) / 3
            wide: true
            reading: root.spot === 4
            glyph: Theme.large ? "" : "plus"
            shelf: "device"
            text: qsTr("Làm thẻ học số")
            detail: Theme.large ? "" : qsTr("Để lần sau học tiếp")
            onActivated: root.model.join()
        }
    }
}
