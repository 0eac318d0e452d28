"""Laws of narration: one clip per sentence, none unchecked, nothing half-written, same bytes."""

from __future__ import annotations

import math
import shutil
import struct
import wave
from pathlib import Path

import pytest

from content.authoring.clips import ClipUnusable, judge_length, sounding_seconds
from content.authoring.narrate import (
    VoiceMissing,
    VoiceUnusable,
    keep_wav,
    missing,
    narrate,
    opus_encoder,
    program_voice,
    run,
)
from content.errors import ContentError
from content.narration import SYNTHESISED, clip_key, spoken_texts_of_pack
from tests.helpers.author import SMALL, small_pack

RATE = 8000
needs_opusenc = pytest.mark.skipif(
    shutil.which("opusenc") is None, reason="opusenc is not installed"
)


def hum(wav: Path, seconds: float, *, quiet: float = 0.0, width: int = 2) -> None:
    """A tone between two silences."""
    tone = [int(9000 * math.sin(n / 3)) for n in range(int(seconds * RATE))]
    rest = [0] * int(quiet * RATE)
    samples = [*rest, *tone, *rest]
    with wave.open(str(wav), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(width)
        file.setframerate(RATE)
        form = "<%dh" if width == 2 else "<%db"
        file.writeframes(
            struct.pack(form % len(samples), *(s if width == 2 else 0 for s in samples))
        )


def humming(text: str, wav: Path) -> None:
    """A voice that hums as long as a person would speak."""
    hum(wav, 0.25 * len(text.split()))


def test_every_sentence_is_missing_at_first_and_none_at_the_end(tmp_path: Path) -> None:
    pack = small_pack()
    wanted = missing(pack, SMALL / "audio", tmp_path)
    assert [clip.sentence for clip in wanted] == list(spoken_texts_of_pack(pack))
    done = list(narrate(wanted, tmp_path, humming, keep_wav))
    assert [one.fault for one in done] == [""] * len(wanted)
    assert missing(pack, SMALL / "audio", tmp_path) == ()
    assert {path.name for path in (tmp_path / SYNTHESISED).iterdir()} == {
        f"{clip.key}.wav" for clip in wanted
    }
    assert [path.name for path in tmp_path.iterdir()] == [SYNTHESISED]


def test_what_a_person_recorded_is_not_spoken_over(tmp_path: Path) -> None:
    sentence = "Có người lạ gọi đến."
    recorded = tmp_path / "audio" / "vi" / f"{clip_key('vi', sentence)}.opus"
    recorded.parent.mkdir(parents=True)
    recorded.write_bytes(b"OggS")
    wanted = missing(small_pack(), tmp_path / "audio", tmp_path / "clips")
    assert sentence not in {clip.sentence for clip in wanted}


def test_stubs_and_runaways_are_named_and_not_kept(tmp_path: Path) -> None:
    wanted = missing(small_pack(), tmp_path, tmp_path)[:3]
    lengths = iter((0.01, 60.0, 0.0))
    done = list(narrate(wanted, tmp_path, lambda _, wav: hum(wav, next(lengths)), keep_wav))
    assert all("expected" in one.fault for one in done)
    assert list((tmp_path / SYNTHESISED).iterdir()) == []


def test_a_voice_that_writes_nothing_or_rubbish_is_named(tmp_path: Path) -> None:
    wanted = missing(small_pack(), tmp_path, tmp_path)[:1]
    (silent,) = narrate(wanted, tmp_path, lambda _text, _wav: None, keep_wav)
    assert "sentence.wav" in silent.fault
    (rubbish,) = narrate(wanted, tmp_path, lambda _, wav: void(wav.write_bytes(b"x")), keep_wav)
    assert "not a WAV file" in rubbish.fault
    (thin,) = narrate(wanted, tmp_path, lambda _, wav: hum(wav, 1, width=1), keep_wav)
    assert "8 bits, needed are 16" in thin.fault
    assert missing(small_pack(), tmp_path, tmp_path)[:1] == wanted


def void(_: object) -> None:
    """Swallow a count of bytes."""


@pytest.mark.parametrize(
    ("seconds", "fits"), [(0.4, False), (0.6, True), (2.9, True), (3.9, False)]
)
def test_length_follows_the_words(seconds: float, fits: bool) -> None:
    sentence = "Tắt máy ngay đi."
    if fits:
        judge_length(sentence, seconds)
    else:
        with pytest.raises(ClipUnusable, match="for 4 syllables"):
            judge_length(sentence, seconds)


def test_a_number_counts_as_it_is_spoken() -> None:
    judge_length("113", 0.9)
    with pytest.raises(ClipUnusable):
        judge_length("0912345678", 0.5)


def test_silence_around_a_sentence_does_not_count(tmp_path: Path) -> None:
    hum(tmp_path / "a.wav", 0.5, quiet=2.0)
    assert sounding_seconds(tmp_path / "a.wav") == pytest.approx(0.5, abs=0.01)


@needs_opusenc
def test_the_same_sound_gives_the_same_clip(tmp_path: Path) -> None:
    encode = opus_encoder()
    assert encode is not None
    hum(tmp_path / "a.wav", 1.0)
    first = encode(tmp_path / "a.wav", tmp_path / "first").read_bytes()
    assert first.startswith(b"OggS")
    assert encode(tmp_path / "a.wav", tmp_path / "second").read_bytes() == first


@needs_opusenc
def test_narrated_twice_is_equal_byte_for_byte(tmp_path: Path) -> None:
    encode = opus_encoder()
    assert encode is not None
    wanted = missing(small_pack(), tmp_path, tmp_path)[:3]
    for name in ("one", "two"):
        assert not any(clip.fault for clip in narrate(wanted, tmp_path / name, humming, encode))
    one, two = ({p.name: p.read_bytes() for p in (tmp_path / name).rglob("*.opus")}
                for name in ("one", "two"))  # fmt: skip
    assert len(one) == 3
    assert one == two


def test_a_program_is_a_voice(tmp_path: Path) -> None:
    voice = program_voice(("/bin/sh", "-c", 'printf "%s" "$1" > "$2"', "sh", "{text}", "{wav}"))
    voice("Tắt máy.", tmp_path / "a.wav")
    assert (tmp_path / "a.wav").read_text(encoding="utf-8") == "Tắt máy."


@pytest.mark.parametrize(
    ("command", "kind", "words"),
    [
        (["hocso-no-such-program"], VoiceMissing, "hocso-no-such-program is not installed"),
        (["/etc/hostname"], VoiceMissing, "hostname cannot be run"),
        (["/bin/sh", "-c", "echo hỏng >&2; exit 3"], VoiceUnusable, "sh ended with 3: hỏng"),
        (["/bin/false"], VoiceUnusable, "false ended with 1"),
    ],
)
def test_a_program_that_fails_is_named(
    command: list[str], kind: type[ContentError], words: str
) -> None:
    with pytest.raises(kind, match=words):
        run(command)


def test_a_voice_that_is_not_there_ends_the_work_at_once(tmp_path: Path) -> None:
    wanted = missing(small_pack(), tmp_path, tmp_path)
    with pytest.raises(VoiceMissing):
        list(narrate(wanted, tmp_path, program_voice(("hocso-no-such-program",)), keep_wav))
