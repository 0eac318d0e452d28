"""Facts as the rows that people and their change are counted from (`sync.counting`)."""

from __future__ import annotations

from datetime import date, datetime
from typing import Final, Literal, cast

from django.db.models import QuerySet
from django.utils import timezone

from sync.counting import Seen, TaskLevel
from sync.hub.models import Fact

_NOT_HERE: Final = ("merged",)
"""What staff do with records does not show that somebody learned."""
Sighting = tuple[Seen, str, str]
"""Who, in which commune (code), in which month (`YYYY-MM`)."""


def sightings(facts: QuerySet[Fact]) -> set[Sighting]:
    """Who was seen where and when, in facts of learners that are not forgotten."""
    rows = (
        facts.filter(unlinked=False)
        .exclude(learner="")
        .exclude(guest=None)
        .exclude(verb__in=_NOT_HERE)
        .values_list(
            "learner",
            "group",
            "second_group",
            "guest",
            "place_id",
            "happened_at",
            "group_fact__day",
        )
    )
    return {
        (
            Seen(learner, tuple(one for one in (group, second) if one), bool(guest)),
            place,
            month_of(happened, day),
        )
        for learner, group, second, guest, place, happened, day in rows.iterator(2000)
    }


def levels(facts: QuerySet[Fact]) -> list[tuple[TaskLevel, str]]:
    """Comparable results of tasks before and after, in their order, with their commune."""
    rows = (
        facts.filter(
            unlinked=False, comparable=True, level__isnull=False, phase__in=["pre", "post"]
        )
        .exclude(learner="")
        .exclude(registration=None)
        .order_by("happened_at", "seq")
    )
    return [
        (
            TaskLevel(
                person=fact.learner,
                registration=str(fact.registration),
                course=fact.course,
                task=fact.task,
                phase=cast("Literal['pre', 'post']", fact.phase),
                group=fact.group,
                level=fact.level or 0,
                month=month_of(fact.happened_at),
            ),
            fact.place_id,
        )
        for fact in rows
    ]


def month_of(happened: datetime, day: date | None = None) -> str:
    """`YYYY-MM` in the country's time, of the day it belongs to if that is another."""
    return (day or timezone.localtime(happened).date()).isoformat()[:7]
