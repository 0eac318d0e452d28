"""The province's keys on a kiosk: the first is taken, another one waits for a technician."""

from __future__ import annotations

import base64
import stat
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync.commands import sync
from sync.errors import ProvinceKeyRefused
from sync.province_keys import (
    ProvinceKeys,
    accept_offered,
    fingerprint,
    meet_seal_key,
    offered_key,
    unlock_key_of,
)
from sync.push import keep_told
from sync.replies import about_of
from sync.sealing import PROVINCE_FILE, province_key, public_of
from tests.helpers.saved_kiosk import SavedKiosk

FIRST, OTHER = public_of(bytes([1] * 32)), public_of(bytes([2] * 32))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    (tmp_path / "keys").mkdir()
    return tmp_path


def run(home: Path, *arguments: str) -> Result:
    return CliRunner().invoke(sync, ["sealkey", *arguments], env={"HOCSO_HOME": str(home)})


def test_the_first_key_is_taken_for_this_account_alone(home: Path) -> None:
    assert meet_seal_key(home, FIRST) == "first"
    assert province_key(home) == FIRST
    assert stat.S_IMODE((home / "keys" / PROVINCE_FILE).stat().st_mode) == 0o600
    assert meet_seal_key(home, FIRST) == "same"


def test_another_key_is_not_taken_before_its_fingerprint_is_compared(home: Path) -> None:
    meet_seal_key(home, FIRST)
    assert meet_seal_key(home, OTHER) == "other"
    assert province_key(home) == FIRST
    shown = run(home)
    assert fingerprint(FIRST) in shown.output
    assert fingerprint(OTHER) in shown.output
    wrong = run(home, "--accept", fingerprint(FIRST))
    assert wrong.exit_code == 1
    assert province_key(home) == FIRST
    assert run(home, "--accept", fingerprint(OTHER).upper()).exit_code == 0
    assert (province_key(home), offered_key(home)) == (OTHER, None)


def test_an_offer_that_is_withdrawn_is_forgotten(home: Path) -> None:
    meet_seal_key(home, FIRST)
    meet_seal_key(home, OTHER)
    meet_seal_key(home, FIRST)
    with pytest.raises(ProvinceKeyRefused, match="no other key"):
        accept_offered(home, fingerprint(OTHER))


@pytest.mark.parametrize("public", [bytes(32), bytes([1]) + bytes(31)], ids=["zero", "one"])
def test_a_key_that_would_seal_to_everybody_is_refused(home: Path, public: bytes) -> None:
    with pytest.raises(ProvinceKeyRefused):
        meet_seal_key(home, public)
    assert province_key(home) is None


def test_what_an_answer_carries_is_kept_and_the_newest_unlock_key_counts(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        for letter in "ab":
            told = ProvinceKeys(seal=FIRST, unlock=letter * 64)
            keep_told(kiosk.database, kiosk.writer, told)
            with kiosk.database.read() as connection:
                assert unlock_key_of(connection) == letter * 64
        assert keep_told(kiosk.database, kiosk.writer, ProvinceKeys()) is None
        with kiosk.database.read() as connection:
            assert unlock_key_of(connection) == "b" * 64
    assert province_key(tmp_path) == FIRST


@pytest.mark.parametrize(
    ("seal", "unlock"),
    [("x", "y"), ("AAAA", "ab" * 31), (7, None), ("", "AB" * 32)],
    ids=["words", "short", "types", "capitals"],
)
def test_rubbish_in_place_of_keys_is_no_key(seal: object, unlock: object) -> None:
    said = {"extensions": {"https://a.vn/x/seal-key": seal, "https://a.vn/x/unlock-key": unlock}}
    assert about_of(said).keys == ProvinceKeys()


def test_no_key_is_shown_by_repr() -> None:
    said = {
        "extensions": {
            "https://a.vn/x/seal-key": base64.b64encode(FIRST).decode(),
            "https://a.vn/x/unlock-key": "ab" * 32,
        }
    }
    keys = about_of(said).keys
    assert (keys.seal, keys.unlock) == (FIRST, "ab" * 32)
    assert "abab" not in repr(keys)
