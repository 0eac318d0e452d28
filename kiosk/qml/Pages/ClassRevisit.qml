import QtQuick
import HocSo.App
import HocSo.Components
import "../Session"

// One minute of what the last class learned; hands only.
Frame {
    id: page

    required viewModel
    readonly property ClassRevisitModel model: page.viewModel as ClassRevisitModel

    tools: ClassBar {
        viewModel: page.viewModel
    }

    CardAnswers {
        anchors.fill: parent
        asked: page.model
    }
}
