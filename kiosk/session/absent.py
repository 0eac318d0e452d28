"""Who was erased while a class was open leaves nothing in it but one more person of no group."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kiosk.session.state import GroupSession


def without_absent(session: GroupSession, present: Sequence[str]) -> GroupSession:
    """The class with the identifiers of only those who still have a card; nobody is counted less.

    Args:
        session: a class; pure, done twice is done once.
        present: those of `session.named` who have a card.
    """
    named = tuple(each for each in session.named if each in present)
    gone = len(session.named) - len(named)
    if not gone:
        return session
    nobody = session.count_of("")
    others = tuple(each for each in session.counts if each.group)
    counts = (*others, replace(nobody, people=nobody.people + gone))
    return replace(session, named=named, counts=counts)
