"""A quiz evening by touches on the whole kiosk, until the province's outbox; and a pulled plug."""

from __future__ import annotations

import json
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.contest_scenes import contest_at
from kiosk.session.contest import POINTS, Contest, Stage, from_json
from kiosk.startup import Kiosk
from kiosk.viewmodels.contest.play import ContestModel
from kiosk.viewmodels.contest.teams import TEAMS
from kiosk.viewmodels.idle import STAFF_SECONDS, limit_seconds
from sync.daily_counts import counts_of
from tests.helpers.touch import Finger, walk


def touch(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


def texts(kiosk: Kiosk) -> list[str]:
    items = walk(kiosk.window.contentItem())
    return [item.property("text") for item in items if item.inherits("QQuickText")]


def competed(kiosk: Kiosk) -> list[dict[str, Any]]:
    with kiosk.parts.database.read() as connection:
        rows = connection.execute("SELECT statement FROM outbox ORDER BY position").fetchall()
    said = [json.loads(row[0]) for row in rows]
    return [one for one in said if one["verb"]["id"].endswith("/competed")]


def figures(statement: dict[str, Any]) -> dict[str, Any]:
    extensions = statement["result"]["extensions"]
    return {key.rpartition("/")[2]: value for key, value in extensions.items()}


def on_disk(kiosk: Kiosk) -> list[tuple[str, Contest]]:
    with kiosk.parts.database.read() as connection:
        rows = connection.execute("SELECT state, body FROM contest").fetchall()
    return [(state, from_json(body)) for state, body in rows]


def model(kiosk: Kiosk) -> ContestModel:
    shown = kiosk.app.shown
    assert isinstance(shown, ContestModel)
    return shown


@pytest.fixture
def begun(kiosk: Kiosk, finger: Finger) -> Kiosk:
    """Three teams of 6, 7 and 1 at the first of five questions, without a timer."""
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    first, second = (card.id for card in kiosk.parts.store.courses()[:2])
    touch(finger, "card_contest", f"set_{first}", f"set_{second}", "next")
    touch(finger, "number5", "seconds0", "next")
    touch(finger, "teamsMore", "people0Leap", "people0More", "people1Leap", "people1More")
    touch(finger, "people1More", "people2More", "next")
    assert finger.page == "Contest"
    return kiosk


def test_a_whole_evening_is_said_once_with_the_points_of_every_team(
    begun: Kiosk, finger: Finger
) -> None:
    right = ([0, 1], [0], [], [0, 2], [1])
    for number, teams in enumerate(right):
        touch(finger, "next", *(f"team{team}" for team in teams), "next")
        assert finger.page == "Contest"
        if number + 1 < len(right):
            touch(finger, "next")
    assert competed(begun) == []
    touch(finger, "next")
    (said,) = competed(begun)
    assert figures(said)["scores"] == [3 * POINTS, 2 * POINTS, POINTS]
    assert (figures(said)["people"], figures(said)["right"], figures(said)["asked"]) == (14, 6, 15)
    assert sorted(figures(said)["questions"]) == sorted(
        card.id for card in begun.parts.store.courses()[:2]
    )
    assert "Đã lưu ở máy này" in texts(begun)
    day = begun.parts.help_desks.today()
    counts = {row.what: row.times for row in counts_of(begun.parts.database, day, day)}
    assert (counts["contest"], counts["contest_people"]) == (1, 14)
    touch(finger, "next")
    assert finger.page == "StaffHome"
    assert [state for state, _ in on_disk(begun)] == ["closed"]


def test_the_best_teams_have_a_place_and_nobody_is_shown_last(kiosk: Kiosk, finger: Finger) -> None:
    contest_at(kiosk, Stage.BOARD, questions=4, teams=3)
    finger.rest()
    painted = texts(kiosk)
    points = model(kiosk).contest.scores
    assert len(set(points)) > 1
    assert "Nhất" in painted
    last = points.index(min(points))
    assert finger.find(f"placed{last}") is None
    said = " ".join(model(kiosk).said)
    assert f"Nhất: {TEAMS[points.index(max(points))].name}" in said


def test_no_place_is_told_before_the_end(kiosk: Kiosk, finger: Finger) -> None:
    contest_at(kiosk, Stage.BOARD)
    finger.rest()
    assert not {"Nhất", "Nhì", "Ba"} & set(texts(kiosk))


def test_a_wrong_touch_is_undone_also_from_the_board(begun: Kiosk, finger: Finger) -> None:
    touch(finger, "next", "team0", "team0", "team1", "next")
    assert model(begun).contest.scores == (0, POINTS, 0)
    touch(finger, "back", "team1", "team2", "next")
    assert model(begun).contest.scores == (0, 0, POINTS)
    touch(finger, "next", "back", "back", "team2", "next")
    assert model(begun).contest.scores == (0, 0, 0)


def test_the_right_card_is_told_only_with_the_answer(begun: Kiosk, finger: Finger) -> None:
    right = [option["right"] for option in model(begun).options]
    assert not any(right)
    touch(finger, "next")
    assert sum(bool(option["right"]) for option in model(begun).options) == 1
    assert model(begun).said[0].startswith("Câu trả lời đúng:")


def test_a_digit_of_the_keyboard_marks_a_team(begun: Kiosk, finger: Finger) -> None:
    QTest.keyClick(begun.window, Qt.Key.Key_PageDown)
    finger.rest()
    for key in (Qt.Key.Key_1, Qt.Key.Key_3, Qt.Key.Key_1, Qt.Key.Key_9):
        QTest.keyClick(begun.window, key)
        finger.rest()
    assert model(begun).contest.marked == (2,)


def test_ended_early_it_counts_what_was_asked(begun: Kiosk, finger: Finger) -> None:
    touch(finger, "next", "team1", "next", "finish", "next")
    (said,) = competed(begun)
    assert (figures(said)["scores"], figures(said)["asked"]) == ([0, POINTS, 0], 3)


def test_the_timer_runs_stops_and_takes_nothing_away(kiosk: Kiosk, finger: Finger) -> None:
    contest_at(kiosk, Stage.QUESTION)
    finger.rest()
    shown = model(kiosk)
    assert shown.contest.seconds == 45
    touch(finger, "timer")
    assert not shown.contest.running
    left = shown.contest.left_ms
    shown.held.tick()
    assert shown.contest.left_ms == left
    touch(finger, "timer")
    assert shown.contest.running
    touch(finger, "next")
    assert finger.find("timer") is None


def test_a_contest_left_is_gone_on_with_where_it_stood(begun: Kiosk, finger: Finger) -> None:
    touch(finger, "next", "team1", "next", "next")
    before = model(begun).contest
    begun.routes.welcome()
    finger.rest()
    begun.routes.contest_set_up("volunteer")
    finger.rest()
    touch(finger, "resume")
    after = model(begun).contest
    assert (after.at, after.right, after.questions) == (
        before.at,
        before.right,
        before.questions,
    )
    assert not after.running


def test_an_interrupted_contest_can_be_saved_as_it_stands_or_given_up(
    kiosk: Kiosk, finger: Finger
) -> None:
    contest_at(kiosk, Stage.ANSWER)
    finger.rest()
    for way in ("close", "drop"):
        kiosk.routes.contest_set_up("volunteer")
        finger.rest()
        touch(finger, way)
        if way == "close":
            assert finger.page == "Contest"
            assert model(kiosk).stage == "board"
    assert finger.page == "ContestSetUp"
    assert kiosk.parts.contests.open_one() is None
    assert competed(kiosk) == []


def test_what_cannot_be_saved_is_not_said_to_be_saved(begun: Kiosk, finger: Finger) -> None:
    begun.parts.writer.close()
    touch(finger, "next")
    assert "Đã lưu ở máy này" not in texts(begun)
    assert any("Máy chưa lưu thêm được" in text for text in texts(begun))


def test_nothing_begins_without_a_set_or_with_an_empty_team(kiosk: Kiosk, finger: Finger) -> None:
    def ready() -> bool:
        following = finger.find("next")
        return following is not None and following.isEnabled()

    kiosk.routes.contest_set_up("volunteer")
    finger.rest()
    assert not ready()
    touch(finger, f"set_{kiosk.parts.store.courses()[0].id}")
    assert ready()
    touch(finger, "next", "next", "people0More")
    assert not ready()
    touch(finger, "people1More")
    assert ready()


def test_talking_for_minutes_does_not_end_a_contest(begun: Kiosk) -> None:
    limit = limit_seconds(begun.app.shown, begun.parts.settings)
    assert limit is None or limit > 5 * STAFF_SECONDS


def test_sets_for_contests_stand_first_and_are_asked(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.contest_set_up("volunteer")
    finger.rest()
    shown = [str(one["id"]) for one in kiosk.app.property("model").property("sets")]
    assert shown[:2] == ["an-toan-tren-mang", "tim-hieu-phong-trao"]
    assert shown[2:] == [card.id for card in kiosk.parts.store.courses()]
    touch(finger, "set_tim-hieu-phong-trao", "next", "number20", "seconds0", "next")
    touch(finger, "people0More", "people1More", "next")
    contest = model(kiosk).contest
    assert contest.sets == ("tim-hieu-phong-trao",)
    assert len(contest.questions) == 20
    assert all(key.startswith("tim-hieu-phong-trao/s/") for key in contest.questions)
