"""How the number of a law, decree or resolution is said: "57-NQ/TW", "13/2023/NĐ-CP"."""

from __future__ import annotations

import re
from typing import Final

from content.spoken_letters import word_said
from content.spoken_numbers import amount
from content.spoken_words import DECREES

_PARTS: Final = re.compile(r"(?P<number>\d+)(?:/(?P<year>\d{4}))?[/-](?P<letters>.+)")


def decree_said(whole: str, before: str) -> str:
    """The number, its year, then the letters in words; the kind is not said twice.

    Args:
        whole: the number with its letters.
        before: the text in front; "Nghị quyết 57-NQ/TW" has said "nghị quyết" already.
    """
    parts = _PARTS.fullmatch(whole)
    if parts is None:
        return whole
    words = [
        DECREES.get(code) or word_said(code) for code in re.split("[/-]", parts["letters"]) if code
    ]
    named = re.sub(r"\s+số\s*$", "", before.rstrip(), flags=re.IGNORECASE).lower()
    if len(words) > 1 and named.endswith(words[0].lower()):
        words = words[1:]
    number = amount(int(parts["number"]))
    year = f" năm {amount(int(parts['year']))}" if parts["year"] else ""
    return f"{number}{year}, {' '.join(words)}"
