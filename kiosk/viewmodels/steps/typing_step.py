"""The step where a word is typed with the on-screen keyboard."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject

from content.model import Type
from kiosk.lesson.grading import Graded, Typed
from kiosk.viewmodels.steps.step import StepHost, StepModel
from kiosk.viewmodels.text_entry import TextEntry
from sync.events import Outcome

LONGEST = 60


class TypeModel(StepModel):
    """A word to type; "Gõ xong" counts."""

    def __init__(self, host: StepHost, step: Type, outcome: Outcome | None) -> None:
        super().__init__(host, step, outcome)
        self._answer = step.answer[0]
        self._entry = TextEntry(most=LONGEST, parent=self)
        if self.over:
            self._entry.fill(self._answer)
        self._entry.changed.connect(host.refresh)

    def next_text(self) -> str:
        """What was typed is confirmed by the next button."""
        return "" if self.over else self.tr("Gõ xong")

    def next_ready(self) -> bool:
        """Once something is typed."""
        return bool(str(self._entry.text).strip())

    def press_next(self) -> bool:
        """Confirm what was typed."""
        if self.over:
            return False
        self._host.answer(Typed(str(self._entry.text)))
        return True

    def take(self, graded: Graded) -> None:
        """After "Chưa biết" the word is shown."""
        if graded.outcome is Outcome.UNKNOWN:
            self._entry.fill(self._answer)
        super().take(graded)

    @Property(QObject, constant=True)
    def entry(self) -> TextEntry:
        return self._entry
