"""Recorded tracks on the disk: each take whole or not there, the newer one counts, the room is guarded."""

from __future__ import annotations

import errno
import os
import subprocess
import sys
from pathlib import Path

import pytest

from content.narration import clip_key
from content.recorded_sound import take_of, wav_of
from content.recorded_track import SpeakerConsent
from kiosk.recording.drafts import Draft, drafts_in
from kiosk.recording.errors import NoRoom
from kiosk.recording.heard import ClipsHere
from kiosk.recording.typed_tag import typed_tag
from tests.helpers.spoken import SENTENCE, spoken

OTHER = "Mời bà con vào học."


class NoPacks:
    """A library without a clip."""

    def clip(self, language: str, sentence: str) -> Path | None:
        del language, sentence
        return None

    def tracks(self) -> tuple[str, ...]:
        return ()


ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def said() -> bytes:
    return take_of(SENTENCE, spoken()).samples


@pytest.fixture(scope="module")
def better() -> bytes:
    return take_of(SENTENCE, spoken(hertz=220)).samples


@pytest.fixture
def draft(tmp_path: Path) -> Draft:
    return Draft(tmp_path, "mtq", reserve_bytes=0)


def again(draft: Draft) -> Draft:
    """The same folder, as the next start finds it."""
    return Draft(draft.folder.parents[1], draft.language, reserve_bytes=0)


def test_what_was_kept_is_there_after_a_restart_and_only_the_last_take(
    draft: Draft, said: bytes, better: bytes
) -> None:
    draft.keep(SENTENCE, said)
    draft.keep(SENTENCE, better)
    found = again(draft).own(SENTENCE)
    assert found is not None
    assert found.take == 2
    assert again(draft).samples(found) == better
    assert len(list(draft.folder.glob("*.wav"))) == 1
    assert again(draft).place() == clip_key("mtq", SENTENCE)
    assert again(draft).has([SENTENCE, OTHER]) == {SENTENCE}


def test_a_sentence_that_changed_finds_no_sound(draft: Draft, said: bytes) -> None:
    draft.keep(SENTENCE, said)
    assert draft.newest(SENTENCE.replace("Chạm", "Sờ")) is None
    assert Draft(draft.folder.parents[1], "blt").newest(SENTENCE) is None


def test_a_program_killed_in_the_middle_of_keeping_loses_only_that_take(
    draft: Draft, said: bytes
) -> None:
    draft.keep(SENTENCE, said)
    for name in (f"{'0' * 64}.1.o.00000000.wav.part", "at.part"):
        (draft.folder / name).write_bytes(b"half")
    # Both takes lie there where the kill came between writing the new one and removing the old.
    new = draft.folder / f"{clip_key('mtq', SENTENCE)}.2.o.00000000.wav"
    new.write_bytes(wav_of(said)[:50])
    found = again(draft)
    found.tidy()
    assert {path.name for path in draft.folder.glob("*.wav")} == {new.name}
    assert not list(draft.folder.glob("*.part"))


KILLED = """
import sys
from pathlib import Path
from content.recorded_sound import take_of
from kiosk.recording.drafts import Draft
from tests.helpers.spoken import spoken
draft = Draft(Path(sys.argv[1]), "mtq", reserve_bytes=0)
said = take_of("Câu một hai ba bốn năm.", spoken()).samples
for number in range(10_000):
    sentence = f"Câu {number} hai ba bốn năm."
    draft.keep(sentence, said)
    print(sentence, flush=True)
"""


@pytest.mark.parametrize("kept", [1, 7, 20], ids=str)
def test_after_a_kill_every_take_that_was_told_as_kept_is_whole(tmp_path: Path, kept: int) -> None:
    child = subprocess.Popen(
        [sys.executable, "-c", KILLED, str(tmp_path)],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True,
    )  # fmt: skip
    assert child.stdout is not None
    with child:
        told = [child.stdout.readline().strip() for _ in range(kept)]
        child.kill()
        told += child.stdout.read().splitlines()
    draft = Draft(tmp_path, "mtq", reserve_bytes=0)
    draft.tidy()
    assert len(told) >= kept
    for sentence in told:
        found = draft.own(sentence)
        assert found is not None
        assert draft.samples(found)
    # At most the one that was under way was not told yet.
    assert len(told) <= draft.count() <= len(told) + 1
    assert not list(draft.folder.glob("*.part"))


def test_recording_stops_before_the_room_for_learning_is_touched(
    tmp_path: Path, said: bytes
) -> None:
    draft = Draft(tmp_path, "mtq", reserve_bytes=1 << 62)
    with pytest.raises(NoRoom):
        draft.keep(SENTENCE, said)
    assert draft.count() == 0
    assert not list(draft.folder.glob("*.wav*"))


def test_on_a_disk_that_fills_up_every_take_that_was_kept_stays_whole(
    tmp_path: Path, said: bytes
) -> None:
    disk = tmp_path / "disk"
    disk.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    if os.geteuid() != 0 or subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("mounting a small disk needs root")
    try:
        draft, kept = Draft(disk, "mtq", reserve_bytes=0), list[str]()
        with pytest.raises((NoRoom, OSError)):  # noqa: PT012 as many as fit
            while True:
                sentence = f"Câu {len(kept)} hai ba bốn năm."
                draft.keep(sentence, said)
                kept.append(sentence)
        found = again(draft)
        assert len(kept) > 5
        for sentence in kept:
            own = found.own(sentence)
            assert own is not None
            assert found.samples(own) == said
        assert found.count() == len(kept)
        assert not list(found.folder.glob("*.part"))
    finally:
        subprocess.run(["umount", str(disk)], check=True)


