"""Event → rows of progress: where a learner stands, kept in the transaction that records."""

from __future__ import annotations

from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    LessonCompleted,
    LessonOpened,
    Merged,
    Outcome,
    OwnPhoneDone,
    StepAnswered,
    StepShown,
    StepSketched,
    TaskDone,
    TaskSketched,
)
from sync.person import Who
from sync.schema import Connection
from sync.statements import Stamp


def project(connection: Connection, event: Event, stamp: Stamp, position: int) -> None:
    """Bring progress up to an event; `position` is its place in the local order."""
    match event:
        case LessonOpened():
            _touch(connection, event.who, event.course, event.registration, position)
            _open_lesson(connection, event, position)
            # With a lesson the time for the tasks before is over.
            connection.execute(
                "DELETE FROM task_sketch WHERE registration = ? AND phase = 'pre'",
                (event.registration,),
            )
        case StepShown():
            _touch(connection, event.who, event.course, event.registration, position)
            _show_step(connection, event, position)
        case StepSketched():
            _touch(connection, event.who, event.course, event.registration, position)
            _sketch_step(connection, event, position)
        case StepAnswered():
            _touch(connection, event.who, event.course, event.registration, position)
            _answer(connection, event, event.outcome, event.response, position)
        case OwnPhoneDone():
            _touch(connection, event.who, event.course, event.registration, position)
            _answer(connection, event, Outcome.RIGHT, event.evidence, position)
        case TaskDone():
            _touch(connection, event.who, event.course, event.registration, position)
            _keep_task(connection, event, stamp, position)
            connection.execute(
                "DELETE FROM task_sketch WHERE registration = ? AND phase = ? AND task = ?",
                (event.registration, event.phase, event.task),
            )
        case TaskSketched():
            _touch(connection, event.who, event.course, event.registration, position)
            _sketch_task(connection, event, position)
        case LessonCompleted():
            _touch(connection, event.who, event.course, event.registration, position)
            _complete_lesson(connection, event, position)
        case CourseCompleted():
            _touch(connection, event.who, event.course, event.registration, position)
            connection.execute(
                "UPDATE registration SET completed_at = ?, straight = ? WHERE registration = ?",
                (stamp.at_ms, event.straight, event.registration),
            )
            connection.execute(
                "DELETE FROM task_sketch WHERE registration = ?", (event.registration,)
            )
        case Merged():
            connection.execute(
                "UPDATE registration SET actor = ? WHERE actor = ?", (event.who.actor, event.other)
            )
        case Forgotten():
            _forget(connection, event.actor)
        case _:
            pass


def _touch(connection: Connection, who: Who, course: str, registration: str, position: int) -> None:
    connection.execute(
        "INSERT INTO registration (registration, actor, course, position) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (registration) DO UPDATE SET position = excluded.position",
        (registration, who.actor, course, position),
    )


def _open_lesson(connection: Connection, event: LessonOpened, position: int) -> None:
    key = (event.registration, event.lesson)
    row = connection.execute(
        "SELECT open FROM lesson_progress WHERE registration = ? AND lesson = ?", key
    ).fetchone()
    if row == (0,):  # completed before: taken once more from its start
        connection.execute("DELETE FROM step_answer WHERE registration = ? AND lesson = ?", key)
        connection.execute(
            "UPDATE lesson_progress SET step = NULL, state = NULL"
            " WHERE registration = ? AND lesson = ?",
            key,
        )
    connection.execute(
        "INSERT INTO lesson_progress (registration, lesson, lesson_hash, open, position)"
        " VALUES (?, ?, ?, 1, ?) ON CONFLICT DO UPDATE SET open = 1,"
        " lesson_hash = excluded.lesson_hash, position = excluded.position",
        (*key, event.lesson_hash, position),
    )


