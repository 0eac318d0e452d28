"""The texts of the screens in two languages, found again after their places were filled in. Pure.

A text on the screen may be put together: places are filled in ("Có %1 người"), sentences follow
one another, ", nút" comes after a name. What is known of it is said in the other language; names,
numbers and lessons stay as they are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

PLACE: Final = re.compile(r"%(?:L?\d|n)|\{[^{}]*\}")
"""What is filled in: `%1` in QML, `{giờ}` in Python."""
_SENTENCES: Final = re.compile(r"(?<=[.!?:;])(\s+)|(\n+| · )")
_PARTS: Final = re.compile(r"(: |, | \+ |\s*[()“”]\s*)")
_STOPS: Final = ".:,"
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
    def pattern(self) -> re.Pattern[str]:
        """What a text made from it looks like."""
        made, at, seen = "", 0, set[str]()
        for place in PLACE.finditer(self.source):
            group = f"p{self.names.index(place.group())}"
            made += re.escape(self.source[at : place.start()])
            made += f"(?P={group})" if group in seen else f"(?P<{group}>.+?)"
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
        templates = []
        for source, target in pairs:
            if source in self._whole:
                continue
            self._whole[source] = target
            if PLACE.search(source) and _LETTER.search(PLACE.sub("", source)):
                templates.append(_Template(source, target))
        # The most particular first: "Bản sao của {tên}" before "{tên}: {số}".
        templates.sort(key=lambda one: len(PLACE.sub("", one.source)), reverse=True)
        self._templates = tuple(templates)
        self._endings = tuple(each for each in self._whole if each[:1] in ", " and each.strip(", "))

    def say(self, text: str) -> Said:
        """The text in the other language, as far as it is known."""
        whole = self._find(text)
        if whole is not None:
            return Said(whole, known=True)
        for ending in self._endings:
            if text.endswith(ending):
                before = self.say(text.removesuffix(ending))
                return Said(before.text + self._whole[ending], known=True)
        for cut in (_SENTENCES, _PARTS):
            pieces = [piece for piece in cut.split(text) if piece]
            if len(pieces) > 1:
                said = [self.say(piece) for piece in pieces]
                if any(each.known for each in said):
                    return Said("".join(each.text for each in said), known=True)
        return Said(text, known=False)

    def _find(self, text: str) -> str | None:
        if text in self._whole:
            return self._whole[text]
        large = text[:1].upper() + text[1:]
        if large in self._whole:
            said = self._whole[large]
            return said[:1].lower() + said[1:]
        bare = text.rstrip(_STOPS)
        if bare != text and bare in self._whole:
            return self._whole[bare] + text[len(bare) :]
        for template in self._templates:
            found = template.pattern.fullmatch(text)
            if found:
                values = (self.say(value).text for value in found.groups())
                return template.filled(dict(zip(template.names, values, strict=True)))
        return None
