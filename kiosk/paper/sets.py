"""Which papers belong together: those of a class, of a month, and those that are printed before a class.

Drawing waits for nobody, but takes a moment: off the GUI thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from content.model import Lesson, Question
from content.store import PackStore
from kiosk.paper.answer_cards import answer_cards
from kiosk.paper.class_page import class_page
from kiosk.paper.document_pdf import document_pdf
from kiosk.paper.hand_sheet import hand_sheet_page
from kiosk.paper.message_code import message_code
from kiosk.paper.month import MonthFigures
from kiosk.paper.month_report import month_report
from kiosk.paper.month_words import report_title
from kiosk.paper.names import class_file, month_file, plain
from kiosk.paper.odt import odt_file
from kiosk.paper.out import Paper
from kiosk.paper.signature_sheet import SignatureHead, signature_sheet
from kiosk.paper.table_file import table_file
from kiosk.people.groups import Groups
from kiosk.session.hand_sheet import hand_sheet
from kiosk.session.news import quick_message
from kiosk.session.state import GroupSession
from kiosk.session.table import class_table
from kiosk.session.template import Template
from kiosk.session.titles import Titles

UTF8_MARK = b"\xef\xbb\xbf"
"""So that the oldest Notepad shows Vietnamese."""


def titles_of(store: PackStore, groups: Groups) -> Titles:
    """Names of all lessons and groups that are installed."""
    return Titles(
        lessons={
            (course.id, lesson.id): lesson.title
            for course in store.courses()
            for lesson in course.lessons
        },
        groups={group.id: group.name for group in groups.offered()},
        former=groups.names(),
    )


def class_papers(session: GroupSession, titles: Titles, letterhead: Sequence[str]) -> list[Paper]:
    """One class: its page, its row of figures, and the message as text and as a picture to scan."""
    message = quick_message(session, titles.lesson(session))
    table = table_file(class_table([session], titles))
    return [
        Paper(class_file("lop", session, "pdf"), class_page(session, titles, letterhead)),
        Paper(class_file("so-lieu", session, "csv"), table),
        Paper(class_file("tin-nhanh", session, "txt"), UTF8_MARK + message.encode()),
        Paper(class_file("tin-nhanh", session, "png"), message_code(message).png),
    ]


def month_papers(
    figures: MonthFigures,
    classes: Sequence[GroupSession],
    titles: Titles,
    letterhead: Sequence[str],
) -> list[Paper]:
    """One month: the report to be finished, the same to be printed, and a row for each class."""
    report, title = month_report(figures, letterhead), report_title(figures)
    month: date = figures.month
    return [
        Paper(month_file("bao-cao", month, "odt"), odt_file(report, title)),
        Paper(month_file("bao-cao", month, "pdf"), document_pdf(report, title)),
        Paper(month_file("so-lieu", month, "csv"), table_file(class_table(classes, titles))),
    ]


def sheet_papers(template: Template, lesson: Lesson, question: Question | None) -> list[Paper]:
    """What a volunteer holds in the hand."""
    page = hand_sheet_page(hand_sheet(template, lesson, question))
    return [Paper(f"to-cam-tay-{plain(lesson.id)}-{plain(template.id)}.pdf", page)]


def card_papers() -> list[Paper]:
    """Answer cards."""
    return [Paper("the-tra-loi.pdf", answer_cards())]


def signature_papers(letterhead: Sequence[str]) -> list[Paper]:
    """A blank sheet to sign."""
    return [Paper("danh-sach-ky-ten.pdf", signature_sheet(SignatureHead(letterhead=letterhead)))]
