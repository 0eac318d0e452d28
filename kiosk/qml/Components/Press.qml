pragma Singleton
import QtQuick

// A trembling finger touches twice: what follows an accepted press too soon is dropped everywhere.
QtObject {
    id: press

    readonly property bool ready: !rest.running
    readonly property int restMilliseconds: 350
    readonly property int quickMilliseconds: 60

    function accept(quick: bool): bool {
        if (rest.running)
            return false;
        rest.interval = quick ? quickMilliseconds : restMilliseconds;
        rest.start();
        return true;
    }

    readonly property Timer rest: Timer {
        id: rest
        interval: press.restMilliseconds
    }
}
