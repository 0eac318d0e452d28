"""Whatever the way of typing, the same word stands in the field: every syllable of our packs."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from kiosk.typing.syllable import read
from kiosk.typing.way import Way, type_keys
from tests.helpers.typing_keys import keys_of

PACKS = Path(__file__).parents[3] / "content" / "packs"
WORD = re.compile(r"[^\W\d_]+")


@cache
def syllables() -> list[str]:
    """Each Vietnamese syllable of the shipped packs, in small letters, as they are written."""
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(PACKS.rglob("*.yaml")))
    words = {word.lower() for word in WORD.findall(unicodedata.normalize("NFC", text))}
    return sorted(word for word in words if (found := read(word)) is not None and found.possible)


def test_the_packs_hold_the_language() -> None:
    assert len(syllables()) > 1500
    assert {"đường", "nghiêng", "khuya", "giờ", "quyển"} <= set(syllables())


@pytest.mark.parametrize("tone_last", [True, False], ids=["tone-last", "tone-at-once"])
@pytest.mark.parametrize("way", [Way.TELEX, Way.VNI, Way.DIRECT])
def test_every_syllable_is_typed_alike(way: Way, tone_last: bool) -> None:
    wrong = {
        word: typed
        for word in syllables()
        if (typed := type_keys(way, keys_of(word, way, tone_last=tone_last))) != word
    }
    assert not wrong
