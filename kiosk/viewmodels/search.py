"""Search by words, accents or not: Hòa = Hoà = hoa, đường = duong."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.viewmodels.entries import Entry, picture_url
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

MOST_HITS = 12
MOST_LETTERS = 40


class SearchModel(PageModel):
    """What was typed, and the courses and lessons that hold it.

    Attributes:
        typed: the words so far.
        hits: cards of lessons and courses, best first.
        nothing: said when words were typed and nothing holds them.

    Signals:
        typedChanged: letters or hits changed.
    """

    pageName = "Search"
    typedChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__()
        self._routes = routes
        self._store = parts.store
        self._cards = {card.id: card for card in parts.store.courses()}
        self._typed = ""
        self._hits: list[Entry] = []
        self.set_frame(heading=self.tr("Tìm bài"), avatar=visit.avatar)
        self.set_sentences([self.tr("Chạm từng chữ để tìm bài. Không cần dấu.")])

    @Property(str, notify=typedChanged)
    def typed(self) -> str:
        return self._typed

    @Property(list, notify=typedChanged)
    def hits(self) -> list[Entry]:
        return self._hits

    @Property(str, notify=typedChanged)
    def nothing(self) -> str:
        if self._hits or not self._typed.strip():
            return ""
        return self.tr("Chưa thấy bài nào. Thử chữ khác nhé.")

    @Slot(str)
    def press(self, letter: str) -> None:
        """A key came."""
        self._set((self._typed + letter)[:MOST_LETTERS])

    @Slot()
    def erase(self) -> None:
        """Take the last letter away."""
        self._set(self._typed[:-1])

    @Slot()
    def clear(self) -> None:
        """Begin again."""
        self._set("")

    @Slot(int)
    def take(self, place: int) -> None:
        """Go to what was found."""
        hit = self._hits[place]
        if hit["lesson"]:
            self._routes.lesson(str(hit["course"]), str(hit["lesson"]))
        else:
            self._routes.course(str(hit["course"]))

    @Slot()
    def back(self) -> None:
        """Back to all courses."""
        self._routes.shelves()

    @Slot()
    def home(self) -> None:
        """Back to the needs."""
        self._routes.home()

    def _set(self, typed: str) -> None:
        self._typed = typed.lstrip()
        self._hits = [
            {
                "course": hit.course,
                "lesson": hit.lesson or "",
                "title": hit.title,
                "over": self._cards[hit.course].title if hit.lesson else "",
                "picture": picture_url(self._store, hit.course, self._cards[hit.course].picture),
                "shelf": self._cards[hit.course].shelf,
            }
            for hit in self._store.search(self._typed, limit=MOST_HITS)
            if hit.course in self._cards
        ]
        self.typedChanged.emit()
