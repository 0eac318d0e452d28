import QtQuick
import HocSo.App
import HocSo.Components
import HocSo.Theme

// "Nghe và chạm": whatever a finger touches or slides over, or a key leads to, is spoken and
// ringed. Two quick taps anywhere open what was spoken before them; a later tap on the same thing
// opens it too, however late. Exploring never presses anything.
Item {
    id: root

    // The page that lies below.
    required property Item stage
    // What was spoken last, and what had been before the finger came down.
    property var last: null
    property var before: null
    // What is under the finger; slid over again, a thing is spoken again.
    property var over: null
    property point pressedAt
    property point tappedAt
    property bool slid: false
    // The second of two quick taps; a tap that follows an opening too soon.
    property bool second: false
    property bool late: false
    property string place

    readonly property int slack: Theme.touch

    function count(item: var): int {
        let many = 0;
        for (let i = 0; i < item.children.length; i++)
            if (item.children[i].visible)
                many += count(item.children[i]);
        return many + (item.touchable === true && item.enabled ? 1 : 0);
    }
    function hear(item: var): void {
        if (!item)
            return;
        last = item;
        Narrator.readOne(Hearing.words(item));
    }
    function open(item: var): void {
        if (!item)
            return;
        rest.restart();
        if (!item.visible || !item.enabled || typeof item.activated !== "function")
            return Narrator.readOne(Hearing.words(item));
        const named = Hearing.words(item), begun = Narrator.begun;
        item.activated();
        // What changed and said nothing of itself.
        if (item.always !== true && begun === Narrator.begun && item.visible && Hearing.words(item) !== named)
            Narrator.readOne(Hearing.words(item));
    }
    function announce(): void {
        // Asked for a moment ago: the mode, or the kiosk, may have ended since.
        if (!App?.listening || !App.model)
            return;
        last = null;
        before = null;
        const title = App.model.heading !== "" ? App.model.heading : qsTr("Trang đầu");
        const rest = App.model.sentences.filter(sentence => sentence !== title);
        Narrator.read([title, qsTr("Trang này có %1 chỗ để chạm.").arg(count(stage)), ...rest]);
    }
    function carryOut(key: int): void {
        switch (key) {
        case Qt.Key_0:
        case Qt.Key_Insert:
            return announce();
        case Qt.Key_Asterisk:
            return last ? hear(last) : announce();
        case Qt.Key_1:
        case Qt.Key_End:
            return Focus.go(Focus.named("back"));
        case Qt.Key_3:
        case Qt.Key_PageDown:
            return Focus.go(Focus.named("next"));
        case Qt.Key_7:
        case Qt.Key_Home:
            return read(-1);
        case Qt.Key_9:
        case Qt.Key_PageUp:
            return read(1);
        case Qt.Key_Plus:
            Display.louder();
            return Narrator.readOne(qsTr("To hơn"));
        case Qt.Key_Minus:
            Display.softer();
            return Narrator.readOne(qsTr("Nhỏ hơn"));
        }
    }
    function read(faster: int): void {
        Narrator.changePace(faster);
        Narrator.readOne(Hearing.pace());
    }
    // A page, or another step of a lesson: what stands on it comes after its title.
    function come(): void {
        const here = App.model.page + App.model.step + App.model.heading;
        if (here === place)
            return;
        place = here;
        Qt.callLater(root.announce);
    }
    Accessible.ignored: true
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
    // Keys lead from thing to thing (Focus), and a few do more.
    Connections {
        target: Focus
        function onMoved(item: Item): void {
            root.hear(item);
        }
        function onOther(key: int): void {
            root.carryOut(key);
        }
    }
    // As on a phone; a slower second tap opens what lies under it.
    Timer {
        id: quick
        interval: 300
    }
    // Two taps on what was heard already: the first opens, the second belongs to it.
    Timer {
        id: rest
        interval: 300
    }
    MouseArea {
        id: finger
        objectName: "listening"
        // Whether a tap now would belong to the one before.
        readonly property bool counts: quick.running || rest.running
        function near(at: point, mouse: var): bool {
            return Math.abs(mouse.x - at.x) <= root.slack && Math.abs(mouse.y - at.y) <= root.slack;
        }
        anchors.fill: parent
        onPressed: mouse => {
            root.pressedAt = Qt.point(mouse.x, mouse.y);
            root.over = Hearing.under(root.stage, mouse.x, mouse.y);
            root.slid = false;
            root.late = rest.running;
            root.second = quick.running && near(root.tappedAt, mouse);
            quick.stop();
            if (root.second || root.late)
                return;
            root.before = root.last;
            root.hear(root.over);
        }
        onPositionChanged: mouse => {
            const found = Hearing.under(root.stage, mouse.x, mouse.y);
            const other = found !== root.over;
            root.slid = root.slid || !near(root.pressedAt, mouse) || (other && !root.second && !root.late);
            root.over = found;
            if (root.slid && other)
                root.hear(found);
        }
        onReleased: mouse => {
            if (root.slid || root.late)
                return;
            if (root.second)
                return root.open(root.before);
            const found = Hearing.under(root.stage, mouse.x, mouse.y);
            if (found && found === root.before)
                return root.open(found);
            root.tappedAt = root.pressedAt;
            quick.start();
        }
    }
    Rectangle {
        readonly property point spot: root.last ? root.last.mapToItem(root, 0, 0) : Qt.point(0, 0)
        visible: root.last !== null && root.last.visible
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
