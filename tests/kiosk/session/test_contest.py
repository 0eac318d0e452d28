"""A contest between teams: the board is what was marked, nothing is lost, nobody is last."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.model import Option
from kiosk.errors import ContestUnreadable
from kiosk.session.contest import (
    POINTS,
    Contest,
    Stage,
    back,
    begun,
    contest_held,
    ended,
    from_json,
    marked,
    onward,
    passed,
    paused,
    places,
    resumed,
    to_json,
)
from kiosk.session.contest_store import Contests
from kiosk.session.quiz import QuizQuestion, drawn, questions_of, questions_of_set
from kiosk.session.schema import SESSIONS
from sync.daily_counts import counts_of
from tests.helpers.question_set import question_set
from tests.helpers.sample_pack import sample_course
from tests.helpers.saved_kiosk import SavedKiosk

KEYS = tuple(f"q{number}" for number in range(5))
CONTEST = begun(
    Contest(
        id="77777777-7777-4777-8777-777777777777",
        day="2026-11-21",
        sets=("lua-dao", "vneid"),
        people=(8, 9, 7),
        questions=KEYS,
    )
)
MOVES = st.one_of(
    st.just((onward,)),
    st.just((back,)),
    st.tuples(st.just(marked), st.integers(-1, 6)),
    st.tuples(st.just(paused), st.booleans()),
    st.tuples(st.just(passed), st.integers(-5, 70_000)),
    st.just((ended,)),
)
SCORES = st.lists(st.integers(0, 5).map(lambda right: right * POINTS), min_size=2, max_size=6)


def played(moves: list[tuple[object, ...]], contest: Contest = CONTEST) -> Contest:
    for move, *rest in moves:
        assert callable(move)
        contest = move(contest, *rest)
    return contest


@given(st.lists(MOVES, max_size=30))
def test_whatever_is_touched_the_board_stays_possible(moves: list[tuple[object, ...]]) -> None:
    contest = CONTEST
    for move in moves:
        contest = played([move], contest)
        assert len(contest.right) <= len(contest.questions)
        assert contest.at <= len(contest.right)
        assert 0 <= contest.left_ms <= contest.seconds * 1000
        assert contest.spent_ms >= 0
        assert not (contest.running and contest.stage is not Stage.QUESTION)
        assert sum(contest.scores) == POINTS * sum(len(right) for right in contest.right)
        held = contest_held(contest)
        assert 0 <= held.right <= held.asked <= len(KEYS) * contest.teams
        assert from_json(to_json(contest)) == contest


@given(st.lists(MOVES, max_size=30))
def test_going_back_and_on_changes_no_points(moves: list[tuple[object, ...]]) -> None:
    contest = played(moves)
    there = back(contest)
    assert there.scores == contest.scores
    assert onward(there).scores == contest.scores


@given(st.lists(MOVES, max_size=30), st.integers(0, 2))
def test_marking_a_team_twice_is_not_marking_it(moves: list[tuple[object, ...]], team: int) -> None:
    contest = played(moves)
    assert marked(marked(contest, team), team) == contest


@given(st.lists(MOVES, max_size=30), st.sets(st.sampled_from(KEYS)))
def test_an_interruption_keeps_every_point_and_stops_the_timer(
    moves: list[tuple[object, ...]], known: set[str]
) -> None:
    contest = played(moves)
    again = resumed(contest, known)
    assert again.scores == contest.scores
    assert not again.running
    assert again.stage is Stage.BOARD or again.questions[again.at] in known
    assert from_json(to_json(again)) == again


@given(SCORES)
def test_nobody_is_shown_to_be_last(scores: list[int]) -> None:
    found = places(tuple(scores))
    least = min(scores)
    assert set(found) <= {0, 1, 2, 3}
    if len(set(scores)) > 1:
        assert all(place == 0 for place, score in zip(found, scores, strict=True) if score == least)
        assert found[scores.index(max(scores))] == 1
    else:
        assert len(set(found)) == 1


def test_teams_that_are_level_share_a_place() -> None:
    assert places((30, 20, 30, 10)) == (1, 3, 1, 0)
    assert places((0, 0)) == (0, 0)
    assert places((10, 10)) == (1, 1)
    assert places((10, 0)) == (1, 0)


def test_the_timer_ends_and_the_question_stays() -> None:
    late = passed(CONTEST, 60_000)
    assert (late.left_ms, late.running, late.stage) == (0, False, Stage.QUESTION)
    assert not paused(late, on=False).running


def test_a_question_met_again_has_no_running_timer() -> None:
    second = played([(onward,), (onward,), (onward,)])
    assert (second.at, second.running) == (1, True)
    again = played([(back,), (onward,)], second)
    assert (again.at, again.running) == (1, True)
    first = played([(back,), (back,), (back,)], second)
    assert (first.at, first.stage, first.running) == (0, Stage.QUESTION, False)


def test_ended_early_only_what_was_asked_counts() -> None:
    contest = ended(played([(onward,), (marked, 1), (onward,), (onward,)]))
    assert contest.questions == ("q0",)
    held = contest_held(contest)
    assert (held.asked, held.right, held.scores, held.people) == (3, 1, (0, POINTS, 0), 24)
    assert contest.last


@pytest.mark.parametrize(
    "damage",
    [
        "{}",
        "not JSON",
        to_json(replace(CONTEST, people=(1,))),
        to_json(replace(CONTEST, at=9)),
        to_json(replace(CONTEST, stage=Stage.ANSWER)),
        json.dumps({**json.loads(to_json(CONTEST)), "right": 5}),
    ],
    ids=["empty", "no-json", "one-team", "beyond", "unmarked-answer", "no-list"],
)
def test_a_damaged_contest_is_told(damage: str) -> None:
    with pytest.raises(ContestUnreadable):
        from_json(damage)


# --- questions --------------------------------------------------------------------------------


def question(key: str, theme: str) -> QuizQuestion:
    return QuizQuestion(
        key=key, theme=theme, course="c", text="?", options=(), right="a", why="Vì thế."
    )


POOL = [question(f"{theme}/{form}", theme) for theme in "abcd" for form in "AB"]


@given(st.integers(0, 10), st.integers())
def test_a_draw_asks_nothing_twice_and_every_theme_before_a_second_form(
    number: int, seed: int
) -> None:
    keys = drawn(POOL, number, Random(seed))
    assert len(keys) == min(number, len(POOL)) == len(set(keys))
    themes = [key.partition("/")[0] for key in keys]
    assert len(set(themes[:4])) == len(themes[:4])


def test_only_questions_for_three_cards_are_taken() -> None:
    taken = questions_of(sample_course("khoa-mau"))
    assert taken
    for one in taken:
        right = [option for option in one.options if option.right]
        assert [option.id for option in right] == [one.right]
        assert len(one.options) <= 3
        assert one.why == right[0].feedback
    assert len({one.key for one in taken}) == len(taken)


def test_a_step_with_two_right_answers_or_four_answers_is_left_out() -> None:
    course = sample_course("khoa-mau")
    lesson = next(each for each in course.lessons if questions_of(replace(course, lessons=(each,))))
    step = next(each for each in lesson.steps if each.kind in {"choose", "decide"})
    wrong = Option(id="khac", text="Khác", feedback="Chưa đúng.")
    for options in (
        tuple(replace(option, right=True) for option in step.options),
        (step.options[0], *(replace(wrong, id=f"khac-{n}") for n in range(3))),
    ):
        changed = replace(lesson, steps=(replace(step, options=options),))
        assert questions_of(replace(course, lessons=(changed,), questions=())) == ()


# --- on the disk ------------------------------------------------------------------------------


class Kiosk(SavedKiosk):
    """A kiosk with contests."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, sets=(SESSIONS,))
        self.contests = Contests(self.database, self.writer, self.journal, self.clock)

    def counted(self, what: str) -> int:
        day = date.fromisoformat(self.contests.today())
        return sum(row.times for row in counts_of(self.database, day, day) if row.what == what)


