"""Learning event → xAPI 1.0.3 statement: pure, and the same bytes every time.

Rules (sync.md, "The wire is a standard"; described for the province in docs/statements.md):

- the actor is an account with a random identifier; no name, phone or document ever appears,
  and what a person typed into a `type` step stays on the kiosk;
- the id is uuid5(journal id, seq), so an event can be offered any number of times;
- `platform` stands only beside an activity (the standard forbids it beside an agent);
- settings of a person (voice, text size, listening mode) are in no statement.
"""

from __future__ import annotations

import json
from typing import Any, Final

from sync import vocabulary as words
from sync.events import (
    CourseCompleted,
    Event,
    Forgotten,
    Joined,
    LessonCompleted,
    LessonOpened,
    Merged,
    Outcome,
    OwnPhoneDone,
    Reported,
    SeedPlanted,
    StepAnswered,
    StepShown,
    StepSketched,
    TaskDone,
    TaskSketched,
)
from sync.group_statements import group_statement
from sync.stamp import Confidence, Origin, Stamp, duration, statement_id, timestamp
from sync.statement_parts import (
    activity,
    agent,
    context_of,
    extensions_of,
    head,
    interaction,
    step_context_of,
)
from sync.vocabulary import Vocabulary

__all__ = [
    "Confidence",
    "Origin",
    "Stamp",
    "duration",
    "frozen",
    "statement_id",
    "statement_of",
    "timestamp",
]

Json = dict[str, Any]
_INTERACTIONS: Final = {
    "choose": "choice",
    "decide": "choice",
    "order": "sequencing",
    "match": "matching",
    "type": "fill-in",
    "practice": "performance",
}


