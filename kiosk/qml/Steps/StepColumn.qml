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

    // What stands for the answer that was just given.
    property Item saidBack
    // Turned up, and again when the blocks are laid out anew, until a finger turns the page.
    property Item kept
    property bool turning: false

    function turnTo(item: Item): void {
        kept = item;
        turning = true;
        if (item)
            page = pageOf(item);
        turning = false;
    }
    // Not before all that hangs on the answer is there: in which order bindings hear of a step's
    // change depends on what each had looked at before, and at which text size.
    function turnToSaid(): void {
        turnTo(saidBack);
    }
    function turnSoon(): void {
        Qt.callLater(turnToSaid);
    }

    onPlanChanged: if (kept)
        turnTo(kept)
    onPageChanged: if (!turning)
        kept = null
    onReadChanged: turnTo(read)
}
