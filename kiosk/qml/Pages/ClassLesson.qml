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
    readonly property real presentation: 1.25
    property real zoom: presentation

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
    function fit(): void {
        zoom = Theme.large ? 1 : presentation;
        // Sentences that are read turn their pages by themselves.
        if (zoom > 1 && loader.item && page.model.stepModel.kind !== "Read" && turnsPages(loader.item))
            zoom = 1;
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
