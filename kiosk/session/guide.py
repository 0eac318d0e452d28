"""The volunteer's guide, as data: a page for each screen of a class, with three short sentences."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class GuidePage:
    """One page.

    Attributes:
        screen: name of the scene whose picture it shows (`kiosk.scenes`).
        said: its sentences, each short enough to be remembered.
    """

    screen: str
    title: str
    said: tuple[str, ...]


@cache
def guide_pages() -> tuple[GuidePage, ...]:
    """All pages, in the order of a class."""
    text = files("kiosk.session").joinpath("data/guide.json").read_text(encoding="utf-8")
    return tuple(
        GuidePage(each["screen"], each["title"], tuple(each["said"])) for each in json.loads(text)
    )
