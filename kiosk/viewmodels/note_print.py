"""A completion note on paper: which course, with the nickname or a line to write on, where the file is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.people.earned import Earned
from kiosk.printouts import NOTE_STEM, Printout, is_gone, keep_printout, remove_printouts
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.print_now import PrintNow
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

NOT_WRITTEN: Final = "Chưa ghi được tệp in. Bài đã học vẫn còn. Hãy cắm USB khác rồi làm lại."


@dataclass(frozen=True, slots=True)
class ForWhom:
    """Whose note it is.

    Attributes:
        earned: what there may be a note for, at least one.
        nickname: "" for a guest: the name is written by hand.
        staff: whether a page of staff asked for it, which locks.
    """

    earned: Sequence[Earned]
    nickname: str = ""
    staff: bool = False


class NotePrintModel(PageModel):
    """The file is deleted once it is printed, and from the data folder when the page is left.

    Args:
        done: opens the page it was come from.

    Signals:
        printChanged: another stage.
    """

    pageName = "NotePrint"
    printChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        whom: ForWhom,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self.locks = whom.staff
        self._routes = routes
        self._parts = parts
        self._whom = whom
        self._done = done
        self._stage = "choose"
        self._busy = False
        self._vouched = False
        self._printout: Printout | None = None
        self._printing = PrintNow(parts.printing, self.say_again, self, note=True)
        self._pdf = b""
        self._chosen = whom.earned[0]
        self.set_frame(heading=self.tr("Giấy ghi nhận học tập"))
        if len(whom.earned) > 1:
            self.set_sentences(
                [
                    self.tr("Chọn khóa cần ghi trên giấy."),
                    *(f"{one.title}." for one in whom.earned),
                ]
            )
        else:
            self._ask()

    def leave(self) -> None:
        """Nothing stays in the data folder."""
        self._printing.leave()
        remove_printouts([self._parts.home])

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=printChanged)
    def stage(self) -> str:
        """`choose`, `ask`, `writing`, `ready` or `printed`."""
        return self._stage

    @Property(list, constant=True)
    def choices(self) -> list[dict[str, object]]:
        """What there may be a note for: id, text."""
        return [
            {"id": str(place), "text": one.title} for place, one in enumerate(self._whom.earned)
        ]

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """Printing at once: whether it is offered, and what a touch does."""
        return self._printing

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def choose(self, place: str) -> None:
        """This course."""
        if self._stage == "choose":
            self._chosen = self._whom.earned[int(place)]
            self._ask()

    @Slot()
    def leaveBlank(self) -> None:
        """The name is written by hand."""
        self._write("")

    @Slot()
    def printName(self) -> None:
        """The nickname is printed."""
        self._write(self._whom.nickname)

    def next(self) -> None:
        """It is printed: the file goes."""
        if self._stage == "ready" and not self._busy:
            self._busy = True
            self._parts.jobs.run(self._remove, self._removed, self._failed)
        elif self._stage == "printed":
            self._done()

    def back(self) -> None:
        """To where it was come from."""
        self._done()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _ask(self) -> None:
        self._stage = "ask"
        if not self._whom.nickname:
            self._write("")
            return
        self.set_sentences(
            [
                self.tr("In tên gọi {0} trên giấy?").format(self._whom.nickname),
                self.tr("Để trống thì viết tên bằng bút."),
                self.tr("Mã trên giấy không có tên."),
            ]
        )
        self.printChanged.emit()

    def _write(self, nickname: str) -> None:
        if self._stage != "ask" or self._busy:
            return
        self._busy = True
        self._stage = "writing"
        self.set_sentences([])
        self.printChanged.emit()
        self._parts.jobs.run(lambda: self._make(nickname), self._made, self._failed)

    def _make(self, nickname: str) -> tuple[Printout, bool]:
        # Imported here: what draws on paper is not needed before somebody prints.
        from kiosk.paper.note_sheet import NotePage, note_pdf
        from sync.communes import commune

        if self._parts.notes is None:
            raise OSError("nothing is kept here, so no note can be signed")
        made = self._parts.notes.make(self._chosen)
        known = commune(made.note.commune) if made.note.commune else None
        page = NotePage(
            made,
            nickname,
            place=self._parts.settings.place,
            commune=known.name if known else "",
            letterhead=self._parts.lists.letterhead,
        )
        home = self._parts.home
        self._pdf = note_pdf(page)
        printout = keep_printout(self._pdf, home, self._parts.sticks(), NOTE_STEM)
        return printout, made.vouched

    def _made(self, found: tuple[Printout, bool]) -> None:
        printout, vouched = found
        self._busy = False
        self._printout = printout
        self._stage = "ready"
        self._printing.offer([self._pdf])
        self.set_frame(nextText=self.tr("Đã in xong"), fault="")
        if printout.on_stick:
            said = [
                self.tr("Tệp in ở USB: {0}.").format(printout.shown),
                self.tr("Nhờ người phụ trách rút USB, đem in trên giấy A4."),
            ]
        else:
            said = [
                self.tr("Chưa thấy USB. Rời trang này thì máy xóa tệp in."),
                self.tr("Nhờ người phụ trách cắm USB rồi làm lại."),
            ]
        checked = (
            self.tr("Máy Học Số nào của tỉnh cũng kiểm tra được giấy này.")
            if vouched
            else self.tr("Tỉnh chưa xác nhận máy này. Chỉ máy này kiểm tra được giấy.")
        )
        self.set_sentences([*said, checked])
        self.printChanged.emit()

    def _remove(self) -> int:
        home = self._parts.home
        return remove_printouts([home, *self._parts.sticks()])

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
            self.set_frame(fault=NOT_WRITTEN)
        elif isinstance(error, SyncError):
            self.set_frame(fault=NOT_SAVING)
        else:
            raise error
