"""Keys and signatures, judged by the ordinary `minisign` program both ways."""

from __future__ import annotations

import base64
import random
import subprocess
from pathlib import Path

import pytest

from content.errors import ContentMalformed, KeyUnusable
from content.secret_key import SecretKey, read_secret_key
from content.signing import is_genuine, read_public_key, read_signature

DATA = '{"title":"Bài học"}\n'.encode()


def minisign(folder: Path, *arguments: str, stdin: str = "") -> int:
    return subprocess.run(
        ["minisign", *arguments], cwd=folder, input=stdin, text=True, capture_output=True
    ).returncode


@pytest.fixture
def signed(tmp_path: Path) -> Path:
    """A folder with `data`, our key files and our signature."""
    key = SecretKey.generate()
    (tmp_path / "data").write_bytes(DATA)
    (tmp_path / "key").write_text(key.to_text())
    (tmp_path / "key.pub").write_text(key.public.to_text())
    (tmp_path / "data.minisig").write_text(key.sign(DATA, "co-ban 1").to_text())
    return tmp_path


def test_minisign_believes_our_signature(signed: Path) -> None:
    assert minisign(signed, "-V", "-p", "key.pub", "-m", "data") == 0
    (signed / "data").write_bytes(DATA + b" ")
    assert minisign(signed, "-V", "-p", "key.pub", "-m", "data") != 0


def test_minisign_believes_our_one_line_key(signed: Path) -> None:
    line = read_public_key((signed / "key.pub").read_text()).to_base64()
    assert minisign(signed, "-V", "-P", line, "-m", "data") == 0


def test_minisign_signs_with_our_key_and_we_believe_it(signed: Path) -> None:
    (signed / "data.minisig").unlink()
    assert minisign(signed, "-S", "-s", "key", "-m", "data", "-t", "lời ký") == 0
    signature = read_signature((signed / "data.minisig").read_bytes())
    public = read_public_key((signed / "key.pub").read_text())
    assert signature.trusted_comment == "lời ký"
    assert is_genuine(DATA, signature, public)
    assert not is_genuine(DATA + b" ", signature, public)


def test_we_sign_with_a_key_that_minisign_made(tmp_path: Path) -> None:
    (tmp_path / "data").write_bytes(DATA)
    assert minisign(tmp_path, "-G", "-W", "-p", "key.pub", "-s", "key") == 0
    key = read_secret_key((tmp_path / "key").read_text())
    assert key.public == read_public_key((tmp_path / "key.pub").read_text())
    (tmp_path / "data.minisig").write_text(key.sign(DATA, "co-ban").to_text())
    assert minisign(tmp_path, "-V", "-p", "key.pub", "-m", "data") == 0


@pytest.mark.slow
def test_password_protects_as_minisign_does(tmp_path: Path) -> None:
    key = SecretKey.generate()
    (tmp_path / "data").write_bytes(DATA)
    text = key.to_text("mật khẩu")
    (tmp_path / "key").write_text(text)
    assert minisign(tmp_path, "-S", "-s", "key", "-m", "data", stdin="mật khẩu\n") == 0
    assert read_secret_key(text, "mật khẩu") == key
    with pytest.raises(KeyUnusable, match="wrong"):
        read_secret_key(text, "khác")
    with pytest.raises(KeyUnusable, match="has a password"):
        read_secret_key(text)


def test_signing_is_the_same_every_time() -> None:
    key = SecretKey.generate()
    assert key.sign(DATA, "co-ban 1").to_text() == key.sign(DATA, "co-ban 1").to_text()


def test_comment_of_two_lines_is_refused() -> None:
    with pytest.raises(ValueError, match="one line"):
        SecretKey.generate().sign(DATA, "a\nb")


def test_we_believe_nothing_that_minisign_does_not(signed: Path) -> None:
    """300 mutated signatures: ours is a part of what minisign lets through."""
    dice = random.Random(7)
    whole = (signed / "data.minisig").read_bytes()
    public = read_public_key((signed / "key.pub").read_text())
    comment_ends = whole.index(b"\n")
    for _ in range(300):
        place = dice.randrange(len(whole))
        changed = bytearray(whole)
        changed[place] ^= 1 << dice.randrange(7)
        (signed / "data.minisig").write_bytes(changed)
        try:
            ours = is_genuine(DATA, read_signature(bytes(changed)), public)
        except ContentMalformed:
            ours = False
        theirs = minisign(signed, "-V", "-q", "-p", "key.pub", "-m", "data") == 0
        assert not ours
        # minisign leaves the first line unsigned; and takes any end of the last line.
        assert not theirs or place <= comment_ends or place == len(whole) - 1


@pytest.mark.parametrize(
    "text", ["", "hello", "RWQ=", base64.b64encode(b"XX" + bytes(40)).decode(), "RW\xff"]
)
def test_key_files_that_are_none_are_refused(text: str) -> None:
    with pytest.raises(KeyUnusable):
        read_public_key(text)
    with pytest.raises(KeyUnusable):
        read_secret_key(text)


def secret_bytes(key: SecretKey) -> bytearray:
    return bytearray(base64.b64decode(key.to_text().splitlines()[1]))


@pytest.mark.parametrize(
    ("place", "words"), [(2, "unknown protection"), (70, "halves"), (157, "damaged"), (4, "158")]
)
def test_damaged_secret_key_is_refused(place: int, words: str) -> None:
    raw = secret_bytes(SecretKey.generate())
    raw[place] ^= 1
    with pytest.raises(KeyUnusable, match=words):
        read_secret_key(base64.b64encode(raw).decode())


def test_key_that_asks_for_all_memory_is_refused() -> None:
    raw = secret_bytes(SecretKey.generate())
    raw[2:4] = b"Sc"
    raw[46:54] = b"\xff" * 8
    with pytest.raises(KeyUnusable, match=r"at most 1,073,741,824"):
        read_secret_key(base64.b64encode(raw).decode(), "x")


def test_key_with_small_costs_is_read_as_libsodium_would(tmp_path: Path) -> None:
    """Costs where operations, not memory, decide N; and the smallest ones."""
    raw = secret_bytes(SecretKey.generate())
    raw[2:4] = b"Sc"
    for operations, memory in ((65_536, 1 << 30), (0, 1 << 20)):
        raw[38:46] = operations.to_bytes(8, "little")
        raw[46:54] = memory.to_bytes(8, "little")
        with pytest.raises(KeyUnusable, match="wrong"):
            read_secret_key(base64.b64encode(raw).decode(), "x")


def test_unprehashed_signature_is_refused() -> None:
    text = SecretKey.generate().sign(DATA, "x").to_text().splitlines()
    raw = bytearray(base64.b64decode(text[1]))
    raw[1] = ord("d")
    text[1] = base64.b64encode(raw).decode()
    with pytest.raises(ContentMalformed, match="ED"):
        read_signature("\n".join([*text, ""]).encode())
