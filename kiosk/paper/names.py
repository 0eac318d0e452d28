"""Names of the files that are handed on: plain ASCII, so that every stick and every phone keeps them."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from content.search_key import fold
from kiosk.session.state import GroupSession

MOST: Final = 60
"""Characters before the ending."""


def plain(text: str) -> str:
    """Lower-case ASCII words with hyphens between; `giay` where nothing is left."""
    return re.sub(r"[^a-z0-9]+", "-", fold(text)).strip("-")[:MOST].strip("-") or "giay"


def class_file(kind: str, session: GroupSession, ending: str) -> str:
    """File about one class: what it is, the day, and enough of the id to part two of one day."""
    return f"{plain(kind)}-{session.day}-{plain(session.id)[:6]}.{ending}"


def month_file(kind: str, month: date, ending: str) -> str:
    """File about a month."""
    return f"{plain(kind)}-{month:%Y-%m}.{ending}"
