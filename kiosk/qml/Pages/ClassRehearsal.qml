pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// In a rehearsal: the drawn class to be counted, somebody who comes late, or a power cut.
Frame {
    id: page

    required viewModel
    readonly property ClassRehearsalModel model: page.viewModel as ClassRehearsalModel
    readonly property bool cut: model.what === "cut"
    readonly property bool many: model.what === "class"

    tools: ClassBar {
        viewModel: page.model
    }

    Column {
        id: words
        width: parent.width
        y: page.many ? 0 : Math.max(0, (parent.height - height - stand.height) / 2)
        spacing: Theme.px(8)
        Repeater {
            model: page.model.lines
            Label {
                required property string modelData
                width: words.width
                // Where letters are large the faces need the room; the line is read aloud.
                visible: !page.many || !Theme.large
                text: modelData
                size: Theme.u(page.many ? 26 : 34)
                weight: Font.Medium
                horizontalAlignment: page.many ? Text.AlignLeft : Text.AlignHCenter
            }
        }
    }
    Item {
        id: stand
        anchors.top: words.bottom
        width: parent.width
        height: page.many ? parent.height - words.height : page.cut ? Theme.px(180) : Math.min(Theme.px(320), parent.height - words.height)
        Icon {
            anchors.centerIn: parent
            visible: page.cut
            name: "plug"
            size: Theme.px(120)
            color: Theme.waiting
        }
        Column {
            id: benches
            objectName: "benches"
            readonly property int gap: Theme.px(6)
            readonly property var found: page.model.benches
            readonly property int letters: Theme.u(Theme.large && page.many ? 18 : 22)
            readonly property int caption: Math.ceil(letters * 1.3) * (Theme.large && page.upright ? 2 : 1)
            // The largest face with which everybody is seen at once.
            readonly property int side: {
                const room = stand.height - Theme.gapS;
                for (let side = page.many ? Theme.px(112) : Theme.px(220); side > 24; side -= 2) {
                    const row = Math.max(1, Math.floor((width + gap) / (side + gap)));
                    const rows = found.reduce((sum, each) => sum + Math.ceil(each.pictures.length / row), 0);
                    if (rows * (side + gap) + found.length * (caption + gap) <= room)
                        return side;
                }
                return 24;
            }
            visible: !page.cut
            anchors {
                left: parent.left
                right: parent.right
                top: parent.top
                topMargin: Theme.gapS
            }
            spacing: gap
            Repeater {
                model: page.cut ? [] : benches.found
                Column {
                    id: bench
                    required property var modelData
                    width: benches.width
                    Label {
                        width: bench.width
                        text: bench.modelData.text
                        size: benches.letters
                        leading: 1.3
                        weight: Font.DemiBold
                        color: Theme.quiet
                        horizontalAlignment: page.many ? Text.AlignLeft : Text.AlignHCenter
                    }
                    Flow {
                        width: page.many ? bench.width : benches.side
                        x: page.many ? 0 : (bench.width - width) / 2
                        spacing: benches.gap
                        Repeater {
                            model: bench.modelData.pictures
                            Image {
                                required property string modelData
                                objectName: "face"
                                width: benches.side
                                height: width
                                source: Theme.art(modelData)
                                sourceSize: Qt.size(width, height)
                                Accessible.ignored: true
                            }
                        }
                    }
                }
            }
        }
    }
}
