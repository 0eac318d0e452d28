"""What is said while cards are counted, and of the result."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.session.cards import Level
from kiosk.session.state import Tally


class CountWords(QObject):
    """Tells how far counting is; a guess always says that it is one."""

    def level(self, level: Level) -> str:
        """How much of the room, by eye."""
        return {
            Level.NOBODY: self.tr("không ai"),
            Level.FEW: self.tr("ít người"),
            Level.UNDER_HALF: self.tr("non nửa"),
            Level.OVER_HALF: self.tr("hơn nửa"),
            Level.NEARLY_ALL: self.tr("gần hết"),
        }[level]

    def raised(self, tally: Tally, people: int) -> str:
        """How many of those who are there."""
        words = (
            self.tr("Khoảng {0} trên {1} người")
            if tally.guessed
            else self.tr("Đã giơ tay {0} trên {1} người")
        )
        return words.format(tally.answered, people)

    def note(self, tally: Tally, people: int, *, full: bool) -> str:
        """A gentle word where something is missing, or too much; "" otherwise."""
        if people == 0:
            return self.tr('Chưa đếm người. Chạm "Thêm người đến muộn" ở trên.')
        if tally.answered > people:
            return self.tr("Thẻ nhiều hơn số người. Mời đếm lại.")
        if full:
            return self.tr('Đã đủ mọi người. Ai mới đến, chạm "Thêm người đến muộn" ở trên.')
        left = people - tally.answered
        if left > 0 and tally.answered and not tally.guessed:
            return self.tr("Còn {0} người, mình chờ nhé").format(left)
        return ""

    def result(self, tally: Tally) -> str:
        """How many knew it."""
        words = (
            self.tr("Khoảng {0} trên {1} người chọn đúng.")
            if tally.guessed
            else self.tr("{0} trên {1} người chọn đúng.")
        )
        return words.format(tally.counts.get(tally.right, 0), tally.answered)
