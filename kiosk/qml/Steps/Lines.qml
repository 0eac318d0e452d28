pragma ComponentBehavior: Bound
import QtQuick
import HocSo.Theme

// The words of a step as blocks of a column: one block, or at large text a sentence each, so that
// none is taller than a page.
Repeater {
    id: root

    property list<string> lines
    property int wide: 0
    property int size: Theme.u(30)
    property int weight: Font.Bold

    function blocks(): var {
        const all = [];
        for (let i = 0; i < lines.length; i++)
            all.push(lines[i]);
        return all.length === 0 ? [] : Theme.large ? all.map(one => [one]) : [all];
    }

    model: blocks()

    Question {
        required property var modelData
        lines: modelData
        width: root.wide
        height: implicitHeight
        size: root.size
        weight: root.weight
    }
}
