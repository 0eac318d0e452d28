"""Places as they are called since 1/7/2025: 34 provinces, communes directly below, nothing between.

The names of communes lie beside this file (communes.txt), those of provinces in `words`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path as File

from content.authoring.words import CITIES, OLD_PROVINCES, PROVINCES
from content.finding import Finding, Path, advice, error

COMMUNES = File(__file__).with_name("communes.txt")
SINCE = "since 1/7/2025"
_OLD_TIER = re.compile(r"\b(huyện|thị trấn|thị xã|quận)\b(?! chúa)", re.IGNORECASE)
_OLD = "|".join(sorted(map(re.escape, OLD_PROVINCES), key=len, reverse=True))
_OLD_PROVINCE = re.compile(
    rf"\b(?i:tỉnh|thành phố|TP\.?|ở|tại|về|từ|quê)\s+(?P<name>{_OLD})\b(?! cũ)"
)
_UPPER = "A-ZĐÀ-ÖØ-ÝĂĨŨƠƯẠ-Ỹ"
_NAME = rf"(?P<name>[{_UPPER}][\w']*(?:[ -][{_UPPER}][\w']*)*(?: \d+)?)"
_COMMUNE = re.compile(rf"\b(?<!hợp tác )(?<!Hợp tác )(?P<kind>[Xx]ã|[Pp]hường|[Đđ]ặc khu) {_NAME}")
_PROVINCE = re.compile(rf"(?:\b(?P<kind>[Tt]ỉnh|[Tt]hành phố) |\b(?P<short>TP)\. ?){_NAME}")


def place_faults(at: Path, text: str) -> Iterator[Finding]:
    """Tiers, provinces and communes in a text that are not, or no longer, there."""
    for found in _OLD_TIER.finditer(text):
        yield error(
            at, f"“{found[0]}”: that tier ended on 1/7/2025", "name the xã or phường, or the tỉnh"
        )
    told: set[int] = set()
    for found in _OLD_PROVINCE.finditer(text):
        told.add(found.start("name"))
        new = OLD_PROVINCES[found["name"]]
        yield error(at, f"“{found[0]}” is part of {new} {SINCE}", f"write {new}, or the xã")
    for found in _PROVINCE.finditer(text):
        if found.start("name") not in told and not text[found.end() :].startswith(" cũ"):
            yield from _province_faults(at, found)
    for found in _COMMUNE.finditer(text):
        if not _begins_with(found["name"], communes()):
            yield advice(
                at,
                f"there is no {found['kind'].lower()} “{found['name']}” {SINCE}",
                "take a name of today, or say only “xã mình”",
            )


def _province_faults(at: Path, found: re.Match[str]) -> Iterator[Finding]:
    name = found["name"]
    is_city = found["short"] is not None or found["kind"].lower() == "thành phố"
    if not _begins_with(name, PROVINCES):
        yield error(
            at, f"there is no “{found[0]}” {SINCE}", "name one of the 34 provinces, or the xã"
        )
    elif is_city and not _begins_with(name, CITIES):
        yield error(at, f"“{found[0]}” is a tỉnh; its city ended {SINCE}", "name the phường")


@cache
def communes() -> frozenset[str]:
    """The names of every commune, ward and special zone, without their kind."""
    lines = COMMUNES.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if line and not line.startswith("#"))


def _begins_with(name: str, known: frozenset[str]) -> bool:
    """Whether a run of capitalised words begins with a known name: “xã Mường Lát Anh Thào …”."""
    words = re.split(r"(?<=[ -])", name)
    return any("".join(words[:count]).rstrip(" -") in known for count in range(len(words), 0, -1))
