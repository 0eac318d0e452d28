"""Which clip is heard, and clips on disk that can be trusted."""

from __future__ import annotations

import os
import wave
from pathlib import Path

import pytest

from content.narration import SYNTHESISED
from kiosk.voice.clip_cache import ClipCache
from kiosk.voice.clips import NoClips, VoiceSettings, cache_name, lines_of

TEXTS = ("Chào bà con.", "Mình mở máy.")


class Shelf:
    """Clips by track and sentence."""

    def __init__(self, *clips: tuple[str, str]) -> None:
        self._clips = set(clips)

    def clip(self, language: str, sentence: str) -> Path | None:
        found = (language, sentence) in self._clips
        return Path(f"/{language}/{sentence}") if found else None


def heard(track: str, *clips: tuple[str, str]) -> list[tuple[str, int, str]]:
    lines = lines_of(TEXTS, track, Shelf(*clips))
    return [(line.sentence, line.index, line.clip.parts[1] if line.clip else "") for line in lines]


def test_without_clips_everything_is_synthesised() -> None:
    assert [line.clip for line in lines_of(TEXTS, "vi", NoClips())] == [None, None]


def test_whole_step_is_read_in_the_learners_track() -> None:
    clips = [("mtq", text) for text in TEXTS] + [("vi", text) for text in TEXTS]
    assert heard("mtq", *clips) == [(TEXTS[0], 0, "mtq"), (TEXTS[1], 1, "mtq")]


def test_step_with_one_sentence_lacking_is_wholly_vietnamese_announced_once() -> None:
    assert heard("mtq", ("mtq", TEXTS[0]), ("vi", TEXTS[0])) == [
        ("Phần này chưa có tiếng Mường.", -1, ""),
        ("Mình nghe tiếng Việt nhé.", -1, ""),
        (TEXTS[0], 0, "vi"),
        (TEXTS[1], 1, ""),
    ]


def test_recorded_vietnamese_goes_before_the_clip_made_with_the_pack() -> None:
    both = heard("vi", ("vi", TEXTS[0]), (SYNTHESISED, TEXTS[0]), (SYNTHESISED, TEXTS[1]))
    assert both == [(TEXTS[0], 0, "vi"), (TEXTS[1], 1, SYNTHESISED)]


@pytest.mark.parametrize(
    "other",
    [
        cache_name("Mình mở máy.", "e", VoiceSettings()),
        cache_name("Chào bà con.", "f", VoiceSettings()),
        cache_name("Chào bà con.", "e", VoiceSettings(voice="vi-vn-x-south")),
        cache_name("Chào bà con.", "e", VoiceSettings(rate=120)),
        cache_name("Chào bà con.", "e", VoiceSettings(command="piper")),
    ],
)
def test_other_words_engine_or_voice_are_another_clip(other: str) -> None:
    assert other != cache_name("Chào bà con.", "e", VoiceSettings())


def put(cache: ClipCache, name: str, frames: int = 100) -> Path | None:
    part = cache.room_for(name)
    with part.open("wb") as file, wave.open(file, "wb") as made:
        made.setnchannels(1)
        made.setsampwidth(2)
        made.setframerate(22050)
        made.writeframes(b"ab" * frames)
    return cache.keep(name, part)


def test_clip_is_found_again_also_by_the_next_program(tmp_path: Path) -> None:
    kept = put(ClipCache(tmp_path), "a")
    assert kept is not None
    assert ClipCache(tmp_path).find("a") == kept
    assert ClipCache(tmp_path).find("b") is None


@pytest.mark.parametrize("damage", ["flip", "cut", "empty", "gone"])
def test_damaged_clip_is_not_found_and_removed(tmp_path: Path, damage: str) -> None:
    cache = ClipCache(tmp_path)
    path = put(cache, "a")
    assert path is not None
    content = bytearray(path.read_bytes())
    content[60] ^= 1
    if damage == "gone":
        path.unlink()
    else:
        path.write_bytes({"flip": bytes(content), "cut": bytes(content[:70]), "empty": b""}[damage])
    assert cache.find("a") is None
    assert not path.exists()
    assert put(cache, "a") == path
    assert cache.find("a") == path


def test_sound_without_length_is_not_kept(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    assert put(cache, "a", frames=0) is None
    assert list(tmp_path.iterdir()) == []


def test_half_written_clip_is_cleared_away_at_the_next_start(tmp_path: Path) -> None:
    ClipCache(tmp_path).room_for("a").write_bytes(b"RIFF")
    assert ClipCache(tmp_path).find("a") is None
    assert list(tmp_path.iterdir()) == []


def test_clips_used_longest_ago_make_room(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path, ceiling=600)
    for name in ("a", "b"):
        put(cache, name)
    assert cache.find("a") is not None
    put(cache, "c")
    assert cache.find("b") is None
    assert cache.find("a") is not None
    assert cache.find("c") is not None


def test_age_is_known_after_a_restart(tmp_path: Path) -> None:
    cache = ClipCache(tmp_path)
    for age, name in enumerate(("new", "old")):
        path = put(cache, name)
        assert path is not None
        os.utime(path, (1000 - age, 1000 - age))
    again = ClipCache(tmp_path, ceiling=600)
    put(again, "c")
    assert again.find("old") is None
    assert again.find("new") is not None
