"""A report as a table for a spreadsheet: a row a figure, a column a month, and one for all of them.

The column of all months is counted, not added: a person who came in two months is one person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from kiosk.reports.figures import Cards, Report, Skill

Row = tuple[str | int | None, ...]
Figures = dict[tuple[str, str], int | None]
"""Figure by what it is and whose."""
NOTE: Final = "Người và lượt người đếm riêng, không cộng vào nhau."


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What ids are called; one that is not known any more stands for itself."""

    groups: Mapping[str, str] = field(default_factory=dict)
    courses: Mapping[str, str] = field(default_factory=dict)
    services: Mapping[str, str] = field(default_factory=dict)

    def group(self, group: str) -> str:
        """Name of a target group."""
        return self.groups.get(group, group) or "Chưa rõ nhóm"

    def course(self, course: str) -> str:
        """Title of a course."""
        return self.courses.get(course, course)

    def service(self, service: str) -> str:
        """Name of a service."""
        return self.services.get(service, service)


def month_name(month: str) -> str:
    """`2026-11` as people say it."""
    year, _, number = month.partition("-")
    return f"Tháng {int(number)} năm {year}"


def report_table(months: Sequence[Report], whole: Report, names: Names) -> tuple[Row, ...]:
    """Names of the columns, then a row for each figure that any month has.

    Args:
        months: one report a month.
        whole: the report of all of them together.
        names: of groups, courses and services.
    """
    columns = [*months, whole] if len(months) > 1 else [whole]
    found = [_figures(one, names) for one in columns]
    keys = dict.fromkeys(key for figures in found for key in figures)
    heads = [month_name(one.first) for one in months] if len(months) > 1 else []
    heading: Row = ("Số liệu", "Của", *heads, _span(whole))
    rows: list[Row] = [(*key, *(figures.get(key) for figures in found)) for key in keys]
    return (heading, *rows, (NOTE,))


def _span(whole: Report) -> str:
    if whole.first == whole.last:
        return month_name(whole.first)
    return f"{month_name(whole.first)} đến {month_name(whole.last).lower()}"


def _figures(report: Report, names: Names) -> Figures:
    found: Figures = {
        ("Người có thẻ học số", ""): report.people,
        ("Lượt khách học không thẻ", ""): report.visits,
        ("Lượt học xong bài", ""): report.lessons,
        ("Lượt học xong khóa", ""): report.completed,
        ("Làm được trên điện thoại, tự nói (lượt)", ""): report.own_word,
        ("Làm được trên điện thoại, đã thấy (lượt)", ""): report.observed,
        ("Lớp đã mở", ""): report.classes,
        ("Lượt người dự lớp", ""): report.class_visits,
        ("Nữ, ở các lớp có đếm (lượt)", ""): report.women,
        ("Nam và nữ, ở các lớp có đếm (lượt)", ""): report.women_of,
        ("Thấy làm được trên điện thoại, ở lớp (lượt)", ""): report.phones_seen,
        ("Lượt người được giúp", ""): report.help_visits,
        ("Cuộc thi", ""): report.contests,
        ("Lượt người dự thi", ""): report.contest_visits,
    }
    found |= _skill("tất cả", report.skill)
    for line in report.groups:
        name = names.group(line.group)
        found["Người có thẻ học số", name] = line.people
        found["Lượt khách học không thẻ", name] = line.visits
        found["Lượt người dự lớp", name] = line.class_visits
        found |= _skill(name, line.skill)
    for course in report.courses:
        name = names.course(course.course)
        found["Lượt học xong bài", name] = course.lessons
        found["Lượt học xong khóa", name] = course.completed
        found["Lớp đã mở", name] = course.classes
        found |= _skill(name, course.skill)
        found |= _cards(name, course.cards, course.cards_by_eye)
    found |= _cards("tất cả", report.cards, report.cards_by_eye)
    found |= {("Lượt người được giúp", names.service(one)): times for one, times in report.services}
    return found


def _skill(name: str, skill: Skill) -> Figures:
    if not skill.times:
        return {}
    return {
        ("Người có thẻ và lượt khách làm thử cả trước và sau", name): skill.people,
        ("Số lần làm thử cả trước và sau", name): skill.times,
        ("Tự làm được trước khi học (lần)", name): skill.alone_before,
        ("Tự làm được sau khi học (lần)", name): skill.alone_after,
    }


def _cards(name: str, counted: Cards | None, by_eye: Cards | None) -> Figures:
    found: Figures = {}
    for how, cards in (("đếm từng thẻ", counted), ("ước chừng", by_eye)):
        if cards is not None:
            found |= {
                (f"Lớp hỏi cả đầu giờ và cuối giờ, {how}", name): cards.classes,
                (f"Đầu giờ chọn đúng, {how}", name): cards.right_before,
                (f"Đầu giờ trả lời, {how}", name): cards.answered_before,
                (f"Cuối giờ chọn đúng, {how}", name): cards.right_after,
                (f"Cuối giờ trả lời, {how}", name): cards.answered_after,
            }
    return found
