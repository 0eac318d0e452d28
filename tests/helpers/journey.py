"""What a villager does at the kiosk, touch by touch, with the sample pack of every kind of step."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.people.qr_card import card_text
from tests.helpers.touched_kiosk import TouchedKiosk

COURSE = "khoa-mau"
RICE_FIELD_WORD = "rau muoongs"
"""How "rau muống" is typed with Telex."""


@dataclass(frozen=True)
class Card:
    """What somebody takes home: four pictures in order, and what a scanner reads."""

    pictures: tuple[str, ...]
    text: str


class Villager:
    """A person in front of a kiosk."""

    def __init__(self, kiosk: TouchedKiosk) -> None:
        self.kiosk = kiosk

    # --- coming and going --------------------------------------------------------------------

    def join(self, kinship: str = "ba", avatar: str = "hoa-sen") -> Card:
        """Make a card from Welcome on, after the spoken consent."""
        kiosk = self.kiosk
        for name in ("start", "join", f"option_{kinship}", "next", f"option_{avatar}", "next",
                     "option_nguoi_dan", "next", "option_adult", "next"):  # fmt: skip
            kiosk.touch(name)
        assert kiosk.says("Máy không hỏi số căn cước")
        kiosk.touch("agree")
        assert kiosk.says("Đã lưu ở máy này")
        pictures = tuple(one["picture"].removeprefix("hinh-") for one in kiosk.model.card.pictures)
        card = Card(pictures, card_text(kiosk.model.card.issued.number))
        kiosk.touch("next")
        assert kiosk.page == "Home"
        return card

    def sign_in(self, card: Card, avatar: str = "hoa-sen") -> None:
        """Come back with the pictures of a card."""
        kiosk = self.kiosk
        kiosk.touch("start")
        kiosk.touch("card")
        for picture in card.pictures:
            kiosk.touch(f"picture_{picture}")
        kiosk.touch("next")
        kiosk.touch(f"avatar_{avatar}")
        kiosk.until_page("Home")

    def show_card(self, text: str, avatar: str = "hoa-sen") -> None:
        """Come back by holding the card to the scanner."""
        kiosk = self.kiosk
        kiosk.touch("start")
        kiosk.touch("card")
        for key in text:
            QTest.keyClick(kiosk.window, key)
        QTest.keyClick(kiosk.window, Qt.Key.Key_Return)
        kiosk.touch(f"avatar_{avatar}")
        kiosk.until_page("Home")

    def come_as_guest(self) -> None:
        """Begin with "Học ngay"."""
        self.kiosk.touch("start")
        self.kiosk.touch("guest")
        assert self.kiosk.page == "Home"

    def leave(self) -> None:
        """Say "Tôi học xong"."""
        self.kiosk.touch("back")
        self.kiosk.until_page("Welcome")

    def open_course(self) -> None:
        """From Home to the course."""
        self.kiosk.touch("all")
        self.kiosk.touch(f"course-{COURSE}")
        assert self.kiosk.page == "Course"

    # --- staff -------------------------------------------------------------------------------

    def set_first_pin(self, pin: str) -> None:
        """Behind the staff door for the first time: the technician sets the PIN."""
        self.kiosk.touch("staff")
        assert self.kiosk.says("Máy này chưa có mã PIN.")
        for _ in range(2):
            self._pin(pin)
        self.kiosk.until_page("RecoveryCode")
        self._copy_code()
        self.kiosk.until_page("StaffHome")

    def _copy_code(self) -> None:
        """Write the recovery code down, and find the group again that is asked for."""
        self.kiosk.until(lambda: self.kiosk.model.groups, "the recovery code")
        paper = [one["text"] for one in self.kiosk.model.groups]
        self.kiosk.touch("next")
        place = int(self.kiosk.model.said[0].split("nhóm thứ ")[1].split()[0])
        self.kiosk.touch(f"option_{paper[place - 1]}")

    def open_staff_door(self, pin: str) -> None:
        """With a PIN that was set before."""
        self.kiosk.touch("staff")
        self._pin(pin)
        self.kiosk.until_page("StaffHome")

    def send_now(self) -> str:
        """Say "Gửi ngay" on the status page; what the screen says when that is over."""
        self.kiosk.touch("card_status")
        self.kiosk.until_page("Status")
        self.kiosk.touch("next")
        self.kiosk.until(lambda: self.kiosk.model.nextReady, "the end of sending")
        self.kiosk.rest()
        return str(self.kiosk.model.said[0])

    # --- tasks -------------------------------------------------------------------------------

    def fail_task(self) -> None:
        """Fall for the trick, then say "Chưa biết"."""
        self._trap()
        self.kiosk.touch("dontKnow")
        self._saved()
        self.kiosk.touch("next")

    def do_task(self) -> None:
        """Hang up on the trick, answer the true call."""
        self.kiosk.touch("widget_tat-may")
        self.kiosk.touch("widget_nghe")
        self._saved()
        self.kiosk.touch("next")

    # --- lessons -----------------------------------------------------------------------------

    def take_first_lesson(self) -> None:
        """Every kind of step but one's own phone: wrong first, then right."""
        for step in (self.read, self.watch, self.choose, self.order, self.match, self.type,
                     self.practise, self.decide):  # fmt: skip
            step()
        self.kiosk.until_page("Finished")

    def take_second_lesson(self) -> None:
        """Ends on one's own phone."""
        self.read()
        self.choose_several()
        self.choose()
        self.decide()
        self.own_phone()
        self.kiosk.until_page("Finished")

    def read(self) -> None:
        self._go_on()

    def watch(self) -> None:
        self._go_on()

    def choose(self) -> None:
        self.kiosk.touch("option_doc")
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        self.kiosk.touch("option_tat")
        self._right()

    def choose_several(self) -> None:
        for name in ("option_otp", "option_ten", "next"):
            self.kiosk.touch(name)
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        for name in ("option_ten", "option_mk", "next"):
            self.kiosk.touch(name)
        self._right()

    def order(self) -> None:
        for name in ("card_goi", "card_dung", "card_bao"):
            self.kiosk.touch(name)
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        for name in ("card_dung", "card_goi", "card_bao"):
            self.kiosk.touch(name)
        self._right()

    def match(self) -> None:
        self.kiosk.touch("left_bhyt")
        self.kiosk.touch("right_ca")
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        for left, right in (("bhyt", "tram"), ("cuoc-goi", "ca"), ("tien", "nh")):
            self.kiosk.touch(f"left_{left}")
            self.kiosk.touch(f"right_{right}")
        self._right()

    def type(self) -> None:
        self._key_in("rau")
        self.kiosk.touch("next")
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        self._key_in(RICE_FIELD_WORD.removeprefix("rau"))
        self.kiosk.touch("next")
        self._right()

    def practise(self) -> None:
        self._trap()
        self.kiosk.touch("widget_tat-may")
        self.kiosk.touch("widget_nghe")
        self._right()

    def decide(self) -> None:
        self.kiosk.touch("option_chuyen")
        assert self.kiosk.model.stepModel.feedbackKind == "again"
        self.kiosk.touch("option_goi-lai")
        self._right()

    def own_phone(self) -> None:
        self.kiosk.touch("didIt")
        self._right()

    # --- touches that come again -------------------------------------------------------------

    def _trap(self) -> None:
        self.kiosk.touch("widget_doc-ma")
        assert self.kiosk.says("không bao giờ hỏi mã OTP")

    def _right(self) -> None:
        assert self.kiosk.model.stepModel.feedbackKind == "right", self.kiosk.texts()
        self._go_on()

    def _go_on(self) -> None:
        self._saved()
        self.kiosk.touch("next")

    def _saved(self) -> None:
        self.kiosk.until(lambda: self.kiosk.says("Đã lưu ở máy này"), "Đã lưu")

    def _pin(self, pin: str) -> None:
        for digit in pin:
            self.kiosk.touch(f"pin{digit}")
        self.kiosk.touch("next")

    def _key_in(self, letters: str) -> None:
        if self.kiosk.find("toKeys") is not None:
            self.kiosk.touch("toKeys")
        for letter in letters:
            self.kiosk.touch("keySpace" if letter == " " else f"key_{letter}")
