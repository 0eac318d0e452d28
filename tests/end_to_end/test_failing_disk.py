"""The disk fails under somebody who learns: never "Đã lưu" for what is not, and the lesson goes on."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.database import FILE_NAME
from tests.faults.tracing import failing_at, failing_from_the_start, fired, need_strace
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.stick import Stick
from tests.helpers.told_child import ToldChild, told_child

SAVED = "Đã lưu ở máy này"
NOT_SAVED = "Câu vừa rồi chưa lưu được. Mời bà con chọn lại."
NO_MORE = "Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."


@pytest.fixture
def learning(home: Path, stick: Stick) -> Iterator[ToldChild]:
    """A guest in front of the first question; all before is saved."""
    need_strace()
    with told_child(stick.environment(home)) as kiosk:
        for name in ("start", "guest", "need0"):
            kiosk.touch(name)
        for _ in range(2):
            kiosk.wait(SAVED)
            kiosk.touch("next")
        kiosk.wait(SAVED)
        yield kiosk


def saved_events(home: Path) -> list[str]:
    with SavedKiosk(home) as kiosk:
        assert kiosk.database.check() == []
        with kiosk.database.read() as connection:
            return [row[0] for row in connection.execute("SELECT kind FROM event")]


def test_a_disk_that_refuses_for_good_ends_saving_with_words_and_not_the_lesson(
    learning: ToldChild, home: Path, tmp_path: Path
) -> None:
    log = tmp_path / "trace"
    with failing_at([learning.process.pid], "fdatasync,fsync", "EIO", "1+", log):
        for _ in range(2):
            refused = learning.touch("option_tat")
            refused = learning.wait(NOT_SAVED)
            assert not refused.says(SAVED)
        told = learning.touch("option_tat")
        told = learning.wait(NO_MORE)
        assert not told.says(SAVED)
        going_on = learning.touch("next")
        assert going_on.page == "Lesson"
        assert going_on.says(NO_MORE)
        for name in ("card_dung", "card_goi", "card_bao", "next"):
            going_on = learning.touch(name)
            assert not going_on.says(SAVED), "nothing is said to be saved any more"
        assert going_on.page == "Lesson"
        learning.touch("home")
        welcome = learning.touch("back")
        assert welcome.page == "Welcome"
        assert learning.wait(NO_MORE)
    assert fired(log) >= 2, "the fault never fired"
    assert "StepAnswered" not in saved_events(home)


def test_a_disk_that_refuses_once_has_the_answer_given_again(
    learning: ToldChild, home: Path, tmp_path: Path
) -> None:
    log = tmp_path / "trace"
    with failing_at([learning.process.pid], "fdatasync,fsync", "EIO", "1", log):
        learning.touch("option_tat")
        assert not learning.wait(NOT_SAVED).says(SAVED)
        learning.touch("option_tat")
        learning.wait(SAVED)
    assert fired(log) >= 1, "the fault never fired"
    assert saved_events(home).count("StepAnswered") == 1


def test_a_disk_that_cannot_be_read_crashes_nothing_and_loses_nothing(
    learning: ToldChild, home: Path, tmp_path: Path
) -> None:
    learning.touch("option_tat")
    learning.wait(SAVED)
    log = tmp_path / "trace"
    files = [home / FILE_NAME, home / f"{FILE_NAME}-wal"]
    with failing_at([learning.process.pid], "pread64", "EIO", "1+", log, only=files):
        learning.touch("next")
        for name in ("card_dung", "card_goi", "card_bao"):
            learning.touch(name)
        learning.touch("home")
        assert learning.touch("back").page == "Welcome"
        for name in ("start", "guest"):
            told = learning.touch(name)
        assert told.page == "Home", told
        told = learning.touch("need0")
        learning.touch("home")
        learning.touch("back")
    assert fired(log) >= 1, "the fault never fired"
    assert saved_events(home).count("StepAnswered") >= 1


@pytest.fixture
def used(home: Path) -> Path:
    """A kiosk on which answers were saved, closed in order."""
    with SavedKiosk(home) as kiosk:
        kiosk.record(answer(1), answer(2))
    return home


def test_a_disk_that_cannot_be_read_at_the_start_is_opened_once_more(
    used: Path, stick: Stick, tmp_path: Path
) -> None:
    log = tmp_path / "trace"
    tracer = failing_from_the_start("pread64", "EIO", "1", log, [used / FILE_NAME])
    with told_child(stick.environment(used), tracer) as kiosk:
        welcome = kiosk.wait(SAVED)
        assert welcome.page == "Welcome"
        assert not welcome.says(NO_MORE)
    assert fired(log) >= 1, "the fault never fired"
    assert not list(used.glob("set-aside-*"))
    assert saved_events(used).count("StepAnswered") == 2


def test_a_disk_that_cannot_be_read_at_any_start_shows_welcome_and_deletes_nothing(
    used: Path, stick: Stick, tmp_path: Path
) -> None:
    before = (used / FILE_NAME).read_bytes()
    log = tmp_path / "trace"
    tracer = failing_from_the_start("pread64", "EIO", "1+", log, [used / FILE_NAME])
    with told_child(stick.environment(used), tracer) as kiosk:
        welcome = kiosk.wait(NO_MORE)
        assert welcome.page == "Welcome"
        assert not welcome.says(SAVED)
        for name in ("start", "guest", "need0"):
            learning = kiosk.touch(name)
        assert learning.page == "Lesson"
        assert not learning.says(SAVED)
    assert fired(log) >= 2, "it was not even opened once more"
    assert (used / FILE_NAME).read_bytes() == before
    assert not list(used.glob("set-aside-*"))
    assert saved_events(used).count("StepAnswered") == 2
