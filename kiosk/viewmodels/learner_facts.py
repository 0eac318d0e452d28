"""What staff see of one learner, gathered beside the screen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from kiosk.language import worded
from kiosk.lesson.feedback import LEVEL_WORDS
from kiosk.people.learners import Learner
from kiosk.people.results import CourseResult, results

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


@dataclass(frozen=True, slots=True)
class LearnerFacts:
    """One learner, as far as this kiosk knows.

    Attributes:
        last_visit: the last one on a day that the province confirmed, None when there is none.
        lessons: how many were done.
    """

    learner: Learner
    last_visit: date | None
    courses: tuple[CourseResult, ...]

    @property
    def lessons(self) -> int:
        """How many lessons were done, over all courses."""
        return sum(one.lessons_done for one in self.courses)


def gather_learner(parts: Parts, learner: str) -> LearnerFacts | None:
    """Look; waits for the disk, so off the GUI thread. None when the learner is not here any more.

    Raises:
        SyncError: progress.db does not answer.
    """
    found = parts.learners.get(learner)
    if found is None:
        return None
    courses = results(parts.store.courses(), parts.progress.courses(learner))
    return LearnerFacts(found, parts.learners.last_visit(learner), courses)


class LearnerWords(QObject):
    """The facts in words."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups = parts.groups.names()

    def group(self, facts: LearnerFacts) -> str:
        """Target group, and adult or child."""
        age = self.tr("Từ 16 tuổi trở lên") if facts.learner.adult else self.tr("Dưới 16 tuổi")
        group = self._groups.get(facts.learner.target_group, facts.learner.target_group)
        return f"{group}. {age}."

    def last_visit(self, facts: LearnerFacts) -> str:
        """When the learner was last here."""
        day = facts.last_visit
        if day is None:
            return self.tr("Lần học gần nhất: chưa rõ ngày.")
        return self.tr("Lần học gần nhất: ngày {0}.").format(f"{day.day}/{day.month}/{day.year}")

    def learned(self, facts: LearnerFacts) -> str:
        """How much was learned."""
        if not facts.courses:
            return self.tr("Chưa học bài nào.")
        return self.tr("Đã học {0} bài của {1} khóa.").format(facts.lessons, len(facts.courses))

    def course(self, one: CourseResult) -> str:
        """One course in a line."""
        done = self.tr("Đã học {0} trên {1} bài.").format(one.lessons_done, one.lessons)
        if one.now is None:
            return f"{one.title}. {done}"
        now = self.tr("Bây giờ: {0}.").format(worded(LEVEL_WORDS[one.now]).lower())
        return f"{one.title}. {done} {now}"
