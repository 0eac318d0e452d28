"""What a class, a help desk and a contest come to: frozen facts about groups, without a name.

A class counts *lượt người* (people present), never *người*: only learning cards count those. What was
counted wrongly is voided and said again (`Voided`), so the province's figures follow.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sync.person import Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Headcount:
    """People of one target group who were there without a statement of their own.

    Attributes:
        group: id of the target group, empty where it was not asked.
        people: how many; women: how many of them, None when not counted.
    """

    group: str
    people: int
    women: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAttended:
    """A learner with a card was in a class; `attended`, with the class as team.

    Attributes:
        meeting: uuid of the class.
        on: ISO date of the class, when this is said on another day (a class mended later).
    """

    who: Who
    meeting: str
    template: str
    course: str | None = None
    lesson: str | None = None
    on: str | None = None
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassHeld:
    """A class was held; `attended` by the group, beside those who came with a card.

    Attributes:
        meeting, series: uuid of the class, and of the series it belongs to.
        template: id of the format ("Tổ dân phố học tập số" …).
        organiser, partner, place: from the lists of the kiosk, never a person's name.
        headcounts: one per target group, all of them people without a card in this class.
        named: how many came with a card; they have statements of their own.
        phones_seen: "Đã thấy làm được", ticked by helpers while people tried their own phones.
        on: ISO date of the class, when this is said on another day.
    """

    meeting: str
    template: str
    course: str | None = None
    lesson: str | None = None
    organiser: str
    partner: str = ""
    place: str
    series: str | None = None
    headcounts: tuple[Headcount, ...]
    named: int = 0
    phones_seen: int = 0
    milliseconds: int = 0
    on: str | None = None
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class ClassAnswered:
    """A question to a whole class, answered with cards; `answered` by the group.

    Attributes:
        question: id of the question in its course.
        phase: `pre` at the opening, `post` at the end, `during` in between.
        form: A, B or C, empty for a question that has one form only.
        counts: people per option id; unknown: those who raised a hand for "Chưa biết".
        right: option id of the right answer.
        guessed: True for "Ước chừng", False for "Đếm từng thẻ".
        on: ISO date of the class, when this is said on another day.
    """

    meeting: str
    course: str
    lesson: str
    question: str
    phase: Literal["pre", "during", "post"]
    form: str = ""
    counts: dict[str, int]
    unknown: int = 0
    right: str
    guessed: bool = False
    on: str | None = None
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpGiven:
    """People were helped with a service; `helped`, one statement a tap.

    Attributes:
        service: id from the list of services (`vneid`, `chu-ky-so` …).
        group: target group, empty when not asked; place: id of the kind of place (`nha-dan`, `cho` …).
        campaign: id of the peak period ("đợt cao điểm") it counts for.
        people: how many at once, when entered afterwards.
        on: ISO date, for help that was entered on another day than it was given.
    """

    service: str
    group: str = ""
    place: str
    campaign: str | None = None
    people: int = 1
    on: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContestHeld:
    """A quiz evening between teams; `competed` by the group.

    Attributes:
        contest: uuid of the evening; questions: ids of the question sets it drew on.
        scores: points per team in the order of the board; teams have colours, not names of people.
        people: how many played in all; right, asked: answers over all teams.
    """

    contest: str
    questions: tuple[str, ...]
    scores: tuple[int, ...]
    people: int
    right: int
    asked: int
    milliseconds: int = 0


Undoable = ClassAttended | ClassHeld | ClassAnswered | HelpGiven | ContestHeld
"""What staff can take back."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Voided:
    """A mistake was taken back; `voided`.

    Attributes:
        statement: the lasting id of what is taken back.
        day: ISO date it was counted on.
        undone: the event itself, whose figures are subtracted.
    """

    statement: str
    day: str
    undone: Undoable


GroupEvent = ClassAttended | ClassHeld | ClassAnswered | HelpGiven | ContestHeld | Voided
"""Everything a class, a help desk or a contest records."""
