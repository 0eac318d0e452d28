"""The lesson page: one step a screen, heard, answered, saved, resumed where it was left."""

from __future__ import annotations

from functools import partial
from time import monotonic
from typing import TYPE_CHECKING

from content.model import Lesson
from kiosk.lesson.grading import Seen
from kiosk.lesson.player import LessonPlayer, StoppedAt, open_lesson
from kiosk.viewmodels.course_state import card_of, registration_of
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.step_page import StepPage
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.witness import try_pin
from sync.progress import Resume

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class LessonModel(StepPage):
    """Runs one lesson."""

    pageName = "Lesson"

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        visit: Visit,
        course_id: str,
        lesson_id: str,
    ) -> None:
        super().__init__(routes, parts, visit)
        self.last_text = self.tr("Xong bài")
        self._course = course_id
        self._helpers = False
        self._began = monotonic()
        card = card_of(parts, course_id)
        self.set_frame(
            heading=card.title if card else "",
            avatar=visit.avatar,
            nextText=self.tr("Tiếp"),
            nextReady=False,
        )
        parts.jobs.run(lambda: self._read(lesson_id), self._open, self.not_read)

    # --- opening -----------------------------------------------------------------------------

    def _read(self, lesson_id: str) -> tuple[Lesson, str, Resume | None, str]:
        from content.codec import lesson_hash  # loads pydantic: off this thread

        lesson = self._parts.store.lesson(self._course, lesson_id)
        resume = self._parts.progress.resume(self._visit.actor, self._course, lesson_id)
        registration = (
            resume.registration
            if resume is not None
            else registration_of(self._parts, self._visit, self._course)
        )
        self._helpers = bool(self._parts.staff.roles())
        return lesson, lesson_hash(lesson), resume, registration

    def _open(self, found: tuple[Lesson, str, Resume | None, str]) -> None:
        lesson, fingerprint, resume, registration = found
        if self._gone:
            return
        self._player, events = open_lesson(
            who=self._visit.who,
            course=self._course,
            lesson=lesson,
            lesson_hash=fingerprint,
            registration=registration,
            stopped=_stopped(resume) if resume is not None else None,
        )
        self.keep(events)
        self._show()

    def _show(self) -> None:
        player = self._player
        if player is None:
            return
        self.set_frame(
            heading=player.step.title,
            step=player.deck.position + 1,
            steps=len(player.deck.steps),
        )
        self.put_up(
            player,
            listening=self._routes.listening,
            witness=partial(try_pin, self._parts) if self._helpers else None,
        )

    def sketch(self, state: str) -> None:
        """Keep a half-done step, so that it is resumed as it stands."""
        if self._player is not None:
            self._player, events = self._player.sketched(state)
            self.keep(events)

    # --- going on ----------------------------------------------------------------------------

    def next(self) -> None:
        """The next step; after the last the lesson is done."""
        player, step = self._player, self._shown
        if player is None or step is None or self._saving or step.press_next():
            return
        # Leaving a step out (own phone) is an answer too: go on with the player as it is now.
        player = self._player or player
        if not player.ready:
            return
        if player.deck.at_end:
            self._finish(player)
            return
        player = player.answer(Seen())[0] if not player.outcomes.get(player.step.id) else player
        self._player, events = player.next()
        self.keep(events)
        self._show()

    def _finish(self, player: LessonPlayer) -> None:
        self._saving = True
        self.refresh()
        elapsed = round((monotonic() - self._began) * 1000)
        self._saver.save(player.completed(elapsed), self._finished)

    def _finished(self, *, saved: bool) -> None:
        self._saving = False
        if not saved:
            self.set_frame(fault=NOT_SAVING)
            self.refresh()
        elif self._player is not None and not self._gone:
            self._routes.finished(self._course, self._player.lesson.id)

    def back(self) -> None:
        """The step before; before the first one, the course."""
        if self._player is None or self._player.deck.at_start:
            self._routes.course(self._course)
            return
        self._player, events = self._player.back()
        self.keep(events)
        self._show()

    def home(self) -> None:
        """To the first page; the place is kept."""
        self._routes.home()


def _stopped(resume: Resume) -> StoppedAt:
    seen = (resume.step,) if resume.step is not None else ()
    return StoppedAt(
        seen=(*seen, *reversed(resume.answers)),
        sketch=resume.state or "",
        answers=resume.answers,
        lesson_hash=resume.lesson_hash,
    )
