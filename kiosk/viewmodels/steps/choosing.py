"""Steps with answers to choose: `choose` teaches, `decide` is a situation."""

from __future__ import annotations

from PySide6.QtCore import Property, Signal, Slot

from content.model import Choose, Decide
from kiosk.lesson.grading import Chosen, is_multiple
from kiosk.lesson.shuffle import shuffled
from kiosk.viewmodels.steps.step import StepHost, StepModel
from sync.events import Outcome

LETTERS = "ABCD"


class ChooseModel(StepModel):
    """Two to four answers; with one right answer a touch counts, with several "Chọn xong" does."""

    drawn = Signal()

    def __init__(self, host: StepHost, step: Choose | Decide, outcome: Outcome | None) -> None:
        super().__init__(host, step, outcome)
        self.changed.connect(self.drawn)
        self._options = {option.id: option for option in step.options}
        self._order = shuffled(tuple(self._options), visit=host.visit, step=step.id)
        self._multiple = is_multiple(step)
        self._chosen: tuple[str, ...] = ()

    def choices(self) -> list[str]:
        """The answers, as they stand."""
        return [self._options[option].text for option in self._order]

    def next_text(self) -> str:
        """Several answers are confirmed by the next button."""
        return self.tr("Chọn xong") if self._multiple and not self.over else ""

    def next_ready(self) -> bool:
        """Once something is chosen."""
        return self._multiple and bool(self._chosen) and not self.over

    def press_next(self) -> bool:
        """Confirm several answers."""
        if not self._multiple or self.over:
            return False
        self._host.answer(Chosen(frozenset(self._chosen)))
        return True

    def undo(self, outcome: Outcome | None) -> None:
        """Nothing is chosen again."""
        self._chosen = ()
        super().undo(outcome)

    @Property(bool, constant=True)
    def several(self) -> bool:
        """Whether more than one answer may be chosen."""
        return self._multiple

    @Property(bool, constant=True)
    def multiple(self) -> bool:
        return self._multiple

    @Property(list, notify=drawn)
    def options(self) -> list[dict[str, object]]:
        return [
            {
                "id": name,
                "letter": LETTERS[place],
                "text": self._options[name].text,
                "picture": self._host.url(self._options[name].picture),
                "chosen": name in self._chosen,
                "right": bool(self.over) and self._options[name].right,
            }
            for place, name in enumerate(self._order)
        ]

    @Slot(str)
    def choose(self, option: str) -> None:
        """Choose an answer; with several, choose or drop it."""
        if self.over or option not in self._options:
            self._host.say([self._options[option].text] if option in self._options else [])
        elif self._multiple:
            kept = tuple(one for one in self._chosen if one != option)
            self._chosen = kept if option in self._chosen else (*kept, option)
            self.changed.emit()
            self._host.refresh()
        else:
            self._chosen = (option,)
            self._host.answer(Chosen(frozenset(self._chosen)))
