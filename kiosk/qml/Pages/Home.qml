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
    // Words beside their drawing: where cards are broad, and where letters need the width.
    readonly property bool beside: Theme.large || (!goesOn && !upright)
    readonly property int heroRoom: goesOn && upright ? Math.max(Theme.px(190), hero.implicitHeight) + Theme.gapS : 0

    showHome: false
    nextGlyph: goesOn ? "next" : "grid"
    nextName: goesOn ? "next" : "all"
    backGlyph: "exit"
    tools: Tool {
        visible: root.goesOn
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
        width: !root.goesOn ? 0 : root.upright ? root.area.width : Math.round(root.area.width * (Theme.large ? 0.42 : 0.34))
        height: root.upright ? root.heroRoom - Theme.gapS : needs.height
        picture: Theme.large ? "" : root.model.underWay.picture ?? ""
        shelf: root.model.underWay.shelf ?? ""
        over: qsTr("Đang học")
        text: root.model.underWay.title ?? ""
        detail: Theme.large ? "" : root.model.underWay.lesson ?? ""
        size: Theme.u(Theme.large ? 27 : 32)
        done: Theme.large ? -1 : root.model.underWay.done ?? -1
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
        readonly property int letters: root.goesOn || Theme.large ? Theme.u(28) : Theme.u(34)
        most: Theme.large && (root.upright || root.goesOn) ? 1 : 2
        leastWidth: Math.max(Theme.px(240), Theme.u(190))
        leastHeight: letters * 1.28 * 2 + Theme.px(root.beside ? 24 : 24 + 90)
        model: root.model.needs
        following: root.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "need" + place
            picture: entry.picture ?? ""
            shelf: entry.shelf ?? ""
            text: entry.title ?? ""
            wide: root.beside
            share: 0.46
            reading: root.spot === place
            size: needs.letters
            onActivated: root.model.take(place)
        }
    }
    ButtonRow {
        id: ways
        y: root.area.height - height
        width: root.area.width
        Btn {
            objectName: root.goesOn ? "all" : "search"
            glyph: root.goesOn ? "grid" : "search"
            text: root.goesOn ? qsTr("Xem tất cả") : qsTr("Tìm bài")
            size: Theme.u(24)
            inset: Theme.px(20)
            onActivated: root.goesOn ? root.model.all() : root.model.search()
        }
        Btn {
            objectName: "revisit"
            readonly property bool present: root.model.revisits
            visible: present
            glyph: "clock"
            text: qsTr("Ôn một phút")
            size: Theme.u(24)
            inset: Theme.px(20)
            onActivated: root.model.revisit()
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
