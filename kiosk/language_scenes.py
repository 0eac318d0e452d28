"""The page of languages with several recorded tracks: for pictures and layout tests."""

from __future__ import annotations

from kiosk.startup import Kiosk
from kiosk.viewmodels.languages import LanguagesModel
from kiosk.voice.tracks import offered

TITLES = {"kjg": "Tiếng Khơ Mú", "tou-x-nhuxuan": "Tiếng Thổ Như Xuân o\u0312 \u1ea1\u0320"}
"""One of them is written with marks that do not compose."""


def languages_to_hear(kiosk: Kiosk) -> LanguagesModel:
    """Six languages and two more that only their packs know a name for; one has all, most a part."""
    kiosk.routes.languages()
    page = kiosk.app.shown
    if not isinstance(page, LanguagesModel):
        raise TypeError(f"{page} is not the page of languages")
    tags = ("mtq", "blt", "twh", "tyr", "hmn", "bru", *TITLES)
    page.show(offered(tags, TITLES), partial=frozenset(tags[1:]))
    return page


def languages_to_read(kiosk: Kiosk) -> None:
    """What can be written on the screen."""
    languages_to_hear(kiosk).next()
