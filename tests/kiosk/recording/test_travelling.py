"""A recorded track by stick: whole or as before, and nothing of a stranger's is believed."""

from __future__ import annotations

import dataclasses
import hashlib
import json
import os
import shutil
from collections.abc import Callable
from errno import ENOSPC
from pathlib import Path

import pytest

from content import strict_json
from content.recorded_sound import RATE, take_of, wav_of
from content.recorded_track import (
    CLIPS,
    INDEX,
    RecordedTrack,
    SpeakerConsent,
    TrackRefused,
    read_track,
)
from kiosk.recording.drafts import Draft
from kiosk.recording.errors import NoRoom, NothingRecorded
from kiosk.recording.travelling import PAGE, bring, offers_on, take_along
from kiosk.usb.counted import Stopped
from tests.helpers.plugged import Plugged, need_sticks
from tests.helpers.spoken import SENTENCE, spoken

SENTENCES = (SENTENCE, "Mời bà con vào học.", "Không cần mật khẩu, không cần biết chữ.")
CONSENT = SpeakerConsent(version=1, words="a" * 64, wall_ms=1_763_000_000_000)


def silent(done: int, every: int) -> None:
    assert 0 < done <= every


@pytest.fixture(scope="module")
def voices() -> tuple[bytes, ...]:
    """A sound for each sentence, and one more."""
    pitches = (160, 180, 200, 220)
    return tuple(take_of(SENTENCE, spoken(hertz=pitch)).samples for pitch in pitches)


@pytest.fixture
def draft(tmp_path: Path, voices: tuple[bytes, ...]) -> Draft:
    """A kiosk where three sentences were recorded."""
    draft = Draft(tmp_path / "here", "mtq", reserve_bytes=0)
    draft.agree([CONSENT])
    for sentence, samples in zip(SENTENCES, voices, strict=False):
        draft.keep(sentence, samples)
    return draft


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    (tmp_path / "HOCSO").mkdir()
    return tmp_path / "HOCSO"


@pytest.fixture
def folder(draft: Draft, stick: Path) -> Path:
    """What that kiosk put onto a stick."""
    take_along(draft, stick, "1a2b3c4d", silent)
    return stick / "hocso-tieng-mtq-1a2b3c4d"


@pytest.fixture
def there(tmp_path: Path) -> Path:
    (tmp_path / "there").mkdir()
    return tmp_path / "there"


def test_another_kiosk_goes_on_where_this_one_stopped(
    draft: Draft, folder: Path, stick: Path, there: Path
) -> None:
    (offer,) = offers_on(stick, there)
    assert (offer.language, offer.sentences, offer.newer) == ("mtq", 3, 3)
    assert bring(folder, there, silent, reserve_bytes=0) == 3
    brought = Draft(there, "mtq")
    assert brought.has([*SENTENCES, "Câu khác."]) == set(SENTENCES)
    for sentence in SENTENCES:
        ours, theirs = draft.newest(sentence), brought.newest(sentence)
        assert ours is not None
        assert theirs is not None
        assert brought.samples(theirs) == draft.samples(ours)
    assert brought.consents() == (CONSENT,)
    assert bring(folder, there, silent, reserve_bytes=0) == 0
    (offer,) = offers_on(stick, there)
    assert offer.newer == 0


def test_of_two_kiosks_the_newer_take_counts_whichever_way_the_stick_goes(
    draft: Draft, folder: Path, there: Path, voices: tuple[bytes, ...]
) -> None:
    other = Draft(there, "mtq", reserve_bytes=0)
    other.keep(SENTENCES[0], voices[3])
    other.keep(SENTENCES[0], voices[3])
    assert bring(folder, there, silent, reserve_bytes=0) == 2
    other = Draft(there, "mtq")
    kept = other.newest(SENTENCES[0])
    assert kept is not None
    assert (kept.take, other.samples(kept)) == (2, voices[3])
    assert draft.count() == 3


def test_the_page_for_whoever_listens_names_every_sentence_and_its_sound(folder: Path) -> None:
    page = (folder / PAGE).read_text(encoding="utf-8")
    assert all(sentence in page for sentence in SENTENCES)
    assert [f'src="{CLIPS}/0000{n}.wav"' in page for n in (1, 2, 3, 4)] == [True] * 3 + [False]
    assert all(path.name.isascii() for path in folder.rglob("*"))


def test_words_cannot_become_part_of_the_page(draft: Draft, stick: Path) -> None:
    draft.keep("Chạm <script>alert(1)</script> vào đây rồi nghe.", b"\0\0" * RATE)
    take_along(draft, stick, "1a2b3c4d", silent)
    page = (stick / "hocso-tieng-mtq-1a2b3c4d" / PAGE).read_text(encoding="utf-8")
    assert "<script>" not in page


