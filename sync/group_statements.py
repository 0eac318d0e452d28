"""Statements of classes, help desks and contests: pure; the actor is a group or the kiosk itself."""

from __future__ import annotations

from typing import Any

from sync import vocabulary as words
from sync.class_events import (
    ClassAnswered,
    ClassAttended,
    ClassHeld,
    ContestHeld,
    GroupEvent,
    HelpGiven,
    Voided,
)
from sync.stamp import Origin, Stamp, duration
from sync.statement_parts import activity, agent, context_of, extensions_of, group, head
from sync.vocabulary import Vocabulary

Json = dict[str, Any]
UNKNOWN_GROUP = "unknown"
"""Key of the people in a headcount whose target group was not asked."""


def group_statement(event: GroupEvent, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    """The statement of what a group did, or of taking such a statement back."""
    match event:
        case ClassAttended():
            return _class_attended(event, stamp, origin, iris)
        case ClassHeld():
            return _class_held(event, stamp, origin, iris)
        case ClassAnswered():
            return _class_answered(event, stamp, origin, iris)
        case HelpGiven():
            return _help_given(event, stamp, origin, iris)
        case ContestHeld():
            return _contest_held(event, stamp, origin, iris)
        case Voided():
            return _voided(event, stamp, origin, iris)


def _class_attended(event: ClassAttended, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    context = context_of(
        stamp,
        origin,
        who=event.who,
        course=event.course,
        language=event.language,
        extensions={"meeting": event.meeting, "template": event.template, **_day(event.on)},
    )
    context["team"] = group(iris, event.meeting)
    _beside_lesson(context, iris, event.course, event.lesson)
    return {
        **head(stamp, agent(iris, event.who.actor), words.ATTENDED),
        "object": activity(iris.meeting(event.meeting), words.MEETING),
        "context": context,
    }


def _class_held(event: ClassHeld, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    where: Json = {
        "meeting": event.meeting,
        "organiser": event.organiser,
        "place": event.place,
        "template": event.template,
        **_day(event.on),
    }
    if event.partner:
        where["partner"] = event.partner
    if event.series is not None:
        where["series"] = event.series
    context = context_of(
        stamp, origin, course=event.course, language=event.language, extensions=where
    )
    _beside_lesson(context, iris, event.course, event.lesson)
    figures: Json = {
        "headcount": {each.group or UNKNOWN_GROUP: each.people for each in event.headcounts},
        "named": event.named,
        "phones-seen": event.phones_seen,
    }
    women = {
        each.group or UNKNOWN_GROUP: each.women
        for each in event.headcounts
        if each.women is not None
    }
    if women:
        figures["women"] = women
    return {
        **head(stamp, group(iris, event.meeting), words.ATTENDED),
        "object": activity(iris.meeting(event.meeting), words.MEETING),
        "result": {
            "duration": duration(event.milliseconds),
            "extensions": extensions_of(iris, figures),
        },
        "context": context,
    }


def _class_answered(event: ClassAnswered, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    iri = (
        iris.question(event.course, event.question)
        if event.form
        else iris.step(event.course, event.lesson, event.question)
    )
    thing = activity(iri, words.INTERACTION)
    thing["definition"]["interactionType"] = "choice"
    figures: Json = {
        "counted": "by_eye" if event.guessed else "each",
        "right": event.right,
        "tally": dict(sorted(event.counts.items())),
        "unknown": event.unknown,
    }
    if event.form:
        figures["form"] = event.form
    context = context_of(
        stamp,
        origin,
        course=event.course,
        language=event.language,
        extensions={"meeting": event.meeting, "phase": event.phase, **_day(event.on)},
    )
    _beside_lesson(context, iris, event.course, event.lesson)
    return {
        **head(stamp, group(iris, event.meeting), words.ANSWERED),
        "object": thing,
        "result": {"extensions": extensions_of(iris, figures)},
        "context": context,
    }


def _help_given(event: HelpGiven, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    where: Json = {"place": event.place, **_day(event.on)}
    if event.group:
        where["groups"] = [event.group]
    if event.campaign is not None:
        where["campaign"] = event.campaign
    return {
        **head(stamp, agent(iris, origin.kiosk or stamp.journal), iris.verb("helped")),
        "object": activity(iris.service(event.service), iris.activity_type("help")),
        "result": {"extensions": extensions_of(iris, {"people": event.people})},
        "context": context_of(stamp, origin, extensions=where),
    }


def _contest_held(event: ContestHeld, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    figures: Json = {
        "asked": event.asked,
        "people": event.people,
        "questions": list(event.questions),
        "right": event.right,
        "scores": list(event.scores),
    }
    return {
        **head(stamp, group(iris, event.contest), iris.verb("competed")),
        "object": activity(iris.contest(event.contest), iris.activity_type("contest")),
        "result": {
            "duration": duration(event.milliseconds),
            "extensions": extensions_of(iris, figures),
        },
        "context": context_of(stamp, origin),
    }


def _voided(event: Voided, stamp: Stamp, origin: Origin, iris: Vocabulary) -> Json:
    return {
        **head(stamp, agent(iris, origin.kiosk or stamp.journal), words.VOIDED),
        "object": {"id": event.statement, "objectType": "StatementRef"},
        "context": context_of(stamp, origin, beside_agent=True),
    }


def _day(on: str | None) -> Json:
    """The day that a figure belongs to, where it is not the day of the statement."""
    return {} if on is None else {"on": on}


def _beside_lesson(context: Json, iris: Vocabulary, course: str | None, lesson: str | None) -> None:
    if course is not None and lesson is not None:
        thing = activity(iris.lesson(course, lesson), words.LESSON)
        context["contextActivities"]["parent"] = [thing]
