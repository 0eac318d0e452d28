import QtQuick
import QtQuick.Templates as T
import HocSo.App
import HocSo.Components
import HocSo.Theme

// What every thing under a finger shares: debounced, heard in ear mode, ringed when keys lead to it.
// Draw it with `background` and `contentItem`; act on `activated`.
T.AbstractButton {
    id: root

    signal activated
    // What is said when it is touched in ear mode, or when a screen reader asks.
    property string spoken: text === "" ? "" : text + qsTr(", nút")
    property string hint
    // Steppers and keyboard keys may be pressed fast.
    property bool quick: false
    // Carries its action out at the first touch in ear mode too (the ear's own controls).
    property bool always: false
    property int ringRadius: Theme.radius
    property int ringWidth: Theme.ring
    // Outside its edge; inside where there is no room beside it.
    property int ringMargin: -ringWidth - Theme.ringGap
    readonly property bool touchable: true
    // It only tells something: keys reach it, a page does not begin at it.
    property bool told: false
    // What it is to whoever hears the screen: "button", "choice" (one of several), "mark" (on or
    // off), "words"; and whether it is chosen or on.
    property string sort: told ? "words" : "button"
    property bool ticked: false
    // Its name without the word for what it is: a screen reader says that itself.
    readonly property string calledName: [qsTr(", nút"), qsTr(", phím"), qsTr(", đã chọn")].reduce((words, end) => words.replace(end, ""), spoken).replace(/\n/g, " ")
    // What the Escape key presses, before it goes a page back.
    property bool escapes: false
    // Keys are in use, and lead here.
    readonly property bool reached: activeFocus && Focus.keyed

    // The finger that is down was not too early, and is the first one.
    property bool meant: false

    // By a key or a screen reader.
    function activate(): void {
        if (enabled && Press.rested(root, quick))
            act();
    }
    function act(): void {
        Press.acted(root, quick);
        if (!always && !Narrator.touched(Hearing.words(root), String(root)))
            return;
        const said = Hearing.words(root), begun = Narrator.begun;
        activated();
        // To whoever goes by ear it says what it became.
        if (Narrator.ear && !always && visible && begun === Narrator.begun && Hearing.words(root) !== said)
            Narrator.readOne(Hearing.words(root));
    }

    focusPolicy: Qt.StrongFocus
    checkable: sort === "choice" || sort === "mark"
    checked: checkable && ticked
    // A touch only asks; what is chosen is what the page says.
    onCheckedChanged: if (checked !== (checkable && ticked))
        checked = Qt.binding(() => root.checkable && root.ticked)
    Accessible.role: sort === "choice" ? Accessible.RadioButton : sort === "mark" ? Accessible.CheckBox : sort === "words" ? Accessible.StaticText : Accessible.Button
    Accessible.name: calledName
    Accessible.description: hint
    Accessible.focusable: true
    Accessible.onPressAction: activate()
    Accessible.onToggleAction: activate()
    onPressed: meant = Press.take(root, quick)
    onReleased: Press.leave(root)
    onCanceled: Press.leave(root)
    onClicked: if (meant)
        act()
    // A finger that came down here may be lifted a little beside.
    containmentMask: pressed ? around : null
    Keys.onPressed: event => Focus.key(event)
    // Pressed once, when it goes down: never again when it comes up.
    Keys.onReleased: event => event.accepted = true

    Item {
        id: around
        anchors {
            fill: parent
            margins: -Math.max(24, Theme.px(32))
        }
    }
    Rectangle {
        objectName: "focusRing"
        z: 10
        visible: root.reached
        anchors {
            fill: parent
            margins: root.ringMargin
        }
        radius: root.ringRadius - root.ringMargin
        color: "transparent"
        border {
            width: root.ringWidth
            color: Theme.focus
        }
    }
}
