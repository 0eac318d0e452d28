"""The technician's page of the machine: leave, start anew, shut down, restart; each asked once more."""

from __future__ import annotations

import logging
import os
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QCoreApplication, Signal, Slot

from kiosk.in_session import is_kiosk
from kiosk.restart import restart
from kiosk.technician.machine import Act, Machine, MachineRefused
from kiosk.viewmodels.page import PageModel

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

ACTS: Final[tuple[Act, ...]] = ("program", "reboot", "off", "leave")
GLYPHS: Final = {"program": "replay", "reboot": "plug", "off": "close", "leave": "exit"}
log = logging.getLogger(__name__)


class MachineModel(PageModel):
    """Four things to touch; a second touch carries one out.

    Signals:
        machineChanged: something is asked, carried out, or refused.
    """

    pageName = "Machine"
    locks = True
    machineChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, machine: Machine | None = None) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._machine = machine or Machine(kiosk=is_kiosk(os.environ))
        self._asked: Act | None = None
        self._under_way = False
        self._show()

    @Property(list, notify=machineChanged)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text, detail; nothing while one is asked about."""
        if self._asked is not None:
            return []
        return [
            {
                "name": act,
                "glyph": GLYPHS[act],
                "text": self._text(act),
                "detail": self._detail(act),
            }
            for act in ACTS
        ]

    @Property(bool, notify=machineChanged)
    def asking(self) -> bool:
        """Whether the second touch is waited for."""
        return self._asked is not None and not self._under_way

    @Property(str, notify=machineChanged)
    def agreeText(self) -> str:
        """What the second touch says."""
        return self._text(self._asked) if self._asked is not None else ""

    @Slot(str)
    def take(self, name: str) -> None:
        """Ask once more."""
        if self._asked is None and name in ACTS:
            self._asked = name
            self._show()

    @Slot()
    def agree(self) -> None:
        """Carry it out."""
        act = self._asked
        if act is None or self._under_way:
            return
        if not self._machine.asks(act):
            self._end(act)
            return
        self._under_way = True
        self._show()
        self._parts.jobs.run(lambda: self._machine.carry_out(act), lambda _: None, self._refused)

    @Slot()
    def decline(self) -> None:
        """Nothing is done."""
        if not self._under_way:
            self._asked = None
            self._show()

    def back(self) -> None:
        """From the question to the cards, from there to the cards of staff."""
        if self._asked is None:
            self._routes.staff_home("technician")
        else:
            self.decline()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def _end(self, act: Act) -> None:
        if act == "program" and not self._machine.kiosk:
            restart()
        else:
            QCoreApplication.exit()

    def _refused(self, error: BaseException) -> None:
        if not isinstance(error, MachineRefused):
            raise error
        log.info("the machine: %s", error)
        self._asked, self._under_way = None, False
        self._show()
        self.set_sentences([self.tr("Máy không làm được việc này."), *self._said()])

    def _show(self) -> None:
        self.set_frame(heading=self.tr("Tắt máy, khởi động lại"), nextText="")
        if self._asked is None:
            self.set_sentences(self._said())
        elif self._under_way:
            self.set_sentences([self.tr("Đang làm. Mời chờ một chút.")])
        else:
            self.set_sentences([self._question(self._asked)])
        self.machineChanged.emit()

    def _said(self) -> list[str]:
        return [self.tr("Chọn một việc. Máy hỏi lại rồi mới làm."), *map(self._text, ACTS)]

    def _text(self, act: Act) -> str:
        return {
            "program": self.tr("Mở lại chương trình"),
            "reboot": self.tr("Khởi động lại máy"),
            "off": self.tr("Tắt máy"),
            "leave": self.tr("Thoát chế độ phục vụ bà con"),
        }[act]

    def _detail(self, act: Act) -> str:
        return {
            "program": self.tr("Chừng mười giây là xong"),
            "reboot": self.tr("Chừng một phút là xong"),
            "off": self.tr("Bật lại bằng nút nguồn"),
            "leave": self.tr("Màn hình đăng nhập, cho kỹ thuật viên"),
        }[act]

    def _question(self, act: Act) -> str:
        return {
            "program": self.tr("Mở lại chương trình bây giờ?"),
            "reboot": self.tr("Khởi động lại máy bây giờ?"),
            "off": self.tr("Tắt máy bây giờ?"),
            "leave": self.tr("Thoát để đăng nhập vào máy? Khởi động lại máy là vào Học Số."),
        }[act]
