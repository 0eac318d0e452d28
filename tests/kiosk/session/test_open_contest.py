"""The clock of a contest: it waits while the question is read, and takes no time from a sleep."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.jobs import Jobs
from kiosk.session.contest_store import Contests
from kiosk.session.schema import SESSIONS
from kiosk.viewmodels.contest.open_contest import OpenContest
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.touch import wait
from tests.kiosk.session.test_contest import CONTEST


@dataclass
class Evening:
    """A contest whose clock the test turns."""

    kiosk: SavedKiosk
    seconds: float = 100.0
    reads: bool = False
    jobs: Jobs = field(default_factory=Jobs)

    def __post_init__(self) -> None:
        kiosk = self.kiosk
        self.contests = Contests(kiosk.database, kiosk.writer, kiosk.journal, kiosk.clock)
        self.held = OpenContest(
            self.contests,
            self.jobs,
            CONTEST,
            reading=lambda: self.reads,
            now=lambda: self.seconds,
        )

    def pass_by(self, seconds: float) -> None:
        """Turn the clock on, and let it be seen."""
        self.seconds += seconds
        self.held.tick()

    @property
    def left(self) -> float:
        """Seconds left for the question."""
        return self.held.state.left_ms / 1000


@pytest.fixture
def evening(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Evening]:
    del qapp
    with SavedKiosk(tmp_path, sets=(SESSIONS,)) as kiosk:
        begun = Evening(kiosk)
        yield begun
        begun.held.leave()
        wait(lambda: begun.held.kept, "the contest to be on the disk")
        begun.jobs.close()


def test_the_timer_counts_while_nobody_reads(evening: Evening) -> None:
    evening.pass_by(2)
    assert evening.left == 43
    evening.reads = True
    evening.pass_by(4)
    assert evening.left == 43
    assert evening.held.state.running
    evening.reads = False
    evening.pass_by(1)
    assert evening.left == 42
    assert evening.held.state.spent_ms == 7_000


def test_a_machine_that_slept_takes_no_time_from_the_teams(evening: Evening) -> None:
    evening.pass_by(3_600)
    evening.pass_by(-5)
    assert (evening.left, evening.held.state.spent_ms) == (45, 0)


def test_the_end_of_the_time_is_told_once_and_changes_nothing_else(evening: Evening) -> None:
    told: list[bool] = []
    evening.held.timeOver.connect(lambda: told.append(True))
    for _ in range(12):
        evening.pass_by(4)
    assert told == [True]
    assert evening.left == 0
    assert evening.held.state.stage is CONTEST.stage


def test_time_alone_is_saved_now_and_then(evening: Evening) -> None:
    for _ in range(5):
        evening.pass_by(4)
    wait(lambda: evening.held.kept, "the contest to be on the disk")
    found = evening.contests.open_one()
    assert found is not None
    assert found.spent_ms >= 15_000


def test_after_the_end_nothing_changes_any_more(evening: Evening) -> None:
    evening.held.close()
    wait(lambda: evening.held.ended, "the end to be on the disk")
    before = evening.held.state
    evening.held.apply(replace(before, at=1))
    evening.pass_by(3)
    assert evening.held.state == before
    assert len(evening.kiosk.statements()) == 1
