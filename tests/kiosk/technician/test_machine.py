"""A technician switches the machine by two touches; the machine is asked only in the kiosk's own session."""

from __future__ import annotations

import shlex
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.restart import RESTART
from kiosk.startup import Kiosk
from kiosk.technician.machine import Machine, MachineRefused
from kiosk.viewmodels.machine import MachineModel
from tests.helpers.touch import Finger, wait


def manager(folder: Path, code: int = 0) -> tuple[str, ...]:
    """A program in the place of systemctl: it writes down what it was asked, and ends with `code`."""
    script = f'echo "$@" >> {shlex.quote(str(folder / "asked"))}; echo "no" >&2; exit {code}'
    return ("/bin/sh", "-c", script, "systemctl")


def asked(folder: Path) -> list[str]:
    """What it was asked so far."""
    path = folder / "asked"
    return path.read_text().splitlines() if path.exists() else []


def open_page(kiosk: Kiosk, machine: Machine) -> MachineModel:
    """The page, with that machine."""
    model = MachineModel(kiosk.routes, kiosk.parts, machine)
    kiosk.app.show(model)
    return model


@pytest.mark.parametrize(
    ("act", "words"),
    [
        ("off", "poweroff"),
        ("reboot", "reboot"),
        ("leave", "--no-block start hocso-leave.service"),
    ],
)
def test_two_touches_switch_the_machine(
    kiosk: Kiosk, finger: Finger, tmp_path: Path, act: str, words: str
) -> None:
    open_page(kiosk, Machine(kiosk=True, systemctl=manager(tmp_path)))
    finger.rest()
    finger.touch(f"act_{act}")
    finger.rest()
    assert asked(tmp_path) == []
    finger.touch("agree")
    wait(lambda: asked(tmp_path) == [words], "the machine to be asked")
    finger.rest()
    assert finger.find("agree") is None


def test_one_touch_and_a_second_thought_switch_nothing(
    kiosk: Kiosk, finger: Finger, tmp_path: Path
) -> None:
    model = open_page(kiosk, Machine(kiosk=True, systemctl=manager(tmp_path)))
    finger.rest()
    for way_out in ("decline", "back"):
        finger.touch("act_off")
        finger.rest()
        assert model.said == ["Tắt máy bây giờ?"]
        finger.touch(way_out)
        finger.rest()
        assert finger.find("act_off") is not None
    finger.touch("back")
    finger.until_page("StaffHome")
    assert asked(tmp_path) == []


def test_a_machine_that_says_no_is_told(kiosk: Kiosk, finger: Finger, tmp_path: Path) -> None:
    model = open_page(kiosk, Machine(kiosk=True, systemctl=manager(tmp_path, code=1)))
    model.take("off")
    model.agree()
    wait(lambda: model.said[0] == "Máy không làm được việc này.", "the words")
    finger.rest()
    assert finger.find("act_off") is not None


def test_without_a_manager_nothing_breaks(tmp_path: Path) -> None:
    with pytest.raises(MachineRefused, match="nowhere"):
        Machine(kiosk=True, systemctl=(str(tmp_path / "nowhere"),)).carry_out("off")


@pytest.mark.parametrize(
    ("act", "in_session", "code"),
    [("program", True, 0), ("program", False, RESTART), ("off", False, 0), ("leave", False, 0)],
)
def test_the_program_ends_by_itself_where_no_machine_is_asked(
    kiosk: Kiosk, qapp: QGuiApplication, tmp_path: Path, act: str, in_session: bool, code: int
) -> None:
    model = open_page(kiosk, Machine(kiosk=in_session, systemctl=manager(tmp_path)))
    model.take(act)
    QTimer.singleShot(0, model.agree)
    assert qapp.exec() == code
    assert asked(tmp_path) == []
