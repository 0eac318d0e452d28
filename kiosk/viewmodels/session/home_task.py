"""The end of a class: one thing to do at home, and whom to ask."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property

from content.sentences import sentences
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class ClassHomeModel(ClassPageModel):
    """Big and spoken, so that it is remembered on the way home."""

    pageName = "ClassHome"

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        del parts
        super().__init__(routes, held)
        self.set_frame(nextText=self.tr("Kết quả lớp học"))
        self.set_sentences([*self._home(), *self._ask()])

    def _home(self) -> list[str]:
        return list(sentences(self.held.lesson.at_home))

    def _ask(self) -> list[str]:
        return list(sentences(self.held.lesson.ask))

    @Property(list, constant=True)
    def atHome(self) -> list[str]:
        """What to do."""
        return self._home()

    @Property(list, constant=True)
    def ask(self) -> list[str]:
        """Whom to ask."""
        return self._ask()
