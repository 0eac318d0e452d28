"""Data folders of kiosks after years of use, or of none; a big one is made once and kept in build/.

The events are recorded by the journal itself, many in one transaction. A kept folder gets newer
tables by the migrations that a kiosk of an older release gets; delete build/bench to make it anew.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import shutil
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
from tests.bench.process import ROOT
from tests.helpers.publisher import Memory, Publisher, course, lesson
from tests.helpers.saved_kiosk import SavedKiosk, answer, opened, task

COURSES, LESSONS = 100, 10
A_TRANSACTION = 10_000
KEPT = ROOT / "build" / "bench"
CONSENT = Consent(
    version=1, words="0" * 64, language="vi", helper=False, guardian=False, boot="b1",
    uptime_ms=1, wall_ms=1_790_000_000_000, trusted=False,
)  # fmt: skip


def kept_home(learners: int, events: int) -> tuple[Path, list[str]]:
    """A crowded data folder in build/, made where it is not there yet; ids of its learners."""
    made_by = hashlib.sha256(Path(__file__).read_bytes()).hexdigest()[:16]
    home = KEPT / f"crowd-{learners}-{events}-{made_by}"
    finished = home / "actors.json"
    if not finished.exists():
        for old in KEPT.glob("crowd-*"):
            shutil.rmtree(old)
        KEPT.mkdir(parents=True, exist_ok=True)
        finished.write_text(json.dumps(fill(home, learners, events)), encoding="utf-8")
    return home, json.loads(finished.read_text(encoding="utf-8"))


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
    actors = [str(uuid4()) for _ in range(learners)]
    with SavedKiosk(home, sets=[PEOPLE]) as kiosk:
        # Names and numbers of a million events lie all over their indexes.
        kiosk.writer.post(
            lambda connection: connection.execute("PRAGMA cache_size = -1000000")
        ).result()
        people = Learners(kiosk.database, kiosk.writer, kiosk.journal, secrets.token_bytes(32))
        joined = [
            people.join(_person(number, actor), CONSENT) for number, actor in enumerate(actors)
        ]
        for card in joined:
            card.result()
        rest = _history(actors, events)
        while batch := [event for event, _ in zip(rest, range(A_TRANSACTION), strict=False)]:
            kiosk.writer.post(
                lambda connection, batch=batch: _record(kiosk, connection, batch)
            ).result()
    return actors


def _person(number: int, actor: str) -> NewLearner:
    return NewLearner(
        id=actor, nickname=f"bà Hoa Sen {number}", avatar="hoa-sen",
        target_group="nguoi-cao-tuoi", adult=True, commune="", visit=str(uuid4()),
    )  # fmt: skip


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
