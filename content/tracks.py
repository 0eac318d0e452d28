"""What a track is called by programs: its BCP 47 tag, and how its clips are named in a pack.

A track may come in a pack of its own, which carries sound for sentences of other packs and of the
screens and nothing else. What a clip says stands in its name, so nothing more is needed.
"""

from __future__ import annotations

import re
from typing import Final

from content.narration import SYNTHESISED

FOLDER: Final = "audio"
"""Clips lie at `audio/<tag>/<clip key>.<ending>`."""
CLIP_PATH: Final = re.compile(
    rf"{FOLDER}/(?P<tag>[A-Za-z0-9-]+)/(?P<key>[0-9a-f]{{64}})\.(opus|ogg|wav)"
)
_TAG: Final = re.compile(
    r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?"
    r"(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?"
)
"""Language, script, region, variants, private part, in the case that BCP 47 recommends."""
_TAG_CHARACTERS: Final = 35
"""The longest tag that RFC 5646, 4.4.1, has programs make room for."""


def tag_fault(tag: str) -> str:
    """Why `tag` cannot be a track's, with what to write instead; empty where it can."""
    if tag.split("-", maxsplit=1)[0].lower() in {"th", "tha"}:
        return "“th” is the language of Thailand; Thái in Vietnam is blt, twh or tyr"
    if len(tag) > _TAG_CHARACTERS or not _TAG.fullmatch(tag):
        return f"“{tag[:60]}” is no language tag (BCP 47); write for instance mtq, hmn or vi"
    return ""


def is_heard(tag: str) -> bool:
    """Whether a track is one that people may choose: not the synthesised one."""
    return tag != SYNTHESISED and not tag_fault(tag)


def recorded_tag(path: str) -> str | None:
    """The track that a pack's file is a clip of; None for any other file."""
    found = CLIP_PATH.fullmatch(path)
    return found["tag"] if found else None
