"""What a screen reader is told: every screen through QAccessible, with controls it must find."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, cast

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem

from kiosk.scenes import SCENES, a_guest, first_lesson
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from tests.faults.campaign import LONG
from tests.helpers.accessible import child_named, press, screen_reader, told, unheard
from tests.helpers.touch import Finger, wait, walk

CHOSEN: Final = (
    *("01-welcome", "01-set-up-token", "03-sign-in", "04-join", "06-home", "11-lesson", "12-task"),
    *("13-finished", "16-status", "30-staff-home", "37-self-test", "57-usb-copying"),
    *("66-class-count", "73-class-cards", "84-class-names", "91-report-change", "19-lesson-200"),
)
"""One screen for each kind of thing that stands on screens; the others with HOCSO_FAULTS=long."""
WALKED: Final = [scene for scene in SCENES if LONG or scene.name in CHOSEN]


@pytest.fixture(autouse=True)
def heard(kiosk: Kiosk) -> Iterator[None]:
    """A screen reader runs beside the kiosk."""
    assert kiosk.window.isVisible()
    with screen_reader():
        yield


def test_every_screen_tells_names_roles_and_states(kiosk: Kiosk) -> None:
    faults = []
    for scene in WALKED:
        scene.go(kiosk)
        settle(kiosk, PATIENCE_MS)
        assert len(told(kiosk.window)) > 3, scene.name
        faults += [f"{scene.name}: {fault}" for fault in unheard(kiosk.window)]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults)


def test_drawings_are_told_by_what_they_show(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.lesson(*first_lesson(kiosk))
    finger.rest()
    drawing = child_named(kiosk.window, "picture")
    assert drawing.role is QAccessible.Role.Graphic
    assert drawing.item is not None
    assert drawing.name == drawing.item.property("says") != ""


WRONG: Final = {
    "says nothing: Button": 'Btn { glyph: "plus" }',
    "not told: ": """Btn {
        text: "Tiếp"
        Accessible.ignored: true
    }""",
    "is told as StaticText, not Role.Button": """Btn {
        text: "Tiếp"
        Accessible.role: Accessible.StaticText
    }""",
    "is told as not ticked": """Rectangle {
        property bool touchable: true
        property string sort: "mark"
        property bool ticked: true
        Accessible.role: Accessible.CheckBox
        Accessible.name: "Chữ hoa"
    }""",
    "says twice what it is": """Btn {
        text: "Tiếp"
        Accessible.name: "Tiếp, nút"
    }""",
    "says nothing: StaticText": """Label {
        text: "·"
        Accessible.name: " "
    }""",
    "said already by what it lies in": """Rectangle {
        Accessible.role: Accessible.StaticText
        Accessible.name: "Đã lưu"
        Label { text: "Đã lưu" }
    }""",
    "'chưa gửi' is seen, not told": """Label {
        text: "Chưa gửi"
        Accessible.ignored: true
    }""",
    "unknown role: Clock": """Item {
        Accessible.role: Accessible.Clock
        Accessible.name: "giờ"
    }""",
    "value 'cho' is not what is written": """Rectangle {
        property QtObject entry: QtObject { property string text: "chợ" }
        property string text: "cho"
        Accessible.role: Accessible.EditableText
        Accessible.name: "Tên gọi"
    }""",
    "field laid is not told": """TypedField {
        objectName: "laid"
        entry: QtObject {
            property string text
            property string before
            property string after
        }
        Accessible.ignored: true
    }""",
}
"""What must be said, of a page with one thing wrong."""


def lay(kiosk: Kiosk, what: str) -> QQuickItem:
    """Put something on the open page."""
    component = QQmlComponent(kiosk.engine)
    page = f"import QtQuick\nimport HocSo.Components\nItem {{\nwidth: 300; height: 100\n{what}\n}}"
    component.setData(page.encode(), kiosk.engine.baseUrl())
    made = component.create()
    assert made is not None, component.errorString()
    item = cast("QQuickItem", made)
    item.setParentItem(kiosk.window.contentItem())
    item.setParent(kiosk.window)
    return item


@pytest.mark.parametrize("said", WRONG)
def test_one_thing_told_wrongly_is_found(kiosk: Kiosk, finger: Finger, said: str) -> None:
    kiosk.routes.who()
    finger.rest()
    assert unheard(kiosk.window) == []
    laid = lay(kiosk, WRONG[said])
    faults = unheard(kiosk.window)
    assert any(said in fault for fault in faults), faults
    laid.setVisible(False)
    assert unheard(kiosk.window) == []


def test_a_press_by_the_screen_reader_is_a_touch(kiosk: Kiosk, finger: Finger) -> None:
    finger.rest()
    press(kiosk.window, "start")
    finger.until_page("WhoAreYou")
    wait(finger.ready, "the end of a press")
    press(kiosk.window, "ear")
    assert child_named(kiosk.window, "ear").ticked
    wait(finger.ready, "the end of a press")
    press(kiosk.window, "guest")
    assert finger.page == "WhoAreYou"
    wait(finger.ready, "the end of a press")
    press(kiosk.window, "guest")
    finger.until_page("Home")


def test_what_is_disabled_is_told_so_and_does_nothing(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.join()
    finger.rest()
    assert not child_named(kiosk.window, "next").enabled
    heading = child_named(kiosk.window, "heading").name
    press(kiosk.window, "next")
    assert child_named(kiosk.window, "heading").name == heading
    press(kiosk.window, "option_ba")
    finger.rest()
    assert child_named(kiosk.window, "option_ba").ticked
    assert not child_named(kiosk.window, "option_ong").ticked
    assert child_named(kiosk.window, "next").enabled


def test_a_ticked_thing_follows_its_page_and_not_the_finger(kiosk: Kiosk, finger: Finger) -> None:
    a_guest(kiosk)
    finger.rest()
    # Once it is on, its first touch reads it.
    for expected in (True, True, False):
        finger.touch("ear")
        finger.rest()
        assert child_named(kiosk.window, "ear").ticked is expected
    ear = next(item for item in walk(kiosk.window.contentItem()) if item.objectName() == "ear")
    # As if it were ticked by itself: nothing of the page says so.
    ear.setProperty("checked", True)
    assert not ear.property("checked")


def test_the_screen_reader_is_told_where_the_focus_is(kiosk: Kiosk, finger: Finger) -> None:
    a_guest(kiosk)
    finger.rest()
    found = finger.find("need1")
    assert found is not None
    found.forceActiveFocus()
    focused = [one.item.objectName() for one in told(kiosk.window) if one.focused and one.item]
    assert focused == ["need1"]
