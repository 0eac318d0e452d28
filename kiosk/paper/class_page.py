"""What one class came to, on one page: figures, who came, and the answers before and after."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from kiosk.paper.bars import Bar, draw_bar
from kiosk.paper.frame import FOOT_MM, draw_foot, draw_head, draw_heading, draw_letterhead
from kiosk.paper.sheet import CONTENT, At, Box, Sheet
from kiosk.paper.style import BODY, EDGE, FIGURE, PAPER, QUIET, SUCCESS, Ink
from kiosk.session.state import GroupSession
from kiosk.session.summary import Share, Summary, summary_of
from kiosk.session.titles import Titles

TILE_MM: Final = 29.0
TILE_GAP_MM: Final = 5.0
GROUP_COLOUR: Final = "#2F6B86"
NOTE_MM: Final = 9.0
MOST_NOTES: Final = 8
"""Lines to write on."""
MOST_GROUPS: Final = 6
"""Bars that the page has room for; the smaller groups beyond are one bar together."""


def class_page(session: GroupSession, titles: Titles, letterhead: Sequence[str] = ()) -> bytes:
    """The PDF of one class."""
    summary = summary_of(session)
    sheet = Sheet(f"Kết quả lớp học {_day(session)}")
    y = draw_letterhead(sheet, letterhead)
    overline = "Kết quả lớp học" if not session.rehearsal else "Tập dạy thử, không tính số liệu"
    y = draw_head(sheet, overline, titles.lesson(session), _facts(session, titles), y=y)
    y = _tiles(sheet, summary, y)
    y = _change(sheet, summary, y)
    y = _groups(sheet, summary, titles, y)
    _notes(sheet, y)
    draw_foot(sheet, "Lượt người: mỗi lần có mặt tính một lượt.")
    return sheet.finished()


def _facts(session: GroupSession, titles: Titles) -> list[str]:
    partner = f", cùng {session.partner}" if session.partner else ""
    return [
        f"Ngày {_day(session)} · {session.place} · {titles.format(session)}",
        f"{session.organiser} tổ chức{partner}",
    ]


def _day(session: GroupSession) -> str:
    return f"{date.fromisoformat(session.day):%d/%m/%Y}"


def _tiles(sheet: Sheet, summary: Summary, y: float) -> float:
    tiles = [
        (summary.people, "lượt người"),
        *([] if summary.women is None else [(summary.women, "nữ")]),
        (summary.phones_seen, "người làm được\ntrên điện thoại"),
        (summary.minutes, "phút"),
    ]
    width = (CONTENT.width - (len(tiles) - 1) * TILE_GAP_MM) / len(tiles)
    for place, (figure, name) in enumerate(tiles):
        box = Box(CONTENT.x + place * (width + TILE_GAP_MM), y, width, TILE_MM)
        sheet.fill(box, PAPER, 4)
        sheet.write(Box(box.x, box.y + 1, width, 16), str(figure), FIGURE, At.CENTRE | At.MIDDLE)
        below = Box(box.x + 2, box.y + 17, width - 4, TILE_MM - 18)
        sheet.write(below, name, Ink(10.5, colour=QUIET), At.CENTRE)
    return y + TILE_MM + 8


def _change(sheet: Sheet, summary: Summary, y: float) -> float:
    shares = [
        ("Hỏi đầu giờ", summary.before, EDGE),
        ("Hỏi cuối giờ", summary.after, SUCCESS),
    ]
    y = draw_heading(sheet, "Giơ thẻ chọn đúng", y)
    if not any(share for _, share, _ in shares):
        box = Box(CONTENT.x, y, CONTENT.width, 8)
        return y + sheet.write(box, "Lớp này không đếm thẻ.", BODY) + 7
    for name, share, colour in shares:
        if share is not None:
            part = share.right / share.answered
            y = draw_bar(sheet, Bar(name, _told(share), part, colour), CONTENT.x, y, CONTENT.width)
    return y + 4


def _told(share: Share) -> str:
    by_eye = ", ước chừng" if share.guessed else ""
    return f"{share.right} trên {share.answered} người ({share.percent} %{by_eye})"


def _groups(sheet: Sheet, summary: Summary, titles: Titles, y: float) -> float:
    if not summary.people:
        return y
    y = draw_heading(sheet, "Ai đã đến", y)
    found = sorted(summary.groups, key=lambda each: -each[1])
    lines = [
        (titles.group(group), people, None if summary.women is None else women)
        for group, people, women in found
    ]
    if summary.named:
        lines.append(("Người có thẻ học số", summary.named, None))
    if len(lines) > MOST_GROUPS:
        kept, rest = lines[: MOST_GROUPS - 1], lines[MOST_GROUPS - 1 :]
        lines = [*kept, ("Các nhóm khác", sum(people for _, people, _ in rest), None)]
    for name, people, women in lines:
        figure = f"{people} lượt người" + ("" if women is None else f", {women} nữ")
        bar = Bar(name, figure, people / summary.people, GROUP_COLOUR)
        y = draw_bar(sheet, bar, CONTENT.x, y, CONTENT.width)
    return y + 4


def _notes(sheet: Sheet, y: float) -> None:
    end = CONTENT.bottom - FOOT_MM
    if end - y < 22:
        return
    y = draw_heading(sheet, "Ghi thêm (chỗ vướng, việc cần làm tiếp)", y)
    for line in range(1, MOST_NOTES + 1):
        at = y + line * NOTE_MM
        if at < end:
            sheet.line((CONTENT.x, at), (CONTENT.end, at), EDGE, dotted=True)
