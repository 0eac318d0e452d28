"""The lesson in a class: its steps in presentation size; learners come up and touch, nothing is recorded."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.model import Lesson, OwnPhone, Picture, Step
from content.narration import spoken_texts_of_step
from content.sentences import sentences
from kiosk.lesson.deck import Deck
from kiosk.lesson.grading import Response
from kiosk.lesson.player import LessonPlayer
from kiosk.session.moves import at_step
from kiosk.session.questions import decision_of
from kiosk.session.template import PartKind, Template
from kiosk.viewmodels.course_state import file_of, picture_urls
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.step_page import TONES
from kiosk.viewmodels.steps.make import step_model
from kiosk.viewmodels.steps.shown import ShownStep
from kiosk.viewmodels.steps.step import StepModel
from sync.person import Who

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


def taught(lesson: Lesson, form: Template) -> tuple[Step, ...]:
    """The steps that the whole class sees in this part.

    What the class decides together with cards, and what everybody does on a phone of their own, has
    a part of its own in most formats; there it is left out here.
    """
    kinds = {part.kind for part in form.parts}
    decided = decision_of(lesson) if PartKind.DECISION in kinds else None
    kept = tuple(
        step
        for step in lesson.steps
        if step is not decided and not (isinstance(step, OwnPhone) and PartKind.PHONES in kinds)
    )
    return kept or lesson.steps


class ClassLessonModel(ClassPageModel):
    """Hosts one step at a time; `stepModel` is the step on the screen.

    Signals:
        stepChanged: another step is on the screen.
    """

    pageName = "ClassLesson"
    stepChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        super().__init__(routes, held)
        self._parts = parts
        self._all = held.lesson.steps
        steps = taught(held.lesson, held.state.format)
        ids = tuple(step.id for step in steps)
        self._player = LessonPlayer(
            # Nobody's: the player's events are dropped, only what it says is used.
            who=Who(actor=held.state.id, guest=True, visit=held.state.id),
            course=held.state.course,
            lesson=Lesson(
                id=held.lesson.id,
                title=held.lesson.title,
                minutes=held.lesson.minutes,
                steps=steps,
                at_home=held.lesson.at_home,
                ask=held.lesson.ask,
            ),
            lesson_hash="",
            registration=held.state.id,
            language="vi",
            deck=Deck(ids, self._place_of(held.state.step, steps)),
        )
        self._screen = ShownStep(self)
        self._show()

    def _place_of(self, step: int, steps: Sequence[Step]) -> int:
        """Where to go on: the step that was on the screen, or the next one that is shown."""
        later = [place for place, each in enumerate(steps) if self._all.index(each) >= step]
        return later[0] if later else len(steps) - 1

    def _show(self) -> None:
        player = self._player
        step = step_model(
            self,
            player.step,
            player.outcomes.get(player.step.id),
            player.sketch,
            media=partial(file_of, self._parts, player.course),
        )
        self._screen.put(step)
        self._parts.narrator.telling.belong(spoken_texts_of_step(player.step))
        self.set_frame(
            step=player.deck.position + 1,
            steps=len(player.deck.steps),
        )
        self.refresh()
        self.stepChanged.emit()
        self.set_sentences(step.spoken(listening=self._routes.listening))
        self.held.apply(at_step(self.held.state, self._all.index(player.step)))

    # --- what a step asks of its page --------------------------------------------------------

    @property
    def visit(self) -> str:
        """What cards are shuffled by: the class, so that an interruption leaves them as they lay."""
        return self.held.state.id

    def answer(self, response: Response) -> None:
        """Grade, and say what is to be said; nothing is kept."""
        if self._screen.now is None:
            return
        self._player, graded, _ = self._player.answer(response)
        self._screen.now.take(graded)
        self.refresh()
        said = [one for text in graded.says for one in sentences(text)]
        if said:
            self.cue(TONES.get(graded.outcome, ""))
            self.say_again(said)

    def sketch(self, state: str) -> None:
        """A half-done step stays as it is while the class goes back and on."""
        self._player, _ = self._player.sketched(state)

    def cue(self, tone: str) -> None:
        """Sound a tone before what is read now."""
        self._parts.narrator.cue(tone)

    def reads(self) -> bool:
        """A class goes on at its own pace."""
        return False

    def say(self, texts: Sequence[str]) -> None:
        """Read texts aloud now; the sentences of the page stay."""
        self._parts.narrator.read([one for text in texts for one in sentences(text)])

    @Slot()
    def refresh(self) -> None:
        """A step may need the next button for itself; otherwise it always leads on."""
        step = self._screen.now
        own = step.next_text() if step is not None and step.next_ready() else ""
        self.set_frame(nextText=own or self.tr("Tiếp"), nextReady=True)

    def url(self, picture: Picture | None) -> str:
        """Where a picture of the course lies."""
        return picture_urls(self._parts, self.held.state.course)(picture)

    # --- going on ----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """The next step, answered or not: the clock of a class runs; after the last, the next part."""
        step, player = self._screen.now, self._player
        if step is not None and step.next_ready() and step.press_next():
            return
        if player.deck.at_end:
            super().next()
            return
        self._player, _ = player.next()
        self._show()

    @Slot()
    def back(self) -> None:
        """The step before; before the first one, the part before."""
        if self._player.deck.at_start:
            super().back()
            return
        self._player, _ = self._player.back()
        self._show()

    def leave(self) -> None:
        """Sound and demonstration end with the page."""
        super().leave()
        self._parts.narrator.telling.belong(())
        self._screen.leave()

    @Property(QObject, notify=stepChanged)
    def stepModel(self) -> StepModel | None:
        return self._screen.now
