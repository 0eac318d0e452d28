"""The parts that our statements are put together from: pure."""

from __future__ import annotations

from typing import Any

from sync import vocabulary as words
from sync.events import OwnPhoneDone, StepAnswered
from sync.person import Who
from sync.stamp import Origin, Stamp, statement_id, timestamp
from sync.vocabulary import Vocabulary

Json = dict[str, Any]


def head(stamp: Stamp, actor: Json, verb: str) -> Json:
    """What every statement begins with."""
    return {
        "actor": actor,
        "id": statement_id(stamp.journal, stamp.seq),
        "timestamp": timestamp(stamp.at_ms),
        "verb": {"display": {"en": verb.rpartition("/")[2]}, "id": verb},
        "version": words.XAPI_VERSION,
    }


def agent(iris: Vocabulary, name: str) -> Json:
    """A person, or the kiosk itself, by an account."""
    return {"account": {"homePage": iris.home_page, "name": name}, "objectType": "Agent"}


def group(iris: Vocabulary, name: str) -> Json:
    """The people of one class or contest together, by its uuid; nobody of them is named."""
    return {"account": {"homePage": iris.home_page, "name": name}, "objectType": "Group"}


def activity(iri: str, kind: str) -> Json:
    """A thing that was done, by its IRI and type."""
    return {"definition": {"type": kind}, "id": iri, "objectType": "Activity"}


def interaction(iris: Vocabulary, event: StepAnswered | OwnPhoneDone, kind: str) -> Json:
    """A step as the standard's interaction of this type."""
    thing = activity(iris.step(event.course, event.lesson, event.step), words.INTERACTION)
    thing["definition"]["interactionType"] = kind
    return thing


def extensions_of(iris: Vocabulary, values: Json) -> Json:
    """Our extensions under their whole keys."""
    return {iris.extension(name): value for name, value in values.items()}


def step_context_of(
    event: StepAnswered | OwnPhoneDone, stamp: Stamp, origin: Origin, iris: Vocabulary
) -> Json:
    """Where and when a step was answered, with its lesson as parent."""
    context = context_of(
        stamp,
        origin,
        who=event.who,
        course=event.course,
        registration=event.registration,
        language=event.language,
    )
    lesson = activity(iris.lesson(event.course, event.lesson), words.LESSON)
    context["contextActivities"]["parent"] = [lesson]
    return context


def context_of(
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
    """Where and when; `beside_agent` leaves out what the standard forbids there."""
    iris = Vocabulary(origin.home_page)
    activities: Json = {"category": [activity(iris.profile, words.PROFILE)]}
    if course is not None:
        activities["grouping"] = [activity(iris.course(course), words.COURSE)]
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
        "extensions": extensions_of(iris, values),
    }
    if not beside_agent:
        context["platform"] = f"hocso/{origin.program}"
    if registration is not None:
        context["registration"] = registration
    if language is not None:
        context["language"] = language
    return context
