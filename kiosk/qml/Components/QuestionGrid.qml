pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// A question about oneself that is answered by a picture; `ask` is kinship, avatar, group or age.
// Below the avatars stands how the screen will greet, and the way to a typed name.
Item {
    id: root

    required property string ask
    required property list<var> options
    property string chosen
    property string called
    property bool types: true
    property bool upright: false

    signal choose(string option)
    signal typing

    PagedGrid {
        readonly property bool wordy: root.ask === "group" || root.ask === "age"
        anchors {
            fill: parent
            bottomMargin: below.height > 0 ? below.height + Theme.gapS : 0
        }
        model: root.options
        most: wordy ? 2 : root.upright ? 3 : root.ask === "avatar" ? 6 : 4
        leastWidth: wordy ? Theme.u(330) : Math.max(Theme.px(170), Theme.u(160))
        leastHeight: wordy ? Theme.u(150) : Theme.px(120) + Theme.u(40)
        delegate: PictureChoice {
            property var entry: ({})
            property int place: 0
            objectName: "option_" + (entry.id ?? "")
            text: entry.text ?? ""
            picture: entry.picture ? Theme.art(entry.picture) : ""
            sort: "choice"
            chosen: root.chosen !== "" && root.chosen === entry.id
            size: Theme.u(28)
            onActivated: root.choose(entry.id)
        }
    }
    Item {
        id: below
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        visible: root.ask === "avatar"
        height: visible ? Math.max(typing.visible ? typing.height : 0, greeting.visible ? greeting.implicitHeight : 0) : 0
        Label {
            id: greeting
            objectName: "called"
            visible: text !== "" && !Theme.veryLarge
            anchors {
                left: parent.left
                right: typing.left
                rightMargin: Theme.gap
                verticalCenter: parent.verticalCenter
            }
            text: root.called === "" ? "" : qsTr("Máy sẽ chào: %1").arg(root.called)
            weight: Font.DemiBold
            size: Theme.u(30)
            color: Theme.success
        }
        Btn {
            id: typing
            objectName: "typeName"
            anchors.right: parent.right
            visible: root.types
            enabled: root.chosen !== ""
            glyph: "keyboard"
            text: qsTr("Gõ tên gọi")
            size: Theme.u(26)
            onActivated: root.typing()
        }
    }
}
