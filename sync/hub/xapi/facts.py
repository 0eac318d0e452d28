"""The fact rows of new statements: when and where each happened, beside what it says."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime

from django.utils import timezone

from sync.hub.models import Fact, GroupCount, GroupFact, Kiosk, Statement
from sync.hub.xapi.flat import Flat
from sync.hub.xapi.group_flat import GroupFlat
from sync.hub.xapi.happened import Boot, Moment, Place, moments


def fact_rows(
    rows: Sequence[Statement],
    flats: Sequence[Flat],
    kiosk: Kiosk,
    boot: Boot | None,
    arrival: datetime,
) -> list[Fact]:
    """A fact for each stored statement, not saved yet; the commune is the one of that time."""

    def stored(journal: str, seq: int) -> tuple[Place | None, Place | None]:
        places = Fact.objects.filter(kiosk=kiosk, journal=journal).values_list("seq", "happened_at")
        before = places.filter(seq__lt=seq).order_by("-seq").first()
        after = places.filter(seq__gt=seq).order_by("seq").first()
        return _place(before), _place(after)

    stays = list(kiosk.stays.order_by("since", "id").values_list("since", "place_id"))
    since = [start for start, _ in stays]
    found = moments(flats, boot, arrival, stored)
    facts = []
    for row, fact, moment in zip(rows, flats, found, strict=True):
        stay = bisect_right(since, moment.at)
        place = stays[stay - 1][1] if stay else kiosk.place_id
        facts.append(_fact(row, fact, kiosk=kiosk, place=place, moment=moment, arrival=arrival))
    return facts


def keep_group_facts(facts: Sequence[Fact], groups: Sequence[GroupFlat | None]) -> None:
    """Save what groups did beside their facts, which are saved already; in the same order."""
    made, counts = [], []
    for fact, group in zip(facts, groups, strict=True):
        if group is None:
            continue
        columns = asdict(group)
        on = columns.pop("on")
        people_of = columns.pop("counts")
        today = timezone.localtime(fact.arrived_at).date()
        day = on if on is not None and on <= today else timezone.localtime(fact.happened_at).date()
        row = GroupFact(fact=fact, day=day, **columns)
        made.append(row)
        counts += [GroupCount(group_fact=row, **each) for each in people_of]
    GroupFact.objects.bulk_create(made)
    GroupCount.objects.bulk_create(counts)


def _place(found: tuple[int | None, datetime] | None) -> Place | None:
    return None if found is None or found[0] is None else (found[0], found[1])


def _fact(
    row: Statement, fact: Flat, *, kiosk: Kiosk, place: str, moment: Moment, arrival: datetime
) -> Fact:
    return Fact(
        statement=row,
        kiosk=kiosk,
        place_id=place,
        learner=fact.learner,
        guest=fact.guest,
        group=fact.groups[0][:40] if fact.groups else "",
        second_group=fact.groups[1][:40] if len(fact.groups) > 1 else "",
        verb=fact.verb,
        course=fact.course,
        lesson=fact.lesson,
        step=fact.step,
        task=fact.task,
        phase=fact.phase,
        form=fact.form,
        level=fact.level,
        success=fact.success,
        comparable=fact.comparable,
        trap_avoided=fact.trap_avoided,
        genuine_done=fact.genuine_done,
        evidence=fact.evidence,
        milliseconds=fact.milliseconds,
        registration=fact.registration,
        journal=fact.journal,
        seq=fact.seq,
        said_at=fact.said_at or arrival,
        happened_at=moment.at,
        estimated=moment.estimated,
        arrived_at=arrival,
    )
