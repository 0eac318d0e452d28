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
_CUTS: Final = tuple(
    re.compile(cut)
    for cut in (r"(\n+| · )", r"(?<=[.!?])(\s+)", r"(?<=[:;])(\s+)", r"(, | \+ |\s*[()“”]\s*)")
)
"""Where a text may have been put together: lines, sentences, halves of one, parts."""
_STOPS: Final = ".:,"
FEW: Final = 6
"""Letters of its own that a text has at least to take words in its first place."""
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
    def pattern(self) -> re.Pattern[str]:
        """What a text made from it looks like, whatever stands before one that goes on."""
        # Few letters fit much: "%1 trên %2" is said of numbers only.
        few = len(self.fixed) < FEW and PLACE.match(self.source)
        value = r"[\d.,:/]+" if few else ".+?"
        made, at, seen = "(?P<before>.+)" if _goes_on(self.source) else "", 0, set[str]()
        for place in PLACE.finditer(self.source):
            group = f"p{self.names.index(place.group())}"
            made += re.escape(self.source[at : place.start()])
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
        said = self._whole_or_ending(text) or self._filled(text)
        if said is not None:
            return Said(said, known=True)
        for cut in _CUTS:
            pieces = [piece for piece in cut.split(text) if piece]
            if len(pieces) > 1:
                each = [self.say(piece) for piece in pieces]
                if any(one.known for one in each):
                    return Said("".join(one.text for one in each), known=True)
        return Said(text, known=False)

    def _whole_or_ending(self, text: str) -> str | None:
        if text in self._whole:
            return self._whole[text]
        large = text[:1].upper() + text[1:]
        if large in self._whole:
            said = self._whole[large]
            return said[:1].lower() + said[1:]
        bare = text.rstrip(_STOPS)
        if bare != text and bare in self._whole:
            return self._whole[bare] + text[len(bare) :]
        for ending in self._endings:
            if text.endswith(ending):
                return self.say(text.removesuffix(ending)).text + self._whole[ending]
        return None

    def _filled(self, text: str) -> str | None:
        for template in self._templates:
            stop = ""
            found = template.pattern.fullmatch(text)
            if found is None and text[-1:] in tuple(_STOPS):
                found, stop = template.pattern.fullmatch(text[:-1]), text[-1]
            if found:
                said = {name: self.say(value).text for name, value in found.groupdict().items()}
                values = {name: said[f"p{at}"] for at, name in enumerate(template.names)}
                return said.get("before", "") + template.filled(values) + stop
        return None


def _goes_on(source: str) -> bool:
    """Whether a text comes behind another: ", nút"."""
    return source[:1] in tuple(", .") and bool(_LETTER.search(source))
