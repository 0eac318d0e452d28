"""The languages that can be heard: what each is called, and the sentence by which it names itself. Pure.

A language names itself in its own recorded voice: the clip of `name_sentence` in its track. What
we know no name for is called as its pack calls it, else by its tag.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from content.tracks import is_heard

VIETNAMESE: Final = "vi"
NAMES: Final[Mapping[str, str]] = {
    "mtq": "Mường",
    "blt": "Thái Đen",
    "twh": "Thái Trắng",
    "tyr": "Thái Đỏ",
    "hmn": "Mông",
    "bru": "Bru-Vân Kiều",
    VIETNAMESE: "Việt",
}
"""Tags of ISO 639-3, and what each language is called behind the word "tiếng"."""
_WORD: Final = "Tiếng "


@dataclass(frozen=True, slots=True)
class Track:
    """A language that can be heard.

    Attributes:
        tag: BCP 47.
        name: what it is called behind the word "tiếng".
    """

    tag: str = VIETNAMESE
    name: str = NAMES[VIETNAMESE]

    @property
    def title(self) -> str:
        """How it stands on a card: "Tiếng Mường"."""
        return _WORD + self.name

    @property
    def says(self) -> str:
        """The sentence by which it names itself."""
        return f"{self.title}."


VIETNAMESE_TRACK: Final = Track()
"""What every kiosk can say, recorded or not."""


def track_of(tag: str, titles: Mapping[str, str] | None = None) -> Track:
    """The track of a tag, with the best name there is.

    Args:
        tag: BCP 47; a part behind the language ("mtq-x-langcha") stands in brackets.
        titles: what packs that are a track alone are called, by tag.
    """
    if tag in NAMES:
        return Track(tag, NAMES[tag])
    title = (titles or {}).get(tag, "")
    if title:
        return Track(tag, title.removeprefix(_WORD))
    language, _, rest = tag.partition("-")
    if language in NAMES:
        return Track(tag, f"{NAMES[language]} ({rest.removeprefix('x-')})")
    return Track(tag, tag)


def offered(tags: Iterable[str], titles: Mapping[str, str] | None = None) -> tuple[Track, ...]:
    """What a person can choose among: Vietnamese first, then those we know, then the rest by name."""
    places = {tag: place for place, tag in enumerate(NAMES)}
    others = {tag for tag in tags if is_heard(tag) and tag != VIETNAMESE}
    found = [track_of(tag, titles) for tag in others]
    found.sort(key=lambda one: (places.get(one.tag.split("-")[0], len(places)), one.name, one.tag))
    return (VIETNAMESE_TRACK, *found)
