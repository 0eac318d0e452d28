"""A helper says "Đã thấy làm được" by their PIN: what is said where it was not taken."""

from __future__ import annotations

from collections.abc import Callable

from kiosk.language import worded
from kiosk.people.staff import Opened, WrongPin
from kiosk.people.tries import MustWait
from kiosk.viewmodels.parts import Parts


def try_pin(parts: Parts, pin: str, told: Callable[[str], None]) -> None:
    """Try a PIN off the screen's thread; `told` hears what is said, or "" when it is a helper's."""

    def judged(outcome: Opened | WrongPin | MustWait) -> None:
        told(worded(refusal_of(outcome)))

    parts.jobs.run(lambda: parts.staff.try_pin(pin), judged)


def refusal_of(outcome: Opened | WrongPin | MustWait) -> str:
    """What is said when a PIN was not taken; "" when it was."""
    match outcome:
        case Opened():
            return ""
        case WrongPin(wait=wait):
            return _wrong_pin(wait)
        case MustWait():
            return _wrong_pin(outcome)


def _wrong_pin(wait: MustWait) -> str:
    if wait.milliseconds == 0:
        return "Mã PIN chưa đúng. Quên mã thì gọi tỉnh xin mã mở."
    return f"Mã PIN chưa đúng. Chờ {wait.seconds} giây rồi thử lại. Quên mã thì gọi tỉnh xin mã mở."
