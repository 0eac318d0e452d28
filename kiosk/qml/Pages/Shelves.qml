pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// Courses as big cards, shelf by shelf; page buttons for what does not fit.
Frame {
    id: root

    required viewModel
    readonly property ShelvesModel model: root.viewModel as ShelvesModel
    readonly property int spot: Narrator.sentences[Narrator.current] === root.viewModel.sentences[Narrator.current] ? Narrator.current - 1 : -1

    tools: Tool {
        objectName: "search"
        glyph: "search"
        text: qsTr("Tìm bài")
        wordless: Theme.large || Theme.portrait
        onActivated: root.model.search()
    }

    ShelfBar {
        id: bar
        objectName: "shelves"
        width: root.area.width
        shelves: root.model.shelves
        shelf: root.model.shelf
        onPicked: shelf => root.model.open(shelf)
    }
    ShelfBar {
        id: paths
        objectName: "ways"
        visible: root.model.ways.length > 0
        kind: "way"
        marked: false
        y: bar.height + Theme.gapS
        width: root.area.width
        shelves: root.model.ways
        shelf: root.model.way
        onPicked: way => root.model.openWay(way)
    }
    PagedGrid {
        objectName: "courses"
        y: bar.height + Theme.gapS + (paths.visible ? paths.height + Theme.gapS : 0)
        width: root.area.width
        height: root.area.height - y
        most: root.upright ? 2 : Theme.large || root.model.courses.length <= 3 ? 3 : 4
        leastWidth: Math.max(Theme.px(270), Theme.u(240))
        leastHeight: Theme.u(25) * 1.28 * 2 + Theme.px(24 + 96)
        model: root.model.courses
        following: root.spot
        delegate: Card {
            property var entry: ({})
            property int place: 0
            objectName: "course-" + (entry.id ?? "")
            picture: entry.picture ?? ""
            shelf: entry.shelf ?? ""
            text: entry.title ?? ""
            done: entry.done ?? -1
            total: entry.total ?? 0
            reading: root.spot === place
            size: Theme.u(25)
            onActivated: root.model.take(entry.id)
        }
    }
}
