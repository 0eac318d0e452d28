"""The plug is pulled while a new release brings the tables up to date: all of it, or nothing."""

from __future__ import annotations

from pathlib import Path

from sync.database import ProgressDatabase
from sync.keys import open_keys
from tests.faults.acts import NEW
from tests.faults.acts import OLD as BEFORE
from tests.faults.amid import Outcomes, State, cut_amid
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Running, Warm
from tests.helpers.saved_kiosk import SavedKiosk, answer

CUTS = times(40, 800)
CONTROL_CUTS = times(16, 100)
ANSWERS = 20


def applied(home: Path) -> set[str]:
    """Which steps are there, by their marks in the tables themselves."""
    # Opened with no owner of these tables, so that looking migrates nothing.
    database = ProgressDatabase.open(home, key=open_keys(home).data)
    try:
        assert database.check() == []
        with database.read() as connection:
            names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
            columns = {row[1] for row in connection.execute("PRAGMA table_info(shelf)")}
            recorded = {
                row[0]
                for row in connection.execute(
                    "SELECT name FROM _sqlite_migrations WHERE migration_set = 'shelves'"
                )
            }
            red = 0
            if "colour" in columns:
                (red,) = connection.execute(
                    "SELECT count(*) FROM shelf WHERE colour = 'đỏ'"
                ).fetchone()
            copied = 0
            if "copy" in names:
                (copied,) = connection.execute("SELECT count(*) FROM copy").fetchone()
    finally:
        database.close()
    marks = {
        "first_shelf": "shelf" in names,
        "colours": red == 150,
        "copies": copied == 300,
        "by_colour": "by_colour" in names,
    }
    there = {name for name, done in marks.items() if done}
    assert there == recorded, "what was done is not what was noted"
    return there


def state_of(home: Path) -> State:
    """What a cut left; opening with the new release completes it."""
    there = applied(home)
    everything = {migration.__name__ for migration in NEW.migrations}
    with SavedKiosk(home, sets=[NEW]) as kiosk:
        assert len(kiosk.ids()) == ANSWERS
        assert kiosk.database.commits_lost == 0
    assert applied(home) == everything, "a retry did not complete it"
    if there == everything:
        return "new"
    return "old" if there == {"first_shelf"} else "between"


def campaign(disk: CutDisk, *, cuts: int, careful: bool) -> Outcomes:
    home = disk.root / "home"
    with SavedKiosk(home, sets=[BEFORE]) as kiosk:
        kiosk.record(*(answer(number) for number in range(ANSWERS)))
    with Warm("tests.faults.acts") as warm:

        def begin() -> Running:
            return warm.start("migrate", str(home), careful)

        return cut_amid(disk, begin, lambda: state_of(home), cuts=cuts)


def test_a_cut_leaves_the_old_tables_or_the_new_ones(disk: CutDisk, figures: Figures) -> None:
    outcomes = campaign(disk, cuts=CUTS, careful=True)
    figures.note("power cut during migration", **outcomes.counts())
    assert outcomes.sound, outcomes
    assert outcomes.old > 0
    assert outcomes.new > 0


def test_the_harness_sees_a_mixture_where_each_step_commits_by_itself(
    disk: CutDisk, figures: Figures
) -> None:
    outcomes = campaign(disk, cuts=CONTROL_CUTS, careful=False)
    figures.note("control: each migration by itself", **outcomes.counts())
    assert outcomes.between > 0, "the harness is blind"
