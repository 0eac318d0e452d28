"""The monthly report as words and tables: what the machine counted, and room for what people add: pure.

The four parts are the movement's own; only the first is written here, II to IV belong to the person.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from kiosk.paper.month import LessonLine, Line, MonthFigures

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
    counted = figures.report
    if not counted.classes:
        return
    places = ", ".join(figures.places[:MOST_PLACES])
    others = len(figures.places) - MOST_PLACES
    more = f" và {others} nơi khác" if others > 0 else ""
    yield Said(
        f"Đã mở {counted.classes} lớp, {number(counted.class_visits)} lượt người dự."
        f" Nơi học: {places}{more}."
    )
    yield Said(f"Đơn vị tổ chức: {', '.join(figures.organisers)}.")
    if counted.women_of:
        yield Said(
            f"Nữ: {number(counted.women)} trên {number(counted.women_of)} lượt người, ở các lớp có"
            " đếm nữ và không tính người có thẻ học số."
        )
    yield Table((
        ("Bài học", "Số lớp", "Lượt người", "Đầu giờ chọn đúng", "Cuối giờ chọn đúng"),
        *(_lesson(line) for line in figures.lessons),
    ))  # fmt: skip
    yield _lines("Nhóm", figures.groups)
    for way, cards in (("Đếm từng thẻ", counted.cards), ("Ước chừng", counted.cards_by_eye)):
        if cards is not None:
            yield Said(
                f"{way}, {cards.classes} lớp, số người chọn đúng trên số người trả lời: đầu giờ"
                f" {_share(cards.right_before, cards.answered_before)},"
                f" cuối giờ {_share(cards.right_after, cards.answered_after)}."
            )
    if counted.phones_seen:
        yield Said(
            f"Đã thấy làm được trên điện thoại của mình: {number(counted.phones_seen)} lượt người."
        )


def _learning(figures: MonthFigures) -> Iterator[Piece]:
    counted = figures.report
    if counted.people:
        yield Said(
            f"{number(counted.people)} người có thẻ học số đã học trong tháng, ở máy hoặc ở lớp."
        )
    if counted.visits:
        yield Said(f"{number(counted.visits)} lượt người học ở máy không cần thẻ.")
    if counted.lessons:
        yield Said(f"Học xong ở máy: {number(counted.lessons)} lượt bài.")
    skill = counted.skill
    if skill.times:
        yield Said(
            f"Việc làm thử ở máy, cả trước và sau khi học: {number(skill.times)} lượt. Tự làm được:"
            f" {number(skill.alone_before)} lượt trước, {number(skill.alone_after)} lượt sau."
        )


def _help(figures: MonthFigures) -> Iterator[Piece]:
    if figures.report.help_visits:
        yield Said(f"Đã giúp {number(figures.report.help_visits)} lượt người.")
        yield _lines("Việc được giúp", figures.services)
    for line in figures.campaigns:
        yield Said(
            f"Đợt cao điểm “{line.name}”: {number(line.visits)} lượt người trong tháng,"
            f" chỉ tiêu cả đợt {number(line.target)}."
        )


def _contests(figures: MonthFigures) -> Iterator[Piece]:
    counted = figures.report
    if counted.contests:
        yield Said(
            f"{counted.contests} buổi, {number(counted.contest_visits)} lượt người tham gia."
        )


def _lines(name: str, lines: tuple[Line, ...]) -> Table:
    return Table(((name, "Lượt người"), *((line.name, number(line.visits)) for line in lines)))


def _lesson(line: LessonLine) -> tuple[str, ...]:
    before, after = [], []
    for about, cards in (("", line.cards), ("khoảng ", line.cards_by_eye)):
        if cards is not None:
            before.append(about + _share(cards.right_before, cards.answered_before))
            after.append(about + _share(cards.right_after, cards.answered_after))
    shares = ["; ".join(one) or "không đếm" for one in (before, after)]
    return (line.title, str(line.classes), number(line.visits), *shares)


def _share(right: int, answered: int) -> str:
    return f"{right}/{answered} ({round(100 * right / answered)}\N{NO-BREAK SPACE}%)"
