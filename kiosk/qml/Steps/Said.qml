pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// What was said back, as blocks of a column: one, or at large text a sentence each. `source` is a
// step or an imitation phone.
Repeater {
    id: root

    required property var source
    property int wide: 0
    // Said elsewhere on the screen.
    property bool off: false
    readonly property bool any: count > 0
    readonly property int tall: {
        let sum = 0;
        for (let i = 0; i < count; i++) {
            const block = itemAt(i);
            if (block)
                sum += block.implicitHeight + (i > 0 ? Theme.gapS : 0);
        }
        return sum;
    }
    readonly property Item first: count > 0 ? itemAt(0) : null

    function blocks(): var {
        if (off || source.feedbackKind === "")
            return [];
        if (!Theme.large)
            return [
                {
                    "heading": source.feedbackHeading,
                    "text": source.feedbackText
                }
            ];
        return source.feedbackSentences.map(one => ({
                    "heading": "",
                    "text": one
                }));
    }

    model: blocks()

    SaidBlock {
        required property var modelData
        width: root.wide
        height: implicitHeight
        kind: root.source.feedbackKind
        heading: modelData.heading
        text: modelData.text
    }
}
