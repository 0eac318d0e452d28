"""What a page has that shows steps one by one: graded at once, saved, and said back."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.errors import ContentError
from content.model import Picture, Practice
from content.narration import spoken_texts_of_step
from content.sentences import sentences
from kiosk.language import worded
from kiosk.lesson import feedback
from kiosk.lesson.grading import Response
from kiosk.lesson.player import LessonPlayer
from kiosk.viewmodels.course_state import file_of, picture_urls
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, Saver
from kiosk.viewmodels.steps.make import step_model
from kiosk.viewmodels.steps.reading import Witness
from kiosk.viewmodels.steps.shown import ShownStep
from kiosk.viewmodels.steps.step import StepModel
from kiosk.viewmodels.visit import Visit
from sync.events import Event, Outcome

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

TONES: Final = {Outcome.RIGHT: "right", Outcome.WRONG: "again"}
"""What is heard before the words about an answer; "Chưa biết" is neither."""
UNREADABLE = "Máy gặp trục trặc, mã BAI-01. Mời gọi người phụ trách."


class StepPage(PageModel):
    """Hosts one step at a time; what it shows of the step lies in `stepModel`.

    Attributes:
        stepModel: the step on the screen; None until it is read from the disk.
        last_text: what the next button says on the last step.

    Signals:
        stepChanged: another step is on the screen.
    """

    stepChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__()
        self._routes = routes
        self.last_text = self.tr("Tiếp")
        self._parts = parts
        self._visit = visit
        self._saver = Saver(parts.journal, parts.jobs, saves=parts.saves)
        self._player: LessonPlayer | None = None
        self._screen = ShownStep(self)
        self._saving = False
        self._keeping = 0
        self._gone = False
        self._step_began = monotonic()

    def not_read(self, error: BaseException) -> None:
        """The lesson could not be read from the disk."""
        if not isinstance(error, ContentError):
            raise error
        self.set_frame(fault=UNREADABLE)
        self.set_sentences(sentences(worded(UNREADABLE)))

    # --- the step on the screen --------------------------------------------------------------

    def put_up(self, player: LessonPlayer, *, listening: bool, witness: Witness | None) -> None:
        """Show the step that the player is at, and read it."""
        step = step_model(
            self,
            player.step,
            player.outcomes.get(player.step.id),
            player.sketch,
            media=partial(file_of, self._parts, player.course),
            witness=witness,
        )
        self._screen.put(step)
        # A step is heard wholly in one language, what is touched on it too.
        self._parts.narrator.telling.belong(spoken_texts_of_step(player.step))
        self.working = isinstance(player.step, Practice)
        self._step_began = monotonic()
        self.set_frame(fault=self._saver.fault)
        self.refresh()
        self.stepChanged.emit()
        self.say_again(step.spoken(listening=listening))

    @property
    def visit(self) -> str:
        """Id of the visit: what cards are shuffled by."""
        return self._visit.who.visit

    def url(self, picture: Picture | None) -> str:
        """Where a picture of the course lies."""
        if self._player is None:
            return ""
        return picture_urls(self._parts, self._player.course)(picture)

    def say(self, texts: Sequence[str]) -> None:
        """Read texts aloud now; the sentences of the page stay."""
        self._parts.narrator.read([one for text in texts for one in sentences(text)])

    @Slot()
    def cue(self, tone: str) -> None:
        """Sound a tone before what is read now."""
        self._parts.narrator.cue(tone)

    def reads(self) -> bool:
        """Whether somebody who goes by ear is being read to."""
        return self._routes.listening and bool(self._parts.narrator.property("playing"))

    def refresh(self) -> None:
        """Bring the next button up to the step."""
        player, step = self._player, self._shown
        if player is None or step is None:
            return
        own = step.next_text()
        last = self.last_text if player.deck.at_end else self.tr("Tiếp")
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
            self.cue(TONES.get(graded.outcome, ""))
            self.say_again([one for text in graded.says for one in sentences(text)])
        self._saver.save(events, partial(self._answered, before))

    def _answered(self, before: LessonPlayer, *, saved: bool) -> None:
        self._saving = False
        if saved:
            saved_text = "" if self._keeping else self._saver.words
            self.set_frame(savedText=saved_text, fault=self._saver.fault)
        else:
            self._player = before
            if self._shown is not None:
                self._shown.undo(before.outcomes.get(before.step.id))
            self.set_frame(fault=feedback.NOT_SAVED)
            self.say_again(sentences(worded(feedback.NOT_SAVED)))
        self.refresh()

    def sketch(self, state: str) -> None:
        """Keep the half-done state of the step, where the page resumes there."""

    def keep(self, events: Sequence[Event]) -> None:
        """Save where one is; "Đã lưu" of what was before is no longer true of what is shown."""
        self._keeping += 1
        self.set_frame(savedText="")
        self._saver.save(events, self._kept)

    def _kept(self, *, saved: bool) -> None:
        self._keeping -= 1
        if not saved:
            self.set_frame(savedText="", fault=NOT_SAVING)
        elif not self._saving and not self._keeping:
            self.set_frame(savedText=self._saver.words, fault=self._saver.fault)

    def leave(self) -> None:
        """The page goes; whatever still comes back changes nothing."""
        self._gone = True
        self._parts.narrator.telling.belong(())
        self._screen.leave()

    @property
    def _shown(self) -> StepModel | None:
        return self._screen.now

    @Property(QObject, notify=stepChanged)
    def stepModel(self) -> StepModel | None:
        return self._shown
