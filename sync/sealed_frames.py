"""A file of frames that only one key opens: compressed, in order, whole or refused.

Layout: one line of JSON (the head, readable by all), then frames of a 4-byte length (big-endian)
and that many bytes. The key follows from X25519 with a key of this file alone → HKDF-SHA256 over the
head; each frame is deflated and closed with ChaCha20-Poly1305, its number as nonce, and whether it is
the last as associated data. Frames cannot be left out, swapped, repeated or cut off unseen.
"""

from __future__ import annotations

import base64
import binascii
import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from typing import IO, Final

from sync.errors import FramesRefused

MOST_HEAD: Final = 4_096
MOST_FRAME: Final = 2 * 1024 * 1024
"""Bytes of one frame as it lies in the file."""
MOST_PLAIN: Final = 8 * 1024 * 1024
"""Bytes of one frame opened; a batch of statements has at most 900 kB, a single one may have more."""
_TAG: Final = 16
_LENGTH: Final = 4


def write_frames(
    file: IO[bytes], public: bytes, purpose: str, head: Mapping[str, str], frames: Iterable[bytes]
) -> int:
    """Write them all to an open file; how many frames there were.

    Args:
        file: open for writing, at its beginning.
        public: the reader's raw X25519 public key, 32 bytes.
        purpose: what the file is, so that no other kind of file is taken for it.
        head: what anyone may read; `kind` and `sender` are added.
        frames: at least one; each at most `MOST_PLAIN` bytes.

    Raises:
        FramesRefused: nothing can be sealed to `public`.
        OSError: the disk does not take it.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    mine = X25519PrivateKey.generate()
    try:
        shared = mine.exchange(X25519PublicKey.from_public_bytes(public))
    except ValueError as error:
        raise FramesRefused(f"nothing can be sealed to this key: {error}") from error
    sender = base64.b64encode(mine.public_key().public_bytes_raw()).decode("ascii")
    line = json.dumps({**head, "kind": purpose, "sender": sender}, sort_keys=True).encode("ascii")
    file.write(line + b"\n")
    key = _key(shared, line, public)
    number = 0
    held: bytes | None = None
    for frame in frames:
        if held is not None:
            _write_one(file, key, number, held, last=False)
            number += 1
        held = frame
    if held is None:
        raise ValueError("a file of frames has at least one")
    _write_one(file, key, number, held, last=True)
    return number + 1


def head_of(file: IO[bytes], purpose: str) -> tuple[dict[str, str], bytes]:
    """The readable head and its exact line; the file then stands at its first frame.

    Raises:
        FramesRefused: it is no file of this purpose.
        OSError: it cannot be read.
    """
    line = file.readline(MOST_HEAD)
    try:
        read = json.loads(line) if line.endswith(b"\n") else None
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FramesRefused(f"no {purpose} file: its first line is no JSON") from error
    if not isinstance(read, dict) or read.get("kind") != purpose:
        raise FramesRefused(f"no {purpose} file: its first line does not say so")
    head = {name: value for name, value in read.items() if isinstance(value, str)}
    if len(head) != len(read):
        raise FramesRefused("the head of this file holds something else than words")
    return head, line[:-1]


def read_frames(file: IO[bytes], private: bytes, purpose: str) -> Iterator[bytes]:
    """Each frame, opened; the end of the file is checked with the last.

    Args:
        file: open for reading, at its beginning.
        private: the reader's raw X25519 private key, 32 bytes.
        purpose: as it was written.

    Raises:
        FramesRefused: another kind of file, sealed to another key, altered or cut off.
        OSError: it cannot be read.
    """
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

    head, line = head_of(file, purpose)
    mine = X25519PrivateKey.from_private_bytes(private)
    try:
        sender = base64.b64decode(head.get("sender", ""), validate=True)
        shared = mine.exchange(X25519PublicKey.from_public_bytes(sender))
    except (binascii.Error, ValueError) as error:
        raise FramesRefused(f"the sender's key is none: {error}") from error
    key = _key(shared, line, mine.public_key().public_bytes_raw())
    number, last = 0, False
    while not last:
        frame, last = _read_one(file, key, number)
        yield frame
        number += 1
    if file.read(1):
        raise FramesRefused("something follows the last frame")


def _key(shared: bytes, line: bytes, receiver: bytes) -> bytes:
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    return HKDF(SHA256(), 32, salt=None, info=b"hocso frames 1" + line + receiver).derive(shared)


def _nonce(number: int) -> bytes:
    return number.to_bytes(12, "big")


def _mark(*, last: bool) -> bytes:
    return b"last" if last else b"more"


def _write_one(file: IO[bytes], key: bytes, number: int, frame: bytes, *, last: bool) -> None:
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    box = ChaCha20Poly1305(key).encrypt(_nonce(number), zlib.compress(frame), _mark(last=last))
    file.write(len(box).to_bytes(_LENGTH, "big") + box)


def _read_one(file: IO[bytes], key: bytes, number: int) -> tuple[bytes, bool]:
    from cryptography.exceptions import InvalidTag
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

    size = int.from_bytes(_exactly(file, _LENGTH, number), "big")
    if not _TAG < size <= MOST_FRAME:
        raise FramesRefused(f"frame {number} has {size} bytes, at most {MOST_FRAME}")
    box = _exactly(file, size, number)
    for last in (False, True):
        try:
            packed = ChaCha20Poly1305(key).decrypt(_nonce(number), box, _mark(last=last))
        except InvalidTag:
            continue
        return _unpacked(packed, number), last
    raise FramesRefused(f"frame {number} does not open: altered, or sealed to another key")


def _exactly(file: IO[bytes], size: int, number: int) -> bytes:
    data = file.read(size)
    if len(data) < size:
        raise FramesRefused(f"the file ends inside frame {number}: copy it again")
    return data


def _unpacked(packed: bytes, number: int) -> bytes:
    unpacking = zlib.decompressobj()
    try:
        plain = unpacking.decompress(packed, MOST_PLAIN)
    except zlib.error as error:
        raise FramesRefused(f"frame {number} is not deflated: {error}") from error
    if not unpacking.eof or unpacking.unused_data:
        raise FramesRefused(f"frame {number} opens to more than {MOST_PLAIN} bytes, or not whole")
    return plain
