"""A class as it stands now: frozen, whole, and small enough to be saved at every touch."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import Literal

from kiosk.errors import SessionUnreadable
from kiosk.session.template import PartKind, Template, template

Phase = Literal["pre", "during", "post"]
MOST_PEOPLE = 999
"""People of one group on the counting page."""
MOST_TALLIES = 3
"""Counted questions in one class: opening, decision, closing (product.md)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupCount:
    """People of one target group who are there without a card of their own."""

    group: str
    people: int = 0
    women: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """Cards that were raised to one question.

    Attributes:
        phase: `pre` at the opening, `post` at the end, `during` in between.
        form: A, B or C; empty for a step of the lesson.
        counts: people per option id; unknown: hands for "Chưa biết".
        guessed: "Ước chừng" instead of "Đếm từng thẻ".
    """

    phase: Phase
    question: str
    form: str
    right: str
    counts: dict[str, int]
    unknown: int = 0
    guessed: bool = False

    @property
    def answered(self) -> int:
        """Everybody who raised a card or a hand."""
        return sum(self.counts.values()) + self.unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupSession:
    """One class.

    Attributes:
        id, series: uuids; `series` None for a class that stands alone.
        day: ISO day it began on.
        rehearsal: "Tập dạy thử": marked on the screen, kept until its end, sent nowhere.
        played: what of a rehearsal has happened already (`kiosk.session.rehearsal`).
        women: whether women are counted.
        named: identifiers of the learners who came with a card, each once.
        listed: rows of the list who were ticked and are counted among `counts`, because they have not
            agreed to anything; forgotten when the class ends.
        part: index into the template's parts; step: of the lesson's steps.
        spent_ms: time the class has been open, without the time of interruptions; `part_began_ms` is
            where in it the part on the screen began.
    """

    id: str
    day: str
    template: str
    course: str
    lesson: str
    organiser: str
    partner: str = ""
    place: str
    series: str | None = None
    rehearsal: bool = False
    played: tuple[str, ...] = ()
    women: bool = False
    counts: tuple[GroupCount, ...] = ()
    named: tuple[str, ...] = ()
    listed: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()
    phones_seen: int = 0
    part: int = 0
    step: int = 0
    spent_ms: int = 0
    part_began_ms: int = 0

    @property
    def format(self) -> Template:
        """The format it follows."""
        return template(self.template)

    @property
    def kind(self) -> PartKind:
        """The part that is on the screen."""
        return self.format.parts[self.part].kind

    @property
    def minutes_left(self) -> int:
        """Of the minutes planned for this part, rounded up; never below nought."""
        planned = self.format.parts[self.part].minutes * 60_000
        return max(0, -(-(planned - (self.spent_ms - self.part_began_ms)) // 60_000))

    @property
    def people(self) -> int:
        """Lượt người: everybody who is there."""
        return sum(each.people for each in self.counts) + len(self.named)

    @property
    def women_counted(self) -> int | None:
        """Women among those without a card; None when they are not counted."""
        return sum(each.women for each in self.counts) if self.women else None

    def count_of(self, group: str) -> GroupCount:
        """What was counted of a group, nothing when it was not touched."""
        return next((each for each in self.counts if each.group == group), GroupCount(group=group))

    def tally_of(self, phase: Phase) -> Tally | None:
        """The cards counted in this phase."""
        return next((each for each in self.tallies if each.phase == phase), None)


def to_json(session: GroupSession) -> str:
    """The whole class as one line."""
    return json.dumps(asdict(session), ensure_ascii=False, separators=(",", ":"))


def from_json(text: str) -> GroupSession:
    """A class as it was saved.

    Raises:
        SessionUnreadable: it is not one.
    """
    try:
        values = json.loads(text)
        values["counts"] = tuple(GroupCount(**each) for each in values["counts"])
        values["tallies"] = tuple(Tally(**each) for each in values["tallies"])
        values["named"] = tuple(values["named"])
        values["played"] = tuple(values.get("played", ()))
        values["listed"] = tuple(values.get("listed", ()))
        session = GroupSession(**values)
        session.kind  # noqa: B018  a format or part that no longer exists is found here
    except (ValueError, TypeError, KeyError, IndexError) as error:
        raise SessionUnreadable(f"a class cannot be read: {error!r}") from error
    return session
