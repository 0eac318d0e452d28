import QtQuick
import HocSo.Theme
import HocSo.Components

// Blocks of a step one under another, paged; the page of what is being read, or of what was just
// said back, is turned up. A block that is read says so with `reading`.
PagedColumn {
    id: root

    spacing: Theme.gapS
    readonly property Item read: {
        for (let i = 0; i < holder.children.length; i++)
            if (holder.children[i].reading === true)
                return holder.children[i];
        return null;
    }

    function turnTo(item: Item): void {
        if (item)
            page = pageOf(item);
    }

    onReadChanged: turnTo(read)
}
