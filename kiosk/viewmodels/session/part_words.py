"""How the parts of a class are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.session.template import PartKind


class PartWords(QObject):
    """The name of every part."""

    def name(self, kind: PartKind) -> str:
        """How it is called (words.md, The class)."""
        names = {
            PartKind.COUNT: self.tr("Có bao nhiêu người?"),
            PartKind.REVISIT: self.tr("Ôn một phút"),
            PartKind.OPENING: self.tr("Hỏi đầu giờ"),
            PartKind.LESSON: self.tr("Bài học"),
            PartKind.DECISION: self.tr("Cùng quyết định"),
            PartKind.PHONES: self.tr("Hai người một điện thoại"),
            PartKind.CLOSING: self.tr("Hỏi cuối giờ"),
            PartKind.HOME: self.tr("Việc làm ở nhà"),
        }
        return names[kind]
