"""How letters and figures of a code are said in Vietnamese, one by one."""

from __future__ import annotations

from typing import Final

_NAMES: Final = dict(
    zip(
        "ABCDEFGHJKLMNPQRSTUVWXYZ",
        (
            "a", "bê", "xê", "dê", "e", "ép", "giê", "hát", "gi", "ca", "e lờ", "em mờ", "en nờ",
            "pê", "quy", "e rờ", "ét", "tê", "u", "vê", "vê kép", "ích", "i dài", "dét",
        ),
        strict=True,
    )
)  # fmt: skip


def spelled(text: str) -> str:
    """Each sign by its name, with commas between, for the voice."""
    return ", ".join(_NAMES.get(sign, sign) for sign in text)
