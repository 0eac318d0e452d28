"""Take names and secrets out of text that leaves the kiosk: known ones by themselves, others by their look.

- every nickname and secret that this kiosk knows, in any case and either way of writing accents
- six digits by themselves (a PIN), nine to twelve (a telephone or identity number)
- what looks like an enrolment token, a recovery code, a key in hexadecimal or base64
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

HIDDEN: Final = "[…]"
_SIGN: Final = "[2-9A-HJ-NP-Z]"
_LOOKS: Final = (
    re.compile(rf"\b(?:{_SIGN}{{4}}-){{2,5}}{_SIGN}{{2,4}}\b"),
    re.compile(rf"\b(?=[A-Z2-9]*[2-9])(?=[A-Z2-9]*[A-Z]){_SIGN}{{12}}\b"),
    re.compile(rf"\b{_SIGN}{{22}}\b"),
    re.compile(r"\b[0-9a-fA-F]{32,}\b"),
    re.compile(r"(?<![\w+/=-])[A-Za-z0-9+/_-]{40,}={0,2}"),
    re.compile(r"(?<![\d.,])\d{6}(?![\d.,])"),
    re.compile(r"(?<!\d)(?:\+?84|0)?\d{9,12}(?!\d)"),
    re.compile(r"//[^/\s:@]+:[^/\s@]+@"),
)
_LEAST: Final = 2
"""Shorter names would take letters out of every word."""


class Redactor:
    """Knows what to hide."""

    def __init__(self, secrets: Iterable[str]) -> None:
        known = {unicodedata.normalize("NFC", one).strip() for one in secrets}
        longest_first = sorted((one for one in known if len(one) >= _LEAST), key=len, reverse=True)
        joined = "|".join(rf"(?<!\w){re.escape(one)}(?!\w)" for one in longest_first)
        self._known = re.compile(joined, re.IGNORECASE) if joined else None

    def clean(self, text: str) -> str:
        """The text without them."""
        plain = unicodedata.normalize("NFC", text)
        if self._known is not None:
            plain = self._known.sub(HIDDEN, plain)
        for look in _LOOKS:
            plain = look.sub(HIDDEN, plain)
        return plain

    def clean_data(self, value: object) -> object:
        """The same for lists and tables of texts; numbers and truth values stay."""
        if isinstance(value, str):
            return self.clean(value)
        if isinstance(value, dict):
            return {str(name): self.clean_data(one) for name, one in value.items()}
        if isinstance(value, list | tuple):
            return [self.clean_data(one) for one in value]
        return value
