"""What is asked on the way to a card: headings, what is read aloud, what can be touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from content.sentences import sentences
from kiosk.language import worded
from kiosk.people import consent as consents
from kiosk.people.joining import ADULT, CHILD, Joining, Question
from kiosk.people.nickname import (
    AVATARS,
    KINSHIP_BY_ID,
    KINSHIPS,
    NICKNAME_LETTERS,
    nickname,
)
from kiosk.viewmodels.text_entry import TextEntry

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

GROUP_FACES = {
    "nguoi_dan": "mat-bac-lan",
    "hssv": "mat-hoc-sinh",
    "cbccvc": "mat-anh-can-bo",
    "nld_dn": "mat-cong-nhan",
}
"""Drawings of the four groups of QĐ 757/QĐ-BKHCN; any other shows the house."""


class JoinWords(QObject):
    """The words of every question.

    Args:
        helped: a volunteer makes the card together with the person.
    """

    def __init__(self, parts: Parts, *, helped: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._helped = helped

    def of(
        self, question: Question, joining: Joining, asked: consents.Asked
    ) -> tuple[str, list[str]]:
        """Heading, and what is read aloud."""
        match question:
            case "kinship":
                heading = self.tr("Ở nhà gọi mình là gì?")
                return heading, [heading, self.tr("Chạm vào một hình.")]
            case "avatar":
                heading = self.tr("Chọn hình đại diện")
                return heading, [
                    self.tr("Chọn một hình đại diện."),
                    self.tr("Nhớ hình này để lần sau vào."),
                ]
            case "name":
                heading = self.tr("Gõ tên gọi")
                example = nickname(KINSHIP_BY_ID[joining.kinship], "Lan")
                return heading, [self.tr("Gõ tên gọi, ví dụ: {0}.").format(example)]
            case "group":
                heading = self.tr("Thuộc nhóm nào?")
                return heading, [heading, *self._named(question)]
            case "age":
                heading = self.tr("Bao nhiêu tuổi?")
                return heading, [heading, *self._named(question)]
            case "consent":
                said = [one for text in self.consent() for one in sentences(text)]
                if self._helped and asked is not consents.Asked.ADULT:
                    said.append(self.tr("Em và bố mẹ hoặc người giám hộ tự chạm."))
                    said.append(self.tr("Người phụ trách không chạm thay được."))
                last = self.asked(asked)
                return self.tr("Làm thẻ học số"), [*said, *([last] if last else [])]

    def asked(self, asked: consents.Asked) -> str:
        """What stands over the two buttons; empty for an adult who came alone."""
        match asked:
            case consents.Asked.CHILD:
                return worded(consents.ASK_CHILD)
            case consents.Asked.GUARDIAN:
                return worded(consents.ASK_GUARDIAN)
            case consents.Asked.ADULT:
                return self.tr("Bà con đã nghe rõ và có đồng ý không?") if self._helped else ""

    def consent(self) -> tuple[str, ...]:
        """The seven texts of the consent."""
        settings = self._parts.settings
        words = consents.consent_words(settings.keeper, settings.retention_months)
        return tuple(worded(each) for each in words)

    def options(self, question: Question) -> list[dict[str, str]]:
        """What can be chosen by touch: id, text, picture."""
        match question:
            case "kinship":
                return [{"id": o.id, "text": o.word, "picture": o.file} for o in KINSHIPS]
            case "avatar":
                return [{"id": o.id, "text": o.name, "picture": o.file} for o in AVATARS]
            case "group":
                return group_options(self._parts)
            case "age":
                return [
                    {"id": ADULT, "text": self.tr("Từ 16 tuổi trở lên"), "picture": "mat-co"},
                    {"id": CHILD, "text": self.tr("Dưới 16 tuổi"), "picture": "mat-em"},
                ]
            case _:
                return []

    def _named(self, question: Question) -> list[str]:
        return [f"{one['text']}." for one in self.options(question)]


def name_entry(parent: QObject) -> TextEntry:
    """The field of a typed name: letters alone, each word with a capital."""
    return TextEntry(
        most=NICKNAME_LETTERS,
        capital_words=True,
        accepts=lambda key: key.isalpha(),
        parent=parent,
    )


def group_face(parts: Parts, group: str) -> str:
    """The drawing of a group; a province's own is drawn as the one it stands on."""
    return GROUP_FACES.get(parts.groups.base(group), "nha-van-hoa")


def group_options(parts: Parts) -> list[dict[str, str]]:
    """The target groups of this kiosk: id, text, picture."""
    return [
        {"id": one.id, "text": one.name, "picture": group_face(parts, one.id)}
        for one in parts.groups.offered()
    ]