def frozen(statement: Json) -> bytes:
    """The bytes that are stored and sent, once and for all: UTF-8, sorted keys, no spaces."""
    text = json.dumps(statement, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def statement_of(event: Event, stamp: Stamp, origin: Origin) -> Json | None:
    """The statement of an event, or None for what stays on the kiosk."""
    iris = Vocabulary(origin.home_page)
    statement: Json | None
    match event:
        case StepShown() | StepSketched() | TaskSketched() | Joined():
            statement = None
        case LessonOpened():
            statement = _lesson_opened(event, stamp, origin, iris)
        case StepAnswered():
            statement = _step_answered(event, stamp, origin, iris)
        case OwnPhoneDone():
            statement = _own_phone_done(event, stamp, origin, iris)
        case TaskDone():
            statement = _task_done(event, stamp, origin, iris)
        case LessonCompleted():
            statement = _lesson_completed(event, stamp, origin, iris)
        case CourseCompleted():
            statement = _course_completed(event, stamp, origin, iris)
        case SeedPlanted():
            statement = _seed_planted(event, stamp, origin, iris)
        case Merged():
            statement = _merged(event, stamp, origin, iris)
        case Forgotten():
            statement = _forgotten(event, stamp, origin, iris)
        case Reported():
            statement = _reported(event, stamp, origin, iris)
        case _:
            statement = group_statement(event, stamp, origin, iris)
    return statement


def _lesson_opened(event: LessonOpened, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **head(stamp, agent(iris, event.who.actor), words.INITIALIZED),
        "object": activity(iris.lesson(event.course, event.lesson), words.LESSON),
        "context": context_of(
            stamp,
            origin,
            who=event.who,
            course=event.course,
            registration=event.registration,
            language=event.language,
            extensions={"lesson-hash": event.lesson_hash},
        ),
    }


def _step_answered(event: StepAnswered, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    result: Json = {
        "duration": duration(event.milliseconds),
        "extensions": extensions_of(
            iris,
            {
                "attempt": event.attempt,
                "evidence": "kiosk",
                "hints": event.hints,
                "outcome": event.outcome.value,
                "wrong-taps": event.wrong_taps,
            },
        ),
    }
    if event.outcome in {Outcome.RIGHT, Outcome.WRONG}:
        result["success"] = event.outcome is Outcome.RIGHT
    # The standard knows no empty values; who said "Chưa biết" answered nothing.
    if event.kind != "type" and event.response:
        result["response"] = event.response
    return {
        **head(stamp, agent(iris, event.who.actor), words.ANSWERED),
        "object": interaction(iris, event, _INTERACTIONS.get(event.kind, "other")),
        "result": result,
        "context": step_context_of(event, stamp, origin, iris),
    }


def _own_phone_done(event: OwnPhoneDone, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **head(stamp, agent(iris, event.who.actor), words.ANSWERED),
        "object": interaction(iris, event, "other"),
        "result": {
            "success": True,
            "extensions": extensions_of(iris, {"evidence": event.evidence}),
        },
        "context": step_context_of(event, stamp, origin, iris),
    }


def _task_done(event: TaskDone, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    judged = words.PASSED if event.passed else words.FAILED
    verb = words.SCORED if event.phase == "pre" else judged
    figures: Json = {
        "comparable": event.comparable,
        "evidence": "kiosk",
        "form": event.form,
        "form-hash": event.form_hash,
        "hints": event.hints,
        "independence": words.INDEPENDENCE[event.level],
        "wrong-taps": event.wrong_taps,
    }
    if event.trap_avoided is not None:
        figures["trap-avoided"] = event.trap_avoided
    if event.genuine_done is not None:
        figures["genuine-done"] = event.genuine_done
    return {
        **head(stamp, agent(iris, event.who.actor), verb),
        "object": activity(iris.task(event.course, event.task), words.ASSESSMENT),
        "result": {
            "duration": duration(event.milliseconds),
            "extensions": extensions_of(iris, figures),
            "score": {"max": 3, "min": 0, "raw": event.level, "scaled": round(event.level / 3, 4)},
            "success": event.passed,
        },
        "context": context_of(
            stamp,
            origin,
            who=event.who,
            course=event.course,
            registration=event.registration,
            language=event.language,
            extensions={"phase": event.phase},
        ),
    }


def _lesson_completed(
    event: LessonCompleted, stamp: Stamp, origin: Origin, iris: Vocabulary
) -> Json:
    return {
        **head(stamp, agent(iris, event.who.actor), words.COMPLETED),
        "object": activity(iris.lesson(event.course, event.lesson), words.LESSON),
        "result": {"completion": True, "duration": duration(event.milliseconds)},
        "context": context_of(
            stamp,
            origin,
            who=event.who,
            course=event.course,
            registration=event.registration,
            language=event.language,
        ),
    }


def _course_completed(
    event: CourseCompleted, stamp: Stamp, origin: Origin, iris: Vocabulary
) -> Json:
    return {
        **head(stamp, agent(iris, event.who.actor), words.COMPLETED),
        "object": activity(iris.course(event.course), words.COURSE),
        "result": {
            "completion": True,
            "extensions": extensions_of(iris, {"straight": event.straight}),
        },
        "context": context_of(
            stamp,
            origin,
            who=event.who,
            course=event.course,
            registration=event.registration,
            language=event.language,
        ),
    }


def _seed_planted(event: SeedPlanted, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    thing = (
        activity(iris.seed, iris.activity_type("help"))
        if event.course is None
        else activity(iris.course(event.course), words.COURSE)
    )
    return {
        **head(stamp, agent(iris, event.who.actor), iris.verb("helped")),
        "object": thing,
        "context": context_of(stamp, origin, who=event.who, course=event.course),
    }


def _merged(event: Merged, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **head(stamp, agent(iris, event.who.actor), iris.verb("merged")),
        "object": agent(iris, event.other),
        "context": context_of(stamp, origin, who=event.who, beside_agent=True),
    }


def _forgotten(event: Forgotten, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **head(stamp, agent(iris, origin.kiosk or stamp.journal), iris.verb("forgotten")),
        "object": agent(iris, event.actor),
        "context": context_of(stamp, origin, beside_agent=True),
    }


def _reported(event: Reported, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    kiosk = origin.kiosk or stamp.journal
    return {
        **head(stamp, agent(iris, kiosk), iris.verb("reported")),
        "object": activity(iris.kiosk(kiosk), iris.activity_type("kiosk")),
        "result": {
            "extensions": extensions_of(
                iris,
                {
                    "faults": event.faults,
                    "free-megabytes": event.free_megabytes,
                    "packs": event.packs,
                    "program": event.program,
                    "waiting": event.waiting,
                },
            )
        },
        "context": context_of(stamp, origin),
    }
