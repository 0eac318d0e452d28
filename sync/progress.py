"""Where learners stand, read from the projection: resume points, tasks, completed lessons."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any, Final

from sync.database import ProgressDatabase
from sync.events import Outcome, Phase
from sync.schema import Connection
from sync.statements import Confidence

FORMS: Final = ("A", "B", "C")


@dataclass(frozen=True, slots=True)
class Resume:
    """Where a lesson that is under way goes on.

    Attributes:
        lesson_hash: of the lesson as it was; another one now means other steps.
        step: the step last shown, None when none was.
        state: JSON of that step's half-done state, None when it was untouched.
        answers: last outcome of each answered step; `responses` the same for what was answered.
    """

    registration: str
    lesson_hash: str
    step: str | None
    state: str | None
    answers: dict[str, Outcome]
    responses: dict[str, str]


@dataclass(frozen=True, slots=True)
class TaskResult:
    """How a practice task went; the level is 0 to 3."""

    form: str
    form_hash: str
    level: int
    passed: bool
    comparable: bool
    trap_avoided: bool | None
    genuine_done: bool | None
    at_ms: int
    clock: Confidence


@dataclass(frozen=True, slots=True)
class TaskLeft:
    """A practice task that was begun and left: going on with it is the same attempt.

    Attributes:
        first: the form that its phase began with; `form_hash` is that of the form on the device.
        state: JSON of the go, with hints and wrong taps counted so far.
    """

    course: str
    phase: Phase
    task: str
    first: str
    form_hash: str
    state: str


@dataclass(frozen=True, slots=True)
class Revisit:
    """A question of a completed lesson, to be met again."""

    course: str
    lesson: str
    step: str
    registration: str


@dataclass(frozen=True, slots=True)
class TaskProgress:
    """The newest result of each phase, and what was done straight.

    Attributes:
        best: highest level ever reached, over all registrations and phases.
        forms_done: forms in the order this learner met them, over all registrations.
        next_form: the form this learner has not met for longest; a new learner starts where
            the learner before did not.
    """

    before: TaskResult | None = None
    after: TaskResult | None = None
    later: TaskResult | None = None
    straight: tuple[TaskResult, ...] = ()
    best: int | None = None
    forms_done: tuple[str, ...] = ()
    next_form: str = "A"


@dataclass(frozen=True, slots=True)
class CourseProgress:
    """One learner in one course.

    Attributes:
        registration: the one under way, None when the next act begins a new one.
        last_registration: the newest one, under way or completed.
        lessons_done: completed in what is under way, else in the newest completed one.
        completed: True once the course was ever completed; straight, without the lessons.
        begun: a lesson was begun, or "Tôi làm thử luôn" was.
        tasks: by task id.
        left: tasks begun and left, by phase.
    """

    registration: str | None = None
    last_registration: str | None = None
    lessons_done: frozenset[str] = frozenset()
    completed: bool = False
    straight: bool = False
    begun: bool = False
    tasks: dict[str, TaskProgress] = field(default_factory=dict)
    left: dict[str, TaskLeft] = field(default_factory=dict)

    def task(self, task: str) -> TaskProgress:
        """A task's progress, an untouched one when nothing was done yet."""
        return self.tasks.get(task, TaskProgress())


@dataclass(frozen=True, slots=True)
class _Registration:
    """One time of taking a course."""

    name: str
    completed: bool
    straight: bool


_REGISTRATIONS: Final = (
    "SELECT course, registration, completed_at IS NOT NULL, straight FROM registration"
    " WHERE actor = ?"
)


