"""What "Làm mẫu cho tôi xem" plays on an imitation device: the touches of its path. Pure."""

from __future__ import annotations

from dataclasses import dataclass

from content.model import Device
from content.narration import widget_words
from kiosk.lesson import feedback
from kiosk.lesson.device import asks_for_text, widget_at
from kiosk.lesson.practice import PracticeState, start, tap, type_into


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownTouch:
    """One touch of a demonstration.

    Attributes:
        before: the device as it stands when the widget is pointed at.
        says: what is said meanwhile.
    """

    before: PracticeState
    widget: str
    says: tuple[str, ...]


def demonstration(device: Device) -> tuple[tuple[ShownTouch, ...], PracticeState]:
    """What "Làm mẫu cho tôi xem" plays: the touches of the path, and the device at its end."""
    state = start(device)
    touches: list[ShownTouch] = []
    for part in device.path:
        widget_id = part.rpartition("/")[2]
        widget = widget_at(device, state.place, widget_id)
        if widget is None:
            break
        says = (feedback.TOUCH_HERE, widget_words(widget))
        touches.append(ShownTouch(before=state, widget=widget_id, says=says))
        if asks_for_text(widget):
            state, _ = type_into(state, device, widget_id, widget.answer[0])
        else:
            state, _ = tap(state, device, widget_id)
    return tuple(touches), state
