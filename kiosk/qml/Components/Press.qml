pragma Singleton
import QtQuick
import HocSo.App

// A trembling finger touches twice, or with a second finger: what follows an accepted press too
// soon, and whatever is touched beside a finger that is down, is dropped everywhere. A train of
// touches acts once: each dropped one begins the wait anew.
QtObject {
    id: press

    // By the technician's setting; 0 takes every touch.
    readonly property int restMilliseconds: Display.debounce
    // Steppers and keys: another one soon, the same one a little later, so that "aa" can be typed.
    readonly property int otherMilliseconds: Math.round(Display.debounce / 5)
    readonly property int sameMilliseconds: Math.round(Display.debounce / 2)
    // Whatever comes now is too soon; the last key again would be.
    readonly property bool resting: rest.running
    // Nothing that comes now is taken for a tremble.
    readonly property bool ready: !resting && !again.running

    // Under the first finger; whatever a second one finds is not pressed.
    property Item held: null
    property Item last: null

    // A finger came down: whether lifting it there will count.
    function take(item: Item, quick: bool): bool {
        if (held && held !== item)
            return false;
        held = item;
        return rested(item, quick);
    }
    function leave(item: Item): void {
        if (held === item)
            held = null;
    }
    function rested(item: Item, quick: bool): bool {
        if (rest.running) {
            rest.restart();
            return false;
        }
        if (quick && again.running && item === last) {
            again.restart();
            return false;
        }
        return true;
    }
    // It counted: the wait begins.
    function acted(item: Item, quick: bool): void {
        last = item;
        begin(rest, quick ? otherMilliseconds : restMilliseconds);
        begin(again, quick ? sameMilliseconds : 0);
    }
    function begin(timer: Timer, milliseconds: int): void {
        timer.stop();
        timer.interval = milliseconds;
        if (milliseconds > 0)
            timer.start();
    }

    readonly property Timer rest: Timer {
        id: rest
    }
    readonly property Timer again: Timer {
        id: again
    }
}
