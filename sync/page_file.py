"""The pages of progress.db as they lie on the disk, each verified by its HMAC, without any SQL.

SQLCipher 4 with a raw key: a page ends in 16 bytes IV and 64 bytes HMAC-SHA-512 over the encrypted
bytes, the IV and the page's number; the file's first 16 bytes are the salt of the HMAC's key.
Source: zetetic.net/sqlcipher/design. The -wal: sqlite.org/fileformat2.html, "The Write-Ahead Log".
"""

from __future__ import annotations

import hashlib
import hmac
import os
import struct
from array import array
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from types import TracebackType
from typing import Final

PAGE_BYTES: Final = 4096
USABLE_BYTES: Final = 4016
_SALT: Final = 16
_HMAC: Final = 64
_WAL_HEADER: Final = 32
_FRAME_HEADER: Final = 24
_MAGIC: Final = b"SQLite format 3\x00"


class PageFile:
    """progress.db with the committed frames of its -wal over it, for reading; `with` closes it.

    Args:
        path: the database.
        key: raw data key, 32 bytes.
        wal: its write-ahead log; beside it unless said.
        salts: others that it may have had, where its own is damaged; a backup has the same.
        hurried: believe the -wal's frames by their salt alone, which tells at once which pages it
            holds, though not how far its commits reach.

    Attributes:
        pages: how many there are.
        logged: numbers of those that the -wal holds.
        broken: numbers of those that were found damaged by `plain`.

    Raises:
        OSError: the file cannot be read.
    """

    def __init__(
        self,
        path: Path,
        key: bytes,
        wal: Path | None = None,
        salts: Iterable[bytes] = (),
        *,
        hurried: bool = False,
    ) -> None:
        self._key = key
        self.broken: set[int] = set()
        self._file = path.open("rb")
        try:
            self._wal = wal_bytes(wal or path.with_name(f"{path.name}-wal"))
            self._frames = dict(
                _salted_frames(self._wal) if hurried else committed_frames(self._wal)
            )
            self.logged = frozenset(self._frames)
            self.pages = max([path.stat().st_size // PAGE_BYTES, *self._frames])
            self._use(self._file.read(_SALT))
            if self._is_strange():
                self._find_salt(salts)
        except BaseException:
            self._file.close()
            raise

    def __enter__(self) -> PageFile:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._file.close()

    def damaged(self, numbers: Iterable[int] | None = None) -> Iterator[int]:
        """Numbers of the pages that do not verify, of all or of those named, as they are found.

        A page that the -wal holds is looked at there: a full disk may have torn the one below it.
        """
        for number in numbers if numbers is not None else range(1, self.pages + 1):
            raw = self._raw(number)
            if not self._verifies(number, raw) and raw.strip(b"\0"):
                yield number

    def plain(self, number: int) -> bytes | None:
        """A page decrypted, None when it does not verify; `broken` has the numbers of those.

        A page of nothing but noughts was never written, and is not among them.
        """
        raw = self._raw(number)
        if not self._verifies(number, raw):
            if raw.strip(b"\0"):
                self.broken.add(number)
            return None
        start = _SALT if number == 1 else 0
        iv = raw[USABLE_BYTES : USABLE_BYTES + 16]
        return _MAGIC[:start] + self._decrypted(iv, raw[start:USABLE_BYTES])

    def newest_first(self) -> Iterator[int]:
        """The order in which a hurried look finds most: the first page, then from the end."""
        yield 1
        yield from (number for number in range(self.pages, 1, -1))

    @cached_property
    def _decrypted(self) -> Callable[[bytes, bytes], bytes]:
        # Imported here: nobody pays for it at a start at which all is well.
        from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

        algorithm = algorithms.AES(self._key)
        return lambda iv, data: Cipher(algorithm, modes.CBC(iv)).decryptor().update(data)

    def _use(self, salt: bytes) -> None:
        self._salt = salt
        mask = bytes(byte ^ 0x3A for byte in salt)
        self._mac_key = hashlib.pbkdf2_hmac("sha512", self._key, mask, 2, 32)

    def _is_strange(self) -> bool:
        """Whether none of the first pages verifies after the one that carries the salt."""
        return not any(
            self._verifies(number, self._raw(number)) for number in range(2, min(self.pages, 8) + 1)
        )

    def _find_salt(self, salts: Iterable[bytes]) -> None:
        own = self._salt
        flipped = (
            own[:at] + bytes([own[at] ^ 1 << bit]) + own[at + 1 :]
            for at in range(len(own))
            for bit in range(8)
        )
        for salt in (self._raw(1)[:_SALT], *salts, *flipped):
            self._use(salt)
            if not self._is_strange():
                return
        self._use(own)

    def _raw(self, number: int) -> bytes:
        offset = self._frames.get(number)
        if offset is not None:
            return self._wal[offset : offset + PAGE_BYTES]
        return os.pread(self._file.fileno(), PAGE_BYTES, (number - 1) * PAGE_BYTES)

    def _verifies(self, number: int, raw: bytes) -> bool:
        start = _SALT if number == 1 else 0
        if len(raw) != PAGE_BYTES or raw[:start] != self._salt[:start]:
            return False
        said = raw[-_HMAC:]
        body = raw[start:-_HMAC] + struct.pack("<I", number)
        return hmac.compare_digest(hmac.digest(self._mac_key, body, "sha512"), said)


def wal_bytes(path: Path) -> bytes:
    """What a -wal holds; nothing where there is none."""
    with suppress(FileNotFoundError):
        return path.read_bytes()
    return b""


def committed_frames(wal: bytes) -> Iterator[tuple[int, int]]:
    """Page number and offset of the page, of each frame up to the last whole commit, in order."""
    if len(wal) < _WAL_HEADER:
        return
    (magic,) = struct.unpack(">I", wal[:4])
    order = {0x377F0682: "<", 0x377F0683: ">"}.get(magic)
    if order is None:
        return
    sums = _checksum(wal[: _WAL_HEADER - 8], (0, 0), order)
    if struct.pack(">II", *sums) != wal[_WAL_HEADER - 8 : _WAL_HEADER]:
        return
    waiting: list[tuple[int, int]] = []
    for number, page in _salted_frames(wal):
        head = wal[page - _FRAME_HEADER : page]
        sums = _checksum(head[:8] + wal[page : page + PAGE_BYTES], sums, order)
        if struct.pack(">II", *sums) != head[16:24]:
            return
        (size_after_commit,) = struct.unpack(">I", head[4:8])
        waiting.append((number, page))
        if size_after_commit:
            yield from waiting
            waiting.clear()


def _salted_frames(wal: bytes) -> Iterator[tuple[int, int]]:
    """Page number and offset of the page, of each frame that was written since the last reset."""
    whole = _FRAME_HEADER + PAGE_BYTES
    for at in range(_WAL_HEADER, len(wal) - whole + 1, whole):
        if wal[at + 8 : at + 16] != wal[16:24]:
            return
        yield int.from_bytes(wal[at : at + 4], "big"), at + _FRAME_HEADER


def _checksum(data: bytes, sums: tuple[int, int], order: str) -> tuple[int, int]:
    words = array("I", data)
    if (order == "<") != (struct.pack("=I", 1) == struct.pack("<I", 1)):
        words.byteswap()
    first, second = sums
    pairs = iter(words)
    for one, two in zip(pairs, pairs, strict=True):
        first = (first + one + second) & 0xFFFFFFFF
        second = (second + two + first) & 0xFFFFFFFF
    return first, second
