"""The questions of the first start, each as it is asked: for pictures and for layout tests."""

from __future__ import annotations

from kiosk.startup import Kiosk
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
