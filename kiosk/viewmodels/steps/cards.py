"""Steps with cards: to put in order, or to pair. Half-done work is kept after each touch."""

from __future__ import annotations

import json

from PySide6.QtCore import Property, Signal, Slot

from content.model import Item, Match, Order
from kiosk.lesson.grading import Arranged, Graded, Paired, belong, in_place
from kiosk.lesson.shuffle import disordered
from kiosk.viewmodels.steps.step import StepHost, StepModel
from sync.events import Outcome


class OrderModel(StepModel):
    """Touch the cards in order; a touch on a placed one takes it back."""

    drawn = Signal()

    def __init__(
        self, host: StepHost, step: Order, outcome: Outcome | None, sketch: str = ""
    ) -> None:
        super().__init__(host, step, outcome)
        self.changed.connect(self.drawn)
        self._order_step = step
        self._items = {item.id: item for item in step.items}
        self._pool = disordered(tuple(self._items), visit=host.visit, step=step.id)
        self._placed = tuple(self._items) if self.over else _kept(sketch, self._items)

    def choices(self) -> list[str]:
        """The cards, as they lie."""
        return [self._items[card].text for card in self._pool]

    def take(self, graded: Graded) -> None:
        """After a wrong order the cards that lie right stay; what is shown lies in order."""
        if graded.outcome is Outcome.WRONG:
            self._placed = self._placed[: in_place(self._order_step, self._placed)]
        else:
            self._placed = tuple(self._items)
        super().take(graded)

    def undo(self, outcome: Outcome | None) -> None:
        """The last card is taken back."""
        self._placed = self._placed[:-1]
        super().undo(outcome)

    @Property(list, notify=drawn)
    def cards(self) -> list[dict[str, object]]:
        return [
            {
                "id": card,
                "text": self._items[card].text,
                "picture": self._host.url(self._items[card].picture),
                "place": self._placed.index(card) + 1 if card in self._placed else 0,
            }
            for card in (self._items if self.over else self._pool)
        ]

    @Slot(str)
    def place(self, card: str) -> None:
        """Put a card next in order, or take it back."""
        if self.over or card not in self._items:
            return
        if card in self._placed:
            self._placed = tuple(one for one in self._placed if one != card)
            told = self.tr("Đã bỏ ra.")
        else:
            self._placed = (*self._placed, card)
            told = self.tr("Số {0}.").format(len(self._placed))
        self._host.say([told, self._items[card].text])
        self._host.sketch(json.dumps(self._placed))
        self.changed.emit()
        if len(self._placed) == len(self._items):
            self._host.answer(Arranged(self._placed))


class MatchModel(StepModel):
    """Touch a card on the left, then the one on the right that belongs to it."""

    drawn = Signal()

    def __init__(
        self, host: StepHost, step: Match, outcome: Outcome | None, sketch: str = ""
    ) -> None:
        super().__init__(host, step, outcome)
        self.changed.connect(self.drawn)
        self._match = step
        self._left = {pair.left.id: pair.left for pair in step.pairs}
        self._right = {pair.right.id: pair.right for pair in step.pairs}
        self._rights = disordered(tuple(self._right), visit=host.visit, step=step.id)
        self._picked = ""
        whole = tuple(pair.left.id for pair in step.pairs)
        self._joined = whole if self.over else _kept(sketch, self._left)

    def choices(self) -> list[str]:
        """The cards on the left, then those on the right."""
        left = [item.text for item in self._left.values()]
        return [*left, *(self._right[card].text for card in self._rights)]

    def take(self, graded: Graded) -> None:
        """What is over lies in pairs."""
        if graded.outcome is not Outcome.WRONG:
            self._joined = tuple(self._left)
        self._picked = ""
        super().take(graded)

    def undo(self, outcome: Outcome | None) -> None:
        """The last pair is taken apart."""
        self._joined = self._joined[:-1]
        super().undo(outcome)

    @Property(list, notify=drawn)
    def lefts(self) -> list[dict[str, object]]:
        return [self._card(item, card) for card, item in self._left.items()]

    @Property(list, notify=drawn)
    def rights(self) -> list[dict[str, object]]:
        partner = {pair.right.id: pair.left.id for pair in self._match.pairs}
        return [self._card(self._right[card], partner[card]) for card in self._rights]

    @Slot(str)
    def pickLeft(self, card: str) -> None:
        """Take up a card on the left, or put it down."""
        if not self.over and card in self._left and card not in self._joined:
            self._picked = "" if self._picked == card else card
            self._host.say([self._left[card].text])
            self.changed.emit()

    @Slot(str)
    def pickRight(self, card: str) -> None:
        """Lay the card taken up beside this one."""
        if self.over or card not in self._right:
            return
        if not self._picked:
            self._host.say([self._right[card].text])
            return
        made = tuple((left, self._partner(left)) for left in self._joined)
        if not belong(self._match, self._picked, card):
            self._host.answer(Paired((*made, (self._picked, card))))
            return
        self._joined = (*self._joined, self._picked)
        made = (*made, (self._picked, card))
        self._picked = ""
        self._host.sketch(json.dumps(self._joined))
        self.changed.emit()
        if len(self._joined) == len(self._left):
            self._host.answer(Paired(made))

    def _partner(self, left: str) -> str:
        return next(pair.right.id for pair in self._match.pairs if pair.left.id == left)

    def _card(self, item: Item, left: str) -> dict[str, object]:
        number = self._joined.index(left) + 1 if left in self._joined else 0
        return {
            "id": item.id,
            "text": item.text,
            "picture": self._host.url(item.picture),
            "pair": number,
            "picked": item.id == self._picked,
        }


def _kept(sketch: str, known: dict[str, Item]) -> tuple[str, ...]:
    """Ids of a half-done state that still exist, each once; none of what cannot be read."""
    try:
        raw = json.loads(sketch) if sketch else []
    except ValueError:
        return ()
    ids = [one for one in raw if isinstance(one, str)] if isinstance(raw, list) else []
    kept = tuple(dict.fromkeys(one for one in ids if one in known))
    # A full hand was answered: its outcome is known apart.
    return kept if len(kept) < len(known) else ()
