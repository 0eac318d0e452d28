"""Where a reading is, and ear mode: pure."""

from __future__ import annotations

from kiosk.voice.clips import Line
from kiosk.voice.ear import Ear
from kiosk.voice.reading import Reading, reading_of

LINES = (Line("Báo trước.", -1, None), Line("Một.", 0, None), Line("Hai.", 1, None))


def test_reading_goes_through_every_sentence_and_ends() -> None:
    reading = reading_of(LINES)
    seen = []
    while reading.line is not None:
        seen.append((reading.line.sentence, reading.current, len(reading.upcoming())))
        reading = reading.next()
    assert seen == [("Báo trước.", -1, 3), ("Một.", 0, 2), ("Hai.", 1, 1)]
    assert reading == Reading()
    assert not reading.playing


def test_nothing_to_read_is_over_at_once() -> None:
    assert reading_of(()) == Reading()
    assert reading_of(()).current == -1


def test_paused_reading_keeps_its_place_but_does_not_play() -> None:
    paused = Reading(LINES, at=1, paused=True)
    assert paused.current == 0
    assert not paused.playing


def test_without_ear_mode_every_touch_acts() -> None:
    assert Ear().touched("tiep") == (Ear(), True)


def test_in_ear_mode_the_second_touch_of_the_same_thing_acts() -> None:
    ear, acts = Ear().toggled().touched("tiep")
    assert not acts
    ear, acts = ear.touched("lui")
    assert not acts
    ear, acts = ear.touched("lui")
    assert acts
    ear, acts = ear.touched("lui")
    assert not acts, "what acted is explored anew"


def test_ending_ear_mode_forgets_what_was_heard() -> None:
    ear, _ = Ear().toggled().touched("tiep")
    assert ear.toggled().toggled() == Ear(on=True)
