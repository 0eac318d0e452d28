"""In its own session the kiosk stays whoever asks it to go, says that it lives, and ends when told to."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from kiosk.in_session import VARIABLE, NewVersion, live_in_session
from kiosk.program import program_version
from kiosk.startup import Kiosk
from kiosk.updates.places import UpdatePlaces
from kiosk.watchdog import ALIVE, Watchdog, watchdog
from tests.helpers.touch import Finger, wait

ROOT = Path(__file__).parents[2]
SECONDS = 60
LEAVING = (
    (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
    (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
    (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
    (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
)


@pytest.fixture
def places(tmp_path: Path) -> UpdatePlaces:
    """A machine's folders, with the spool."""
    found = UpdatePlaces(tmp_path / "machine")
    found.spool.mkdir(parents=True)
    return found


@contextmanager
def listening(folder: Path) -> Iterator[socket.socket]:
    """What systemd is for the kiosk: a datagram socket."""
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as service:
        service.bind(str(folder / "notify"))
        service.settimeout(SECONDS)
        yield service


def heard(service: socket.socket) -> bytes:
    """The next datagram; nothing where none came."""
    try:
        return service.recv(64)
    except BlockingIOError:
        return b""


def test_a_request_to_close_is_not_heard_in_the_kiosks_session(
    kiosk: Kiosk, places: UpdatePlaces
) -> None:
    live_in_session(kiosk, {VARIABLE: "1"}, places)
    assert not kiosk.window.close()
    assert kiosk.window.isVisible()


def test_elsewhere_the_window_closes(kiosk: Kiosk, places: UpdatePlaces) -> None:
    live_in_session(kiosk, {}, places)
    assert kiosk.window.close()
    assert not kiosk.window.isVisible()
    assert not places.started.exists()


def test_a_window_that_is_made_small_comes_back(kiosk: Kiosk, places: UpdatePlaces) -> None:
    live_in_session(kiosk, {VARIABLE: "1"}, places)
    kiosk.window.showMinimized()
    wait(lambda: not kiosk.window.windowStates() & Qt.WindowState.WindowMinimized, "the window")


def test_no_key_leads_out(kiosk: Kiosk, finger: Finger, places: UpdatePlaces) -> None:
    live_in_session(kiosk, {VARIABLE: "1"}, places)
    for key, modifier in LEAVING:
        QTest.keyClick(kiosk.window, key, modifier)
    finger.rest()
    assert kiosk.window.isVisible()
    assert finger.page == "Welcome"


def test_a_good_start_is_noted_after_the_first_screen_and_a_commit(
    kiosk: Kiosk, places: UpdatePlaces
) -> None:
    live_in_session(kiosk, {VARIABLE: "1"}, places)
    kiosk.window.requestUpdate()
    wait(places.started.exists, "the note of a good start")
    assert places.started.read_text() == f"{program_version()}\n"


def test_a_machine_without_a_spool_is_no_fault(kiosk: Kiosk, tmp_path: Path) -> None:
    live_in_session(kiosk, {VARIABLE: "1"}, UpdatePlaces(tmp_path / "nowhere"))
    kiosk.window.requestUpdate()
    wait(lambda: kiosk.parts.jobs.pending == 0, "the jobs")
    assert not (tmp_path / "nowhere").exists()


def test_the_service_hears_that_the_screen_lives(qapp: QGuiApplication, tmp_path: Path) -> None:
    owner = QObject()
    with listening(tmp_path) as service:
        Watchdog(str(tmp_path / "notify"), owner, beat_ms=1)
        assert service.recv(64) == ALIVE
        service.setblocking(False)
        beats: list[bytes] = []

        def beaten() -> bool:
            beats.extend(filter(None, [heard(service)]))
            return bool(beats)

        wait(beaten, "a beat from the loop")
        assert set(beats) == {ALIVE}


def test_without_a_service_nothing_beats(qapp: QGuiApplication, tmp_path: Path) -> None:
    owner = QObject()
    assert watchdog({}, owner) is None
    gone = watchdog({"NOTIFY_SOCKET": str(tmp_path / "gone")}, owner)
    assert gone is not None
    gone.beat()


def test_the_service_can_end_the_kiosk(home: Path, tmp_path: Path) -> None:
    """A window that refuses to close does not keep the machine from shutting down."""
    with listening(tmp_path) as service:
        child = subprocess.Popen(
            [sys.executable, "-m", "kiosk", "run"],
            cwd=ROOT,
            env={
                **os.environ,
                "HOCSO_HOME": str(home),
                VARIABLE: "1",
                "NOTIFY_SOCKET": str(tmp_path / "notify"),
                "WATCHDOG_USEC": "600000",
            },
        )
        try:
            assert service.recv(64) == ALIVE
            # It beats before its loop runs; the second beat comes from the loop.
            assert service.recv(64) == ALIVE
            child.send_signal(signal.SIGTERM)
            assert child.wait(SECONDS) == 0
        finally:
            child.kill()
            child.wait()


def ended() -> bool:
    """Run the program's loop until it is told to end; False after some looks without that.

    It is the application's own loop: an end that comes to any other would end those of later tests.
    """
    told: list[bool] = []
    looks = QTimer(interval=20)
    looks.timeout.connect(
        lambda: (told.append(False), QGuiApplication.exit(1) if len(told) == 20 else None)
    )
    looks.start()
    return QGuiApplication.exec() == 0


def test_a_newer_version_that_is_installed_begins_once_nobody_is_at_the_kiosk(
    kiosk: Kiosk, places: UpdatePlaces
) -> None:
    places.kept.mkdir(parents=True)
    newer = NewVersion(kiosk, places, look_ms=10)
    assert not ended(), "nothing was asked for"
    places.outcome.write_text("refused forged\n")
    assert not ended(), "what was refused is not begun"
    places.outcome.write_text("installed 9.9.9\n")
    kiosk.routes.who()
    assert not ended(), "somebody is here"
    kiosk.routes.welcome()
    assert ended()
    places.started.write_text("9.9.9\n")
    newer._timer.start()
    assert not ended(), "it came up already"
