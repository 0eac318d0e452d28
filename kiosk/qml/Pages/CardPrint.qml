import QtQuick
import HocSo.App
import HocSo.Components

// Cards on paper: the warning, where the file is, and that it is gone.
Frame {
    id: page

    required viewModel
    readonly property CardPrintModel model: page.viewModel as CardPrintModel

    showHome: false
    nextGlyph: model.stage === "ready" ? "check" : "next"

    TwoAnswers {
        width: page.area.width
        height: page.area.height - now.room
        asking: page.model.stage === "ask"
        sentences: page.viewModel.sentences
        no: qsTr("Giữ thẻ cũ")
        yes: qsTr("Làm thẻ mới và in")
        onDeclined: page.model.keep()
        onAgreed: page.model.carryOut()
    }
    PrintNowButton {
        id: now
        y: page.area.height - height
        printing: page.model.printing
    }
}
