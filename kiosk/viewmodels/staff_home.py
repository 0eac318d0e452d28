"""The page behind the staff door: one big card for each thing that staff do here.

A page of staff joins by one line of `CARDS`; it says `locks = True` and leads back to
`routes.staff_home(role)`.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.people.staff import Role
from kiosk.session.state import GroupSession
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.session.opening import interrupted_class
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

EVERYBODY: Final = frozenset[Role](("volunteer", "technician"))
TECHNICIAN: Final = frozenset[Role](("technician",))


@dataclass(frozen=True, slots=True)
class StaffCard:
    """One card.

    Attributes:
        name: of what is touched: `card_<name>`.
        glyph: one of `Components/Icon.qml`.
        text, detail: what it says (docs/words.md).
        roles: who sees it.
        open: what a touch does.
        present: whether there is anything to open.
    """

    name: str
    glyph: str
    text: str
    detail: str
    roles: frozenset[Role]
    open: Callable[[Routes, Role], None]
    present: Callable[[Parts], bool] = lambda _: True


CARDS: Final = (
    StaffCard(
        "class",
        "seed",
        "Mở lớp",
        "Dạy cả lớp, hoặc tập dạy thử",
        EVERYBODY,
        lambda routes, _: routes.class_start(),
    ),
    StaffCard(
        "guide",
        "ask",
        "Cách dẫn lớp",
        "Từng màn hình, ba câu một",
        EVERYBODY,
        lambda routes, role: routes.guide(role),
    ),
    StaffCard(
        "learners",
        "users",
        "Bà con học viên",
        "Tìm người, làm thẻ, in thẻ",
        EVERYBODY,
        lambda routes, role: routes.learners(role),
    ),
    StaffCard(
        "papers",
        "print",
        "Giấy tờ",
        "Tờ cầm tay, thẻ trả lời, báo cáo tháng",
        EVERYBODY,
        lambda routes, role: routes.papers(role),
    ),
    StaffCard(
        "helpDesk",
        "heart",
        "Bàn hỗ trợ số",
        "Mỗi người được giúp, chạm một lần",
        EVERYBODY,
        lambda routes, role: routes.help_desk(role),
    ),
    StaffCard(
        "contest",
        "star",
        "Cuộc thi giữa các đội",
        "Câu hỏi, bảng điểm từng đội",
        EVERYBODY,
        lambda routes, role: routes.contest_set_up(role),
    ),
    StaffCard(
        "record",
        "mic",
        "Thu tiếng",
        "Thu từng câu bằng tiếng Mường, Thái, Mông",
        EVERYBODY,
        lambda routes, role: routes.record(role),
    ),
    StaffCard(
        "reports",
        "grid",
        "Báo cáo",
        "Số liệu từng tháng, lưu vào USB",
        EVERYBODY,
        lambda routes, role: routes.reports(role),
    ),
    StaffCard(
        "status",
        "office",
        "Kết quả học",
        "Đã lưu, chờ gửi, tỉnh đã nhận",
        EVERYBODY,
        lambda routes, role: routes.status(role),
    ),
    StaffCard(
        "checkNote",
        "qr",
        "Kiểm tra giấy ghi nhận",
        "Quét mã trên giấy, không cần mạng",
        EVERYBODY,
        lambda routes, role: routes.check_note(role),
    ),
    StaffCard(
        "helpersCourse",
        "heart",
        "Khóa người hướng dẫn",
        "Ba bài, làm thử, không tính số liệu",
        EVERYBODY,
        lambda routes, role: routes.helpers_course(role),
        present=lambda parts: bool(parts.store.for_staff().courses()),
    ),
    StaffCard(
        "send",
        "send",
        "Gửi ngay",
        "Gửi kết quả về tỉnh",
        TECHNICIAN,
        lambda routes, role: routes.status(role, send=True),
    ),
    StaffCard(
        "usb",
        "usb",
        "USB",
        "Gói bài, kết quả, cài đặt, bản mới",
        TECHNICIAN,
        lambda routes, _: routes.usb(),
    ),
    StaffCard(
        "wifi",
        "globe",
        "Wi-Fi",
        "Chọn mạng, gõ mật khẩu",
        TECHNICIAN,
        lambda routes, _: routes.wifi(),
    ),
    StaffCard(
        "sound",
        "louder",
        "Loa",
        "Chọn loa, nghe thử, độ to",
        TECHNICIAN,
        lambda routes, _: routes.sound(),
    ),
    StaffCard(
        "voice",
        "ear",
        "Giọng đọc",
        "Bắc, Trung, Nam, nghe thử",
        TECHNICIAN,
        lambda routes, _: routes.voice_choice(),
    ),
    StaffCard(
        "touching",
        "tap",
        "Tay run",
        "Bỏ qua lần chạm lặp",
        TECHNICIAN,
        lambda routes, _: routes.touching(),
    ),
    StaffCard(
        "backups",
        "save",
        "Bản lưu",
        "Lưu ngay, lấy lại bản lưu",
        TECHNICIAN,
        lambda routes, _: routes.backups(),
    ),
    StaffCard(
        "volunteerPin",
        "key",
        "Mã PIN hướng dẫn viên",
        "Đặt mã mới",
        TECHNICIAN,
        lambda routes, _: routes.volunteer_pin(),
    ),
    StaffCard(
        "recoveryCode",
        "doc",
        "Mã khôi phục",
        "Chép ra giấy, cất ở ủy ban xã",
        TECHNICIAN,
        lambda routes, _: routes.recovery_code(),
    ),
    StaffCard(
        "selfTest",
        "shield",
        "Kiểm tra máy",
        "Màn hình, loa, ổ đĩa, bản lưu, mạng",
        TECHNICIAN,
        lambda routes, _: routes.self_test(),
    ),
    StaffCard(
        "joinProvince",
        "globe",
        "Nối với tỉnh",
        "Gõ hoặc quét mã đăng ký của tỉnh",
        TECHNICIAN,
        lambda routes, _: routes.join_province(),
    ),
    StaffCard(
        "machine",
        "plug",
        "Tắt máy, khởi động lại",
        "Mở lại chương trình, thoát ra",
        TECHNICIAN,
        lambda routes, _: routes.machine(),
    ),
)
"""In the order of the page; what is used most stands first."""


class StaffHomeModel(PageModel):
    """The cards that this role may touch.

    Signals:
        cardsChanged: a card says something else.
    """

    pageName = "StaffHome"
    locks = True
    cardsChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._role = role
        self._interrupted = False
        mine = [card for card in CARDS if role in card.roles and card.present(parts)]
        # A technician came for what only technicians do; the order is kept within each half.
        self._cards = tuple(sorted(mine, key=lambda card: card.roles != TECHNICIAN))
        self.set_frame(
            heading=self.tr("Trang người phụ trách"), nextText="", backText=self.tr("Ra ngoài")
        )
        self._tell()
        parts.jobs.run(lambda: interrupted_class(parts), self._looked, self._not_looked)

    @Property(list, notify=cardsChanged)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text, detail."""
        return [
            {
                "name": one.name,
                "glyph": one.glyph,
                "text": self._text(one),
                "detail": self._detail(one),
            }
            for one in self._cards
        ]

    @Slot(str)
    def take(self, name: str) -> None:
        """Open what a card stands for."""
        for card in self._cards:
            if card.name == name:
                card.open(self._routes, self._role)

    def back(self) -> None:
        """Out of the staff door."""
        self._routes.welcome()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def _text(self, card: StaffCard) -> str:
        if self._interrupted and card.name == "class":
            return self.tr("Lớp đang dở")
        return worded(card.text)

    def _detail(self, card: StaffCard) -> str:
        if self._interrupted and card.name == "class":
            return self.tr("Làm tiếp, hoặc kết thúc")
        return worded(card.detail)

    def _tell(self) -> None:
        said = (self._text(one) for one in self._cards)
        self.set_sentences([self.tr("Trang người phụ trách"), *said])

    def _looked(self, interrupted: GroupSession | None) -> None:
        if interrupted is not None:
            self._interrupted = True
            self.cardsChanged.emit()
            self._tell()

    def _not_looked(self, error: BaseException) -> None:
        """Without it the page is whole; opening a class tells of the fault."""
        if not isinstance(error, SyncError):
            raise error
