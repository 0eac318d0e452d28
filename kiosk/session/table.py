"""The figures of classes as a table ("bảng số liệu"), one row a class: pure.

People are *lượt người*. The note is the machine's own (counted by eye, part of a series); whatever
else was remarkable, the volunteer writes into the last column.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from kiosk.session.state import GroupSession
from kiosk.session.summary import Share, Summary, summary_of
from kiosk.session.titles import Titles

Row = tuple[str | int | None, ...]
FIRST: Final = (
    "Ngày",
    "Số phút",
    "Nơi học",
    "Bài học",
    "Hình thức",
    "Đơn vị tổ chức",
    "Đơn vị phối hợp",
    "Lượt người",
    "Trong đó nữ",
    "Có thẻ học số",
)
LAST: Final = (
    "Đầu giờ: chọn đúng",
    "Đầu giờ: trả lời",
    "Cuối giờ: chọn đúng",
    "Cuối giờ: trả lời",
    "Thấy làm được trên điện thoại",
    "Ghi chú",
)


def class_table(classes: Sequence[GroupSession], titles: Titles) -> tuple[Row, ...]:
    """Names of the columns, then a row for each class.

    Every target group has two columns, people and women: those of `titles`, then those that are
    known to no pack any more. A number that was not counted is an empty cell, never 0.
    """
    groups = _groups(classes, titles)
    of_groups = [name for group in groups for name in _headings(titles.group(group))]
    heading: Row = (*FIRST, *of_groups, *LAST)
    return (heading, *(_row(session, groups, titles) for session in classes))


def _groups(classes: Iterable[GroupSession], titles: Titles) -> tuple[str, ...]:
    found = dict.fromkeys(titles.groups)
    for session in classes:
        found.update(dict.fromkeys(each.group for each in session.counts if each.people))
    return tuple(found)


def _headings(name: str) -> tuple[str, str]:
    return name, f"{name}: nữ"


def _row(session: GroupSession, groups: Sequence[str], titles: Titles) -> Row:
    summary = summary_of(session)
    counts = [session.count_of(group) for group in groups]
    of_groups = [
        cell for each in counts for cell in (each.people, each.women if session.women else None)
    ]
    return (
        f"{date.fromisoformat(session.day):%d/%m/%Y}",
        summary.minutes,
        session.place,
        titles.lesson(session),
        titles.format(session),
        session.organiser,
        session.partner,
        summary.people,
        summary.women,
        summary.named,
        *of_groups,
        *_share(summary.before),
        *_share(summary.after),
        summary.phones_seen,
        _note(session, summary),
    )


def _share(share: Share | None) -> tuple[int | None, int | None]:
    return (None, None) if share is None else (share.right, share.answered)


def _note(session: GroupSession, summary: Summary) -> str:
    by_eye = any(share is not None and share.guessed for share in (summary.before, summary.after))
    notes = [
        "thẻ đếm ước chừng" if by_eye else "",
        "trong một chuỗi lớp" if session.series else "",
    ]
    return ", ".join(note for note in notes if note)
