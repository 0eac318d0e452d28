"""The ways in which Vietnamese is typed, and the keys of each."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from typing import Final

from kiosk.typing import direct, telex, vni
from kiosk.typing.field import Typed, press_plain


class Way(StrEnum):
    """How marks come into a field; the names go to QML."""

    DIRECT = "direct"
    TELEX = "telex"
    VNI = "vni"
    PLAIN = "plain"
    """No marks at all: passwords and addresses."""


PRESS: Final[dict[Way, Callable[[Typed, str], Typed]]] = {
    Way.DIRECT: direct.press,
    Way.TELEX: telex.press,
    Way.VNI: vni.press,
    Way.PLAIN: press_plain,
}
"""What one key does to a field."""


def type_keys(way: Way, keys: str) -> str:
    """What a row of keys gives in an empty field."""
    field = Typed()
    for key in keys:
        field = PRESS[way](field, key)
    return field.text