def test_a_disk_that_refuses_keeps_the_take_of_before(
    draft: Draft, said: bytes, better: bytes
) -> None:
    draft.keep(SENTENCE, said)
    # A folder stands where the draft of the new file would be written.
    name = f"{clip_key('mtq', SENTENCE)}.txt.part"
    (draft.folder / name).mkdir()
    with pytest.raises(OSError) as refused:  # noqa: PT011 the number is looked at below
        draft.keep(SENTENCE, better)
    assert refused.value.errno in {errno.EISDIR, errno.EPERM}
    found = again(draft).own(SENTENCE)
    assert found is not None
    assert again(draft).samples(found) == said


def test_a_spoiled_take_is_never_heard_and_is_recorded_again(draft: Draft, said: bytes) -> None:
    kept = draft.keep(SENTENCE, said)
    draft.let_hear(heard=True)
    data = bytearray(kept.path.read_bytes())
    data[1000] ^= 1
    kept.path.write_bytes(bytes(data))
    assert ClipsHere(NoPacks(), draft.folder.parents[1]).clip("mtq", SENTENCE) is None
    found = again(draft)
    assert found.samples(kept) is None
    assert found.newest(SENTENCE) is None


def test_learners_hear_own_recordings_only_where_staff_switched_them_on(
    draft: Draft, said: bytes
) -> None:
    home = draft.folder.parents[1]
    kept = draft.keep(SENTENCE, said)
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) is None
    assert ClipsHere(NoPacks(), home).tracks() == ()
    draft.let_hear(heard=True)
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) == kept.path
    assert ClipsHere(NoPacks(), home).clip("blt", SENTENCE) is None
    assert ClipsHere(NoPacks(), home).tracks() == ("mtq",)
    draft.let_hear(heard=False)
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) is None


def test_what_a_stick_brought_is_never_heard_before_it_is_signed(
    draft: Draft, said: bytes, better: bytes
) -> None:
    home = draft.folder.parents[1]
    draft.let_hear(heard=True)
    assert draft.bring(SENTENCE, 5, said)
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) is None
    kept = draft.keep(SENTENCE, better)
    assert kept.take == 6
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) == kept.path
    assert draft.bring(SENTENCE, 7, said)
    assert ClipsHere(NoPacks(), home).clip("mtq", SENTENCE) == kept.path


def test_the_signed_clip_of_a_pack_goes_before_our_own(
    draft: Draft, said: bytes, tmp_path: Path
) -> None:
    signed = tmp_path / "signed.opus"

    class Packs:
        def clip(self, language: str, sentence: str) -> Path | None:
            return signed if (language, sentence) == ("mtq", SENTENCE) else None

        def tracks(self) -> tuple[str, ...]:
            return ("mtq", "vi")

    draft.let_hear(heard=True)
    draft.keep(SENTENCE, said)
    own = draft.keep(OTHER, said)
    clips = ClipsHere(Packs(), tmp_path)
    assert clips.clip("mtq", SENTENCE) == signed
    assert clips.clip("mtq", OTHER) == own.path
    assert clips.tracks() == ("mtq", "vi")


def test_an_older_take_overwrites_nothing(draft: Draft, said: bytes, better: bytes) -> None:
    for _ in range(3):
        draft.keep(SENTENCE, said)
    for take in (1, 2, 3):
        assert not draft.bring(SENTENCE, take, better)
    newest = draft.newest(SENTENCE)
    assert newest is not None
    assert draft.samples(newest) == said
    assert draft.bring(SENTENCE, 4, better)
    newest = draft.newest(SENTENCE)
    assert newest is not None
    assert draft.samples(newest) == better


def test_who_agreed_is_noted_once_and_a_damaged_note_counts_as_none(draft: Draft) -> None:
    given = SpeakerConsent(version=1, words="0" * 64, wall_ms=-5)
    draft.agree([given])
    draft.agree([given])
    assert again(draft).consents() == (given,)
    (draft.folder / "consents.json").write_bytes(b"{")
    assert again(draft).consents() == ()


def test_an_erased_track_is_gone_with_all_its_notes(draft: Draft, said: bytes) -> None:
    draft.keep(SENTENCE, said)
    draft.agree([SpeakerConsent(version=1, words="0" * 64, wall_ms=0)])
    draft.erase()
    assert not draft.folder.exists()
    assert drafts_in(draft.folder.parents[1]) == ()
    draft.erase()


@pytest.mark.parametrize(
    ("typed", "tag"),
    [
        ("mtq", "mtq"),
        (" HMN-latn ", "hmn-Latn"),
        ("th", None),
        ("TH-th", None),
        ("vi-x-tts", None),
        ("../mtq", None),
        ("", None),
        ("m", None),
    ],
)
def test_a_typed_tag_is_a_language_and_never_that_of_thailand(typed: str, tag: str | None) -> None:
    assert typed_tag(typed) == tag
