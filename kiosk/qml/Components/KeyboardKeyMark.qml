import QtQuick

// A key that gives a mark: a letter that has one, a tone, or a digit of VNI.
KeyboardKey {
    id: root

    // The keyboard that it stands on.
    required property var board
    // A key of kiosk.typing.side_keys.
    required property var modelData

    objectName: modelData.name
    width: board.keyWidth
    height: board.keyHeight
    text: board.entry.capitals ? modelData.text.toUpperCase() : modelData.text
    glyph: modelData.mark
    under: modelData.under
    marking: true
    spoken: board.entry.named(modelData.key, board.entry.way) + qsTr(", phím")
    onActivated: root.board.write(root.modelData.key)
}
