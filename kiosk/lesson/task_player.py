"""Runs the practice tasks of a course in one phase: skill measured by doing. Pure."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from content.model import Course, Form, FormName, Level, Task
from kiosk.lesson import practice
from kiosk.lesson.forms import comparable, form_for
from kiosk.lesson.levels import level_of, straight_passed, task_passed
from kiosk.lesson.practice import PracticeState
from kiosk.lesson.practice_json import from_json, to_json
from sync.events import Phase, TaskDone, TaskSketched
from sync.person import Who


@dataclass(frozen=True, slots=True)
class LeftAt:
    """A go that was left: which task, in which form, and the go as it stood.

    Attributes:
        first: the form that the phase began with.
        form_hash: hash of the form then; another one now means another device.
        state: the go, as JSON.
    """

    task: str
    first: FormName
    form_hash: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskRun:
    """The tasks of a course, one after another, each in one form.

    Attributes:
        first: the form that this person began the course with.
        hashes: hash of every form of every task, as installed now.
        before: form and form hash of each task done before, if any.
        position: which task is on the device; past the last one when all are done.
        state: the go at that task.
        levels: the level of each task done so far in this phase.
    """

    who: Who
    course: Course
    registration: str
    phase: Phase
    first: FormName
    hashes: Mapping[str, Mapping[FormName, str]]
    before: Mapping[str, tuple[str, str]]
    language: str
    position: int
    state: PracticeState
    levels: tuple[Level, ...] = ()

    @property
    def task(self) -> Task:
        """The task on the device."""
        return self.course.tasks[min(self.position, len(self.course.tasks) - 1)]

    @property
    def form_name(self) -> FormName:
        """Which form of it."""
        return form_for(self.phase, self.first, self.course.tasks.index(self.task))

    @property
    def form(self) -> Form:
        """What is to be done, and on which device."""
        return self.task.forms[self.form_name]

    @property
    def over(self) -> bool:
        """Whether every task of this phase is done."""
        return self.position >= len(self.course.tasks)

    @property
    def straight(self) -> bool:
        """Whether the course is done without its lessons."""
        return self.phase == "straight" and self.over and straight_passed(self.levels)

    def with_state(self, state: PracticeState) -> TaskRun:
        """The same task after a touch on its device."""
        return replace(self, state=state)

    def sketched(self) -> TaskSketched:
        """The go at the task on the device as it stands, so that leaving it betters nothing."""
        return TaskSketched(
            who=self.who,
            course=self.course.id,
            registration=self.registration,
            phase=self.phase,
            task=self.task.id,
            first=self.first,
            form_hash=self.hashes[self.task.id][self.form_name],
            state=to_json(self.state),
        )

    def finish_task(self, milliseconds: int = 0) -> tuple[TaskRun, TaskDone]:
        """The task on the device is over, its goal reached or not: its result, and the next one."""
        outcome = practice.result(self.state, self.form.device)
        level = level_of(outcome)
        hashes = self.hashes[self.task.id]
        event = TaskDone(
            who=self.who,
            course=self.course.id,
            task=self.task.id,
            form=self.form_name,
            form_hash=hashes[self.form_name],
            registration=self.registration,
            phase=self.phase,
            level=int(level),
            passed=task_passed(level, self.course.pass_rule),
            comparable=comparable(self.before.get(self.task.id), hashes),
            trap_avoided=outcome.trap_avoided if self.task.safety else None,
            genuine_done=outcome.genuine_done if self.task.safety else None,
            wrong_taps=outcome.wrong_taps,
            hints=outcome.hints,
            milliseconds=milliseconds,
            language=self.language,
        )
        after = replace(self, position=self.position + 1, levels=(*self.levels, level))
        return after if after.over else after.with_state(practice.start(after.form.device)), event


def start_tasks(
    *,
    who: Who,
    course: Course,
    registration: str,
    phase: Phase,
    first: FormName,
    hashes: Mapping[str, Mapping[FormName, str]],
    before: Mapping[str, tuple[str, str]] | None = None,
    done: tuple[Level, ...] = (),
    left: LeftAt | None = None,
    language: str = "vi",
) -> TaskRun:
    """Take up the tasks of a phase.

    `done` holds the levels of the tasks of this phase done on an earlier visit; one at least is
    left. A go that was left goes on with what was counted in it, so that nobody betters a result
    by leaving; where its form has changed since, the task begins anew. The rest is as in `TaskRun`.
    """
    run = TaskRun(
        who=who,
        course=course,
        registration=registration,
        phase=phase,
        first=left.first if left else first,
        hashes=hashes,
        before=before or {},
        language=language,
        position=len(done),
        state=practice.start(course.tasks[0].forms[first].device),
        levels=done,
    )
    device = run.form.device
    if left and (left.task, left.form_hash) == (run.task.id, hashes[run.task.id][run.form_name]):
        return run.with_state(from_json(left.state, device))
    return run.with_state(practice.start(device))
