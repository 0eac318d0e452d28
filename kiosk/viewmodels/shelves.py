"""All courses, shelf by shelf; what is meant for one's own group stands first."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.viewmodels.entries import Entry, course_entry, stop_entry, stops_of
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.whose_path import groups_of, paths_of

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

MINE = "cho-minh"


class ShelvesModel(PageModel):
    """Shelves of courses as cards, with page buttons.

    Attributes:
        shelves: id and name of each shelf that has courses; the first is one's own.
        shelf: the one that is open.
        ways: on one's own shelf, id and name of each path one can take; empty where there is one.
        way: the path that is shown.
        courses: the cards of the shelf, each with its ring.

    Signals:
        shelfChanged: another shelf is open, or another path shown.
    """

    pageName = "Shelves"
    shelfChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit, shelf: str = "") -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._cards = cards = parts.store.courses()
        self._progress = parts.progress.courses(visit.actor)
        self._groups = groups_of(parts, visit)
        self._paths = {path.id: path for path in paths_of(parts, visit, listening=routes.listening)}
        self._way = self._paths.get(routes.visits.way) or next(iter(self._paths.values()), None)
        self._entries: dict[str, list[Entry]] = {MINE: self._mine()}
        self._names: dict[str, str] = {MINE: self.tr("Cho mình")}
        for named in parts.store.shelves():
            on_it = [card for card in cards if card.shelf == named.id]
            if on_it:
                self._names[named.id] = named.name
                self._entries[named.id] = [
                    course_entry(parts.store, card, self._progress.get(card.id)) for card in on_it
                ]
        if not self._entries[MINE]:
            del self._entries[MINE], self._names[MINE]
        self._shelf = shelf if shelf in self._names else next(iter(self._names), "")
        self.set_frame(heading=self.tr("Tất cả các bài"), avatar=visit.avatar)
        self._tell()

    def _mine(self) -> list[Entry]:
        passed = {course for course, known in self._progress.items() if known.completed}
        stops = stops_of(self._cards, self._way, self._groups, passed)
        return [
            stop_entry(self._parts.store, stop, self._progress.get(stop.course.id))
            for stop in stops
        ]

    def _tell(self) -> None:
        name = self._names.get(self._shelf, "")
        ways, way = self._named(), self._way.id if self._way is not None else ""
        who = [f"{one['name']}." for one in ways if one["id"] == way]
        titles = [f"{entry['title']}." for entry in self._entries.get(self._shelf, [])]
        others = [one["name"] for one in ways if one["id"] != way]
        more = [self.tr("Muốn xem lối khác thì chạm: {tên}.").replace("{tên}", ", ".join(others))]
        said = [f"{name}.", *titles, *who, *(more if others else [])]
        self.set_sentences(said if name else [])

    @Property(list, constant=True)
    def shelves(self) -> list[Entry]:
        return [{"id": shelf, "name": name} for shelf, name in self._names.items()]

    @Property(str, notify=shelfChanged)
    def shelf(self) -> str:
        return self._shelf

    @Property(list, notify=shelfChanged)
    def ways(self) -> list[dict[str, str]]:
        return self._named()

    def _named(self) -> list[dict[str, str]]:
        named = [path for path in self._paths.values() if path.name]
        if self._shelf != MINE or len(named) < 2:
            return []
        return [{"id": path.id, "name": path.name} for path in named]

    @Property(str, notify=shelfChanged)
    def way(self) -> str:
        return self._way.id if self._way is not None else ""

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
    def openWay(self, way: str) -> None:
        """Show another path; it stays for this visit, and is kept nowhere."""
        if way in self._paths and self._way != self._paths[way]:
            self._way = self._paths[way]
            self._routes.visits.way = way
            self._entries[MINE] = self._mine()
            self.shelfChanged.emit()
            self._tell()

    @Slot(str)
    def take(self, course: str) -> None:
        """Go to a course, or to the lesson that the path wants of it."""
        for entry in self._entries.get(self._shelf, []):
            if entry["id"] == course and entry.get("lesson"):
                self._routes.lesson(course, str(entry["lesson"]))
                return
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
