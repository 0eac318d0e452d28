"""Welcome invites aloud in opening hours, never at night and never into other words."""

from __future__ import annotations

from datetime import datetime

import pytest
from PySide6.QtCore import QTimer

from kiosk.invitation import VIETNAM, invites, is_open, rest_ms
from kiosk.settings import Settings
from kiosk.startup import Kiosk
from kiosk.viewmodels.welcome import WelcomeModel


def at(hour: int, minute: int = 0) -> int:
    return int(datetime(2026, 11, 22, hour, minute, tzinfo=VIETNAM).timestamp() * 1000)


@pytest.mark.parametrize(
    ("opens", "closes", "hour", "said"),
    [
        (7, 21, 6, False),
        (7, 21, 7, True),
        (7, 21, 20, True),
        (7, 21, 21, False),
        (22, 2, 23, True),
        (22, 2, 1, True),
        (22, 2, 2, False),
        (8, 8, 3, True),
        (0, 24, 0, True),
    ],
)
def test_opening_hours_are_those_of_vietnam(
    opens: int, closes: int, hour: int, *, said: bool
) -> None:
    settings = Settings(opens_hour=opens, closes_hour=closes)
    assert is_open(settings, at(hour)) is said
    assert invites(settings, at(hour, 59), speaking=False) is said


def test_nobody_is_interrupted() -> None:
    assert not invites(Settings(), at(9), speaking=True)


def test_every_five_minutes_unless_switched_off() -> None:
    assert rest_ms(Settings()) == 300_000
    off = Settings(invitation_minutes=0)
    assert rest_ms(off) is None
    assert not invites(off, at(9), speaking=False)


def test_welcome_invites_when_its_time_comes(kiosk: Kiosk) -> None:
    timer = QTimer()
    welcome = WelcomeModel(kiosk.routes, kiosk.parts, timer=timer, now_ms=lambda: at(9))
    kiosk.app.show(welcome)
    assert timer.isActive()
    assert timer.interval() == 300_000
    timer.timeout.emit()
    assert kiosk.parts.narrator.property("sentences") == welcome.said
    assert kiosk.parts.narrator.property("playing")
    kiosk.routes.who()
    assert not timer.isActive()


def test_welcome_is_silent_at_night(kiosk: Kiosk) -> None:
    timer = QTimer()
    kiosk.app.show(WelcomeModel(kiosk.routes, kiosk.parts, timer=timer, now_ms=lambda: at(23)))
    timer.timeout.emit()
    assert not kiosk.parts.narrator.property("playing")
