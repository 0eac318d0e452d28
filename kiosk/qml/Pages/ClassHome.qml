import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme
import "../Steps"

// One thing to do at home and whom to ask, large enough for the last row.
Frame {
    id: page

    required viewModel
    readonly property ClassHomeModel model: page.viewModel as ClassHomeModel

    tools: ClassBar {
        viewModel: page.viewModel
    }

    Split {
        anchors.fill: parent
        picture: Theme.art("nha-van-hoa")
        plate: "transparent"
        share: 0.32

        StepColumn {
            id: column
            anchors.fill: parent
            centred: true
            Lines {
                wide: column.width
                lines: page.model.atHome
                size: Theme.u(Theme.veryLarge ? 26 : Theme.large ? 32 : 44)
            }
            Rectangle {
                width: Math.min(column.width, Theme.px(160))
                height: Math.max(3, Theme.px(4))
                radius: height / 2
                color: Theme.info
            }
            Lines {
                wide: column.width
                lines: page.model.ask
                size: Theme.u(Theme.veryLarge ? 25 : Theme.large ? 28 : 36)
                weight: Font.Medium
            }
        }
    }
}
