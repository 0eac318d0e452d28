"""The figures of some months at this kiosk, as the province's pages count them: pure.

- *Người* (people with a learning card), guest visits and *lượt người* of classes and help stand in
  fields of their own; nothing adds them.
- Before → after at the kiosk is that of `sync.counting`; that of a class compares cards only where both
  questions were counted, and cards counted by eye stand apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from kiosk.session.state import GroupSession
from kiosk.session.summary import summary_of
from sync.counting import Change, Seen, people_and_visits
from sync.daily_counts import DailyCount

ALONE: Final = 3
"""The level "Tự làm được"."""


@dataclass(frozen=True, slots=True)
class Skill:
    """People who did the same task before and after.

    Attributes:
        people: each once; times: tasks measured twice.
        alone_before, alone_after: how many of the tasks they did by themselves.
    """

    people: int
    times: int
    alone_before: int
    alone_after: int


@dataclass(frozen=True, slots=True)
class Cards:
    """Cards raised to the opening and to the closing question of the same classes."""

    classes: int
    right_before: int
    answered_before: int
    right_after: int
    answered_after: int


@dataclass(frozen=True, slots=True)
class GroupLine:
    """One target group ("" for unknown); class_visits are lượt người in classes."""

    group: str
    people: int
    visits: int
    skill: Skill
    class_visits: int


@dataclass(frozen=True, slots=True)
class CourseLine:
    """One course; cards None where no class counted both questions."""

    course: str
    lessons: int
    completed: int
    skill: Skill
    classes: int
    cards: Cards | None
    cards_by_eye: Cards | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Some months.

    Attributes:
        first, last: months (`YYYY-MM`), both included.
        people, visits: with a card, and guests; lessons, completed: lessons and courses finished.
        own_word, observed: done on one's own phone, as they said and as a helper saw.
        women: among `women_of` of the class visits, in classes that counted them.
        phones_seen: in classes.
        services: lượt người helped by service, most first.
    """

    first: str
    last: str
    people: int
    visits: int
    groups: tuple[GroupLine, ...]
    courses: tuple[CourseLine, ...]
    skill: Skill
    lessons: int
    completed: int
    own_word: int
    observed: int
    classes: int
    class_visits: int
    women: int
    women_of: int
    phones_seen: int
    cards: Cards | None
    cards_by_eye: Cards | None
    help_visits: int
    services: tuple[tuple[str, int], ...]
    contests: int
    contest_visits: int


def report(
    first: str,
    last: str,
    *,
    seen: Iterable[Seen],
    changes: Iterable[Change],
    counts: Iterable[DailyCount],
    classes: Sequence[GroupSession],
) -> Report:
    """Add up some months.

    Args:
        first: the first month (`YYYY-MM`).
        last: the last one, included.
        seen: who was here in them.
        changes: before → after of them.
        counts: of all their days.
        classes: those held on their days.
    """
    people, visits = people_and_visits(seen)
    pairs = tuple(changes)
    rows = tuple(counts)
    in_classes = _by(rows, "class_people", lambda row: (*row.groups, "")[0])
    groups = people.groups | visits.groups | {one.group for one in pairs} | set(+in_classes)
    services = _by(rows, "help", lambda row: row.part.partition(":")[0])
    lessons = _by(rows, "lesson_completed", _course)
    completed = _by(rows, "course_completed", _course)
    held = _by(rows, "class_held", _course)
    courses = set(+lessons) | set(+completed) | {one.course for one in pairs}
    courses |= {each.course for each in classes} | set(+held)
    own = _by(rows, "own_phone", lambda row: row.part)
    women = [each for each in classes if each.women]
    counted, by_eye = _cards(classes)
    return Report(
        first=first,
        last=last,
        people=people.all,
        visits=visits.all,
        groups=tuple(
            GroupLine(
                group,
                people.of(group),
                visits.of(group),
                _skill(one for one in pairs if one.group == group),
                in_classes[group],
            )
            for group in sorted(groups)
        ),
        courses=tuple(
            CourseLine(
                course,
                lessons[course],
                completed[course],
                _skill(one for one in pairs if one.course == course),
                held[course],
                *_cards(each for each in classes if each.course == course),
            )
            for course in sorted(courses - {""})
        ),
        skill=_skill(pairs),
        lessons=lessons.total(),
        completed=completed.total(),
        own_word=own["own_word"],
        observed=own["observed"],
        classes=held.total(),
        class_visits=in_classes.total(),
        women=sum(each.women_counted or 0 for each in women),
        women_of=sum(count.people for each in women for count in each.counts),
        phones_seen=_by(rows, "class_phones", _course).total(),
        cards=counted,
        cards_by_eye=by_eye,
        help_visits=services.total(),
        services=tuple(sorted((+services).items(), key=lambda each: (-each[1], each[0]))),
        contests=_by(rows, "contest", _course).total(),
        contest_visits=_by(rows, "contest_people", _course).total(),
    )


def _course(row: DailyCount) -> str:
    return row.course


def _by(rows: Iterable[DailyCount], what: str, key: Callable[[DailyCount], str]) -> Counter[str]:
    found: Counter[str] = Counter()
    for row in rows:
        if row.what == what:
            found[key(row)] += row.times
    return found


def _skill(changes: Iterable[Change]) -> Skill:
    rows = list(changes)
    return Skill(
        len({one.person for one in rows}),
        len(rows),
        sum(one.before == ALONE for one in rows),
        sum(one.after == ALONE for one in rows),
    )


def _cards(classes: Iterable[GroupSession]) -> tuple[Cards | None, Cards | None]:
    """Counted one by one, and by eye in either question."""
    summaries = [summary_of(each) for each in classes]
    pairs = [(one.before, one.after) for one in summaries if one.before and one.after]
    found = []
    for by_eye in (False, True):
        some = [
            (before, after)
            for before, after in pairs
            if (before.guessed or after.guessed) is by_eye
        ]
        found.append(
            Cards(
                len(some),
                sum(before.right for before, _ in some),
                sum(before.answered for before, _ in some),
                sum(after.right for _, after in some),
                sum(after.answered for _, after in some),
            )
            if some
            else None
        )
    return found[0], found[1]
