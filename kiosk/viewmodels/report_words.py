"""A report in words and bars: the sections of the page "Báo cáo", in their order."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, replace
from typing import Any

from PySide6.QtCore import QObject

from kiosk.language import worded
from kiosk.reports.figures import Cards, Report, Skill
from kiosk.reports.table import Names


@dataclass(frozen=True, slots=True)
class Tile:
    """One big number and what it counts."""

    name: str
    value: int
    text: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Before and after, in percent; `said` is the sentence that is read."""

    name: str
    title: str
    text: str
    before: int
    after: int
    said: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One count; part: of the longest bar beside it, 0 to 1."""

    name: str
    title: str
    text: str
    part: float
    said: str


@dataclass(frozen=True, slots=True)
class Section:
    """One page of the report."""

    heading: str
    tiles: tuple[Tile, ...] = ()
    pairs: tuple[Pair, ...] = ()
    bars: tuple[Bar, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def sentences(self) -> list[str]:
        """What is read aloud."""
        tiles = (f"{one.value} {one.text}." for one in self.tiles)
        pairs = (one.said for one in self.pairs)
        return [self.heading, *tiles, *self.notes, *pairs, *(one.said for one in self.bars)]

    def rows(self, kind: str) -> list[dict[str, Any]]:
        """What QML shows of one kind: `tiles`, `pairs` or `bars`."""
        return [asdict(one) for one in getattr(self, kind)]


@dataclass(frozen=True, slots=True)
class _Counted:
    name: str
    title: str
    times: int
    text: str


class ReportWords(QObject):
    """Puts figures into the words of docs/words.md."""

    def __init__(self, names: Names, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._names = names

    def sections(self, report: Report) -> tuple[Section, ...]:
        """All pages of a report; what there is nothing of says so. Groups stand as the packs name them."""
        order = list(self._names.groups)
        report = replace(
            report,
            groups=tuple(
                sorted(
                    report.groups,
                    key=lambda line: order.index(line.group) if line.group in order else len(order),
                )
            ),
        )
        return (
            self._people(report),
            self._change_by_group(report),
            self._change_by_course(report),
            self._lessons(report),
            self._classes(report),
            self._cards(report),
            self._help(report),
        )

    # --- the kiosk ---------------------------------------------------------------------------

    def _people(self, report: Report) -> Section:
        lines = [line for line in report.groups if line.people or line.visits]
        return Section(
            self.tr("Người học ở máy"),
            tiles=(
                Tile("people", report.people, self.tr("người có thẻ học số")),
                Tile("visits", report.visits, self.tr("lượt khách học không thẻ")),
                Tile("lessons", report.lessons, self.tr("lượt học xong bài")),
                Tile("completed", report.completed, self.tr("lượt học xong khóa")),
            ),
            bars=_bars(
                _Counted(
                    f"group_{line.group}",
                    self._group(line.group),
                    line.people,
                    self.tr("{0} người, {1} lượt khách").format(line.people, line.visits),
                )
                for line in lines
            ),
            notes=(self.tr("Người và lượt đếm riêng, không cộng vào nhau."),),
        )

    def _change_by_group(self, report: Report) -> Section:
        lines = [
            ("all", self.tr("Tất cả"), report.skill),
            *(
                (f"group_{line.group}", self._group(line.group), line.skill)
                for line in report.groups
            ),
        ]
        return self._change(self.tr("Tự làm được, theo nhóm"), lines)

    def _change_by_course(self, report: Report) -> Section:
        lines = [
            (f"course_{line.course}", self._names.course(line.course), line.skill)
            for line in report.courses
        ]
        return self._change(self.tr("Tự làm được, theo khóa"), lines)

    def _change(self, heading: str, lines: Sequence[tuple[str, str, Skill]]) -> Section:
        pairs = [
            self._pair(
                name,
                title,
                self.tr("{0} lần làm thử cả trước và sau").format(skill.times),
                _percent(skill.alone_before, skill.times),
                _percent(skill.alone_after, skill.times),
            )
            for name, title, skill in lines
            if skill.times
        ]
        nothing = self.tr("Chưa ai làm thử cả trước và sau trong thời gian này.")
        return Section(heading, pairs=tuple(pairs), notes=() if pairs else (nothing,))

    def _lessons(self, report: Report) -> Section:
        lines = [line for line in report.courses if line.lessons]
        return Section(
            self.tr("Bài học và điện thoại"),
            tiles=(
                Tile("ownWord", report.own_word, self.tr("lượt tự nói làm được trên điện thoại")),
                Tile("observed", report.observed, self.tr("lượt đã thấy làm được trên điện thoại")),
            ),
            bars=_bars(
                _Counted(
                    f"course_{line.course}",
                    self._names.course(line.course),
                    line.lessons,
                    self.tr("{0} lượt học xong bài").format(line.lessons),
                )
                for line in lines
            ),
            notes=() if lines else (self.tr("Chưa học xong bài nào trong thời gian này."),),
        )

    # --- classes, help, contests -------------------------------------------------------------

    def _classes(self, report: Report) -> Section:
        women = self.tr("nữ, trong {0} lượt có đếm").format(report.women_of)
        return Section(
            self.tr("Lớp học"),
            tiles=(
                Tile("classes", report.classes, self.tr("lớp đã mở")),
                Tile("classVisits", report.class_visits, self.tr("lượt người dự lớp")),
                Tile("women", report.women, women),
                Tile(
                    "phonesSeen", report.phones_seen, self.tr("lượt thấy làm được trên điện thoại")
                ),
            ),
            bars=_bars(
                _Counted(
                    f"group_{line.group}",
                    self._group(line.group),
                    line.class_visits,
                    self.tr("{0} lượt người").format(line.class_visits),
                )
                for line in report.groups
                if line.class_visits
            ),
            notes=(self.tr("Lượt người: có mặt lần nào, đếm lần ấy."),),
        )

    def _group(self, group: str) -> str:
        return worded(self._names.group(group))

    def _cards(self, report: Report) -> Section:
        lines = [
            ("all", self.tr("Tất cả"), report.cards, report.cards_by_eye),
            *(
                (
                    f"course_{line.course}",
                    self._names.course(line.course),
                    line.cards,
                    line.cards_by_eye,
                )
                for line in report.courses
            ),
        ]
        pairs = [
            self._card_pair(f"{name}_{kind}", title, how, cards)
            for name, title, *both in lines
            for kind, how, cards in (
                ("each", self.tr("Đếm từng thẻ"), both[0]),
                ("byEye", self.tr("Ước chừng"), both[1]),
            )
            if cards is not None
        ]
        nothing = self.tr("Chưa có lớp nào đếm thẻ cả đầu giờ và cuối giờ.")
        return Section(
            self.tr("Chọn đúng, đầu giờ và cuối giờ"),
            pairs=tuple(pairs),
            notes=() if pairs else (nothing,),
        )

    def _card_pair(self, name: str, title: str, how: str, cards: Cards) -> Pair:
        return self._pair(
            name,
            title,
            self.tr("{0}, {1} lớp").format(how, cards.classes),
            _percent(cards.right_before, cards.answered_before),
            _percent(cards.right_after, cards.answered_after),
        )

    def _help(self, report: Report) -> Section:
        return Section(
            self.tr("Bàn hỗ trợ và cuộc thi"),
            tiles=(
                Tile("help", report.help_visits, self.tr("lượt người được giúp")),
                Tile("contests", report.contests, self.tr("cuộc thi tìm hiểu")),
                Tile("contestVisits", report.contest_visits, self.tr("lượt người dự thi")),
            ),
            bars=_bars(
                _Counted(
                    f"service_{service}",
                    self._names.service(service),
                    times,
                    self.tr("{0} lượt người").format(times),
                )
                for service, times in report.services
            ),
        )

    def _pair(self, name: str, title: str, text: str, before: int, after: int) -> Pair:
        told = self.tr("trước {0} phần trăm, sau {1} phần trăm").format(before, after)
        return Pair(name, title, text, before, after, f"{title}: {text}, {told}.")


def _bars(counted: Iterable[_Counted]) -> tuple[Bar, ...]:
    rows = list(counted)
    most = max((one.times for one in rows), default=0)
    return tuple(
        Bar(
            one.name,
            one.title,
            one.text,
            one.times / most if most else 0.0,
            f"{one.title}: {one.text}.",
        )
        for one in rows
    )


def _percent(part: int, whole: int) -> int:
    return round(100 * part / whole) if whole else 0
