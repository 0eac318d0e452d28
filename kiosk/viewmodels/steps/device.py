"""The imitation phone as QML sees it; used by practice steps and by tasks."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Property, QObject, QTimer, Signal, Slot

from content.model import Device, Picture, Widget
from content.narration import widget_words
from content.sentences import sentences
from kiosk.lesson import practice
from kiosk.lesson.demonstration import ShownTouch, demonstration
from kiosk.lesson.device import screen_at, widgets_at
from kiosk.lesson.practice import Effect, PracticeState
from kiosk.viewmodels.text_entry import TextEntry

LONGEST = 60
PACE_MILLISECONDS = 3200
"""How long each touch of a demonstration stays on the screen."""
_FEEDBACK = {"wrong": "again", "trap": "again", "refused": "again", "hint": "note", "goal": "right"}


class DeviceModel(QObject):
    """One go at an imitation device.

    Signals:
        changed: what the phone or the words beside it show.
        screenChanged: another screen of the phone came up.
        acted: the state changed; the owner saves it.
    """

    changed = Signal()
    screenChanged = Signal()
    acted = Signal()

    def __init__(
        self,
        device: Device,
        state: PracticeState,
        *,
        url: Callable[[Picture | None], str],
        say: Callable[[Sequence[str]], None],
        cue: Callable[[str], None],
        reads: Callable[[], bool],
        pace_milliseconds: int = PACE_MILLISECONDS,
        parent: QObject | None = None,
    ) -> None:
        """`say` reads texts aloud, `cue` sounds a tone before them, `reads`: whoever listens is read to."""
        super().__init__(parent)
        self._device = device
        self._state = state
        self._url = url
        self._say = say
        self._cue = cue
        self._reads = reads
        self._feedback: tuple[str, tuple[str, ...]] = ("", ())
        self._field = ""
        self._entry = TextEntry(most=LONGEST, parent=self)
        self._shown: tuple[ShownTouch, ...] = ()
        self._shown_end = state
        self._at = -1
        self._pace = QTimer(self)
        self._pace.setInterval(pace_milliseconds)
        self._pace.timeout.connect(self._show_next)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(pace_milliseconds)
        self._soon.timeout.connect(self.showMe)

    @property
    def state(self) -> PracticeState:
        """The go as it stands."""
        return self._state

    def put(self, device: Device, state: PracticeState) -> None:
        """Another device, or another go."""
        self.stop()
        self._device, self._state = device, state
        self._feedback, self._field, self._at = ("", ()), "", -1
        self.screenChanged.emit()
        self.changed.emit()

    def comment(self, kind: str, says: tuple[str, ...]) -> None:
        """Words of the owner beside the phone."""
        self._feedback = (kind, says)
        self.changed.emit()

    def stop(self) -> None:
        """The device goes off the screen."""
        self._soon.stop()
        self._pace.stop()

    def show_soon(self) -> None:
        """Play "Làm mẫu cho tôi xem" once what is being said had its time: "Mình cùng xem."."""
        self._soon.start()

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def tap(self, widget: str) -> None:
        """Touch a widget."""
        if self._at < 0:
            self._become(*practice.tap(self._state, self._device, widget))

    @Slot()
    def confirm(self) -> None:
        """Confirm the text for the field that is open."""
        field, self._field = self._field, ""
        if field:
            text = str(self._entry.text)
            self._become(*practice.type_into(self._state, self._device, field, text))

    @Slot()
    def leaveField(self) -> None:
        """Close the keyboard without a text."""
        self._field = ""
        self.changed.emit()

    @Slot()
    def hint(self) -> None:
        """Say "Gợi ý cho tôi"."""
        if self._at < 0:
            self._become(*practice.hint(self._state, self._device))

    @Slot()
    def restart(self) -> None:
        """Begin again on the device."""
        if self._at < 0:
            self._feedback = ("", ())
            self._become(practice.restart(self._state, self._device), None)

    @Slot()
    def showMe(self) -> None:
        """Play "Làm mẫu cho tôi xem"."""
        if self._at >= 0 or self._state.done:
            return
        self._shown, self._shown_end = demonstration(self._device)
        self._at = 0
        self._pace.start()
        # Counted now: whoever leaves in the middle has seen the way.
        self._state = practice.was_shown(self._state, self._device)
        self.acted.emit()
        self._point()

    def _become(self, state: PracticeState, effect: Effect | None) -> None:
        moved = state.place.screen != self._state.place.screen
        different = state != self._state
        self._state = state
        if effect is not None:
            self._field = effect.widget if effect.kind == "keyboard" else ""
            if self._field:
                self._entry.fill(dict(state.typed).get(self._field, ""))
            self._feedback = (_FEEDBACK.get(effect.kind, ""), effect.says)
            if effect.kind == "explored":
                self._feedback = ("", ())
        if moved:
            self.screenChanged.emit()
        self.changed.emit()
        if different:
            self.acted.emit()
        if effect is not None:
            self._cue(_FEEDBACK.get(effect.kind, ""))
            self._say(effect.says or self._on_screen())

    def _on_screen(self) -> tuple[str, ...]:
        """What a new screen says: its title, then what it shows."""
        shown = widgets_at(self._device, self._state.place)
        return (self._screen_title(), *(widget_words(widget) for widget in shown))

    # --- demonstration -----------------------------------------------------------------------

    @Slot()
    def _show_next(self) -> None:
        if self._reads():
            return  # no clock drives whoever goes by ear: the next look comes by itself
        self._at += 1
        if self._at < len(self._shown):
            self._point()
            return
        self._pace.stop()
        self._at = -1
        self.changed.emit()
        self.screenChanged.emit()

    def _point(self) -> None:
        if self._at >= len(self._shown):
            self._show_next()
            return
        says = self._shown[self._at].says
        self._feedback = ("note", says)
        self.screenChanged.emit()
        self.changed.emit()
        self._say(says)

    def _seen(self) -> PracticeState:
        return self._shown[self._at].before if 0 <= self._at < len(self._shown) else self._state

    # --- for QML -----------------------------------------------------------------------------

    @Property(str, notify=changed)
    def screenKind(self) -> str:
        return screen_at(self._device, self._seen().place).kind

    @Property(str, notify=changed)
    def title(self) -> str:
        return screen_at(self._device, self._seen().place).title

    @Property(str, notify=changed)
    def address(self) -> str:
        return screen_at(self._device, self._seen().place).address

    @Property(list, notify=changed)
    def widgets(self) -> list[dict[str, object]]:
        state = self._seen()
        return [
            self._shown_widget(widget, state) for widget in widgets_at(self._device, state.place)
        ]

    @Property(str, notify=changed)
    def ring(self) -> str:
        if self._at >= 0:
            return self._shown[self._at].widget
        return practice.ringed(self._state, self._device)

    @Property(bool, notify=changed)
    def showing(self) -> bool:
        return self._at >= 0

    @Property(bool, notify=changed)
    def done(self) -> bool:
        return self._state.done

    @Property(bool, notify=changed)
    def hintsUsedUp(self) -> bool:
        return self._state.hints >= len(self._device.hints)

    @Property(str, notify=changed)
    def feedbackKind(self) -> str:
        return self._feedback[0] if self._feedback[1] else ""

    @Property(str, notify=changed)
    def feedbackHeading(self) -> str:
        return self._feedback[1][0] if len(self._feedback[1]) > 1 else ""

    @Property(str, notify=changed)
    def feedbackText(self) -> str:
        says = self._feedback[1]
        return " ".join(says[1:] if len(says) > 1 else says)

    @Property(list, notify=changed)
    def feedbackSentences(self) -> list[str]:
        return [one for text in self._feedback[1] for one in sentences(text)]

    @Property(str, notify=changed)
    def field(self) -> str:
        return self._field

    @Property(QObject, constant=True)
    def entry(self) -> TextEntry:
        return self._entry

    @Property(str, notify=changed)
    def fieldLabel(self) -> str:
        shown = widgets_at(self._device, self._state.place)
        return next((widget.label for widget in shown if widget.id == self._field), "")

    @Property(bool, notify=changed)
    def fieldCounts(self) -> bool:
        """Whether the open field wants no letters: the keyboard then begins with digits."""
        shown = widgets_at(self._device, self._state.place)
        wanted = next((widget.answer for widget in shown if widget.id == self._field), ())
        return not any(letter.isalpha() for answer in wanted for letter in answer)

    def _screen_title(self) -> str:
        return screen_at(self._device, self._state.place).title

    def _shown_widget(self, widget: Widget, state: PracticeState) -> dict[str, object]:
        return {
            "id": widget.id,
            "kind": widget.kind,
            "label": widget.label,
            "detail": widget.detail,
            "spoken": widget_words(widget),
            "picture": self._url(widget.picture),
            "on": widget.flag in state.place.flags,
            "value": dict(state.typed).get(widget.id, ""),
        }
