"""One go at an imitation device: a pure reducer from touches to state, words and result.

Rules (product.md "Practice step", courses.md):
- Exploring is never wrong: a widget that does nothing is only read aloud.
- A wrong touch is answered with its hint; a trap is explained by its sign; turning away something
  genuine is answered kindly, with the sign that it was genuine.
- Once the goal is reached nothing more can change the result.
- "Làm lại từ đầu" puts the device back, not what was counted.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from content.model import Device, Tap, Widget
from content.narration import refused_words, trap_words, widget_words
from kiosk.lesson import feedback
from kiosk.lesson.device import (
    Place,
    asks_for_text,
    at_goal,
    first_place,
    moved,
    next_widget,
    turns_back,
    widget_at,
)
from kiosk.lesson.levels import PracticeResult
from kiosk.lesson.typed import same_text

EffectKind = Literal["explored", "moved", "keyboard", "wrong", "trap", "refused", "goal", "hint"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """What a touch came to, for the screen to show and say.

    Attributes:
        says: texts to speak, in order.
        widget: the widget it is about: touched, to be typed into, or hinted at.
    """

    kind: EffectKind
    says: tuple[str, ...] = ()
    widget: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeState:
    """Everything about one go: where the device stands, and what was counted.

    Attributes:
        typed: what fields were rightly filled with, as (widget id, text).
        hints: hints asked for.
        done: the goal was reached.
    """

    place: Place
    typed: tuple[tuple[str, str], ...] = ()
    hints: int = 0
    wrong_taps: int = 0
    trap_fallen: bool = False
    refused_genuine: bool = False
    shown: bool = False
    done: bool = False


def start(device: Device) -> PracticeState:
    """A device taken up for the first time."""
    return _settled(PracticeState(place=first_place(device)), device)


def restart(state: PracticeState, device: Device) -> PracticeState:
    """The device from the beginning; what was counted stays counted."""
    if state.done:
        return state
    return replace(state, place=first_place(device), typed=())


def tap(state: PracticeState, device: Device, widget_id: str) -> tuple[PracticeState, Effect]:
    """A finger on a widget; on one that does not show, or after the goal, nothing happens."""
    widget = widget_at(device, state.place, widget_id)
    if widget is None or state.done:
        return state, Effect(kind="explored", widget=widget_id, says=spoken(widget))
    if asks_for_text(widget):
        return state, Effect(kind="keyboard", widget=widget_id, says=spoken(widget))
    if widget.tap is None:
        return state, Effect(kind="explored", widget=widget_id, says=spoken(widget))
    return _acted(state, device, widget, widget.tap)


def type_into(
    state: PracticeState, device: Device, widget_id: str, text: str
) -> tuple[PracticeState, Effect]:
    """A text typed into a field and confirmed."""
    widget = widget_at(device, state.place, widget_id)
    if widget is None or state.done or not asks_for_text(widget):
        return state, Effect(kind="explored", widget=widget_id, says=spoken(widget))
    if not same_text(text, widget.answer):
        counted = replace(state, wrong_taps=state.wrong_taps + 1)
        comfort = feedback.not_right(counted.wrong_taps)
        return counted, Effect(
            kind="wrong", widget=widget_id, says=(comfort, feedback.TYPED_IS_NOT_IT)
        )
    others = tuple(pair for pair in state.typed if pair[0] != widget_id)
    filled = replace(
        state, typed=(*others, (widget_id, text.strip())), place=moved(widget, state.place)
    )
    return _onward(filled, device, widget)


def hint(state: PracticeState, device: Device) -> tuple[PracticeState, Effect]:
    """The next hint; the last one says which widget, and is said again when asked again."""
    if state.done:
        return state, Effect(kind="explored")
    text = device.hints[min(state.hints, len(device.hints) - 1)]
    asked = replace(state, hints=state.hints + 1)
    if next_widget(device, state.place) is None:
        return asked, Effect(kind="hint", says=(feedback.FROM_THE_START,))
    return asked, Effect(kind="hint", says=(text,), widget=ringed(asked, device))


def ringed(state: PracticeState, device: Device) -> str:
    """The widget that a ring marks: from the last hint on, the next one to touch; else none."""
    if state.done or state.hints < len(device.hints):
        return ""
    return next_widget(device, state.place) or ""


def was_shown(state: PracticeState, device: Device) -> PracticeState:
    """After "Làm mẫu cho tôi xem", or with a helper pointing: the device is the learner's again."""
    return state if state.done else replace(restart(state, device), shown=True)


def result(state: PracticeState, device: Device) -> PracticeResult:
    """What the go came to, now."""
    genuine = None
    if device.genuine:
        genuine = state.place.flags.issuperset(device.genuine) and not state.refused_genuine
    return PracticeResult(
        goal_reached=state.done,
        trap_fallen=state.trap_fallen,
        genuine_done=genuine,
        refused_genuine=state.refused_genuine,
        wrong_taps=state.wrong_taps,
        hints=state.hints,
        shown=state.shown,
    )


def spoken(widget: Widget | None) -> tuple[str, ...]:
    """What a widget sounds like."""
    if widget is None:
        return ()
    return (widget_words(widget),)


def _acted(
    state: PracticeState, device: Device, widget: Widget, act: Tap
) -> tuple[PracticeState, Effect]:
    """A touch on a widget that does something."""
    then = replace(state, place=moved(widget, state.place))
    if turns_back(widget, state.place):
        return _onward(then, device, widget)
    if act.trap:
        return _settled(replace(then, trap_fallen=True), device), Effect(
            kind="trap", widget=widget.id, says=(trap_words(act.trap),)
        )
    if act.refuses:
        return _settled(replace(then, refused_genuine=True), device), Effect(
            kind="refused", widget=widget.id, says=(refused_words(act.refuses),)
        )
    if act.hint:
        then = replace(then, wrong_taps=state.wrong_taps + 1)
        says = (feedback.not_right(then.wrong_taps), act.hint)
        return _settled(then, device), Effect(kind="wrong", widget=widget.id, says=says)
    return _onward(then, device, widget)


def _onward(state: PracticeState, device: Device, widget: Widget) -> tuple[PracticeState, Effect]:
    settled = _settled(state, device)
    if settled.done:
        return settled, Effect(kind="goal", widget=widget.id, says=(feedback.RIGHT,))
    return settled, Effect(kind="moved", widget=widget.id)


def _settled(state: PracticeState, device: Device) -> PracticeState:
    return replace(state, done=True) if at_goal(device, state.place) else state
