pragma Singleton
import QtQuick
import HocSo.App

// Where keys lead: the one place that knows in which order things stand, which one comes first,
// what lies beside another, and what a key does. A keyboard and the keypad of "Nghe và chạm" both
// go by it. Nothing wears a ring until the first key comes; a finger takes it off again.
QtObject {
    id: root

    // What is searched: all that stands in the window. Set by Main.qml.
    property Item stage: null
    // Keys are in use: what has the focus wears its ring.
    property bool keyed: false
    // Page, step and name of where the ring was, to find it again where a list was made anew.
    property string place
    property string lastName
    // What a page began with: until a key leads on, another beginning takes its place.
    property Item given: null
    // What wears the ring: hidden, it would keep the focus.
    property Item at: null

    // A key led to an item.
    signal moved(Item item)
    // A key that leads nowhere: "Nghe và chạm" has more of them.
    signal other(int key)

    // --- order -------------------------------------------------------------------------------

    function box(item: Item): rect {
        return item.mapToItem(stage, 0, 0, item.width, item.height);
    }
    function isStop(item: var): bool {
        return item.touchable === true || item.takesKeys === true || item.explains === true;
    }
    // What stands in one row, from the left; row after row from the top.
    function inRows(parts: var): var {
        let rest = parts.slice().sort((a, b) => a.box.y - b.box.y || a.box.x - b.box.x);
        let placed = [];
        while (rest.length > 0) {
            const head = rest[0].box;
            const row = rest.filter(one => one.box.y < head.y + Math.min(head.height, one.box.height) / 2);
            rest = rest.filter(one => !row.includes(one));
            placed = placed.concat(row.sort((a, b) => a.box.x - b.box.x || a.box.y - b.box.y));
        }
        return placed;
    }
    // What stands together stays together: a panel is read to its end before the one beside it.
    function gather(item: var): var {
        if (!item.visible || item.opacity === 0)
            return null;
        if (isStop(item))
            return item.enabled ? {
                "stops": [item],
                "box": box(item)
            } : null;
        const parts = [];
        for (let i = 0; i < item.children.length; i++) {
            const part = gather(item.children[i]);
            if (part)
                parts.push(part);
        }
        if (parts.length < 2)
            return parts[0] ?? null;
        const placed = inRows(parts);
        let first = placed[0].box;
        let x = first.x, y = first.y, right = first.x + first.width, bottom = first.y + first.height;
        let stops = [];
        for (const part of placed) {
            stops = stops.concat(part.stops);
            x = Math.min(x, part.box.x);
            y = Math.min(y, part.box.y);
            right = Math.max(right, part.box.x + part.box.width);
            bottom = Math.max(bottom, part.box.y + part.box.height);
        }
        return {
            "stops": stops,
            "box": Qt.rect(x, y, right - x, bottom - y)
        };
    }
    // Everything that keys reach now, in reading order.
    function stops(): var {
        return stage ? gather(stage)?.stops ?? [] : [];
    }
    // The nearest thing in a direction; null where there is none.
    function beside(item: Item, across: int, down: int): Item {
        const here = box(item);
        let found = null, least = Infinity;
        for (const one of stops()) {
            if (one === item)
                continue;
            const there = box(one);
            const away = across > 0 ? there.x - here.x - here.width : across < 0 ? here.x - there.x - there.width : down > 0 ? there.y - here.y - here.height : here.y - there.y - there.height;
            const apart = across !== 0 ? Math.max(there.y - here.y - here.height, here.y - there.y - there.height) : Math.max(there.x - here.x - here.width, here.x - there.x - there.width);
            if (away < -4 || (across !== 0 && apart > -4))
                continue;
            const drift = across !== 0 ? Math.abs(there.y + there.height / 2 - here.y - here.height / 2) : Math.abs(there.x + there.width / 2 - here.x - here.width / 2);
            const far = away + 2 * Math.max(0, apart) + drift / 20;
            if (far < least) {
                least = far;
                found = one;
            }
        }
        return found;
    }
    // Where a page begins: its field, its greatest card, the next button, else what comes first on it.
    function first(): Item {
        const all = stops();
        const inside = all.filter(one => within(one, "area"));
        return all.find(one => one.takesKeys === true) ?? all.find(one => one.first === true) ?? all.find(one => one.kind === "primary") ?? inside.find(one => one.told !== true) ?? inside[0] ?? all[0] ?? null;
    }
    function within(item: var, name: string): bool {
        for (let up = item.parent; up; up = up.parent)
            if (up.objectName === name)
                return true;
        return false;
    }

    // --- moving ------------------------------------------------------------------------------

    // What has the focus and can be pressed; null where nothing has it.
    function current(): var {
        const item = stage?.Window.activeFocusItem ?? null;
        return item && isStop(item) ? item : null;
    }
    function where(): string {
        return App.model ? App.model.page + App.model.step + App.model.heading : "";
    }
    function take(item: Item): void {
        keyed = true;
        given = null;
        place = where();
        lastName = item.objectName;
        at = item;
        item.forceActiveFocus(Qt.TabFocusReason);
    }
    function go(item: Item): void {
        if (!item)
            return;
        take(item);
        moved(item);
    }
    function step(by: int): void {
        const all = stops();
        const at = all.indexOf(current());
        go(at < 0 ? first() : all[(at + by + all.length) % all.length]);
    }
    // In a direction; where nothing lies there, on in reading order, so that no way ends.
    function move(across: int, down: int): void {
        const here = current();
        const next = here ? beside(here, across, down) : null;
        if (next)
            go(next);
        else
            step(across + down);
    }
    // The ring where it was, by name, or where the page begins: nothing that is gone keeps it.
    function restore(): void {
        if (!keyed)
            return;
        const here = current();
        if (here && stops().includes(here) && here !== given)
            return;
        const same = place === where() && lastName !== "" && here !== given ? stops().find(one => one.objectName === lastName) : null;
        const next = same ?? first();
        // Nobody's key led there: it is not spoken, so that what the page says is heard.
        if (next && next !== here)
            take(next);
        given = same ? null : next;
    }
    function restoreSoon(): void {
        Qt.callLater(restore);
    }
    function finger(): void {
        keyed = false;
    }

    // --- keys --------------------------------------------------------------------------------

    function named(name: string): Item {
        return stops().find(one => one.objectName === name) ?? null;
    }
    readonly property Connections ring: Connections {
        target: root.at
        function onVisibleChanged(): void {
            root.restoreSoon();
        }
        function onEnabledChanged(): void {
            root.restoreSoon();
        }
    }
    readonly property Connections page: Connections {
        target: App.model
        function onFrameChanged(): void {
            root.restoreSoon();
        }
        function onSentencesChanged(): void {
            root.restoreSoon();
        }
    }

    function press(item: var): void {
        if (item && typeof item.activate === "function")
            item.activate();
    }
    function field(): var {
        return stops().find(one => one.takesKeys === true) ?? null;
    }
    // The pad that digits go to, though it wears no ring itself.
    function pad(item: var): var {
        if (!item.visible)
            return null;
        if (item.takesDigits === true)
            return item;
        for (let i = 0; i < item.children.length; i++) {
            const found = pad(item.children[i]);
            if (found)
                return found;
        }
        return null;
    }
    // Letters go to the field that is there, digits to the pad; true where they found one.
    function written(event: var): bool {
        const digit = /^[0-9]$/.test(event.text);
        const digits = pad(stage);
        if (digits && (digit || event.key === Qt.Key_Backspace)) {
            digit ? digits.entry.press(event.text) : digits.entry.erase();
            return true;
        }
        const into = field();
        if (!into)
            return false;
        const here = current();
        if (event.key === Qt.Key_Backspace) {
            into.entry.backspace();
            return true;
        }
        // On any other thing that wears the ring these press it or move on.
        if (keyed && here && here !== into && (event.key === Qt.Key_Space || (digit && (event.modifiers & Qt.KeypadModifier))))
            return false;
        if (event.key === Qt.Key_Space) {
            into.entry.space();
            return true;
        }
        if (here === into && (event.key === Qt.Key_Left || event.key === Qt.Key_Right)) {
            event.key === Qt.Key_Left ? into.entry.left() : into.entry.right();
            return true;
        }
        if (event.text.length !== 1 || event.text < " " || event.text === "\u007f")
            return false;
        into.entry.typed(event.text);
        return true;
    }
    function moves(key: int): point {
        switch (key) {
        case Qt.Key_Left:
        case Qt.Key_4:
            return Qt.point(-1, 0);
        case Qt.Key_Right:
        case Qt.Key_6:
            return Qt.point(1, 0);
        case Qt.Key_Up:
        case Qt.Key_8:
            return Qt.point(0, -1);
        case Qt.Key_Down:
        case Qt.Key_2:
            return Qt.point(0, 1);
        }
        return Qt.point(0, 0);
    }
    function passed(key: int): bool {
        if (App.listening)
            other(key);
        return App.listening;
    }
    function carryOut(event: var): bool {
        const key = event.key;
        const tab = key === Qt.Key_Tab || key === Qt.Key_Backtab;
        if (key === Qt.Key_Escape) {
            press(stops().find(one => one.escapes === true) ?? named("back"));
            return true;
        }
        if (!tab && written(event))
            return true;
        const way = moves(key);
        const arrow = way.x !== 0 || way.y !== 0;
        const enter = [Qt.Key_Return, Qt.Key_Enter].includes(key);
        if (!tab && !arrow && !enter && ![Qt.Key_Space, Qt.Key_5, Qt.Key_Clear].includes(key))
            return passed(key);
        const here = current();
        if (!keyed || !here)
            // The first key only shows where one is.
            go(here ?? first());
        else if (tab)
            step(key === Qt.Key_Backtab || (event.modifiers & Qt.ShiftModifier) ? -1 : 1);
        else if (arrow)
            move(way.x, way.y);
        else if (here.takesKeys === true)
            press(stops().find(one => one.kind === "primary"));
        else
            press(here);
        return true;
    }
    function countingDown(idle: var): bool {
        return idle?.leaving ?? false;
    }
    // From whatever has the focus. A key that is held acts once.
    function key(event: var): void {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        if ([Qt.Key_Shift, Qt.Key_Control, Qt.Key_Alt, Qt.Key_Meta, Qt.Key_CapsLock].includes(event.key))
            return;
        const asked = countingDown(App.idle);
        App.touch();
        event.accepted = true;
        if (event.isAutoRepeat || asked)
            return;
        // Whoever cannot see finds keys, not buttons.
        const first = App.model?.page === "Welcome" && (!keyed || /^[0-9]$/.test(event.text)) && event.key !== Qt.Key_Tab && event.key !== Qt.Key_Backtab;
        if (!App.listening && (first || (event.modifiers & Qt.KeypadModifier)) && !pad(stage) && !field()) {
            keyed = true;
            App.listenByKeys();
            return;
        }
        event.accepted = carryOut(event);
    }
}
