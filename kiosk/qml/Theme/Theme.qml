pragma Singleton
import QtQuick
import HocSo.App

// Colours by meaning, and every size: u() for text, px() for space, touch for what a finger hits.
QtObject {
    id: theme

    // Set by the window; the drawings of every page were made for 1280 x 800, or 800 x 1280.
    property real windowWidth: 1280
    property real windowHeight: 800
    readonly property bool portrait: windowWidth < windowHeight
    readonly property real ratio: portrait ? Math.min(windowWidth / 800, windowHeight / 1280) : Math.min(windowWidth / 1280, windowHeight / 800)
    readonly property real textScale: Display.textScale
    readonly property bool contrast: Display.contrast
    // Pages have room for words and pictures side by side only while the text is not large.
    readonly property bool large: textScale > 1.25
    readonly property bool veryLarge: textScale > 1.5

    function u(px: real): int {
        return Math.round(px * ratio * textScale);
    }
    function px(px: real): int {
        return Math.round(px * ratio);
    }
    // Icons grow with the text, but less: they are read by shape.
    function mark(px: real): int {
        return Math.round(px * ratio * (1 + (textScale - 1) * 0.6));
    }
    function art(name: string): url {
        return Qt.resolvedUrl("../Art/" + name + ".svg");
    }

    // Colour by meaning
    readonly property color paper: contrast ? "#000000" : "#FAF6EC"
    readonly property color card: contrast ? "#000000" : "#FFFFFF"
    readonly property color ink: contrast ? "#FFFFFF" : "#2A211C"
    readonly property color quiet: contrast ? "#F2EEE4" : "#5F5349"
    readonly property color line: contrast ? "#FFFFFF" : "#DDD2BC"
    readonly property color edge: contrast ? "#FFFFFF" : "#93866F"
    readonly property color action: contrast ? "#FFD83D" : "#B3272D"
    readonly property color actionInk: contrast ? "#000000" : "#FFFFFF"
    readonly property color success: contrast ? "#7CF0B4" : "#2E7D5B"
    readonly property color waiting: contrast ? "#FFC04D" : "#8A5A00"
    readonly property color info: contrast ? "#C9C2FF" : "#4B3FA0"
    readonly property color marked: contrast ? "#FFD83D" : "#FFE39A"
    readonly property color markedInk: contrast ? "#000000" : "#2A211C"
    readonly property color focus: contrast ? "#FFD83D" : "#4B3FA0"
    readonly property color track: contrast ? "#6B6B6B" : "#E8DFCC"
    readonly property color plate: "#FFFFFF"
    readonly property color onHue: contrast ? "#000000" : "#FFFFFF"

    // One hue per shelf, kept apart from action red and success green.
    readonly property var shelves: ({
            "device": "#2F6B86",
            "service": "#4B3FA0",
            "pay": "#A24E12",
            "trade": "#5B6B1E",
            "safe": "#9B2F6B",
            "local": "#20708A",
            "cho-minh": "#7C4B8E"
        })
    function hue(shelf: string): color {
        return contrast ? ink : (shelves[shelf] ?? "#7C4B8E");
    }
    function soft(hue: color): color {
        return contrast ? card : Qt.tint("#FFFFFF", Qt.rgba(hue.r, hue.g, hue.b, 0.12));
    }
    function tint(shelf: string): color {
        return contrast ? plate : soft(hue(shelf));
    }

    // Words on a shelf's tint.
    function onTint(shelf: string): color {
        return contrast ? onHue : hue(shelf);
    }
    readonly property color pressed: "#000000"
    // Codes are dark on light in both themes: a scanner reads them.
    readonly property color codePaper: "#FFFFFF"
    readonly property color codeInk: "#2A211C"

    // The three answer cards of a class, as they are printed: circle, square, triangle.
    readonly property var cards: ["#C8202B", "#1E62B0", "#F5BE1B"]
    readonly property var cardEdges: contrast ? ["#FFFFFF", "#FFFFFF", "#FFFFFF"] : ["#8E141C", "#123F74", "#8A5A00"]

    // The answers' signs: colour, shape and letter together.
    readonly property var signs: ({
            "A": "#4B3FA0",
            "B": "#1B6F86",
            "C": "#9B2F6B",
            "D": "#6B5A14"
        })

    // The six teams of a contest, each with a drawing and a shape of its own.
    readonly property var teams: ["#9B2F6B", "#2F6B86", "#4B3FA0", "#5B6B1E", "#A24E12", "#3E4A57"]

    // The imitation phone
    readonly property color phoneCase: "#4A403A"
    readonly property color callGround: contrast ? card : "#FBF1EF"
    readonly property color homeGround: contrast ? card : "#EAF1F3"
    readonly property color address: contrast ? card : "#EFEAE0"
    readonly property color callerFace: contrast ? card : "#E5DAD2"
    readonly property color callEdge: contrast ? edge : "#D9B9B2"
    readonly property color bubble: contrast ? card : "#EEF3F8"
    readonly property color bubbleEdge: contrast ? edge : "#B9C6D4"
    readonly property color row: contrast ? card : "#F6F1E6"
    readonly property color advert: contrast ? ink : "#A24E12"
    readonly property color advertPaper: contrast ? card : "#FFE9B8"
    readonly property color advertEdge: contrast ? edge : "#C77B1B"
    readonly property color buttonInk: contrast ? ink : "#FFFFFF"
    readonly property color ringOnInfo: "#C9A227"
    readonly property color switchOff: contrast ? card : "#B9AE99"
    // Keys of a call and tiles of a home screen keep their colours, with white signs, in both themes.
    readonly property color keyHangUp: "#B3272D"
    readonly property color keyAnswer: "#2E7D5B"
    readonly property color keyOther: "#5F5349"
    readonly property color onKey: "#FFFFFF"
    readonly property var tiles: ["#2F6B86", "#4B3FA0", "#A24E12", "#20708A", "#5B6B1E", "#7C4B8E", "#9B2F6B"]

    // Type at 1280 x 800
    readonly property string family: "Be Vietnam Pro"
    // Whether a text has marks that no letter is composed with (U+0312, U+0320 in Mường): Be Vietnam
    // Pro lacks some of them and cannot place the others, Noto Sans draws the whole text.
    function stacks(text: string): bool {
        return /[\u0300-\u036f]/.test(text) && /[\u0300-\u036f]/.test(text.normalize("NFC"));
    }
    function face(text: string): string {
        return stacks(text) ? "Noto Sans" : family;
    }
    readonly property int title: u(48)
    readonly property int heading: u(34)
    readonly property int button: u(28)
    readonly property int body: u(26)
    readonly property int small: u(22)

    // Space and shape
    readonly property int margin: px(32)
    readonly property int gap: Math.max(16, px(24))
    readonly property int gapS: Math.max(16, px(16))
    readonly property int pad: px(20)
    readonly property int touch: Math.max(72, px(72))
    readonly property int radius: px(24)
    readonly property int radiusS: px(16)
    readonly property int border: contrast ? 3 : 1
    readonly property int borderTouch: contrast ? 4 : 2
    readonly property int borderChosen: contrast ? 6 : 4
    // The ring where keys lead, and the gap between it and its thing: together within what keys of
    // the keyboard leave between them, elsewhere broader where letters are large.
    readonly property int ring: textScale > 1.25 || contrast ? 7 : 5
    readonly property int ringOfKey: 5
    readonly property int ringGap: contrast ? 3 : 2

    readonly property int motion: Display.motion ? 160 : 0
}
