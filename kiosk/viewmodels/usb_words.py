"""What the page "USB" says: a card for each thing a stick brings or takes along, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal

from PySide6.QtCore import QObject

from content.errors import ContentError, PackRefused
from kiosk.language import number
from kiosk.updates.errors import UpdateRefused
from kiosk.updates.offering import Ready, Refused, Waiting, WentBack
from kiosk.usb.counted import Stopped
from kiosk.usb.gathered import Gathered, State
from kiosk.usb.stick import PackOffer
from sync.errors import LetterRefused, ReceiptRefused, SyncError

Act = Literal["pack", "trust", "letter", "receipt", "update", "bundle", "settings", ""]
_SEALS: Final = frozenset(("unsigned", "signature", "unknown_key", "revoked", "trust"))


@dataclass(frozen=True, slots=True)
class StickCard:
    """One thing on the page.

    Attributes:
        act: what a touch does; empty for what is only told.
        place: which of several packs or receipts.
        glyph: of `Components/Icon.qml`.
        text, detail: what it says.
        care: whether it is told as a warning.
    """

    act: Act
    place: int
    glyph: str
    text: str
    detail: str
    care: bool = False


@dataclass(frozen=True, slots=True)
class Done:
    """What a card did.

    Attributes:
        act: of the card.
        number: courses of a pack, or statements.
        returned: statements the province refuses.
        title: of a pack.
    """

    act: Act
    number: int = 0
    returned: int = 0
    title: str = ""


class UsbWords(QObject):
    """Chooses the words; they are in docs/words.md."""

    def cards(self, found: Gathered) -> tuple[StickCard, ...]:
        """What can be done comes first, what is only told comes last."""
        told = [*self._packs(found), *self._before(found.before)]
        acts = [*self._others(found), *(one for one in told if one.act)]
        return (*acts, *self._taken_along(found), *(one for one in told if not one.act))

    def done(self, what: Done) -> str:
        """What came of it."""
        match what.act:
            case "pack" if not what.number:
                # A track, or sets of questions.
                text = self.tr("Đã cài gói {0}.").format(what.title)
            case "pack":
                text = self.tr("Đã cài gói {0}, {1} khóa học.").format(what.title, what.number)
            case "letter":
                text = self.tr("Đã ghi danh với tỉnh. Thư đã được xóa khỏi USB.")
            case "trust":
                text = self.tr("Đã nhận khóa mới của tỉnh.")
            case "receipt":
                text = self.tr("Tỉnh đã nhận {0} kết quả.").format(number(what.number))
                if what.returned:
                    rest = self.tr("{0} kết quả tỉnh trả lại, để riêng ở máy.")
                    text = f"{text} {rest.format(number(what.returned))}"
            case "bundle" if not what.number:
                text = self.tr("Không còn gì chờ gửi.")
            case "bundle":
                text = self.tr("Đã chép {0} kết quả. Mời đưa USB về tỉnh.")
                text = text.format(number(what.number))
            case "update":
                text = self.tr("Đã chép bản mới. Máy cài xong sẽ tự mở lại khi không có ai học.")
            case _:
                text = self.tr("Đã chép cài đặt vào tệp kiosk.toml.")
        return text

    def refusal(self, kind: str) -> str:
        """Why a pack was not installed, by the rule it breaks (words.md, Faults)."""
        if kind in _SEALS:
            return self.tr(
                "Gói bài này không đúng dấu của tỉnh. Máy giữ gói cũ. Hãy hỏi nơi đưa USB."
            )
        if kind == "older":
            return self.tr("Gói trong USB cũ hơn gói đang dùng. Máy giữ gói mới.")
        if kind == "disk":
            return self.tr("Máy không đủ chỗ cho gói này. Máy giữ gói cũ.")
        return self.tr("Gói bài trong USB bị hỏng. Máy giữ gói cũ. Hãy chép lại gói vào USB.")

    def fault(self, error: BaseException, *, gone: bool) -> str | None:
        """Why a card did nothing; None for what is a bug of ours."""
        told: str | None = None
        match error:
            case Stopped():
                told = self.tr("Đã dừng. Bài trên máy vẫn như trước.")
            case PackRefused() if error.kind != "disk" or not gone:
                told = self.refusal(error.kind)
            case LetterRefused():
                told = self.tr("Thư này không dùng được cho máy này. Mời xin tỉnh thư khác.")
            case ReceiptRefused():
                told = self.tr("Giấy báo này không phải của tỉnh cho máy này. Kết quả vẫn chờ gửi.")
            case UpdateRefused() if error.kind == "space":
                told = self.tr("Máy không đủ chỗ cho bản mới. Máy giữ bản đang dùng.")
            case UpdateRefused() if not gone:
                told = self.tr("Bản mới trong USB chưa cài được. Máy giữ bản đang dùng.")
            case OSError() | ContentError() | SyncError() | UpdateRefused() if gone:
                told = self.tr(
                    "USB bị rút ra sớm. Bài trên máy vẫn như trước. Cắm lại để làm tiếp."
                )
            case OSError() | ContentError() | SyncError():
                told = self.tr("Chưa ghi được. Bài trên máy vẫn như trước. Mời thử USB khác.")
        return told

    def _packs(self, found: Gathered) -> list[StickCard]:
        return [self._pack(place, one) for place, one in enumerate(found.stick.packs)]

    def _pack(self, place: int, one: PackOffer) -> StickCard:
        if one.refusal is not None:
            return StickCard("", place, "warning", one.title, self.refusal(one.refusal), care=True)
        edition = self.tr("Bản {0}, ngày {1}").format(one.version, _day(one.issued))
        if one.standing == "same":
            return StickCard(
                "", place, "check", one.title, self.tr("{0}. Đang dùng.").format(edition)
            )
        if one.standing == "update":
            edition = self.tr("{0}. Đang dùng bản {1}.").format(edition, one.held)
        return StickCard(
            "pack", place, "doc", self.tr("Cài gói bài: {0}").format(one.title), edition
        )

    def _others(self, found: Gathered) -> list[StickCard]:
        cards = [
            StickCard(
                "letter",
                place,
                "globe",
                self.tr("Ghi danh máy với tỉnh"),
                self.tr("Thư của tỉnh cho {0}").format(one.label),
            )
            for place, one in enumerate(found.stick.letters)
        ]
        cards += [
            StickCard(
                "receipt",
                place,
                "check",
                self.tr("Nhận giấy báo của tỉnh"),
                self.tr("Tỉnh báo đã nhận kết quả gửi bằng USB"),
            )
            for place, _ in enumerate(found.stick.receipts)
        ]
        if found.update is not None and not isinstance(found.before, Waiting | Ready):
            news = " ".join(found.update.news) or self.tr("Đang dùng bản {0}.").format(
                found.update.installed
            )
            if found.update.went_back:
                news = self.tr("Bản này đã thử một lần, chưa chạy được ở máy này.")
            text = self.tr("Cập nhật chương trình: bản {0}").format(found.update.version)
            cards.append(StickCard("update", 0, "replay", text, news, care=found.update.went_back))
        if found.stick.trust:
            cards.append(
                StickCard(
                    "trust",
                    0,
                    "shield",
                    self.tr("Nhận khóa mới của tỉnh"),
                    self.tr("Để tin gói bài mới"),
                )
            )
        return cards

    def _taken_along(self, found: Gathered) -> list[StickCard]:
        cards = []
        if found.enrolled and found.waiting:
            cards.append(
                StickCard(
                    "bundle",
                    0,
                    "send",
                    self.tr("Chép kết quả ra USB"),
                    self.tr("{0} kết quả chờ gửi về tỉnh").format(number(found.waiting)),
                )
            )
        cards.append(
            StickCard(
                "settings",
                0,
                "more",
                self.tr("Chép cài đặt cho máy mới"),
                self.tr("Không có mã PIN, không có tên ai"),
            )
        )
        return cards

    def _before(self, state: State | None) -> list[StickCard]:
        match state:
            case Waiting():
                words, care = self.tr("Máy đang cài bản mới."), False
            case Ready(version):
                words, care = (
                    self.tr("Bản {0} đã cài. Lần mở máy sau sẽ dùng.").format(version),
                    False,
                )
            case WentBack(version, to):
                words = self.tr("Bản {0} chưa chạy được. Máy dùng lại bản {1}, không mất gì.")
                words, care = words.format(version, to), True
            case Refused():
                words, care = (
                    self.tr("Bản mới trong USB chưa cài được. Máy giữ bản đang dùng."),
                    True,
                )
            case _:
                return []
        return [
            StickCard("", 0, "warning" if care else "clock", self.tr("Chương trình"), words, care)
        ]


def _day(iso: str) -> str:
    year, month, day = iso.split("-")
    return f"{day}/{month}/{year}"
