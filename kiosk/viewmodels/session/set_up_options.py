"""What can be touched at each stage of setting a class up: plain values for QML."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.session.choice import Check, Choice, Stage, checks_of, lesson_after, suggested_first
from kiosk.session.template import template, templates
from kiosk.viewmodels.entries import Entry, picture_url

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts

NOBODY = "-"
"""What is chosen at the partner's stage when there is none."""
GLYPHS: dict[Check, str] = {
    "sound": "louder",
    "seen": "textsize",
    "cards": "card",
    "phones": "phone",
    "sheet": "doc",
}


class SetUpOptions(QObject):
    """The options of every stage, what was chosen last time before the others.

    Args:
        last: the choices of the class before, None for none.
    """

    def __init__(self, parts: Parts, last: Choice | None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._parts = parts
        self._last = last or Choice()

    def of(self, stage: Stage, choice: Choice) -> list[Entry]:
        """Each with id, text, detail, over, picture or glyph."""
        lists = self._parts.lists
        found: dict[Stage, Callable[[], list[Entry]]] = {
            "format": self._formats,
            "course": self._courses,
            "lesson": lambda: self._lessons(choice),
            "organiser": lambda: self._named(lists.organisers, self._last.organiser),
            "partner": lambda: self._partners(choice),
            "place": lambda: self._named(lists.places, self._last.place),
        }
        return found[stage]() if stage in found else []

    def checks(self, choice: Choice) -> list[Entry]:
        """What is looked after before this class: id, text, glyph."""
        words: dict[Check, str] = {
            "sound": self.tr("Loa nghe rõ ở hàng ghế cuối"),
            "seen": self.tr("Chữ nhìn rõ ở hàng ghế cuối"),
            "cards": self.tr("Thẻ màu đã phát"),
            "phones": self.tr("Hai người có một điện thoại"),
            "sheet": self.tr("Có tờ cầm tay"),
        }
        return [
            {"id": check, "text": words[check], "glyph": GLYPHS[check]}
            for check in checks_of(template(choice.template))
        ]

    def _formats(self) -> list[Entry]:
        last = next((one for one in templates() if one.id == self._last.template), None)
        return [
            {
                "id": one.id,
                "text": one.name,
                "detail": self.tr("{0}, {1}\u00a0phút").format(one.who, one.minutes),
                "over": self._over(one.id, self._last.template),
            }
            for one in suggested_first(templates(), last)
        ]

    def _courses(self) -> list[Entry]:
        cards = self._parts.store.courses()
        last = next((one for one in cards if one.id == self._last.course), None)
        return [
            {
                "id": one.id,
                "text": one.title,
                "detail": self.tr("{0} bài").format(len(one.lessons)),
                "over": self._over(one.id, self._last.course),
                "picture": picture_url(self._parts.store, one.id, one.picture),
                "shelf": one.shelf,
            }
            for one in suggested_first(cards, last)
        ]

    def _lessons(self, choice: Choice) -> list[Entry]:
        for course in self._parts.store.courses():
            if course.id != choice.course:
                continue
            ids = [lesson.id for lesson in course.lessons]
            again = course.id == self._last.course
            due = lesson_after(ids, self._last.lesson) if again else ids[0]
            return [
                {
                    "id": lesson.id,
                    "text": lesson.title,
                    "detail": self.tr("{0} phút").format(lesson.minutes),
                    "over": self._taught(lesson.id, due) if again else "",
                }
                for lesson in suggested_first(
                    course.lessons, next(one for one in course.lessons if one.id == due)
                )
            ]
        return []

    def _taught(self, lesson: str, due: str) -> str:
        if lesson == self._last.lesson:
            return self.tr("Lần trước")
        return self.tr("Bài tiếp theo") if lesson == due else ""

    def _partners(self, choice: Choice) -> list[Entry]:
        others = tuple(one for one in self._parts.lists.organisers if one != choice.organiser)
        nobody: Entry = {
            "id": NOBODY,
            "text": self.tr("Không có đơn vị phối hợp"),
        }
        named = self._named(others, self._last.partner)
        if self._last.partner in others:
            return [named[0], nobody, *named[1:]]
        return [nobody, *named]

    def _named(self, names: tuple[str, ...], last: str) -> list[Entry]:
        return [
            {"id": one, "text": one, "over": self._over(one, last)}
            for one in suggested_first(names, last)
        ]

    def _over(self, one: str, last: str) -> str:
        return self.tr("Lần trước") if last and one == last else ""
