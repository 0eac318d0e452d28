"""The texts of the screens in two languages, found again after their places were filled in. Pure.

A text on the screen may be put together: places are filled in ("Có %1 người"), sentences follow
one another, ", nút" comes after a name. What is known of it is said in the other language; names,
numbers and lessons stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Final

PLACE: Final = re.compile(r"%(?:L?\d|n)|\{[^{}]*\}")
"""What is filled in: `%1` in QML, `{giờ}` in Python."""
_CUTS: Final = tuple(
    re.compile(cut)
    for cut in (
        r"(?<=[.!?])\s+",
        r"\n+|\s+·\s+",
        r"(?<=[:;])\s+",
        r", | \+ |\s*[()“”]\s*",
        r"(?<=\d)\s",
    )
)
"""Where a text may have been put together: sentences, lines, halves of one, parts, a number."""
_WITHIN: Final = r"(?:(?!,\s|[.!?]\s).)+?"
"""What stands in a place: not the end of a part, and the next one."""
_STOPS: Final = ".:,"
KEPT: Final = 4096
"""Texts whose other language is remembered: a page asks for its own again and again."""
FEW: Final = 10
"""Letters of its own that a text has at least to take words before them: "%1 trên %2" is of numbers."""
MANY: Final = 15
"""Letters of its own with which a text may begin with several sentences."""
_COUNT: Final = re.compile(rf"({PLACE.pattern})\s\w")
_NUMBER: Final = r"[\d.,:/]+"
_LETTER: Final = re.compile(r"[^\W\d_]")


@dataclass(frozen=True, slots=True)
class Said:
    """A text in the other language.

    Attributes:
        text: it, with what is not known as it was.
        known: whether any of it is a text of the screens.
    """

    text: str
    known: bool


@dataclass(frozen=True)
class _Template:
    source: str
    target: str

    @cached_property
    def names(self) -> tuple[str, ...]:
        """Its places, each once."""
        return tuple(dict.fromkeys(PLACE.findall(self.source)))

    @cached_property
    def fixed(self) -> str:
        """Its own letters."""
        return "".join(_LETTER.findall(PLACE.sub("", self.source)))

    @cached_property
    def anchor(self) -> str:
        """Its longest piece between places: a text without it is none of its own."""
        return max(PLACE.split(self.source), key=len)

    def match(self, text: str, *, loose: bool) -> re.Match[str] | None:
        """Whether it became this text; `loose`: even with several parts in one place."""
        if self.anchor not in text:
            return None
        return (self._loose if loose else self._strict).fullmatch(text)

    @cached_property
    def _strict(self) -> re.Pattern[str]:
        return self._pattern(_WITHIN)

    @cached_property
    def _loose(self) -> re.Pattern[str]:
        return self._pattern(".+?")

    def _pattern(self, within: str) -> re.Pattern[str]:
        """What a text made from it looks like, whatever stands before one that goes on."""
        few = len(self.fixed) < FEW and _COUNT.match(self.source)
        made, at, seen = "(?P<before>.+)" if _goes_on(self.source) else "", 0, set[str]()
        for place in PLACE.finditer(self.source):
            group = f"p{self.names.index(place.group())}"
            made += re.escape(self.source[at : place.start()])
            many = len(self.fixed) > MANY and not place.start()
            value = _NUMBER if few else ".+?" if many else within
            made += f"(?P={group})" if group in seen else f"(?P<{group}>{value})"
            seen.add(group)
            at = place.end()
        return re.compile(made + re.escape(self.source[at:]), re.DOTALL)

    def filled(self, values: Mapping[str, str]) -> str:
        """The other language with these values in its places."""
        return PLACE.sub(lambda place: values.get(place.group(), place.group()), self.target)


class Phrases:
    """From one language to another."""

    def __init__(self, pairs: Iterable[tuple[str, str]]) -> None:
        """`pairs`: texts in the one language and in the other; of two, the first holds."""
        self._whole: dict[str, str] = {}
        self._remembered = lru_cache(KEPT)(self._find)
        templates = []
        for source, target in pairs:
            if source in self._whole:
                continue
            self._whole[source] = target
            template = _Template(source, target)
            if template.names and template.fixed:
                templates.append(template)
        # The most particular first: "Bản sao của {tên}" before "{tên}: {số}".
        templates.sort(key=lambda one: len(one.fixed), reverse=True)
        self._templates = tuple(templates)
        self._endings = tuple(
            each for each in self._whole if _goes_on(each) and not PLACE.search(each)
        )

    def say(self, text: str) -> Said:
        """The text in the other language, as far as it is known."""
        return self._remembered(text)

    def _find(self, text: str) -> Said:
        cuts = [places for cut in _CUTS if (places := tuple(cut.finditer(text)))]
        said = self._known(text)
        for places in cuts:
            said = said or self._headed(text, places)
        said = said or self._filled(text, loose=True)
        for places in cuts:
            said = said or self._parted(text, places)
        return Said(text, known=False) if said is None else Said(said, known=True)

    def _headed(self, text: str, places: tuple[re.Match[str], ...]) -> str | None:
        """A text whose beginning is known, and the rest of it."""
        heads = [text[: place.start()] for place in places]
        found = [(at, self._whole_or_ending(heads[at])) for at in reversed(range(len(heads)))]
        found += [(at, self._filled(head, loose=False)) for at, head in enumerate(heads)]
        for at, head in found:
            if head is not None:
                return head + places[at].group() + self.say(text[places[at].end() :]).text
        return None

    def _parted(self, text: str, places: tuple[re.Match[str], ...]) -> str | None:
        """A text whose beginning is a name, a number or a lesson's."""
        first, rest = self.say(text[: places[0].start()]), self.say(text[places[0].end() :])
        if not (first.known or rest.known):
            return None
        return first.text + places[0].group() + rest.text

    def _known(self, text: str) -> str | None:
        """A text as it is in the sources, or with its places filled in."""
        return self._whole_or_ending(text) or self._filled(text, loose=False)

    def _whole_or_ending(self, text: str) -> str | None:
        said = self._exact(text)
        bare = text.rstrip(_STOPS)
        if said is None and bare != text and (said := self._exact(bare)) is not None:
            return said + text[len(bare) :]
        if said is not None:
            return said
        for ending in self._endings:
            if text.endswith(ending):
                return self.say(text.removesuffix(ending)).text + self._whole[ending]
        return None

    def _exact(self, text: str) -> str | None:
        """A text of the sources; with a large or small letter at its beginning it is the same."""
        first, rest = text[:1], text[1:]
        for begins, case in ((first, str), (first.upper(), str.lower), (first.lower(), str.upper)):
            said = self._whole.get(begins + rest)
            if said is not None:
                return case(said[:1]) + said[1:]
        return None

    def _filled(self, text: str, *, loose: bool) -> str | None:
        bare = text.rstrip(_STOPS)
        for template in self._templates:
            # A stop is its own, or comes behind it: never a part of what stands in a place.
            whole = template.source[-1:] in tuple(_STOPS)
            found = template.match(text if whole else bare, loose=loose)
            if found:
                said = {name: self.say(value).text for name, value in found.groupdict().items()}
                values = {name: said[f"p{at}"] for at, name in enumerate(template.names)}
                stop = "" if whole else text[len(bare) :]
                return said.get("before", "") + template.filled(values) + stop
        return None


def _goes_on(source: str) -> bool:
    """Whether a text comes behind another: ", nút"."""
    return source[:1] in tuple(", .") and bool(_LETTER.search(source))
