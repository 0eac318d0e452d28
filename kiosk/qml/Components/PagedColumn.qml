import QtQuick
import HocSo.Theme

// Blocks one under another; what does not fit goes to the next page, with page buttons below.
// A block leaves itself out with `property bool shown: false`. A Repeater may stand among them.
Item {
    id: root

    default property alias blocks: holder.data
    property int page: 0
    property int spacing: Theme.gapS
    // At most so many blocks on a page; 0 for as many as fit.
    property int most: 0
    property bool centred: false
    readonly property int pages: plan.pages
    readonly property alias holder: holder

    readonly property var plan: split()

    function isBlock(item: var): bool {
        return item.shown === undefined ? !(item instanceof Repeater) : item.shown;
    }
    function fill(room: real): var {
        const places = [];
        let page = 0, y = 0, count = 0;
        const heights = [];
        for (let i = 0; i < holder.children.length; i++) {
            const item = holder.children[i];
            if (!isBlock(item)) {
                places.push(null);
                continue;
            }
            if (count > 0 && (y + item.height > room + 0.5 || (most > 0 && count >= most))) {
                heights.push(y - spacing);
                page++;
                y = 0;
                count = 0;
            }
            places.push({
                "page": page,
                "y": y
            });
            y += item.height + spacing;
            count++;
        }
        heights.push(Math.max(0, y - spacing));
        return {
            "places": places,
            "pages": page + 1,
            "heights": heights
        };
    }
    function split(): var {
        const whole = fill(height);
        return whole.pages > 1 ? fill(height - pager.reserved - Theme.gapS) : whole;
    }
    function place(): void {
        const plan = root.plan;
        const now = Math.min(page, plan.pages - 1);
        const top = centred ? Math.max(0, (holder.height - plan.heights[now]) / 2) : 0;
        for (let i = 0; i < plan.places.length; i++) {
            const item = holder.children[i];
            const spot = plan.places[i];
            if (!item)
                continue;
            item.visible = spot !== null && spot.page === now;
            if (spot !== null)
                item.y = Math.round(top + spot.y);
        }
    }
    function pageOf(item: Item): int {
        for (let i = 0; i < holder.children.length; i++)
            if (holder.children[i] === item && plan.places[i])
                return plan.places[i].page;
        return 0;
    }

    implicitHeight: fill(Infinity).heights[0]
    onPlanChanged: place()
    onPageChanged: place()
    Component.onCompleted: place()

    Item {
        id: holder
        width: parent.width
        height: parent.height - (pager.shown ? pager.height + Theme.gapS : 0)
        onHeightChanged: root.place()
    }
    Pager {
        id: pager
        readonly property int reserved: Math.max(Theme.touch, Theme.u(24) * 1.28 + 2 * Theme.px(12))
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        height: shown ? reserved : 0
        page: Math.min(root.page, root.pages - 1)
        pages: root.pages
        onTurned: page => root.page = page
    }
}
