"""Everything of people on a real encrypted database in a folder of the test."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from uuid import uuid4

from kiosk.people.cards import IssuedCard
from kiosk.people.consent import CONSENT_VERSION, Consent, consent_words, words_hash
from kiosk.people.learners import Learners, NewLearner
from kiosk.people.sign_in import SignIn
from kiosk.people.staff import StaffDoor
from kiosk.tables import KIOSK_SETS
from sync.database import ProgressDatabase
from sync.journal import Journal
from sync.writer import Writer
from tests.helpers.set_clock import SetClock

KEY = bytes(range(32))
PEPPER = bytes(range(32, 64))


@dataclass
class People:
    database: ProgressDatabase
    writer: Writer
    journal: Journal
    clock: SetClock
    learners: Learners
    sign_in: SignIn
    staff: StaffDoor

    def join(self, nickname: str = "bà Hoa Sen", avatar: str = "hoa-sen") -> IssuedCard:
        return self.learners.join(new_learner(nickname, avatar), consent()).result()

    def close(self) -> None:
        self.writer.close()
        self.database.close()


def open_people(folder: Path, clock: SetClock | None = None) -> People:
    clock = clock or SetClock()
    database = ProgressDatabase.open(folder, KIOSK_SETS, key=KEY)
    writer = Writer(database)
    journal = Journal(writer, clock, program="0.1.0")
    learners = Learners(database, writer, journal, PEPPER)
    return People(
        database,
        writer,
        journal,
        clock,
        learners,
        SignIn(database, writer, learners, clock, PEPPER),
        StaffDoor(database, writer, clock, PEPPER),
    )


def new_learner(nickname: str = "bà Hoa Sen", avatar: str = "hoa-sen") -> NewLearner:
    return NewLearner(
        id=str(uuid4()),
        nickname=nickname,
        avatar=avatar,
        target_group="nguoi_dan",
        adult=True,
        commune="14752",
        visit=str(uuid4()),
    )


def consent(*, guardian: bool = False) -> Consent:
    return Consent(
        version=CONSENT_VERSION,
        words=words_hash(consent_words("Ủy ban nhân dân xã", 12)),
        language="vi",
        helper=False,
        guardian=guardian,
        boot="first-boot",
        uptime_ms=5,
        wall_ms=6,
        trusted=False,
    )
