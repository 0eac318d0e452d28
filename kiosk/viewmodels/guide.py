"""The volunteer's guide behind the staff door: a page for each screen of a class, read aloud."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.staff import Role
from kiosk.session.guide import GuidePage, guide_pages
from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class GuideModel(PageModel):
    """Turns the pages of the guide.

    Signals:
        turned: another page is open.
    """

    pageName = "Guide"
    locks = True
    turned = Signal()

    def __init__(self, routes: Routes, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._role = role
        self._pages = guide_pages()
        self._place = 0
        self._show()

    @property
    def _page(self) -> GuidePage:
        return self._pages[self._place]

    def _show(self) -> None:
        last = self._place == len(self._pages) - 1
        self.set_frame(
            heading=self._page.title,
            nextText=self.tr("Xong") if last else self.tr("Tiếp"),
            step=self._place + 1,
            steps=len(self._pages),
        )
        self.turned.emit()
        self.set_sentences([f"{self._page.title}.", *self._page.said])

    # --- what QML reads ----------------------------------------------------------------------

    @Property(list, notify=turned)
    def lines(self) -> list[str]:
        """The sentences of the page."""
        return list(self._page.said)

    @Property(str, notify=turned)
    def picture(self) -> str:
        """Name of the picture of the screen, in `qml/Guide`."""
        return self._page.screen

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def next(self) -> None:
        """The next page; after the last one back to the cards of staff."""
        if self._place == len(self._pages) - 1:
            self._routes.staff_home(self._role)
            return
        self._place += 1
        self._show()

    @Slot()
    def back(self) -> None:
        """The page before; before the first one the cards of staff."""
        if self._place == 0:
            self._routes.staff_home(self._role)
            return
        self._place -= 1
        self._show()

    @Slot()
    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()
