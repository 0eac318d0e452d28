"""What the commune loudspeaker says of a lesson can be followed by ear alone, and sounds as long as it should."""

from __future__ import annotations

import array
import io
import math
import struct
import wave
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from content.authoring.clips import LONGEST_SECONDS, SHORTEST_SECONDS
from content.authoring.source import read_source
from content.broadcast import TO_THINK, script_of
from content.broadcast_sound import PEAK, RATE, SoundUnusable, joined, samples_of_wav
from content.commands import pack as command
from content.model import Choose, Course, Decide, Lesson, Practice, Step, Type
from content.narration import spoken_texts_of_lesson
from content.speech import speakable
from kiosk.floors import pack_surroundings
from tests.helpers.author import SMALL
from tests.helpers.sample_pack import STEPS, sample_course, sample_lesson

PACK = read_source(Path(__file__).parents[2] / "content" / "packs" / "co-ban").pack
assert PACK is not None
SHIPPED = [(course, lesson) for course in PACK.courses for lesson in course.lessons]


def said_of(*steps: Step) -> list[str]:
    lesson = replace(sample_lesson(), steps=steps)
    return [one.text for one in script_of(sample_course(), lesson)]


def test_it_begins_with_a_greeting_and_the_title_and_ends_with_thanks() -> None:
    lesson = sample_lesson()
    said = [one.text for one in script_of(sample_course(), lesson)]
    assert said[0] == "Kính mời bà con nghe bài học số."
    assert said[2].removesuffix(".") == lesson.title.removesuffix(".")
    assert said[-1] == "Xin cảm ơn bà con đã nghe."


def test_what_needs_a_screen_is_left_out() -> None:
    silent = [step for step in STEPS if isinstance(step, Practice | Type)]
    assert silent
    assert said_of(*silent) == said_of()


def test_a_question_whose_answers_are_drawings_is_left_out() -> None:
    decide = next(step for step in STEPS if isinstance(step, Decide))
    drawn = replace(decide.options[0], picture=sample_course().picture)
    assert said_of(replace(decide, options=(drawn, *decide.options[1:]))) == said_of()


def test_a_question_is_asked_left_open_and_answered() -> None:
    decide = next(step for step in STEPS if isinstance(step, Decide))
    passages = script_of(sample_course(), replace(sample_lesson(), steps=(decide,)))
    texts = [one.text for one in passages]
    open_at = next(place for place, one in enumerate(passages) if one.pause == TO_THINK)
    asked, answered = texts[: open_at + 1], texts[open_at + 1 :]
    (right,) = (option for option in decide.options if option.right)
    assert sum(text.startswith("Cách ") for text in asked) == len(decide.options)
    assert not any(right.feedback.startswith(text) for text in asked)
    assert answered[0] == "Câu trả lời là:"
    assert any(text.startswith(right.text) for text in answered)
    wrong = {option.feedback for option in decide.options if not option.right}
    assert not wrong & set(texts)


@pytest.mark.parametrize(("course", "lesson"), SHIPPED, ids=[one.id for _, one in SHIPPED])
def test_every_shipped_lesson_makes_a_broadcast_of_up_to_seven_minutes(
    course: Course, lesson: Lesson
) -> None:
    passages = script_of(course, lesson)
    assert all(one.text.strip() and one.pause > 0 for one in passages)
    syllables = sum(len(speakable(one.text).split()) for one in passages)
    seconds = syllables * 0.25 + sum(one.pause for one in passages)
    assert 40 <= seconds <= 7 * 60


def tone(seconds: float, height: int, quiet: float = 0.3) -> bytes:
    wanted = round(seconds * RATE)
    samples = [round(height * math.sin(2 * math.pi * 440 * n / RATE)) for n in range(wanted)]
    still = [0] * round(quiet * RATE)
    return struct.pack(f"<{wanted + 2 * len(still)}h", *still, *samples, *still)


def values_of(wav: bytes) -> array.array[int]:
    with wave.open(io.BytesIO(wav), "rb") as file:
        assert (file.getsampwidth(), file.getnchannels(), file.getframerate()) == (2, 1, RATE)
        return array.array("h", file.readframes(file.getnframes()))


def test_soft_and_loud_clips_come_out_equally_loud_and_none_is_clipped() -> None:
    values = values_of(joined([(tone(1, 900), 0.5), (tone(1, 30_000), 0.5)]))
    first, second = values[: RATE // 2], values[2 * RATE : 2 * RATE + RATE // 2]
    assert abs(max(first) - max(second)) < 0.02 * 32_767
    assert max(abs(value) for value in values) <= PEAK * 32_767 + 1


def test_the_silence_is_as_long_as_was_said_whatever_the_clip_brings() -> None:
    wav = joined([(tone(1, 8_000, quiet=0.8), 2.0)])
    assert len(values_of(wav)) == pytest.approx(3 * RATE, abs=RATE * 0.01)


def test_a_clip_without_sound_is_no_sentence() -> None:
    with pytest.raises(SoundUnusable, match="holds no sound"):
        joined([(bytes(RATE), 1.0)])


def test_what_is_no_wav_of_ours_is_refused() -> None:
    with pytest.raises(SoundUnusable, match="not a WAV"):
        samples_of_wav(b"ID3 an mp3")


def test_the_command_speaks_a_lesson_with_the_real_voice(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        command,
        ["loudspeaker", str(SMALL), "--out", str(tmp_path)],
        obj=pack_surroundings(),
    )
    assert done.exit_code == 0, done.output
    (made,) = tmp_path.glob("*.wav")
    assert made.name == "thu-01-cuoc-goi.wav"
    values = values_of(made.read_bytes())
    pack = read_source(SMALL).pack
    assert pack is not None
    passages = script_of(pack.courses[0], pack.courses[0].lessons[0])
    spoken = len(values) / RATE - sum(one.pause for one in passages)
    syllables = sum(len(speakable(one.text).split()) for one in passages)
    assert SHORTEST_SECONDS * syllables < spoken < LONGEST_SECONDS * syllables
    assert 0.3 < max(abs(value) for value in values) / 32_767 <= PEAK + 0.001


def test_the_command_names_what_is_not_there(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        command,
        ["loudspeaker", str(SMALL), "--only", "khong-co", "--out", str(tmp_path)],
        obj=pack_surroundings(),
    )
    assert done.exit_code == 1
    assert "there is no lesson and no course “khong-co”" in done.output


def test_leaflets_are_drawn_by_a_command(tmp_path: Path) -> None:
    done = CliRunner().invoke(
        command, ["leaflets", str(SMALL), "--out", str(tmp_path)], obj=pack_surroundings()
    )
    assert done.exit_code == 0, done.output
    (made,) = tmp_path.glob("*.pdf")
    assert made.read_bytes().startswith(b"%PDF")


def test_steps_that_are_told_use_the_sentences_of_the_lesson() -> None:
    lesson = sample_lesson()
    told = {one.text for one in script_of(sample_course(), lesson)}
    read = [step for step in lesson.steps if not isinstance(step, Choose | Decide)]
    shared = told & set(spoken_texts_of_lesson(replace(lesson, steps=tuple(read))))
    assert shared, "clips that were made for the kiosk serve the loudspeaker too"
