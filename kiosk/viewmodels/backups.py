"""The technician's page "Bản lưu": where the copies are and how old; save now, choose a stick."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.backups import Kept
from kiosk.language import decimal
from kiosk.places import remember_place
from kiosk.viewmodels.backup_facts import BackupFacts, age, look
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class BackupsModel(PageModel):
    """The places, or the sticks that may become one.

    Signals:
        backupsChanged: places, sticks or the stage changed.
    """

    pageName = "Backups"
    locks = True
    backupsChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._stage = "places"
        self._facts: BackupFacts | None = None
        self._news: list[str] = []
        self._working = False
        self._show()
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=backupsChanged)
    def stage(self) -> str:
        """`places` or `sticks`."""
        return self._stage

    @Property(list, notify=backupsChanged)
    def rows(self) -> list[dict[str, str]]:
        """A line for each place, news before them: kind, text."""
        told = [{"kind": "good", "text": text} for text in self._news]
        return told + [{"kind": kind, "text": text} for kind, text in self._places()]

    @Property(list, notify=backupsChanged)
    def sticks(self) -> list[dict[str, str]]:
        """What is plugged in: id, text, detail."""
        return [
            {
                "id": str(place),
                "text": one.name,
                "detail": self.tr("Đang dùng để lưu")
                if one.chosen
                else self.tr("Còn trống {0} GB").format(decimal(one.free_bytes / 1e9)),
            }
            for place, one in enumerate(self._facts.sticks if self._facts else ())
        ]

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def chooseStick(self) -> None:
        """Show what is plugged in."""
        self._stage = "sticks"
        self._news = []
        self._show()
        self._look()

    @Slot(str)
    def take(self, place: str) -> None:
        """Use this stick from now on, and save on it at once."""
        if self._working or self._facts is None:
            return
        path = self._facts.sticks[int(place)].path
        self._begin()
        self._parts.jobs.run(lambda: self._use(path), self._kept, self._failed)

    @Slot()
    def restore(self) -> None:
        """To the page that brings a backup back."""
        self._routes.restore()

    def next(self) -> None:
        """Save now; or look again for sticks."""
        if self._working:
            return
        if self._stage == "sticks":
            self._look()
            return
        self._begin()
        self._parts.jobs.run(
            lambda: self._parts.backups.keep_up(now=True), self._kept, self._failed
        )

    def back(self) -> None:
        """To the places, or to the cards of staff."""
        if self._stage == "sticks":
            self._stage = "places"
            self._show()
        else:
            self._routes.staff_home("technician")

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _use(self, path: Path) -> Kept:
        remember_place(self._parts.home, path)
        return self._parts.backups.keep_up(now=True)

    def _begin(self) -> None:
        self._working = True
        self._news = []
        self.set_frame(nextText=self.tr("Đang lưu"), nextReady=False, fault="")

    def _kept(self, kept: Kept) -> None:
        self._working = False
        self._stage = "places"
        if kept.made:
            self._news = [self.tr("Đã lưu {0} bản.").format(len(kept.made))]
        self._show()
        if kept.failed:
            self.set_frame(
                fault=self.tr("Có chỗ chưa lưu được. Bản lưu trước vẫn còn. Mời xem lại USB.")
            )
        self._look()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            raise error
        self._working = False
        self._show()
        self.set_frame(
            fault=self.tr("Có chỗ chưa lưu được. Bản lưu trước vẫn còn. Mời xem lại USB.")
        )

    def _look(self) -> None:
        self._parts.jobs.run(lambda: look(self._parts), self._seen, self._not_seen)

    def _seen(self, facts: BackupFacts) -> None:
        self._facts = facts
        self.backupsChanged.emit()
        if self._stage == "sticks":
            self.set_sentences(
                [self.tr("Chọn USB để lưu bản sao."), *(one.name for one in facts.sticks)]
                if facts.sticks
                else [
                    self.tr("Chưa thấy USB nào."),
                    self.tr("Mời cắm USB rồi chạm Tìm lại."),
                ]
            )
        else:
            self.set_sentences([*self._news, *(text for _, text in self._places())])

    def _not_seen(self, error: BaseException) -> None:
        if not isinstance(error, SyncError | OSError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _places(self) -> list[tuple[str, str]]:
        if self._facts is None:
            return []
        told = []
        for copy in self._facts.copies:
            where = self.tr("Ở máy này") if copy.here else f"USB {copy.name}"
            if copy.day is None:
                told.append(("care", self.tr("{0}: chưa có bản lưu.").format(where)))
                continue
            told.append(
                (
                    "good",
                    self.tr("{0}: bản lưu ngày {1}, {2}.").format(
                        where, f"{copy.day:%d/%m/%Y}", age(copy.day, self._facts.today)
                    ),
                )
            )
        if len(told) < 2:
            told.append(("care", self.tr("Chưa có USB nào giữ bản lưu. Máy hỏng là mất.")))
        return told

    def _show(self) -> None:
        sticks = self._stage == "sticks"
        self.set_frame(
            heading=self.tr("Chọn USB") if sticks else self.tr("Bản lưu"),
            nextText=self.tr("Tìm lại") if sticks else self.tr("Lưu ngay"),
            nextReady=sticks or self._parts.saves,
        )
        self.backupsChanged.emit()
