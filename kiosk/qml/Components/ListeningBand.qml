import QtQuick
import QtQuick.Templates as T
import HocSo.App
import HocSo.Theme

// Above every page while "Nghe và chạm" is on, for whoever stands beside: this screen answers to
// other touches now. It ends the mode as everything in it opens: a tap says so, a second one does
// it, however late; a key does it at once.
T.AbstractButton {
    id: root

    // Shorter side of the whole window, px.
    required property int side
    // The layer that hears touches on the page; null while the mode is off.
    required property var ears
    readonly property bool touchable: true
    readonly property string spoken: qsTr("Nghe và chạm đang bật, chạm hai lần vào đây để tắt.")
    readonly property int letters: Math.round(side * 0.03 * Math.min(Theme.textScale, 1.5))
    property bool heard: false
    // A key led here: the ring is drawn.
    readonly property bool reached: activeFocus && Focus.keyed

    function end(): void {
        heard = false;
        if (App.listening)
            App.listen();
    }
    // A key ends it at once.
    function activate(): void {
        end();
    }
    function tapped(): void {
        if (heard)
            return end();
        if (ears) {
            ears.before = null;
            ears.last = null;
        }
        heard = true;
        Narrator.readOne(spoken);
    }

    focusPolicy: Qt.TabFocus
    onClicked: tapped()
    onEarsChanged: heard = false
    Keys.onPressed: event => Focus.key(event)
    Keys.onReleased: event => event.accepted = true
    Accessible.role: Accessible.Button
    Accessible.name: spoken
    Accessible.focusable: true
    Accessible.onPressAction: end()

    Connections {
        target: root.ears
        function onLastChanged(): void {
            root.heard = false;
        }
    }
    background: Rectangle {
        color: Theme.focus
    }
    Rectangle {
        objectName: "focusRing"
        anchors {
            fill: parent
            margins: 6
        }
        visible: root.reached || root.heard
        color: "transparent"
        radius: Theme.radiusS
        border.width: 4
        border.color: Theme.onHue
    }
    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: root.letters / 2
            Icon {
                name: "dots"
                size: Math.round(root.letters * 1.4)
                color: Theme.onHue
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, root.width - root.letters * 7)
                text: Theme.large ? qsTr("Nghe và chạm") : qsTr("Nghe và chạm: chạm để nghe, chạm hai lần để mở.")
                size: root.letters
                leading: 1.3
                weight: Font.DemiBold
                color: Theme.onHue
            }
        }
        Icon {
            name: "close"
            size: Math.round(root.letters * 1.4)
            color: Theme.onHue
            anchors {
                right: parent.right
                rightMargin: root.letters
                verticalCenter: parent.verticalCenter
            }
        }
    }
}
