"""Cards on paper: for several people with a warning first, or the one that was just made."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.card_sheet import PrintedCard, card_pdf
from kiosk.people.cards import IssuedCard
from kiosk.people.staff import Role
from kiosk.printouts import Printout, is_gone, keep_printout, remove_printouts
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.print_now import PrintNow
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

MOST_CARDS: Final = 200
"""A class has at most forty; more are printed in several goes."""
NOT_WRITTEN: Final = "Chưa ghi được tệp in. Thẻ cũ vẫn dùng được. Hãy cắm USB khác rồi làm lại."


class CardPrintModel(PageModel):
    """The file is on the disk before the old cards end; it is deleted once it is printed.

    Args:
        who: learners that get new cards, or the card that was just made.

    Signals:
        printChanged: another stage.
    """

    pageName = "CardPrint"
    locks = True
    printChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
        who: Sequence[str] | IssuedCard,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._who = who
        self._home = parts.home
        self._stage = "ask"
        self._busy = False
        self._printout: Printout | None = None
        self._printing = PrintNow(parts.printing, self.say_again, self)
        self._pdf = b""
        if isinstance(who, IssuedCard):
            self._stage = "writing"
            self._write()
        else:
            self._ask(who)

    def leave(self) -> None:
        """Nothing that names people stays in the data folder."""
        self._printing.leave()
        remove_printouts([self._home])

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=printChanged)
    def stage(self) -> str:
        """`ask`, `many`, `writing`, `ready` or `printed`."""
        return self._stage

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """Printing at once: whether it is offered, and what a touch does."""
        return self._printing

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def keep(self) -> None:
        """The old cards stay."""
        self._routes.learners(self._role)

    @Slot()
    def carryOut(self) -> None:
        """New cards for all of them."""
        if self._stage == "ask" and not self._busy:
            self._write()

    def next(self) -> None:
        """It is printed: the file goes."""
        if self._stage == "ready" and not self._busy:
            self._busy = True
            self._parts.jobs.run(self._remove, self._removed, self._failed)
        elif self._stage == "printed":
            self._routes.learners(self._role)

    def back(self) -> None:
        """To everybody."""
        self._routes.learners(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _ask(self, who: Sequence[str]) -> None:
        self.set_frame(heading=self.tr("In thẻ"))
        if len(who) > MOST_CARDS:
            self._stage = "many"
            self.set_sentences(
                [
                    self.tr("Có {0} người.").format(len(who)),
                    self.tr("Mỗi lần in nhiều nhất {0} thẻ.").format(MOST_CARDS),
                    self.tr("Hãy tìm theo nhóm hoặc theo chữ trước."),
                ]
            )
            return
        self.set_sentences(
            [
                self.tr("Làm thẻ mới và in cho {0} người?").format(len(who)),
                self.tr("Thẻ cũ của họ sẽ hết dùng ngay."),
                self.tr("Bài đã học vẫn còn."),
            ]
        )

    def _write(self) -> None:
        self._busy = True
        self._parts.jobs.run(self._make, self._made, self._failed)

    def _make(self) -> Printout:
        learners = self._parts.learners
        if isinstance(self._who, IssuedCard):
            cards: tuple[IssuedCard, ...] = (self._who,)
        else:
            cards = learners.draft_cards(self._who)
        names = {one.id: one.nickname for one in learners.all()}
        here = [PrintedCard(names[card.learner], card) for card in cards if card.learner in names]
        self._pdf = card_pdf(here)
        printout = keep_printout(self._pdf, self._home, self._parts.sticks())
        if not isinstance(self._who, IssuedCard):
            try:
                learners.give([one.card for one in here]).result()
            except SyncError:
                # These cards never became good.
                printout.path.unlink(missing_ok=True)
                raise
        return printout

    def _made(self, printout: Printout) -> None:
        self._busy = False
        self._printout = printout
        self._stage = "ready"
        self._printing.offer([self._pdf])
        self.set_frame(heading=self.tr("In thẻ"), nextText=self.tr("Đã in xong"), fault="")
        where = (
            self.tr("Tệp in ở USB: {0}.")
            if printout.on_stick
            else self.tr("Tệp in ở máy này: {0}.")
        ).format(printout.shown)
        more = (
            self.tr("Rút USB, đem in trên giấy A4, rồi cắt theo dấu ở góc.")
            if printout.on_stick
            else self.tr("Chưa thấy USB. Rời trang này thì máy xóa tệp in.")
        )
        self.set_sentences(
            [where, more, self.tr("Tệp in có tên gọi. In xong thì cắm lại USB để máy xóa.")]
        )
        self.printChanged.emit()

    def _remove(self) -> int:
        return remove_printouts([self._home, *self._parts.sticks()])

    def _removed(self, left: int) -> None:
        self._busy = False
        self._stage = "printed"
        self._printing.take_back()
        self.set_frame(nextText=self.tr("Tiếp"), backText="")
        self.set_sentences(
            [self.tr("Máy đã xóa tệp in.")]
            if is_gone(self._printout, left)
            else [
                self.tr("Tệp in vẫn còn trên USB."),
                self.tr("Hãy xóa thư mục {0} trên USB.").format("hocso-in"),
            ]
        )
        self.printChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, OSError):
            self.set_frame(heading=self.tr("In thẻ"), fault=NOT_WRITTEN)
        elif isinstance(error, SyncError):
            self.set_frame(heading=self.tr("In thẻ"), fault=NOT_SAVING)
        else:
            raise error
