"""The technician's page "Wi-Fi": the networks in reach, a password, and what came of it."""

from __future__ import annotations

import threading
from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, Signal, Slot

from kiosk.machine.bus import SystemBus
from kiosk.machine.errors import BusFault, WifiRefused
from kiosk.machine.wifi import Network, Reach, Wifi
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.text_entry import TextEntry

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

T = TypeVar("T")
LEAST_PASSWORD: Final = 8
"""WPA takes no shorter one (IEEE 802.11i)."""
MOST_PASSWORD: Final = 63


class WifiModel(PageModel):
    """A list, a field, and news; the kiosk keeps no password.

    Signals:
        wifiChanged: another stage or another list.
    """

    pageName = "Wifi"
    locks = True
    wifiChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._stage = "looking"
        self._networks: tuple[Network, ...] = ()
        self._chosen: Network | None = None
        self._stop = threading.Event()
        self._entry = TextEntry(most=MOST_PASSWORD, plain=True, parent=self)
        self._entry.changed.connect(self._typed)
        self._show()
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=wifiChanged)
    def stage(self) -> str:
        """`looking`, `list`, `password`, `joining` or `told`."""
        return self._stage

    @Property(list, notify=wifiChanged)
    def networks(self) -> list[dict[str, object]]:
        """Those in reach: text, detail, current, care."""
        return [
            {
                "text": one.name,
                "detail": self._told_of(one),
                "current": one.current,
                "care": one.lock == "other",
            }
            for one in self._networks
        ]

    @Property(TextEntry, constant=True)
    def entry(self) -> TextEntry:
        """The password as it is typed."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot(int)
    def take(self, place: int) -> None:
        """Come into a network, or ask for its password first."""
        if self._stage != "list":
            return
        one = self._networks[place]
        if one.current or one.lock == "other":
            return
        self._chosen = one
        if one.lock == "password" and not one.known:
            self._ask()
        else:
            self._join("")

    def next(self) -> None:
        """Join with what was typed; look again from everywhere else."""
        if self._stage == "password":
            if len(self._entry.written) >= LEAST_PASSWORD:
                self._join(self._entry.written)
        elif self._stage == "told" and self._chosen is not None:
            self._ask()
        elif self._stage in ("list", "told"):
            self._stage = "looking"
            self._show()
            self._look()

    def back(self) -> None:
        """To the list; from there to the cards of staff."""
        if self._stage in ("password", "told") and self._networks:
            self._chosen = None
            self._stage = "list"
            self._show()
        elif self._stage == "joining":
            self._stop.set()
        else:
            self._routes.staff_home("technician")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def leave(self) -> None:
        """Nothing typed is kept, and nobody waits any more."""
        self._stop.set()
        self._entry.clear()

    def show(self, networks: tuple[Network, ...]) -> None:
        """List what is in reach."""
        self._networks = networks
        self._stage = "list"
        self._show()

    def ask_for(self, network: Network) -> None:
        """Ask for the password of a network."""
        self._chosen = network
        self._ask()

    # --- work --------------------------------------------------------------------------------

    def _look(self) -> None:
        self._run(lambda wifi: wifi.networks(), self._found)

    def _found(self, networks: tuple[Network, ...]) -> None:
        if self._stage == "looking":
            self.show(networks)

    def _join(self, password: str) -> None:
        chosen = self._chosen
        if chosen is None:
            return
        self._stop.clear()
        self._stage = "joining"
        self._show()
        self._run(lambda wifi: wifi.join(chosen.name, password), self._joined)

    def _run(self, work: Callable[[Wifi], T], done: Callable[[T], None]) -> None:
        stop = self._stop

        def asked() -> T:
            with SystemBus() as bus:
                return work(Wifi(bus, stop))

        self._parts.jobs.run(asked, done, self._failed)

    def _joined(self, reach: Reach) -> None:
        name = self._chosen.name if self._chosen else ""
        self._chosen = None
        self._entry.clear()
        if reach == "portal":
            words = [
                self.tr("Mạng này đòi vào một trang khác trước."),
                self.tr("Máy không vào trang ấy được. Mời dùng mạng khác."),
            ]
        elif reach == "limited":
            words = [
                self.tr("Đã vào mạng {0}.").format(name),
                self.tr("Mạng này chưa ra Internet. Máy sẽ tự thử lại."),
            ]
        else:
            words = [
                self.tr("Đã vào mạng {0}.").format(name),
                self.tr("Kết quả sẽ tự gửi về tỉnh."),
            ]
            self._parts.sending.network_appeared()
        self._tell(words)

    def _failed(self, error: BaseException) -> None:
        if self._stage not in ("looking", "joining"):
            return
        match error:
            case WifiRefused(kind="password"):
                words = self.tr("Mật khẩu Wi-Fi chưa đúng. Mời gõ lại.")
            case WifiRefused(kind="gone"):
                words = self.tr("Mạng này ở xa quá. Mời lại gần hoặc chọn mạng khác.")
            case WifiRefused(kind="address"):
                words = self.tr("Mạng này chưa cho máy vào. Mời hỏi người giữ mạng.")
            case WifiRefused(kind="no_device") | BusFault():
                words = self.tr("Máy này không có Wi-Fi. Vẫn học và lưu được.")
            case WifiRefused():
                words = self.tr("Chưa vào được mạng này. Mời thử lại hoặc chọn mạng khác.")
            case _:
                raise error
        if not (isinstance(error, WifiRefused) and error.kind == "password"):
            self._chosen = None
        self._tell([words])

    def _ask(self) -> None:
        self._entry.clear()
        self._stage = "password"
        self._show()

    def _tell(self, words: list[str]) -> None:
        self._stage = "told"
        self._show()
        self.say_again(words)

    @Slot()
    def _typed(self) -> None:
        if self._stage == "password":
            self.set_frame(nextReady=len(self._entry.written) >= LEAST_PASSWORD)

    def _told_of(self, one: Network) -> str:
        if one.current:
            return self.tr("Đang dùng")
        if one.lock == "other":
            return self.tr("Máy này không vào được loại mạng này")
        near = self.tr("Gần") if one.strength >= 60 else self.tr("Hơi xa")
        if one.strength < 30:
            near = self.tr("Xa")
        if one.known:
            return self.tr("{0}. Đã từng vào.").format(near)
        if one.lock == "open":
            return self.tr("{0}. Không có mật khẩu.").format(near)
        return self.tr("{0}. Có mật khẩu.").format(near)

    def _show(self) -> None:
        password = self._stage == "password"
        texts = {
            "list": self.tr("Tìm lại"),
            "password": self.tr("Vào mạng"),
            "told": self.tr("Tiếp") if self._chosen is None else self.tr("Gõ lại"),
        }
        self.set_frame(
            heading=self.tr("Wi-Fi"),
            nextText=texts.get(self._stage, ""),
            nextReady=not password,
            backText=self.tr("Dừng lại") if self._stage == "joining" else self.tr("Quay lại"),
        )
        self.set_sentences(self._said())
        self.wifiChanged.emit()

    def _said(self) -> list[str]:
        name = self._chosen.name if self._chosen else ""
        match self._stage:
            case "looking":
                return [self.tr("Máy đang tìm mạng Wi-Fi.")]
            case "list" if not self._networks:
                return [self.tr("Chưa thấy mạng nào.")]
            case "list":
                return [self.tr("Chạm vào mạng cần vào."), *(one.name for one in self._networks)]
            case "password":
                return [self.tr("Gõ mật khẩu Wi-Fi của {0}.").format(name)]
            case "joining":
                return [self.tr("Máy đang vào mạng {0}.").format(name)]
        return self.said
