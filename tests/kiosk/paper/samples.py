"""A class, its names and a month, as the papers are made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

from content.authoring.source import read_source
from content.model import Lesson, Question
from kiosk.paper.month import MonthFigures, month_figures
from kiosk.reports.figures import report
from kiosk.session.lists import Campaign, shipped_lists
from kiosk.session.state import GroupCount, GroupSession, Tally
from kiosk.session.titles import Titles
from sync.counting import Change, Seen
from sync.daily_counts import DailyCount

LONG = "Ủy ban nhân dân xã Hoằng Lộc và Trung tâm học tập cộng đồng"
"""Sixty characters at most: what a list allows."""
LETTERHEAD = ("Ủy ban nhân dân xã Hoằng Lộc", "Tổ công nghệ số cộng đồng")
TITLES = Titles(
    lessons={("lua-dao", "cong-an-goi"): "Có người xưng là công an gọi đến"},
    groups={
        "hssv": "Học sinh, sinh viên",
        "nguoi_dan": "Người dân",
        "cbccvc": "Cán bộ, công chức, viên chức",
        "nld_dn": "Người lao động trong doanh nghiệp",
    },
)
BEFORE = Tally(
    phase="pre", question="q", form="A", right="x", counts={"x": 9, "y": 10, "z": 6}, unknown=2
)
AFTER = Tally(phase="post", question="q", form="B", right="x", counts={"x": 25, "y": 1, "z": 1})
HELD = GroupSession(
    id="a1b2c3d4-1111-4111-8111-111111111111",
    day="2026-11-22",
    template="to-dan-pho",
    course="lua-dao",
    lesson="cong-an-goi",
    organiser="Hội Phụ nữ",
    partner="Đoàn Thanh niên",
    place="Nhà văn hóa",
    women=True,
    counts=(
        GroupCount(group="nguoi_dan", people=21, women=14),
        GroupCount(group="hssv", people=5, women=2),
        GroupCount(group="nld_dn", people=2, women=1),
    ),
    named=("11111111-1111-4111-8111-111111111111", "22222222-2222-4222-8222-222222222222"),
    tallies=(BEFORE, AFTER),
    phones_seen=11,
    spent_ms=47 * 60_000,
)
UNCOUNTED = replace(HELD, id="b2", women=False, tallies=(), phones_seen=0, counts=(), named=())
GUESSED = replace(
    HELD, id="c3", place="Chợ", series="s", tallies=(BEFORE, replace(AFTER, guessed=True))
)
DAY = date(2026, 11, 5)
COUNTS = (
    DailyCount(DAY, "help", "", "vneid:cho:", ("nguoi_dan",), 12),
    DailyCount(DAY, "help", "", "chu-ky-so:nha-dan:c", (), 40),
    DailyCount(DAY, "lesson_completed", "lua-dao", "cong-an-goi", (), 88),
    DailyCount(DAY, "contest", "", "", (), 1),
    DailyCount(DAY, "contest_people", "", "", (), 36),
)
LISTS = replace(
    shipped_lists(),
    campaigns=(
        Campaign(
            "c",
            "30 ngày cao điểm chữ ký số",
            "chu-ky-so",
            date(2026, 10, 20),
            date(2026, 11, 19),
            300,
        ),
        Campaign("old", "Đợt cũ", "vneid", date(2026, 1, 1), date(2026, 1, 31), 9),
    ),
)
SEEN = (
    *(Seen(f"card-{number}", ("nguoi_dan",), guest=False) for number in range(44)),
    *(Seen(f"guest-{number}", (), guest=True) for number in range(120)),
)
CHANGES = tuple(
    Change(
        person=f"card-{number}",
        registration="r",
        month="2026-11",
        course="lua-dao",
        task="t",
        group="nguoi_dan",
        before=3 if number < 4 else 1,
        after=3 if number < 19 else 2,
    )
    for number in range(23)
)


def counted(session: GroupSession) -> Iterator[DailyCount]:
    """What the days keep of a class; who has a card is of the first group here."""
    groups = Counter({each.group: each.people for each in session.counts})
    groups["nguoi_dan"] += len(session.named)
    yield DailyCount(DAY, "class_held", session.course, session.template, (), 1)
    yield DailyCount(DAY, "class_phones", session.course, "", (), session.phones_seen)
    for group, people in groups.items():
        yield DailyCount(DAY, "class_people", session.course, session.template, (group,), people)


def month(*classes: GroupSession, counts: tuple[DailyCount, ...] = COUNTS) -> MonthFigures:
    """November 2026 with these classes."""
    rows = (*counts, *(row for session in classes for row in counted(session)))
    figures = report("2026-11", "2026-11", seen=SEEN, changes=CHANGES, counts=rows, classes=classes)
    return month_figures(DAY, figures, classes, rows, titles=TITLES, lists=LISTS)


def shipped() -> list[tuple[Lesson, Question | None]]:
    """Every lesson of the pack that ships, with its question; that of a false policeman first."""
    pack = read_source(Path(__file__).parents[3] / "content" / "packs" / "co-ban").pack
    assert pack is not None
    found = [
        (lesson, next((one for one in course.questions if one.lesson == lesson.id), None))
        for course in pack.courses
        for lesson in course.lessons
    ]
    return sorted(found, key=lambda one: one[0].id != "cong-an-goi")
