"""What the types of `content.model` cannot say of a pack, a course or a lesson.

- Ids are lower-case ASCII words with hyphens, unique where they stand.
- A lesson has 5–8 steps, takes at most 7 minutes, and holds a practice or a decision.
- Facts that steps name exist, have a source and a date to look again; overdue is advice.
- A course ends with `own_phone`, and only there; its safety tasks have honest twins in lessons.
- A pack's courses, needs and paths name shelves, groups, competences and courses that exist.

Pure. Rules about wording are `content.authoring.plain_language`, about files `authoring.art`.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from datetime import date

from content import model
from content.finding import Finding, Path, advice, error
from content.path_rules import path_faults
from content.question_rules import question_faults
from content.repeats import repeated
from content.set_rules import set_faults
from content.step_rules import step_faults
from content.task_rules import task_faults
from content.tracks import tag_fault

FEWEST_STEPS, MOST_STEPS = 5, 8
MOST_MINUTES = 7
ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
GROUP_ID = re.compile(r"[a-z0-9]+([-_][a-z0-9]+)*")
"""Target groups keep the names that statements and figures use, `nguoi_dan` and `nld_dn`."""


def faults_of(
    part: model.Pack | model.Course | model.Lesson | model.Task | model.QuestionSet,
    *,
    today: date | None = None,
) -> tuple[Finding, ...]:
    """Everything wrong with a part of a pack, told from that part; errors and advice.

    Args:
        part: what to judge; a whole includes its parts.
        today: for facts that are due; without it nothing is ever overdue.
    """
    found = [*_id_faults(part, ()), *_description_faults(part, ())]
    match part:
        case model.Pack():
            found += pack_faults(part)
            for number, course in enumerate(part.courses):
                found += (f.under("courses", number) for f in course_faults(course, today))
            for number, questions in enumerate(part.sets):
                found += (f.under("sets", number) for f in set_faults(questions, today))
        case model.QuestionSet():
            found += set_faults(part, today)
        case model.Course():
            found += course_faults(part, today)
        case model.Lesson():
            found += lesson_faults(part, today)
        case _:
            found += task_faults(part)
    return tuple(found)


def lesson_faults(lesson: model.Lesson, today: date | None) -> Iterator[Finding]:
    """Everything wrong with a lesson except the shape of its ids."""
    count = len(lesson.steps)
    if not FEWEST_STEPS <= count <= MOST_STEPS:
        yield error(("steps",), f"{count} steps", f"a lesson has {FEWEST_STEPS} to {MOST_STEPS}")
    if not 1 <= lesson.minutes <= MOST_MINUTES:
        yield error(
            ("minutes",), f"{lesson.minutes} minutes", f"a lesson takes 1 to {MOST_MINUTES}"
        )
    if not any(isinstance(step, model.Practice | model.Decide) for step in lesson.steps):
        yield error(("steps",), "nothing is done here", "add a practice or a decide step")
    yield from repeated(("steps",), enumerate(step.id for step in lesson.steps), "id")
    yield from repeated(("facts",), enumerate(fact.id for fact in lesson.facts), "id")
    for number, step in enumerate(lesson.steps):
        yield from (finding.under("steps", number) for finding in step_faults(step))
    yield from _fact_faults(lesson, today)


def course_faults(course: model.Course, today: date | None) -> Iterator[Finding]:
    """Everything wrong with a course, its lessons and its tasks except the shape of ids."""
    lesson_ids = [lesson.id for lesson in course.lessons]
    task_ids = [task.id for task in course.tasks]
    yield from repeated(("lessons",), enumerate(lesson_ids), "id")
    yield from repeated(("tasks",), enumerate(task_ids), "id")
    for number, lesson in enumerate(course.lessons):
        yield from (f.under("lessons", number) for f in lesson_faults(lesson, today))
    for number, task in enumerate(course.tasks):
        yield from (f.under("tasks", number) for f in task_faults(task))
    if not course.lessons:
        yield error(("lessons",), "no lessons", "a course has at least one")
    if not 1 <= course.pass_rule.tasks <= len(course.tasks):
        yield error(
            ("pass_rule", "tasks"),
            f"{course.pass_rule.tasks} tasks to pass, the course has {len(course.tasks)}",
            f"write 1 to {len(course.tasks)}",
        )
    yield from repeated(("questions",), enumerate(each.id for each in course.questions), "id")
    for number, question in enumerate(course.questions):
        found = question_faults(question, lesson_ids)
        yield from (finding.under("questions", number) for finding in found)
    yield from _own_phone_faults(course)
    if any(task.safety for task in course.tasks) and not any(map(_is_honest_twin, _steps(course))):
        yield error(
            ("lessons",),
            "a safety course whose lessons hold nothing genuine",
            "add a decide with “genuine: true”, or a practice with “genuine:” flags",
        )


def pack_faults(pack: model.Pack) -> Iterator[Finding]:
    """Everything wrong with what a pack says of its courses."""
    for part in ("shelves", "groups", "competences", "courses", "sets"):
        ids = [one.id for one in getattr(pack, part)]
        yield from repeated((part,), enumerate(ids), "id")
    if not pack.courses and not pack.sets:
        yield error(("courses",), "nothing is taught", "list a course or a set of questions")
    if pack.version < 1:
        yield error(("version",), f"version {pack.version}", "count from 1 upwards")
    yield from _language_faults(pack)
    known = {
        part: {one.id for one in getattr(pack, part)}
        for part in ("shelves", "groups", "competences", "courses")
    }
    for at, part, name in _references(pack):
        if name not in known[part]:
            yield error(at, f"“{name}” is not among the {part}", f"one of {sorted(known[part])}")
    lessons = {course.id: {lesson.id for lesson in course.lessons} for course in pack.courses}
    for number, need in enumerate(pack.needs):
        if need.lesson is not None and need.lesson not in lessons.get(need.course, {need.lesson}):
            yield error(
                ("needs", number, "lesson"),
                f"course “{need.course}” has no lesson “{need.lesson}”",
                f"one of {sorted(lessons[need.course])}",
            )
    yield from path_faults(pack.paths, lessons)
    if pack.audience == "staff":
        for part in ("needs", "paths"):
            if getattr(pack, part):
                yield error((part,), "a pack for staff has none", "take them out")


def _language_faults(pack: model.Pack) -> Iterator[Finding]:
    if "vi" not in pack.languages:
        yield error(("languages",), "Vietnamese is missing", "add “vi”")
    for number, tag in enumerate(pack.languages):
        if fault := tag_fault(tag):
            remedy = "change the tag, and its folder in audio/"
            yield error(("languages", number), fault, remedy)


def files_of(part: object, at: Path = ()) -> Iterator[tuple[Path, str]]:
    """Every picture, sound and video that a part names, and where."""
    for place, inner in _walk(part, at):
        if isinstance(inner, model.Picture):
            yield (*place, "file"), inner.file
        elif isinstance(inner, model.Watch):
            yield (*place, "media"), inner.media


# --- Parts -----------------------------------------------------------------------------------


def _walk(part: object, at: Path) -> Iterator[tuple[Path, object]]:
    """Every dataclass inside a part, itself first, and the way to it."""
    if dataclasses.is_dataclass(part):
        yield at, part
        for field in dataclasses.fields(part):
            yield from _walk(getattr(part, field.name), (*at, field.name))
    elif isinstance(part, tuple):
        for number, item in enumerate(part):
            yield from _walk(item, (*at, number))
    elif isinstance(part, dict):
        for key, item in part.items():
            yield from _walk(item, (*at, key))


def _id_faults(part: object, at: Path) -> Iterator[Finding]:
    for place, inner in _walk(part, at):
        own = getattr(inner, "id", None)
        shape = GROUP_ID if place[:1] == ("groups",) else ID
        nameless = own == "" and isinstance(inner, model.LearningPath)
        if isinstance(own, str) and not nameless and not shape.fullmatch(own):
            yield _bad_id((*place, "id"), own)
        for field in _flag_fields(inner):
            for number, flag in enumerate(getattr(inner, field)):
                if not ID.fullmatch(flag):
                    yield _bad_id((*place, field, number), flag)


def _flag_fields(part: object) -> tuple[str, ...]:
    match part:
        case model.Device():
            return ("goal", "genuine")
        case model.Tap():
            return ("sets", "clears")
        case model.Widget():
            return ("needs", "hidden_by")
        case _:
            return ()


def _bad_id(at: Path, name: str) -> Finding:
    return error(at, f"“{name}” is not a name", "use lower-case letters a–z, digits and hyphens")


def _description_faults(part: object, at: Path) -> Iterator[Finding]:
    for place, inner in _walk(part, at):
        if isinstance(inner, model.Picture) and not inner.says.strip():
            yield error((*place, "says"), "nobody can hear this picture", "say what is to be seen")


def _fact_faults(lesson: model.Lesson, today: date | None) -> Iterator[Finding]:
    known = {fact.id for fact in lesson.facts}
    stated: set[str] = set()
    for number, step in enumerate(lesson.steps):
        for index, name in enumerate(step.facts):
            stated.add(name)
            if name not in known:
                yield error(
                    ("steps", number, "facts", index),
                    f"the lesson has no fact “{name}”",
                    f"add it under “facts:”, or name one of {sorted(known)}",
                )
    for number, fact in enumerate(lesson.facts):
        at: Path = ("facts", number)
        if not fact.source.strip():
            yield error((*at, "source"), "nobody says so", "write who says it, and where")
        if fact.review_by <= fact.checked_on:
            yield error(
                (*at, "review_by"),
                f"{fact.review_by} is not after {fact.checked_on}",
                "write when somebody must look again",
            )
        elif today is not None and fact.review_by < today:
            yield advice(
                (*at, "review_by"), f"overdue since {fact.review_by}", "check it and set new dates"
            )
        if fact.id not in stated:
            yield advice(
                at, f"no step states the fact “{fact.id}”", "name it in “facts:” of a step"
            )


def _own_phone_faults(course: model.Course) -> Iterator[Finding]:
    for number, lesson in enumerate(course.lessons):
        last_lesson = number == len(course.lessons) - 1
        for place, step in enumerate(lesson.steps):
            last = last_lesson and place == len(lesson.steps) - 1
            if isinstance(step, model.OwnPhone) and not last:
                yield error(
                    ("lessons", number, "steps", place),
                    "own_phone stands before the end",
                    "it is the last step of the last lesson",
                )
            if last and not isinstance(step, model.OwnPhone):
                yield error(
                    ("lessons", number, "steps", place),
                    f"the course ends with “{step.kind}”",
                    "end the last lesson with an own_phone step",
                )


def _steps(course: model.Course) -> Iterator[model.Step]:
    for lesson in course.lessons:
        yield from lesson.steps


def _is_honest_twin(step: model.Step) -> bool:
    match step:
        case model.Decide():
            return step.genuine
        case model.Practice():
            return bool(step.device.genuine)
        case _:
            return False


def _references(pack: model.Pack) -> Iterator[tuple[Path, str, str]]:
    for number, course in enumerate(pack.courses):
        at: Path = ("courses", number)
        yield (*at, "shelf"), "shelves", course.shelf
        for part in ("groups", "competences"):
            for index, name in enumerate(getattr(course, part)):
                yield (*at, part, index), part, name
    for number, need in enumerate(pack.needs):
        yield ("needs", number, "course"), "courses", need.course
    for number, path in enumerate(pack.paths):
        yield ("paths", number, "group"), "groups", path.group
        for index, stop in enumerate(path.courses):
            yield ("paths", number, "courses", index), "courses", stop.split("/")[0]
