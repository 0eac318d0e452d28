"""A full or a failing disk, at every write in turn: nothing is acknowledged that is not there."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.agreement import Known
from tests.faults.campaign import LONG, times
from tests.faults.figures import Figures
from tests.faults.tracing import failing, fired, need_strace
from tests.faults.warm import Warm
from tests.helpers.saved_kiosk import SavedKiosk, answer

EVENTS = 45
FULL_AT = range(1, 201) if LONG else range(1, 201, 9)
SYNC_AT = range(1, times(16, 36))


def campaign(
    tmp_path: Path, calls: str, error: str, whens: list[str]
) -> tuple[int, list[list[str]]]:
    """Record with a fault at each of these calls; acknowledged, and the refusals of each run."""
    need_strace()
    acknowledged = 0
    refusals: list[list[str]] = []
    with Warm("tests.faults.recording") as warm:
        for when in whens:
            home, log = tmp_path / f"home-{when}", tmp_path / f"trace-{when}"
            with SavedKiosk(home) as kiosk:
                known = Known(saved={kiosk.record(answer(0))[0].id})
            running = warm.start("record", str(home), 1_000, True, EVENTS, hold=True)
            with failing(running, calls, error, when, log):
                said = running.lines()
            assert running.status == 0
            assert fired(log) > 0, f"the fault never fired at {when}"
            known.hear(said)
            if "not opened io" not in said:
                assert said[-1].startswith("still read"), "reading goes on"
                assert int(said[-1].split()[-1]) >= len(known.saved), "and all is there"
            assert known.missing(home) == 0
            with SavedKiosk(home) as kiosk:
                kiosk.record(answer(1))
                assert kiosk.database.commits_lost == 0
            acknowledged += known.acknowledged
            refusals.append([line for line in said if line.startswith("not ")])
    return acknowledged, refusals


@pytest.mark.parametrize("lasting", ["", "+"], ids=["once", "for_good"])
def test_a_disk_that_is_full_at_any_write_loses_no_acknowledged_answer(
    lasting: str, tmp_path: Path, figures: Figures
) -> None:
    whens = [f"{number}{lasting}" for number in FULL_AT]
    acknowledged, refusals = campaign(tmp_path, "pwrite64", "ENOSPC", whens)
    figures.note(
        f"disk full {'for good' if lasting else 'once'}",
        runs=len(whens),
        acknowledged=acknowledged,
        lost=0,
    )
    # The first writes of all make the -shm; a disk that refuses those is not opened.
    unopened = [run for run in refusals if run == ["not opened io"]]
    assert 1 <= len(unopened) <= 4
    refusals = refusals[len(unopened) :]
    assert {line for run in refusals for line in run} == {"not saved disk_full"}
    if lasting:
        assert all(len(run) == 5 for run in refusals)
    else:
        assert all(len(run) <= 1 for run in refusals)
        assert sum(len(run) for run in refusals) > len(whens) // 2


def test_a_sync_that_fails_once_is_not_acknowledged_and_the_next_answer_is_saved(
    tmp_path: Path, figures: Figures
) -> None:
    whens = [str(number) for number in SYNC_AT]
    acknowledged, refusals = campaign(tmp_path, "fdatasync,fsync", "EIO", whens)
    figures.note("I/O error once", runs=len(whens), acknowledged=acknowledged, lost=0)
    assert {line for run in refusals for line in run} == {"not saved io"}
    assert all(len(run) <= 1 for run in refusals)


def test_a_disk_that_goes_on_failing_is_only_read_after_the_second_error(
    tmp_path: Path, figures: Figures
) -> None:
    whens = [f"{number}+" for number in SYNC_AT]
    acknowledged, refusals = campaign(tmp_path, "fdatasync,fsync", "EIO", whens)
    figures.note("I/O errors for good", runs=len(whens), acknowledged=acknowledged, lost=0)
    expected = ["not saved io"] * 2 + ["not saved read_only"] * 3
    assert all(run == expected for run in refusals), refusals
