"""The key by which words are searched: without accents, without case.

FTS5's own `remove_diacritics` leaves đ, and knows nothing of Hòa beside Hoà. Only search uses
this key: everywhere else marks are part of the word.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Final

_WORD: Final = re.compile(r"[0-9a-z]+")


def fold(text: str) -> str:
    """Give `text` in lower case without marks, đ as d: Hòa = Hoà = hoa, đường = duong."""
    # Twice, since some letters have a lower case only after NFKD (𝐀), or change again in it.
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    return "".join(sign for sign in plain if not unicodedata.combining(sign)).replace("đ", "d")


def query(text: str) -> str | None:
    """Give an FTS5 query for what somebody types: every word, the last perhaps unfinished.

    None when there is no word in it. Signs never reach FTS5, so nothing typed is an operator.
    """
    words: list[str] = _WORD.findall(fold(text))
    return " ".join(f'"{word}"' for word in words) + "*" if words else None
