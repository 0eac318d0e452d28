"""What the questions of set-up say: heading, next, sentences, cards, and what an empty field shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QObject

from kiosk.technician.commune_search import named
from kiosk.technician.wanted import Wrong
from kiosk.viewmodels.set_up.joining import Outcome
from sync.communes import Commune

MOST_WRONG = 3


@dataclass(frozen=True, slots=True)
class Question:
    """One screen in words."""

    heading: str
    next_text: str
    sentences: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """What a question takes up of what was given before.

    Attributes:
        hits: communes to choose from.
        pin: whether the role that is asked for has a PIN.
        joined: whether this kiosk is joined to a province.
    """

    hits: tuple[Commune, ...] = ()
    pin: bool = False
    joined: bool = False


class SetUpWords(QObject):
    """The words of every question, all of them in docs/words.md."""

    def of(self, stage: str, given: Given) -> Question:
        """A question that a person answers."""
        go_on = self.tr("Tiếp")
        change = (self.tr("Đã có mã PIN."), self.tr("Gõ mã khác để đổi, hoặc chạm Tiếp."))
        joined = [self.tr("Máy này đã nối với tỉnh.")] if given.joined else []
        questions = {
            "begin": Question(
                self.tr("Cài đặt máy"),
                "",
                (
                    self.tr("Máy này chưa được cài đặt."),
                    self.tr("Đây là máy mới, hay máy thay cho máy cũ?"),
                ),
            ),
            "commune": Question(
                self.tr("Máy đặt ở xã nào?"),
                "",
                (self.tr("Gõ tên xã, phường, không cần dấu."),),
            ),
            "hits": Question(
                self.tr("Chạm vào xã của máy"), "", [f"{named(one)}." for one in given.hits]
            ),
            "place": Question(
                self.tr("Nơi đặt máy"),
                go_on,
                (self.tr("Gõ tên nơi đặt máy, hiện ở trang đầu."),),
            ),
            "technician": Question(
                self.tr("Mã PIN kỹ thuật viên"),
                go_on,
                change if given.pin else (self.tr("Mời kỹ thuật viên đặt mã PIN, sáu số."),),
            ),
            "volunteer": Question(
                self.tr("Mã PIN hướng dẫn viên"),
                go_on,
                change if given.pin else (self.tr("Mời đặt mã PIN cho hướng dẫn viên, sáu số."),),
            ),
            "province": Question(
                self.tr("Nối với tỉnh"),
                "",
                (
                    *joined,
                    self.tr("Tỉnh cấp cho mỗi máy một mã đăng ký."),
                    self.tr("Đưa mã QR của tỉnh lại gần máy quét, hoặc gõ."),
                ),
            ),
            "address": Question(
                self.tr("Địa chỉ của tỉnh"), go_on, (self.tr("Gõ địa chỉ trên giấy của tỉnh."),)
            ),
            "token": Question(
                self.tr("Mã đăng ký"), go_on, (self.tr("Gõ mười hai chữ và số của mã đăng ký."),)
            ),
        }
        return questions[stage]

    def cards(self, stage: str) -> list[dict[str, str]]:
        """What can be touched in place of a field: id, glyph, text, detail."""
        if stage == "begin":
            return [
                {
                    "id": "new",
                    "glyph": "seed",
                    "text": self.tr("Máy mới"),
                    "detail": self.tr("Chọn xã, đặt mã PIN, nối với tỉnh"),
                },
                {
                    "id": "replace",
                    "glyph": "replay",
                    "text": self.tr("Thay máy cũ"),
                    "detail": self.tr("Lấy lại bản lưu, giữ nguyên bà con học viên"),
                },
            ]
        return [
            {
                "id": "type",
                "glyph": "keyboard",
                "text": self.tr("Gõ mã đăng ký"),
                "detail": self.tr("Mười hai chữ và số tỉnh cấp cho máy này"),
            },
            {
                "id": "later",
                "glyph": "clock",
                "text": self.tr("Làm sau"),
                "detail": self.tr("Chưa có mạng hoặc chưa có mã"),
            },
        ]

    def placeholder(self, stage: str) -> str:
        """What an empty field says."""
        return {
            "commune": self.tr("Tên xã, phường, đặc khu"),
            "place": self.tr("Tên nơi đặt máy"),
            "address": self.tr("Địa chỉ, thí dụ hocso.thanhhoa.gov.vn"),
            "token": self.tr("Mã đăng ký"),
        }.get(stage, "")

    # --- what is only told -------------------------------------------------------------------

    def asking(self) -> Question:
        """The province is being asked."""
        return Question(self.tr("Nối với tỉnh"), "", (self.tr("Đang hỏi tỉnh. Mời chờ."),))

    def answered(self, outcome: Outcome, place: Commune | None) -> Question:
        """What came of asking the province."""
        heading, go_on = self.tr("Nối với tỉnh"), self.tr("Tiếp")
        match outcome.kind:
            case "joined":
                where = [self.tr("Tỉnh ghi máy này ở {0}.").format(named(place))] if place else []
                return Question(heading, go_on, (self.tr("Đã nối với tỉnh."), *where))
            case "waits":
                return Question(
                    heading,
                    go_on,
                    (
                        self.tr("Chưa tới được tỉnh."),
                        self.tr("Máy giữ mã này, có mạng sẽ tự nối."),
                    ),
                )
            case _:
                return Question(
                    heading,
                    self.tr("Gõ lại"),
                    (
                        self.tr("Tỉnh không nhận mã này."),
                        self.tr("Mã gõ nhầm, đã dùng hoặc quá hạn."),
                        self.tr("Mời gõ lại, hoặc xin tỉnh mã khác."),
                    ),
                )

    def stick(self) -> Question:
        """A stick with kiosk.toml is being used."""
        return Question(
            self.tr("Cài đặt từ USB"),
            "",
            (self.tr("Thấy tệp cài đặt trong USB."), self.tr("Máy đang cài. Xin đừng rút USB.")),
        )

    def refused(self, wrong: Sequence[Wrong]) -> Question:
        """A kiosk.toml that cannot be used, by the places where it is wrong."""
        names = dict.fromkeys(one.written for one in wrong[:MOST_WRONG])
        return Question(
            self.tr("Cài đặt từ USB"),
            self.tr("Cài bằng tay"),
            (
                self.tr("Tệp kiosk.toml chưa dùng được. Máy chưa đổi gì."),
                *[self.tr("Mời xem lại chỗ ghi {0}.").format(name) for name in names],
                self.tr("Sửa xong thì rút USB ra, cắm lại."),
            ),
        )
