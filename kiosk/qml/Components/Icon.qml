import QtQuick
import QtQuick.Shapes
import HocSo.Theme

// Our own line icons on a 24-unit grid, round ends. A word stands beside each, or is spoken.
Item {
    id: root

    property string name
    property color color: Theme.ink
    property int size: Theme.mark(36)
    property real weight: 2

    implicitWidth: size
    implicitHeight: size
    Accessible.ignored: true

    readonly property var paths: ({
            "ask": "M4 5 H20 V16 H12 L8 20 V16 H4 Z M9.7 9.2 A2.3 2.3 0 1 1 12.6 11.3 C12 11.5 12 12 12 12.4 M12 14.2 V14.3",
            "back": "M20 12 H5 M11 6 L5 12 L11 18",
            "bell": "M6 16 V11 A6 6 0 0 1 18 11 V16 L20 18.5 H4 Z M10 18.5 A2.2 2.2 0 0 0 14 18.5 M12 5 V3",
            "bulb": "M9 17 H15 M10 20.5 H14 M9 17 C9 14.5 6 13 6 9.5 A6 6 0 0 1 18 9.5 C18 13 15 14.5 15 17",
            "camera": "M3 7.5 H7.5 L9 5 H15 L16.5 7.5 H21 V19 H3 Z M12 9.5 A3.6 3.6 0 1 0 12 16.7 A3.6 3.6 0 1 0 12 9.5",
            "card": "M3 6 H21 V18 H3 Z M3 10 H21 M7 14.5 H11",
            "check": "M5 12.5 L10 17.5 L19.5 7",
            "clock": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 7 V12 L15.5 14.5",
            "close": "M6 6 L18 18 M18 6 L6 18",
            "contrast": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M12 3 V21 M12 7 H18.8 M12 11 H20.8 M12 15 H20.2 M12 18.5 H17.5",
            "cart": "M2.5 4.5 H5.5 L8 15.5 H18 L20.5 7.5 H6.3 M9.5 19.8 V19.9 M16.5 19.8 V19.9",
            "doc": "M6 3 H14 L18 7 V21 H6 Z M9 11 H15 M9 15 H15",
            "dots": "M7.5 5.5 V5.6 M7.5 12 V12.1 M7.5 18.4 V18.5 M14 5.5 V5.6 M14 12 V12.1 M20 8 A8 8 0 0 1 20 16 M14 18.4 V18.5",
            "ear": "M4 9.5 V14.5 H8 L13 19 V5 L8 9.5 Z M16.5 9 A4.5 4.5 0 0 1 16.5 15 M19 6.5 A8 8 0 0 1 19 17.5",
            "erase": "M9 6 H20 V18 H9 L4 12 Z M12 10 L16 14 M16 10 L12 14",
            "exit": "M14 4 H5 V20 H14 M10 12 H20 M16.5 8 L20.5 12 L16.5 16",
            "faster": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M10 8 L16 12 L10 16 Z",
            "gear": "M10.0 5.7 L10.3 3.0 L13.7 3.0 L14.0 5.7 L15.1 6.2 L17.2 4.4 L19.6 6.8 L17.8 8.9 L18.3 10.0 L21.0 10.3 L21.0 13.7 L18.3 14.0 L17.8 15.1 L19.6 17.2 L17.2 19.6 L15.1 17.8 L14.0 18.3 L13.7 21.0 L10.3 21.0 L10.0 18.3 L8.9 17.8 L6.8 19.6 L4.4 17.2 L6.2 15.1 L5.7 14.0 L3.0 13.7 L3.0 10.3 L5.7 10.0 L6.2 8.9 L4.4 6.8 L6.8 4.4 L8.9 6.2 Z M12 9.2 A2.8 2.8 0 1 0 12 14.8 A2.8 2.8 0 1 0 12 9.2",
            "globe": "M12 3 A9 9 0 1 0 12 21 A9 9 0 1 0 12 3 M3.5 9.5 H20.5 M3.5 14.5 H20.5 M12 3 C8 7 8 17 12 21 M12 3 C16 7 16 17 12 21",
            "grid": "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H20 V20 H14 Z",
            "hangup": "M3 14 C7.5 8.5 16.5 8.5 21 14 L19.3 17.2 L15.2 15.6 V12.8 C13 12.2 11 12.2 8.8 12.8 V15.6 L4.7 17.2 Z",
            "heart": "M12 20 C4 14 3 9.5 5 7 C7 4.5 10.5 5 12 8 C13.5 5 17 4.5 19 7 C21 9.5 20 14 12 20 Z",
            "home": "M4 11 L12 4 L20 11 M6 9.5 V20 H18 V9.5 M10 20 V14 H14 V20",
            "key": "M8 11 A4 4 0 1 0 8 19 A4 4 0 1 0 8 11 M11 12.2 L20 3.5 M16.5 7 L19.5 10",
            "keyboard": "M2.5 6 H21.5 V18 H2.5 Z M6 10 H6.1 M10 10 H10.1 M14 10 H14.1 M18 10 H18.1 M7 14.2 H17",
            "lock": "M6 11 H18 V20.5 H6 Z M8.5 11 V7.5 A3.5 3.5 0 0 1 15.5 7.5 V11",
            "louder": "M3.5 9.5 V14.5 H7 L11.5 18.5 V5.5 L7 9.5 Z M15.5 12 H21.5 M18.5 9 V15",
            "mic": "M12 3 A3 3 0 0 0 9 6 V11 A3 3 0 0 0 15 11 V6 A3 3 0 0 0 12 3 M5.5 11 A6.5 6.5 0 0 0 18.5 11 M12 17.5 V21 M8.5 21 H15.5",
            "minus": "M4 12 H20",
            "more": "M9 5 L16 12 L9 19",
            "next": "M4 12 H19 M13 6 L19 12 L13 18",
            "office": "M3 20.5 H21 M5.5 20 V10.5 M10 20 V10.5 M14 20 V10.5 M18.5 20 V10.5 M3 10 L12 4 L21 10 Z",
            "pause": "M8.5 5 V19 M15.5 5 V19",
            "pen": "M4 20 L5.2 15.4 L16 4.6 L19.4 8 L8.6 18.8 Z M13.6 7 L17 10.4",
            "phone": "M7 3 H17 V21 H7 Z M11 18 H13",
            "photo": "M3 5 H21 V19 H3 Z M3 16 L8.5 11 L13 15.5 L16 13 L21 17 M16 8.6 A1.2 1.2 0 1 0 16 8.7",
            "play": "M8 5 L19 12 L8 19 Z",
            "plug": "M9 3 V8 M15 3 V8 M6 8 H18 V11 A6 6 0 0 1 6 11 Z M12 17 V21",
            "plus": "M12 4 V20 M4 12 H20",
            "prev": "M15 5 L8 12 L15 19",
            "print": "M7 9 V3.5 H17 V9 M7 17 H4 V9 H20 V17 H17 M7 14 H17 V20.5 H7 Z",
            "qr": "M4 4 H10 V10 H4 Z M14 4 H20 V10 H14 Z M4 14 H10 V20 H4 Z M14 14 H16 V16 M20 14 V16 M14 20 H16 M19 19 H20 V20",
            "replay": "M5 12 A7 7 0 1 0 7.5 6.6 M7.5 2.8 V6.8 H11.5",
            "save": "M4 4 H16.5 L20 7.5 V20 H4 Z M8 4 V9 H15 V4 M8 20 V14 H16 V20",
            "search": "M10.5 4 A6.5 6.5 0 1 0 10.5 17 A6.5 6.5 0 1 0 10.5 4 M15.5 15.5 L20.5 20.5",
            "seed": "M12 21 V11 M12 13 C6 13 5 9 5 5.5 C10 5.5 12 8 12 13 M12 11 C12 7 14.5 5 19 5 C19 9 17 11.5 12 11.5",
            "send": "M12 17 V4 M6 10 L12 4 L18 10 M4 20 H20",
            "shift": "M12 4 L20 12 H16 V20 H8 V12 H4 Z",
            "shield": "M12 3 L19.5 6 V11.5 C19.5 16.5 16 19.5 12 21 C8 19.5 4.5 16.5 4.5 11.5 V6 Z",
            "slower": "M2.5 16.5 A7.2 8.5 0 0 1 17 16.5 Z M17 14.5 C17.3 10.5 22 10.5 22 13.6 C22 15.6 20 16.5 17 16.5 M5.5 16.5 V19.8 M14 16.5 V19.8 M6 12 L9.8 16.5 L13.5 12",
            "softer": "M3.5 9.5 V14.5 H7 L11.5 18.5 V5.5 L7 9.5 Z M15.5 12 H21.5",
            "star": "M12 3.5 L14.6 9 L20.5 9.7 L16.1 13.8 L17.3 19.8 L12 16.8 L6.7 19.8 L7.9 13.8 L3.5 9.7 L9.4 9 Z",
            "stop": "M6 6 H18 V18 H6 Z",
            "tap": "M9 13 V5 A1.7 1.7 0 0 1 12.4 5 V11 L17.3 12 A2 2 0 0 1 18.9 14.2 L18 18.5 A3 3 0 0 1 15 21 H12 A4 4 0 0 1 8.8 19.3 L5.4 14.6 A1.6 1.6 0 0 1 7.9 12.6 Z",
            "textsize": "M2.5 19 L8 5 L13.5 19 M4.4 14.5 H11.6 M15 19 L18.2 11 L21.5 19 M16 16.5 H20.5",
            "toneSac": "M8 16 L16 8",
            "toneHuyen": "M8 8 L16 16",
            "toneHoi": "M8.5 8.5 C8.5 4.5 15.5 4.5 15.5 8.5 C15.5 11 12 11 12 14.5",
            "toneNga": "M5 14 C7 7 10.5 9 12 11.5 C13.5 14 17 16 19 9",
            "toneNang": "M11 11 H13 V13 H11 Z M12 11 V13",
            "trash": "M4 6.5 H20 M9 6.5 V4 H15 V6.5 M6 6.5 L7 20.5 H17 L18 6.5 M10 10.5 V16.5 M14 10.5 V16.5",
            "usb": "M12 20.5 V4 M9.5 6.5 L12 3.5 L14.5 6.5 M12 17 L7 14 V10.5 M12 14 L17 11 V8",
            "user": "M12 4 A4 4 0 1 0 12 12 A4 4 0 1 0 12 4 M4.5 20.5 C4.5 16.5 8 15 12 15 C16 15 19.5 16.5 19.5 20.5",
            "users": "M9 5 A3.5 3.5 0 1 0 9 12 A3.5 3.5 0 1 0 9 5 M2.5 19.5 C2.5 16 5.5 14.8 9 14.8 C12.5 14.8 15.5 16 15.5 19.5 M15.5 5.2 A3.5 3.5 0 0 1 15.5 11.8 M18 15.2 C20.3 15.9 21.5 17.3 21.5 19.5",
            "warning": "M12 4 L21.5 20 H2.5 Z M12 10 V14.5 M12 17.3 V17.4",
            "wifioff": "M4 10 A12 12 0 0 1 20 10 M7 13.5 A7.5 7.5 0 0 1 17 13.5 M10 17 A3 3 0 0 1 14 17 M12 20.5 V20.6 M4.5 4 L19.5 20"
        })

    Shape {
        width: 24
        height: 24
        scale: root.size / 24
        transformOrigin: Item.TopLeft
        ShapePath {
            strokeColor: root.color
            strokeWidth: root.weight
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin
            PathSvg {
                path: root.paths[root.name] ?? ""
            }
        }
    }
}
