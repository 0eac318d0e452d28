"""What picture sign-in says: how many pictures are still missing, and what follows a wrong try."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.language import worded
from kiosk.people.picture_code import NUMBER_WORDS


class SignInWords(QObject):
    """The words for the cards of this kiosk.

    Args:
        lengths: how many pictures its cards have, shortest first.
    """

    def __init__(self, lengths: tuple[int, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lengths = lengths
        self._number = worded(NUMBER_WORDS[lengths[0]])

    @property
    def heading(self) -> str:
        """What is to be touched."""
        if len(self._lengths) == 1:
            return self.tr("Chạm {0} hình của mình").format(self._number)
        return self.tr("Chạm các hình của mình")

    @property
    def asked(self) -> list[str]:
        """The same, as it is read aloud."""
        return [self.heading + self.tr(", theo thứ tự trên thẻ.")]

    @property
    def unreadable(self) -> list[str]:
        """A card that could not be read."""
        return [
            self.tr("Chưa đọc được thẻ."),
            self.tr("Đưa thẻ lại gần, hoặc chạm {0} hình.").format(self._number),
        ]

    def missing(self, chosen: int) -> str:
        """What the next button says after so many pictures."""
        missing = self._lengths[0] - chosen
        return self.tr("Còn {0} hình").format(missing) if missing > 0 else self.tr("Tiếp")

    def not_found(self, failures: int) -> list[str]:
        """Nobody's pictures; from the second time on also how one gets a new card."""
        said = [self.tr("Chưa khớp."), self.tr("Mời bà con xem lại thẻ.")]
        if failures > 1:
            said += [
                self.tr("Quên hình thì nhờ người phụ trách in lại thẻ."),
                self.tr("Bài đã học vẫn còn."),
            ]
        return said

    def waiting(self, seconds: int) -> list[str]:
        """How long the wait is, and what can be done meanwhile."""
        return [
            self.tr("Mời bà con chờ {0} giây.").format(seconds),
            self.tr("Trong lúc chờ vẫn vào Học ngay được."),
        ]
