"""A task measures skill: who touches everything, or refuses everything, does not look skilled."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.authoring.bots import careless, refusing, task_bot_faults
from content.model import Device, Screen, Tap, Task, Widget
from tests.helpers.author import small_task


def device_of(task: Task) -> Device:
    return task.forms["A"].device


def with_device(task: Task, device: Device) -> Task:
    return replace(
        task, forms={name: replace(form, device=device) for name, form in task.forms.items()}
    )


def reordered(device: Device) -> Device:
    """The right thing on top of every screen."""
    ways = set(device.path)

    def best_first(screen: Screen) -> Screen:
        first = sorted(screen.widgets, key=lambda one: f"{screen.id}/{one.id}" not in ways)
        return replace(screen, widgets=tuple(first))

    return replace(device, screens=tuple(best_first(screen) for screen in device.screens))


def without_refusals(device: Device) -> Device:
    def silent(widget: Widget) -> Widget:
        refuses = widget.tap is not None and widget.tap.refuses is not None
        return replace(widget, tap=Tap(hint="Nghe lại đã.")) if refuses else widget

    return replace(
        device,
        screens=tuple(
            replace(screen, widgets=tuple(silent(one) for one in screen.widgets))
            for screen in device.screens
        ),
    )


def told(task: Task) -> list[str]:
    return [finding.what for finding in task_bot_faults(task)]


def test_a_sound_task_is_not_done_by_either() -> None:
    assert told(small_task()) == []
    assert careless(device_of(small_task())).trapped
    refused = refusing(device_of(small_task()))
    assert not refused.goal
    assert not refused.genuine


def test_a_task_that_is_done_by_touching_everything_is_refused() -> None:
    task = with_device(small_task(), reordered(device_of(small_task())))
    assert careless(device_of(task)).alone
    assert sum("does this form unaided" in what for what in told(task)) == 3
    assert sum("avoids the traps of every form" in what for what in told(task)) == 1


def test_a_genuine_thing_that_cannot_be_turned_away_is_told() -> None:
    task = with_device(small_task(), without_refusals(device_of(small_task())))
    assert sum("nothing genuine can be turned away" in what for what in told(task)) == 3
    assert told(replace(task, safety=False)) == []


def test_a_genuine_thing_that_is_done_by_refusing_is_told() -> None:
    device = device_of(small_task())
    screens = tuple(
        replace(
            screen,
            widgets=tuple(
                replace(one, kind="hangup", label="Tắt máy") if one.kind == "answer" else one
                for one in screen.widgets
                if one.tap is None or one.tap.refuses is None
            ),
        )
        for screen in device.screens
    )
    task = with_device(small_task(), replace(device, screens=screens))
    assert refusing(device_of(task)).genuine
    assert sum("refuses everything does the genuine thing" in what for what in told(task)) == 3


@pytest.mark.parametrize("player", [careless, refusing])
def test_a_circle_of_screens_ends(player: object) -> None:
    device = Device(
        screens=(
            Screen(
                id="a",
                kind="app",
                title="A",
                widgets=(Widget(id="b", kind="button", label="B", tap=Tap(goto="b")),),
            ),
            Screen(
                id="b",
                kind="app",
                title="B",
                widgets=(
                    Widget(id="a", kind="button", label="A", tap=Tap(goto="a", sets=("x",))),
                    Widget(id="c", kind="button", label="C", tap=Tap(sets=("y",))),
                ),
            ),
        ),
        start="a",
        goal=("x", "y"),
        hints=("Chạm.",),
        path=("a/b", "b/c", "b/a"),
    )
    assert callable(player)
    assert not player(device).genuine
