pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// Something to take along, as blocks of a column: one card, or at large text its title and then
// a sentence each.
Repeater {
    id: root

    property string name
    property string glyph
    property string title
    property list<string> lines
    property color hue: Theme.info
    property int wide: 0

    function blocks(): var {
        const all = [];
        for (let i = 0; i < lines.length; i++)
            all.push(lines[i]);
        if (all.length === 0)
            return [];
        const heads = [
            {
                "title": root.title,
                "lines": Theme.large ? [] : all
            }
        ];
        return Theme.large ? heads.concat(all.map(one => ({
                    "title": "",
                    "lines": [one]
                }))) : heads;
    }

    model: blocks()

    NoteCard {
        required property var modelData
        required property int index
        objectName: root.name + index
        width: root.wide
        height: implicitHeight
        glyph: root.glyph
        title: modelData.title
        lines: modelData.lines
        hue: root.hue
    }
}
