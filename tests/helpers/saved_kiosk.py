"""A kiosk's data as it really lies on a disk, without a screen: database, writer, journal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from sync.class_events import (
    ClassAnswered,
    ClassAttended,
    ClassHeld,
    ContestHeld,
    GroupEvent,
    Headcount,
    HelpGiven,
    Voided,
)
from sync.clock import Clock, SystemClock
from sync.database import ProgressDatabase
from sync.enrolment import Enrolment, keep_enrolment
from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    LessonCompleted,
    LessonOpened,
    Merged,
    Outcome,
    OwnPhoneDone,
    Reported,
    SeedPlanted,
    StepAnswered,
    TaskDone,
)
from sync.journal import Journal, Saved
from sync.keys import open_keys
from sync.outbox import Outbox
from sync.person import Who
from sync.progress import Progress
from sync.province_keys import meet_seal_key
from sync.push import PushOutcome, push_now
from sync.schema import MigrationSet
from sync.sealing import public_of
from sync.status import SyncStatus, sync_status
from sync.writer import Writer

ACTOR = "11111111-1111-4111-8111-111111111111"
MEETING = "77777777-7777-4777-8777-777777777777"
OTHER = "22222222-2222-4222-8222-222222222222"
REGISTRATION = "33333333-3333-4333-8333-333333333333"
SECOND_REGISTRATION = "44444444-4444-4444-8444-444444444444"
WHO = Who(actor=ACTOR, guest=True, visit="visit-1", groups=("nguoi_dan",))
HOME_PAGE = "https://hocso.example.vn"


class SavedKiosk:
    """Open data of one kiosk; `with` closes it."""

    def __init__(
        self, folder: Path, clock: Clock | None = None, sets: Sequence[MigrationSet] = ()
    ) -> None:
        self.folder = folder
        self.clock = clock or SystemClock()
        self.database = ProgressDatabase.open(folder, sets, key=open_keys(folder).data)
        self.writer = Writer(self.database)
        self.journal = Journal(self.writer, self.clock, program="0.1.0")
        self.outbox = Outbox(self.database, self.writer)
        self.progress = Progress(self.database)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        self.writer.close()
        self.database.close()

    def record(self, *events: Event) -> list[Saved]:
        """Record and wait for the commit of each."""
        return [self.journal.record(event).result() for event in events]

    def enrol(self, endpoint: str) -> None:
        """As if the province had given a credential for this endpoint."""
        enrolment = Enrolment(
            kiosk="55555555-5555-4555-8555-555555555555",
            username="kiosk",
            secret="a secret of this kiosk",
            endpoint=endpoint,
            commune="14845",
            home_page=HOME_PAGE,
        )
        self.writer.post(lambda connection: keep_enrolment(connection, enrolment)).result()

    def push(self, seconds: float = 60, program: str = "0.1.0") -> PushOutcome:
        return push_now(self.database, self.writer, self.clock, program=program, seconds=seconds)

    def status(self) -> SyncStatus:
        return sync_status(self.database)

    def ids(self, state: str | None = None) -> list[str]:
        """Ids of the statements, oldest first, all or those in one state."""
        with self.database.read() as connection:
            rows = connection.execute("SELECT id, state FROM outbox ORDER BY position").fetchall()
        return [name for name, found in rows if state in {None, found}]

    def statements(self) -> list[bytes]:
        """The frozen bytes, oldest first."""
        with self.database.read() as connection:
            return [
                bytes(row[0])
                for row in connection.execute("SELECT statement FROM outbox ORDER BY position")
            ]


def carrying_kiosk(folder: Path, private: bytes, tasks: int) -> SavedKiosk:
    """One with so much to say that goes by stick to the province whose private key this is."""
    kiosk = SavedKiosk(folder)
    kiosk.enrol("https://hocso.example.vn/xapi")
    meet_seal_key(folder, public_of(private))
    kiosk.record(*(task("ABC"[number % 3]) for number in range(tasks)))
    return kiosk


def answer(number: int, response: str = "a") -> StepAnswered:
    """An answered step; another number, another step."""
    return StepAnswered(
        who=WHO,
        course="lua-dao",
        lesson="01-cuoc-goi",
        registration=REGISTRATION,
        step=f"buoc-{number}",
        kind="choose",
        attempt=1,
        outcome=Outcome.RIGHT,
        response=response,
    )


def opened(lesson: str = "01-cuoc-goi", lesson_hash: str = "hash-1") -> LessonOpened:
    return LessonOpened(
        who=WHO,
        course="lua-dao",
        lesson=lesson,
        lesson_hash=lesson_hash,
        registration=REGISTRATION,
    )


def task(form: str = "A", **changes: object) -> TaskDone:
    """A task before the lessons, done with a hint, unless changed."""
    event = TaskDone(
        who=WHO,
        course="lua-dao",
        task="cuoc-goi-la",
        form=form,
        form_hash="f" * 64,
        registration=REGISTRATION,
        phase="pre",
        level=2,
        passed=True,
        trap_avoided=True,
        genuine_done=False,
        milliseconds=61_234,
    )
    return replace(event, **changes)  # type: ignore[arg-type] # fields by name, as the test says


def every_kind() -> list[Event]:
    """One event of each kind that has a statement, and each verb that it can have."""
    choose = answer(1)
    return [
        opened(),
        choose,
        replace(choose, kind="type", response="0912345678", outcome=Outcome.WRONG),
        *(replace(choose, kind=kind) for kind in ("order", "match", "practice", "decide")),
        replace(choose, kind="read", outcome=Outcome.SKIPPED),
        replace(choose, outcome=Outcome.UNKNOWN),
        OwnPhoneDone(
            who=WHO,
            course="lua-dao",
            lesson="01-cuoc-goi",
            registration=REGISTRATION,
            step="dien-thoai",
            evidence="own_word",
        ),
        task(),
        task("B", phase="post", level=3, trap_avoided=None, genuine_done=None),
        task("C", phase="later", level=0, passed=False),
        LessonCompleted(who=WHO, course="lua-dao", lesson="01-cuoc-goi", registration=REGISTRATION),
        CourseCompleted(who=WHO, course="lua-dao", registration=REGISTRATION),
        SeedPlanted(who=WHO),
        SeedPlanted(who=replace(WHO, groups=("hssv", "nguoi_dan")), course="lua-dao"),
        Merged(who=WHO, other=OTHER),
        Forgotten(actor=OTHER),
        Reported(
            program="0.1.0",
            packs={"co-ban": 3},
            free_megabytes=900,
            waiting=2,
            faults={"no_sound": 1},
        ),
        *group_events(),
    ]


def group_events() -> list[GroupEvent]:
    """A class with everything in it, one with the least, help, a contest, and a mistake undone."""
    held = ClassHeld(
        meeting=MEETING,
        template="to-dan-pho",
        course="lua-dao",
        lesson="01-cuoc-goi",
        organiser="Tổ công nghệ số cộng đồng",
        partner="Đoàn Thanh niên",
        place="Nhà văn hóa",
        series=OTHER,
        headcounts=(
            Headcount(group="nguoi_dan", people=14, women=9),
            Headcount(group="", people=2),
        ),
        named=1,
        phones_seen=11,
        milliseconds=2_700_000,
    )
    return [
        ClassAttended(
            who=WHO,
            meeting=MEETING,
            template="to-dan-pho",
            course="lua-dao",
            lesson="01-cuoc-goi",
        ),
        held,
        ClassHeld(
            meeting=MEETING,
            template="cho-so",
            organiser="Hội Phụ nữ",
            place="Chợ",
            headcounts=(Headcount(group="nguoi_dan", people=3),),
        ),
        ClassAnswered(
            meeting=MEETING,
            course="lua-dao",
            lesson="01-cuoc-goi",
            question="cong-an-goi",
            phase="pre",
            form="A",
            counts={"tat-may": 12, "nghe-tiep": 3},
            unknown=1,
            right="tat-may",
        ),
        ClassAnswered(
            meeting=MEETING,
            course="lua-dao",
            lesson="01-cuoc-goi",
            question="chon-cach",
            phase="during",
            counts={"tat-may": 15, "nghe-tiep": 0},
            right="tat-may",
            guessed=True,
        ),
        HelpGiven(service="vneid", place="nha-van-hoa"),
        HelpGiven(
            service="chu-ky-so",
            group="nguoi_dan",
            place="nha-dan",
            campaign="30-ngay-chu-ky-so",
            people=4,
            on="2026-11-20",
        ),
        ContestHeld(
            contest=MEETING,
            questions=("lua-dao", "vneid"),
            scores=(30, 20, 25),
            people=24,
            right=15,
            asked=20,
            milliseconds=1_800_000,
        ),
        Voided(statement=OTHER, day="2026-11-21", undone=held),
    ]
