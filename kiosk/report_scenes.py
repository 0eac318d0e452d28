"""The page "Báo cáo" with a month of figures, for pictures and for layout tests."""

from __future__ import annotations

from dataclasses import replace
from uuid import uuid4

from kiosk.session.state import GroupCount, GroupSession, Phase, Tally
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.reports import ReportsModel
from sync.class_events import ContestHeld, HelpGiven
from sync.events import LessonCompleted, OwnPhoneDone, TaskDone
from sync.person import Who


def a_month_of_figures(kiosk: Kiosk) -> None:
    """People learn alone and in classes, are helped, and play a contest."""
    parts = kiosk.parts
    courses = [card.id for card in parts.store.courses()]
    groups = [group.id for group in parts.store.groups()] or ["nguoi_dan"]
    for number in range(9):
        course, group = courses[number % len(courses)], groups[number % len(groups)]
        _learn(kiosk, course, group, guest=number % 3 == 2, after=1 + number % 3)
    for course in courses[:2]:
        parts.sessions.close(_class(kiosk, course, groups)).result()
    for service in ("vneid", "vneid", "bhyt", "dich-vu-cong"):
        parts.journal.record(HelpGiven(service=service, place="cho", people=3)).result()
    parts.journal.record(
        ContestHeld(
            contest=str(uuid4()),
            questions=tuple(courses[:1]),
            scores=(30, 20),
            people=24,
            right=15,
            asked=20,
        )
    ).result()


def report_at(kiosk: Kiosk, section: int) -> None:
    """Show one section of the report of this month."""
    a_month_of_figures(kiosk)
    kiosk.routes.reports("volunteer")
    settle(kiosk, PATIENCE_MS)
    for _ in range(section):
        if isinstance(kiosk.app.shown, ReportsModel):
            kiosk.app.shown.next()


def months_to_choose(kiosk: Kiosk) -> None:
    """The months and years of the report."""
    report_at(kiosk, 0)
    if isinstance(kiosk.app.shown, ReportsModel):
        kiosk.app.shown.chooseMonth()


def _learn(kiosk: Kiosk, course: str, group: str, *, guest: bool, after: int) -> None:
    who = Who(actor=str(uuid4()), guest=guest, visit=str(uuid4()), groups=(group,))
    registration = str(uuid4())
    before = TaskDone(
        who=who,
        course=course,
        task="lam-thu",
        form="A",
        form_hash="0" * 64,
        registration=registration,
        phase="pre",
        level=after // 2,
        passed=False,
    )
    record = kiosk.parts.journal.record
    record(before)
    record(LessonCompleted(who=who, course=course, lesson="01", registration=registration))
    record(
        OwnPhoneDone(
            who=who,
            course=course,
            lesson="01",
            registration=registration,
            step="dien-thoai",
            evidence="own_word" if guest else "observed",
        )
    )
    record(replace(before, phase="post", form="B", level=after, passed=after == 3)).result()


def _class(kiosk: Kiosk, course: str, groups: list[str]) -> GroupSession:
    return GroupSession(
        id=str(uuid4()),
        day=kiosk.parts.sessions.today(),
        template="to-dan-pho",
        course=course,
        lesson="01",
        organiser=kiosk.parts.lists.organisers[0],
        place=kiosk.parts.lists.places[0],
        women=True,
        counts=tuple(
            GroupCount(group=group, people=18 - 5 * place, women=9 - 2 * place)
            for place, group in enumerate(groups[:3])
        ),
        tallies=(_tally("pre", 6), _tally("post", 21)),
        phones_seen=11,
        spent_ms=2_700_000,
    )


def _tally(phase: Phase, right: int) -> Tally:
    return Tally(
        phase=phase,
        question="hoi",
        form="A",
        right="dung",
        counts={"dung": right, "chua-dung": 26 - right},
        unknown=2,
    )
