"""Cards that were raised in classes: the opening question beside the closing one.

Only classes that counted both are compared; those where either was counted by eye stand apart.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import QuerySet

from sync.hub.models import GroupFact
from sync.hub.pages.cells import Cell, percent, shown_together

Asked = dict[str, GroupFact]
"""The questions of one class by phase."""
_Pair = tuple[GroupFact, GroupFact]


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards over one or more classes: how many were right, of all that were raised."""

    right: int
    answered: Cell

    @property
    def percent(self) -> int | None:
        """None when nobody answered, or too few to show it."""
        if self.answered.hidden or not self.answered.value:
            return None
        return percent(self.right, self.answered.value)


@dataclass(frozen=True, slots=True)
class CardChange:
    """Opening and closing question of the classes that counted both.

    Attributes:
        course: "" for all courses together.
        by_eye: whether cards were guessed ("Ước chừng") in them.
    """

    course: str
    by_eye: bool
    classes: int
    before: Cards
    after: Cards


def questions_of(rows: QuerySet[GroupFact]) -> dict[str, Asked]:
    """By class, then by phase; of two with the same phase the newer counts."""
    found: dict[str, Asked] = defaultdict(dict)
    for one in rows.filter(kind="question", answered__gt=0).order_by("fact_id"):
        found[one.meeting][one.phase] = one
    return found


def card_changes(rows: QuerySet[GroupFact]) -> tuple[CardChange, ...]:
    """All courses together, then each; cards counted one by one before those by eye."""
    parted: dict[tuple[str, bool], list[_Pair]] = defaultdict(list)
    for asked in questions_of(rows).values():
        if "pre" in asked and "post" in asked:
            pair = asked["pre"], asked["post"]
            by_eye = pair[0].by_eye or pair[1].by_eye
            parted["", by_eye].append(pair)
            parted[pair[0].course, by_eye].append(pair)
    # The total stands beside its courses, apart for each way of counting.
    kinds = [
        [key for key in sorted(parted) if key[1] is by_eye and (key[0] == "") is whole]
        for by_eye in (False, True)
        for whole in (True, False)
    ]
    found = (
        CardChange(course, by_eye, len(parted[course, by_eye]), before, after)
        for keys in kinds
        for (course, by_eye), before, after in zip(
            keys,
            cards_of([[pre for pre, _ in parted[key]] for key in keys]),
            cards_of([[post for _, post in parted[key]] for key in keys]),
            strict=True,
        )
    )
    return tuple(sorted(found, key=lambda one: (one.course, one.by_eye)))


def cards_of(columns: Sequence[Sequence[GroupFact]]) -> list[Cards]:
    """Cards of questions put together, for a column whose total stands beside it."""
    cells = shown_together([sum(one.answered for one in part) for part in columns])
    return [
        Cards(sum(one.right for one in part), cell)
        for part, cell in zip(columns, cells, strict=True)
    ]
