"""The languages that can be recorded, and what they are called; any other by its BCP 47 tag. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from content.tracks import is_heard

OFFERED: Final[Mapping[str, str]] = {
    "mtq": "Mường",
    "blt": "Thái Đen",
    "twh": "Thái Trắng",
    "tyr": "Thái Đỏ",
    "hmn": "Mông",
    "bru": "Bru-Vân Kiều",
    "vi": "Việt",
}
"""Tags by ISO 639-3; `th` would be the language of Thailand."""


def language_name(tag: str) -> str:
    """What a language is called behind the word "tiếng"; its tag where we know no name."""
    return OFFERED.get(tag, tag)


def typed_language(text: str) -> str | None:
    """The tag that somebody typed, in whatever case; None where it is none that a track may have."""
    first, *rest = text.strip().lower().split("-")
    cased = (
        one.title() if len(one) == 4 else one.upper() if len(one) == 2 else one for one in rest
    )
    tag = "-".join((first, *cased))
    return tag if is_heard(tag) else None