def test_a_contest_goes_on_where_the_power_went(tmp_path: Path) -> None:
    contest = played([(onward,), (marked, 2)])
    with Kiosk(tmp_path) as before:
        before.contests.save(contest).result()
    with Kiosk(tmp_path) as after:
        assert after.contests.open_one() == contest
        assert after.statements() == []


def test_the_end_is_said_once_and_mended_by_voiding(tmp_path: Path) -> None:
    contest = ended(played([(onward,), (marked, 2), (onward,)]))
    with Kiosk(tmp_path) as kiosk:
        kiosk.contests.save(contest).result()
        assert kiosk.contests.close(contest).result() == 1
        assert kiosk.contests.close(contest).result() == 0
        assert kiosk.contests.open_one() is None
        assert (kiosk.counted("contest"), kiosk.counted("contest_people")) == (1, 24)
        kiosk.contests.close(replace(contest, people=(8, 9, 8))).result()
        assert (kiosk.counted("contest"), kiosk.counted("contest_people")) == (1, 25)
        verbs = [json.loads(one)["verb"]["id"].rpartition("/")[2] for one in kiosk.statements()]
        assert verbs == ["competed", "voided", "competed"]


def test_a_late_save_does_not_open_a_contest_again(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        kiosk.contests.close(CONTEST).result()
        kiosk.contests.save(CONTEST).result()
        assert kiosk.contests.open_one() is None


def test_a_contest_given_up_or_damaged_is_not_resumed(tmp_path: Path) -> None:
    with Kiosk(tmp_path) as kiosk:
        kiosk.contests.save(CONTEST).result()
        kiosk.contests.drop(CONTEST).result()
        assert kiosk.contests.open_one() is None
        kiosk.contests.save(CONTEST).result()
        kiosk.writer.post(
            lambda connection: connection.execute("UPDATE contest SET body = '{}'")
        ).result()
        assert kiosk.contests.open_one() is None


def test_every_question_of_a_set_can_be_asked_and_none_is_a_form_of_another() -> None:
    questions = question_set(6)
    taken = questions_of_set(questions)
    assert [each.text for each in taken] == [one.text for one in questions.questions]
    assert len({each.theme for each in taken}) == 6
    assert {each.course for each in taken} == {questions.id}
    for each in taken:
        (right,) = (option for option in each.options if option.right)
        assert (each.right, each.why) == (right.id, right.feedback)


def test_a_drawn_answer_is_no_card() -> None:
    questions = question_set(5)
    first = questions.questions[0]
    drawn_answer = replace(first.options[0], picture=questions.picture)
    changed = replace(first, options=(drawn_answer, *first.options[1:]))
    left = questions_of_set(replace(questions, questions=(changed, *questions.questions[1:])))
    assert len(left) == 4
