import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Steps"

// A lesson before a whole room: the same steps as for one person, a quarter larger wherever the
// whole step still stands on one screen.
Frame {
    id: page

    required viewModel
    readonly property ClassLessonModel model: page.viewModel as ClassLessonModel
    // Tried in this order: how much larger, and whether with the drawing.
    readonly property var sizes: [[1.25, true], [1.25, false], [1.12, true], [1, true]]
    property real zoom: 1

    function turnsPages(item: var): bool {
        if (!item.visible)
            return false;
        if (item.pages !== undefined && item.pages > 1)
            return true;
        for (let i = 0; i < item.children.length; i++)
            if (turnsPages(item.children[i]))
                return true;
        return false;
    }
    function take(size: var): void {
        zoom = size[0];
        draw(loader.item, size[1] ? page.model.stepModel.picture : "");
    }
    function draw(step: var, picture: string): void {
        if (step.picture !== undefined)
            step.picture = picture;
    }
    function fit(): void {
        if (!loader.item)
            return;
        const kind = page.model.stepModel.kind;
        // Large letters are large enough; a keyboard takes the whole width of a narrow screen.
        if (Theme.large || (kind === "Type" && Theme.portrait)) {
            take([1, true]);
            return;
        }
        for (const size of sizes) {
            take(size);
            // Sentences that are read turn their pages by themselves.
            if (kind === "Read" || !turnsPages(loader.item))
                return;
        }
    }

    tools: ClassBar {
        viewModel: page.viewModel
    }

    StepLoader {
        id: loader
        width: parent.width / page.zoom
        height: parent.height / page.zoom
        scale: page.zoom
        transformOrigin: Item.TopLeft
        step: page.model.stepModel
        onLoaded: page.fit()
        onWidthChanged: refit.restart()
        onHeightChanged: refit.restart()
    }
    // The window took another size, or letters another: once, after everything was laid out.
    Timer {
        id: refit
        interval: 0
        onTriggered: page.measure()
    }
    property string measured
    function measure(): void {
        const now = [page.area.width, page.area.height, Theme.textScale].join(" ");
        if (now !== measured) {
            measured = now;
            fit();
        }
    }
}
