"""Digits touched on the pad, and the setting of a new PIN by touching it twice."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import Property, QObject, Signal, Slot

from kiosk.jobs import Jobs
from kiosk.people.staff import PIN_DIGITS, Role, StaffDoor


class PinEntry(QObject):
    """The digits touched so far; the screen only ever learns how many.

    Args:
        parent: Qt parent.
        places: how many digits are wanted.

    Signals:
        changed: another number of digits.
    """

    changed = Signal()

    def __init__(self, parent: QObject | None = None, *, places: int = PIN_DIGITS) -> None:
        super().__init__(parent)
        self._digits = ""
        self._places = places

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._digits)

    @Property(int, constant=True)
    def places(self) -> int:
        return self._places

    @property
    def full(self) -> bool:
        """Whether all of them are there."""
        return len(self._digits) == self._places

    @Slot(str)
    def press(self, digit: str) -> None:
        """One more digit."""
        if not self.full:
            self._digits += digit
            self.changed.emit()

    @Slot()
    def erase(self) -> None:
        """Take the last digit away."""
        self._digits = self._digits[:-1]
        self.changed.emit()

    def take(self) -> str:
        """The digits; the pad is empty afterwards."""
        digits, self._digits = self._digits, ""
        self.changed.emit()
        return digits


class NewPin:
    """A new PIN is touched twice; different or too easy ones begin again."""

    def __init__(
        self,
        staff: StaffDoor,
        jobs: Jobs,
        role: Role,
        *,
        done: Callable[[], None],
        again: Callable[[Literal["digits", "easy", "taken", "different"]], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._staff = staff
        self._jobs = jobs
        self._role = role
        self._done = done
        self._again = again
        self._failed = failed
        self._first = ""

    @property
    def repeating(self) -> bool:
        """Whether the PIN was touched once and is touched again now."""
        return bool(self._first)

    def give(self, pin: str) -> None:
        """One of the two times."""
        if not self._first:
            self._first = pin
            return
        first, self._first = self._first, ""
        if first != pin:
            self._again("different")
            return
        self._jobs.run(lambda: self._staff.set_pin(self._role, pin), self._judged, self._failed)

    def _judged(self, fault: Literal["digits", "easy", "taken"] | None) -> None:
        if fault is None:
            self._done()
        else:
            self._again(fault)
