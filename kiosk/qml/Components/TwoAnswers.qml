import QtQuick
import HocSo.Theme

// A question that is read aloud, and two buttons alike below it; nothing is preselected.
Item {
    id: root

    required property list<string> sentences
    property bool asking: true
    property string no
    property string yes
    readonly property int answersHeight: answers.height

    signal declined
    signal agreed

    SentenceList {
        anchors {
            fill: parent
            bottomMargin: root.asking ? answers.height + Theme.gap : 0
        }
        sentences: root.sentences
        size: Theme.u(Theme.veryLarge ? 32 : 36)
        weight: Font.DemiBold
    }
    ButtonRow {
        id: answers
        visible: root.asking
        anchors {
            left: parent.left
            right: parent.right
            bottom: parent.bottom
        }
        Btn {
            objectName: "keep"
            text: root.no
            onActivated: root.declined()
        }
        Btn {
            objectName: "carryOut"
            text: root.yes
            onActivated: root.agreed()
        }
    }
}
