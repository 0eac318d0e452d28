import QtQuick
import HocSo.App
import HocSo.Components

// Ear mode for what cannot be pressed: a touch on any text or drawing reads it. It takes no touch;
// what can be pressed reads itself (Touchable).
Item {
    id: root

    // The page that lies below.
    required property Item stage

    function hear(x: real, y: real): void {
        const found = Hearing.under(stage, x, y);
        if (found && found.touchable === true && found.enabled)
            return;
        // What was heard before is let go, by the bare paper too.
        if (!found)
            Narrator.touched("", "");
        // Nothing follows a second touch but the same words.
        else if (Narrator.touched(Hearing.words(found), String(found)))
            Narrator.readOne(Hearing.words(found));
    }

    PointHandler {
        id: finger
        enabled: Narrator.ear && !App.listening
        onActiveChanged: if (active) {
            const spot = root.mapToItem(root.stage, finger.point.position);
            root.hear(spot.x, spot.y);
        }
    }
}
