"""The QR code that holds a message itself: a phone that scans it has the text, without any network."""

from __future__ import annotations

import io
import unicodedata
from dataclasses import dataclass
from typing import Any, Final

MARGIN_MODULES: Final = 4
"""White around a code, by ISO/IEC 18004."""


@dataclass(frozen=True, slots=True)
class MessageCode:
    """A code, ready to be shown.

    Attributes:
        rows: one text of `0` and `1` a row, without the margin.
        svg: the whole with its margin, sized by its viewBox alone.
        png: the same as a picture to be sent on, eight pixels a module.
        dots: the same with one pixel a module, to be enlarged without smoothing.
    """

    rows: tuple[str, ...]
    svg: bytes
    png: bytes
    dots: bytes

    @property
    def modules(self) -> int:
        """Length of a side, with the margin."""
        return len(self.rows) + 2 * MARGIN_MODULES

    def module_pixels(self, side: int) -> int:
        """Whole pixels of one module where the code may be `side` pixels wide."""
        return side // self.modules


def message_code(text: str) -> MessageCode:
    """Put a message into a code.

    Of the four grades of repair the lowest is asked for, since a screen has neither folds nor dirt
    and large modules help an old camera more; a higher one is taken where it costs no size.

    Raises:
        ValueError: more than 2,953 bytes of UTF-8, which is what the largest code holds.
    """
    # Imported here: not needed before the first frame.
    import segno

    whole = unicodedata.normalize("NFC", text)
    code = segno.make_qr(whole, error="l", encoding="utf-8", mode="byte", boost_error=True)
    return MessageCode(
        tuple("".join(map(str, row)) for row in code.matrix),
        _saved(code, "svg", xmldecl=False, omitsize=True, light="#FFFFFF"),
        _saved(code, "png", scale=8),
        _saved(code, "png", scale=1),
    )


def _saved(code: Any, kind: str, **how: object) -> bytes:
    out = io.BytesIO()
    code.save(out, kind=kind, border=MARGIN_MODULES, **how)
    return out.getvalue()
