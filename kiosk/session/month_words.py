"""The monthly report as words and tables: what the machine counted, and room for what people add: pure.

The four parts are the movement's own; only the first is written here, II to IV belong to the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.session.month import LessonLine, Line, MonthFigures
from kiosk.session.summary import Share

OPEN_PARTS: Final = (
    "II. Khó khăn, vướng mắc",
    "III. Đề xuất, kiến nghị",
    "IV. Việc tháng tới",
)
"""Left for the person who signs."""
RESULTS: Final = "I. Kết quả"
APART: Final = "Người và lượt người đếm riêng, không cộng vào nhau."
NOTHING: Final = "Trong tháng máy chưa ghi lớp nào, lượt học hay lượt giúp nào."
MOST_PLACES: Final = 5
"""Named in one sentence; the table of classes has them all."""


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph: a heading of the second grade, or a sentence."""

    text: str
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Table:
    """A table; the first row holds the names of the columns, all but the first column are figures."""

    rows: tuple[tuple[str, ...], ...]


Piece = Said | Table


def report_title(figures: MonthFigures) -> str:
    """What the report is about."""
    return f"Kết quả Bình dân học vụ số tháng {figures.month.month} năm {figures.month.year}"


def results(figures: MonthFigures) -> tuple[Piece, ...]:
    """Part I; only what there is figures for."""
    sections = [
        ("Lớp học", tuple(_classes(figures))),
        ("Người học và lượt học", tuple(_learning(figures))),
        ("Bàn hỗ trợ", tuple(_help(figures))),
        ("Cuộc thi tìm hiểu", tuple(_contests(figures))),
    ]
    found = [(name, pieces) for name, pieces in sections if pieces]
    if not found:
        return (Said(NOTHING),)
    numbered = [
        piece
        for number, (name, pieces) in enumerate(found, 1)
        for piece in (Said(f"{number}. {name}", heading=True), *pieces)
    ]
    return (*numbered, Said(APART))


def number(value: int) -> str:
    """As Vietnam writes it: a point between thousands."""
    return f"{value:,}".replace(",", ".")


def _classes(figures: MonthFigures) -> Iterator[Piece]:
    if not figures.classes:
        return
    places = ", ".join(figures.places[:MOST_PLACES])
    others = len(figures.places) - MOST_PLACES
    more = f" và {others} nơi khác" if others > 0 else ""
    yield Said(
        f"Đã mở {figures.classes} lớp, {number(figures.class_visits)} lượt người dự. Nơi học: {places}{more}."
    )
    yield Said(f"Đơn vị tổ chức: {', '.join(figures.organisers)}.")
    if figures.women_of:
        yield Said(
            f"Nữ: {number(figures.women)} trên {number(figures.women_of)} lượt người, ở các lớp có đếm nữ"
            " và không tính người có thẻ học số."
        )
    yield Table((
        ("Bài học", "Số lớp", "Lượt người", "Đầu giờ chọn đúng", "Cuối giờ chọn đúng"),
        *(_lesson(line) for line in figures.lessons),
    ))  # fmt: skip
    yield _lines("Nhóm", figures.groups)
    if figures.before and figures.after:
        yield Said(
            f"Số người chọn đúng trên số người trả lời: đầu giờ {_told(figures.before)},"
            f" cuối giờ {_told(figures.after)}."
        )
    if figures.phones_seen:
        yield Said(
            f"Đã thấy làm được trên điện thoại của mình: {number(figures.phones_seen)} lượt người."
        )


def _learning(figures: MonthFigures) -> Iterator[Piece]:
    if figures.people:
        yield Said(
            f"{number(figures.people)} người có thẻ học số đã học trong tháng, ở máy hoặc ở lớp."
        )
    if figures.guest_visits:
        yield Said(f"{number(figures.guest_visits)} lượt người học ở máy không cần thẻ.")
    if figures.lessons_finished:
        yield Said(f"Học xong ở máy: {number(figures.lessons_finished)} lượt bài.")
    skill = figures.skill
    if skill.tasks:
        yield Said(
            f"Việc làm thử ở máy, cả trước và sau khi học: {number(skill.tasks)} lượt. Tự làm được:"
            f" {number(skill.alone_before)} lượt trước, {number(skill.alone_after)} lượt sau."
        )


def _help(figures: MonthFigures) -> Iterator[Piece]:
    if figures.help_visits:
        yield Said(f"Đã giúp {number(figures.help_visits)} lượt người.")
        yield _lines("Việc được giúp", figures.services)
    for line in figures.campaigns:
        yield Said(
            f"Đợt cao điểm “{line.name}”: {number(line.visits)} lượt người trong tháng,"
            f" chỉ tiêu cả đợt {number(line.target)}."
        )


def _contests(figures: MonthFigures) -> Iterator[Piece]:
    if figures.contests:
        yield Said(
            f"{figures.contests} buổi, {number(figures.contest_visits)} lượt người tham gia."
        )


def _lines(name: str, lines: tuple[Line, ...]) -> Table:
    return Table(((name, "Lượt người"), *((line.name, number(line.visits)) for line in lines)))


def _lesson(line: LessonLine) -> tuple[str, ...]:
    shares = [_told(share) if share else "không đếm" for share in (line.before, line.after)]
    return (line.title, str(line.classes), number(line.visits), *shares)


def _told(share: Share) -> str:
    by_eye = ", ước chừng" if share.guessed else ""
    return f"{share.right}/{share.answered} ({share.percent}\N{NO-BREAK SPACE}%{by_eye})"
