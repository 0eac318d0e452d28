"""Steps that are read, heard or watched, and the one on somebody's own phone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.model import OwnPhone, Read, Watch
from kiosk.language import worded
from kiosk.lesson.grading import OnOwnPhone, Skipped
from kiosk.viewmodels.pin_entry import PinEntry
from kiosk.viewmodels.steps.step import StepHost, StepModel
from kiosk.voice.player import ClipPlayer
from sync.events import Outcome

Witness = Callable[[str, Callable[[str], None]], None]
ASK_PIN = "Mời người phụ trách gõ mã PIN, sáu số."
HELP = ("Mời gọi người phụ trách đến giúp.", "Không vội. Mình làm từng việc một.")


class ReadModel(StepModel):
    """A picture and a few sentences."""

    def __init__(self, host: StepHost, step: Read, outcome: Outcome | None) -> None:
        super().__init__(host, step, outcome)


class WatchModel(StepModel):
    """A sound, with its words and picture; touched, it plays, and touched again it pauses.

    Attributes:
        playable: the file came with the pack (its sound may have been left out).
    """

    drawn = Signal()

    def __init__(
        self, host: StepHost, step: Watch, outcome: Outcome | None, media: Path | None
    ) -> None:
        super().__init__(host, step, outcome)
        self.changed.connect(self.drawn)
        self._media = media
        self._player: ClipPlayer | None = None
        self._playing = False
        self._begun = False

    def leave(self) -> None:
        """Silence."""
        self._playing = self._begun = False
        if self._player is not None:
            self._player.stop()

    @Slot()
    def _ended(self) -> None:
        self._playing = self._begun = False
        self.changed.emit()

    @Property(bool, constant=True)
    def playable(self) -> bool:
        return self._media is not None

    @Property(bool, notify=drawn)
    def playing(self) -> bool:
        return self._playing

    @Slot(float)
    def toggle(self, volume: float) -> None:
        """Play, pause or go on; the narrator is silent meanwhile."""
        if self._media is None:
            return
        if self._player is None:
            self._player = ClipPlayer(self)
            self._player.ended.connect(self._ended)
        self._playing = not self._playing
        if not self._playing:
            self._player.pause()
        else:
            self._host.say([])
            self._player.set_volume(volume)
            if self._begun:
                self._player.go_on()
            else:
                self._player.play(self._media)
            self._begun = True
        self.changed.emit()


class OwnPhoneModel(StepModel):
    """Two to four actions on one's own phone; skipped without loss.

    Attributes:
        canBeSeen: a helper has a PIN here and may say "Đã thấy làm được".
        asking: the pad for that PIN is on the screen.
    """

    drawn = Signal()

    def __init__(
        self, host: StepHost, step: OwnPhone, outcome: Outcome | None, witness: Witness | None
    ) -> None:
        """`witness` tries a PIN and calls back with what to say, or "" when it is a helper's."""
        super().__init__(host, step, outcome)
        self.changed.connect(self.drawn)
        self._actions = step.actions
        self._witness = witness
        self._asking = False
        self._entry = PinEntry(self)
        self._entry.changed.connect(host.refresh)

    def choices(self) -> list[str]:
        """The actions."""
        return list(self._actions)

    def next_text(self) -> str:
        """The PIN is confirmed by the next button."""
        return self.tr("Vào") if self._asking else ""

    def next_ready(self) -> bool:
        """No phone, no loss; a PIN once it is whole."""
        return self._entry.full if self._asking else True

    def press_next(self) -> bool:
        """Try the PIN; going on without an answer leaves the step out."""
        if self._asking and self._witness is not None:
            self._witness(self._entry.take(), self._witnessed)
            return True
        if self._outcome is None:
            self._host.answer(Skipped())
        return False

    def _witnessed(self, refusal: str) -> None:
        self._show_pad(asking=False)
        if refusal:
            self._host.say([refusal])
        else:
            self._host.answer(OnOwnPhone("observed"))

    def _show_pad(self, *, asking: bool) -> None:
        self._asking = asking
        self.changed.emit()
        self._host.refresh()

    @Property(list, constant=True)
    def actions(self) -> list[str]:
        return list(self._actions)

    @Property(bool, constant=True)
    def canBeSeen(self) -> bool:
        return self._witness is not None

    @Property(bool, notify=drawn)
    def asking(self) -> bool:
        return self._asking

    @Property(QObject, constant=True)
    def entry(self) -> PinEntry:
        return self._entry

    @Slot()
    def didIt(self) -> None:
        """Say "Tôi làm được rồi"."""
        self._host.answer(OnOwnPhone("own_word"))

    @Slot()
    def seen(self) -> None:
        """A helper says "Đã thấy làm được", by PIN; touched again, the pad goes."""
        self._show_pad(asking=not self._asking)
        if self._asking:
            self._host.say([worded(ASK_PIN)])

    @Slot()
    def needHelp(self) -> None:
        """Say "Tôi cần giúp"."""
        self._host.say([worded(each) for each in HELP])
