"""The questions of the first start, and the self-test: for pictures and for layout tests."""

from __future__ import annotations

from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.self_test.page import SelfTestModel
from kiosk.viewmodels.set_up.page import SetUpModel


def first_start(kiosk: Kiosk) -> SetUpModel:
    """A kiosk that was never told anything; nothing is touched yet."""
    kiosk.routes.set_up()
    shown = kiosk.app.shown
    if not isinstance(shown, SetUpModel):
        raise TypeError(f"{shown} is no page of set-up")
    return shown


def commune_typed(kiosk: Kiosk, letters: str = "thieu hoa") -> SetUpModel:
    """Some letters of a commune's name are in the field."""
    page = first_start(kiosk)
    page.ask("commune")
    field = page.property("entry")
    for letter in letters:
        if letter == " ":
            field.space()
        else:
            field.press(letter)
    return page


def communes_found(kiosk: Kiosk) -> None:
    """What several communes of one name look like."""
    commune_typed(kiosk, "tan tien").next()


def asked_for(kiosk: Kiosk, stage: str) -> None:
    """One of the later questions."""
    first_start(kiosk).ask(stage)


def tested(kiosk: Kiosk) -> SelfTestModel:
    """Every check has come in."""
    kiosk.routes.self_test()
    settle(kiosk, PATIENCE_MS)
    shown = kiosk.app.shown
    if not isinstance(shown, SelfTestModel):
        raise TypeError(f"{shown} is no self-test")
    return shown


def fields_to_touch(kiosk: Kiosk) -> None:
    """Half of the screen was touched."""
    page = tested(kiosk)
    page.tryTouch()
    for place in range(11):
        page.field(place)


def sentence_to_hear(kiosk: Kiosk) -> None:
    """A sentence was spoken."""
    tested(kiosk).trySound()
