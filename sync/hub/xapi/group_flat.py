"""A statement of a class, a help desk or a contest, flattened for figures (pure).

What another program may have sent wrongly counts as nothing: figures are never guessed.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, Literal

from sync.group_statements import UNKNOWN_GROUP
from sync.hub.xapi.extensions import Extensions
from sync.hub.xapi.flat import Flat
from sync.vocabulary import LESSON, Vocabulary

Json = dict[str, Any]
Kind = Literal["class", "present", "question", "help", "contest"]
MOST_PEOPLE: Final = 100_000
"""A headcount beyond this is none."""
MOST_GROUPS: Final = 40


@dataclass(frozen=True, slots=True)
class GroupCount:
    """People of one target group; women None where they were not counted."""

    group: str
    people: int
    women: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupFlat:
    """The columns of `GroupFact`, and its headcounts.

    Attributes:
        kind: `class` held, one learner `present` in it, a `question` to it, `help`, a `contest`.
        meeting: id of the class or contest.
        spot: where, from the kiosk's list.
        people: lượt người; of a class only those without a card, `named` says how many had one.
        right, answered: of a question; answered includes `unknown`, the hands for "Chưa biết".
        on: the day it belongs to, when another one than that of the statement.
    """

    kind: Kind
    meeting: str = ""
    series: str = ""
    template: str = ""
    organiser: str = ""
    partner: str = ""
    spot: str = ""
    course: str = ""
    lesson: str = ""
    people: int = 0
    named: int = 0
    phones_seen: int = 0
    question: str = ""
    phase: str = ""
    right: int = 0
    answered: int = 0
    unknown: int = 0
    by_eye: bool = False
    service: str = ""
    campaign: str = ""
    on: date | None = None
    counts: tuple[GroupCount, ...] = field(default=())


def group_flat(statement: Json, fact: Flat, words: Vocabulary) -> GroupFlat | None:
    """What a checked statement says of a group, None for what one person did.

    Args:
        statement: as it came.
        fact: its flat row.
        words: the vocabulary it is written in.
    """
    said = Extensions(statement.get("context", {}).get("extensions", {}), words)
    figures = Extensions(statement.get("result", {}).get("extensions", {}), words)
    is_group = statement["actor"].get("objectType") == "Group"
    iri = statement["object"].get("id", "")
    match fact.verb, is_group:
        case "attended", True:
            return _held(statement, said, figures, words)
        case "attended", False if said.text("meeting"):
            return _present(statement, fact, said, words)
        case "answered", True:
            return _answered(statement, said, figures, words)
        case "competed", True:
            return _contest(iri, figures, words)
        case "helped", False if iri.startswith(words.service("")) and fact.guest is None:
            return _help(iri, said, figures, words)
    return None


def _held(statement: Json, said: Extensions, figures: Extensions, words: Vocabulary) -> GroupFlat:
    women = figures.numbers("women")
    counts = tuple(
        GroupCount(
            "" if group == UNKNOWN_GROUP else group[:40],
            people,
            min(women[group], people) if group in women else None,
        )
        for group, people in list(figures.numbers("headcount").items())[:MOST_GROUPS]
        if people <= MOST_PEOPLE
    )
    course, lesson = _taught(statement, words)
    return GroupFlat(
        kind="class",
        meeting=said.text("meeting")[:36],
        series=said.text("series")[:36],
        template=said.text("template")[:40],
        organiser=said.text("organiser")[:120],
        partner=said.text("partner")[:120],
        spot=said.text("place")[:120],
        course=course,
        lesson=lesson,
        people=sum(each.people for each in counts),
        named=_small(figures.number("named")),
        phones_seen=_small(figures.number("phones-seen")),
        on=_day(said),
        counts=counts,
    )


def _present(statement: Json, fact: Flat, said: Extensions, words: Vocabulary) -> GroupFlat:
    course, lesson = _taught(statement, words)
    group = fact.groups[0][:40] if fact.groups else ""
    return GroupFlat(
        kind="present",
        meeting=said.text("meeting")[:36],
        template=said.text("template")[:40],
        course=course,
        lesson=lesson,
        people=1,
        on=_day(said),
        counts=(GroupCount(group, 1),),
    )


def _answered(
    statement: Json, said: Extensions, figures: Extensions, words: Vocabulary
) -> GroupFlat:
    course, lesson = _taught(statement, words)
    place = words.place(statement["object"].get("id", ""))
    tally = figures.numbers("tally")
    unknown = _small(figures.number("unknown"))
    return GroupFlat(
        kind="question",
        meeting=said.text("meeting")[:36],
        course=course,
        lesson=lesson,
        question=((place and (place.question or place.step)) or "")[:40],
        phase=said.text("phase")[:8],
        right=_small(tally.get(figures.text("right"))),
        answered=_small(sum(tally.values()) + unknown),
        unknown=unknown,
        by_eye=figures.text("counted") == "by_eye",
        on=_day(said),
    )


def _help(iri: str, said: Extensions, figures: Extensions, words: Vocabulary) -> GroupFlat | None:
    service = iri.removeprefix(words.service(""))[:40]
    people = _small(figures.number("people"))
    if not people:
        return None
    groups = said.texts("groups")
    return GroupFlat(
        kind="help",
        service=service,
        spot=said.text("place")[:120],
        campaign=said.text("campaign")[:60],
        people=people,
        on=_day(said),
        counts=(GroupCount(groups[0][:40] if groups else "", people),),
    )


def _contest(iri: str, figures: Extensions, words: Vocabulary) -> GroupFlat:
    return GroupFlat(
        kind="contest",
        meeting=iri.removeprefix(words.contest(""))[:36],
        people=_small(figures.number("people")),
        right=_small(figures.number("right")),
        answered=_small(figures.number("asked")),
    )


def _taught(statement: Json, words: Vocabulary) -> tuple[str, str]:
    """Course and lesson of a class, from the activities beside it."""
    activities = statement.get("context", {}).get("contextActivities", {})
    course = lesson = ""
    for role in ("grouping", "parent"):
        found = activities.get(role, [])
        for each in found if isinstance(found, list) else [found]:
            place = words.place(each["id"])
            if place is None:
                continue
            course = place.course
            if each.get("definition", {}).get("type") == LESSON:
                lesson = place.lesson or ""
    return course[:40], lesson[:40]


def _day(said: Extensions) -> date | None:
    try:
        return date.fromisoformat(said.text("on"))
    except ValueError:
        return None


def _small(number: int | None) -> int:
    return number if number is not None and number <= MOST_PEOPLE else 0
