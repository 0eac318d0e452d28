import QtQuick
import HocSo.App
import HocSo.Theme

// The one window: it shows the page of the model that the app is on.
Window {
    id: window

    function open(): void {
        if (App.model)
            stage.setSource("Pages/" + App.model.page + ".qml", {
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
        id: stage
        objectName: "stage"
        anchors.fill: parent
        focus: true
    }
}
