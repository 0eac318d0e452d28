"""Signing in with pictures or a card: the try is on the disk before anything is looked up."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.people.learners import Learner, Learners
from kiosk.people.nickname import Avatar, avatar_choice
from kiosk.people.picture_code import PictureCode
from kiosk.people.tries import SIGN_IN as SCHEDULE
from kiosk.people.tries import MustWait, begin, failures_at, remaining, succeed
from sync import clock as time_of
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Candidate:
    """The pictures are somebody's; nothing is told of them before they touch their own avatar."""

    learner: Learner
    avatars: tuple[Avatar, ...]


@dataclass(frozen=True, slots=True)
class NotFound:
    """No such card, or another avatar; the next try waits so long."""

    wait: MustWait


@dataclass(frozen=True, slots=True)
class SignedIn:
    """This is the learner; only now a nickname is spoken or shown."""

    learner: Learner


class SignIn:
    """The learners' door of one kiosk. Its methods wait for the disk: call them off the GUI thread.

    A failure is counted at the pictures and taken away only by the right avatar, so that stopping
    between the two is a failure too.
    """

    def __init__(
        self,
        database: ProgressDatabase,
        writer: Writer,
        learners: Learners,
        clock: Clock,
        pepper: bytes,
    ) -> None:
        self._database = database
        self._writer = writer
        self._learners = learners
        self._clock = clock
        self._pepper = pepper

    def wait(self) -> MustWait | None:
        """What is left of a wait, or None."""
        with self._database.read() as connection:
            return remaining(failures_at(connection, "sign_in"), SCHEDULE, self._clock.read())

    def try_pictures(self, code: PictureCode) -> Candidate | NotFound | MustWait:
        """Look up pictures in order."""
        return self._begun() or self._candidate(self._learners.by_pictures(code))

    def try_card(self, number: str) -> Candidate | NotFound | MustWait:
        """Look up the number of a QR card that was scanned."""
        return self._begun() or self._candidate(self._learners.by_card(number))

    def choose(self, candidate: Candidate, avatar: str) -> SignedIn | NotFound:
        """The learner's own avatar opens the door."""
        if avatar != candidate.learner.avatar:
            return self._not_found()
        self._writer.post(lambda connection: succeed(connection, "sign_in")).result()
        self._note_visit(candidate.learner)
        return SignedIn(candidate.learner)

    def _note_visit(self, learner: Learner) -> None:
        with self._database.read() as connection:
            judged = time_of.now(connection, self._clock.read())
        # Retention counts days that the province confirmed, no others.
        if judged.clock == "trusted":
            self._learners.seen(learner.id, time_of.day_of(judged.at_ms)).result()

    def _begun(self) -> MustWait | None:
        reading = self._clock.read()
        counted = self._writer.post(lambda connection: begin(connection, "sign_in", reading))
        outcome = counted.result()
        return outcome if isinstance(outcome, MustWait) else None

    def _candidate(self, learner: Learner | None) -> Candidate | NotFound:
        if learner is None:
            return self._not_found()
        return Candidate(learner, avatar_choice(learner.id, learner.avatar, self._pepper))

    def _not_found(self) -> NotFound:
        return NotFound(self.wait() or MustWait(0))
