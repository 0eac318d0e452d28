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
        Theme.windowHeight = height;
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
        anchors.fill: parent
        focus: true
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
        anchors.fill: parent
        z: 80
        active: App.listening
        sourceComponent: Listening {
            stage: pages
        }
    }
    Loader {
        anchors.fill: parent
        z: 90
        active: App.idle !== null
        sourceComponent: IdleCountdown {
            idle: App.idle
        }
    }
}
