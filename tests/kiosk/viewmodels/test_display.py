"""Text size, contrast and loudness: bounded, and fresh for each visit."""

from __future__ import annotations

from kiosk.viewmodels.display import SOFTEST, TEXT_STEPS, Display, Look


def test_text_grows_step_by_step_and_begins_again() -> None:
    display = Display()
    sizes = []
    for _ in TEXT_STEPS:
        display.bigger()
        sizes.append(display.property("textScale"))
    assert sizes == [*TEXT_STEPS[1:], TEXT_STEPS[0]]


def test_loudness_stays_between_soft_and_full() -> None:
    display = Display()
    told: list[float] = []
    display.volumeChanged.connect(told.append)
    for _ in range(20):
        display.louder()
    assert display.property("volume") == 1.0
    for _ in range(20):
        display.softer()
    assert display.property("volume") == SOFTEST
    assert told[-1] == SOFTEST
    assert len(told) == len(set(told)) + 1, "each step is told once, 0.8 to 1 and down"


def test_next_visit_begins_as_the_technician_set_it() -> None:
    start = Look(text_scale=1.25, contrast=True, volume=0.6, motion=False)
    display = Display(start)
    display.bigger()
    display.toggleContrast()
    display.softer()
    display.newVisit()
    names = ("textScale", "contrast", "volume", "motion")
    assert [display.property(name) for name in names] == [1.25, True, 0.6, False]


def test_nothing_is_told_when_nothing_changes() -> None:
    display = Display()
    told: list[bool] = []
    display.changed.connect(lambda: told.append(True))
    display.newVisit()
    assert told == []
