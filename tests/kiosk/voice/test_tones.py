"""Right, again and next as tones: short, told apart, never over the voice, and never for whoever does not want them."""

from __future__ import annotations

import io
import wave
from array import array
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from kiosk.still import StillNarrator
from kiosk.voice.clips import Line
from kiosk.voice.tones import LOUDEST, RATE, TONES, tone_file, tone_wav
from tests.helpers.melody import melody

LONGEST_SECONDS = 0.6
SENTENCE = "Đúng rồi."


class Noting(StillNarrator):
    """Notes what would be heard, sound by sound; what is heard stays until the next."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder)
        self.heard: list[str] = []

    def _begin(self, lines: Sequence[Line]) -> None:
        self.heard += [line.clip.stem if line.clip else line.sentence for line in lines]
        super()._begin(lines)

    def upcoming(self) -> list[str]:
        """What is heard after the sound now."""
        return [line.sentence for line in self._reading.upcoming()[1:]]


@pytest.fixture
def narrator(qapp: object, tmp_path: Path) -> Iterator[Noting]:
    del qapp
    one = Noting(tmp_path)
    yield one
    one.close()


def samples_of(name: str) -> array[int]:
    with wave.open(io.BytesIO(tone_wav(name))) as sound:
        return array("h", sound.readframes(sound.getnframes()))


@pytest.mark.parametrize("name", TONES)
def test_the_file_is_what_the_program_makes(name: str) -> None:
    with wave.open(str(tone_file(name))) as sound:
        kept = array("h", sound.readframes(sound.getnframes()))
    made = samples_of(name)
    assert len(kept) == len(made)
    assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1


@pytest.mark.parametrize("name", TONES)
def test_a_tone_is_short_and_no_louder_than_a_voice(name: str) -> None:
    samples = samples_of(name)
    assert len(samples) / RATE <= LONGEST_SECONDS
    assert max(map(abs, samples)) <= LOUDEST * 32_768
    assert max(map(abs, samples[-20:])) < 200, "ends with a click"


@pytest.mark.parametrize("name", TONES)
def test_its_notes_are_heard_in_order(name: str) -> None:
    assert melody(samples_of(name)) == [note.hertz for note in TONES[name]]


def test_no_two_tones_share_a_note() -> None:
    for one, other in combinations(TONES.values(), 2):
        assert not {note.hertz for note in one} & {note.hertz for note in other}


def test_it_sounds_before_the_sentence(narrator: Noting) -> None:
    narrator.cue("right")
    narrator.read([SENTENCE])
    assert narrator.heard == ["right", SENTENCE]


def test_the_last_of_two_tones_sounds(narrator: Noting) -> None:
    narrator.cue("next")
    narrator.cue("again")
    narrator.read([SENTENCE])
    assert narrator.heard == ["again", SENTENCE]


def test_words_that_come_at_once_do_not_cut_it_off(narrator: Noting) -> None:
    narrator.cue("next")
    narrator.read([SENTENCE])
    narrator.read(["Chợ phiên", "Trang này có 3 chỗ để chạm."])
    assert narrator.heard == ["next", SENTENCE]
    assert narrator.upcoming() == ["Chợ phiên", "Trang này có 3 chỗ để chạm."]


def test_it_never_interrupts_a_sentence(narrator: Noting) -> None:
    narrator.read([SENTENCE])
    narrator.cue("next")
    QCoreApplication.processEvents()
    assert narrator.heard == [SENTENCE]


def test_where_nothing_is_read_it_sounds_alone(narrator: Noting) -> None:
    narrator.cue("next")
    QCoreApplication.processEvents()
    assert narrator.heard == ["next"]


def test_silence_asked_for_keeps_it_for_what_comes_then(narrator: Noting) -> None:
    narrator.cue("next")
    narrator.read([])
    narrator.read([SENTENCE])
    assert narrator.heard == ["next", SENTENCE]


def test_whoever_does_not_want_tones_hears_none(narrator: Noting) -> None:
    narrator.set_tones(on=False)
    narrator.cue("right")
    narrator.read([SENTENCE])
    assert narrator.heard == [SENTENCE]
