"""Keys alone: every screen reached, led through, and left, the ring always seen."""

from __future__ import annotations

from typing import Final

import pytest
from PySide6.QtCore import Qt
from PySide6.QtQml import QQmlExpression, qmlContext
from PySide6.QtQuick import QQuickItem

from kiosk.scenes import SCENES, Scene, a_guest, first_lesson
from kiosk.startup import Kiosk
from kiosk.still import show_as
from tests.faults.campaign import LONG
from tests.helpers.keys import (
    ARROWS,
    LEAST_SEEN,
    Key,
    KeyedKiosk,
    contrast,
    ring_of,
    round_of,
    seen,
)
from tests.helpers.touch import wait

CHOSEN: Final = (
    "01-welcome",
    "03-sign-in",
    "06-home",
    "11-lesson",
    "12-task",
    "15-staff-door",
    "24-listening",
    "66-class-count",
)
"""One screen for each arrangement; the others with HOCSO_FAULTS=long."""
WALKED: Final = [scene for scene in SCENES if LONG or scene.name in CHOSEN]


@pytest.fixture
def keyed(kiosk: Kiosk) -> KeyedKiosk:
    """Somebody with a keyboard."""
    return KeyedKiosk(kiosk)


def open_scene(keyed: KeyedKiosk, scene: Scene) -> None:
    show_as(keyed.kiosk.parts.display, scene.text_scale, contrast=scene.contrast)
    scene.go(keyed.kiosk)
    keyed.rest()


@pytest.mark.parametrize("clear", [False, True], ids=["usual", "clear"])
def test_tab_leads_to_everything_and_its_ring_is_seen(keyed: KeyedKiosk, *, clear: bool) -> None:
    faults = []
    for scene in WALKED:
        open_scene(keyed, scene)
        show_as(keyed.kiosk.parts.display, scene.text_scale, contrast=clear)
        keyed.focus.setProperty("keyed", False)
        keyed.rest()
        without = keyed.window.grabWindow()
        keyed.begin()
        expected = keyed.stops()
        assert expected, scene.name
        for _ in range(len(expected)):
            item = keyed.current()
            if item is None:
                faults.append(f"{scene.name}: the ring is lost")
                break
            keyed.kept.append(item)
            part = seen(ring_of(item), keyed.window.grabWindow(), without)
            if part < LEAST_SEEN:
                faults.append(
                    f"{scene.name}: {part:.0%} of the ring of {item.objectName()} is seen"
                )
            keyed.key(Key.Key_Tab)
        reached = round_of(keyed)
        missed = {one.objectName() for one in expected if one not in reached}
        if missed:
            faults.append(f"{scene.name}: Tab does not lead to {sorted(missed)}")
        if any(one not in expected for one in reached):
            faults.append(f"{scene.name}: Tab leads to what cannot be touched")
    assert not faults, "\n".join(faults)


def test_a_ring_that_is_not_drawn_is_missed(keyed: KeyedKiosk) -> None:
    a_guest(keyed.kiosk)
    keyed.rest()
    without = keyed.window.grabWindow()
    found = keyed.find("need0")
    assert found is not None
    assert seen(ring_of(found), without, without) == 0.0


def test_arrows_alone_lead_everywhere(keyed: KeyedKiosk) -> None:
    faults = []
    for scene in WALKED:
        open_scene(keyed, scene)
        keyed.begin()
        stops = keyed.stops()
        start = keyed.current()
        assert start is not None, scene.name
        found, waiting = [start], [start]
        while waiting:
            item = waiting.pop()
            # On a field that is written in, right and left move the cursor.
            for arrow in ARROWS:
                item.forceActiveFocus()
                keyed.key(arrow)
                after = keyed.current()
                if after is not None and after not in found:
                    found.append(after)
                    waiting.append(after)
        missed = [one.objectName() for one in stops if one not in found]
        if missed:
            faults.append(f"{scene.name}: arrows do not lead to {missed}")
    assert not faults, "\n".join(faults)


