"""A month of mixed life at one kiosk: guests, cards, a merge, an erasure, classes, help, a contest."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from pathlib import Path
from uuid import uuid4
from zoneinfo import ZoneInfo

from kiosk.people.present import present
from kiosk.session.help_desk import HelpDesk, HelpTouch
from kiosk.session.help_desk_store import HelpDesks
from kiosk.session.said import take_back
from kiosk.session.state import GroupCount, GroupSession, Phase, Tally
from kiosk.session.store import Sessions
from sync.class_events import ContestHeld
from sync.events import (
    CourseCompleted,
    Event,
    LessonCompleted,
    LessonOpened,
    Merged,
    Outcome,
    OwnPhoneDone,
    StepAnswered,
    TaskDone,
)
from sync.events import Phase as TaskPhase
from sync.person import Who
from sync.schema import Connection
from tests.helpers.people import People, consent, new_learner, open_people
from tests.helpers.set_clock import SetClock

VIETNAM = ZoneInfo("Asia/Ho_Chi_Minh")
FIRST_DAY = date(2026, 11, 2)
"""The first whole day that this program believes."""


def days() -> list[date]:
    """Up to twenty days before today, in the country's time."""
    today = datetime.now(VIETNAM).date()
    first = max(FIRST_DAY, today - timedelta(days=20))
    return [first + timedelta(days=number) for number in range(max(1, (today - first).days))]


