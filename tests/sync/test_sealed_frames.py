"""A file of frames opens whole for its one reader, and any change to it is refused by name."""

from __future__ import annotations

import base64
import io
import json
import os
import zlib
from collections.abc import Sequence

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from hypothesis import given
from hypothesis import strategies as st

from sync.errors import FramesRefused
from sync.sealed_frames import MOST_FRAME, MOST_PLAIN, head_of, read_frames, write_frames
from sync.sealing import public_of

PRIVATE = bytes(range(32))
PUBLIC = public_of(PRIVATE)
PURPOSE = "hocso-trial"
FRAMES = (b"one", b"two" * 500, b"", b"four")


def written(frames: Sequence[bytes] = FRAMES, public: bytes = PUBLIC) -> bytes:
    file = io.BytesIO()
    write_frames(file, public, PURPOSE, {"bundle": "7"}, frames)
    return file.getvalue()


def read(data: bytes, private: bytes = PRIVATE, purpose: str = PURPOSE) -> list[bytes]:
    return list(read_frames(io.BytesIO(data), private, purpose))


@given(st.lists(st.binary(max_size=4000), min_size=1, max_size=8))
def test_what_is_written_is_read_in_order(frames: list[bytes]) -> None:
    assert read(written(frames)) == frames


def test_anyone_reads_the_head_and_nobody_else_the_frames() -> None:
    data = written()
    head, _ = head_of(io.BytesIO(data), PURPOSE)
    assert head["bundle"] == "7"
    assert b"two" not in data
    with pytest.raises(FramesRefused, match="frame 0 does not open"):
        read(data, os.urandom(32))


def test_two_files_of_the_same_frames_have_nothing_in_common_but_their_head() -> None:
    one, other = written(), written()
    assert one != other
    assert one.splitlines()[0] != other.splitlines()[0], "a key of each file alone"


def test_every_changed_byte_is_refused() -> None:
    data = written((b"a", b"b"))
    for place in range(len(data)):
        changed = bytearray(data)
        changed[place] ^= 1
        with pytest.raises(FramesRefused):
            read(bytes(changed))


def test_every_shorter_file_is_refused() -> None:
    data = written((b"a", b"b"))
    for size in range(len(data)):
        with pytest.raises(FramesRefused):
            read(data[:size])


def frames_of(data: bytes) -> tuple[bytes, list[bytes]]:
    line, _, rest = data.partition(b"\n")
    found = []
    while rest:
        size = 4 + int.from_bytes(rest[:4], "big")
        found.append(rest[:size])
        rest = rest[size:]
    return line + b"\n", found


@pytest.mark.parametrize(
    "order",
    [(0, 2, 1, 3), (0, 1, 1, 2, 3), (0, 1, 3), (1, 2, 3), (0, 1, 2, 3, 3)],
    ids=["swapped", "repeated", "left-out", "first-left-out", "last-twice"],
)
def test_frames_are_not_moved(order: tuple[int, ...]) -> None:
    line, frames = frames_of(written())
    with pytest.raises(FramesRefused):
        read(line + b"".join(frames[number] for number in order))
    assert read(line + b"".join(frames)) == list(FRAMES), "the control: untouched it opens"


def test_something_behind_the_end_is_refused() -> None:
    with pytest.raises(FramesRefused, match="follows the last frame"):
        read(written() + b"x")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (b"not json\n", "no JSON"),
        (b"{}\n", "does not say so"),
        (b"[]\n", "does not say so"),
        (b"[" * 4000 + b"\n", "no JSON"),
        (b'{"kind": "hocso-trial", "sender": 7}\n', "something else than words"),
        (b'{"kind": "hocso-trial", "sender": "AA=="}\n', "sender's key"),
        (b'{"kind": "hocso-trial", "sender": "!"}\n', "sender's key"),
        (b'{"kind": "hocso-trial"}\n', "sender's key"),
        (b"x" * 10_000, "does not say so"),
    ],
    ids=["words", "nothing", "list", "deep", "number", "short", "no-base64", "keyless", "endless"],
)
def test_another_kind_of_file_is_refused(line: bytes, said: str) -> None:
    with pytest.raises(FramesRefused, match=said):
        read(line + b"\0\0\0\x20" + b"0" * 32)


def test_one_kind_of_file_is_not_taken_for_another() -> None:
    with pytest.raises(FramesRefused, match="no hocso-other file"):
        read(written(), purpose="hocso-other")


def test_a_frame_that_claims_to_be_huge_is_not_read() -> None:
    line, _ = frames_of(written())
    with pytest.raises(FramesRefused, match=f"at most {MOST_FRAME}"):
        read(line + (MOST_FRAME + 1).to_bytes(4, "big") + b"0" * 64)


def test_a_frame_that_swells_is_refused() -> None:
    swollen = written((b"\0" * (MOST_PLAIN + 1),))
    assert len(swollen) < MOST_FRAME, "the control: it is small as it lies there"
    with pytest.raises(FramesRefused, match=f"more than {MOST_PLAIN} bytes"):
        read(swollen)
    assert read(written((b"\0" * MOST_PLAIN,))) == [b"\0" * MOST_PLAIN]


def test_nothing_is_sealed_to_a_key_of_low_order() -> None:
    with pytest.raises(FramesRefused, match="nothing can be sealed"):
        written(public=bytes(32))


def test_the_format_is_as_told() -> None:
    """Read by hand, so that a change of the layout is seen."""
    from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PublicKey
    from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
    from cryptography.hazmat.primitives.hashes import SHA256
    from cryptography.hazmat.primitives.kdf.hkdf import HKDF

    line, frames = frames_of(written((b"word", b"end")))
    sender = base64.b64decode(json.loads(line)["sender"])
    shared = X25519PrivateKey.from_private_bytes(PRIVATE).exchange(
        X25519PublicKey.from_public_bytes(sender)
    )
    info = b"hocso frames 1" + line[:-1] + PUBLIC
    cipher = ChaCha20Poly1305(HKDF(SHA256(), 32, salt=None, info=info).derive(shared))
    plain = [
        zlib.decompress(cipher.decrypt(bytes([0] * 11 + [number]), frame[4:], mark))
        for number, (frame, mark) in enumerate(zip(frames, (b"more", b"last"), strict=True))
    ]
    assert plain == [b"word", b"end"]
