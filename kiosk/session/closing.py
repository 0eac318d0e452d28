"""A class that ended → the events that the province hears of it: pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.session.state import GroupSession
from sync.class_events import (
    ClassAnswered,
    ClassAttended,
    ClassHeld,
    Headcount,
    Undoable,
)
from sync.person import Who


def events_of(
    session: GroupSession, present: Sequence[Who], on: str | None = None
) -> tuple[Undoable, ...]:
    """Everything that is said of a class; a rehearsal says nothing.

    Args:
        session: as it ended.
        present: those of `session.named` who still have a card. Who was erased meanwhile is counted in
            the headcount, without a group.
        on: ISO day of the class, when it is said on another day: it counts for its own.
    """
    if session.rehearsal:
        return ()
    events: tuple[ClassAttended | ClassHeld | ClassAnswered, ...] = (
        *(_attended(session, who) for who in present),
        _held(session, len(present)),
        *_answers(session),
    )
    return tuple(replace(event, on=on) for event in events)


def _attended(session: GroupSession, who: Who) -> ClassAttended:
    return ClassAttended(
        who=replace(who, visit=session.id, guest=False),
        meeting=session.id,
        template=session.template,
        course=session.course,
        lesson=session.lesson,
    )


def _held(session: GroupSession, named: int) -> ClassHeld:
    erased = len(session.named) - named
    counts = [
        Headcount(group=each.group, people=each.people, women=each.women if session.women else None)
        for each in session.counts
        if each.people
    ]
    if erased:
        counts.append(Headcount(group="", people=erased))
    return ClassHeld(
        meeting=session.id,
        template=session.template,
        course=session.course,
        lesson=session.lesson,
        organiser=session.organiser,
        partner=session.partner,
        place=session.place,
        series=session.series,
        headcounts=tuple(counts),
        named=named,
        phones_seen=session.phones_seen,
        milliseconds=session.spent_ms,
    )


def _answers(session: GroupSession) -> tuple[ClassAnswered, ...]:
    return tuple(
        ClassAnswered(
            meeting=session.id,
            course=session.course,
            lesson=session.lesson,
            question=tally.question,
            phase=tally.phase,
            form=tally.form,
            counts=tally.counts,
            unknown=tally.unknown,
            right=tally.right,
            guessed=tally.guessed,
        )
        for tally in session.tallies
        if tally.answered
    )
