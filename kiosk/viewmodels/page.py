"""What every page's view model has: the properties that the frame around a page binds to.

One subclass per screen, named `<Screen>Model`, with its collaborators passed to the
constructor; `pageName` names the file in `kiosk/qml/Pages`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.language import worded


class PageModel(QObject):
    """The state of one page, as QML sees it.

    Attributes:
        pageName: file name in `kiosk/qml/Pages`, without `.qml`.
        readsItself: whether the page is read aloud when it opens and when its sentences change.
        locks: whether it is a page of staff, which a minute of quiet closes.
        unattended: whether work goes on that nobody need wait beside.
        inClass: whether a class is held on it (`kiosk.viewmodels.session.class_page`).
        keyed: whether a keyboard or a remote control turns it while a class is held on it
            (`kiosk.viewmodels.remote`).

    Signals:
        frameChanged: anything the frame shows changed (heading, next, back, steps, faults).
        sentencesChanged: what is read aloud changed.
    """

    pageName = ""
    readsItself = True
    locks = False
    unattended = False
    inClass = False
    keyed = True

    frameChanged = Signal()
    sentencesChanged = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sentences: list[str] = []
        self._frame: dict[str, object] = {
            "heading": "",
            "nextText": "",
            "nextReady": True,
            "backText": self.tr("Quay lại"),
            "step": 0,
            "steps": 0,
            "avatar": "",
            "savedText": "",
            "fault": "",
        }

    def set_frame(self, **values: str | int | bool) -> None:
        """Change what the frame shows, by the names of its properties; emits at most once.

        Raises:
            KeyError: a name that the frame does not have.
        """
        for name in values:
            if name not in self._frame:
                raise KeyError(f"the frame has no '{name}', only {sorted(self._frame)}")
        if any(self._frame[name] != value for name, value in values.items()):
            self._frame.update(values)
            self.frameChanged.emit()

    def set_sentences(self, sentences: Sequence[str]) -> None:
        """Say what "Nghe lại" reads; it is read at once while the page is open."""
        if list(sentences) != self._sentences:
            self._sentences = list(sentences)
            self.sentencesChanged.emit()

    def say_again(self, sentences: Sequence[str]) -> None:
        """Like `set_sentences`, but the same words are read once more."""
        if list(sentences) == self._sentences:
            self.sentencesChanged.emit()
        else:
            self.set_sentences(sentences)

    def say_anew(self, again: Callable[[str], str]) -> None:
        """Another language is written: `again` says a text in it; QML asks for every text anew.

        A page whose own texts are made once overrides this, and makes them again.
        """
        self._frame = {
            name: again(value) if isinstance(value, str) else value
            for name, value in self._frame.items()
        }
        self._sentences = [again(each) for each in self._sentences]
        kind = self.metaObject()
        signals = (
            kind.property(at).notifySignal().name().toStdString()
            for at in range(1, kind.propertyCount())  # after objectName
        )
        for signal in dict.fromkeys(each for each in signals if each):
            getattr(self, signal).emit()

    @property
    def said(self) -> list[str]:
        """The sentences that "Nghe lại" reads."""
        return list(self._sentences)

    def leave(self) -> None:
        """Called once when another page takes this one's place."""

    def scanned(self, number: str) -> None:
        """A QR card was held to the scanner; only picture sign-in takes it."""

    def note_scanned(self, text: str) -> None:
        """A completion note was held to the scanner; only the page that checks them takes it."""

    def unreadable(self) -> None:
        """A card was held to the scanner and could not be read."""

    def lock(self) -> bool:
        """Shut the staff door over a page that was left alone; False where Welcome follows."""
        return False

    def digit(self, digit: int) -> None:
        """A digit of the keyboard or the remote control, on a page of a class."""

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, constant=True)
    def page(self) -> str:
        return self.pageName

    @Property(str, constant=True)
    def band(self) -> str:
        """Words in a band over the whole page; empty on nearly all pages."""
        return ""

    @Property(str, notify=frameChanged)
    def heading(self) -> str:
        return str(self._frame["heading"])

    @Property(str, notify=frameChanged)
    def nextText(self) -> str:
        return str(self._frame["nextText"])

    @Property(bool, notify=frameChanged)
    def nextReady(self) -> bool:
        return bool(self._frame["nextReady"])

    @Property(str, notify=frameChanged)
    def backText(self) -> str:
        return str(self._frame["backText"])

    @Property(int, notify=frameChanged)
    def step(self) -> int:
        return int(str(self._frame["step"]))

    @Property(int, notify=frameChanged)
    def steps(self) -> int:
        return int(str(self._frame["steps"]))

    @Property(str, notify=frameChanged)
    def avatar(self) -> str:
        return str(self._frame["avatar"])

    @Property(str, notify=frameChanged)
    def savedText(self) -> str:
        return worded(str(self._frame["savedText"]))

    @Property(str, notify=frameChanged)
    def fault(self) -> str:
        return worded(str(self._frame["fault"]))

    @Property(list, notify=sentencesChanged)
    def sentences(self) -> list[str]:
        return list(self._sentences)

    @Slot()
    def next(self) -> None:
        """The one next thing to do; pages that have one say what it is."""

    @Slot()
    def back(self) -> None:
        """One page back; pages that have one say where."""

    @Slot()
    def home(self) -> None:
        """To the first page; pages that show the button say how."""
