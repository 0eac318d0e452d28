"""The recovery code and the envelope it opens."""

from __future__ import annotations

import json
import random
import stat
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey

from sync.errors import CodeMistyped, SealBroken
from sync.keys import Keys, open_keys
from sync.recovery_code import (
    checked_code,
    is_code_of,
    is_copied,
    new_code,
    note_copied,
    recovery_code,
)
from sync.sealing import open_with_code, open_with_province_key, province_key, seal

KEYS = Keys(data=bytes(range(32)), pepper=bytes(range(32, 64)))


def test_a_code_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    open_keys(tmp_path)
    code = recovery_code(tmp_path)
    assert recovery_code(tmp_path) == code
    assert stat.S_IMODE((tmp_path / "keys" / "recovery.code").stat().st_mode) == 0o600


@pytest.mark.parametrize("damage", [b"", b"\xff\xfe", b"ABCD-EFGH"], ids=["empty", "bytes", "part"])
def test_a_damaged_code_is_replaced_by_one_that_nobody_has_copied(
    tmp_path: Path, damage: bytes
) -> None:
    open_keys(tmp_path)
    before = recovery_code(tmp_path)
    note_copied(tmp_path)
    assert is_copied(tmp_path)
    (tmp_path / "keys" / "recovery.code").write_bytes(damage)
    assert not is_copied(tmp_path)
    assert not is_code_of(tmp_path, before)
    after = recovery_code(tmp_path)
    assert after != before
    assert is_code_of(tmp_path, after)
    assert not is_copied(tmp_path)


def test_no_two_codes_are_alike() -> None:
    assert len({new_code() for _ in range(200)}) == 200


def test_a_code_may_be_typed_in_small_letters_without_dashes() -> None:
    code = new_code()
    assert checked_code(code.replace("-", " ").lower()) == code


def test_one_mistyped_letter_is_told_nearly_always() -> None:
    dice = random.Random(5)
    letters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
    told = 0
    for _ in range(300):
        code = list(new_code().replace("-", ""))
        place = dice.randrange(len(code))
        code[place] = dice.choice([one for one in letters if one != code[place]])
        try:
            checked_code("".join(code))
        except CodeMistyped:
            told += 1
    assert told >= 295


@pytest.mark.parametrize(
    "typed",
    ["", "ABCD", new_code() + "A", "0" * 22, "Ơ" * 22],
    ids=["nothing", "short", "long", "noughts", "foreign"],
)
def test_what_is_no_code_is_refused(typed: str) -> None:
    with pytest.raises(CodeMistyped):
        checked_code(typed)


def test_the_code_opens_the_envelope_and_another_code_does_not() -> None:
    code = new_code()
    envelope = seal(KEYS, code, None)
    assert open_with_code(envelope, code) == KEYS
    with pytest.raises(SealBroken, match="do not open"):
        open_with_code(envelope, new_code())


def test_the_province_opens_it_without_the_code() -> None:
    province, stranger = X25519PrivateKey.generate(), X25519PrivateKey.generate()
    envelope = seal(KEYS, new_code(), province.public_key().public_bytes_raw())
    assert open_with_province_key(envelope, province.private_bytes_raw()) == KEYS
    with pytest.raises(SealBroken):
        open_with_province_key(envelope, stranger.private_bytes_raw())
    with pytest.raises(SealBroken, match="length"):
        open_with_province_key(envelope, b"short")


def test_before_enrolment_the_province_opens_nothing() -> None:
    with pytest.raises(SealBroken, match="not sealed to the province"):
        open_with_province_key(
            seal(KEYS, new_code(), None), X25519PrivateKey.generate().private_bytes_raw()
        )


def test_neither_key_is_in_the_envelope_in_any_spelling() -> None:
    envelope = seal(KEYS, new_code(), None)
    assert KEYS.data.hex().encode() not in envelope
    assert KEYS.data not in envelope


def test_no_changed_envelope_gives_keys() -> None:
    code = new_code()
    envelope = json.loads(seal(KEYS, code, None))
    box = envelope["code"]["box"]
    for place in range(0, len(box), 7):
        letter = "A" if box[place] != "A" else "B"
        changed = {**envelope["code"], "box": box[:place] + letter + box[place + 1 :]}
        with pytest.raises(SealBroken):
            open_with_code(json.dumps({**envelope, "code": changed}).encode(), code)


@pytest.mark.parametrize(
    "envelope",
    [b"", b"\xff\xfe", b"[]", b'{"format": 2}', b'{"format": 1}', b'{"format": 1, "code": {}}'],
)
def test_what_is_no_envelope_is_refused(envelope: bytes) -> None:
    with pytest.raises(SealBroken):
        open_with_code(envelope, new_code())


@pytest.mark.parametrize("content", [None, b"", b"AAAA", b"not base64 \xff"])
def test_without_a_whole_public_key_nothing_is_sealed_to_the_province(
    content: bytes | None, tmp_path: Path
) -> None:
    (tmp_path / "keys").mkdir()
    if content is not None:
        (tmp_path / "keys" / "province.x25519").write_bytes(content)
    assert province_key(tmp_path) is None
