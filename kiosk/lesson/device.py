"""What a touch does to an imitation device: screen and flags, nothing about the person."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass

from content.model import Device, Screen, Widget

MOST_STATES = 4000
"""Ceiling of the search for a way to the goal; a verified device has far fewer."""


@dataclass(frozen=True, slots=True)
class Place:
    """Where a device stands: the screen that shows, and the flags that are set."""

    screen: str
    flags: frozenset[str] = frozenset()


def first_place(device: Device) -> Place:
    """The device as it is when taken up."""
    return Place(device.start)


def screen_at(device: Device, place: Place) -> Screen:
    """The screen that shows."""
    return next(screen for screen in device.screens if screen.id == place.screen)


def widgets_at(device: Device, place: Place) -> tuple[Widget, ...]:
    """The widgets that show, in order."""
    return tuple(
        widget
        for widget in screen_at(device, place).widgets
        if place.flags.issuperset(widget.needs) and place.flags.isdisjoint(widget.hidden_by)
    )


def widget_at(device: Device, place: Place, widget_id: str) -> Widget | None:
    """The widget with this id, if it shows."""
    return next((w for w in widgets_at(device, place) if w.id == widget_id), None)


def judged(widget: Widget) -> bool:
    """Whether a touch is a wrong one, a trap, or turns away something genuine."""
    return widget.tap is not None and bool(widget.tap.hint or widget.tap.trap or widget.tap.refuses)


def asks_for_text(widget: Widget) -> bool:
    """Whether a touch opens the keyboard (a field that is itself a trap does not)."""
    return widget.kind == "field" and bool(widget.answer) and not judged(widget)


def turns_back(widget: Widget, place: Place) -> bool:
    """Whether a touch only puts a toggle back to where the device had it: exploring, no act."""
    if widget.kind != "toggle" or widget.flag is None or widget.tap is None:
        return False
    turned_on = widget.flag in place.flags
    return widget.flag in (widget.tap.sets if turned_on else widget.tap.clears)


def moved(widget: Widget, place: Place) -> Place:
    """The device after this widget was touched (or, for a field, rightly filled)."""
    tap = widget.tap
    if tap is None:
        return place
    if turns_back(widget, place):
        return Place(place.screen, place.flags ^ {widget.flag or ""})
    return Place(tap.goto or place.screen, place.flags.union(tap.sets).difference(tap.clears))


def at_goal(device: Device, place: Place) -> bool:
    """Whether all flags of the goal are set."""
    return place.flags.issuperset(device.goal)


def next_widget(device: Device, place: Place) -> str | None:
    """The widget to touch now on a shortest good way to the goal; None when there is no way on.

    A good way has no wrong tap, no trap and no refusal of something genuine.
    """
    seen = {place}
    waiting: deque[tuple[Place, str | None]] = deque([(place, None)])
    while waiting and len(seen) < MOST_STATES:
        here, first = waiting.popleft()
        if at_goal(device, here):
            return first
        for widget in widgets_at(device, here):
            if judged(widget) or turns_back(widget, here):
                continue
            there = moved(widget, here)
            if there not in seen:
                seen.add(there)
                waiting.append((there, first or widget.id))
    return None
