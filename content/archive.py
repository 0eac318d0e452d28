"""The pack file: a ZIP of which every byte outside the files themselves is foreseen.

Format 1 stores without compression, so the same files give the same bytes with every library,
and nothing can unpack to more than it is. The reader trusts nothing a ZIP says of itself:

- The end record is the last 22 bytes; no comment, no 64-bit extension, no second disk.
- Entries follow one another without gaps; each header, in place and in the directory, must be
  what `write_pack` would write. Flags, dates, attributes (links), extra fields, comments and
  other methods are therefore refused, not interpreted.
- A name is a fixed one or a sha256, each once and in order; names never become paths.
- The ceilings are `content.limits` and what the signed manifest says.

Layout: PKWARE APPNOTE 6.3.3, sections 4.3.7, 4.3.12, 4.3.16.
"""

from __future__ import annotations

import io
import os
import re
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Final

from content.errors import PackRefused
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, SIGNATURE_NAME
from content.trust import TRUST_NAME, TRUST_SIGNATURE_NAMES

FIXED_NAMES: Final = (MANIFEST_NAME, SIGNATURE_NAME, TRUST_NAME, *TRUST_SIGNATURE_NAMES)
"""What lies first in the archive, in this order; the rest are blobs by rising sha256."""
_SHA256: Final = re.compile(r"[0-9a-f]{64}")
_LOCAL: Final = struct.Struct("<4s5H3I2H")
_DIRECTORY: Final = struct.Struct("<4s6H3I5H2I")
_END: Final = struct.Struct("<4s4H2IH")
_VERSION: Final = 20
_DATE: Final = (46 << 9) | (1 << 5) | 1
"""2026-01-01 in the form of MS-DOS; written by hand, since a kiosk's clock may say 1970."""
_MODE: Final = (stat.S_IFREG | 0o644) << 16
_MADE_ON_UNIX: Final = 3 << 8 | _VERSION


@dataclass(frozen=True, slots=True)
class _Entry:
    name: str
    size: int
    crc: int
    start: int
    """Offset of its header."""

    def local(self) -> bytes:
        name = self.name.encode()
        head = (b"PK\3\4", _VERSION, 0, 0, 0, _DATE, self.crc, self.size, self.size, len(name), 0)
        return _LOCAL.pack(*head) + name

    def listed(self) -> bytes:
        name = self.name.encode()
        head = (b"PK\1\2", _MADE_ON_UNIX, _VERSION, 0, 0, 0, _DATE, self.crc, self.size, self.size)
        return _DIRECTORY.pack(*head, len(name), 0, 0, 0, 0, _MODE, self.start) + name

    @property
    def data(self) -> int:
        """Offset of the first byte of the file."""
        return self.start + _LOCAL.size + len(self.name)

    @property
    def end(self) -> int:
        """Offset behind the last byte of the file."""
        return self.data + self.size


def write_pack(
    target: BinaryIO, signed: dict[str, bytes], blobs: Iterable[tuple[str, bytes]]
) -> None:
    """Write a pack file; the same files give the same bytes, in whatever order they come.

    Args:
        target: where the bytes go.
        signed: `manifest.json` and the other fixed names.
        blobs: (sha256, bytes) of each distinct file; taken one at a time if they come sorted.

    Raises:
        ValueError: a name that no pack has, or blobs that are not in rising order of name.
    """
    if strange := sorted(set(signed) - set(FIXED_NAMES)):
        raise ValueError(f"{strange[0]} is not a file of a pack")
    offset = 0
    listed = b""
    count = 0
    last = ""
    for name, data in _in_order(signed, blobs):
        if _SHA256.fullmatch(name) and name <= last:
            raise ValueError(f"blob {name} comes twice, or out of order")
        last = name if _SHA256.fullmatch(name) else last
        entry = _Entry(name, len(data), zlib.crc32(data), offset)
        target.write(entry.local())
        target.write(data)
        offset = entry.end
        listed += entry.listed()
        count += 1
    target.write(listed)
    target.write(_END.pack(b"PK\5\6", 0, 0, count, count, len(listed), offset, 0))


def pack_bytes(signed: dict[str, bytes], blobs: dict[str, bytes]) -> bytes:
    """Give a whole pack file in memory."""
    target = io.BytesIO()
    write_pack(target, signed, sorted(blobs.items()))
    return target.getvalue()


def _in_order(
    signed: dict[str, bytes], blobs: Iterable[tuple[str, bytes]]
) -> Iterator[tuple[str, bytes]]:
    for name in FIXED_NAMES:
        if name in signed:
            yield name, signed[name]
    for name, data in blobs:
        if not _SHA256.fullmatch(name):
            raise ValueError(f"{name} is not a sha256")
        yield name, data


