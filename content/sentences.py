"""Splits words for people into the sentences that are read aloud and highlighted one by one.

Lossless: the sentences joined by spaces are the text, whitespace apart. A sentence ends

- at a line break;
- at `.` `!` `?` or `…`, with the closing quotes and brackets behind it, when whitespace follows.

It goes on

- inside numbers and addresses (`1.200.000`, `dichvucong.gov.vn`), where no whitespace follows;
- behind an abbreviation (`TP. Hồ Chí Minh`) and behind the number of a list (`1. Mở máy`);
- when a small letter follows (`“Ai đấy?” bà hỏi`), unless that begins an address.

A piece without a letter or digit is never a sentence by itself; it stays with its neighbour.
"""

from __future__ import annotations

import re
from typing import Final

_END: Final = re.compile(r"[.!?…]+[\"'”’»)\]]*(?=\s)")
_ADDRESS: Final = re.compile(r"[a-z0-9-]+(?:\.[a-z0-9-]+)+")
_WORD_BEFORE: Final = re.compile(r"\S*\Z")
_ABBREVIATIONS: Final = frozenset({"TP.", "P.", "Q.", "TX.", "ThS.", "TS.", "PGS.", "GS.", "BS."})


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of `text` in order, each with single spaces; none for blank text."""
    pieces: list[str] = []
    for line in text.splitlines():
        pieces.extend(_pieces_of(" ".join(line.split())))
    return tuple(_with_neighbours(pieces))


def _pieces_of(line: str) -> list[str]:
    pieces = []
    start = 0
    for end in _END.finditer(line):
        if _goes_on(line[start : end.end()], line[end.end() + 1 :]):
            continue
        pieces.append(line[start : end.end()].strip())
        start = end.end()
    pieces.append(line[start:].strip())
    return [piece for piece in pieces if piece]


def _goes_on(before: str, after: str) -> bool:
    match = _WORD_BEFORE.search(before)
    last = match.group() if match else ""
    if last in _ABBREVIATIONS:
        return True
    if last == before.strip() and re.fullmatch(r"\d+\.", last):
        return True
    return after[:1].islower() and not _ADDRESS.match(after)


def _with_neighbours(pieces: list[str]) -> list[str]:
    whole: list[str] = []
    for piece in pieces:
        if whole and not (_can_be_heard(piece) and _can_be_heard(whole[-1])):
            whole[-1] = f"{whole[-1]} {piece}"
        else:
            whole.append(piece)
    return whole


def _can_be_heard(piece: str) -> bool:
    return any(letter.isalnum() for letter in piece)
