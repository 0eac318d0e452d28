"""What a contact sheet has pictures of: every step, and every imitation screen with all it shows.

Pure; who paints them is handed in (`content.command_line.Surroundings.painter`).
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from content.device_rules import State, after, visible
from content.errors import ContentError
from content.model import Device, Form, Lesson, Practice, Task

MOST_STATES = 2000
"""States looked through for screens beside the path; a sound device has far fewer."""


class NotPainted(ContentError):
    """The kiosk's window cannot be painted here, or a picture cannot be written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shot:
    """One picture of a step as the kiosk paints it.

    Attributes:
        name: of the picture's file, without ending.
        caption: for who reads the sheet.
        lesson: the lesson, of which one step is on the screen.
        step: its index.
        stands: for a practice, where its device stands; None as it begins.
    """

    name: str
    caption: str
    lesson: Lesson
    step: int
    stands: State | None = None


@dataclass(frozen=True, slots=True)
class Look:
    """A kiosk's screen: its size in pixels, and how large its letters are, in percent."""

    width: int = 1280
    height: int = 800
    letters: int = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Painter:
    """Whatever has a kiosk's window to paint; both parts raise `NotPainted`.

    Attributes:
        paint: paints shots of an author's folder into another folder, in a look: the files (pages)
            of each, by the shot's name.
        join: puts pictures with their captions onto one large picture, a PNG file.
    """

    paint: Callable[[Sequence[Shot], Path, Path, Look], Mapping[str, tuple[str, ...]]]
    join: Callable[[Sequence[tuple[str, Path]], Path], None]


def shots_of_lesson(lesson: Lesson, prefix: str) -> Iterator[Shot]:
    """Each step once; a practice once for each touch of its path and each thing beside it."""
    for number, step in enumerate(lesson.steps):
        name = f"{prefix}-{number + 1}-{step.id}"
        if not isinstance(step, Practice):
            yield Shot(name=name, caption=step.title, lesson=lesson, step=number)
            continue
        for place, (stands, caption) in enumerate(standings(step.device)):
            yield Shot(
                name=f"{name}-{place + 1}",
                caption=caption,
                lesson=lesson,
                step=number,
                stands=stands,
            )


def shots_of_form(task: Task, letter: str, form: Form, prefix: str) -> Iterator[Shot]:
    """The screens of one form of a task, shown as a step of practice."""
    for shot in shots_of_lesson(lesson_of_form(task, form), f"{prefix}-{letter}"):
        yield replace(shot, caption=f"{letter}: {shot.caption}")


def lesson_of_form(task: Task, form: Form) -> Lesson:
    """A form as a lesson of one practice, to be shown or walked like one."""
    step = Practice(id="lam-thu", title=task.title, text=form.text, device=form.device)
    return Lesson(
        id=task.id, title=task.title, minutes=1, steps=(step,), at_home=task.title, ask=task.title
    )


def standings(device: Device) -> Iterator[tuple[State, str]]:
    """Where a device is looked at: along its path, then where something shows that did not yet."""
    screens = {screen.id: screen for screen in device.screens}
    shown: set[tuple[str, str]] = set()
    state = State(device.start, frozenset())
    for number, way in enumerate(device.path):
        screen, _, wanted = way.partition("/")
        here = {widget.id: widget for widget in visible(screens[state.screen], state.flags)}
        shown.update((state.screen, name) for name in here)
        yield state, f"{state.screen}, then touch {number + 1}: {wanted}"
        widget = here.get(wanted)
        if screen != state.screen or widget is None or widget.tap is None:
            break
        state = after(state, widget.tap)
    waiting, reached = deque([State(device.start, frozenset())]), {state}
    while waiting and len(reached) < MOST_STATES:
        state = waiting.popleft()
        here = {widget.id: widget for widget in visible(screens[state.screen], state.flags)}
        done = state.flags.issuperset(device.goal)
        if not done and not shown.issuperset((state.screen, name) for name in here):
            shown.update((state.screen, name) for name in here)
            yield state, f"{state.screen}, beside the path"
        for widget in () if done else here.values():
            following = after(state, widget.tap) if widget.tap is not None else state
            if following not in reached:
                reached.add(following)
                waiting.append(following)
