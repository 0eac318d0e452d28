"""Which clip is heard, and clips on disk that can be trusted."""

from __future__ import annotations

import os
import wave
from pathlib import Path

import pytest

from content.narration import SYNTHESISED
from kiosk.voice.clip_cache import ClipCache
from kiosk.voice.clips import (
    Choice,
    Line,
    NoClips,
    VoiceSettings,
    aside_of,
    cache_name,
    lines_of,
)
from kiosk.voice.made import is_made
from kiosk.voice.tracks import Track, offered, track_of

TEXTS = ("Chào bà con.", "Mình mở máy.")
MUONG = Track("mtq", "Mường")
LACKS = ("Phần này chưa có tiếng Mường.", "Mình nghe tiếng Việt nhé.")


class Shelf:
    """Clips by track and sentence."""

    def __init__(self, *clips: tuple[str, str]) -> None:
        self._clips = set(clips)

    def clip(self, language: str, sentence: str) -> Path | None:
        found = (language, sentence) in self._clips
        return Path(f"/{language}/{sentence}") if found else None

    def tracks(self) -> tuple[str, ...]:
        return tuple(sorted({tag for tag, _ in self._clips}))


def told(lines: tuple[Line, ...]) -> list[tuple[str, int, str]]:
    return [(line.sentence, line.index, line.clip.parts[1] if line.clip else "") for line in lines]


def heard(
    choice: Choice,
    *clips: tuple[str, str],
    texts: tuple[str, ...] = TEXTS,
    announced: bool = False,
) -> list[tuple[str, int, str]]:
    return told(lines_of(texts, choice, Shelf(*clips), announced=announced))


def in_muong(*texts: str) -> list[tuple[str, str]]:
    return [("mtq", text) for text in texts]


def test_without_clips_everything_is_synthesised() -> None:
    assert [line.clip for line in lines_of(TEXTS, Choice(), NoClips())] == [None, None]


def test_whole_step_is_read_in_the_learners_track() -> None:
    clips = [(tag, text) for text in TEXTS for tag in ("mtq", "vi")]
    assert heard(Choice(MUONG), *clips) == [(TEXTS[0], 0, "mtq"), (TEXTS[1], 1, "mtq")]


def test_step_with_one_sentence_lacking_is_wholly_vietnamese_and_announced() -> None:
    assert heard(Choice(MUONG), ("mtq", TEXTS[0]), ("vi", TEXTS[0])) == [
        (LACKS[0], -1, ""),
        (LACKS[1], -1, ""),
        (TEXTS[0], 0, "vi"),
        (TEXTS[1], 1, ""),
    ]


def test_what_belongs_to_the_step_beside_its_sentences_counts_too() -> None:
    beside = Choice(MUONG, beside=("Tắt máy",))
    assert [one[2] for one in heard(beside, *in_muong(*TEXTS))] == ["", "", "", ""]
    whole = heard(beside, *in_muong(*TEXTS, "Tắt máy"))
    assert [one[2] for one in whole] == ["mtq", "mtq"]


def test_who_was_told_once_is_not_told_at_the_next_step() -> None:
    assert [one[0] for one in heard(Choice(MUONG), announced=True)] == list(TEXTS)


def test_the_announcement_is_in_the_track_where_that_has_both_its_sentences() -> None:
    assert [one[2] for one in heard(Choice(MUONG), *in_muong(*LACKS))][:2] == ["mtq", "mtq"]
    half = heard(Choice(MUONG), *in_muong(LACKS[0]), ("vi", LACKS[0]), ("vi", LACKS[1]))
    assert [one[2] for one in half][:2] == ["vi", "vi"]


def test_the_announcement_is_marked_and_nothing_else_is() -> None:
    marks = [line.announces for line in lines_of(TEXTS, Choice(MUONG), NoClips())]
    assert marks == [True, True, False, False]


def test_somebodys_name_keeps_no_page_out_of_a_track() -> None:
    texts = ("Chào bà Hoa Sen.", TEXTS[0])
    found = heard(Choice(MUONG), *in_muong(TEXTS[0]), texts=texts)
    assert found == [(texts[0], 0, ""), (TEXTS[0], 1, "mtq")]


def test_several_sentences_in_one_text_are_looked_for_one_by_one() -> None:
    text = "Học ngay. Không cần tên, không cần thẻ."
    clips = in_muong("Học ngay.", "Không cần tên, không cần thẻ.")
    found = lines_of((text,), Choice(MUONG), Shelf(*clips))
    assert [(line.sentence, line.index) for line in found] == [(text, 0), (text, 0)]
    assert [line.clip.name for line in found if line.clip] == [text for _, text in clips]


