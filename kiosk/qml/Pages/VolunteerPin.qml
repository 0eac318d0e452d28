import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What is asked, with the pad beside it.
Frame {
    id: page

    required viewModel
    readonly property VolunteerPinModel model: page.viewModel as VolunteerPinModel

    showHome: false

    SentenceList {
        id: asked
        width: page.upright ? parent.width : Math.floor((parent.width - Theme.gap) * (Theme.large ? 0.56 : 0.5))
        height: page.upright ? Math.floor(parent.height * (Theme.veryLarge ? 0.4 : 0.3)) : parent.height
        sentences: page.viewModel.sentences
    }
    PinPad {
        visible: !page.model.done
        x: page.upright ? 0 : asked.width + Theme.gap
        y: page.upright ? asked.height + Theme.gapS : 0
        width: parent.width - x
        height: parent.height - y
        entry: page.model.entry
    }
}
