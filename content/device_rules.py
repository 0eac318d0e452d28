"""Whether an imitation device can be worked: its names, its ways, its goal, its traps.

- Screen ids, and widget ids on a screen, are unique; `start` and every `goto` name a screen.
- Every flag that is asked for (`goal`, `genuine`, `needs`, `hidden_by`, `flag`) is set somewhere.
- A tap does one thing: lead on, hint, trap, or refuse; traps and refusals name the sign.
- The goal can be reached, from every state that onward taps lead to.
- `path` is such a way, step by step, and ends where the goal is reached.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass

from content.finding import Finding, Path, advice, error
from content.model import Device, Screen, Tap, Widget
from content.repeats import repeated

MOST_STATES = 20_000
"""A device with more (screen, flags) states than this is too tangled to be proven, or learned."""
SHORTEST_SIGN = 3
"""Words that a sign of a trap or of a genuine thing has at least."""


@dataclass(frozen=True, slots=True)
class State:
    """Where somebody stands on an imitation device."""

    screen: str
    flags: frozenset[str]


def device_faults(device: Device) -> Iterator[Finding]:
    """Everything that keeps a device from being worked; empty for a sound one."""
    names = [*_name_faults(device), *_tap_faults(device)]
    yield from names
    if not any(finding.severity == "error" for finding in names):
        yield from _way_faults(device)


def visible(screen: Screen, flags: frozenset[str]) -> Iterator[Widget]:
    """The widgets that stand on a screen while these flags are set."""
    for widget in screen.widgets:
        if flags.issuperset(widget.needs) and flags.isdisjoint(widget.hidden_by):
            yield widget


def leads_on(tap: Tap | None) -> bool:
    """Whether touching brings somebody forward: no hint, no trap, no refusal."""
    return tap is not None and tap.hint is None and tap.trap is None and tap.refuses is None


def after(state: State, tap: Tap) -> State:
    """Where a tap leads."""
    return State(tap.goto or state.screen, state.flags.union(tap.sets).difference(tap.clears))


def taps(device: Device) -> Iterator[tuple[Path, Widget, Tap]]:
    """Every tap of a device and where it is written."""
    for number, screen in enumerate(device.screens):
        for place, widget in enumerate(screen.widgets):
            if widget.tap is not None:
                yield ("screens", number, "widgets", place, "tap"), widget, widget.tap


# --- Names -----------------------------------------------------------------------------------


def _name_faults(device: Device) -> Iterator[Finding]:
    screens = [screen.id for screen in device.screens]
    yield from repeated(("screens",), enumerate(screens), "id")
    for number, screen in enumerate(device.screens):
        at: Path = ("screens", number, "widgets")
        yield from repeated(at, enumerate(widget.id for widget in screen.widgets), "id")
        for index, widget in enumerate(screen.widgets):
            yield from (finding.under(*at, index) for finding in _widget_faults(widget))
    for place, name in _screens_asked_for(device):
        if name not in screens:
            yield error(place, f"there is no screen “{name}”", f"name one of {screens}")
    flags = {flag for _, _, tap in taps(device) for flag in tap.sets}
    for place, flag in _flags_asked_for(device):
        if flag not in flags:
            yield error(place, f"no tap sets “{flag}”", "add it to the “sets” of a tap")
    for number, flag in enumerate(device.genuine):
        if flag not in device.goal:
            yield error(("genuine", number), f"“{flag}” is not in the goal", "add it to “goal” too")


def _screens_asked_for(device: Device) -> Iterator[tuple[Path, str]]:
    yield ("start",), device.start
    for at, _, tap in taps(device):
        if tap.goto is not None:
            yield (*at, "goto"), tap.goto


def _flags_asked_for(device: Device) -> Iterator[tuple[Path, str]]:
    for number, flag in enumerate(device.goal):
        yield ("goal", number), flag
    for number, screen in enumerate(device.screens):
        for place, widget in enumerate(screen.widgets):
            at: Path = ("screens", number, "widgets", place)
            for field, flags in (("needs", widget.needs), ("hidden_by", widget.hidden_by)):
                yield from (((*at, field, index), flag) for index, flag in enumerate(flags))
            if widget.flag is not None:
                yield (*at, "flag"), widget.flag


def _widget_faults(widget: Widget) -> Iterator[Finding]:
    if widget.kind == "toggle" and widget.flag is None:
        yield error((), "this toggle shows no flag", "add “flag: …”")
    if widget.kind != "toggle" and widget.flag is not None:
        yield error(("flag",), f"only a toggle shows a flag, not “{widget.kind}”", "take it out")
    if widget.answer and widget.kind != "field":
        yield error(("answer",), f"one types into a field, not “{widget.kind}”", "take it out")
    if widget.answer and widget.tap is None:
        yield error(("answer",), "typing here leads nowhere", "add “tap: {sets: […]}”")
    if any(not answer.strip() for answer in widget.answer):
        yield error(("answer",), "an empty answer", "write what is to be typed")
    if widget.kind == "picture" and widget.picture is None:
        yield error((), "this picture has no file", "add “picture: {file: …, says: …}”")
    if widget.kind == "qr" and not (widget.says or "").strip():
        yield error((), "nobody can hear this QR code", "add “says:” with what it shows")


# --- Taps ------------------------------------------------------------------------------------


def _tap_faults(device: Device) -> Iterator[Finding]:
    for at, widget, tap in taps(device):
        told = [name for name in ("hint", "trap", "refuses") if getattr(tap, name) is not None]
        if len(told) > 1:
            yield error(at, f"this tap is {' and '.join(told)} at once", "keep one of them")
        for name in ("trap", "refuses"):
            sign = getattr(tap, name)
            if sign is not None and len(sign.split()) < SHORTEST_SIGN:
                yield error(
                    (*at, name), f"“{sign}” explains nothing", "say which sign to look at next time"
                )
        for flag in sorted(set(tap.sets) & set(tap.clears)):
            yield error(at, f"the tap both sets and clears “{flag}”", "keep one of them")
        if not (told or tap.goto or tap.sets or tap.clears):
            yield error(at, "this tap does nothing", "give it goto, sets or hint, or take it out")
        if widget.kind in {"ad", "link"} and leads_on(tap):
            yield advice(at, f"a {widget.kind} that leads on teaches to touch it", "is it a trap?")


# --- Ways ------------------------------------------------------------------------------------


def _way_faults(device: Device) -> Iterator[Finding]:
    screens = {screen.id: screen for screen in device.screens}
    goal = frozenset(device.goal)
    onward = _walk(device, screens)
    if onward is None:
        yield error(
            (),
            f"more than {MOST_STATES} states",
            "use fewer flags that do not depend on each other",
        )
        return
    distances = _steps_to_goal(onward, goal)
    start = State(device.start, frozenset())
    if start not in distances:
        yield error(("goal",), "the goal cannot be reached from the start", "follow the path again")
        return
    for state in onward:
        if state not in distances:
            flags = ", ".join(sorted(state.flags)) or "none"
            yield error(
                ("goal",),
                f"on screen “{state.screen}” (flags: {flags}) the goal is out of reach",
                "add a way back, or make the tap that led there a trap or a wrong tap",
            )
            break
    yield from _path_faults(device, screens, distances[start])
    yield from _unseen_screens(device, onward)


def _walk(device: Device, screens: dict[str, Screen]) -> dict[State, set[State]] | None:
    """Every state that onward taps reach, with the states next to it; None if too many."""
    start = State(device.start, frozenset())
    reached: dict[State, set[State]] = {start: set()}
    waiting = deque([start])
    while waiting:
        state = waiting.popleft()
        for widget in visible(screens[state.screen], state.flags):
            if widget.tap is None or not leads_on(widget.tap):
                continue
            following = after(state, widget.tap)
            reached[state].add(following)
            if following not in reached:
                if len(reached) >= MOST_STATES:
                    return None
                reached[following] = set()
                waiting.append(following)
    return reached


def _steps_to_goal(onward: dict[State, set[State]], goal: frozenset[str]) -> dict[State, int]:
    """How many taps each state is away from the goal; states that never get there are left out."""
    before: dict[State, list[State]] = {state: [] for state in onward}
    for state, following in onward.items():
        for other in following:
            before[other].append(state)
    distances = {state: 0 for state in onward if goal <= state.flags}
    waiting = deque(distances)
    while waiting:
        state = waiting.popleft()
        for earlier in before[state]:
            if earlier not in distances:
                distances[earlier] = distances[state] + 1
                waiting.append(earlier)
    return distances


def _path_faults(device: Device, screens: dict[str, Screen], shortest: int) -> Iterator[Finding]:
    state = State(device.start, frozenset())
    goal = frozenset(device.goal)
    for number, name in enumerate(device.path):
        at = ("path", number)
        if goal <= state.flags:
            yield error(at, "the goal is reached before this tap", "end the path here")
            return
        screen, _, widget_id = name.partition("/")
        if screen != state.screen:
            yield error(
                at, f"“{name}”: at this point screen “{state.screen}” is open", "correct the path"
            )
            return
        seen = {widget.id: widget for widget in visible(screens[screen], state.flags)}
        widget = seen.get(widget_id)
        if widget is None:
            yield error(at, f"“{name}” is not to be seen here", f"touch one of {sorted(seen)}")
            return
        if widget.tap is None or not leads_on(widget.tap):
            yield error(at, f"touching “{name}” does not lead on", "correct the path")
            return
        state = after(state, widget.tap)
    missing = sorted(goal - state.flags)
    if missing:
        yield error(("path",), f"at the end of the path {missing} is not set", "go on to the goal")
    elif len(device.path) > shortest:
        yield advice(
            ("path",),
            f"the path takes {len(device.path)} taps, the shortest way {shortest}",
            "show the shortest way, if the detour teaches nothing",
        )


def _unseen_screens(device: Device, onward: dict[State, set[State]]) -> Iterator[Finding]:
    targets = {tap.goto for _, _, tap in taps(device)} | {state.screen for state in onward}
    for number, screen in enumerate(device.screens):
        if screen.id not in targets:
            yield error(
                ("screens", number), f"nothing leads to screen “{screen.id}”", "link it or drop it"
            )
