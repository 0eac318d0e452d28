"""The four levels, and what they add up to."""

from __future__ import annotations

import pytest

from content.model import Level, PassRule
from kiosk.lesson.levels import (
    PracticeResult,
    change_of,
    course_passed,
    level_of,
    straight_passed,
    task_passed,
)


@pytest.mark.parametrize(
    ("result", "level"),
    [
        (PracticeResult(goal_reached=True), Level.ALONE),
        (PracticeResult(goal_reached=True, hints=1), Level.HINTED),
        (PracticeResult(goal_reached=True, wrong_taps=1), Level.HINTED),
        (PracticeResult(goal_reached=True, trap_fallen=True), Level.HINTED),
        (PracticeResult(goal_reached=True, refused_genuine=True), Level.HINTED),
        (PracticeResult(goal_reached=True, shown=True), Level.SHOWN),
        (PracticeResult(goal_reached=True, shown=True, hints=3), Level.SHOWN),
        (PracticeResult(goal_reached=False), Level.NOT_DONE),
        (PracticeResult(goal_reached=False, shown=True, hints=2), Level.NOT_DONE),
    ],
)
def test_level_says_how_much_help_was_needed(result: PracticeResult, level: Level) -> None:
    assert level_of(result) is level


def test_a_trap_is_avoided_only_by_somebody_who_got_past_it() -> None:
    assert PracticeResult(goal_reached=True).trap_avoided is True
    assert PracticeResult(goal_reached=True, trap_fallen=True).trap_avoided is False
    assert PracticeResult(goal_reached=False).trap_avoided is None


@pytest.mark.parametrize(
    ("rule", "levels", "passed"),
    [
        (PassRule(), [Level.HINTED, Level.ALONE], True),
        (PassRule(), [Level.SHOWN, Level.ALONE], False),
        (PassRule(level="SHOWN"), [Level.SHOWN, Level.SHOWN], True),
        (PassRule(level="ALONE", tasks=1), [Level.HINTED, Level.ALONE], True),
        (PassRule(level="ALONE", tasks=1), [Level.HINTED, Level.HINTED], False),
        (PassRule(), [], False),
    ],
)
def test_the_pass_rule_is_the_courses_own(
    rule: PassRule, levels: list[Level], passed: bool
) -> None:
    assert course_passed(levels, rule) is passed


def test_a_task_passes_from_the_level_of_the_rule_up() -> None:
    rule = PassRule(level="HINTED")
    assert [task_passed(level, rule) for level in Level] == [False, False, True, True]


def test_going_straight_needs_two_forms_unaided() -> None:
    assert straight_passed([Level.ALONE, Level.ALONE])
    assert not straight_passed([Level.ALONE])
    assert not straight_passed([Level.ALONE, Level.HINTED])


def test_better_than_before_is_said_with_both_levels() -> None:
    change = change_of([Level.SHOWN, Level.HINTED], [Level.ALONE, Level.HINTED])
    assert (change.before, change.now) == (Level.SHOWN, Level.HINTED)
    assert change.words == (
        "Trước bài này: Làm được khi có người chỉ. Bây giờ: Làm được khi có gợi ý."
    )


def test_a_lower_result_is_never_shown_as_a_fall() -> None:
    change = change_of([Level.ALONE, Level.HINTED], [Level.SHOWN, Level.NOT_DONE])
    assert change.now == change.before == Level.HINTED
    assert change.words == "Bài này cần thêm một lần nữa. Lần sau mình làm tiếp từ đây."


def test_unaided_before_and_after_needs_nothing_more() -> None:
    change = change_of([Level.ALONE], [Level.ALONE])
    assert change.words == "Trước bài này: Tự làm được. Bây giờ: Tự làm được."


def test_without_a_before_only_now_is_said() -> None:
    assert change_of([], [Level.HINTED]).words == "Bây giờ: Làm được khi có gợi ý."
    assert "cần thêm" in change_of([], [Level.NOT_DONE]).words


def test_without_an_after_nothing_is_compared() -> None:
    change = change_of([Level.HINTED], [])
    assert (change.before, change.now, change.words) == (Level.HINTED, None, "")
    assert change_of([], []).before is None


def test_unaided_before_and_lost_after_is_not_called_unaided_now() -> None:
    change = change_of([Level.ALONE], [Level.NOT_DONE])
    assert change.now is Level.ALONE
    assert "Bây giờ" not in change.words
