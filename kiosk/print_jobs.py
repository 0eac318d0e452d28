"""Documents on their way to paper: handed over, watched, and withdrawn when no paper comes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum, auto
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer

from kiosk.jobs import Jobs
from kiosk.paper.printer import JobState, NotPrinted, Printer

LOOK_MS: Final = 1_500
LOOKS: Final = 400
"""Ten minutes: a slow printer with a class's cards; then what waits is withdrawn."""


class Outcome(Enum):
    """What came of it."""

    PRINTED = auto()
    NOT_PRINTED = auto()


class PrintJobs(QObject):
    """Lives as long as the kiosk, so that nothing with a name waits on after its page is gone.

    Attributes:
        printer: the way to paper.

    Args:
        look_ms: how often a job is looked after.
        looks: how often at most.
    """

    def __init__(
        self,
        printer: Printer,
        jobs: Jobs,
        parent: QObject | None = None,
        *,
        look_ms: int = LOOK_MS,
        looks: int = LOOKS,
    ) -> None:
        super().__init__(parent)
        self.printer = printer
        self._jobs = jobs
        self._look_ms = look_ms
        self._looks = looks

    def clear(self) -> None:
        """Withdraw what a power cut left in the queues; to be asked at start."""
        self._jobs.run(self.printer.clear, lambda _: None)

    def queues(self, done: Callable[[tuple[str, ...]], None]) -> None:
        """Ask whether there is a way to paper."""
        self._jobs.run(self.printer.queues, done)

    def put(self, queue: str, documents: Sequence[bytes], told: Callable[[Outcome], None]) -> None:
        """Print PDFs; `told` is called when the last is through, or none will be."""

        def failed(error: BaseException) -> None:
            if not isinstance(error, NotPrinted):
                raise error
            told(Outcome.NOT_PRINTED)

        self._jobs.run(
            partial(self._hand_over, queue, tuple(documents)),
            lambda handed: self._later(handed, self._looks, told),
            failed,
        )

    def _hand_over(self, queue: str, documents: Sequence[bytes]) -> tuple[str, ...]:
        handed: list[str] = []
        try:
            for document in documents:
                handed.append(self.printer.put(queue, document))  # noqa: PERF401 # what went before is withdrawn
        except NotPrinted:
            self.printer.withdraw(handed)
            raise
        return tuple(handed)

    def _later(self, handed: tuple[str, ...], looks: int, told: Callable[[Outcome], None]) -> None:
        QTimer.singleShot(self._look_ms, self, lambda: self._look(handed, looks, told))

    def _look(self, handed: tuple[str, ...], looks: int, told: Callable[[Outcome], None]) -> None:
        self._jobs.run(
            lambda: self._judged(handed, last=looks <= 1),
            lambda outcome: (
                self._later(handed, looks - 1, told) if outcome is None else told(outcome)
            ),
        )

    def _judged(self, handed: tuple[str, ...], *, last: bool) -> Outcome | None:
        states = {self.printer.state(job) for job in handed}
        if states == {JobState.DONE}:
            return Outcome.PRINTED
        if JobState.FAILED in states or last:
            self.printer.withdraw(handed)
            return Outcome.NOT_PRINTED
        return None