def test_without_consent_or_takes_nothing_leaves_the_kiosk(
    tmp_path: Path, stick: Path, voices: tuple[bytes, ...]
) -> None:
    bare = Draft(tmp_path / "bare", "blt", reserve_bytes=0)
    bare.keep(SENTENCE, voices[0])
    with pytest.raises(NothingRecorded):
        take_along(bare, stick, "x", silent)
    empty = Draft(tmp_path / "empty", "blt")
    empty.agree([CONSENT])
    with pytest.raises(NothingRecorded):
        take_along(empty, stick, "x", silent)
    assert list(stick.iterdir()) == []


@pytest.mark.parametrize("step", range(1, 7))
def test_ended_or_pulled_out_at_any_moment_the_stick_has_what_it_had(
    draft: Draft, folder: Path, stick: Path, voices: tuple[bytes, ...], step: int
) -> None:
    before = (folder / INDEX).read_bytes()
    draft.keep(SENTENCES[0], voices[3])

    def pull(done: int, every: int) -> None:
        assert every == 6
        if done == step:
            raise Stopped("a person ended it")

    with pytest.raises(Stopped):
        take_along(draft, stick, "1a2b3c4d", pull)
    assert (folder / INDEX).read_bytes() == before
    assert [path.name for path in stick.iterdir()] == [folder.name]
    assert take_along(draft, stick, "1a2b3c4d", silent) == 3
    assert (folder / INDEX).read_bytes() != before


def test_a_stick_that_is_gone_in_the_middle_is_told_and_the_next_one_takes_it_all(
    draft: Draft, stick: Path
) -> None:
    def pull(done: int, every: int) -> None:
        if 2 * done == every:
            shutil.rmtree(stick)

    with pytest.raises(OSError, match="HOCSO"):
        take_along(draft, stick, "1a2b3c4d", pull)
    assert not stick.exists()
    stick.mkdir()
    assert take_along(draft, stick, "1a2b3c4d", silent) == 3


@pytest.mark.parametrize("kept", [0, 1, 2], ids=str)
def test_pulled_out_while_it_is_taken_the_same_stick_brings_the_rest(
    folder: Path, there: Path, kept: int
) -> None:
    def pull(done: int, every: int) -> None:
        assert every == 6
        if done == 3 + kept:
            raise Stopped("the stick is gone")

    with pytest.raises(Stopped):
        bring(folder, there, pull, reserve_bytes=0)
    brought = Draft(there, "mtq")
    assert brought.count() == kept
    assert all(brought.samples(one) for _, one in brought.all())
    assert bring(folder, there, silent, reserve_bytes=0) == 3 - kept


def test_a_stick_pulled_between_the_two_renames_still_shows_a_whole_track(
    draft: Draft, folder: Path, stick: Path
) -> None:
    folder.rename(folder.with_name(f"{folder.name}.old"))
    assert take_along(draft, stick, "1a2b3c4d", silent) == 3
    assert [path.name for path in stick.iterdir()] == [folder.name]


def test_a_real_stick_takes_it_and_a_full_one_keeps_what_it_had(
    draft: Draft, tmp_path: Path, there: Path, voices: tuple[bytes, ...]
) -> None:
    need_sticks(tmp_path / "trial", "ext4")
    with Plugged(tmp_path, "ext4") as plugged:
        take_along(draft, plugged.path, "1a2b3c4d", silent)
        plugged.pull()
        place = plugged.plug_in()
        (offer,) = offers_on(place, there)
        before = (offer.folder / INDEX).read_bytes()
        draft.keep(SENTENCES[1], voices[3])
        with (place / "film.mp4").open("wb") as film:
            free = shutil.disk_usage(place).free
            film.write(bytes(free - 200_000))
        with pytest.raises(OSError) as full:  # noqa: PT011 the number is looked at below
            take_along(draft, place, "1a2b3c4d", silent)
        assert full.value.errno == ENOSPC
        assert (offer.folder / INDEX).read_bytes() == before
        assert bring(offer.folder, there, silent, reserve_bytes=0) == 3


def test_a_full_kiosk_takes_nothing_from_a_stick(folder: Path, there: Path) -> None:
    with pytest.raises(NoRoom):
        bring(folder, there, silent, reserve_bytes=1 << 62)
    assert not (there / "recordings").exists()


# --- attacks --------------------------------------------------------------------------------


def listed(folder: Path, **changes: object) -> None:
    """Write the list anew with other fields, as an attacker can."""
    track = read_track(folder)
    changed = dataclasses.replace(track, **changes)  # type: ignore[arg-type] # any field
    (folder / INDEX).write_bytes(strict_json.encode(changed))


def first(folder: Path, **changes: object) -> None:
    """The same for the first clip."""
    clips = read_track(folder).clips
    changed = dataclasses.replace(clips[0], **changes)  # type: ignore[arg-type] # any field
    listed(folder, clips=(changed, *clips[1:]))


def sound(folder: Path, data: bytes) -> None:
    """Another sound for the first sentence, honestly listed."""
    (folder / CLIPS / "00001.wav").write_bytes(data)
    first(folder, sha256=hashlib.sha256(data).hexdigest(), size=len(data))


