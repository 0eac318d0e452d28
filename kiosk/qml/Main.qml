pragma ComponentBehavior: Bound
import QtQuick
import HocSo.App
import HocSo.Theme
import HocSo.Components

// The one window: it shows the page of the model that the app is on.
Window {
    id: window

    function open(): void {
        if (App.model)
            pages.setSource("Pages/" + App.model.page + ".qml", {
                "viewModel": App.model
            });
    }

    function measure(): void {
        Theme.windowWidth = width;
        Theme.windowHeight = height - band.height - hearing.height;
    }

    width: 1280
    height: 800
    visible: true
    title: qsTr("Học Số")
    color: Theme.paper
    onWidthChanged: measure()
    onHeightChanged: measure()
    Component.onCompleted: {
        measure();
        open();
    }

    Connections {
        target: App
        function onModelChanged(): void {
            window.open();
        }
    }
    Loader {
        id: pages
        objectName: "stage"
        anchors {
            fill: parent
            topMargin: band.height + hearing.height
        }
        focus: true
    }
    // Above the page, so that it covers nothing; the page is drawn that much smaller.
    Rectangle {
        id: band
        objectName: "trial"
        readonly property string marked: App.model?.band ?? ""
        width: parent.width
        // Read from the last row of a class, where it says that this is a rehearsal.
        height: marked !== "" ? Math.max(28, Math.round(Math.min(window.width, window.height) * 0.042)) : App.trial ? 28 : 0
        visible: height > 0
        color: Theme.soft(Theme.info)
        onHeightChanged: window.measure()
        Label {
            anchors.centerIn: parent
            text: [App.trial ? qsTr("BẢN THỬ") : "", band.marked].filter(part => part !== "").join(" · ")
            size: Math.round(band.height * 0.65)
            leading: 1.3
            weight: Font.DemiBold
            color: Theme.info
        }
        TapHandler {
            enabled: band.marked !== ""
            onTapped: Narrator.readOne(band.marked)
        }
    }
    // On every page, for whoever stands beside: this screen answers to other touches now.
    Rectangle {
        id: hearing
        objectName: "hearing"
        readonly property string spoken: qsTr("Nghe và chạm: chạm để nghe, chạm hai lần để mở.")
        readonly property int letters: Math.round(Math.min(window.width, window.height) * 0.03 * Math.min(Theme.textScale, 1.5))
        y: band.height
        width: parent.width
        height: App.listening ? letters * 2 : 0
        visible: App.listening
        color: Theme.focus
        onHeightChanged: window.measure()
        Accessible.role: Accessible.StaticText
        Accessible.name: spoken
        Row {
            anchors.centerIn: parent
            spacing: hearing.letters / 2
            Icon {
                name: "dots"
                size: Math.round(hearing.letters * 1.4)
                color: Theme.onHue
                anchors.verticalCenter: parent.verticalCenter
            }
            Label {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, hearing.width - hearing.letters * 3)
                text: Theme.large ? qsTr("Nghe và chạm") : hearing.spoken
                size: hearing.letters
                leading: 1.3
                weight: Font.DemiBold
                color: Theme.onHue
            }
        }
        TapHandler {
            onTapped: Narrator.readOne(hearing.spoken)
        }
    }
    // Sees every touch without taking it.
    Item {
        anchors.fill: parent
        z: 100
        PointHandler {
            onActiveChanged: if (active)
                App.touch()
        }
    }
    Loader {
        anchors.fill: pages
        z: 80
        active: App.listening
        sourceComponent: Listening {
            stage: pages
        }
    }
    Loader {
        anchors.fill: pages
        z: 90
        active: App.idle !== null
        sourceComponent: IdleCountdown {
            idle: App.idle
        }
    }
}