def test_a_grid_is_walked_in_two_dimensions(keyed: KeyedKiosk) -> None:
    a_guest(keyed.kiosk)
    keyed.rest()
    keyed.lead_to("need0")
    for key, name in (
        (Key.Key_Right, "need1"),
        (Key.Key_Down, "need3"),
        (Key.Key_Left, "need2"),
        (Key.Key_Up, "need0"),
        (Key.Key_6, "need1"),
        (Key.Key_2, "need3"),
        (Key.Key_4, "need2"),
        (Key.Key_8, "need0"),
    ):
        keyed.key(key)
        assert keyed.here() == name


def names_of(items: list[QQuickItem]) -> list[str]:
    return [item.objectName() for item in items]


def test_the_order_is_that_of_reading(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    keyed.begin()
    keyed.lead_to("textSize")
    order = names_of(round_of(keyed))
    assert order[:8] == [
        *("textSize", "contrast", "softer", "louder", "guest", "card", "together", "join")
    ]
    assert order[8] == "back"


def test_a_panel_is_read_to_its_end_before_the_next(keyed: KeyedKiosk) -> None:
    keyed.kiosk.window.resize(1280, 800)
    keyed.kiosk.routes.tasks(first_lesson(keyed.kiosk)[0], "pre")
    keyed.rest()
    keyed.begin()
    keyed.lead_to("home")
    order = names_of(round_of(keyed))
    widgets = [place for place, name in enumerate(order) if name.startswith("widget_")]
    assert widgets == list(range(widgets[0], widgets[-1] + 1))
    assert order.index("hint") < widgets[0]
    assert widgets[-1] < order.index("back")


# --- where it begins, and that it is never lost ------------------------------------------------

BEGINS: Final = {
    "01-welcome": "start",
    "02-who": "guest",
    "04-join": "option_ba",
    "06-home": "all",
    "09-search": "field",
    "11-lesson": "next",
    "15-staff-door": "pin1",
    "20-home-under-way": "underWay",
}


@pytest.mark.parametrize("name", BEGINS)
def test_a_screen_begins_at_the_next_thing_to_do(keyed: KeyedKiosk, name: str) -> None:
    keyed.kiosk.routes.two_together()
    keyed.rest()
    keyed.begin()
    open_scene(keyed, next(scene for scene in SCENES if scene.name == name))
    wait(lambda: keyed.here() == BEGINS[name], f"{BEGINS[name]}, not {keyed.here()}")


def test_the_first_key_only_shows_where_one_is_and_a_finger_hides_it(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    assert keyed.current() is None
    keyed.key(Key.Key_Return)
    assert (keyed.page, keyed.here()) == ("WhoAreYou", "guest")
    heading = keyed.find("heading")
    assert heading is not None
    keyed.press_at(heading.mapToScene(heading.boundingRect().center()).toPoint())
    assert keyed.current() is None
    keyed.key(Key.Key_Down)
    assert keyed.here() == "guest"


def test_the_ring_goes_on_where_the_thing_it_was_on_is_gone(keyed: KeyedKiosk) -> None:
    a_guest(keyed.kiosk)
    keyed.rest()
    keyed.lead_to("need2")
    item = keyed.current()
    assert item is not None
    item.setVisible(False)
    wait(lambda: keyed.here() not in ("", "need2"), "the ring elsewhere")
    keyed.lead_to("need1")
    held = keyed.current()
    assert held is not None
    held.setEnabled(False)
    wait(lambda: keyed.here() not in ("", "need1"), "the ring elsewhere")


def test_a_list_that_is_made_anew_keeps_the_ring_in_its_place(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.join()
    keyed.rest()
    keyed.lead_to("option_bac")
    keyed.key(Key.Key_Return)
    keyed.rest()
    assert keyed.here() == "option_bac"


# --- what keys do ------------------------------------------------------------------------------


@pytest.mark.parametrize("key", [Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_5])
def test_each_key_that_presses_presses_once(keyed: KeyedKiosk, key: Qt.Key) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    keyed.lead_to("guest")
    keyed.key(key)
    keyed.until_page("Home")


def test_escape_leads_back_and_never_out(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    keyed.key(Key.Key_Escape)
    keyed.until_page("Welcome")
    for _ in range(3):
        wait(keyed.ready, "the end of a press")
        keyed.begin()
        keyed.key(Key.Key_Escape)
    keyed.rest()
    assert keyed.page == "Welcome"
    assert keyed.window.isVisible()


def test_ear_mode_reads_first_for_keys_too(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    keyed.touch("ear")
    keyed.touch("guest")
    assert keyed.page == "WhoAreYou"
    keyed.touch("guest")
    assert keyed.page == "Home"


def test_whoever_presses_keys_is_there(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.who()
    keyed.rest()
    heard: list[str] = []
    keyed.kiosk.app.touched.connect(lambda: heard.append("touched"))
    keyed.key(Key.Key_Down)
    assert heard == ["touched"]


def test_escape_on_every_screen_stays_in_the_program(keyed: KeyedKiosk) -> None:
    for scene in WALKED:
        open_scene(keyed, scene)
        wait(keyed.ready, "the end of a press")
        keyed.key(Key.Key_Escape)
        keyed.rest()
        assert keyed.window.isVisible(), scene.name
        assert keyed.page, scene.name


# --- writing -----------------------------------------------------------------------------------


def test_a_keyboard_writes_into_the_field_with_its_marks(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.search()
    keyed.rest()
    keyed.begin()
    assert keyed.here() == "field"
    for letter in (Key.Key_C, Key.Key_H, Key.Key_O):
        keyed.key(letter)
    keyed.key(Key.Key_Space)
    keyed.key(Key.Key_X)
    entry = keyed.model.property("entry")
    assert entry.property("text") == "cho x"
    keyed.key(Key.Key_Backspace)
    keyed.key(Key.Key_Left)
    keyed.key(Key.Key_Left)
    keyed.key(Key.Key_A)
    assert entry.property("text") == "chao "


def test_letters_go_to_the_field_wherever_the_ring_is(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.search()
    keyed.rest()
    keyed.lead_to("back")
    keyed.key(Key.Key_B)
    assert (keyed.model.property("entry").property("text"), keyed.page) == ("b", "Search")


def test_the_keyboard_on_the_screen_is_walked_and_pressed_by_keys(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.search()
    keyed.rest()
    for letter in "cho":
        keyed.touch(f"key_{letter}")
    assert keyed.model.property("entry").property("text") == "cho"
    keyed.lead_to("key_q")
    for key, name in ((Key.Key_Right, "key_w"), (Key.Key_Left, "key_q"), (Key.Key_Down, "key_a")):
        keyed.key(key)
        assert keyed.here() == name


def test_digits_go_to_the_pad(keyed: KeyedKiosk) -> None:
    keyed.kiosk.routes.staff_door()
    keyed.rest()
    for key in (Key.Key_1, Key.Key_5, Key.Key_8):
        keyed.key(key)
    assert keyed.model.property("entry").property("count") == 3
    keyed.key(Key.Key_Backspace)
    assert keyed.model.property("entry").property("count") == 2
    assert keyed.page == "StaffDoor"


# --- what the ring is drawn on ------------------------------------------------------------------

GROUNDS: Final = (
    *("paper", "card", "callGround", "homeGround", "soft(success)", "soft(waiting)", "soft(info)"),
    "contrast ? card : tint('thiet-bi')",
)


@pytest.mark.parametrize("clear", [False, True], ids=["usual", "clear"])
def test_the_ring_can_be_seen_on_everything_it_lies_on(keyed: KeyedKiosk, *, clear: bool) -> None:
    show_as(keyed.kiosk.parts.display, 1.0, contrast=clear)
    item = keyed.find("start")
    assert item is not None
    context = qmlContext(item)
    assert context is not None

    def colour(what: str) -> object:
        asked = QQmlExpression(context, item, f"(() => {{ with (Theme) {{ return {what} }} }})()")
        found = asked.evaluate()
        return found[0] if isinstance(found, tuple) else found

    weak = {what: contrast(colour("focus"), colour(what)) for what in GROUNDS}  # type: ignore[arg-type]
    assert min(weak.values()) >= 3.0, weak