@dataclass
class VillageMonth:
    """A kiosk, and the month that passes there.

    Attributes:
        voided: lasting id of the statement that takes a whole class back.
    """

    people: People
    sessions: Sessions
    desks: HelpDesks
    clock: SetClock
    days: list[date] = field(default_factory=days)
    voided: str = ""

    @classmethod
    def at(cls, folder: Path) -> VillageMonth:
        """A new kiosk; `people.close()` ends it."""
        clock = SetClock()
        people = open_people(folder, clock)
        parts = (people.database, people.writer, people.journal, clock)
        return cls(people, Sessions(*parts, present), HelpDesks(*parts), clock)

    def live(self) -> None:
        """Let the month pass, a day of it after another, until now."""
        for number, chapter in enumerate(self._chapters()):
            day = self.days[number * len(self.days) // 10]
            self._until(datetime.combine(day, time(9), VIETNAM))
            if number in {3, 7}:
                self.clock.reboot(f"boot-{number}")
            chapter()
        self._until(datetime.now(VIETNAM))

    def _until(self, moment: datetime) -> None:
        self.clock.pass_seconds(moment.timestamp() - self.clock.wall_ms / 1000)

    def _chapters(self) -> Iterator[Callable[[], None]]:
        cards = [self._card(group) for group in ("nguoi_dan", "nguoi_dan", "hssv", "cbccvc")]
        lan, twin, hoa, gone = cards
        yield self._guests
        yield lambda: self._learn(lan, "nguoi_dan", before=0, after=3)
        yield lambda: self._learn(gone, "cbccvc", before=1, after=2)
        yield lambda: self._first_class(hoa, gone)
        yield self._a_guest_joins
        yield lambda: self._learn(twin, "nguoi_dan", before=1, after=3, course="vneid")
        yield lambda: self._merge(lan, twin)
        yield lambda: self._more_classes(lan)
        yield self._help
        yield lambda: self._erase(gone)

    # --- people ------------------------------------------------------------------------------

    def _card(self, group: str) -> str:
        new = replace(new_learner(), target_group=group)
        return self.people.learners.join(new, consent()).result().learner

    def _record(self, *events: Event) -> None:
        for event in events:
            self.people.journal.record(event).result()

    def _guests(self) -> None:
        for groups in ((), (), ("hssv",), ("nguoi_dan",), ("hssv", "nguoi_dan")):
            who = Who(actor=str(uuid4()), guest=True, visit=str(uuid4()), groups=groups)
            self._lesson(who, "lua-dao", str(uuid4()))

    def _a_guest_joins(self) -> None:
        guest = Who(actor=str(uuid4()), guest=True, visit=str(uuid4()))
        registration = str(uuid4())
        self._record(_task(guest, "lua-dao", registration, "pre", "A", 0))
        new = replace(new_learner(), id=guest.actor, target_group="hssv")
        self.people.learners.join(new, consent()).result()
        joined = replace(guest, guest=False, groups=("hssv",))
        self._lesson(joined, "lua-dao", registration)
        self._record(_task(joined, "lua-dao", registration, "post", "B", 3))
        claimed = replace(guest, actor=str(uuid4()), visit=str(uuid4()))
        self._lesson(claimed, "vneid", str(uuid4()))
        self._record(Merged(who=joined, other=claimed.actor))

    def _learn(
        self, learner: str, group: str, *, before: int, after: int, course: str = "lua-dao"
    ) -> None:
        who = Who(actor=learner, guest=False, visit=str(uuid4()), groups=(group,), adult=True)
        registration = str(uuid4())
        self._record(_task(who, course, registration, "pre", "A", before))
        self._lesson(who, course, registration)
        self._record(
            _task(who, course, registration, "post", "B", 0),
            _task(who, course, registration, "post", "C", after),
            replace(
                _task(who, course, registration, "post", "C", 3), task="khac", comparable=False
            ),
            _task(who, course, registration, "later", "A", 1),
            CourseCompleted(who=who, course=course, registration=registration),
            _task(who, "mua-ban", str(uuid4()), "straight", "A", 3),
        )

    def _lesson(self, who: Who, course: str, registration: str) -> None:
        about = {"who": who, "course": course, "lesson": "01-bai", "registration": registration}
        self._record(
            LessonOpened(**about, lesson_hash="h"),  # type: ignore[arg-type] # fields by name
            StepAnswered(
                **about,  # type: ignore[arg-type] # the same
                step="buoc-1",
                kind="choose",
                attempt=1,
                outcome=Outcome.RIGHT,
                response="a",
            ),
            OwnPhoneDone(
                **about,  # type: ignore[arg-type] # the same
                step="dien-thoai",
                evidence="own_word" if who.guest else "observed",
            ),
            LessonCompleted(**about),  # type: ignore[arg-type] # the same
        )

    def _merge(self, stays: str, goes: str) -> None:
        assert self.people.learners.merge(stays, goes).result()

    def _erase(self, learner: str) -> None:
        assert self.people.learners.erase(learner).result()

    # --- classes, help, a contest ------------------------------------------------------------

    def _class(self, **changes: object) -> GroupSession:
        session = GroupSession(
            id=str(uuid4()),
            day=self.sessions.today(),
            template="to-dan-pho",
            course="lua-dao",
            lesson="01-bai",
            organiser="Hội Phụ nữ",
            place="Nhà văn hóa",
            counts=(GroupCount(group="nguoi_dan", people=12, women=8),),
            phones_seen=5,
            spent_ms=2_700_000,
        )
        return replace(session, **changes)  # type: ignore[arg-type] # fields by name

    def _first_class(self, *named: str) -> None:
        self.sessions.close(
            self._class(
                women=True,
                named=named,
                counts=(
                    GroupCount(group="nguoi_dan", people=18, women=11),
                    GroupCount(group="hssv", people=6, women=0),
                ),
                tallies=(_tally("pre", 7), _tally("during", 9), _tally("post", 20)),
            )
        ).result()

    def _more_classes(self, named: str) -> None:
        by_eye = (_tally("pre", 4, guessed=True), _tally("post", 10))
        self.sessions.close(self._class(course="vneid", tallies=by_eye)).result()
        yesterday = (date.fromisoformat(self.sessions.today()) - timedelta(days=1)).isoformat()
        mended = self._class(day=yesterday, named=(named,), tallies=(_tally("pre", 3),))
        self.sessions.close(mended).result()
        counts = (GroupCount(group="nguoi_dan", people=15), GroupCount(group="", people=2))
        self.sessions.close(replace(mended, counts=counts, phones_seen=1)).result()
        self._rehearse()
        self._take_back_a_class()

    def _rehearse(self) -> None:
        assert self.sessions.close(self._class(rehearsal=True)).result() == 0

    def _take_back_a_class(self) -> None:
        wrong = self._class(counts=(GroupCount(group="cbccvc", people=30),))
        self.sessions.close(wrong).result()

        def work(connection: Connection) -> str:
            assert take_back(connection, self.people.journal, wrong.id) == 1
            connection.execute("DELETE FROM group_session WHERE id = ?", (wrong.id,))
            row = connection.execute("SELECT id FROM outbox ORDER BY position DESC LIMIT 1")
            return str(row.fetchone()[0])

        self.voided = self.people.writer.post(work).result()

    def _help(self) -> None:
        today = date.fromisoformat(self.sessions.today())
        desk = HelpDesk(id=str(uuid4()), today=today, day=today, place="cho", group="nguoi_dan")
        later = replace(desk, id=str(uuid4()), day=max(FIRST_DAY, today - timedelta(days=3)))
        for where, service, people in (
            (desk, "vneid", 1),
            (desk, "vneid", 1),
            (desk, "bhyt", 1),
            (replace(desk, group=""), "vneid", 1),
            (later, "chu-ky-so", 9),
        ):
            touch = HelpTouch(
                id=str(uuid4()),
                desk=where.id,
                day=where.day,
                service=service,
                campaign="30-ngay" if service == "chu-ky-so" else None,
                people=people,
            )
            self.desks.give(where, touch).result()
        assert self.desks.take_back_last(today).result() is not None
        self._record(
            ContestHeld(
                contest=str(uuid4()),
                questions=("lua-dao",),
                scores=(30, 20),
                people=22,
                right=14,
                asked=20,
                milliseconds=1_800_000,
            )
        )


def _tally(phase: Phase, right: int, *, guessed: bool = False) -> Tally:
    return Tally(
        phase=phase,
        question="cong-an-goi",
        form="A" if phase == "pre" else "B",
        right="tat-may",
        counts={"tat-may": right, "nghe-tiep": 2},
        unknown=1,
        guessed=guessed,
    )


def _task(
    who: Who, course: str, registration: str, phase: TaskPhase, form: str, level: int
) -> TaskDone:
    return TaskDone(
        who=who,
        course=course,
        task="lam-thu",
        form=form,
        form_hash=form * 64,
        registration=registration,
        phase=phase,
        level=level,
        passed=level == 3,
    )