class PackFile:
    """An opened pack file: a `content.verify.PackSource`. Close it, or use `with`."""

    def __init__(self, file: BinaryIO, size: int) -> None:
        """Read the directory of a pack file of `size` bytes; raises `PackRefused`."""
        self._file = file
        self._entries = {entry.name: entry for entry in _directory(file, size)}

    def read(self, name: str, most: int) -> bytes | None:
        """Give one of the fixed files, at most `most` bytes of it; None when absent."""
        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.size > most:
            raise PackRefused("size", f"{name} has {entry.size:,} bytes, at most {most:,}")
        return b"".join(self._bytes_of(entry))

    def names(self) -> Iterable[str]:
        """Say under which sha256 names there are blobs."""
        return tuple(name for name in self._entries if _SHA256.fullmatch(name))

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """Give a blob piece by piece."""
        entry = self._entries.get(sha256)
        if entry is None:
            raise PackRefused("blob", f"{sha256} is in the manifest, but not in the pack")
        return self._bytes_of(entry)

    def close(self) -> None:
        """Let go of the file."""
        self._file.close()

    def __enter__(self) -> PackFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        fault: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _bytes_of(self, entry: _Entry) -> Iterator[bytes]:
        place = entry.data
        while place < entry.end:
            chunk = _read(self._file, place, min(LIMITS.read_bytes, entry.end - place))
            place += len(chunk)
            yield chunk


def open_pack(path: Path) -> PackFile:
    """Open a pack file and check its outside, before anything in it is read.

    Raises:
        PackRefused: kind `size` or `archive`; `disk` when the stick cannot be read.
    """
    try:
        # A fifo or a device on a stick must neither hang nor flow for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK)
    except OSError as fault:
        raise PackRefused("disk", f"{path.name} cannot be opened: {fault.strerror}") from fault
    found = os.fstat(handle)
    if not stat.S_ISREG(found.st_mode):
        os.close(handle)
        raise PackRefused("archive", f"{path.name} is not a file")
    file = os.fdopen(handle, "rb")
    try:
        return PackFile(file, found.st_size)
    except PackRefused:
        file.close()
        raise


def _read(file: BinaryIO, place: int, size: int) -> bytes:
    try:
        file.seek(place)
        data = file.read(size)
    except OSError as fault:
        raise PackRefused("disk", f"the pack cannot be read at byte {place:,}: {fault}") from fault
    if len(data) < size:
        raise PackRefused("archive", f"the pack ends at byte {place + len(data):,}")
    return data


def _directory(file: BinaryIO, size: int) -> Iterator[_Entry]:
    """Read all entries, each of which must be written as `write_pack` writes it."""
    if size > LIMITS.pack_bytes:
        raise PackRefused("size", f"the pack has {size:,} bytes, at most {LIMITS.pack_bytes:,}")
    if size < _END.size:
        raise PackRefused("archive", f"the pack has only {size} bytes")
    end = _read(file, size - _END.size, _END.size)
    magic, _, _, _, count, length, start, _ = _END.unpack(end)
    if magic != b"PK\5\6" or start + length + _END.size != size:
        raise PackRefused("archive", "the pack does not end as a pack file ends")
    if end != _END.pack(b"PK\5\6", 0, 0, count, count, length, start, 0):
        raise PackRefused("archive", "the end record of the pack has been changed")
    most = LIMITS.files + len(FIXED_NAMES)
    if count > most or length > most * (_DIRECTORY.size + 64):
        raise PackRefused("size", f"the pack has {count:,} files, at most {most:,}")
    listed = _read(file, start, length)
    place = offset = 0
    before = -1, ""
    for _ in range(count):
        entry = _listed_entry(listed, place, offset)
        here = _rank(entry.name)
        if here <= before:
            raise PackRefused("archive", f"{entry.name} is twice in the pack, or out of order")
        if entry.end > start or _read(file, offset, len(entry.local())) != entry.local():
            raise PackRefused("archive", f"the header of {entry.name} has been changed")
        before = here
        offset = entry.end
        place += len(entry.listed())
        yield entry
    if place != length or offset != start:
        raise PackRefused("archive", "the pack has bytes that belong to no file")


def _listed_entry(listed: bytes, place: int, offset: int) -> _Entry:
    if place + _DIRECTORY.size > len(listed):
        raise PackRefused("archive", "the directory of the pack is cut off")
    numbers = _DIRECTORY.unpack_from(listed, place)
    crc, size, length = numbers[7], numbers[9], numbers[10]
    raw = listed[place + _DIRECTORY.size :][:length] if length <= 64 else b""
    name = raw.decode("ascii", "replace")
    if name not in FIXED_NAMES and not _SHA256.fullmatch(name):
        raise PackRefused("archive", f"{name!r:.80} is not a name that a pack file has")
    entry = _Entry(name, size, crc, offset)
    if not listed.startswith(entry.listed(), place):
        raise PackRefused("archive", f"the directory entry of {name} has been changed")
    return entry


def _rank(name: str) -> tuple[int, str]:
    """Where a name belongs: the fixed ones first."""
    if name in FIXED_NAMES:
        return FIXED_NAMES.index(name), ""
    return len(FIXED_NAMES), name