def test_a_language_names_itself_in_its_own_voice_whatever_is_heard() -> None:
    names = {"Tiếng Mường.": "mtq", "Tiếng Mông.": "hmn", "Tiếng Bru.": "bru"}
    texts = ("Nghe tiếng gì?", *names)
    clips = (("mtq", "Tiếng Mường."), ("hmn", "Tiếng Mông."), ("hmn", "Nghe tiếng gì?"))
    in_vietnamese = heard(Choice(names=names), *clips, texts=texts)
    assert [one[2] for one in in_vietnamese] == ["", "mtq", "hmn", ""]
    in_mong = heard(Choice(Track("hmn", "Mông"), names=names), *clips, texts=texts)
    assert [one[2] for one in in_mong] == ["hmn", "mtq", "hmn", ""]


def aside(text: str, *clips: tuple[str, str], beside: tuple[str, ...] = ()) -> list[str]:
    found = aside_of(text, TEXTS, Choice(MUONG, beside=beside), Shelf(*clips))
    assert {line.index for line in found} == {-1}
    assert {line.sentence for line in found} == {text}
    assert not any(line.announces for line in found)
    return ["/".join(line.clip.parts[1:]) if line.clip else "" for line in found]


def test_a_button_is_two_words_in_a_track_and_one_sentence_in_vietnamese() -> None:
    assert aside("Tiếp, nút", *in_muong("Tiếp.", "nút")) == ["mtq/Tiếp.", "mtq/nút"]
    assert aside("Tiếp, nút", *in_muong("Tiếp.")) == [""]
    assert aside("Tiếp, nút", ("vi", "Tiếp"), ("vi", "nút")) == ["vi/Tiếp", "vi/nút"]


def test_the_button_of_a_language_is_its_name_in_its_own_voice() -> None:
    choice = Choice(names={"Tiếng Mường.": "mtq"})
    found = aside_of("Tiếng Mường, nút", (), choice, Shelf(("mtq", "Tiếng Mường.")))
    assert [line.clip for line in found] == [Path("/mtq/Tiếng Mường.")]
    assert [line.clip for line in aside_of("Tiếng Mường, nút", (), choice, NoClips())] == [None]


def test_what_is_touched_on_a_step_is_heard_in_the_language_of_the_step() -> None:
    clips = in_muong(TEXTS[0], "Tắt máy")
    assert aside(TEXTS[0], *clips) == [""]
    assert aside("Tắt máy", *clips, beside=("Tắt máy",)) == [""]
    assert aside("Tắt máy", *clips) == ["mtq/Tắt máy"]
    assert aside(TEXTS[0], *clips, *in_muong(TEXTS[1])) == [f"mtq/{TEXTS[0]}"]


def test_recorded_vietnamese_goes_before_the_clip_made_with_the_pack() -> None:
    clips = (("vi", TEXTS[0]), (SYNTHESISED, TEXTS[0]), (SYNTHESISED, TEXTS[1]))
    for choice in (Choice(), Choice(MUONG)):
        found = heard(choice, *clips, announced=True)
        assert found == [(TEXTS[0], 0, "vi"), (TEXTS[1], 1, SYNTHESISED)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Chào bà Hoa Sen.",
        "bà Hoa Sen.",
        "Mời bà con chờ 20 giây.",
        "Đã học 1 trên 3 bài",
        "Trang này có 7 chỗ để chạm.",
    ],
)
def test_what_the_kiosk_makes_at_the_moment_is_known(sentence: str) -> None:
    assert is_made(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Chào bà con.",
        "Bác Lan bán rau ở chợ.",
        "Mời bà con vào học.",
        "Trong lúc chờ vẫn vào Học ngay được.",
        "em",
        "Gọi 113.",
    ],
)
def test_a_sentence_that_can_be_recorded_is_not_taken_for_one(sentence: str) -> None:
    assert not is_made(sentence)


@pytest.mark.parametrize(
    ("tag", "title"),
    [
        ("mtq", "Tiếng Mường"),
        ("blt", "Tiếng Thái Đen"),
        ("twh", "Tiếng Thái Trắng"),
        ("tyr", "Tiếng Thái Đỏ"),
        ("hmn", "Tiếng Mông"),
        ("bru", "Tiếng Bru-Vân Kiều"),
        ("vi", "Tiếng Việt"),
        ("mtq-x-langcha", "Tiếng Mường (langcha)"),
        ("kjg", "Tiếng Khơ Mú"),
        ("tou", "Tiếng tou"),
    ],
)
def test_every_language_has_a_name_of_its_own(tag: str, title: str) -> None:
    titles = {"kjg": "Tiếng Khơ Mú", "mtq": "Gói tiếng Mường"}
    assert track_of(tag, titles).title == title


def test_languages_are_offered_each_once_vietnamese_first_and_never_the_machines_voice() -> None:
    tags = ("vi", "kjg", SYNTHESISED, "hmn", "mtq-x-langcha", "mtq", "mtq", "th", "bru")
    found = [track.tag for track in offered(tags, {"kjg": "Tiếng Khơ Mú"})]
    assert found == ["vi", "mtq", "mtq-x-langcha", "hmn", "bru", "kjg"]


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
