"""A kiosk at which one class follows another as fast as it can, for a harness that takes its disk away.

Lines: `open <class> <milliseconds>` after a state was saved, `closed <class> <milliseconds>` after the
class was closed or mended. Milliseconds of a class only grow, so they say which state is newer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from kiosk.session.moves import (
    counted,
    counting_women,
    seen_on_phones,
    spent,
    tallied,
    turned,
    women_counted,
)
from kiosk.session.state import GroupSession, Phase, Tally
from kiosk.session.store import Sessions
from kiosk.tables import KIOSK_SETS
from sync.clock import SystemClock
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.keys import open_keys
from sync.person import Who
from sync.schema import Connection
from sync.writer import Writer
from tests.faults.recording import CarelessDatabase
from tests.faults.warm import say


def nobody(connection: Connection, named: Sequence[str]) -> list[Who]:
    """These classes have no people with cards."""
    del connection, named
    return []


def states(number: int) -> Iterator[GroupSession]:
    """A class touch by touch, as a volunteer takes it through; each state is newer than the last."""
    state = GroupSession(
        id=f"{number:08}-0000-4000-8000-000000000000",
        day="2026-11-22",
        template="to-dan-pho",
        course="lua-dao",
        lesson="01-cong-an-goi",
        organiser="Hội Phụ nữ",
        place="Nhà văn hóa",
    )
    people = 5 + number % 31
    steps = (
        state,
        (state := counting_women(state, on=True)),
        (state := counted(state, "nguoi_dan", people)),
        (state := women_counted(state, "nguoi_dan", people // 2)),
        (state := counted(state, "hssv", 3)),
        (state := tallied(turned(state, 2), _tally("pre", "A", people // 3, people))),
        (state := seen_on_phones(turned(state, 3), people // 4)),
        (state := counted(state, "nguoi_dan", 1)),
        tallied(turned(state, 1), _tally("post", "B", people, people)),
    )
    for place, step in enumerate(steps, start=1):
        yield spent(step, 1_000 * place + number % 7)


def _tally(phase: Phase, form: str, right: int, people: int) -> Tally:
    counts = {"tat-may": right, "nghe-tiep": people - right}
    return Tally(phase=phase, question="q", form=form, right="tat-may", counts=counts, unknown=1)


def teach(home: str, first: int, careful: bool = True, most: int = 40) -> None:
    """Hold classes until killed, or until `most` were held.

    Args:
        home: the data folder.
        first: number of the first class, so that each start has classes of its own.
        careful: False for the control, whose commits do not wait for the disk.
        most: how many classes.
    """
    folder = Path(home)
    kind = ProgressDatabase if careful else CarelessDatabase
    database = kind.open(folder, KIOSK_SETS, key=open_keys(folder).data)
    writer = Writer(database)
    clock = SystemClock()
    journal = Journal(writer, clock, program="0.1.0")
    sessions = Sessions(database, writer, journal, clock, nobody)
    for number in range(first, first + most):
        for state in states(number):
            sessions.save(state).result()
            say(f"open {state.id} {state.spent_ms}")
        sessions.close(state).result()
        say(f"closed {state.id} {state.spent_ms}")
        if number % 3 == 2:
            mended = spent(counted(state, "nguoi_dan", 2), 500)
            sessions.close(mended).result()
            say(f"closed {mended.id} {mended.spent_ms}")
        if number % 4 == 3:
            writer.checkpoint().result()
    writer.close()
    database.close()
