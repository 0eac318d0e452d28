"""Quên mã PIN: by the code on paper or by a call to the province, to a new PIN."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, Signal, Slot

from kiosk.people.forgotten_pin import Asked, ForgottenPin, Mistyped
from kiosk.people.spelling import spelled
from kiosk.people.staff import Opened, Role, WrongPin
from kiosk.people.tries import MustWait
from kiosk.viewmodels.code_entry import CodeEntry
from kiosk.viewmodels.countdown import Countdown
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.pin_entry import NewPin, PinEntry
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError
from sync.unlocking import ANSWER_DIGITS, grouped

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

T = TypeVar("T")
KIOSK_LETTERS: Final = 8
"""Of this box's id, enough for the province to find it."""


class ForgotPinModel(PageModel):
    """One thing asked at a time; a wait stands in the place of what was tried.

    Signals:
        forgotChanged: another stage, other options, or another second of a wait.
    """

    pageName = "ForgotPin"
    forgotChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._forgotten = ForgottenPin(parts.staff, parts.database, parts.writer, parts.home)
        self._stage = ""
        self._tried = "code"
        self._role: Role = "technician"
        self._asked: Asked | None = None
        self._busy = False
        self._new: NewPin | None = None
        self._code = CodeEntry(self)
        self._answer = PinEntry(self, places=ANSWER_DIGITS)
        self._pin = PinEntry(self)
        for entry in (self._code, self._answer, self._pin):
            entry.changed.connect(self._touched)
        self._countdown = Countdown(parts.clock, self._after_wait, self)
        self._countdown.changed.connect(self.forgotChanged)
        self.set_frame(heading=self.tr("Quên mã PIN"))
        if "volunteer" in parts.staff.roles():
            self._ask_role()
        else:
            self.choose("technician")

    def leave(self) -> None:
        """Another page is shown."""
        self._countdown.stop()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=forgotChanged)
    def stage(self) -> str:
        """`role`, `way`, `code`, `call`, `answer`, `wait` or `pin`."""
        return self._stage

    @Property(list, notify=forgotChanged)
    def options(self) -> list[dict[str, str]]:
        """What is chosen from: id, text, glyph."""
        if self._stage == "role":
            return [
                {"id": "technician", "text": self.tr("Của kỹ thuật viên"), "glyph": "key"},
                {"id": "volunteer", "text": self.tr("Của hướng dẫn viên"), "glyph": "users"},
            ]
        return [
            {"id": "code", "text": self.tr("Có mã khôi phục trên giấy"), "glyph": "doc"},
            {"id": "call", "text": self.tr("Gọi tỉnh xin mã mở"), "glyph": "phone"},
        ]

    @Property(str, notify=forgotChanged)
    def kioskNumber(self) -> str:
        """The beginning of this box's id, in groups."""
        return self._kiosk_number()

    @Property(str, notify=forgotChanged)
    def challenge(self) -> str:
        """Nine digits in groups of three."""
        return "" if self._asked is None else grouped(self._asked.challenge, 3)

    @Property(list, notify=forgotChanged)
    def qr(self) -> list[str]:
        """The province's page for this challenge, rows of `0` and `1` without a margin."""
        if self._asked is None:
            return []
        # Imported here: few pages draw a QR code.
        import segno

        code = segno.make_qr(self._asked.page, error="l")
        return ["".join(str(cell) for cell in row) for row in code.matrix]

    @Property(int, notify=forgotChanged)
    def seconds(self) -> int:
        """Seconds left of a wait."""
        return self._countdown.seconds

    @Property(CodeEntry, constant=True)
    def code(self) -> CodeEntry:
        """The recovery code as it is typed."""
        return self._code

    @Property(PinEntry, constant=True)
    def answer(self) -> PinEntry:
        """The province's answer as it is touched."""
        return self._answer

    @Property(PinEntry, constant=True)
    def pin(self) -> PinEntry:
        """The new PIN as it is touched."""
        return self._pin

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, option: str) -> None:
        """Whose PIN, or which way."""
        match option:
            case "technician" | "volunteer":
                self._role = "technician" if option == "technician" else "volunteer"
                self._run(lambda: self._forgotten.ask(self._role), self._ask_way)
            case "code":
                self._ask_code()
            case "call":
                self._call()

    def next(self) -> None:
        """What the page asks for is there."""
        if self._busy or not self.nextReady:
            return
        match self._stage:
            case "code":
                typed = str(self._code.text)
                self._run(lambda: self._forgotten.try_code(self._role, typed), self._judged)
            case "call":
                self._ask_answer([])
            case "answer":
                digits = self._answer.take()
                self._run(lambda: self._forgotten.try_answer(self._role, digits), self._judged)
            case "pin" if self._new is not None:
                self._new.give(self._pin.take())
                if self._new.repeating:
                    self.set_sentences([self.tr("Gõ lại mã PIN một lần nữa.")])

    def back(self) -> None:
        """One thing back; from the first one to the staff door."""
        match self._stage:
            case "answer":
                self._call()
            case "code" | "call" if self._asked is not None:
                self._ask_way(self._asked)
            case _:
                self._routes.staff_door()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what is asked -----------------------------------------------------------------------

    def _ask_role(self) -> None:
        self._show("role", [self.tr("Quên mã PIN của ai?")])

    def _ask_way(self, asked: Asked | None) -> None:
        self._asked = asked
        if asked is None:
            self._ask_code()
            return
        self._show("way", [self.tr("Đặt mã PIN mới bằng cách nào?")])

    def _ask_code(self) -> None:
        self._show("code", [self.tr("Mời gõ mã khôi phục trên giấy.")], self.tr("Xong"))

    def _kiosk_number(self) -> str:
        return "" if self._asked is None else grouped(self._asked.kiosk[:KIOSK_LETTERS].upper(), 4)

    def _call(self) -> None:
        groups = "" if self._asked is None else grouped(self._asked.challenge, 3)
        digits = ", ".join(" ".join(group) for group in groups.split())
        self._show(
            "call",
            [
                self.tr("Mời gọi điện cho tỉnh, đọc số máy và chín số này."),
                self.tr("Số máy: {0}.").format(spelled(self._kiosk_number().replace(" ", ""))),
                self.tr("Chín số: {0}.").format(digits),
            ],
            self.tr("Tỉnh đã đọc mã"),
        )

    def _ask_answer(self, first: list[str]) -> None:
        self._show("answer", [*first, self.tr("Mời gõ tám số tỉnh vừa đọc.")], self.tr("Xong"))

    def _ask_pin(self) -> None:
        self._new = NewPin(
            self._parts.staff,
            self._parts.jobs,
            self._role,
            done=lambda: self._routes.staff_home(self._role),
            again=self._pin_again,
            failed=self._failed,
        )
        asked = {
            "technician": self.tr("Mời đặt mã PIN mới cho kỹ thuật viên, sáu số."),
            "volunteer": self.tr("Mời đặt mã PIN mới cho hướng dẫn viên, sáu số."),
        }
        self._show("pin", [asked[self._role]], self.tr("Tiếp"))

    def _show(self, stage: str, sentences: list[str], next_text: str = "") -> None:
        self._stage = stage
        self.set_frame(nextText=next_text)
        self.set_sentences(sentences)
        self._touched()

    # --- what came of it ---------------------------------------------------------------------

    def _judged(self, outcome: Opened | WrongPin | MustWait | Mistyped) -> None:
        match outcome:
            case Opened():
                self._ask_pin()
            case Mistyped():
                self._show_code_again(self.tr("Mã chưa đúng, có chữ gõ nhầm."))
            case WrongPin() if outcome.wait.milliseconds:
                self._wait(outcome.wait)
            case WrongPin() if self._stage == "answer":
                self._ask_answer([self.tr("Tám số này chưa đúng.")])
            case WrongPin():
                self._show_code_again(self.tr("Mã này không phải của máy này."))
            case MustWait():
                self._wait(outcome)

    def _show_code_again(self, why: str) -> None:
        self.set_sentences([why])
        self._touched()

    def _wait(self, wait: MustWait) -> None:
        self._tried = self._stage
        self._show(
            "wait",
            [self.tr("Mã chưa đúng."), self.tr("Chờ {0} giây rồi thử lại.").format(wait.seconds)],
        )
        self._countdown.start(wait.milliseconds)

    def _after_wait(self) -> None:
        if self._tried == "answer":
            self._ask_answer([])
        else:
            self._ask_code()

    def _pin_again(self, why: str) -> None:
        first = {
            "different": self.tr("Hai lần gõ chưa giống nhau."),
            "easy": self.tr("Mã này dễ đoán."),
        }
        told = first.get(why, self.tr("Chưa dùng được mã này."))
        self.set_sentences([told, self.tr("Mời gõ mã khác từ đầu.")])

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        self._busy = True

        def ended(outcome: T) -> None:
            self._busy = False
            done(outcome)

        self._parts.jobs.run(work, ended, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError | OSError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    @Slot()
    def _touched(self) -> None:
        full = {
            "code": self._code.full,
            "answer": self._answer.full,
            "pin": self._pin.full,
        }
        self.set_frame(nextReady=full.get(self._stage, True))
        self.forgotChanged.emit()
