"""Which page is shown: the one object that the window binds to."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from functools import cache
from typing import Any

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot
from PySide6.QtQml import qmlRegisterUncreatableType

from content.sentences import sentences
from kiosk.viewmodels.page import PageModel

MODULE = "HocSo.App"
KEPT_PAGES = 4
"""Models that outlive their page: QML takes a page down later than the next ones are shown."""
LISTENING_MS = 90_000
"""Without a touch, after which "Nghe và chạm" ends on Welcome, where no visit ends it."""


@cache
def introduce(kind: Any) -> None:
    """Let QML name a model's type, so that its pages are checked by qmllint.

    Once a process: registered a second time, engines made after it no longer take QML's own types.
    """
    # The stubs say bytes, the function takes text.
    qmlRegisterUncreatableType(kind, MODULE, 1, 0, kind.__name__, "built in Python")  # type: ignore[arg-type]


class App(QObject):
    """Shows one page model at a time, and has it read aloud.

    Attributes:
        model: the page that is open.

        idle: who watches for quiet (`kiosk.viewmodels.idle.Idle`), None where nobody does.
        trial: whether every screen says BẢN THỬ.
        listening: "Nghe và chạm": touch speaks, a double tap opens what was last spoken.

    Signals:
        modelChanged: another page is open.
        listeningChanged: "Nghe và chạm" began or ended.
        idleChanged: somebody watches for quiet now.
        touched: a finger or a key came; whoever is here is still here.
    """

    modelChanged = Signal()
    listeningChanged = Signal()
    touched = Signal()
    idleChanged = Signal()

    def __init__(
        self,
        read: Callable[[list[str]], None],
        parent: QObject | None = None,
        *,
        tell: Callable[[list[str]], None] | None = None,
        turned: Callable[[], None] = lambda: None,
        trial: bool = False,
    ) -> None:
        """`read` reads sentences aloud, `tell` says some beside the page's; no sentence, no sound.

        `turned` is called whenever another page comes.
        """
        super().__init__(parent)
        self._read = read
        self._tell = tell or read
        self._turned = turned
        self._fault = ""
        self._trial = trial
        self._quiet = QTimer(self, interval=LISTENING_MS, singleShot=True)
        self._quiet.timeout.connect(self._nobody_listens)
        self._model: PageModel | None = None
        self._left: deque[PageModel] = deque(maxlen=KEPT_PAGES)
        self._listening = False
        self._idle: QObject | None = None

    def show(self, model: PageModel) -> None:
        """Open the page of `model` in place of the one that is open."""
        introduce(type(model))  # type: ignore[arg-type]  # PySide6 hides __hash__ in its stubs
        # The page that goes still binds to its model until the new one is built.
        left, self._model = self._model, model
        if left is not None:
            self._left.append(left)
            left.sentencesChanged.disconnect(self._read_aloud)
            left.frameChanged.disconnect(self._look_for_fault)
            left.leave()
        model.sentencesChanged.connect(self._read_aloud)
        model.frameChanged.connect(self._look_for_fault)
        self._fault = ""
        self._turned()
        self.modelChanged.emit()
        self._read(model.said if model.readsItself else [])
        self._look_for_fault()

    @Slot()
    def _read_aloud(self) -> None:
        if self._model is not None:
            self._read(self._model.said)

    def say_anew(self, again: Callable[[str], str]) -> None:
        """Another language is written: the open page follows, without being read aloud."""
        if self._model is not None:
            self._model.sentencesChanged.disconnect(self._read_aloud)
            self._model.say_anew(again)
            self._model.sentencesChanged.connect(self._read_aloud)

    @Slot()
    def _look_for_fault(self) -> None:
        fault = str(self._model.property("fault")) if self._model is not None else ""
        if fault != self._fault:
            self._fault = fault
            # The page that found it may go on to say it itself.
            QTimer.singleShot(0, self, self._tell_fault)

    @Slot()
    def _tell_fault(self) -> None:
        """What is wrong is heard without being asked for, once."""
        if self._model is None or not self._fault:
            return
        told = sentences(self._fault)
        said = self._model.said
        if any(one not in said for one in told):
            self._tell(list(told))

    def close(self) -> None:
        """Say nothing any more: what speaks and what is spoken is about to be closed."""
        self._quiet.stop()
        self._fault = ""

    @property
    def shown(self) -> PageModel | None:
        """The page that is open."""
        return self._model

    def watch_idleness(self, idle: QObject) -> None:
        """Take in who watches for quiet; Main.qml shows its countdown over every page."""
        self._idle = idle
        self.idleChanged.emit()

    @Property(QObject, notify=idleChanged)
    def idle(self) -> QObject | None:
        return self._idle

    @Slot()
    def touch(self) -> None:
        """Note that somebody is there."""
        if self._listening:
            self._quiet.start()
        self.touched.emit()

    @Property(bool, constant=True)
    def trial(self) -> bool:
        return self._trial

    @Property(bool, notify=listeningChanged)
    def listening(self) -> bool:
        return self._listening

    @property
    def is_listening(self) -> bool:
        """Whether "Nghe và chạm" is on."""
        return self._listening

    @Slot()
    def listen(self) -> None:
        """Begin or end "Nghe và chạm"."""
        self.set_listening(listening=not self._listening)

    @Slot()
    def listenByKeys(self) -> None:
        """Begin "Nghe và chạm" for somebody at a keypad."""
        self.set_listening(listening=True, by_key=True)

    def end_listening(self) -> None:
        """The next person begins without it."""
        self.set_listening(listening=False)

    def set_listening(self, *, listening: bool, by_key: bool = False) -> None:
        """Begin or end "Nghe và chạm"; beginning says how it works, to a finger or by keys."""
        if listening == self._listening:
            return
        self._listening = listening
        self.listeningChanged.emit()
        if not listening:
            self._quiet.stop()
        else:
            self._quiet.start()
            self._read([self.tr("Nghe và chạm."), *(self._keys() if by_key else self._fingers())])

    def _fingers(self) -> list[str]:
        return [
            self.tr("Chạm hoặc rê ngón tay để nghe."),
            self.tr("Chạm hai lần để mở chỗ vừa nghe."),
        ]

    def _keys(self) -> list[str]:
        return [
            self.tr("Phím 2, 4, 6, 8 để tìm từng chỗ."),
            self.tr("Phím 5 để mở chỗ vừa nghe."),
            self.tr("Phím 0 để nghe lại cả trang."),
        ]

    @Slot()
    def _nobody_listens(self) -> None:
        if self._model is not None and self._model.pageName == "Welcome":
            self.end_listening()
        else:
            self._quiet.start()

    @Property(PageModel, notify=modelChanged)
    def model(self) -> PageModel | None:
        return self._model
