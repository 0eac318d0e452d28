"""The pack that ships gives no answer away, and says nothing that a voice stumbles over."""

from __future__ import annotations

from pathlib import Path

import pytest

from content.authoring.check import judged, unexplained
from content.authoring.clips import judge_length, sounding_seconds
from content.authoring.giveaways import BOTS, CHANCE_AND, above_chance, questions_of
from content.authoring.source import read_source
from content.model import Course, Lesson
from content.narration import clip_key, spoken_texts_of_pack
from content.speech import speakable
from kiosk.voice.own import OwnVoice
from tests.faults.campaign import times
from tests.helpers.shipped import PACK, shipped_lessons, shipped_pack

FOLDERS = sorted(path for path in PACK.parent.iterdir() if path.is_dir())
EVERY = times(9, 1)
"""Every how many-th sentence is spoken: in CI a sample that is always the same, all of them before a
release."""


@pytest.mark.parametrize("bot", BOTS)
def test_no_bot_scores_ten_points_above_chance(bot: str) -> None:
    parts: list[Course | Lesson] = [*shipped_pack().courses]
    parts += [lesson for _, lesson in shipped_lessons()]
    questions = [asked for part in parts for _, asked in questions_of(part)]
    assert len(questions) > 20
    assert above_chance(questions, BOTS[bot]) <= CHANCE_AND


def test_every_sentence_has_a_recording_or_is_spoken_at_a_plausible_length(tmp_path: Path) -> None:
    voice, wav = OwnVoice(), tmp_path / "clip.wav"
    recorded = {path.stem for path in (PACK / "audio" / "vi").glob("*.opus")}
    wanted = [
        sentence
        for sentence in spoken_texts_of_pack(shipped_pack())
        if clip_key("vi", sentence) not in recorded
    ]
    assert len(wanted) > 500
    for sentence in sorted(wanted, key=lambda one: clip_key("vi", one))[::EVERY]:
        voice(speakable(sentence), wav)
        judge_length(sentence, sounding_seconds(wav))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_pack_passes_with_no_error_and_no_unexplained_advice(folder: Path) -> None:
    source = read_source(folder)
    assert source.pack is not None
    findings = judged(source, source.pack.issued)
    assert [str(finding) for finding in unexplained(findings)] == []


def test_the_pack_for_everybody_has_fifteen_courses_of_three_lessons() -> None:
    courses = shipped_pack().courses
    assert [len(course.lessons) for course in courses] == [3] * 15