def _show_step(connection: Connection, event: StepShown, position: int) -> None:
    connection.execute(
        "INSERT INTO lesson_progress (registration, lesson, lesson_hash, open, step, position)"
        " VALUES (?, ?, ?, 1, ?, ?) ON CONFLICT DO UPDATE SET open = 1,"
        " lesson_hash = excluded.lesson_hash,"
        " state = CASE WHEN step IS excluded.step THEN state END,"
        " step = excluded.step, position = excluded.position",
        (event.registration, event.lesson, event.lesson_hash, event.step, position),
    )


def _sketch_step(connection: Connection, event: StepSketched, position: int) -> None:
    connection.execute(
        "INSERT INTO lesson_progress"
        " (registration, lesson, lesson_hash, open, step, state, position)"
        " VALUES (?, ?, '', 1, ?, ?, ?) ON CONFLICT DO UPDATE SET open = 1,"
        " step = excluded.step, state = excluded.state, position = excluded.position",
        (event.registration, event.lesson, event.step, event.state, position),
    )


def _answer(
    connection: Connection,
    event: StepAnswered | OwnPhoneDone,
    outcome: Outcome,
    response: str,
    position: int,
) -> None:
    connection.execute(
        "INSERT INTO step_answer (registration, lesson, step, outcome, response, attempts, seen)"
        " VALUES (?, ?, ?, ?, ?, 1, ?) ON CONFLICT DO UPDATE SET outcome = excluded.outcome,"
        " response = excluded.response, attempts = attempts + 1, seen = excluded.seen",
        (event.registration, event.lesson, event.step, outcome.value, response, position),
    )


def _sketch_task(connection: Connection, event: TaskSketched, position: int) -> None:
    connection.execute(
        "INSERT INTO task_sketch VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO UPDATE SET"
        " task = excluded.task, first = excluded.first, form_hash = excluded.form_hash,"
        " state = excluded.state, position = excluded.position",
        (
            event.registration,
            event.phase,
            event.task,
            event.first,
            event.form_hash,
            event.state,
            position,
        ),
    )


def _keep_task(connection: Connection, event: TaskDone, stamp: Stamp, position: int) -> None:
    connection.execute(
        "INSERT INTO task_result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            position,
            event.registration,
            event.course,
            event.task,
            event.phase,
            event.form,
            event.form_hash,
            event.level,
            event.passed,
            event.comparable,
            event.trap_avoided,
            event.genuine_done,
            stamp.at_ms,
            stamp.clock,
        ),
    )
    if event.who.groups:
        connection.execute("INSERT INTO task_group VALUES (?, ?)", (position, event.who.groups[0]))


def _complete_lesson(connection: Connection, event: LessonCompleted, position: int) -> None:
    connection.execute(
        "INSERT INTO lesson_progress"
        " (registration, lesson, lesson_hash, open, completed, position)"
        " VALUES (?, ?, '', 0, 1, ?) ON CONFLICT DO UPDATE SET open = 0, completed = 1,"
        " state = NULL, position = excluded.position",
        (event.registration, event.lesson, position),
    )


def _forget(connection: Connection, actor: str) -> None:
    """Progress of an erased learner goes; journal and statements stay, they name nobody."""
    connection.execute(
        "DELETE FROM lesson_progress WHERE registration IN"
        " (SELECT registration FROM registration WHERE actor = ?)",
        (actor,),
    )
    connection.execute(
        "DELETE FROM step_answer WHERE registration IN"
        " (SELECT registration FROM registration WHERE actor = ?)",
        (actor,),
    )
    connection.execute(
        "DELETE FROM task_group WHERE position IN (SELECT task_result.position FROM task_result"
        " JOIN registration USING (registration) WHERE actor = ?)",
        (actor,),
    )
    connection.execute(
        "DELETE FROM task_result WHERE registration IN"
        " (SELECT registration FROM registration WHERE actor = ?)",
        (actor,),
    )
    connection.execute(
        "DELETE FROM task_sketch WHERE registration IN"
        " (SELECT registration FROM registration WHERE actor = ?)",
        (actor,),
    )
    connection.execute("DELETE FROM registration WHERE actor = ?", (actor,))
