"""Who are you: "Học ngay" is the default and the biggest; a card is for next time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class WhoModel(PageModel):
    """Four ways to begin, read one after another."""

    pageName = "WhoAreYou"

    def __init__(self, routes: Routes) -> None:
        super().__init__()
        self._routes = routes
        self.set_frame(heading=self.tr("Mình bắt đầu thế nào?"))
        self.set_sentences(
            [
                self.tr("Mình bắt đầu thế nào?"),
                self.tr("Học ngay. Không cần tên, không cần thẻ."),
                self.tr("Tôi có thẻ học số. Chạm bốn hình, hoặc quét thẻ."),
                self.tr("Hai người cùng học. Cháu chạm, bà quyết định."),
                self.tr("Làm thẻ học số, để lần sau học tiếp."),
            ]
        )

    @Slot()
    def guest(self) -> None:
        """Begin at once, without a name."""
        self._routes.begin_guest()

    @Slot()
    def card(self) -> None:
        """Sign in with pictures or card."""
        self._routes.sign_in()

    @Slot()
    def together(self) -> None:
        """Two people learn together."""
        self._routes.two_together()

    @Slot()
    def join(self) -> None:
        """Make a card."""
        self._routes.join()

    @Slot()
    def back(self) -> None:
        """Back to Welcome."""
        self._routes.welcome()
