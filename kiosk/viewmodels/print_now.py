"""Printing at once ("In ngay") beside a paper that was written: there only where the machine has a printer's queue."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.paper.out import Paper
from kiosk.print_jobs import Outcome, PrintJobs


def pdfs_of(papers: Sequence[Paper]) -> list[bytes]:
    """What of some papers is to be printed as it is."""
    return [one.data for one in papers if one.name.endswith(".pdf")]


class PrintNow(QObject):
    """The way to paper of one page.

    Args:
        say: has the page say how it goes.
        note: whether it prints completion notes, of which the kiosk itself keeps the record.

    Signals:
        changed: the button comes or goes.
    """

    changed = Signal()

    def __init__(
        self,
        printing: PrintJobs,
        say: Callable[[list[str]], None],
        parent: QObject,
        *,
        note: bool = False,
    ) -> None:
        super().__init__(parent)
        self._printing = printing
        self._say = say
        self._note = note
        self._documents: tuple[bytes, ...] = ()
        self._queue = ""
        self._gone = False

    @Property(bool, notify=changed)
    def offered(self) -> bool:
        """Whether there is something to print, and a printer to print it."""
        return bool(self._documents and self._queue)

    def offer(self, documents: Sequence[bytes]) -> None:
        """These PDFs can be printed; nothing shows before a queue was found."""
        self._documents = tuple(documents)
        self._queue = ""
        self.changed.emit()
        if self._documents:
            self._printing.queues(self._found)

    def take_back(self) -> None:
        """Another stage of the page, or another page."""
        self._documents = ()
        self.changed.emit()

    def leave(self) -> None:
        """The page goes; what prints goes on, and is withdrawn if it does not."""
        self._gone = True
        self._documents = ()

    @Slot()
    def start(self) -> None:
        """Print."""
        if not self._documents or not self._queue:
            return
        documents, self._documents = self._documents, ()
        self._say([self.tr("Máy in đang in, xin chờ.")])
        self.changed.emit()
        self._printing.put(self._queue, documents, lambda outcome: self._told(outcome, documents))

    def _found(self, queues: tuple[str, ...]) -> None:
        self._queue = queues[0] if queues else ""
        self.changed.emit()

    def _told(self, outcome: Outcome, documents: tuple[bytes, ...]) -> None:
        if self._gone:
            return
        if outcome is Outcome.PRINTED:
            self._say([self.tr("Đã in xong. Mời lấy giấy ở máy in.")])
        else:
            self._documents = documents
            self._say(
                [
                    self.tr("Chưa in được. Giấy ghi nhận vẫn lưu ở máy, lần sau in được.")
                    if self._note
                    else self.tr(
                        "Chưa in được. Giấy tờ vẫn ở chỗ đã lưu. Xem lại máy in rồi in lại."
                    )
                ]
            )
        self.changed.emit()
