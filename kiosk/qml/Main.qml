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
        Theme.windowHeight = height - pages.anchors.topMargin;
    }

    width: 1280
    height: 800
    visible: true
    title: qsTr("Học Số")
    color: Theme.paper
    onWidthChanged: measure()
    onHeightChanged: measure()
    // What had the focus is gone, or another page came: the ring goes where the way goes on.
    onActiveFocusItemChanged: Focus.restoreSoon()
    Component.onCompleted: {
        Focus.stage = contentItem;
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
            // A finger on the page's first tools does not reach the band.
            topMargin: band.height + (App.listening ? hearing.height + 4 : 0)
            onTopMarginChanged: window.measure()
        }
        focus: true
        Keys.onPressed: event => Focus.key(event)
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
    ListeningBand {
        id: hearing
        objectName: "hearing"
        ears: listener.item
        side: Math.min(window.width, window.height)
        y: band.height
        width: parent.width
        height: App.listening ? Math.max(72, letters * 2) : 0
        visible: App.listening
    }
    // Sees every touch without taking it.
    Item {
        anchors.fill: parent
        z: 100
        PointHandler {
            onActiveChanged: if (active) {
                Focus.finger();
                App.touch();
            }
        }
    }
    EarLayer {
        anchors.fill: pages
        z: 100
        stage: pages
    }
    Loader {
        id: listener
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
