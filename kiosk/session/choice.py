"""What is chosen before a class begins, stage by stage, with the last choice suggested first: pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Literal, TypeVar

from kiosk.session.state import GroupSession
from kiosk.session.template import PartKind, Template

T = TypeVar("T")

Stage = Literal["format", "course", "lesson", "organiser", "partner", "place", "plan", "checks"]
Check = Literal["sound", "seen", "cards", "phones", "sheet"]

ALL_STAGES: Final[tuple[Stage, ...]] = (
    "format",
    "course",
    "lesson",
    "organiser",
    "partner",
    "place",
    "plan",
    "checks",
)
REHEARSED: Final[tuple[Stage, ...]] = ("format", "course", "lesson", "plan", "checks")
"""Who holds a rehearsal, and where, is told to nobody."""
CONTINUED: Final[tuple[Stage, ...]] = ("course", "lesson", "plan", "checks")
"""The next class of a series keeps its format, its organisers and its place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What was chosen so far; empty texts are open.

    Attributes:
        partner: empty when there is none.
        series: uuid of the series that this class goes on, None for none.
        goes_on: "Lớp này còn buổi sau": the first class of a series.
    """

    template: str = ""
    course: str = ""
    lesson: str = ""
    organiser: str = ""
    partner: str = ""
    place: str = ""
    series: str | None = None
    goes_on: bool = False
    rehearsal: bool = False


def stages_of(choice: Choice) -> tuple[Stage, ...]:
    """What has to be asked."""
    if choice.rehearsal:
        return REHEARSED
    return CONTINUED if choice.series is not None else ALL_STAGES


def choice_like(session: GroupSession, *, series: bool = False) -> Choice:
    """The choices that were made for a class, for the next one; of its series where asked."""
    return Choice(
        template=session.template,
        course=session.course,
        lesson=session.lesson,
        organiser=session.organiser,
        partner=session.partner,
        place=session.place,
        series=session.series if series else None,
    )


def latest_of_series(sessions: Iterable[GroupSession]) -> tuple[GroupSession, ...]:
    """The last class of each series, the most recent series first; `sessions` oldest first."""
    latest: dict[str, GroupSession] = {}
    for session in sessions:
        if session.series is not None:
            latest.pop(session.series, None)
            latest[session.series] = session
    return tuple(reversed(latest.values()))


def suggested_first(entries: Sequence[T], last: T | None) -> tuple[T, ...]:
    """The entries with the one of last time before the others, if it is still among them."""
    if last is None or last not in entries:
        return tuple(entries)
    return (last, *(one for one in entries if one != last))


def lesson_after(lessons: Sequence[str], last: str) -> str:
    """The lesson that follows the one of last time; the same one when it was the last of its course."""
    place = lessons.index(last) if last in lessons else -1
    return lessons[min(place + 1, len(lessons) - 1)]


def checks_of(form: Template) -> tuple[Check, ...]:
    """What is looked after before a class of this format begins."""
    kinds = {part.kind for part in form.parts}
    asked = kinds & {PartKind.OPENING, PartKind.DECISION, PartKind.CLOSING}
    found: list[Check] = ["sound", "seen"]
    if asked:
        found.append("cards")
    if PartKind.PHONES in kinds:
        found.append("phones")
    return (*found, "sheet")
