"""The cards of a class that does not exist, going up one after another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer, Signal, Slot

EVERY_MS = 120


class PretendCards(QObject):
    """Raises cards until all are up or somebody stops it.

    Signals:
        raised: one more card, by the id of its answer.
        allUp: nobody is left.
    """

    raised = Signal(str)
    allUp = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._cards: list[str] = []
        self._timer = QTimer(self, interval=EVERY_MS)
        self._timer.timeout.connect(self._one)

    def begin(self, cards: Sequence[str]) -> None:
        """Raise these, in their order."""
        self._cards = list(cards)
        self._timer.start()

    def stop(self) -> None:
        """Nobody looks any more."""
        self._timer.stop()

    @Slot()
    def _one(self) -> None:
        if self._cards:
            self.raised.emit(self._cards.pop(0))
        if not self._cards:
            self._timer.stop()
            self.allUp.emit()
