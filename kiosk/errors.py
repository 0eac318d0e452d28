"""What can go wrong in the kiosk around the lesson: our own faults and those of the machine.

KioskError
├── ScreenUnusable      no window can be shown: a font or page is missing
├── AlreadyRunning      another kiosk holds the same data folder
├── SettingsUnreadable  settings.json is damaged or says what no setting allows
├── ListsUnreadable     lists.json is damaged or holds what no list holds
├── SessionUnreadable   a kept class is damaged
├── ContestUnreadable   a kept contest is damaged
└── HomeUnusable        the data folder cannot be made, or belongs to somebody else
"""

from __future__ import annotations


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


class HomeUnusable(KioskError):
    """The data folder cannot be made, or belongs to another user."""
