pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Four needs, each one touch from its lesson; below them the way to everything else.
Frame {
    id: root

    required viewModel
    readonly property HomeModel model: root.viewModel as HomeModel
    readonly property int spot: Narrator.sentences[Narrator.current] === root.viewModel.sentences[Narrator.current] ? Narrator.current - root.model.firstNeed : -1
    readonly property bool goesOn: root.model.underWay.title !== undefined
    readonly property int heroRoom: goesOn && upright ? Math.max(Theme.px(150), hero.implicitHeight) + Theme.gapS : 0

    showHome: false
    backGlyph: "exit"
    tools: Tool {
        objectName: "search"
        glyph: "search"
        text: qsTr("Tìm bài")
        wordless: Theme.large || Theme.portrait
        onActivated: root.model.search()
    }

    // The course under way.
    Card {
        id: hero
        objectName: "underWay"
        visible: root.goesOn
        first: true
        wide: root.upright
        width: !root.goesOn ? 0 : root.upright ? root.area.width : Math.round(root.area.width * 0.29)
        height: root.upright ? root.heroRoom - Theme.gapS : needs.height
        picture: root.model.underWay.picture ?? ""
        shelf: root.model.underWay.shelf ?? ""
        over: qsTr("Đang học")
        text: root.model.underWay.title ?? ""
        done: root.model.underWay.done ?? -1
        total: root.model.underWay.total ?? 0
        onActivated: root.model.next()
    }
    PagedGrid {
        id: needs
        objectName: "needs"
        x: root.goesOn && !root.upright ? hero.width + Theme.gap : 0
        y: root.upright ? root.heroRoom : 0
        width: root.area.width - x
        height: root.area.height - y - ways.height - Theme.gapS
        readonly property bool lines: Theme.large
        most: root.upright && lines ? 1 : root.upright || root.goesOn || Theme.large ? 2 : 4
        leastWidth: Math.max(Theme.px(240), Theme.u(190))
        leastHeight: lines ? Theme.u(28) * 1.28 * 2 + Theme.px(24) : Theme.u(28) * 1.28 * 2 + Theme.px(24 + 90)
        model: root.model.needs
        following: root.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "need" + place
            picture: entry.picture ?? ""
            shelf: entry.shelf ?? ""
            text: entry.title ?? ""
            wide: Theme.large
            reading: root.spot === place
            size: Theme.u(28)
            onActivated: root.model.take(place)
        }
    }
    ButtonRow {
        id: ways
        y: root.area.height - height
        width: root.area.width
        Btn {
            objectName: "all"
            glyph: "grid"
            text: qsTr("Xem tất cả")
            size: Theme.u(24)
            inset: Theme.px(20)
            onActivated: root.model.all()
        }
        Btn {
            objectName: "mine"
            glyph: root.model.guest ? "card" : "user"
            text: root.model.guest ? qsTr("Làm thẻ học số") : qsTr("Trang của tôi")
            size: Theme.u(24)
            inset: Theme.px(20)
            onActivated: root.model.mine()
        }
    }
}
