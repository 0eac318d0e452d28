"""What one class came to, for the summary page and everything that goes upward: pure."""

from __future__ import annotations

from dataclasses import dataclass

from kiosk.session.state import GroupSession, Phase


@dataclass(frozen=True, slots=True)
class Share:
    """How many of those who answered a question knew it.

    Attributes:
        guessed: whether the cards were counted by eye.
    """

    right: int
    answered: int
    guessed: bool

    @property
    def percent(self) -> int:
        """In whole percent; nought when nobody answered."""
        return round(100 * self.right / self.answered) if self.answered else 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Summary:
    """The figures of one class.

    Attributes:
        people: lượt người, those with cards included.
        women: among those without a card, None when not counted.
        groups: (target group, people, women) of those without a card, in the order they were counted.
        before, after: the question at the opening and at the end, None when it was not counted.
        minutes: how long it lasted, at least one.
    """

    people: int
    women: int | None
    named: int
    groups: tuple[tuple[str, int, int], ...]
    before: Share | None
    after: Share | None
    phones_seen: int
    minutes: int


def summary_of(session: GroupSession) -> Summary:
    """The figures of a class."""
    return Summary(
        people=session.people,
        women=session.women_counted,
        named=len(session.named),
        groups=tuple(
            (each.group, each.people, each.women) for each in session.counts if each.people
        ),
        before=_share(session, "pre"),
        after=_share(session, "post"),
        phones_seen=session.phones_seen,
        minutes=max(1, round(session.spent_ms / 60_000)),
    )


def _share(session: GroupSession, phase: Phase) -> Share | None:
    tally = session.tally_of(phase)
    if tally is None or not tally.answered:
        return None
    return Share(tally.counts.get(tally.right, 0), tally.answered, tally.guessed)
