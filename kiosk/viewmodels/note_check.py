"""Staff hold a completion note to the scanner: genuine or not, and what it tells; without any network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal

from kiosk.language import worded
from kiosk.people.staff import Role
from kiosk.viewmodels.note_words import REFUSED, note_words
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import NoteRefused, SyncError
from sync.note_signing import Genuine

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class NoteCheckModel(PageModel):
    """Waits for a code; a further one may be scanned at any time.

    Signals:
        checkChanged: another verdict.
    """

    pageName = "NoteCheck"
    locks = True
    checkChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._verdict = ""
        self._busy = False
        self.set_frame(heading=self.tr("Kiểm tra giấy ghi nhận"))
        self._wait()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=checkChanged)
    def verdict(self) -> str:
        """`genuine`, a kind of `NoteRefused`, or "" before anything was scanned."""
        return self._verdict

    # --- the scanner -------------------------------------------------------------------------

    def note_scanned(self, text: str) -> None:
        """A note was held to the scanner."""
        notes = self._parts.notes
        if notes is None:
            self.set_frame(fault=NOT_SAVING)
        elif not self._busy:
            self._busy = True
            self._parts.jobs.run(lambda: notes.judge(text), self._genuine, self._refused)

    def scanned(self, number: str) -> None:
        """A learner's card is no note."""
        del number
        self._refused(NoteRefused("no_note", "a learner's card was scanned"))

    def unreadable(self) -> None:
        """Part of a code came."""
        self._refused(NoteRefused("misread", "the scanner stopped amid a code"))

    # --- touches -----------------------------------------------------------------------------

    def next(self) -> None:
        """Another note."""
        self._wait()

    def back(self) -> None:
        """To the page of staff."""
        self._routes.staff_home(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _wait(self) -> None:
        self._show(
            "",
            [
                self.tr("Đưa mã vuông trên giấy vào máy quét."),
                self.tr("Mã dài, không gõ bằng tay được."),
                self.tr("Không có máy quét thì nhờ tỉnh kiểm tra."),
            ],
        )

    def _genuine(self, found: Genuine) -> None:
        self._busy = False
        self._show("genuine", note_words(found))

    def _refused(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, NoteRefused):
            self._show(error.kind, list(REFUSED[error.kind]))
        elif isinstance(error, SyncError):
            self.set_frame(fault=NOT_SAVING)
        else:
            raise error

    def _show(self, verdict: str, said: list[str]) -> None:
        self._verdict = verdict
        self.set_frame(nextText=self.tr("Kiểm tra giấy khác") if verdict else "", fault="")
        self.set_sentences([worded(each) for each in said])
        self.checkChanged.emit()
