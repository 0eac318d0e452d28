"""The log says what the first screen showed: page, courses, faults, and what Welcome told of them."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.first_screen import FirstScreen
from kiosk.paths import VARIABLE
from kiosk.startup import start_kiosk
from kiosk.still import settle, silent_voice
from sync.schema import MAJOR
from tests.helpers.saved_kiosk import SavedKiosk

TOLD = "Welcome tells: Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."


def newer(home: Path) -> None:
    with SavedKiosk(home) as kiosk, kiosk.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")


def logged(home: Path, caplog: pytest.LogCaptureFixture) -> list[str]:
    with caplog.at_level(logging.INFO, "kiosk.first_screen"):
        kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
        FirstScreen(kiosk)
        settle(kiosk, 10_000)
        kiosk.close()
    return [one.getMessage() for one in caplog.records if one.name == "kiosk.first_screen"]


def test_a_sound_start_is_one_line(
    qapp: QGuiApplication, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (line,) = logged(home, caplog)
    assert line.startswith("first screen: Welcome, ")
    assert line.endswith(" courses, no fault")


def test_faults_are_named_and_what_everybody_reads_is_quoted(
    qapp: QGuiApplication, home: Path, caplog: pytest.LogCaptureFixture
) -> None:
    newer(home)
    first, told = logged(home, caplog)
    assert first.endswith(", LUU-01")
    assert told == TOLD
