"""A volunteer at the help desk, by touches on the whole kiosk, until the province's outbox."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.help_desk_choices import day_name
from kiosk.viewmodels.idle import STAFF_SECONDS, limit_seconds
from sync.daily_counts import counts_of
from tests.helpers.touch import Finger, wait, walk


def touch(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


def texts(kiosk: Kiosk) -> str:
    items = walk(kiosk.window.contentItem())
    return "\n".join(item.property("text") for item in items if item.inherits("QQuickText"))


def helped(kiosk: Kiosk) -> list[dict[str, Any]]:
    with kiosk.parts.database.read() as connection:
        rows = connection.execute("SELECT statement FROM outbox ORDER BY position").fetchall()
    said = [json.loads(row[0]) for row in rows]
    return [one for one in said if one["verb"]["id"].endswith("/helped")]


def service(statement: dict[str, Any]) -> str:
    return str(statement["object"]["id"].rpartition("/")[2])


def on_day(kiosk: Kiosk, day: date) -> int:
    counts = counts_of(kiosk.parts.database, day, day)
    return sum(row.times for row in counts if row.what == "help")


ON_ONE_DAY = pytest.mark.steady_clock("a touch counts for its day, and is taken back on it")


@pytest.fixture
def desk(kiosk: Kiosk, finger: Finger) -> Kiosk:
    """The volunteer sits at the market, with the people of the village."""
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    touch(finger, "card_helpDesk", "option_cho", "option_nguoi_dan")
    return kiosk


@ON_ONE_DAY
def test_three_touches_open_the_desk_and_each_further_one_is_a_person(
    desk: Kiosk, finger: Finger
) -> None:
    touch(finger, "service_vneid", "service_vneid", "service_bhyt")
    said = helped(desk)
    assert [service(one) for one in said] == ["vneid", "vneid", "bhyt"]
    extensions = said[0]["context"]["extensions"]
    assert {key.rpartition("/")[2]: value for key, value in extensions.items()}["groups"] == [
        "nguoi_dan"
    ]
    assert on_day(desk, desk.parts.help_desks.today()) == 3
    assert "Buổi này 3, cả ngày 3 lượt người" in texts(desk)
    assert "Đã lưu ở máy này" in texts(desk)


@ON_ONE_DAY
def test_a_touch_too_many_is_taken_back(desk: Kiosk, finger: Finger) -> None:
    touch(finger, "service_vneid", "service_bhyt", "takeBack")
    assert "Buổi này 1, cả ngày 1 lượt người" in texts(desk)
    assert on_day(desk, desk.parts.help_desks.today()) == 1
    touch(finger, "takeBack")
    assert on_day(desk, desk.parts.help_desks.today()) == 0
    undo = finger.find("takeBack")
    assert undo is not None
    assert not undo.isEnabled()


@ON_ONE_DAY
def test_several_at_once_hold_for_one_touch(desk: Kiosk, finger: Finger) -> None:
    touch(finger, "peopleFive", "peopleMore", "service_vneid", "service_vneid")
    assert on_day(desk, desk.parts.help_desks.today()) == 7 + 1
    assert len(helped(desk)) == 2


def test_a_digit_of_the_keyboard_is_a_touch(desk: Kiosk, finger: Finger) -> None:
    for key in (Qt.Key.Key_1, Qt.Key.Key_4):
        QTest.keyClick(desk.window, key)
        finger.rest()
    assert [service(one) for one in helped(desk)] == ["vneid", "bhyt"]


@ON_ONE_DAY
def test_an_earlier_day_is_entered_on_its_day(kiosk: Kiosk, finger: Finger) -> None:
    today = kiosk.parts.help_desks.today()
    before = today - timedelta(1)
    kiosk.routes.help_desk("volunteer")
    finger.rest()
    touch(finger, "earlierDay", f"option_{before.isoformat()}", "option_nha-dan", "option_")
    assert day_name(before, today) in texts(kiosk)
    touch(finger, "peopleFive", "service_vneid")
    assert (on_day(kiosk, before), on_day(kiosk, today)) == (6, 0)
    touch(finger, "back", "back", "earlierDay", "option_cho", "option_")
    assert "cả ngày 0" in texts(kiosk)


@ON_ONE_DAY
def test_a_sitting_left_and_opened_again_keeps_the_figures_of_the_day(
    desk: Kiosk, finger: Finger
) -> None:
    touch(finger, "service_vneid", "next")
    assert finger.page == "StaffHome"
    touch(finger, "card_helpDesk", "option_cho", "option_")
    assert "Buổi này 0, cả ngày 1 lượt người" in texts(desk)
    touch(finger, "takeBack")
    assert on_day(desk, desk.parts.help_desks.today()) == 0


@pytest.fixture
def campaigning(qapp: QGuiApplication, tmp_path: Path, village_library: Path) -> Iterator[Kiosk]:
    """A kiosk whose province runs a campaign now."""
    del qapp
    home = tmp_path / "campaign"
    home.mkdir(mode=0o700)
    shutil.copytree(village_library, home / "library")
    campaign = {
        "id": "30-ngay",
        "name": "30 ngày cao điểm chữ ký số",
        "service": "chu-ky-so",
        # Whatever the clock says.
        "first": "2026-01-01",
        "last": "2099-12-31",
        "target": 8,
    }
    (home / "lists.json").write_text(json.dumps({"campaigns": [campaign]}), encoding="utf-8")
    running = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    yield running
    running.close()


def test_a_campaign_shows_its_target_on_its_service_and_reaches_the_province(
    campaigning: Kiosk,
) -> None:
    finger = Finger(campaigning)
    campaigning.routes.help_desk("volunteer")
    finger.rest()
    touch(finger, "option_cho", "option_")
    assert "0 trên 8" in texts(campaigning)
    touch(finger, "service_chu-ky-so", "service_vneid", "peopleMore", "service_chu-ky-so")
    assert "3 trên 8" in texts(campaigning)
    contexts = [one["context"]["extensions"] for one in helped(campaigning)]
    campaigns = [
        [value for key, value in each.items() if key.endswith("/campaign")] for each in contexts
    ]
    assert campaigns == [["30-ngay"], [], ["30-ngay"]]


def test_what_cannot_be_saved_is_not_counted(desk: Kiosk, finger: Finger) -> None:
    touch(finger, "service_vneid")
    desk.parts.writer.close()
    touch(finger, "service_vneid")
    assert "Buổi này 1, cả ngày 1 lượt người" in texts(desk)
    assert "Đã lưu ở máy này" not in texts(desk)
    assert "Máy chưa lưu thêm được" in texts(desk)


def test_a_trembling_finger_helps_one_person(desk: Kiosk, finger: Finger) -> None:
    button = finger.find("service_vneid")
    assert button is not None
    middle = button.mapToScene(QPointF(button.width() / 2, button.height() / 2)).toPoint()
    wait(finger.ready, "the end of the press before")
    for _ in range(2):
        finger.press_at(middle)
    finger.rest()
    assert len(helped(desk)) == 1


def test_quiet_minutes_between_two_people_do_not_close_the_desk(desk: Kiosk) -> None:
    limit = limit_seconds(desk.app.shown, desk.parts.settings)
    assert limit is None or limit > 5 * STAFF_SECONDS
