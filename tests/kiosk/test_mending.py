"""A large damaged database: Welcome at once, nothing promised, and the recovered data by itself."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.mending import LARGE_BYTES, Mending
from kiosk.paths import VARIABLE
from kiosk.recovering import RecoveryTakesLong, open_progress, suspect
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.tables import KIOSK_SETS
from sync.database import FILE_NAME
from sync.keys import open_keys
from tests.helpers.rotting import Lived, events_of, live
from tests.helpers.run_here import run_here
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.touch import wait


def rot(home: Path) -> Lived:
    """A page is damaged; the file is large, most of it never written."""
    lived = live(home)
    path = home / FILE_NAME
    with path.open("r+b") as file:
        file.seek(5 * 4096)
        file.write(b"hong roi" * 512)
    os.truncate(path, LARGE_BYTES + 4096)
    suspect(home, "a page")
    return lived


def start(home: Path) -> Kiosk:
    return start_kiosk({VARIABLE: str(home)}, voice=silent_voice)


def codes(kiosk: Kiosk) -> list[str]:
    return [fault.code for fault in kiosk.parts.faults]


def test_welcome_comes_first_and_the_kiosk_goes_over_by_itself_when_nobody_is_there(
    qapp: QGuiApplication, home: Path
) -> None:
    lived = rot(home)
    seen: list[tuple[list[str], bool]] = []
    waited: list[str] = []

    def shown(kiosk: Kiosk) -> None:
        seen.append((codes(kiosk), kiosk.parts.saves))
        if len(seen) > 1:
            QTimer.singleShot(0, QCoreApplication.quit)
            return
        assert kiosk.app.shown is not None
        assert kiosk.app.shown.pageName == "Welcome"
        assert "Máy đang sửa dữ liệu." in kiosk.app.shown.property("faultText")
        kiosk.routes.who()
        assert kiosk.mending is not None
        kiosk.mending.mended.connect(lambda: someone_leaves(kiosk))

    def someone_leaves(kiosk: Kiosk) -> None:
        assert kiosk.app.shown is not None
        waited.append(kiosk.app.shown.pageName)
        kiosk.routes.welcome()

    assert run_here(qapp, lambda: start(home), shown) == 0
    assert seen == [(["LUU-09"], False), (["LUU-07"], True)]
    assert waited == ["WhoAreYou"], "the kiosk did not open again under somebody's hands"
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        assert lived.backed_up <= set(events_of(kiosk))
        assert kiosk.database.check() == []


def test_a_kiosk_that_is_closed_meanwhile_goes_on_at_the_next_start(
    qapp: QGuiApplication, home: Path
) -> None:
    lived = rot(home)
    start(home).close()
    database = open_progress(home, open_keys(home), "0.1.0")
    with database.read() as connection:
        held = {name for (name,) in connection.execute("SELECT id FROM event")}
    database.close()
    assert lived.backed_up <= held


def test_a_large_database_is_not_even_looked_through_before_the_first_screen(home: Path) -> None:
    rot(home)
    before = (home / FILE_NAME).read_bytes()
    with pytest.raises(RecoveryTakesLong, match=str(LARGE_BYTES)):
        open_progress(home, open_keys(home), "0.1.0", at_most=LARGE_BYTES)
    assert (home / FILE_NAME).read_bytes() == before


@pytest.mark.parametrize(
    "command",
    [(sys.executable, "-c", "raise SystemExit(1)"), ("/nonexistent/hocso",)],
    ids=["fails", "does not begin"],
)
def test_a_recovery_that_fails_leaves_the_kiosk_as_one_that_keeps_nothing(
    command: tuple[str, ...], qapp: QGuiApplication, home: Path
) -> None:
    kiosk = start(home)
    told: list[str] = []
    mending = Mending(
        command,
        nobody_here=lambda: True,
        restart=lambda: told.append("restart"),
        failed=lambda: told.append("failed"),
        parent=kiosk.app,
    )
    wait(lambda: told, "the end of the recovery")
    assert told == ["failed"]
    mending.close()
    kiosk.close()
