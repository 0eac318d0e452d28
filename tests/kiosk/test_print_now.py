"""Printing at once ("In ngay") by touch, on a real CUPS server: nothing of it stays behind."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from kiosk.note_scenes import EARNED
from kiosk.printouts import FOLDER
from kiosk.startup import Kiosk
from kiosk.viewmodels.note_print import ForWhom
from tests.helpers.print_server import PrintServer, missing_programs, print_server, until
from tests.helpers.printed import pages_of
from tests.helpers.touched_kiosk import TouchedKiosk


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Iterator[PrintServer]:
    """The server that this process's `lp` finds."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"no print server to print on: {', '.join(missing)} not there")
    with tempfile.TemporaryDirectory(prefix="in-") as folder, print_server(Path(folder)) as made:
        monkeypatch.setenv("CUPS_SERVER", made.environment["CUPS_SERVER"])
        yield made


def a_written_note(kiosk: Kiosk) -> TouchedKiosk:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.print_note(ForWhom(EARNED[:1], "bà Hoa Sen"), kiosk.routes.home)
    touched.rest()
    touched.touch("carryOut")
    touched.until(lambda: touched.model.stage == "ready", "the note is written")
    touched.rest()
    return touched


def test_without_a_queue_the_button_is_not_there(server: PrintServer, kiosk: Kiosk) -> None:
    touched = a_written_note(kiosk)
    assert touched.find("printNow") is None


def test_a_note_comes_out_and_its_file_goes(server: PrintServer, kiosk: Kiosk, home: Path) -> None:
    server.queue("may")
    touched = a_written_note(kiosk)
    touched.touch("printNow")
    touched.until(lambda: touched.says("Đã in xong. Mời lấy giấy"), "it is printed")
    (printed,) = server.printed()
    assert len(pages_of(printed)) == 1
    assert server.kept() == []
    assert touched.find("printNow") is None
    touched.touch("next")
    touched.until(lambda: touched.says("Máy đã xóa tệp in."), "the file is gone")
    assert list((home / FOLDER).iterdir()) == []


def test_a_note_that_does_not_come_out_can_be_tried_again(
    server: PrintServer, kiosk: Kiosk
) -> None:
    server.queue("het", "/no-paper")
    touched = a_written_note(kiosk)
    touched.touch("printNow")
    failed = "Chưa in được. Giấy ghi nhận vẫn lưu ở máy, lần sau in được."
    touched.until(lambda: touched.says(failed), "it is told")
    until(lambda: server.kept() == [], "the document is gone")
    assert touched.find("printNow") is not None


def test_who_leaves_before_the_paper_comes_leaves_nothing_behind(
    server: PrintServer, kiosk: Kiosk, home: Path
) -> None:
    server.queue("het", "/no-paper")
    touched = a_written_note(kiosk)
    touched.touch("printNow")
    kiosk.routes.welcome()
    assert list((home / FOLDER).iterdir()) == []
    touched.until(lambda: server.kept() == [], "the document is gone")
    assert touched.page == "Welcome"


def test_a_paper_of_staff_is_printed_whole(server: PrintServer, kiosk: Kiosk) -> None:
    server.queue("may")
    touched = TouchedKiosk(kiosk)
    kiosk.routes.papers("volunteer")
    touched.rest()
    assert touched.find("printNow") is None
    touched.touch("paper_signatures")
    touched.until(lambda: touched.find("printNow") is not None, "the button")
    touched.touch("printNow")
    touched.until(lambda: touched.says("Đã in xong. Mời lấy giấy"), "it is printed")
    assert len(server.printed()) == 1
    touched.touch("next")
    assert touched.find("printNow") is None
