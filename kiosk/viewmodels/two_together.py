"""Two together: grandmother and child share the machine, each with a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class TwoTogetherModel(PageModel):
    """Who does what, then on as one guest visit of both groups."""

    pageName = "TwoTogether"

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        self.set_frame(
            heading=self.tr("Hai người cùng học"), nextText=self.tr("Bắt đầu"), nextReady=True
        )
        self.set_sentences(
            [
                self.tr("Cháu chạm màn hình."),
                self.tr("Bà nghe, nghĩ và quyết định."),
                self.tr("Chưa chắc thì cùng nghe lại."),
            ]
        )

    @Slot()
    def next(self) -> None:
        """Both are ready."""
        self._routes.begin_together()

    @Slot()
    def back(self) -> None:
        """Back to the ways to begin."""
        self._routes.who()

    @Slot()
    def home(self) -> None:
        """Back to Welcome."""
        self._routes.welcome()
