"""The rows that a leaf of a SQLite b-tree holds: a reader for pages whose tree is damaged.

Source: sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format".
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from sync.page_file import USABLE_BYTES

Value = int | float | str | bytes | None
PageOf = Callable[[int], bytes | None]
_TABLE_LEAF: Final = 0x0D
_INDEX_LEAF: Final = 0x0A
_INDEX_INTERIOR: Final = 0x02
_INT_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}


@dataclass(frozen=True, slots=True)
class Record:
    """One row.

    Attributes:
        rowid: its number, None for a table without one, whose rows lie as an index does.
        values: its columns in the order in which they are stored.
    """

    rowid: int | None
    values: tuple[Value, ...]


class _Malformed(Exception):
    """These bytes are no row."""


def records_of(number: int, page_of: PageOf) -> Iterator[Record]:
    """Every whole row on a page; nothing when it is no leaf or does not verify.

    Args:
        number: of the page, from 1.
        page_of: gives a verified page, None for one that is damaged.
    """
    page = page_of(number)
    if page is None:
        return
    head = 100 if number == 1 else 0
    kind = page[head]
    if kind not in {_TABLE_LEAF, _INDEX_LEAF, _INDEX_INTERIOR}:
        return
    (cells,) = struct.unpack(">H", page[head + 3 : head + 5])
    first = head + (12 if kind == _INDEX_INTERIOR else 8)
    for index in range(cells):
        pointer = page[first + 2 * index : first + 2 * index + 2]
        try:
            yield _cell(page, kind, int.from_bytes(pointer, "big"), page_of)
        except (_Malformed, IndexError, UnicodeDecodeError, struct.error):
            continue


def _cell(page: bytes, kind: int, at: int, page_of: PageOf) -> Record:
    if kind == _INDEX_INTERIOR:
        at += 4
    size, at = _varint(page, at)
    rowid: int | None = None
    if kind == _TABLE_LEAF:
        rowid, at = _varint(page, at)
        most = USABLE_BYTES - 35
    else:
        most = (USABLE_BYTES - 12) * 64 // 255 - 23
    return Record(rowid, _values(_payload(page, at, size, most, page_of)))


def _payload(page: bytes, at: int, size: int, most: int, page_of: PageOf) -> bytes:
    if size <= most:
        return _exactly(page[at : at + size], size)
    least = (USABLE_BYTES - 12) * 32 // 255 - 23
    local = least + (size - least) % (USABLE_BYTES - 4)
    local = local if local <= most else least
    found = page[at : at + local]
    following = int.from_bytes(page[at + local : at + local + 4], "big")
    while following and len(found) < size:
        overflow = page_of(following)
        if overflow is None:
            raise _Malformed(f"its continuation on page {following} is damaged")
        found += overflow[4:USABLE_BYTES]
        following = int.from_bytes(overflow[:4], "big")
    return _exactly(found[:size], size)


def _exactly(found: bytes, size: int) -> bytes:
    if len(found) != size:
        raise _Malformed(f"{len(found)} bytes of {size}")
    return found


def _values(payload: bytes) -> tuple[Value, ...]:
    end, at = _varint(payload, 0)
    body = end
    values: list[Value] = []
    while at < end:
        kind, at = _varint(payload, at)
        value, body = _value(payload, kind, body)
        values.append(value)
    if body != len(payload):
        raise _Malformed(f"{len(payload)} bytes, its columns take {body}")
    return tuple(values)


def _value(payload: bytes, kind: int, at: int) -> tuple[Value, int]:
    value: Value
    if kind in _INT_BYTES:
        size = _INT_BYTES[kind]
        value = int.from_bytes(_exactly(payload[at : at + size], size), "big", signed=True)
    elif kind == 7:
        size = 8
        (value,) = struct.unpack(">d", payload[at : at + 8])
    elif kind >= 12:
        size = (kind - 12) // 2
        raw = _exactly(payload[at : at + size], size)
        value = raw.decode() if kind % 2 else raw
    elif kind in {0, 8, 9}:
        size, value = 0, {0: None, 8: 0, 9: 1}[kind]
    else:
        raise _Malformed(f"serial type {kind}")
    return value, at + size


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >= 1 << 63 else 0), at + 9
