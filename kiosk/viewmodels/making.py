"""Papers made from what the kiosk keeps; waits for the disk, so on the jobs thread alone."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, Final

from kiosk.paper.out import Paper
from kiosk.session.state import GroupSession
from kiosk.viewmodels.course_state import file_of

if TYPE_CHECKING:
    from content.broadcast import Passage
    from kiosk.viewmodels.parts import Parts

CLASS_DAYS: Final = 92
"""Older classes are in the reports of their months."""


def held_classes(parts: Parts, today: date) -> list[tuple[GroupSession, str]]:
    """The classes of the last three months with the titles of their lessons, newest first.

    Raises:
        SyncError: progress.db does not answer.
    """
    from kiosk.paper.sets import titles_of

    first = today - timedelta(days=CLASS_DAYS)
    held = parts.sessions.closed(first.isoformat(), today.isoformat())
    titles = titles_of(parts.store, parts.groups)
    return [(session, titles.lesson(session)) for session in reversed(held)]


def month(parts: Parts, day: date) -> list[Paper]:
    """The report of the month that a day is in, and its table.

    Raises:
        SyncError: progress.db does not answer.
    """
    from kiosk.paper.month import days_of, month_figures
    from kiosk.paper.sets import month_papers, titles_of
    from kiosk.reports.reading import read_report
    from sync.daily_counts import counts_of

    first, last = days_of(day)
    name, titles = f"{day:%Y-%m}", titles_of(parts.store, parts.groups)
    held = parts.sessions.closed(first.isoformat(), last.isoformat())
    figures = month_figures(
        day,
        read_report(parts.database, parts.sessions, name, name),
        held,
        counts_of(parts.database, first, last),
        titles=titles,
        lists=parts.lists,
    )
    return month_papers(figures, held, titles, parts.lists.letterhead)


def sheet(parts: Parts, form: str, course: str, lesson: str) -> list[Paper]:
    """What a volunteer holds in the hand, by ids.

    Raises:
        ContentError: the lesson is not installed any more.
    """
    from kiosk.paper.sets import sheet_papers
    from kiosk.session.template import template

    questions = parts.store.course(course).questions
    question = next((each for each in questions if each.lesson == lesson), None)
    return sheet_papers(template(form), parts.store.lesson(course, lesson), question)


def leaflet_paper(parts: Parts, course: str, lesson: str) -> list[Paper]:
    """One page of a lesson, to be hung up or handed on.

    Raises:
        ContentError: the lesson is not installed any more.
    """
    from kiosk.paper.leaflet import leaflet
    from kiosk.paper.names import plain
    from kiosk.paper.take_home import take_home

    whole = parts.store.course(course)
    content = take_home(
        whole, parts.store.lesson(course, lesson), lambda file: file_of(parts, course, file)
    )
    return [Paper(f"to-huong-dan-{plain(lesson)}.pdf", leaflet(content))]


def broadcast_script(parts: Parts, course: str, lesson: str) -> tuple[Passage, ...]:
    """What the commune loudspeaker says of a lesson.

    Raises:
        ContentError: the lesson is not installed any more.
    """
    from content.broadcast import script_of

    return script_of(parts.store.course(course), parts.store.lesson(course, lesson))


def broadcast_paper(lesson: str, wav: bytes) -> Paper:
    """The sound of a lesson, under its name."""
    from kiosk.paper.names import plain

    return Paper(f"loa-thon-{plain(lesson)}.wav", wav)


def answer_cards() -> list[Paper]:
    """Cards to raise."""
    from kiosk.paper.sets import card_papers

    return card_papers()


def signatures(parts: Parts) -> list[Paper]:
    """A blank sheet to sign."""
    from kiosk.paper.sets import signature_papers

    return signature_papers(parts.lists.letterhead)
