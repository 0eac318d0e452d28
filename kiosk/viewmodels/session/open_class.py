"""The class that is under way: one state that all its pages show, saved at every touch."""

from __future__ import annotations

import logging
from collections.abc import Callable
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from content.model import Course, Lesson, Named, Question
from kiosk.jobs import Jobs
from kiosk.session.moves import PHASE_OF, short_of_time, spent, turned, without_ticks
from kiosk.session.questions import decision_of
from kiosk.session.state import GroupSession
from kiosk.session.store import Sessions
from kiosk.session.template import PartKind
from sync.errors import SyncError

log = logging.getLogger(__name__)

TICK_MS = 15_000
MOST_TICK_MS = 60_000
"""A longer time between two touches was a machine that slept; it is not time of the class."""


def question_of(course: Course, lesson: str) -> Question | None:
    """What a class on this lesson is asked, None when the lesson has no question."""
    return next((each for each in course.questions if each.lesson == lesson), None)


def has_part(kind: PartKind, lesson: Lesson, question: Question | None) -> bool:
    """Whether a class on this lesson has something to show in a part: questions need a question."""
    if kind is PartKind.DECISION:
        return any(step.kind in {"decide", "choose"} for step in lesson.steps)
    return kind not in PHASE_OF or question is not None


class OpenClass(QObject):
    """A class, from its set-up until it is closed.

    Attributes:
        state: as it stands now.
        course: what is taught; its lesson is `lesson`.
        groups: target groups that are counted, with their names, in the order of the page.
        saved: whether the state as it stands is on the disk.
        stages: how far each part is, by its place in the plan; only for as long as the class is held.

    Signals:
        changed: the state changed, or time passed.
        savedChanged: it is on the disk now, or could not be saved.
    """

    changed = Signal()
    savedChanged = Signal()

    def __init__(
        self,
        sessions: Sessions,
        jobs: Jobs,
        state: GroupSession,
        *,
        course: Course,
        groups: tuple[Named, ...],
        closed: bool = False,
        now: Callable[[], float] = monotonic,
        parent: QObject | None = None,
    ) -> None:
        """`now` is any steady clock, in seconds; a class that is `closed` already is here to be mended."""
        # Owned by somebody, so that no garbage collection of another thread ends its timer.
        super().__init__(parent if parent is not None else jobs)
        self._sessions = sessions
        self._jobs = jobs
        self._now = now
        self._looked = now()
        self._unsaved = 0
        self._failed = False
        self._closed_as = state if closed else None
        self.stages: dict[int, str] = {}
        self.state = state
        self.course = course
        self.groups = groups
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)
        if not closed:
            self._timer.start()
            self._save()

    # --- what it is about --------------------------------------------------------------------

    @property
    def lesson(self) -> Lesson:
        """The lesson of the class."""
        found = {lesson.id: lesson for lesson in self.course.lessons}
        return found[self.state.lesson]

    @property
    def question(self) -> Question | None:
        """What the class is asked at the opening and at the end, None when the lesson has none."""
        return question_of(self.course, self.state.lesson)

    @property
    def saved(self) -> bool:
        """Whether everything up to the last touch is on the disk."""
        return self._unsaved == 0 and not self._failed

    @property
    def failed(self) -> bool:
        """Whether the last attempt to save it came to nothing."""
        return self._failed

    @property
    def closed(self) -> bool:
        """Whether its end is on the disk; what is changed afterwards waits for another `close`."""
        return self._closed_as is not None

    @property
    def mended(self) -> bool:
        """Whether it was changed since, so that it has to be closed anew."""
        return self._closed_as is not None and self._closed_as != self.state

    # --- what the volunteer does -------------------------------------------------------------

    def apply(self, state: GroupSession) -> None:
        """Go on with this state: it is shown at once, and saved."""
        if state == self.state:
            return
        self.state = self._with_time(state)
        if not self.closed:
            self._save()
        self.changed.emit()

    def turn(self, change: int) -> bool:
        """`change` parts on or back over those that this lesson has; False at either end."""
        state = turned(self.state, change)
        while state.part != self.state.part and not self._has(state):
            further = turned(state, change)
            if further.part == state.part:
                return False
            state = further
        moved = state.part != self.state.part
        self.apply(state)
        return moved

    def hurry(self) -> None:
        """On to the closing question ("Còn ít giờ"), or to the work at home."""
        state = short_of_time(self.state)
        while not self._has(state) and short_of_time(state) != state:
            state = short_of_time(state)
        self.apply(state)

    @Slot()
    def tick(self) -> None:
        """Time passed; it is saved with the next touch, and once a minute."""
        if self.closed:
            return
        before = self.state.minutes_left
        self.state = self._with_time(self.state)
        if self.state.minutes_left != before:
            self._save()
        self.changed.emit()

    def close(self, done: Callable[[int], None], failed: Callable[[BaseException], None]) -> None:
        """End the class and say what it came to; `done` when it is on the disk.

        Closed once more after it was mended, what was said before is taken back.
        """
        self._timer.stop()
        self.state = ending = without_ticks(self._with_time(self.state))

        def ended(statements: int) -> None:
            self._closed_as = ending
            done(statements)

        self._jobs.when(self._sessions.close(ending), ended, failed)

    def leave(self) -> None:
        """Nobody drives it for now; it stays open on the disk."""
        self._timer.stop()

    def go_on(self) -> None:
        """Somebody drives it again; the time in between was no time of the class."""
        self._looked = self._now()
        self._timer.start()

    # --- parts -------------------------------------------------------------------------------

    def _has(self, state: GroupSession) -> bool:
        """Whether the part on the screen has something to show: questions need a question."""
        if state.kind is PartKind.DECISION:
            return decision_of(self.lesson) is not None
        return state.kind not in PHASE_OF or self.question is not None

    def _with_time(self, state: GroupSession) -> GroupSession:
        if self.closed:
            return state
        now = self._now()
        passed = round((now - self._looked) * 1000)
        self._looked = now
        return spent(state, passed if 0 <= passed <= MOST_TICK_MS else 0)

    def _save(self) -> None:
        self._unsaved += 1
        self._jobs.when(self._sessions.save(self.state), self._kept, self._not_kept)

    def _kept(self, _: None) -> None:
        self._unsaved -= 1
        self._failed = False
        self.savedChanged.emit()

    def _not_kept(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        log.info("the class could not be saved: %s", error)
        self._unsaved -= 1
        self._failed = True
        self.savedChanged.emit()
