"""The quick message of a class ("tin nhắn nhanh"): at most 300 characters, for the village's chat group."""

from __future__ import annotations

from datetime import date

from kiosk.session.state import GroupSession
from kiosk.session.summary import Share, Summary, summary_of

MOST_CHARACTERS = 300
"""So that it fits in one message and in one QR code that an old phone still reads (product.md)."""


def quick_message(session: GroupSession, lesson: str) -> str:
    """What is pasted into the group: figures, nobody's name.

    Args:
        session: a class that ended.
        lesson: title of its lesson.
    """
    summary = summary_of(session)
    needed = [
        f"{_pretended(session)}Lớp Bình dân học vụ số ngày {_day(session.day)}, {session.place}.",
        f"Có {summary.people} lượt người{_women(summary)}.",
    ]
    optional = [
        f"Bài: {lesson.rstrip('.')}.",
        _change(summary.before, summary.after),
        f"{summary.phones_seen} người làm được trên điện thoại." if summary.phones_seen else "",
        f"{session.organiser} tổ chức{_partner(session)}.",
    ]
    parts = [*needed[:1], *(each for each in optional[:1] if each), *needed[1:], *optional[1:]]
    kept = [each for each in parts if each]
    while len(" ".join(kept)) > MOST_CHARACTERS and len(kept) > len(needed):
        longest = max((each for each in kept if each not in needed), key=len)
        kept.remove(longest)
    return " ".join(kept)[:MOST_CHARACTERS]


def _pretended(session: GroupSession) -> str:
    return "Tập dạy thử. " if session.rehearsal else ""


def _day(day: str) -> str:
    return f"{date.fromisoformat(day):%d/%m/%Y}"


def _women(summary: Summary) -> str:
    return "" if summary.women is None else f" ({summary.women} nữ)"


def _partner(session: GroupSession) -> str:
    return f", cùng {session.partner}" if session.partner else ""


def _change(before: Share | None, after: Share | None) -> str:
    if before is None or after is None:
        return ""
    by_eye = ", ước chừng" if before.guessed or after.guessed else ""
    return f"Câu hỏi đầu giờ {before.right} người chọn đúng, cuối giờ {after.right} người{by_eye}."
