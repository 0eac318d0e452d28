"""All courses, shelf by shelf; what is meant for one's own group stands first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.viewmodels.entries import Entry, course_entry, my_courses
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

MINE = "cho-minh"


class ShelvesModel(PageModel):
    """Shelves of courses as cards, with page buttons.

    Attributes:
        shelves: id and name of each shelf that has courses; the first is one's own.
        shelf: the one that is open.
        courses: its cards, each with its ring.

    Signals:
        shelfChanged: another shelf is open.
    """

    pageName = "Shelves"
    shelfChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit, shelf: str = "") -> None:
        super().__init__()
        self._routes = routes
        store = parts.store
        cards = store.courses()
        progress = parts.progress.courses(visit.actor)
        groups = visit.who.groups or parts.settings.groups
        mine = my_courses(cards, store.paths(), groups)
        self._entries: dict[str, list[Entry]] = {
            MINE: [course_entry(store, card, progress.get(card.id)) for card in mine]
        }
        self._names: dict[str, str] = {MINE: self.tr("Cho mình")}
        for named in store.shelves():
            on_it = [card for card in cards if card.shelf == named.id]
            if on_it:
                self._names[named.id] = named.name
                self._entries[named.id] = [
                    course_entry(store, card, progress.get(card.id)) for card in on_it
                ]
        if not self._entries[MINE]:
            del self._entries[MINE], self._names[MINE]
        self._shelf = shelf if shelf in self._names else next(iter(self._names), "")
        self.set_frame(heading=self.tr("Tất cả các bài"), avatar=visit.avatar)
        self._tell()

    def _tell(self) -> None:
        name = self._names.get(self._shelf, "")
        titles = [f"{entry['title']}." for entry in self._entries.get(self._shelf, [])]
        self.set_sentences([f"{name}.", *titles] if name else [])

    @Property(list, constant=True)
    def shelves(self) -> list[Entry]:
        return [{"id": shelf, "name": name} for shelf, name in self._names.items()]

    @Property(str, notify=shelfChanged)
    def shelf(self) -> str:
        return self._shelf

    @Property(list, notify=shelfChanged)
    def courses(self) -> list[Entry]:
        return self._entries.get(self._shelf, [])

    @Slot(str)
    def open(self, shelf: str) -> None:
        """Open a shelf."""
        if shelf in self._names and shelf != self._shelf:
            self._shelf = shelf
            self.shelfChanged.emit()
            self._tell()

    @Slot(str)
    def take(self, course: str) -> None:
        """Go to a course."""
        self._routes.course(course)

    @Slot()
    def search(self) -> None:
        """Look for a lesson by words."""
        self._routes.search(partial(self._routes.shelves, self._shelf))

    @Slot()
    def back(self) -> None:
        """Back to the needs."""
        self._routes.home()

    @Slot()
    def home(self) -> None:
        """Back to the needs."""
        self._routes.home()
