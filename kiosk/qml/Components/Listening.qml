import QtQuick
import HocSo.App
import HocSo.Theme

// "Nghe và chạm": whatever a finger touches or slides over is spoken and ringed. Two quick taps
// anywhere open what was spoken before them; a later tap on the same thing opens it too, however
// late. Exploring never presses anything.
Item {
    id: root

    // The page that lies below.
    required property Item stage
    property var last: null
    property var before: null
    property point pressedAt
    property bool slid: false
    property string place

    // What can be heard, deepest first.
    function under(item: var, x: real, y: real): var {
        const children = item.children;
        for (let i = children.length - 1; i >= 0; i--) {
            const child = children[i];
            if (!child.visible || child === root)
                continue;
            const spot = item.mapToItem(child, x, y);
            if (!child.contains(spot))
                continue;
            const found = under(child, spot.x, spot.y);
            if (found)
                return found;
        }
        return typeof item.spoken === "string" && item.spoken !== "" && item.enabled ? item : null;
    }
    function count(item: var): int {
        let many = 0;
        for (let i = 0; i < item.children.length; i++)
            if (item.children[i].visible)
                many += count(item.children[i]);
        return many + (item.touchable === true && item.enabled ? 1 : 0);
    }
    function hear(x: real, y: real): void {
        const found = under(stage, x, y);
        if (!found || found === last)
            return;
        last = found;
        Narrator.readOne(found.spoken);
    }
    function open(item: var): void {
        if (item && item.visible && item.enabled && typeof item.activated === "function")
            item.activated();
        else if (item)
            Narrator.readOne(item.spoken);
    }
    function announce(): void {
        last = null;
        before = null;
        const title = App.model.heading !== "" ? App.model.heading : qsTr("Trang đầu");
        const rest = App.model.sentences.filter(sentence => sentence !== title);
        Narrator.read([title, qsTr("Trang này có %1 chỗ để chạm.").arg(count(stage)), ...rest]);
    }

    Accessible.ignored: true

    // A page, or another step of a lesson: what stands on it comes after its title.
    function come(): void {
        const here = App.model.page + App.model.step + App.model.heading;
        if (here === place)
            return;
        place = here;
        Qt.callLater(root.announce);
    }

    Component.onCompleted: place = App.model.page + App.model.step + App.model.heading

    Connections {
        target: App
        function onModelChanged(): void {
            root.place = "";
            root.come();
        }
    }
    Connections {
        target: App.model
        function onFrameChanged(): void {
            root.come();
        }
    }
    Timer {
        id: quick
        interval: 600
    }
    MouseArea {
        id: finger
        objectName: "listening"
        anchors.fill: parent
        onPressed: mouse => {
            root.pressedAt = Qt.point(mouse.x, mouse.y);
            root.slid = false;
            if (quick.running)
                return;
            const found = root.under(root.stage, mouse.x, mouse.y);
            root.before = root.last;
            if (found === root.last && found)
                Narrator.readOne(found.spoken);
            else
                root.hear(mouse.x, mouse.y);
        }
        onPositionChanged: mouse => {
            if (Math.abs(mouse.x - root.pressedAt.x) + Math.abs(mouse.y - root.pressedAt.y) > 24)
                root.slid = true;
            if (root.slid)
                root.hear(mouse.x, mouse.y);
        }
        onReleased: mouse => {
            if (root.slid)
                return;
            const again = root.before && root.before === root.under(root.stage, mouse.x, mouse.y);
            if (quick.running) {
                quick.stop();
                root.open(root.before ?? root.last);
            } else if (again) {
                root.open(root.before);
            } else {
                quick.start();
            }
        }
    }
    Rectangle {
        readonly property point spot: root.last ? root.last.mapToItem(root, 0, 0) : Qt.point(0, 0)
        visible: root.last !== null
        x: spot.x - 6
        y: spot.y - 6
        width: (root.last ? root.last.width : 0) + 12
        height: (root.last ? root.last.height : 0) + 12
        radius: Theme.radius
        color: "transparent"
        border.width: 6
        border.color: Theme.focus
    }
}
