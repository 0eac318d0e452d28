"""A paper that was written, beside a printer: for pictures and layout tests."""

from __future__ import annotations

from collections.abc import Sequence

from kiosk.note_scenes import a_note
from kiosk.paper.printer import JobState
from kiosk.startup import Kiosk
from kiosk.viewmodels.note_print import NotePrintModel


class OnePrinter:
    """A machine with one printer, which takes everything and keeps nothing."""

    def queues(self) -> tuple[str, ...]:
        """The one."""
        return ("may-in",)

    def put(self, queue: str, document: bytes) -> str:
        """Take it."""
        return f"{queue}-{len(document)}"

    def state(self, job: str) -> JobState:
        """It came out at once."""
        return JobState.DONE if job else JobState.FAILED

    def withdraw(self, jobs: Sequence[str]) -> None:
        """Nothing waits."""

    def clear(self) -> None:
        """Nothing was left."""


def note_beside_a_printer(kiosk: Kiosk) -> None:
    """A completion note lies ready."""
    kiosk.parts.printing.printer = OnePrinter()
    a_note(kiosk, 1)
    if isinstance(kiosk.app.shown, NotePrintModel):
        kiosk.app.shown.leaveBlank()
