"""What one month came to at this kiosk, as the monthly report says it: pure.

Rules:
- *Người* (people with a learning card) and *lượt người* (somebody present, each time) stand in
  fields of their own; nothing adds them.
- Figures of classes come from the classes themselves, so the report, the table and the summary page
  cannot differ; help, contests and lessons come from the daily counts, people from `sync.presence`.
- Before and after are summed over the classes that counted both, otherwise they do not compare.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from content.model import Level
from kiosk.session.lists import Campaign, Lists
from kiosk.session.state import GroupSession
from kiosk.session.summary import Share, Summary, summary_of
from kiosk.session.titles import Titles
from sync.counting import Change, Seen, people_and_visits
from sync.daily_counts import DailyCount


@dataclass(frozen=True, slots=True)
class Skill:
    """Tasks of people with a card that were done before the lessons and again after them.

    Attributes:
        tasks: how many; alone_before, alone_after: how many of them "tự làm được".
    """

    tasks: int
    alone_before: int
    alone_after: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """Lượt người of one target group, service or place."""

    name: str
    visits: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonLine:
    """The classes on one lesson; before and after None when no class counted both."""

    title: str
    classes: int
    visits: int
    before: Share | None
    after: Share | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CampaignLine:
    """Help for a peak period, in this month; the target is that of the whole period."""

    name: str
    visits: int
    target: int


@dataclass(frozen=True, slots=True, kw_only=True)
class MonthFigures:
    """One month.

    Attributes:
        month: its first day.
        people: *người* with a learning card who learned, each once, at the kiosk or in a class.
        guest_visits: of those without one; lessons_finished: by all of them.
        skill: before and after at the kiosk.
        classes, class_visits: how many, and lượt người in them.
        women: among `women_of` of the class visits, those of classes that counted women.
        groups: class visits by target group; those with a card are a line of their own.
        places, organisers: distinct ones, in order of the alphabet.
        before, after: over all classes that counted both.
        phones_seen: seen to do it on their own phone.
        help_visits: lượt người helped, of which `services` by service.
        contests, contest_visits: evenings, and lượt người who played.
    """

    month: date
    people: int
    guest_visits: int
    lessons_finished: int
    skill: Skill
    classes: int
    class_visits: int
    women: int
    women_of: int
    groups: tuple[Line, ...]
    lessons: tuple[LessonLine, ...]
    places: tuple[str, ...]
    organisers: tuple[str, ...]
    before: Share | None
    after: Share | None
    phones_seen: int
    help_visits: int
    services: tuple[Line, ...]
    campaigns: tuple[CampaignLine, ...]
    contests: int
    contest_visits: int


def days_of(month: date) -> tuple[date, date]:
    """First and last day of the month that a day is in."""
    first = month.replace(day=1)
    return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)


def month_figures(
    month: date,
    classes: Sequence[GroupSession],
    counts: Iterable[DailyCount],
    *,
    titles: Titles,
    lists: Lists,
    seen: Iterable[Seen] = (),
    changes: Iterable[Change] = (),
) -> MonthFigures:
    """Add up one month.

    Args:
        month: any day of it.
        classes: `Sessions.closed` of its days.
        counts: `counts_of` of its days.
        titles: names of lessons and groups.
        lists: names of services, and the peak periods.
        seen: who was here (`seen_between` of the month).
        changes: before and after of their tasks (`changes_between` of the month).
    """
    summaries = [summary_of(session) for session in classes]
    with_women = [each for each in summaries if each.women is not None]
    before, after = _change(summaries)
    rows = tuple(counts)
    people, guests = people_and_visits(seen)
    helped = [row for row in rows if row.what == "help"]
    return MonthFigures(
        month=month.replace(day=1),
        people=people.all,
        guest_visits=guests.all,
        lessons_finished=_times(rows, "lesson_completed"),
        skill=_skill(changes),
        classes=len(classes),
        class_visits=sum(each.people for each in summaries),
        women=sum(each.women or 0 for each in with_women),
        women_of=sum(each.people - each.named for each in with_women),
        groups=_groups(summaries, titles),
        lessons=_lessons(classes, titles),
        places=tuple(sorted({each.place for each in classes})),
        organisers=tuple(sorted({each.organiser for each in classes})),
        before=before,
        after=after,
        phones_seen=sum(each.phones_seen for each in summaries),
        help_visits=sum(row.times for row in helped),
        services=_services(helped, lists),
        campaigns=_campaigns(month, helped, lists.campaigns),
        contests=_times(rows, "contest"),
        contest_visits=_times(rows, "contest_people"),
    )


def _skill(changes: Iterable[Change]) -> Skill:
    pairs = [(each.before, each.after) for each in changes]
    return Skill(
        len(pairs),
        sum(before == Level.ALONE for before, _ in pairs),
        sum(after == Level.ALONE for _, after in pairs),
    )


def _times(rows: Iterable[DailyCount], what: str) -> int:
    return sum(row.times for row in rows if row.what == what)


def _groups(summaries: Iterable[Summary], titles: Titles) -> tuple[Line, ...]:
    found = Counter[str](dict.fromkeys(titles.groups, 0))
    with_card = 0
    for summary in summaries:
        with_card += summary.named
        for group, people, _ in summary.groups:
            found[group] += people
    lines = [Line(name=titles.group(group), visits=visits) for group, visits in found.items()]
    cards = [Line(name="Người có thẻ học số", visits=with_card)]
    return tuple(line for line in (*lines, *cards) if line.visits)


def _lessons(classes: Sequence[GroupSession], titles: Titles) -> tuple[LessonLine, ...]:
    by_title: dict[str, list[Summary]] = {}
    for session in classes:
        by_title.setdefault(titles.lesson(session), []).append(summary_of(session))
    lines = []
    for title, summaries in by_title.items():
        before, after = _change(summaries)
        lines.append(
            LessonLine(
                title=title,
                classes=len(summaries),
                visits=sum(each.people for each in summaries),
                before=before,
                after=after,
            )
        )
    return tuple(sorted(lines, key=lambda line: (-line.visits, line.title)))


def _change(summaries: Iterable[Summary]) -> tuple[Share | None, Share | None]:
    both = [(each.before, each.after) for each in summaries if each.before and each.after]
    return _sum([one for one, _ in both if one]), _sum([one for _, one in both if one])


def _sum(shares: Sequence[Share]) -> Share | None:
    if not shares:
        return None
    return Share(
        sum(share.right for share in shares),
        sum(share.answered for share in shares),
        any(share.guessed for share in shares),
    )


def _services(helped: Iterable[DailyCount], lists: Lists) -> tuple[Line, ...]:
    names = {each.id: each.name for each in lists.services}
    found = Counter[str]()
    for row in helped:
        service = row.part.partition(":")[0]
        found[names.get(service, service)] += row.times
    lines = [Line(name=name, visits=visits) for name, visits in found.items() if visits]
    return tuple(sorted(lines, key=lambda line: (-line.visits, line.name)))


def _campaigns(
    month: date, helped: Sequence[DailyCount], campaigns: Iterable[Campaign]
) -> tuple[CampaignLine, ...]:
    first, last = days_of(month)
    found = Counter[str]()
    for row in helped:
        found[row.part.rpartition(":")[2]] += row.times
    return tuple(
        CampaignLine(name=each.name, visits=found[each.id], target=each.target)
        for each in campaigns
        if each.first <= last and each.last >= first
    )
