"""The page "Báo cáo" of staff: a month or a year chosen, its figures in bars, saved as a table to a stick."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.paper.out import NotSaved, Paper, Papers, Saved
from kiosk.people.staff import Role
from kiosk.reports.figures import Report
from kiosk.reports.reading import known_months, read_report
from kiosk.reports.table import Names, month_name, report_table
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.paper_words import PaperWords
from kiosk.viewmodels.report_words import ReportWords, Section
from kiosk.viewmodels.saving import NOT_SAVING
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


@dataclass(frozen=True, slots=True)
class Span:
    """Months (`YYYY-MM`) of one report, oldest first."""

    months: tuple[str, ...]
    year: str = ""

    @property
    def name(self) -> str:
        """For files and touches."""
        return self.year or self.months[0]


def spans_of(months: Sequence[str]) -> tuple[Span, ...]:
    """What can be chosen, newest first: each month, and each year before its months."""
    found: list[Span] = []
    for month in reversed(months):
        year = month[:4]
        if not any(one.year == year for one in found):
            found.append(Span(tuple(one for one in months if one[:4] == year), year))
        found.append(Span((month,)))
    return tuple(found)


class ReportsModel(PageModel):
    """The sections of one span; `next` and `back` turn them.

    Signals:
        reportChanged: another section or span, or a table was saved.
    """

    pageName = "Reports"
    locks = True
    reportChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        role: Role,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._papers = Papers(parts.home, parts.sticks)
        self._names = Names(
            groups=parts.groups.names(),
            courses={one.id: one.title for one in parts.store.courses()},
            services={one.id: one.name for one in parts.lists.services},
        )
        self._words = ReportWords(self._names, self)
        self._paper_words = PaperWords(self)
        self._spans: tuple[Span, ...] = ()
        self._span: Span | None = None
        self._sections: tuple[Section, ...] = ()
        self._at = 0
        self._stage = "reading"
        self.set_frame(heading=self.tr("Báo cáo"), nextText="")
        parts.jobs.run(self._known, self._found, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=reportChanged)
    def stage(self) -> str:
        """`reading`, `figures`, `months`, `writing` or `told`."""
        return self._stage

    @Property(str, notify=reportChanged)
    def period(self) -> str:
        """The months that are shown."""
        return self._called(self._span) if self._span else ""

    @Property(list, notify=reportChanged)
    def spans(self) -> list[dict[str, str]]:
        """What can be chosen: name, text."""
        return [{"name": one.name, "text": self._called(one)} for one in self._spans]

    @Property(list, notify=reportChanged)
    def tiles(self) -> list[dict[str, Any]]:
        """Big numbers: name, value, text."""
        return self._section.rows("tiles")

    @Property(list, notify=reportChanged)
    def pairs(self) -> list[dict[str, Any]]:
        """Before and after: name, title, text, before, after (percent), said."""
        return self._section.rows("pairs")

    @Property(list, notify=reportChanged)
    def bars(self) -> list[dict[str, Any]]:
        """Counts: name, title, text, part (of the longest bar), said."""
        return self._section.rows("bars")

    @Property(list, notify=reportChanged)
    def notes(self) -> list[str]:
        """Sentences between them."""
        return list(self._section.notes)

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def chooseMonth(self) -> None:
        """Show the months and years there are."""
        if self._stage == "figures":
            self._stage = "months"
            self._show()

    @Slot(str)
    def take(self, name: str) -> None:
        """Show this span."""
        found = {one.name: one for one in self._spans}
        if self._stage == "months" and name in found:
            self._read(found[name])

    @Slot()
    def save(self) -> None:
        """Write the table of this span to a stick."""
        if self._stage == "figures" and self._span is not None:
            span = self._span
            self._stage = "writing"
            self._show()
            self._parts.jobs.run(lambda: self._write(span), self._written, self._failed)

    def next(self) -> None:
        """The next section."""
        if self._stage == "told":
            self._stage = "figures"
        elif self._stage == "figures" and self._at + 1 < len(self._sections):
            self._at += 1
        self._show()

    def back(self) -> None:
        """The section before; from the first one to the cards of staff."""
        if self._stage in {"months", "told"}:
            self._stage = "figures"
        elif self._stage == "figures" and self._at > 0:
            self._at -= 1
        elif self._stage != "writing":
            self._routes.staff_home(self._role)
            return
        self._show()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- on the jobs thread ------------------------------------------------------------------

    def _known(self) -> tuple[str, ...]:
        return known_months(self._parts.database, self._parts.sessions.today())

    def _report(self, first: str, last: str) -> Report:
        return read_report(self._parts.database, self._parts.sessions, first, last)

    def _write(self, span: Span) -> Saved | NotSaved:
        from kiosk.paper.table_file import table_file

        months = [self._report(month, month) for month in span.months]
        whole = self._report(span.months[0], span.months[-1])
        table = table_file(report_table(months, whole, self._names))
        return self._papers.save([Paper(f"bao-cao-may-{span.name}.csv", table)])

    # --- what follows ------------------------------------------------------------------------

    def _found(self, months: Sequence[str]) -> None:
        self._spans = spans_of(months)
        self._read(Span((months[-1],)))

    def _read(self, span: Span) -> None:
        self._stage = "reading"
        self._span = span
        self._show()
        self._parts.jobs.run(
            lambda: self._report(span.months[0], span.months[-1]), self._told, self._failed
        )

    def _told(self, report: Report) -> None:
        self._sections = self._words.sections(report)
        self._at = min(self._at, len(self._sections) - 1)
        self._stage = "figures"
        self._show()

    def _written(self, outcome: Saved | NotSaved) -> None:
        self._stage = "told"
        self._show(self._paper_words.told(outcome))

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, SyncError):
            raise error
        self._stage = "figures"
        self.set_frame(fault=NOT_SAVING)

    @property
    def _section(self) -> Section:
        return self._sections[self._at] if self._sections else Section("")

    def _called(self, span: Span) -> str:
        return (
            self.tr("Năm {0}").format(span.year)
            if span.year
            else worded(month_name(span.months[0]))
        )

    def _show(self, told: Sequence[str] = ()) -> None:
        figures = self._stage == "figures"
        last = self._at + 1 >= len(self._sections)
        heading, sentences = self.tr("Báo cáo"), list(told)
        following = self.tr("Tiếp") if figures and not last else ""
        match self._stage:
            case "figures":
                heading = self._section.heading
                sentences = [f"{self.period}.", *self._section.sentences]
            case "months":
                heading = self.tr("Xem báo cáo tháng nào?")
                sentences = [heading, *(self._called(one) for one in self._spans)]
            case "writing":
                sentences = [self.tr("Máy đang ghi, xin chờ.")]
            case "told":
                following = self.tr("Xong")
        self.set_frame(
            heading=heading,
            nextText=following,
            backText="" if self._stage == "writing" else self.tr("Quay lại"),
            step=self._at + 1 if figures else 0,
            steps=len(self._sections) if figures else 0,
        )
        self.reportChanged.emit()
        self.set_sentences(sentences)
