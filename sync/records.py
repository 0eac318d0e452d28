"""The rows that a leaf of a SQLite b-tree holds: a reader for pages whose tree is damaged.

Columns are decoded only when they are asked for: nearly all rows of a damaged file are in the
backup too. Source: sqlite.org/fileformat2.html, "B-tree Pages" and "Record Format".
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, NamedTuple

from sync.page_file import USABLE_BYTES

Value = int | float | str | bytes | None
PageOf = Callable[[int], bytes | None]
_TABLE_LEAF: Final = 0x0D
_INDEX_LEAF: Final = 0x0A
_INDEX_INTERIOR: Final = 0x02
_INT_BYTES: Final = {1: 1, 2: 2, 3: 3, 4: 4, 5: 6, 6: 8}
_SIZES: Final = _INT_BYTES | {0: 0, 7: 8, 8: 0, 9: 0}


@dataclass(frozen=True, slots=True)
class Layout:
    """How the columns of a row lie; the same for many rows.

    Attributes:
        kinds: serial type of each column.
        ends: where each begins, and where the last one ends.
    """

    kinds: tuple[int, ...]
    ends: tuple[int, ...]


class Record(NamedTuple):
    """One row.

    Attributes:
        rowid: its number, None for a table without one, whose rows lie as an index does.
        layout: of the payload.
        payload: the row as it is stored.
    """

    rowid: int | None
    layout: Layout
    payload: bytes

    @property
    def values(self) -> tuple[Value, ...]:
        """The columns in the order in which they are stored; text that is none is bytes."""
        return self.since(0)

    def since(self, first: int) -> tuple[Value, ...]:
        """The columns from this one on, counted from 0."""
        kinds, ends = self.layout.kinds, self.layout.ends
        return tuple(
            _value(kinds[number], self.payload[ends[number] : ends[number + 1]])
            for number in range(first, len(kinds))
        )

    def raw(self, number: int) -> bytes:
        """The bytes of one column."""
        return self.payload[self.layout.ends[number] : self.layout.ends[number + 1]]


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
    (cells,) = struct.unpack_from(">H", page, head + 3)
    first = head + (12 if kind == _INDEX_INTERIOR else 8)
    cells = min(cells, (USABLE_BYTES - first) // 2)
    for at in struct.unpack_from(f">{cells}H", page, first):
        try:
            yield _cell(page, kind, at, page_of)
        except (_Malformed, IndexError):
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
    payload = _payload(page, at, size, most, page_of)
    layout = _layout(payload[: _varint(payload, 0)[0]])
    if layout.ends[-1] != len(payload):
        raise _Malformed(f"{len(payload)} bytes, its columns take {layout.ends[-1]}")
    return Record(rowid, layout, payload)


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


@lru_cache(maxsize=65_536)
def _layout(header: bytes) -> Layout:
    """Of a row with this header, which begins with its own length."""
    end, at = _varint(header, 0)
    if end != len(header):
        raise _Malformed(f"a header of {end} bytes, here are {len(header)}")
    kinds: list[int] = []
    ends = [end]
    while at < end:
        kind, at = _varint(header, at)
        size = (kind - 12) // 2 if kind >= 12 else _SIZES.get(kind)
        if size is None:
            raise _Malformed(f"serial type {kind}")
        kinds.append(kind)
        ends.append(ends[-1] + size)
    return Layout(tuple(kinds), tuple(ends))


def _value(kind: int, raw: bytes) -> Value:
    if kind >= 12:
        if kind % 2 == 0:
            return raw
        try:
            return raw.decode()
        except UnicodeDecodeError:
            return raw
    if kind == 7:
        return float(struct.unpack(">d", raw)[0])
    if kind in _INT_BYTES:
        return int.from_bytes(raw, "big", signed=True)
    return {0: None, 8: 0, 9: 1}[kind]


def _varint(data: bytes, at: int) -> tuple[int, int]:
    value = data[at]
    if value < 0x80:
        return value, at + 1
    value = 0
    for index in range(8):
        byte = data[at + index]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + index + 1
    value = value << 8 | data[at + 8]
    return value - (1 << 64 if value >= 1 << 63 else 0), at + 9
