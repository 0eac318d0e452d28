"""Players without any skill at a practice task: they must not look as if they had some.

- The careless one touches everything on a screen, from top to bottom, and goes wherever that leads.
- The refusing one turns everything away that can be turned away, also what is genuine.

Whoever plays like that and reaches the goal unaided shows that the task measures nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from content import model
from content.device_rules import State, after, leads_on, visible
from content.finding import Finding, error
from content.model import Device, Widget

MOST_TOUCHES = 200
_REFUSING = ("tắt", "từ chối", "không", "bỏ qua", "chặn", "xóa", "đóng", "thoát", "hủy", "để sau")


@dataclass(frozen=True, slots=True)
class Played:
    """What a bot came to.

    Attributes:
        goal: all flags of the goal are set.
        genuine: the honest twin was done, and not turned away.
        trapped: it fell for a trap.
        wrong: wrong touches and genuine things turned away.
    """

    goal: bool
    genuine: bool
    trapped: bool
    wrong: int

    @property
    def alone(self) -> bool:
        """Whether this would count as done unaided."""
        return self.goal and not self.trapped and not self.wrong


Order = Callable[[Sequence[Widget]], Sequence[Widget]]
"""In which order a bot touches what it sees."""


def careless(device: Device) -> Played:
    """Touch each thing once, in the order in which it stands."""
    return _played(device, lambda shown: shown)


def refusing(device: Device) -> Played:
    """Touch first whatever turns something away, then what leads nowhere genuine."""

    def order(shown: Sequence[Widget]) -> list[Widget]:
        harmless = [one for one in shown if not _does_genuine(device, one)]
        return sorted(harmless, key=lambda one: not _turns_away(one))

    return _played(device, order)


def task_bot_faults(task: model.Task) -> Iterator[Finding]:
    """Forms that somebody without skill does unaided, told from the task."""
    trapped = []
    for name, form in task.forms.items():
        played = careless(form.device)
        trapped.append(played.trapped)
        if played.alone:
            yield error(
                ("forms", name, "device", "screens"),
                "whoever touches everything from top to bottom does this form unaided",
                "put a trap or a wrong tap above the right one on some screen",
            )
        if task.safety and not _tells_refusers(form.device):
            yield error(
                ("forms", name, "device", "genuine"),
                "nothing genuine can be turned away here, so nobody learns that it was genuine",
                "give a tap “refuses:” with the sign where the genuine thing can be refused",
            )
        if task.safety and refusing(form.device).genuine:
            yield error(
                ("forms", name, "device", "genuine"),
                "whoever refuses everything does the genuine thing too",
                "the flag of “genuine:” is set by going ahead, not by refusing",
            )
    if task.safety and trapped and not any(trapped):
        yield error(
            ("forms",),
            "whoever touches everything from top to bottom avoids the traps of every form",
            "let a trap stand above the right thing in one form at least",
        )


def _played(device: Device, order: Order) -> Played:
    screens = {screen.id: screen for screen in device.screens}
    state = State(device.start, frozenset())
    touched: set[tuple[str, str]] = set()
    trapped, wrong, refused = False, 0, False
    goal = frozenset(device.goal)
    for _ in range(MOST_TOUCHES):
        if state.flags.issuperset(goal):
            break
        shown = order([one for one in visible(screens[state.screen], state.flags) if one.tap])
        following = next((one for one in shown if (state.screen, one.id) not in touched), None)
        if following is None or following.tap is None:
            break
        touched.add((state.screen, following.id))
        tap = following.tap
        trapped = trapped or tap.trap is not None
        refused = refused or tap.refuses is not None
        wrong += tap.hint is not None or tap.refuses is not None
        state = after(state, tap)
    done = bool(device.genuine) and state.flags.issuperset(device.genuine) and not refused
    return Played(state.flags.issuperset(goal), done, trapped, wrong)


def _turns_away(widget: Widget) -> bool:
    if widget.tap is not None and widget.tap.refuses is not None:
        return True
    return widget.kind == "hangup" or widget.label.lower().startswith(_REFUSING)


def _does_genuine(device: Device, widget: Widget) -> bool:
    """Whether a thing that looks like going ahead does what is genuine."""
    sets = widget.tap.sets if widget.tap is not None else ()
    return not _turns_away(widget) and not set(device.genuine).isdisjoint(sets)


def _tells_refusers(device: Device) -> bool:
    """Whether somewhere a refusal of something genuine is answered."""
    return any(
        widget.tap is not None and widget.tap.refuses is not None and not leads_on(widget.tap)
        for screen in device.screens
        for widget in screen.widgets
    )
