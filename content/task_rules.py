"""Tasks: skill measured by doing, in three equal forms with honest twins.

- Forms A, B and C are all there, alike in size: screens ±1, traps, length of goal and path; all differ.
- A safety task holds, in each form, a trap and something genuine.
"""

from __future__ import annotations

from collections.abc import Iterator

from content.device_rules import device_faults, taps
from content.finding import Finding, error
from content.model import Device, Form, FormName, Task

FORMS: tuple[FormName, ...] = ("A", "B", "C")


def task_faults(task: Task) -> Iterator[Finding]:
    """Everything wrong with one task, told from the task."""
    for name in FORMS:
        if name not in task.forms:
            yield error(("forms",), f"form {name} is missing", "a task has forms A, B and C")
    for name, form in task.forms.items():
        at = ("forms", name)
        yield from (finding.under(*at, "device") for finding in device_faults(form.device))
        if task.safety:
            yield from (finding.under(*at, "device") for finding in _twin_faults(form.device))
    yield from _shape_faults(task.forms)


def trap_count(device: Device) -> int:
    """How many taps of a device are traps."""
    return sum(tap.trap is not None for _, _, tap in taps(device))


def _twin_faults(device: Device) -> Iterator[Finding]:
    if not device.genuine:
        yield error(
            (),
            "a safety task without anything genuine teaches to refuse everything",
            "add “genuine:” with the flags of the honest twin",
        )
    if trap_count(device) == 0:
        yield error((), "a safety task without a trap", "add a tap with “trap:” and its sign")


def _shape_faults(forms: dict[FormName, Form]) -> Iterator[Finding]:
    if "A" not in forms:
        return
    first = forms["A"].device
    for name, form in forms.items():
        if name == "A":
            continue
        at = ("forms", name)
        device = form.device
        if form == forms["A"]:
            yield error(at, f"form {name} is form A again", "other people, sums, order and place")
        if abs(len(device.screens) - len(first.screens)) > 1:
            yield error(
                (*at, "device", "screens"),
                f"{len(device.screens)} screens, form A has {len(first.screens)}",
                "differ by one at most",
            )
        for what, field, mine, theirs in (
            ("traps", "screens", trap_count(device), trap_count(first)),
            ("goal flags", "goal", len(device.goal), len(first.goal)),
            ("touches on the path", "path", len(device.path), len(first.path)),
            ("genuine flags", "genuine", len(device.genuine), len(first.genuine)),
        ):
            if mine != theirs:
                place = field if getattr(device, field) else "start"
                yield error(
                    (*at, "device", place),
                    f"{mine} {what}, form A has {theirs}",
                    "make the forms equally hard",
                )
