"""Search by words, accents or not: Hòa = Hoà = hoa, đường = duong."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.viewmodels.entries import Entry, picture_url
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.text_entry import TextEntry
from kiosk.viewmodels.visit import Visit

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

MOST_HITS = 12
MOST_LETTERS = 40


class SearchModel(PageModel):
    """First the words are typed, then what holds them is shown.

    Attributes:
        entry: the field, for the keyboard.
        hits: cards of lessons and courses, best first.
        found: how many, in words; or that nothing was found.
        showing: whether the hits are shown instead of the keyboard.

    Signals:
        hitsChanged: letters, hits or what is shown changed.
    """

    pageName = "Search"
    hitsChanged = Signal()

    def __init__(
        self, routes: Routes, parts: Parts, visit: Visit, back: Callable[[], None]
    ) -> None:
        super().__init__()
        self._routes = routes
        self._back = back
        self._store = parts.store
        self._cards = {card.id: card for card in parts.store.courses()}
        self._hits: list[Entry] = []
        self._showing = False
        self._entry = TextEntry(most=MOST_LETTERS, parent=self)
        self._entry.changed.connect(self._look)
        self.set_frame(heading=self.tr("Tìm bài"), avatar=visit.avatar)
        self.set_sentences([self.tr("Chạm từng chữ để tìm bài."), self.tr("Không cần dấu.")])

    @Property(QObject, constant=True)
    def entry(self) -> TextEntry:
        return self._entry

    @Property(list, notify=hitsChanged)
    def hits(self) -> list[Entry]:
        return self._hits

    @Property(bool, notify=hitsChanged)
    def showing(self) -> bool:
        return self._showing

    @Property(str, notify=hitsChanged)
    def found(self) -> str:
        if not self._entry.before and not self._entry.after:
            return self.tr("Thí dụ: zalo, kham benh, ma qr")
        if not self._hits:
            return self.tr("Chưa thấy bài nào. Thử chữ khác nhé.")
        return self.tr("Thấy {số} bài.").replace("{số}", str(len(self._hits)))

    @Slot(int)
    def take(self, place: int) -> None:
        """Go to what was found."""
        hit = self._hits[place]
        if hit["lesson"]:
            self._routes.lesson(str(hit["course"]), str(hit["lesson"]))
        else:
            self._routes.course(str(hit["course"]))

    @Slot()
    def next(self) -> None:
        """Show what was found."""
        if self._hits and not self._showing:
            self._show(showing=True)

    @Slot()
    def back(self) -> None:
        """Back to the keyboard, or to where looking began."""
        if self._showing:
            self._show(showing=False)
        else:
            self._back()

    @Slot()
    def home(self) -> None:
        """Back to the needs."""
        self._routes.home()

    @Slot()
    def _look(self) -> None:
        words = f"{self._entry.before}{self._entry.after}".strip()
        self._hits = [
            {
                "course": hit.course,
                "lesson": hit.lesson or "",
                "title": hit.title,
                "over": self._cards[hit.course].title if hit.lesson else "",
                "picture": picture_url(self._store, hit.course, self._cards[hit.course].picture),
                "shelf": self._cards[hit.course].shelf,
            }
            for hit in self._store.search(words, limit=MOST_HITS)
            if hit.course in self._cards
        ]
        many = self.tr("Xem {số} bài").replace("{số}", str(len(self._hits)))
        self.set_frame(nextText=many if self._hits else "")
        self.hitsChanged.emit()

    def _show(self, *, showing: bool) -> None:
        self._showing = showing
        self.set_frame(nextText="")
        if showing:
            self.set_sentences([f"{hit['title']}." for hit in self._hits])
        self.hitsChanged.emit()
        if not showing:
            self._look()
