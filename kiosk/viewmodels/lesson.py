"""The lesson page: one step a screen, heard, answered, saved, resumed where it was left."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal

from content.errors import ContentError
from content.model import Lesson, Picture, Practice
from content.sentences import sentences
from kiosk.lesson import feedback
from kiosk.lesson.grading import Response, Seen
from kiosk.lesson.player import LessonPlayer, StoppedAt, open_lesson
from kiosk.people.staff import Opened, WrongPin
from kiosk.people.tries import MustWait
from kiosk.viewmodels.course_state import (
    card_of,
    file_of,
    picture_urls,
    registration_of,
)
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, Saver
from kiosk.viewmodels.steps.make import step_model
from kiosk.viewmodels.steps.step import StepModel
from kiosk.viewmodels.visit import Visit
from sync.events import Event
from sync.progress import Resume

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

UNREADABLE = "Máy gặp trục trặc, mã BAI-01. Mời gọi người phụ trách."


class LessonModel(PageModel):
    """Runs one lesson; what it shows of a step lies in `stepModel`.

    Attributes:
        stepModel: the step on the screen; None until the lesson is read from the disk.

    Signals:
        stepChanged: another step is on the screen.
    """

    pageName = "Lesson"

    stepChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        visit: Visit,
        course_id: str,
        lesson_id: str,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._course = course_id
        self._url = picture_urls(parts, course_id)
        self._saver = Saver(parts.journal, parts.jobs, saves=parts.saves)
        self._player: LessonPlayer | None = None
        self._shown: StepModel | None = None
        self._left: StepModel | None = None
        self._saving = False
        self._keeping = 0
        self._gone = False
        self._began = self._step_began = monotonic()
        card = card_of(parts, course_id)
        self.set_frame(
            heading=card.title if card else "",
            avatar=visit.avatar,
            nextText=self.tr("Tiếp"),
            nextReady=False,
        )
        parts.jobs.run(lambda: self._read(lesson_id), self._open, self._unreadable)

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
        self._keep(events)
        self._show()

    def _unreadable(self, error: BaseException) -> None:
        if not isinstance(error, ContentError):
            raise error
        self.set_frame(fault=UNREADABLE)
        self.set_sentences(sentences(UNREADABLE))

    # --- the step on the screen --------------------------------------------------------------

    def _show(self) -> None:
        player = self._player
        if player is None:
            return
        if self._shown is not None:
            self._shown.leave()
        # QML still binds to the step that goes until the new one is built.
        if self._left is not None:
            self._left.deleteLater()
        self._left = self._shown
        self._shown = step_model(
            self,
            player.step,
            player.outcomes.get(player.step.id),
            player.sketch,
            media=self._media,
            witness=self._try_pin if self._helpers else None,
        )
        # Without a parent QML would take it for its own, and delete it.
        self._shown.setParent(self)
        self.working = isinstance(player.step, Practice)
        self._step_began = monotonic()
        self.set_frame(
            heading=player.step.title,
            step=player.deck.position + 1,
            steps=len(player.deck.steps),
            fault="",
        )
        self.refresh()
        self.stepChanged.emit()
        self._say_again(self._shown.spoken(listening=self._routes.listening))

    def _media(self, logical: str) -> Path | None:
        return file_of(self._parts, self._course, logical)

    def _try_pin(self, pin: str, told: Callable[[str], None]) -> None:
        """Whether a helper is at hand: "Đã thấy làm được" is theirs to say."""

        def judged(outcome: Opened | WrongPin | MustWait) -> None:
            told(refusal_of(outcome))

        self._parts.jobs.run(lambda: self._parts.staff.try_pin(pin), judged)

    @property
    def visit(self) -> str:
        """Id of the visit: what cards are shuffled by."""
        return self._visit.who.visit

    def url(self, picture: Picture | None) -> str:
        """Where a picture of the course lies."""
        return self._url(picture)

    def say(self, texts: Sequence[str]) -> None:
        """Read texts aloud now; the sentences of the page stay."""
        self._parts.narrator.read([one for text in texts for one in sentences(text)])

    def refresh(self) -> None:
        """Bring the next button up to the step."""
        player, step = self._player, self._shown
        if player is None or step is None:
            return
        own = step.next_text()
        last = self.tr("Xong bài") if player.deck.at_end else self.tr("Tiếp")
        ready = step.next_ready() or (not own and player.ready)
        self.set_frame(nextText=own or last, nextReady=ready and not self._saving)

    # --- answers -----------------------------------------------------------------------------

    def answer(self, response: Response) -> None:
        """Grade at once, say what is to be said, and show "Đã lưu" on the commit."""
        before = self._player
        if before is None or self._shown is None or self._saving:
            return
        elapsed = round((monotonic() - self._step_began) * 1000)
        self._player, graded, events = before.answer(response, elapsed)
        self._saving = True
        self.set_frame(savedText="", fault="")
        self._shown.take(graded)
        self.refresh()
        if graded.says:
            self._say_again([one for text in graded.says for one in sentences(text)])
        self._saver.save(events, partial(self._answered, before))

    def _answered(self, before: LessonPlayer, *, saved: bool) -> None:
        self._saving = False
        if saved:
            self.set_frame(savedText="" if self._keeping else self._saver.words)
        else:
            self._player = before
            if self._shown is not None:
                self._shown.undo(before.outcomes.get(before.step.id))
            self.set_frame(fault=feedback.NOT_SAVED)
            self._say_again(sentences(feedback.NOT_SAVED))
        self.refresh()

    def sketch(self, state: str) -> None:
        """Keep a half-done step, so that it is resumed as it stands."""
        if self._player is not None:
            self._player, events = self._player.sketched(state)
            self._keep(events)

    def _keep(self, events: Sequence[Event]) -> None:
        """Save where one is; "Đã lưu" of what was before is no longer true of what is shown."""
        self._keeping += 1
        self.set_frame(savedText="")
        self._saver.save(events, self._kept)

    def _kept(self, *, saved: bool) -> None:
        self._keeping -= 1
        if not saved:
            self.set_frame(savedText="", fault=NOT_SAVING)
        elif not self._saving and not self._keeping:
            self.set_frame(savedText=self._saver.words)

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
        self._keep(events)
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
        self._keep(events)
        self._show()

    def home(self) -> None:
        """To the first page; the place is kept."""
        self._routes.home()

    def leave(self) -> None:
        """The page goes; whatever still comes back changes nothing."""
        self._gone = True
        if self._shown is not None:
            self._shown.leave()

    def _say_again(self, said: Sequence[str]) -> None:
        """Like `set_sentences`, but the same words are read once more."""
        if list(said) == self.said:
            self.sentencesChanged.emit()
        else:
            self.set_sentences(said)

    @Property(QObject, notify=stepChanged)
    def stepModel(self) -> StepModel | None:
        return self._shown


def refusal_of(outcome: Opened | WrongPin | MustWait) -> str:
    """What is said when a PIN was not taken; "" when it was."""
    match outcome:
        case Opened():
            return ""
        case WrongPin(wait=wait):
            return _wrong_pin(wait)
        case MustWait():
            return _wrong_pin(outcome)


def _wrong_pin(wait: MustWait) -> str:
    if wait.milliseconds == 0:
        return "Mã PIN chưa đúng. Quên mã thì gọi tỉnh xin mã mở."
    return f"Mã PIN chưa đúng. Chờ {wait.seconds} giây rồi thử lại. Quên mã thì gọi tỉnh xin mã mở."


def _stopped(resume: Resume) -> StoppedAt:
    seen = (resume.step,) if resume.step is not None else ()
    return StoppedAt(
        seen=(*seen, *reversed(resume.answers)),
        sketch=resume.state or "",
        answers=resume.answers,
        lesson_hash=resume.lesson_hash,
    )
