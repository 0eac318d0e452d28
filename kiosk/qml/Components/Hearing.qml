pragma Singleton
import QtQuick
import HocSo.App

// What can be heard at a place: the words of whatever can be touched, and every other text.
QtObject {
    id: hearing

    readonly property string button: qsTr(", nút")

    function pace(): string {
        return Narrator.fast ? qsTr("Đang đọc nhanh.") : Narrator.slow ? qsTr("Đang đọc chậm.") : qsTr("Đang đọc vừa.");
    }
    // What a thing says of itself; empty where it says nothing.
    function own(item: var): string {
        return typeof item.spoken === "string" ? item.spoken : "";
    }
    // A text that stands by itself, as it is read aloud.
    function written(item: var): string {
        return item instanceof Text ? item.read ?? "" : "";
    }
    function words(item: var): string {
        let said = own(item) || written(item);
        if (item.ticked === true && said !== "" && !said.includes(qsTr(", đã chọn")))
            said = said.endsWith(button) ? said.slice(0, -button.length) + qsTr(", đã chọn") + button : said + qsTr(", đã chọn");
        return said !== "" && !item.enabled ? said + qsTr(", chưa dùng được") : said;
    }

    // The deepest thing at a place that says something; a text within such a thing is part of it.
    function under(item: var, x: real, y: real, within = false): var {
        const inside = within || own(item) !== "";
        const children = item.children;
        for (let i = children.length - 1; i >= 0; i--) {
            const child = children[i];
            if (!child.visible || child.opacity === 0)
                continue;
            const spot = item.mapToItem(child, x, y);
            const found = child.contains(spot) ? under(child, spot.x, spot.y, inside) : null;
            if (found)
                return found;
        }
        return own(item) !== "" || (!within && written(item) !== "") ? item : null;
    }
    // Everything that says something, in the order of the page.
    function all(item: var, within = false): var {
        const found = own(item) !== "" || (!within && written(item) !== "") ? [item] : [];
        for (let i = 0; i < item.children.length; i++) {
            const child = item.children[i];
            if (child.visible && child.opacity > 0)
                found.push(...all(child, within || own(item) !== ""));
        }
        return found;
    }
}
