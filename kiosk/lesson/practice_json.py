"""A go at an imitation device as JSON, so that it is resumed exactly as it was left. Pure."""

from __future__ import annotations

import json

from content.model import Device
from kiosk.lesson.device import Place
from kiosk.lesson.practice import PracticeState, start


def to_json(state: PracticeState) -> str:
    """The state as JSON, under 4 kB, for an exact resume."""
    return json.dumps(
        {
            "screen": state.place.screen,
            "flags": sorted(state.place.flags),
            "typed": [list(pair) for pair in state.typed],
            "hints": state.hints,
            "wrong_taps": state.wrong_taps,
            "trap_fallen": state.trap_fallen,
            "refused_genuine": state.refused_genuine,
            "shown": state.shown,
            "done": state.done,
        },
        ensure_ascii=False,
        separators=(",", ":"),
    )


def from_json(text: str, device: Device) -> PracticeState:
    """The state again; of a device that has changed since, or of anything else, a fresh start."""
    try:
        raw = json.loads(text)
        state = PracticeState(
            place=Place(str(raw["screen"]), frozenset(map(str, raw["flags"]))),
            typed=tuple((str(widget), str(what)) for widget, what in raw["typed"]),
            hints=max(0, int(raw["hints"])),
            wrong_taps=max(0, int(raw["wrong_taps"])),
            trap_fallen=bool(raw["trap_fallen"]),
            refused_genuine=bool(raw["refused_genuine"]),
            shown=bool(raw["shown"]),
            done=bool(raw["done"]),
        )
    except (ValueError, KeyError, TypeError, OverflowError):
        return start(device)
    known = any(screen.id == state.place.screen for screen in device.screens)
    return state if known else start(device)