def clip(folder: Path) -> Path:
    return folder / CLIPS / "00001.wav"


def as_link(folder: Path) -> None:
    secret = folder.parent / "secret.wav"
    clip(folder).rename(secret)
    clip(folder).symlink_to(secret)


def as_pipe(folder: Path) -> None:
    clip(folder).unlink()
    os.mkfifo(clip(folder))


def raw(folder: Path, **fields: object) -> None:
    data = json.loads((folder / INDEX).read_text("utf-8"))
    data.update(fields)
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    (folder / INDEX).write_text(text + "\n", encoding="utf-8")


LOUD = take_of(SENTENCE, spoken()).samples
ATTACKS: dict[str, Callable[[Path], object]] = {
    "no-list": lambda folder: (folder / INDEX).unlink(),
    "list-a-link": lambda folder: ((folder / INDEX).rename(folder / "x"),
                                   (folder / INDEX).symlink_to(folder / "x")),
    "list-a-folder": lambda folder: ((folder / INDEX).unlink(), (folder / INDEX).mkdir()),
    "list-endless": lambda folder: os.truncate(folder / INDEX, 1 << 34),
    "not-json": lambda folder: (folder / INDEX).write_bytes(b"\xff\x00"),
    "deep-json": lambda folder: (folder / INDEX).write_bytes(b"[" * 100_000),
    "other-spelling": lambda folder: (folder / INDEX).write_bytes(
        (folder / INDEX).read_bytes().replace(b'":', b'": ')),
    "unknown-field": lambda folder: raw(folder, signed=True),
    "other-format": lambda folder: raw(folder, format=2),
    "thailand": lambda folder: listed(folder, language="th"),
    "synthesised": lambda folder: listed(folder, language="vi-x-tts"),
    "path-as-language": lambda folder: raw(folder, language="../../home"),
    "nobody-agreed": lambda folder: raw(folder, consents=[]),
    "no-clips": lambda folder: raw(folder, clips=[]),
    "sentence-twice": lambda folder: listed(folder, clips=read_track(folder).clips[:1] * 2),
    "sentence-unnormal": lambda folder: first(folder, sentence=" Chạm  vào. "),
    "huge-take": lambda folder: raw(folder, clips=[
        {**one, "take": 1 << 53} for one in json.loads((folder / INDEX).read_text())["clips"]]),
    "clip-missing": lambda folder: clip(folder).unlink(),
    "clip-a-link": as_link,
    "clip-a-pipe": as_pipe,
    "clip-a-folder": lambda folder: (clip(folder).unlink(), clip(folder).mkdir()),
    "clip-longer": lambda folder: clip(folder).write_bytes(clip(folder).read_bytes() + b"xx"),
    "clip-changed": lambda folder: clip(folder).write_bytes(b"RIFX" + clip(folder).read_bytes()[4:]),
    "clip-swapped": lambda folder: clip(folder).write_bytes(
        (folder / CLIPS / "00002.wav").read_bytes()),
    "clip-endless": lambda folder: os.truncate(clip(folder), 1 << 34),
    "mp3-under-its-name": lambda folder: sound(folder, b"ID3" + bytes(5000)),
    "silence": lambda folder: sound(folder, wav_of(bytes(4 * RATE))),
    "shout": lambda folder: sound(folder, wav_of(b"\xff\x7f" * RATE * 2)),
    "an-hour": lambda folder: sound(folder, wav_of(LOUD * 20)),
    "stub": lambda folder: sound(folder, wav_of(LOUD[:4000])),
}  # fmt: skip


@pytest.mark.parametrize("attack", ATTACKS)
def test_nothing_of_a_track_that_breaks_a_rule_is_kept(
    folder: Path, there: Path, attack: str
) -> None:
    ATTACKS[attack](folder)
    with pytest.raises(TrackRefused):
        bring(folder, there, silent, reserve_bytes=0)
    assert list(there.iterdir()) == []


@pytest.mark.parametrize("attack", ["not-json", "thailand", "list-endless", "path-as-language"])
def test_a_track_that_would_be_refused_is_shown_as_such(
    folder: Path, stick: Path, there: Path, attack: str
) -> None:
    ATTACKS[attack](folder)
    (offer,) = offers_on(stick, there)
    assert (offer.language, offer.newer) == ("", 0)


def test_what_lies_beside_the_list_is_never_opened(folder: Path, there: Path) -> None:
    (folder / CLIPS / "00004.wav").write_bytes(b"more")
    (folder / "autorun.inf").write_bytes(b"x")
    assert bring(folder, there, silent, reserve_bytes=0) == 3
    names = {path.name for path in (there / "recordings" / "mtq").iterdir()}
    assert not names & {"00004.wav", "autorun.inf", "nghe.html"}


def test_the_control_an_untouched_track_is_taken(folder: Path, there: Path) -> None:
    assert isinstance(read_track(folder), RecordedTrack)
    assert bring(folder, there, silent, reserve_bytes=0) == 3
