"""A kiosk after years: 5,000 learners, 1,000 lessons, a million events; beside an empty one.

The events are recorded by the journal itself, many in one transaction.
"""

from __future__ import annotations

import secrets
import tempfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from uuid import uuid4

from content.install import install
from content.library import known
from content.reader import CourseReader
from content.store import PackStore
from content.verify import verify
from kiosk.people.consent import Consent
from kiosk.people.learners import Learners, NewLearner
from kiosk.people.schema import PEOPLE
from sync.events import Event, LessonCompleted
from sync.person import Who
from sync.schema import Connection
from tests.bench.figure import Figure, percentile
from tests.bench.process import answer as told
from tests.bench.process import environment, python
from tests.helpers.publisher import Memory, Publisher, course, lesson
from tests.helpers.saved_kiosk import SavedKiosk, answer, opened, task

LEARNERS = 5_000
EVENTS = 1_000_000
COURSES, LESSONS = 100, 10
A_TRANSACTION = 10_000


def figures(scale: float) -> list[Figure]:
    """P95 of every screen, on both."""
    with tempfile.TemporaryDirectory(prefix="bench-") as name:
        full, empty = Path(name) / "full", Path(name) / "empty"
        actors = fill(full, max(10, int(LEARNERS * scale)), int(EVENTS * scale))
        fill(empty, 0, 0)
        crowded = told(python("tests.bench.screens", actors[-1]), environment(full))
        calm = told(python("tests.bench.screens"), environment(empty))
    worst = max(crowded, key=lambda page: percentile(crowded[page], 95))
    return [
        Figure(
            what=f"every screen with {int(LEARNERS * scale):,} learners, {COURSES * LESSONS:,} lessons,"
            f" {int(EVENTS * scale):,} events, p95 (slowest: {worst})",
            measured=percentile([one for times in crowded.values() for one in times], 95),
            unit="ms",
            reference=percentile([one for times in calm.values() for one in times], 95),
            beside="the same with nobody, p95",
            limit=100,
        )
    ]


def install_many(library: Path) -> None:
    """A thousand small lessons."""
    publisher, ratchet = Publisher(), Memory()
    store = PackStore.open(library)
    courses = tuple(
        course(
            f"khoa-{number}",
            *(lesson(f"bai-{each}", f"Bài {each} của khóa {number}") for each in range(LESSONS)),
        )
        for number in range(COURSES)
    )
    believed = known(store, publisher.root, ratchet, "0.1.0")
    install(
        verify(publisher.parts(courses=courses), believed, CourseReader(rules=False)),
        store,
        ratchet,
    )
    store.close()


def fill(home: Path, learners: int, events: int) -> list[str]:
    """Make the data folder; ids of its learners."""
    home.mkdir(mode=0o700)
    install_many(home / "library")
    with SavedKiosk(home, sets=[PEOPLE]) as kiosk:
        people = Learners(kiosk.database, kiosk.writer, kiosk.journal, secrets.token_bytes(32))
        actors = [str(uuid4()) for _ in range(learners)]
        consent = Consent(
            version=1, words="0" * 64, language="vi", helper=False, guardian=False, boot="b1",
            uptime_ms=1, wall_ms=1_790_000_000_000, trusted=False,
        )  # fmt: skip
        for number, actor in enumerate(actors):
            people.join(
                NewLearner(
                    id=actor, nickname=f"bà Hoa Sen {number}", avatar="hoa-sen",
                    target_group="nguoi-cao-tuoi", adult=True, commune="", visit=str(uuid4()),
                ),
                consent,
            ).result()  # fmt: skip
        rest = _history(actors, events)
        while batch := [event for event, _ in zip(rest, range(A_TRANSACTION), strict=False)]:
            kiosk.writer.post(
                lambda connection, batch=batch: _record(kiosk, connection, batch)
            ).result()
    return actors


def _record(kiosk: SavedKiosk, connection: Connection, batch: list[Event]) -> None:
    for event in batch:
        kiosk.journal.record_in(connection, event)


def _history(actors: list[str], events: int) -> Iterator[Event]:
    """Visit after visit of every learner, each to another lesson."""
    made = visit = 0
    while made < events:
        actor = actors[visit % len(actors)]
        turn = visit // len(actors)
        place = {
            "course": f"khoa-{(visit + turn) % COURSES}",
            "who": Who(actor=actor, guest=False, visit=str(uuid4()), groups=("nguoi-cao-tuoi",)),
            "registration": str(uuid4()),
        }
        lesson_id = f"bai-{turn % LESSONS}"
        one_visit = [
            replace(opened(), lesson=lesson_id, **place),
            *(replace(answer(step), lesson=lesson_id, **place) for step in range(8)),
            replace(task(), **place),
            LessonCompleted(lesson=lesson_id, **place),
        ]
        yield from one_visit[: events - made]
        made += len(one_visit)
        visit += 1
