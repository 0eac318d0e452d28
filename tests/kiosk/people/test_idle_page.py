"""The countdown over a page: spoken, ended by one touch that presses nothing, else Welcome."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kiosk.settings import Settings
from kiosk.viewmodels.idle import Idle, limit_seconds
from kiosk.viewmodels.my_page import MyPageModel
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import still_saves
from kiosk.viewmodels.staff_door import StaffDoorModel
from kiosk.viewmodels.staff_home import StaffHomeModel
from kiosk.viewmodels.status import StatusModel
from kiosk.viewmodels.visit import learner_visit
from kiosk.viewmodels.volunteer_pin import VolunteerPinModel
from tests.helpers.ended_saving import end_saving
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.saved_kiosk import answer


@dataclass
class Quiet:
    """Time and sound as the test wants them."""

    now_ms: int = 0
    playing: bool = False
    limit: int | None = 90
    idle: list[Idle] = field(default_factory=list)

    def after(self, seconds: float) -> None:
        self.now_ms += round(seconds * 1000)
        self.idle[0].look()


def watch(screen: PeopleScreen, *, learner: bool = True, keeps: bool = True) -> Quiet:
    quiet = Quiet()
    if learner:
        found = screen.people.learners.get(screen.people.join().learner)
        assert found is not None
        screen.way.visits.begin(learner_visit(found))
    screen.show(MyPageModel(screen.way, screen.parts, screen.way.visit))  # type: ignore[arg-type]
    idle = Idle(
        visits=screen.way.visits,
        narrator=screen.narrator,
        playing=lambda: quiet.playing,
        limit=lambda: quiet.limit,
        now_ms=lambda: quiet.now_ms,
        leave=screen.way.welcome,
        keeps=lambda: keeps and still_saves(screen.parts),
    )
    screen.app.touched.connect(idle.touched)
    screen.app.watch_idleness(idle)
    quiet.idle.append(idle)
    return quiet


def test_quiet_speaks_counts_down_and_leads_to_welcome(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    quiet.after(89)
    assert screen.find("idleCountdown") is None
    quiet.after(1)
    assert screen.item("idleSeconds").property("text") == "20"
    asked = "Bà con còn học không? Chạm vào màn hình để học tiếp."
    assert screen.narrator.spoken[-1] == asked
    quiet.after(12)
    assert screen.narrator.spoken[-1] == "Máy sắp về trang đầu. Bài đã lưu."
    quiet.after(7.9)
    assert screen.way.went == []
    quiet.after(0.1)
    assert screen.way.went == ["welcome"]
    assert screen.way.visits.current is None
    assert screen.find("idleCountdown") is None


def test_one_touch_stays_and_presses_nothing_below(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    quiet.after(90)
    screen.touch("next")
    screen.until(lambda: screen.find("idleCountdown") is None)
    assert screen.way.went == []
    quiet.after(89)
    assert screen.find("idleCountdown") is None
    screen.touch("next")
    assert screen.way.went == ["shelves"]


def test_a_key_stays_and_presses_nothing_below(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    QTest.keyClick(screen.window, Qt.Key.Key_Tab)
    screen.item("next").forceActiveFocus()
    quiet.after(90)
    assert screen.find("idleCountdown") is not None
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    screen.until(lambda: screen.find("idleCountdown") is None)
    assert screen.way.went == []
    QTest.keyClick(screen.window, Qt.Key.Key_Return)
    assert screen.way.went == ["shelves"]


def test_touching_now_and_then_never_ends_a_visit(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    for _ in range(5):
        quiet.after(80)
        screen.app.touch()
    assert screen.find("idleCountdown") is None


def test_whoever_listens_is_there(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    quiet.playing = True
    quiet.after(600)
    assert screen.find("idleCountdown") is None
    quiet.playing = False
    quiet.after(90)
    assert screen.item("idleCountdown").isVisible()


@pytest.mark.parametrize(("learner", "keeps"), [(False, True), (True, False)])
def test_nobody_is_told_saved_where_nothing_is(
    screen: PeopleScreen, learner: bool, keeps: bool
) -> None:
    quiet = watch(screen, learner=learner, keeps=keeps)
    quiet.after(90)
    assert "Bài đã lưu" not in screen.texts()
    assert "Bài này sẽ đóng lại." in screen.texts()


def test_a_page_that_waits_for_nobody_takes_the_countdown_away(screen: PeopleScreen) -> None:
    quiet = watch(screen)
    quiet.after(90)
    quiet.limit = None
    quiet.after(1)
    assert screen.find("idleCountdown") is None


@pytest.mark.parametrize(
    ("name", "kind", "seconds"),
    [
        ("", "", None),
        ("Welcome", "", None),
        ("Home", "", 90),
        ("Lesson", "read", 90),
        ("Lesson", "practice", 180),
        ("Task", "", 180),
    ],
)
def test_each_page_bears_its_own_quiet(name: str, kind: str, seconds: int | None) -> None:
    page = PageModel()
    page.pageName = name
    assert limit_seconds(page, Settings(), kind) == seconds
    assert limit_seconds(None, Settings()) is None


@pytest.mark.parametrize("kind", [StaffDoorModel, StaffHomeModel, StatusModel, VolunteerPinModel])
def test_pages_of_staff_lock_after_a_minute(kind: type[PageModel]) -> None:
    page = PageModel()
    page.pageName, page.locks = kind.pageName, kind.locks
    assert limit_seconds(page, Settings()) == 60


def test_nothing_is_said_to_be_saved_once_the_disk_has_failed(
    screen: PeopleScreen, tmp_path: Path
) -> None:
    quiet = watch(screen)
    end_saving(screen.people.database, screen.people.journal, answer(1), tmp_path / "trace")
    quiet.after(90)
    quiet.after(12)
    assert screen.narrator.spoken[-1] == "Máy sắp về trang đầu. Bài này sẽ đóng lại."
