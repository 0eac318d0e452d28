"""Why a new version is not installed, in one word for the screen and one sentence for the log."""

from __future__ import annotations

from typing import Final, Literal

from kiosk.errors import KioskError

Kind = Literal["forged", "malformed", "older", "same", "damaged", "space", "disk", "unknown"]
KINDS: Final = frozenset[str](
    ("forged", "malformed", "older", "same", "damaged", "space", "disk", "unknown")
)


class UpdateRefused(KioskError):
    """A new version is not installed; the one that runs stays as it is.

    Attributes:
        kind: `forged` no key of this kiosk signed it · `malformed` signed, but not a release ·
            `older`, `same` than what runs · `damaged` a file is missing or differs from what was
            signed · `space` too little room · `disk` an error of disk or stick · `unknown` the
            installer ended without a word.
    """

    def __init__(self, kind: Kind, message: str) -> None:
        super().__init__(message)
        self.kind: Kind = kind
