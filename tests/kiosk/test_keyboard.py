"""The on-screen keyboard on the real window: it covers no field, and keeps one's way of typing."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.set_up_scenes import commune_typed
from kiosk.startup import Kiosk
from kiosk.still import show_as
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.touch import Finger


def name_typed(kiosk: Kiosk) -> None:
    """Somebody types a name for a card."""
    kiosk.routes.begin_guest()
    kiosk.routes.join()
    page: Any = kiosk.app.shown
    page.choose("bac")
    page.next()
    page.choose("hoa-mai")
    page.typeName()


PAGES = {
    "search": lambda kiosk: kiosk.routes.search(),
    "name": name_typed,
    "commune": commune_typed,
}


def field_of(kiosk: Kiosk) -> str:
    page: Any = kiosk.app.shown
    return str(page.property("entry").text)


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize(
    ("page", "way"),
    [("search", ""), ("search", "vni"), ("search", "choosing"), ("name", ""), ("commune", "")],
)
def test_keys_never_cover_the_field(
    kiosk: Kiosk, finger: Finger, page: str, way: str, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    PAGES[page](kiosk)
    if way == "choosing":
        finger.touch("keyWay")
    else:
        kiosk.parts.display.writeBy(way)
    faults = []
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        finger.rest()
        assert finger.find("field") is not None
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(kiosk.window)]
    assert not faults, "\n".join(faults[:20])


def test_a_field_under_a_key_is_seen(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.search()
    finger.rest()
    field, keys = finger.find("field"), finger.find("keyboard")
    assert field is not None
    assert keys is not None
    field.setY(keys.y() + keys.height() / 2)
    assert any("covers the field" in fault for fault in layout_faults(kiosk.window))


def test_a_way_is_chosen_by_its_looks_and_lasts_as_long_as_the_visit(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.begin_guest()
    kiosk.routes.search()
    for name in ("key_b", "key_a", "tone_huyen"):
        finger.touch(name)
    assert field_of(kiosk) == "bà"
    finger.touch("keyWay")
    finger.rest()
    assert finger.find("key_b") is None
    finger.touch("way_vni")
    for name in ("keySpace", "key_b", "key_o", "key_6", "key_5"):
        finger.touch(name)
    assert field_of(kiosk) == "bà bộ"
    name_typed(kiosk)
    finger.rest()
    assert finger.find("key_6") is not None
    kiosk.routes.welcome()
    kiosk.routes.begin_guest()
    kiosk.routes.search()
    finger.rest()
    assert finger.find("tone_huyen") is not None
    assert finger.find("key_6") is None


def test_digits_have_a_page_of_their_own_in_every_way(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.search()
    kiosk.parts.display.writeBy("vni")
    finger.touch("key_a")
    finger.touch("keyDigits")
    finger.touch("key_1")
    assert field_of(kiosk) == "a1"


def test_a_real_keyboard_writes_telex_and_vni_once_it_is_chosen(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.search()
    finger.rest()
    kiosk.window.requestActivate()
    for key in "ddi":
        QTest.keyClick(kiosk.window, key)
    QTest.keyClick(kiosk.window, Qt.Key.Key_Space)
    kiosk.parts.display.writeBy("vni")
    finger.rest()
    for key in "cho75":
        QTest.keyClick(kiosk.window, key)
    assert field_of(kiosk) == "đi chợ"
    QTest.keyClick(kiosk.window, Qt.Key.Key_Backspace)
    assert field_of(kiosk) == "đi ch"
