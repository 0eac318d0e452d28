"""Whatever page rots, a class that ended stays ended with its figures, and is said once."""

from __future__ import annotations

import random
import shutil
from collections import Counter
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID

import pytest

from kiosk.backups import Backups
from kiosk.people.learners import Learners
from kiosk.people.present import present
from kiosk.recovering import open_progress
from kiosk.session.help_desk import HelpDesk, HelpTouch
from kiosk.session.help_desk_store import HelpDesks
from kiosk.session.moves import came, counted, counting_women, tallied, women_counted
from kiosk.session.state import GroupSession, to_json
from kiosk.session.store import Sessions
from kiosk.session.summary import summary_of
from kiosk.tables import KIOSK_SETS
from sync.database import FILE_NAME
from sync.keys import open_keys
from sync.page_file import PageFile
from sync.records import records_of
from tests.faults.figures import Figures
from tests.helpers.people import consent, new_learner
from tests.helpers.rotting import flip
from tests.helpers.saved_kiosk import SavedKiosk
from tests.kiosk.session.test_moves import CLASS, TALLY

Rows = dict[str, tuple[str, str]]


class Kiosk(SavedKiosk):
    """A kiosk with people and classes."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, sets=KIOSK_SETS)
        pepper = open_keys(folder).pepper
        self.learners = Learners(self.database, self.writer, self.journal, pepper)
        self.sessions = Sessions(self.database, self.writer, self.journal, self.clock, present)

    def back_up(self) -> None:
        keeper = Backups(self.folder, self.database, open_keys(self.folder), self.clock)
        assert keeper.keep_up(now=True).made

    def classes(self) -> Rows:
        with self.database.read() as connection:
            rows = connection.execute("SELECT id, state, body FROM group_session").fetchall()
        return {name: (state, body) for name, state, body in rows}

    def said_of(self, name: str) -> Counter[str]:
        """Kinds of what the journal says of a class and nobody took back."""
        with self.database.read() as connection:
            rows = connection.execute(
                "SELECT kind FROM event WHERE json_extract(body, '$.meeting') = ?"
                " AND id NOT IN (SELECT json_extract(body, '$.statement') FROM event"
                " WHERE kind = 'Voided')",
                (name,),
            ).fetchall()
        return Counter(kind for (kind,) in rows)

    def undoable(self, name: str) -> Counter[str]:
        with self.database.read() as connection:
            rows = connection.execute("SELECT kind FROM undoable WHERE owner = ?", (name,))
            return Counter(kind for (kind,) in rows.fetchall())


def numbered(number: int, people: int) -> GroupSession:
    """A class with a life of its own."""
    session = replace(CLASS, id=f"{number:08}-0000-4000-8000-000000000000", spent_ms=60_000)
    session = counted(counting_women(session, on=True), "nguoi_dan", people)
    return tallied(women_counted(session, "nguoi_dan", people // 2), TALLY)


def touched(desk: HelpDesk, number: int) -> HelpTouch:
    """One person was helped."""
    return HelpTouch(
        id=str(UUID(int=1_000 + number)),
        desk=desk.id,
        day=desk.day,
        service="vneid",
        campaign=None,
        people=1,
    )


@dataclass(frozen=True)
class Lived:
    """A kiosk that was backed up in the middle of its classes, whole and closed."""

    home: Path
    classes: Rows
    closed: frozenset[str]
    mended: str
    open: str


@pytest.fixture(scope="module")
def lived(tmp_path_factory: pytest.TempPathFactory) -> Lived:
    home = tmp_path_factory.mktemp("classes") / "home"
    with Kiosk(home) as kiosk:
        learner = kiosk.learners.join(new_learner(), consent()).result().learner
        before, late, mended, fresh, left = (
            came(numbered(number, people), learner)
            for number, people in enumerate((12, 15, 18, 21, 24))
        )
        kiosk.sessions.close(before).result()
        kiosk.sessions.save(counted(late, "nguoi_dan", -5)).result()
        kiosk.sessions.close(mended).result()
        kiosk.back_up()
        kiosk.sessions.close(late).result()
        kiosk.sessions.close(counted(mended, "nguoi_dan", 4)).result()
        kiosk.sessions.close(fresh).result()
        kiosk.sessions.save(left).result()
        kiosk.writer.checkpoint().result()
        closed = frozenset(one.id for one in (before, late, mended, fresh))
        return Lived(home, kiosk.classes(), closed, mended.id, left.id)


def rot(home: Path, page: int) -> None:
    flip(home / FILE_NAME, random.Random(page), page)
    (home / "damage-found").write_text("a page")


def holds(home: Path, page: int, name: str) -> bool:
    """Whether the row of a class lies on this page, or goes on there."""
    with PageFile(home / FILE_NAME, open_keys(home).data) as pages:
        read = lambda number: None if number == page else pages.plain(number)  # noqa: E731
        return not any(
            record.values[:1] == (name,) and len(record.values) == 5
            for number in range(1, pages.pages + 1)
            for record in records_of(number, read)
        )


def test_whatever_page_rots_a_class_that_ended_stays_ended_and_is_said_once(
    lived: Lived, tmp_path: Path, figures: Figures
) -> None:
    with PageFile(lived.home / FILE_NAME, open_keys(lived.home).data) as whole:
        pages = whole.pages
    rebuilt = untouched = 0
    for page in range(1, pages + 1):
        home = tmp_path / str(page)
        shutil.copytree(lived.home, home)
        rot(home, page)
        open_progress(home, open_keys(home), "0.1.0").close()
        with Kiosk(home) as kiosk:
            found = kiosk.classes()
            for name in lived.closed:
                state, body = found[name]
                assert state == "closed", f"page {page}: {name} would be held again"
                (session,) = [
                    one
                    for one in kiosk.sessions.closed("1970-01-01", "2100-01-01")
                    if one.id == name
                ]
                if body == lived.classes[name][1]:
                    untouched += 1
                    said = kiosk.undoable(name)
                    assert kiosk.said_of(name) <= said, "what was said can be taken back"
                    assert kiosk.sessions.close(session).result() == 0, "and is said only once"
                else:
                    rebuilt += 1
                    assert holds(lived.home, page, name) or name == lived.mended
            if found.get(lived.open) != lived.classes[lived.open]:
                assert holds(lived.home, page, lived.open)
        shutil.rmtree(home)
    figures.note("recovered classes", pages=pages, whole=untouched, rebuilt=rebuilt)
    assert rebuilt > 0, "no page with a class was ever hit: the harness is blind"
    assert untouched > 2 * pages


def test_a_class_rebuilt_from_what_was_said_has_the_figures_that_the_province_heard(
    lived: Lived, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(lived.home, home)
    with Kiosk(home) as kiosk, kiosk.database.write() as connection:
        connection.execute("DELETE FROM group_session")
    # The header goes: only what lies on good pages is left, and the rows of classes do not.
    with (home / FILE_NAME).open("r+b") as file:
        file.seek(2_000)
        file.write(b"hong roi")
    (home / "damage-found").write_text("page 1")
    shutil.rmtree(home / "hocso-backup")
    open_progress(home, open_keys(home), "0.1.0").close()
    with Kiosk(home) as kiosk, Kiosk(lived.home) as before:
        was = {one.id: one for one in before.sessions.closed("1970-01-01", "2100-01-01")}
        now = {one.id: one for one in kiosk.sessions.closed("1970-01-01", "2100-01-01")}
        assert set(now) == lived.closed
        for name, session in now.items():
            assert summary_of(session) == summary_of(was[name])
            assert kiosk.undoable(name) == before.undoable(name) == kiosk.said_of(name)
        mended = counted(now[lived.mended], "nguoi_dan", 1)
        assert kiosk.sessions.close(mended).result() == 3
        assert kiosk.said_of(lived.mended)["ClassHeld"] == 1


def test_a_contest_goes_on_and_the_last_touch_of_a_desk_can_still_be_taken_back(
    lived: Lived, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(lived.home, home)
    contest = ("99999999-0000-4000-8000-000000000000", "open", "2026-11-22", '{"teams":3}')
    with Kiosk(home) as kiosk:
        desks = HelpDesks(kiosk.database, kiosk.writer, kiosk.journal, kiosk.clock)
        today = desks.today()
        desk = HelpDesk(id=str(UUID(int=1)), today=today, day=today, place="nha-van-hoa")
        touches = [desks.give(desk, touched(desk, number)).result() for number in range(3)]
        assert desks.take_back_last(today).result() == touches.pop()
        with kiosk.database.write() as connection:
            connection.execute("INSERT INTO contest VALUES (?, ?, ?, ?)", contest)
        kiosk.writer.checkpoint().result()
    with (home / FILE_NAME).open("r+b") as file:
        file.seek(2_000)
        file.write(b"hong roi")
    (home / "damage-found").write_text("page 1")
    open_progress(home, open_keys(home), "0.1.0").close()
    with Kiosk(home) as kiosk:
        with kiosk.database.read() as connection:
            assert connection.execute("SELECT * FROM contest").fetchall() == [contest]
        desks = HelpDesks(kiosk.database, kiosk.writer, kiosk.journal, kiosk.clock)
        found = [desks.take_back_last(today).result() for _ in range(3)]
        assert found == [*reversed(touches), None]


def test_a_restored_backup_brings_its_classes_and_resumes_the_open_one(
    lived: Lived, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    shutil.copytree(lived.home, home)
    (home / FILE_NAME).write_bytes(b"hong roi" * 512)
    open_progress(home, open_keys(home), "0.1.0").close()
    with Kiosk(home) as kiosk:
        assert {state for state, _ in kiosk.classes().values()} == {"open", "closed"}
        resumed = kiosk.sessions.open_one()
        assert resumed is not None
        assert resumed.id in lived.classes
        assert kiosk.sessions.close(resumed).result() == 3
        assert kiosk.said_of(resumed.id)["ClassHeld"] == 1


def test_who_is_erased_while_a_class_is_open_leaves_nothing_of_it_but_a_number(
    tmp_path: Path,
) -> None:
    with Kiosk(tmp_path) as kiosk:
        stays = kiosk.learners.join(new_learner("bà Sen", "hoa-sen"), consent()).result().learner
        goes = kiosk.learners.join(new_learner("ông Tư", "cay-tre"), consent()).result().learner
        session = came(came(numbered(1, 10), stays), goes)
        kiosk.sessions.save(session).result()
        kiosk.learners.erase(goes).result()
        # The page still has it in its hands.
        kiosk.sessions.save(replace(session, step=1)).result()
        assert kiosk.sessions.close(replace(session, step=1)).result() == 3
        with kiosk.database.read() as connection:
            tables = [
                name
                for (name,) in connection.execute(
                    "SELECT name FROM sqlite_schema WHERE type = 'table'"
                )
            ]
            holding = {
                table: sum(
                    goes.encode() in (value if isinstance(value, bytes) else str(value).encode())
                    for row in connection.execute(f"SELECT * FROM {table}")
                    for value in row
                )
                for table in tables
            }
        kept = {table for table, times in holding.items() if times}
        assert kept == {"event", "outbox", "erased"}, "joining and being forgotten"
        assert holding["erased"] == 1
        with kiosk.database.read() as connection:
            kinds = connection.execute("SELECT kind FROM event WHERE body LIKE ?", (f"%{goes}%",))
            assert {kind for (kind,) in kinds.fetchall()} == {"Joined", "Forgotten"}
        (held,) = kiosk.sessions.closed("1970-01-01", "2100-01-01")
        assert held.people == session.people, "nobody is counted less"
        assert goes not in to_json(held)
        assert stays in to_json(held)
        assert kiosk.sessions.close(replace(session, step=1)).result() == 0, "said only once"
