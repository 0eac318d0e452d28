"""Own phones in pairs: what to do on them, and how many a helper saw do it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.model import Course, Lesson, OwnPhone
from content.sentences import sentences
from kiosk.session.moves import seen_on_phones
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


def phone_actions(course: Course, lesson: Lesson) -> tuple[str, ...]:
    """What is done on a phone: of the lesson, else of the first lesson of the course that has it."""

    def found() -> Iterator[OwnPhone]:
        for one in (lesson, *course.lessons):
            yield from (step for step in one.steps if isinstance(step, OwnPhone))

    first = next(found(), None)
    return first.actions if first else ()


class ClassPhonesModel(ClassPageModel):
    """Two people a phone; who has none borrows one, without loss.

    Signals:
        seenChanged: more or fewer were seen to do it.
    """

    pageName = "ClassPhones"
    seenChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        del parts
        super().__init__(routes, held)
        self._full = False
        self._actions = phone_actions(held.course, held.lesson)
        self._how = (
            self.tr("Một người làm, một người xem, rồi đổi lại."),
            self.tr("Không có điện thoại thì mượn của người bên cạnh."),
        )
        self.set_sentences([*self._how, *self._work()])

    def _work(self) -> tuple[str, ...]:
        """The actions; a course without any practises its work at home."""
        return self._actions or sentences(self.held.lesson.at_home)

    @Property(list, constant=True)
    def how(self) -> list[str]:
        """How pairs go about it."""
        return list(self._how)

    @Property(list, constant=True)
    def actions(self) -> list[str]:
        """What is to be done, in order."""
        return list(self._work())

    @Property(int, notify=seenChanged)
    def seen(self) -> int:
        """How many a helper saw do it."""
        return self.held.state.phones_seen

    @Property(str, notify=seenChanged)
    def note(self) -> str:
        """A gentle word where everybody who is there did it."""
        if self.held.state.people == 0:
            return self.tr('Chưa đếm người. Chạm "Thêm người đến muộn" ở trên.')
        return self.tr("Mọi người có mặt đều làm được rồi.") if self._full else ""

    @Slot(int)
    def see(self, change: int) -> None:
        """So many more or fewer were seen; never more than are there."""
        before = self.held.state
        self.held.apply(seen_on_phones(before, change))
        self._full = change > 0 and self.held.state.phones_seen < before.phones_seen + change
        self.seenChanged.emit()

    def digit(self, digit: int) -> None:
        """A digit counts so many more."""
        if digit:
            self.see(digit)

    def class_changed(self) -> None:
        """Fewer people may be there now."""
        self.seenChanged.emit()
