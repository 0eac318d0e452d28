"""What can go wrong in the kiosk around the lesson: our own faults and those of the machine.

KioskError
├── ScreenUnusable      no window can be shown: a font or page is missing
├── AlreadyRunning      another kiosk holds the same data folder
├── SettingsUnreadable  settings.json is damaged or says what no setting allows
├── ListsUnreadable     lists.json is damaged or holds what no list holds
├── SessionUnreadable   a kept class is damaged
├── ContestUnreadable   a kept contest is damaged
├── SetUpRefused        what a kiosk is to be cannot be taken; says where, what, and what to do
└── HomeUnusable        the data folder cannot be made, or belongs to somebody else
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from kiosk.technician.wanted import Wrong


class KioskError(Exception):
    """The root of everything that the kiosk itself reports."""


class ScreenUnusable(KioskError):
    """No window can be shown."""


class AlreadyRunning(KioskError):
    """Another kiosk holds the same data folder."""


class SettingsUnreadable(KioskError):
    """The settings file is damaged, or says what no setting allows."""


class ListsUnreadable(KioskError):
    """The file of lists is damaged, or holds what no list holds."""


class SessionUnreadable(KioskError):
    """A kept class cannot be understood."""


class ContestUnreadable(KioskError):
    """A kept contest cannot be understood."""


class SetUpRefused(KioskError):
    """What a kiosk is to be cannot be taken as it was given; nothing was changed.

    Attributes:
        wrong: everything that is wrong, in the order in which it is asked.
    """

    def __init__(self, wrong: Sequence[Wrong]) -> None:
        super().__init__("\n".join(str(one) for one in wrong))
        self.wrong = tuple(wrong)


class HomeUnusable(KioskError):
    """The data folder cannot be made, or belongs to another user."""
