"""A list of people from a stick: chosen, looked through line by line, taken whole or not at all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.people.roster import ROSTER_DAYS, Roster
from kiosk.people.roster_file import MOST_BYTES, RosterPreview, preview
from kiosk.people.staff import Role
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING, SAVED
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

PULLED_OUT: Final = "USB bị rút ra sớm. Chưa lấy ai vào máy. Cắm lại để làm tiếp."
MOST_FILES: Final = 12
T = TypeVar("T")


class RosterModel(PageModel):
    """Files in the root of a stick, the preview of one of them, and the question.

    Signals:
        rosterChanged: another stage.
    """

    pageName = "Roster"
    locks = True
    rosterChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._home = parts.home
        self._roster = Roster(parts.database, parts.writer)
        self._files: tuple[Path, ...] = ()
        self._preview: RosterPreview | None = None
        self._busy = False
        self._stage = "files"
        self.set_frame(heading=self.tr("Lấy danh sách từ USB"))
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=rosterChanged)
    def stage(self) -> str:
        """`files`, `preview`, `refused` or `taken`."""
        return self._stage

    @Property(list, notify=rosterChanged)
    def files(self) -> list[str]:
        """Names of the files."""
        return [path.name for path in self._files]

    @Property(list, notify=rosterChanged)
    def lines(self) -> list[str]:
        """What stands against the file, or who is there twice."""
        found = self._preview
        if found is None:
            return []
        faults = [
            self.tr("Dòng {0}: {1}").format(one.line, worded(one.text))
            if one.line
            else worded(one.text)
            for one in found.faults
        ]
        doubles = [
            self.tr("Dòng {0}: {1} đã có tên này. Hãy xem có phải một người không.").format(*one)
            for one in found.doubles
        ]
        return faults or doubles

    # --- touches -----------------------------------------------------------------------------

    @Slot(int)
    def open(self, place: int) -> None:
        """Look a file through."""
        path = self._files[place]
        self._run(lambda: self._read(path), self._seen)

    @Slot()
    def keep(self) -> None:
        """Nobody is taken."""
        self._routes.learners(self._role)

    @Slot()
    def carryOut(self) -> None:
        """Take everybody of the file."""
        found = self._preview
        if self._stage == "preview" and found is not None and found.good:
            self._run(self._roster.take(found.lines).result, self._taken)

    def next(self) -> None:
        """Look for the stick again; after taking, to everybody."""
        if self._stage == "taken":
            self._routes.learners(self._role)
        else:
            self._look()

    def back(self) -> None:
        """To the files, or to everybody."""
        if self._stage in ("preview", "refused"):
            self._look()
        else:
            self._routes.learners(self._role)

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _run(self, work: Callable[[], T], done: Callable[[T], None]) -> None:
        if not self._busy:
            self._busy = True
            self._parts.jobs.run(work, done, self._failed)

    def _look(self) -> None:
        self._run(self._find, self._found)

    def _find(self) -> tuple[Path, ...]:
        found = [
            path
            for stick in self._parts.sticks()
            for path in sorted(stick.iterdir())
            if path.suffix.lower() == ".csv" and path.is_file()
        ]
        return tuple(found[:MOST_FILES])

    def _found(self, files: tuple[Path, ...]) -> None:
        self._busy = False
        self._files, self._preview = files, None
        said = (
            [self.tr("Chạm vào tệp danh sách.")]
            if files
            else [
                self.tr("Chưa thấy tệp CSV nào trên USB."),
                self.tr("Tệp có ba cột: Tên gọi, Nhóm, Người lớn/trẻ em."),
                self.tr("Không ghi số căn cước, số điện thoại, ngày sinh."),
            ]
        )
        self._show("files", said, self.tr("Tìm lại"))

    def _read(self, path: Path) -> RosterPreview:
        with path.open("rb") as file:
            content = file.read(MOST_BYTES + 1)
        groups = {one.id: one.name for one in self._parts.groups.offered()}
        known = [one.nickname for one in self._parts.learners.all()]
        known += [one.nickname for one in self._roster.all()]
        return preview(content, groups, known)

    def _seen(self, found: RosterPreview) -> None:
        self._busy = False
        self._preview = found
        if not found.good:
            said = [
                self.tr("Danh sách có {0} chỗ cần sửa. Chưa lấy ai.").format(len(found.faults)),
                self.tr("Sửa tệp rồi làm lại."),
            ]
            self._show("refused", said, self.tr("Tìm lại"))
            return
        said = [
            self.tr("Danh sách có {0} người. Lấy vào máy?").format(len(found.lines)),
            self.tr("Chưa ai đồng ý làm thẻ, nên máy chỉ đếm người."),
            self.tr("Sau {0} ngày chưa đồng ý, máy xóa tên.").format(ROSTER_DAYS),
        ]
        self._show("preview", said, "")

    def _taken(self, taken: int) -> None:
        self._busy = False
        self._show("taken", [self.tr("Đã lấy {0} người.").format(taken)], self.tr("Tiếp"))
        self.set_frame(savedText=SAVED, backText="")

    def _show(self, stage: str, said: list[str], next_text: str) -> None:
        self._stage = stage
        self.set_frame(nextText=next_text, fault="")
        self.set_sentences(said)
        self.rosterChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, OSError):
            self.set_frame(fault=PULLED_OUT, nextText=self.tr("Tìm lại"))
        elif isinstance(error, SyncError):
            self.set_frame(fault=NOT_SAVING)
        else:
            raise error
