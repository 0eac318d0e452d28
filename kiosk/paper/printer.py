"""Paper at once, where the machine has a CUPS queue: the only place that knows of printers.

A job goes in on `lp`'s standard input, so nothing lies in a file of ours; its title names nobody.
What CUPS keeps of it while it waits is deleted by CUPS once it is printed or cancelled, where the
machine says `PreserveJobFiles No`; left to itself CUPS keeps a document for a day, and lets only
its administrator purge it sooner (tried with CUPS 2.4.2).
"""

from __future__ import annotations

import getpass
import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from enum import Enum, auto
from typing import Final, Protocol

from kiosk.machine.programs import program, surroundings

ASK_SECONDS: Final = 3
"""For a question to CUPS; a server that hangs is none."""
HAND_OVER_SECONDS: Final = 20
"""For handing a document over."""
TITLE: Final = "hocso"
_ACCEPTED: Final = re.compile(r"request id is (\S+-\d+) ")
_FAILED: Final = ("aborted", "cancel", "printer-stopped", "error")
"""Words in a job's state reasons (RFC 8011, 5.3.8) that mean: no paper came out."""


class NotPrinted(OSError):
    """The queue did not take the job."""


class JobState(Enum):
    """How far a job is."""

    WAITS = auto()
    DONE = auto()
    FAILED = auto()


class Printer(Protocol):
    """A way to paper. Every method waits for another program: not for the screen's thread."""

    def queues(self) -> tuple[str, ...]:
        """Queues that a technician set up here and that take jobs, the usual one first."""
        ...

    def put(self, queue: str, document: bytes) -> str:
        """Hand a PDF over; the job's name.

        Raises:
            NotPrinted: the queue did not take it.
        """
        ...

    def state(self, job: str) -> JobState:
        """How far a job is; one that CUPS forgot is done."""
        ...

    def withdraw(self, jobs: Sequence[str]) -> None:
        """Take these out of their queues, with all that was kept of them."""
        ...

    def clear(self) -> None:
        """Take out all that waits for this account."""
        ...


class Cups:
    """Printing by the programs that come with CUPS."""

    def __init__(self, environment: Mapping[str, str] | None = None) -> None:
        """`environment` stands for the process's own (PATH, CUPS_SERVER)."""
        self._environment = os.environ if environment is None else environment

    def queues(self) -> tuple[str, ...]:
        """Those that accept jobs, by `lpstat`."""
        # Not `lpstat -e`: that also shows printers of the wifi, which nobody here chose.
        told = self._ask("lpstat", "-a")
        found = [line.split()[0] for line in told.splitlines() if " accepting requests" in line]
        if not found:
            return ()
        usual = self._ask("lpstat", "-d").rpartition(": ")[2].strip()
        return tuple(sorted(found, key=lambda name: (name != usual, name)))

    def put(self, queue: str, document: bytes) -> str:
        """Give a PDF to `lp`; see `Printer.put`."""
        told = self._run(
            ["lp", "-d", queue, "-t", TITLE, "-"], document, patience=HAND_OVER_SECONDS
        )
        accepted = _ACCEPTED.search(told or "")
        if accepted is None:
            raise NotPrinted(f"queue {queue} did not take {len(document)} bytes: see its printer")
        return accepted[1]

    def state(self, job: str) -> JobState:
        """By the lists of jobs that wait and that ended; a silent server leaves it open."""
        listed = self._run(["lpstat", "-l", "-W", "not-completed", "-o"], b"", patience=ASK_SECONDS)
        if listed is None:
            return JobState.WAITS
        waiting = _reasons(listed, job)
        ended = _reasons(self._ask("lpstat", "-l", "-W", "completed", "-o"), job)
        if any(word in (waiting or ended or "") for word in _FAILED):
            return JobState.FAILED
        return JobState.DONE if waiting is None else JobState.WAITS

    def withdraw(self, jobs: Sequence[str]) -> None:
        """Cancel and purge them."""
        if jobs:
            self._ask("cancel", "-x", *jobs)

    def clear(self) -> None:
        """Cancel and purge this account's jobs, as a power cut leaves them."""
        waiting = self._ask("lpstat", "-W", "not-completed", "-u", getpass.getuser(), "-o")
        self.withdraw([line.split()[0] for line in waiting.splitlines() if line.strip()])

    def _ask(self, name: str, *words: str) -> str:
        return self._run([name, *words], b"", patience=ASK_SECONDS) or ""

    def _run(self, command: list[str], document: bytes, *, patience: float) -> str | None:
        """What a program says; None where it is missing, fails or takes too long."""
        path = program(command[0], self._environment)
        if path is None:
            return None
        try:
            done = subprocess.run(
                [path, *command[1:]],
                input=document,
                capture_output=True,
                timeout=patience,
                check=True,
                env=surroundings(self._environment),
            )
        except (OSError, subprocess.SubprocessError):
            return None
        return done.stdout.decode(errors="replace")


def _reasons(told: str, job: str) -> str | None:
    """The "Alerts" of a job in a long list of `lpstat`; None where it is not in it."""
    lines = iter(told.splitlines())
    for line in lines:
        if line.split(" ")[0] != job:
            continue
        for more in lines:
            if not more.startswith("\t"):
                break
            if more.startswith("\tAlerts: "):
                return more.removeprefix("\tAlerts: ")
        return ""
    return None
