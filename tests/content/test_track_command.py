"""`hocso pack track`: what a kiosk recorded becomes a signed pack that another kiosk hears."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from content.commands import pack
from content.recorded_sound import take_of
from content.recorded_track import CLIPS, SpeakerConsent
from content.store import PackStore
from kiosk.recording.drafts import Draft
from kiosk.recording.travelling import take_along
from tests.helpers.spoken import SENTENCE, spoken

OTHER = "Mời bà con vào học đi nào."


def hocso(*words: object) -> Result:
    return CliRunner().invoke(pack, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    draft = Draft(tmp_path / "kiosk", "mtq", reserve_bytes=0)
    draft.agree([SpeakerConsent(version=1, words="a" * 64, wall_ms=0)])
    for sentence, pitch in ((SENTENCE, 180), (OTHER, 200)):
        draft.keep(sentence, take_of(sentence, spoken(hertz=pitch)).samples)
    stick = tmp_path / "stick"
    stick.mkdir()
    take_along(draft, stick, "1a2b3c4d", lambda _done, _every: None)
    return stick / "hocso-tieng-mtq-1a2b3c4d"


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    assert hocso("keygen", "--development", tmp_path / "keys").exit_code == 0
    return tmp_path / "keys"


def words(folder: Path, out: Path, *more: object) -> tuple[object, ...]:
    head = ("--title", "Tiếng Mường", "--publisher", "Tỉnh", "--version", 1)
    return ("track", folder, *head, "--issued", "2026-11-22", "--out", out, *more)


def test_a_recorded_track_is_signed_installed_and_heard(
    folder: Path, keys: Path, tmp_path: Path
) -> None:
    made = hocso(*words(folder, tmp_path, "--key", keys / "content.key", "--trust", keys))
    assert made.exit_code == 0, made.output
    assert "2 of 2 clips in mtq, 1 consents" in made.output
    assert "signed" in made.output
    home = tmp_path / "home"
    file = tmp_path / "tieng-mtq-1.hocso"
    done = hocso("install", file, "--root", keys / "root.json", "--home", home)
    assert done.exit_code == 0, done.output
    store = PackStore.open(home / "library")
    heard = store.clip("mtq", SENTENCE)
    assert heard is not None
    start = heard.read_bytes()[:4]
    assert start == (b"OggS" if shutil.which("opusenc") else b"RIFF")
    assert store.clip("mtq", SENTENCE + "!") is None
    assert store.tracks() == ("mtq",)
    store.close()


def test_the_same_recordings_make_the_same_pack(folder: Path, tmp_path: Path) -> None:
    for name in ("one", "two"):
        assert hocso(*words(folder, tmp_path / name)).exit_code == 0
    one, two = ((tmp_path / name / "tieng-mtq-1.hocso").read_bytes() for name in ("one", "two"))
    assert one == two


def test_what_whoever_listened_left_out_is_not_in_the_pack(folder: Path, tmp_path: Path) -> None:
    made = hocso(*words(folder, tmp_path, "--without", 1))
    assert "1 of 2 clips" in made.output
    assert hocso(*words(folder, tmp_path, "--without", 3)).exit_code == 1
    assert hocso(*words(folder, tmp_path, "--without", 1, "--without", 2)).exit_code == 1


def test_a_folder_that_breaks_a_rule_makes_no_pack(folder: Path, tmp_path: Path) -> None:
    (folder / CLIPS / "00002.wav").write_bytes(b"RIFF")
    made = hocso(*words(folder, tmp_path))
    assert made.exit_code == 1
    assert "00002.wav has 4 bytes" in made.output
    assert not list(tmp_path.glob("*.hocso"))


def test_a_key_without_the_trust_file_signs_nothing(
    folder: Path, keys: Path, tmp_path: Path
) -> None:
    made = hocso(*words(folder, tmp_path, "--key", keys / "content.key"))
    assert made.exit_code == 2
    assert not list(tmp_path.glob("*.hocso"))
