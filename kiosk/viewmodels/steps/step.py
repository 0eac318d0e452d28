"""What the view model of every kind of step has: words, picture, what is said back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.model import Picture, Step
from content.sentences import sentences
from kiosk.lesson.grading import DontKnow, Graded, Response
from sync.events import Outcome

_KINDS = {Outcome.RIGHT: "right", Outcome.WRONG: "again", Outcome.UNKNOWN: "note"}


class StepHost(Protocol):
    """The page that a step stands on."""

    @property
    def visit(self) -> str:
        """Id of the visit: what the cards are shuffled by."""
        ...

    def answer(self, response: Response) -> None:
        """Grade, save and say."""
        ...

    def sketch(self, state: str) -> None:
        """Keep the half-done state."""
        ...

    def say(self, texts: Sequence[str]) -> None:
        """Read texts aloud now."""
        ...

    @Slot()
    def cue(self, tone: str) -> None:
        """Sound a tone before what is read now."""
        ...

    def reads(self) -> bool:
        """Whether somebody who goes by ear is being read to."""
        ...

    def refresh(self) -> None:
        """The step's own next button changed."""
        ...

    def url(self, picture: Picture | None) -> str:
        """Where a picture of the pack lies, "" without one."""
        ...


class StepModel(QObject):
    """One step on the screen.

    Signals:
        changed: anything of it changed. A subclass with properties of its own notifies them by a
            signal of its own, `drawn`: PySide crashes on one that is inherited.
    """

    changed = Signal()

    def __init__(self, host: StepHost, step: Step, outcome: Outcome | None) -> None:
        """`outcome` is that of the last answer, on this visit or an earlier one."""
        super().__init__()
        self._host = host
        self._step = step
        self._outcome = outcome
        self._feedback: tuple[str, ...] = ()

    # --- for the page ------------------------------------------------------------------------

    def spoken(self, *, listening: bool) -> list[str]:
        """The sentences read when the step comes: its words, then what stands to be touched."""
        text = self._step.instead if listening and self._step.instead else self._step.text
        return [*sentences(text), *self.choices()]

    def choices(self) -> list[str]:
        """The words of what can be touched, in the order of the screen."""
        return []

    def next_text(self) -> str:
        """What the next button says while the step itself needs it; "" when it just goes on."""
        return ""

    def next_ready(self) -> bool:
        """Whether that button may be pressed."""
        return False

    def press_next(self) -> bool:
        """The next button was pressed: True when the step took it for itself."""
        return False

    def take(self, graded: Graded) -> None:
        """The answer was graded."""
        self._outcome = graded.outcome
        self._feedback = graded.says
        self.changed.emit()

    def undo(self, outcome: Outcome | None) -> None:
        """The answer could not be saved: it was not given."""
        self._outcome = outcome
        self._feedback = ()
        self.changed.emit()

    def leave(self) -> None:
        """The step goes off the screen."""

    # --- for QML -----------------------------------------------------------------------------

    @Property(str, constant=True)
    def kind(self) -> str:
        return "".join(part.capitalize() for part in self._step.kind.split("_"))

    @Property(str, constant=True)
    def title(self) -> str:
        return self._step.title

    @Property(list, constant=True)
    def lines(self) -> list[str]:
        return list(sentences(self._step.text))

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._host.url(self._step.picture)

    @Property(str, constant=True)
    def pictureSays(self) -> str:
        return self._step.picture.says if self._step.picture else ""

    @Property(bool, notify=changed)
    def over(self) -> bool:
        return self._outcome in {Outcome.RIGHT, Outcome.UNKNOWN}

    @Property(str, notify=changed)
    def feedbackKind(self) -> str:
        return _KINDS.get(self._outcome, "") if self._outcome and self._feedback else ""

    @Property(str, notify=changed)
    def feedbackHeading(self) -> str:
        return self._feedback[0] if self._feedback else ""

    @Property(str, notify=changed)
    def feedbackText(self) -> str:
        return " ".join(self._feedback[1:])

    @Property(list, notify=changed)
    def feedbackSentences(self) -> list[str]:
        return [one for text in self._feedback for one in sentences(text)]

    @Slot()
    def dontKnow(self) -> None:
        """Say "Chưa biết"."""
        if not self.over:
            self._host.answer(DontKnow())