class Progress:
    """Reads progress; every answer is as new as the last commit."""

    def __init__(self, database: ProgressDatabase) -> None:
        self._database = database

    def resume(self, actor: str, course: str, lesson: str) -> Resume | None:
        """Where a lesson goes on, None when it was not begun or is done."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT registration, lesson_hash, step, state FROM lesson_progress"
                " JOIN registration USING (registration)"
                " WHERE actor = ? AND course = ? AND lesson = ? AND open = 1"
                " ORDER BY lesson_progress.position DESC LIMIT 1",
                (actor, course, lesson),
            ).fetchone()
            if row is None:
                return None
            answers = connection.execute(
                "SELECT step, outcome, response FROM step_answer"
                " WHERE registration = ? AND lesson = ?",
                (row[0], lesson),
            ).fetchall()
        return Resume(
            registration=row[0],
            lesson_hash=row[1],
            step=row[2],
            state=row[3],
            answers={step: Outcome(outcome) for step, outcome, _ in answers},
            responses={step: response for step, _, response in answers},
        )

    def under_way(self, actor: str) -> tuple[str, str] | None:
        """Course and lesson last touched and not done ("Học tiếp"), None when there is none."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT course, lesson FROM lesson_progress JOIN registration USING (registration)"
                " WHERE actor = ? AND open = 1 ORDER BY lesson_progress.position DESC LIMIT 1",
                (actor,),
            ).fetchone()
        return None if row is None else (row[0], row[1])

    def task_under_way(self, actor: str) -> TaskLeft | None:
        """The task last touched and left, None when a lesson was touched since."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT course, phase, task, first, form_hash, state FROM task_sketch"
                " JOIN registration USING (registration)"
                " WHERE actor = ? AND task_sketch.position >"
                " (SELECT coalesce(max(lesson_progress.position), 0) FROM lesson_progress"
                "  JOIN registration USING (registration) WHERE actor = ? AND open = 1)"
                " ORDER BY task_sketch.position DESC LIMIT 1",
                (actor, actor),
            ).fetchone()
        return None if row is None else TaskLeft(*row)

    def revisits(self, actor: str) -> tuple[Revisit, ...]:
        """Questions of completed lessons: first those last not known, then the longest not met.

        Only what was answered here counts: no reading, nothing on one's own phone.
        """
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT course, lesson, step_answer.step, registration FROM step_answer"
                " JOIN lesson_progress USING (registration, lesson)"
                " JOIN registration USING (registration)"
                " WHERE actor = ? AND completed = 1 AND open = 0 AND outcome <> 'skipped'"
                " AND response NOT IN ('own_word', 'observed')"
                " ORDER BY outcome = 'right', seen, lesson, step_answer.step",
                (actor,),
            ).fetchall()
        return tuple(Revisit(*row) for row in rows)

    def registration(self, actor: str, course: str) -> str | None:
        """The registration under way; None tells the caller to mint a new one."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT registration FROM registration WHERE actor = ? AND course = ?"
                " AND completed_at IS NULL ORDER BY position DESC LIMIT 1",
                (actor, course),
            ).fetchone()
        return None if row is None else str(row[0])

    def lesson_done(self, actor: str) -> frozenset[tuple[str, str]]:
        """Every (course, lesson) this learner ever completed."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT course, lesson FROM lesson_progress JOIN registration USING (registration)"
                " WHERE actor = ? AND completed = 1",
                (actor,),
            ).fetchall()
        return frozenset((course, lesson) for course, lesson in rows)

    def course(self, actor: str, course: str) -> CourseProgress:
        """A learner in one course, an empty one when nothing was begun."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_REGISTRATIONS} AND course = ? ORDER BY position DESC", (actor, course)
            ).fetchall()
            return _courses(connection, rows).get(course, CourseProgress())

    def courses(self, actor: str) -> dict[str, CourseProgress]:
        """Every course this learner began, by id."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"{_REGISTRATIONS} ORDER BY position DESC", (actor,)
            ).fetchall()
            return _courses(connection, rows)

    def next_form(self, actor: str, course: str, task: str) -> str:
        """The form of a task to give next; A, B or C."""
        done = self.course(actor, course).task(task).forms_done
        if done:
            return _next_form(done, 0)
        with self._database.read() as connection:
            return _next_form((), _form_starts(connection, course, task))


def _courses(connection: Connection, rows: list[Any]) -> dict[str, CourseProgress]:
    """From rows of `_REGISTRATIONS`, newest first; three queries however many courses there are."""
    registrations: dict[str, list[_Registration]] = defaultdict(list)
    for course, name, completed, straight in rows:
        registrations[course].append(_Registration(name, bool(completed), bool(straight)))
    names = json.dumps([name for _, name, _, _ in rows])
    lessons: dict[str, dict[str, bool]] = defaultdict(dict)
    for name, lesson, done in connection.execute(
        "SELECT registration, lesson, completed FROM lesson_progress"
        " WHERE registration IN (SELECT value FROM json_each(?))",
        (names,),
    ):
        lessons[name][lesson] = bool(done)
    left: dict[str, dict[str, TaskLeft]] = defaultdict(dict)
    for name, *one in connection.execute(
        "SELECT registration, course, phase, task, first, form_hash, state FROM task_sketch"
        " JOIN registration USING (registration)"
        " WHERE registration IN (SELECT value FROM json_each(?))",
        (names,),
    ):
        task = TaskLeft(*one)
        left[name][task.phase] = task
    results: dict[str, list[Any]] = defaultdict(list)
    for course, *result in connection.execute(
        "SELECT course, registration, task, phase, form, form_hash, level, passed, comparable,"
        " trap_avoided, genuine_done, at_ms, clock FROM task_result"
        " WHERE registration IN (SELECT value FROM json_each(?)) ORDER BY position",
        (names,),
    ):
        results[course].append(result)
    return {
        course: _course_progress(known, lessons, left, results[course])
        for course, known in registrations.items()
    }


def _course_progress(
    registrations: list[_Registration],
    lessons: dict[str, dict[str, bool]],
    left: dict[str, dict[str, TaskLeft]],
    results: list[Any],
) -> CourseProgress:
    under_way = [each.name for each in registrations if not each.completed]
    counted = under_way or [registrations[0].name]
    begun = [each for name in counted for each in lessons.get(name, {}).items()]
    tasks = _tasks(results, frozenset(counted))
    waiting = {
        phase: task for name in reversed(counted) for phase, task in left.get(name, {}).items()
    }
    return CourseProgress(
        registration=under_way[0] if under_way else None,
        last_registration=registrations[0].name,
        lessons_done=frozenset(lesson for lesson, done in begun if done),
        completed=any(each.completed for each in registrations),
        straight=any(each.straight for each in registrations),
        begun=bool(begun) or "straight" in waiting or any(t.straight for t in tasks.values()),
        tasks=tasks,
        left=waiting,
    )


def _tasks(rows: list[Any], counted: frozenset[str]) -> dict[str, TaskProgress]:
    forms: dict[str, list[str]] = defaultdict(list)
    phases: dict[str, dict[str, TaskResult]] = defaultdict(dict)
    straight: dict[str, list[TaskResult]] = defaultdict(list)
    best: dict[str, int] = {}
    for registration, task, phase, *values in rows:
        result = _task_result(values)
        forms[task].append(result.form)
        best[task] = max(result.level, best.get(task, result.level))
        if registration not in counted:
            continue
        phases[task][phase] = result
        if phase == "straight":
            straight[task].append(result)
    return {
        task: TaskProgress(
            before=phases[task].get("pre"),
            after=phases[task].get("post"),
            later=phases[task].get("later"),
            straight=tuple(straight[task]),
            best=best[task],
            forms_done=tuple(done),
            next_form=_next_form(tuple(done), 0),
        )
        for task, done in forms.items()
    }


def _task_result(values: list[Any]) -> TaskResult:
    form, form_hash, level, passed, comparable, trap, genuine, at_ms, clock = values
    return TaskResult(
        form=form,
        form_hash=form_hash,
        level=level,
        passed=bool(passed),
        comparable=bool(comparable),
        trap_avoided=None if trap is None else bool(trap),
        genuine_done=None if genuine is None else bool(genuine),
        at_ms=at_ms,
        clock=clock,
    )


def _next_form(done: tuple[str, ...], starts: int) -> str:
    """Round A, B, C; a learner who met none starts at a place that moves on with each learner."""
    known = [form for form in done if form in FORMS]
    if not known:
        return FORMS[starts % len(FORMS)]
    return FORMS[(FORMS.index(known[-1]) + 1) % len(FORMS)]


def _form_starts(connection: Connection, course: str, task: str) -> int:
    (starts,) = connection.execute(
        "SELECT count(DISTINCT registration) FROM task_result WHERE course = ? AND task = ?",
        (course, task),
    ).fetchone()
    return int(starts)
