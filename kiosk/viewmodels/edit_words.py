"""What is kept of a learner and what was changed of it, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.people.changing import as_answered
from kiosk.people.learners import Learner
from kiosk.people.nickname import AVATAR_BY_ID, KINSHIP_BY_ID
from kiosk.viewmodels.join_words import group_face

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


class EditWords(QObject):
    """The three cards, and what is said on the way."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts

    def kept(self, learner: Learner) -> list[dict[str, str]]:
        """The three cards: id, over, text, picture."""
        kinship = KINSHIP_BY_ID.get(as_answered(learner).kinship)
        avatar = AVATAR_BY_ID.get(learner.avatar)
        return [
            {
                "id": "called",
                "over": self.tr("Tên gọi"),
                "text": learner.nickname,
                "picture": kinship.file if kinship else "the-hoc-so",
            },
            {
                "id": "avatar",
                "over": self.tr("Hình đại diện"),
                "text": avatar.name if avatar else "",
                "picture": avatar.file if avatar else "",
            },
            {
                "id": "group",
                "over": self.tr("Nhóm học"),
                "text": self._group(learner),
                "picture": group_face(self._parts, learner.target_group),
            },
        ]

    def asked(self) -> str:
        """What the three cards are for."""
        return self.tr("Chạm vào chỗ cần sửa.")

    def first(self) -> list[str]:
        """What is said when the page opens: what to do, and that nothing is lost by it."""
        return [
            self.asked(),
            self.tr("Bài đã học vẫn còn."),
            self.tr("Thẻ đang có vẫn dùng được."),
        ]

    def told(self, before: Learner, now: Learner) -> list[str]:
        """What was saved, and what it means for the next time."""
        said = [self.tr("Đã sửa.")]
        if now.nickname != before.nickname:
            said.append(self.tr("Từ nay máy chào: {0}.").format(now.nickname))
        if now.avatar != before.avatar:
            name = AVATAR_BY_ID[now.avatar].name
            said.append(self.tr("Lần sau vào, chạm hình {0}.").format(name))
        if now.target_group != before.target_group:
            said.append(self.tr("Nhóm học bây giờ: {0}.").format(self._group(now)))
        return said

    def _group(self, learner: Learner) -> str:
        return self._parts.groups.names().get(learner.target_group, learner.target_group)
