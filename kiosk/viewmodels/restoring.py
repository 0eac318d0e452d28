"""The technician brings a backup back: which, its code, asked twice; then the kiosk opens again."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Qt, Signal, Slot

from kiosk.backups import keys_of, own_keys, prepare_backup
from kiosk.language import number
from kiosk.restart import restart
from kiosk.viewmodels.backup_facts import Found, find
from kiosk.viewmodels.code_entry import CodeEntry
from kiosk.viewmodels.page import PageModel
from sync.errors import BackupUnusable, CodeMistyped, NotSaved, SealBroken, SyncError
from sync.keys import Keys
from sync.recovery_code import checked_code
from sync.restore import STEPS, Restored

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class RestoreModel(PageModel):
    """One thing a screen, from the list of backups to the work itself.

    Args:
        back: leads to where a restore was asked for.

    Signals:
        restoreChanged: another stage, or another list.
    """

    pageName = "Restore"
    locks = True
    restoreChanged = Signal()
    _stepped = Signal(int)

    def __init__(self, routes: Routes, parts: Parts, back: Callable[[], None]) -> None:
        super().__init__()
        self._routes = routes
        self._back = back
        self._parts = parts
        self._stage = "found"
        self._found: tuple[Found, ...] = ()
        self._chosen: Found | None = None
        self._keys: Keys | None = None
        self._spelled: str | None = None
        self._busy = False
        self._code = CodeEntry(self)
        self._code.changed.connect(self._typed)
        self._stepped.connect(self._step, Qt.ConnectionType.QueuedConnection)
        self._show_found()
        self._look()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=restoreChanged)
    def stage(self) -> str:
        """`found`, `code`, `ask`, `sure`, `working` or `failed`."""
        return self._stage

    @Property(list, notify=restoreChanged)
    def found(self) -> list[dict[str, str]]:
        """The backups: id, text, detail; never a name of a person."""
        return [
            {"id": str(place), "text": self._titled(one), "detail": self._counted(one)}
            for place, one in enumerate(self._found)
        ]

    @Property(CodeEntry, constant=True)
    def code(self) -> CodeEntry:
        """The recovery code as it is typed."""
        return self._code

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, place: str) -> None:
        """Choose a backup; one of another kiosk asks for its code."""
        if self._busy or self._stage != "found":
            return
        self._chosen = self._found[int(place)]
        self._spelled = None
        self._keys = None
        if self._chosen.own:
            self._busy = True
            home = self._parts.home
            self._parts.jobs.run(lambda: own_keys(home), self._own, self._failed)
        else:
            self._ask_code()

    @Slot()
    def agree(self) -> None:
        """The first time leads to the second question, the second to the work."""
        if self._stage == "ask":
            self._ask_again()
        elif self._stage == "sure":
            self._work()

    @Slot()
    def decline(self) -> None:
        """Nothing is changed."""
        if self._stage in ("ask", "sure"):
            self._show_found()

    def next(self) -> None:
        """Look again, try the code, or choose anew."""
        if self._busy:
            return
        if self._stage == "code":
            self._try_code()
        elif self._stage in ("found", "failed"):
            self._show_found()
            self._look()

    def back(self) -> None:
        """One question back; never out of the work."""
        if self._stage == "found":
            self._back()
        elif self._stage != "working":
            self._show_found()

    def home(self) -> None:
        """To the first page."""
        if self._stage != "working":
            self._routes.welcome()

    # --- which -------------------------------------------------------------------------------

    def _look(self) -> None:
        home = self._parts.home
        self._parts.jobs.run(lambda: find(home), self._seen, self._failed)

    def _seen(self, found: tuple[Found, ...]) -> None:
        self._found = found
        if self._stage == "found":
            self._show_found()

    def _show_found(self) -> None:
        self._go("found", self.tr("Lấy lại bản lưu"), self.tr("Tìm lại"))
        if self._found:
            self.set_sentences([self.tr("Chọn bản lưu để lấy lại.")])
        else:
            self.set_sentences(
                [self.tr("Chưa thấy bản lưu nào."), self.tr("Mời cắm USB rồi chạm Tìm lại.")]
            )

    def _titled(self, one: Found) -> str:
        told = self.tr("Ngày {0}").format(f"{one.backup.stamp.day:%d/%m/%Y}")
        name = self.tr("máy này") if one.own else one.title or self.tr("máy khác")
        return f"{told}, {name}"

    def _counted(self, one: Found) -> str:
        where = self.tr("Ở máy này") if one.here else f"USB {one.place}"
        stamp = one.backup.stamp
        return self.tr("{0} · {1} ngày học · {2} kết quả").format(
            where, number(stamp.days), number(stamp.events)
        )

    # --- its keys ----------------------------------------------------------------------------

    def _own(self, keys: Keys | None) -> None:
        self._busy = False
        self._keys = keys
        if keys is None:
            self._ask_code()
        else:
            self._ask()

    def _ask_code(self) -> None:
        self._go("code", self.tr("Mã khôi phục"), self.tr("Tiếp"))
        self.set_sentences([self.tr("Gõ mã khôi phục trên giấy của máy đó.")])
        self._typed()

    @Slot()
    def _typed(self) -> None:
        if self._stage == "code":
            self.set_frame(nextReady=self._code.full)

    def _try_code(self) -> None:
        chosen = self._chosen
        if chosen is None or not self._code.full:
            return
        try:
            spelled = checked_code(str(self._code.property("text")))
        except CodeMistyped:
            self.set_sentences([self.tr("Mã chưa khớp. Mời xem lại từng chữ trên giấy.")])
            return
        self._busy = True
        self.set_frame(nextReady=False)

        def opened() -> tuple[str, Keys | None]:
            return spelled, keys_of(chosen.backup, own=None, code=spelled)

        self._parts.jobs.run(opened, self._opened, self._failed)

    def _opened(self, found: tuple[str, Keys | None]) -> None:
        self._busy = False
        self._spelled, self._keys = found
        self._ask()

    # --- asked twice -------------------------------------------------------------------------

    def _ask(self) -> None:
        if self._chosen is None:
            return
        self._go("ask", self.tr("Lấy lại bản lưu"), "")
        day = f"{self._chosen.backup.stamp.day:%d/%m/%Y}"
        self.set_sentences(
            [
                self.tr("Lấy lại bản lưu ngày {0}?").format(day),
                self.tr("Máy sẽ trở về như ngày đó."),
                self.tr("Kết quả đang có ở máy được cất riêng, không xóa."),
            ]
        )

    def _ask_again(self) -> None:
        self._go("sure", self.tr("Chắc chắn chưa?"), "")
        self.set_sentences(
            [
                self.tr("Máy sẽ đóng rồi mở lại."),
                self.tr("Mã PIN và cài đặt cũng trở về như ngày đó."),
                self.tr("Gói bài ở máy vẫn còn. Máy mới thì cài gói từ USB."),
            ]
        )

    # --- the work ----------------------------------------------------------------------------

    def _work(self) -> None:
        chosen, keys, spelled, home = self._chosen, self._keys, self._spelled, self._parts.home
        if chosen is None or keys is None or self._busy:
            return
        self._busy = True
        self.unattended = True
        self._go("working", self.tr("Đang lấy lại bản lưu"), "")
        self.set_frame(backText="", step=1, steps=STEPS)
        self.set_sentences(
            [self.tr("Đang lấy lại bản lưu."), self.tr("Xin đừng rút USB và rút điện.")]
        )

        def prepared() -> Restored:
            return prepare_backup(
                chosen.at, chosen.backup, home, keys, code=spelled, told=self._stepped.emit
            )

        self._parts.jobs.run(prepared, self._prepared, self._failed)

    @Slot(int)
    def _step(self, done: int) -> None:
        if self._stage == "working":
            self.set_frame(step=min(done + 1, STEPS))

    def _prepared(self, restored: Restored) -> None:
        self.set_sentences(
            [
                self.tr("Đã lấy lại {0} kết quả.").format(number(restored.events)),
                self.tr("Máy đang mở lại."),
            ]
        )
        restart()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        self.unattended = False
        if not isinstance(error, SyncError | OSError):
            raise error
        if self._stage == "code" and isinstance(error, SealBroken):
            self.set_frame(nextReady=True)
            self.set_sentences(
                [
                    self.tr("Mã này không mở được bản lưu này."),
                    self.tr("Mời xem lại giấy của máy đó."),
                ]
            )
            return
        self._go("failed", self.tr("Chưa lấy lại được"), self.tr("Chọn bản khác"))
        self.set_sentences([self._told(error), self.tr("Máy vẫn như trước, không mất gì.")])

    def _told(self, error: SyncError | OSError) -> str:
        match error:
            case BackupUnusable() | SealBroken():
                return self.tr("Bản lưu này bị hỏng. Mời chọn bản khác.")
            case NotSaved(kind="disk_full"):
                return self.tr("Máy không đủ chỗ trống để lấy lại.")
            case _:
                return self.tr("Không đọc được bản lưu. Mời cắm lại USB.")

    def _go(self, stage: str, heading: str, next_text: str) -> None:
        self._stage = stage
        self.set_frame(
            heading=heading,
            nextText=next_text,
            nextReady=True,
            backText=self.tr("Quay lại"),
            step=0,
            steps=0,
        )
        self.restoreChanged.emit()
