"""A child hits everything for ten minutes and never leaves the lesson; what ends begins again.

The real session script, window manager and program run on a pretended screen (Xvfb).
"""

from __future__ import annotations

import random
import subprocess
from pathlib import Path

import pytest

from tests.faults.campaign import times
from tests.helpers.session import (
    PARTS,
    Session,
    missing_programs,
    running_session,
    session_environment,
)
from tests.helpers.stick import hocso

CHORDS = times(100, 2000)
AT_ONCE = 20
LOOSE = """<?xml version="1.0" encoding="UTF-8"?>
<openbox_config xmlns="http://openbox.org/3.4/rc">
  <keyboard><keybind key="A-F4"><action name="Kill"/></keybind></keyboard>
  <mouse></mouse>
</openbox_config>
"""
"""A window manager that knows one key, as every desktop's does."""

pytestmark = pytest.mark.slow


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """What the session keeps while it runs."""
    missing = missing_programs()
    if missing:
        pytest.skip(f"no session without {', '.join(missing)}")
    made = tmp_path / "run"
    made.mkdir(mode=0o700)
    return made


@pytest.fixture
def own_home(home: Path) -> Path:
    """A kiosk that was set up, so that nobody can set a first PIN."""
    done = hocso(
        *("setup", "--commune", "14845", "--place", "Nhà văn hóa", "--later"),
        environment={
            "HOCSO_HOME": str(home),
            "HOCSO_TECHNICIAN_PIN": "260413",
            "HOCSO_VOLUNTEER_PIN": "481526",
        },
    )
    assert done.returncode == 0, done.stderr
    return home


def hit_everything(session: Session) -> list[str]:
    """Random chords and touches; what was wrong afterwards, with the chord count."""
    chance = random.Random(20261122)
    for done in range(0, CHORDS, AT_ONCE):
        session.hit(chance, AT_ONCE)
        faults = session.faults()
        if faults:
            return [f"after {done + AT_ONCE}: {each}" for each in faults]
    return []


def test_no_chord_and_no_touch_leads_out(folder: Path, own_home: Path) -> None:
    with running_session(folder, own_home) as session:
        assert hit_everything(session) == []


def test_a_window_manager_with_one_key_lets_a_child_out(folder: Path, own_home: Path) -> None:
    """The control: the same child, and the kiosk is gone."""
    loose = folder / "loose.xml"
    loose.write_text(LOOSE)
    with running_session(folder, own_home, HOCSO_OPENBOX=str(loose)) as session:
        session.xdotool("key", "alt+F4")
        assert hit_everything(session) != []


def test_a_killed_kiosk_ends_its_session_and_the_next_one_comes_up(
    folder: Path, own_home: Path
) -> None:
    with running_session(folder, own_home) as first:
        subprocess.run(["kill", "-9", str(first.program)], check=True)
        first.process.wait(60)
    with running_session(folder, own_home) as second:
        assert second.faults() == []


def test_the_service_ends_the_session_and_the_kiosk_closes_properly(
    folder: Path, own_home: Path
) -> None:
    """Only the script itself hears the service: everything in its login runs elsewhere."""
    with running_session(folder, own_home) as session:
        session.process.terminate()
        assert session.process.wait(60) == 0
        assert not session.alive()
    # Closed properly, the write-ahead log was brought in.
    assert not (own_home / "progress.db-wal").exists()


def test_a_kiosk_that_keeps_ending_is_told_of_in_words(tmp_path: Path) -> None:
    environment = session_environment(tmp_path, tmp_path / "home", HOCSO_SESSION="none")
    words = tmp_path / "words"
    for number in range(1, 8):
        subprocess.run([PARTS / "session"], env=environment, stderr=subprocess.DEVNULL)
        assert words.exists() == (number > 5)
    assert "Máy gặp trục trặc, mã MAY-01." in words.read_text()
    assert "Mời gọi kỹ thuật viên." in words.read_text()
