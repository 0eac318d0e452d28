"""The four levels of doing, the only measure of skill: how one task was done, and what it adds up to.

Rules (courses.md, "Rules for all of them"):
- A task whose goal was not reached is `NOT_DONE`.
- Reached after "Làm mẫu cho tôi xem", or with a person pointing, it is `SHOWN`.
- Reached after any spoken hint, asked for or given after a wrong tap, a trap or a refusal of
  something genuine, it is `HINTED`.
- Everything else is `ALONE`. Exploring never counts against anybody.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from content.model import Level, PassRule
from kiosk.lesson.feedback import BETTER, LEVEL_WORDS, ONCE_MORE


@dataclass(frozen=True, slots=True, kw_only=True)
class PracticeResult:
    """What one go at an imitation device came to.

    Attributes:
        genuine_done: the honest twin was done and not turned away; None without a twin.
        hints: hints asked for.
        shown: somebody or the machine showed the way.
    """

    goal_reached: bool
    trap_fallen: bool = False
    genuine_done: bool | None = None
    refused_genuine: bool = False
    wrong_taps: int = 0
    hints: int = 0
    shown: bool = False

    @property
    def trap_avoided(self) -> bool | None:
        """False after a trap; True when the goal was reached without; None when given up early."""
        if self.trap_fallen:
            return False
        return True if self.goal_reached else None


def level_of(result: PracticeResult) -> Level:
    """The level of doing that a result stands for."""
    if not result.goal_reached:
        return Level.NOT_DONE
    if result.shown:
        return Level.SHOWN
    helped = result.hints + result.wrong_taps + result.trap_fallen + result.refused_genuine
    return Level.HINTED if helped else Level.ALONE


def task_passed(level: Level, rule: PassRule) -> bool:
    """Whether one task reaches the level that the course asks for."""
    return level >= Level[rule.level]


def course_passed(levels: Collection[Level], rule: PassRule) -> bool:
    """Whether as many tasks reach the level as the course asks for."""
    return sum(task_passed(level, rule) for level in levels) >= rule.tasks


def straight_passed(levels: Collection[Level]) -> bool:
    """Whether "Tôi làm thử luôn" marks the course done: two forms, both unaided."""
    return len(levels) >= 2 and all(level is Level.ALONE for level in levels)


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """Before and now as a person may see them: a lower result is never shown as a fall.

    Attributes:
        before: level before, None when the task before was skipped.
        now: the best level so far, None when nothing was done after.
        words: what is said about it.
    """

    before: Level | None
    now: Level | None
    words: str


def change_of(before: Collection[Level], after: Collection[Level]) -> Change:
    """Sum up the tasks of a course: a side is worth its least task.

    Args:
        before: levels of the tasks before, empty when skipped.
        after: levels of the tasks after the lessons, or later.
    """
    first = min(before, default=None)
    last = min(after, default=None)
    if last is None:
        return Change(before=first, now=None, words="")
    now = last if first is None else max(first, last)
    if first is None:
        words = f"Bây giờ: {LEVEL_WORDS[now]}." if now else ONCE_MORE
    elif last > first or last is Level.ALONE:
        words = BETTER.format(before=LEVEL_WORDS[first], now=LEVEL_WORDS[now])
    else:
        words = ONCE_MORE
    return Change(before=first, now=now, words=words)
