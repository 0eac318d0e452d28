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
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final, Literal
from uuid import UUID, uuid5

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
    Who,
)
from sync.vocabulary import Vocabulary

Json = dict[str, Any]
Confidence = Literal["trusted", "floor", "unknown"]
"""Confirmed by the province in this boot · raised to the floor · the wall clock's word alone."""

_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
_INTERACTIONS: Final = {
    "choose": "choice",
    "decide": "choice",
    "order": "sequencing",
    "match": "matching",
    "type": "fill-in",
    "practice": "performance",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Stamp:
    """What the journal adds to an event at the act.

    Attributes:
        journal: uuid of the database file the event was made in.
        seq: rising number inside that journal, from 1.
        boot: id of the boot; uptime_ms is CLOCK_BOOTTIME in it.
        wall_ms: what the wall clock said, Unix ms, however wrong.
        at_ms: best known time, Unix ms; never below the floor.
        clock: how far `at_ms` can be believed.
    """

    journal: str
    seq: int
    boot: str
    uptime_ms: int
    wall_ms: int
    at_ms: int
    clock: Confidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which kiosk speaks; kiosk and commune are None until it is enrolled.

    Attributes:
        home_page: IRI the province owns.
        program: version of the program, e.g. `0.1.0`.
        kiosk: uuid given at the enrolment.
        commune: five digits, as text.
    """

    home_page: str
    program: str
    kiosk: str | None = None
    commune: str | None = None


def statement_id(journal: str, seq: int) -> str:
    """The lasting name of one event: uuid5 of its journal id and its number in it."""
    return str(uuid5(UUID(journal), str(seq)))


def frozen(statement: Json) -> bytes:
    """The bytes that are stored and sent, once and for all: UTF-8, sorted keys, no spaces."""
    text = json.dumps(statement, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def statement_of(event: Event, stamp: Stamp, origin: Origin) -> Json | None:
    """The statement of an event, or None for what stays on the kiosk."""
    iris = Vocabulary(origin.home_page)
    statement: Json | None
    match event:
        case StepShown() | StepSketched() | Joined():
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
        case _:
            statement = _reported(event, stamp, origin, iris)
    return statement


def duration(milliseconds: int) -> str:
    """ISO 8601 duration to the hundredth of a second, which is all that servers compare.

    Source: xAPI-Data.md 4.6, "Duration".
    """
    return f"PT{milliseconds // 1000}.{milliseconds % 1000 // 10:02}S"


def timestamp(unix_ms: int) -> str:
    """UTC with milliseconds and Z: the one spelling we ever send."""
    moment = _EPOCH + timedelta(milliseconds=unix_ms)
    return moment.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def _lesson_opened(event: LessonOpened, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **_head(stamp, _agent(iris, event.who.actor), words.INITIALIZED),
        "object": _activity(iris.lesson(event.course, event.lesson), words.LESSON),
        "context": _context(
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
        "extensions": _extensions(
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
    if event.kind != "type":
        result["response"] = event.response
    return {
        **_head(stamp, _agent(iris, event.who.actor), words.ANSWERED),
        "object": _interaction(iris, event, _INTERACTIONS.get(event.kind, "other")),
        "result": result,
        "context": _step_context(event, stamp, origin, iris),
    }


def _own_phone_done(event: OwnPhoneDone, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **_head(stamp, _agent(iris, event.who.actor), words.ANSWERED),
        "object": _interaction(iris, event, "other"),
        "result": {
            "success": True,
            "extensions": _extensions(iris, {"evidence": event.evidence}),
        },
        "context": _step_context(event, stamp, origin, iris),
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
        **_head(stamp, _agent(iris, event.who.actor), verb),
        "object": _activity(iris.task(event.course, event.task), words.ASSESSMENT),
        "result": {
            "duration": duration(event.milliseconds),
            "extensions": _extensions(iris, figures),
            "score": {"max": 3, "min": 0, "raw": event.level, "scaled": round(event.level / 3, 4)},
            "success": event.passed,
        },
        "context": _context(
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
        **_head(stamp, _agent(iris, event.who.actor), words.COMPLETED),
        "object": _activity(iris.lesson(event.course, event.lesson), words.LESSON),
        "result": {"completion": True, "duration": duration(event.milliseconds)},
        "context": _context(
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
        **_head(stamp, _agent(iris, event.who.actor), words.COMPLETED),
        "object": _activity(iris.course(event.course), words.COURSE),
        "result": {
            "completion": True,
            "extensions": _extensions(iris, {"straight": event.straight}),
        },
        "context": _context(
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
        _activity(iris.seed, iris.activity_type("help"))
        if event.course is None
        else _activity(iris.course(event.course), words.COURSE)
    )
    return {
        **_head(stamp, _agent(iris, event.who.actor), iris.verb("helped")),
        "object": thing,
        "context": _context(stamp, origin, who=event.who, course=event.course),
    }


def _merged(event: Merged, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **_head(stamp, _agent(iris, event.who.actor), iris.verb("merged")),
        "object": _agent(iris, event.other),
        "context": _context(stamp, origin, who=event.who, beside_agent=True),
    }


def _forgotten(event: Forgotten, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **_head(stamp, _agent(iris, origin.kiosk or stamp.journal), iris.verb("forgotten")),
        "object": _agent(iris, event.actor),
        "context": _context(stamp, origin, beside_agent=True),
    }


def _reported(event: Reported, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    kiosk = origin.kiosk or stamp.journal
    return {
        **_head(stamp, _agent(iris, kiosk), iris.verb("reported")),
        "object": _activity(iris.kiosk(kiosk), iris.activity_type("kiosk")),
        "result": {
            "extensions": _extensions(
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
        "context": _context(stamp, origin),
    }


def _head(stamp: Stamp, actor: Json, verb: str) -> Json:
    return {
        "actor": actor,
        "id": statement_id(stamp.journal, stamp.seq),
        "timestamp": timestamp(stamp.at_ms),
        "verb": {"display": {"en": verb.rpartition("/")[2]}, "id": verb},
        "version": words.XAPI_VERSION,
    }


def _agent(iris: Vocabulary, name: str) -> Json:
    return {"account": {"homePage": iris.home_page, "name": name}, "objectType": "Agent"}


def _activity(iri: str, kind: str) -> Json:
    return {"definition": {"type": kind}, "id": iri, "objectType": "Activity"}


def _interaction(iris: Vocabulary, event: StepAnswered | OwnPhoneDone, interaction: str) -> Json:
    activity = _activity(iris.step(event.course, event.lesson, event.step), words.INTERACTION)
    activity["definition"]["interactionType"] = interaction
    return activity


def _extensions(iris: Vocabulary, values: Json) -> Json:
    return {iris.extension(name): value for name, value in values.items()}


def _step_context(
    event: StepAnswered | OwnPhoneDone, stamp: Stamp, origin: Origin, iris: Vocabulary
) -> Json:
    context = _context(
        stamp,
        origin,
        who=event.who,
        course=event.course,
        registration=event.registration,
        language=event.language,
    )
    lesson = _activity(iris.lesson(event.course, event.lesson), words.LESSON)
    context["contextActivities"]["parent"] = [lesson]
    return context


def _context(
    stamp: Stamp,
    origin: Origin,
    *,
    who: Who | None = None,
    course: str | None = None,
    registration: str | None = None,
    language: str | None = None,
    extensions: Json | None = None,
    beside_agent: bool = False,
) -> Json:
    iris = Vocabulary(origin.home_page)
    activities: Json = {"category": [_activity(iris.profile, words.PROFILE)]}
    if course is not None:
        activities["grouping"] = [_activity(iris.course(course), words.COURSE)]
    values: Json = {
        "boot": stamp.boot,
        "clock": stamp.clock,
        "journal": stamp.journal,
        "seq": stamp.seq,
        "uptime": stamp.uptime_ms,
        **(extensions or {}),
    }
    if who is not None:
        values["guest"] = who.guest
        if who.groups:
            values["groups"] = list(who.groups)
    if origin.kiosk is not None:
        values["kiosk"] = origin.kiosk
    if origin.commune is not None:
        values["commune"] = origin.commune
    context: Json = {
        "contextActivities": activities,
        "extensions": _extensions(iris, values),
    }
    if not beside_agent:
        context["platform"] = f"hocso/{origin.program}"
    if registration is not None:
        context["registration"] = registration
    if language is not None:
        context["language"] = language
    return context
