"""A class as its statements tell of it, for when its own row is lost: pure."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.session.state import GroupCount, GroupSession, Tally
from kiosk.session.template import templates
from sync.class_events import ClassAnswered, ClassAttended, ClassHeld


def class_again(
    held: ClassHeld,
    day: str,
    attended: Sequence[ClassAttended] = (),
    answered: Sequence[ClassAnswered] = (),
) -> GroupSession | None:
    """The closed class that these events were said of, None when its format is no longer known.

    Args:
        held: what was said of the class as a whole.
        day: ISO day it counts for.
        attended: one for each who came with a card.
        answered: one for each counted question.
    """
    parts = {each.id: len(each.parts) for each in templates()}
    if held.template not in parts:
        return None
    return GroupSession(
        id=held.meeting,
        day=day,
        template=held.template,
        course=held.course or "",
        lesson=held.lesson or "",
        organiser=held.organiser,
        partner=held.partner,
        place=held.place,
        series=held.series,
        women=any(each.women is not None for each in held.headcounts),
        counts=tuple(
            GroupCount(group=each.group, people=each.people, women=each.women or 0)
            for each in held.headcounts
        ),
        named=tuple(each.who.actor for each in attended),
        tallies=tuple(
            Tally(
                phase=each.phase,
                question=each.question,
                form=each.form,
                right=each.right,
                counts=each.counts,
                unknown=each.unknown,
                guessed=each.guessed,
            )
            for each in answered
        ),
        phones_seen=held.phones_seen,
        part=parts[held.template] - 1,
        spent_ms=held.milliseconds,
    )
