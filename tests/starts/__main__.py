"""`python -m tests.starts [PROGRAM]`: cause every fault of the table, start, and judge the first screen.

PROGRAM is a packaged build; the sources are started beside it, and both must paint the same. Without it
the sources are started alone. Each line has the seconds to the first screen, as a ratio to sound starts
of the same run. Exit code 1 when a start ends elsewhere than on Welcome, or says something else.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
from contextlib import ExitStack
from pathlib import Path

import pytest

from tests.helpers import session
from tests.helpers.null_sink import missing_programs, null_sink
from tests.helpers.stick import Stick, hocso
from tests.starts.causes import CAUSES, SOUND, Begun, Cause, caused
from tests.starts.revived import restart_seconds, seconds_until_revived
from tests.starts.starting import Screen, Started, screen, start, unlike

SOURCES = (sys.executable, "-m", "kiosk")
MOST_UNLIKE = 400
"""Pixels of 1,024,000: a blinking point, a moving dot."""
MOST_SECONDS, MOST_REVIVED = 10.0, 5.0
"""What is promised; a figure beyond it is for people to read, and fails nothing."""


class Campaign:
    """Starts on copies of one sound data folder."""

    def __init__(self, stick: Stick, home: Path, on: Screen, sound: str, runtime: str) -> None:
        self._stick = stick
        self._home = home
        self._screen = on
        self._sound = sound
        self._runtime = runtime

    def started(self, cause: Cause, program: tuple[str, ...]) -> Started:
        """One start with a fault."""
        with (
            tempfile.TemporaryDirectory(prefix="start-") as place,
            caused(cause, Begun(program, self._home), Path(place)) as begun,
        ):
            nowhere = f"unix:{place}/nobody"
            environment = {
                "PATH": os.environ["PATH"],
                "LANG": "C.UTF-8",
                "DISPLAY": self._screen.display,
                "QT_QPA_PLATFORM": "xcb",
                "QT_QUICK_BACKEND": "software",
                "XDG_RUNTIME_DIR": self._runtime if begun.sound else place,
                "PULSE_SERVER": self._sound if begun.sound else nowhere,
                **self._stick.environment(begun.home),
            }
            return start(begun, self._screen, environment, telling=bool(cause.told))


def wrong_with(cause: Cause, started: Started) -> list[str]:
    """What should have been otherwise."""
    found = []
    if started.page != "Welcome":
        found.append(f"page {started.page}")
    if started.codes != cause.codes:
        found.append(f"codes {started.codes}, not {cause.codes}")
    if started.told != cause.told:
        found.append(f"told {started.told!r}")
    if started.courses != cause.courses:
        found.append(f"{started.courses} courses")
    if started.status != 0:
        found.append(f"ended with {started.status}")
    return found


def judge(
    campaign: Campaign, program: tuple[str, ...], causes: list[Cause], rounds: int
) -> list[str]:
    """Go through the table; print a line for each fault, give what was wrong."""
    packaged = program != SOURCES
    faults: list[str] = []
    quick: list[float] = []
    sound = campaign.started(SOUND, SOURCES).seen
    print(
        "| fault | s | ratio | first screen | told to everybody | unlike the sources |\n|"
        + "---|" * 6
    )
    for cause in causes:
        if cause.packaged and not packaged:
            continue
        try:
            quick.append(campaign.started(SOUND, program).seconds)
            runs = [campaign.started(cause, program) for _ in range(rounds)]
            same = campaign.started(cause, SOURCES) if packaged and not cause.packaged else runs[0]
        except pytest.skip.Exception as reason:
            print(f"| {cause.name} | SKIPPED: {reason} |")
            continue
        except AssertionError as reason:
            faults.append(f"{cause.name}: {reason}")
            print(f"| {cause.name} | FAILED: {reason} |")
            continue
        wrong = [each for run in runs for each in wrong_with(cause, run)]
        seconds = statistics.median(run.seconds for run in runs)
        pixels = unlike(runs[-1].seen, same.seen) if same is not None else 0
        if pixels > MOST_UNLIKE:
            wrong.append(f"{pixels} pixels unlike the sources")
        # The control: words that are missing would be seen.
        if cause.told and unlike(runs[-1].seen, sound) <= MOST_UNLIKE:
            wrong.append("looks as if nothing were wrong")
        codes = ", ".join(runs[-1].codes) or "no code"
        print(
            f"| {cause.name} | {seconds:.2f} | {seconds / statistics.median(quick):.2f} "
            f"| {runs[-1].page}, {runs[-1].courses} courses, {codes} | {runs[-1].told} "
            f"| {pixels if same is not None else 'not compared'} |"
            + (f" {sorted(round(run.seconds, 1) for run in runs)}" if rounds > 1 else "")
            + (" OVER" if seconds > MOST_SECONDS else "")
            + (f" WRONG: {'; '.join(wrong)}" if wrong else ""),
            flush=True,
        )
        faults += [f"{cause.name}: {each}" for each in wrong]
    load = os.getloadavg()[1]
    print(f"sound starts: median {statistics.median(quick):.2f} s of {len(quick)}, load {load:.0f}")
    return faults


def revive(program: tuple[str, ...], home: Path, rounds: int) -> None:
    """Kill the kiosk in its session, and say how soon its first screen stands again."""
    taken = []
    for _ in range(rounds):
        with tempfile.TemporaryDirectory(prefix="session-") as folder:
            taken.append(seconds_until_revived(program, home, Path(folder)))
    median = statistics.median(taken)
    print(
        f"killed in its session: first screen again after {median:.2f} s, median of {rounds}, "
        f"{restart_seconds():.0f} s of them the service's own wait"
        + (" OVER" if median > MOST_REVIVED else "")
    )


def main() -> int:
    """Judge every start."""
    words = argparse.ArgumentParser(prog="python -m tests.starts", description=__doc__)
    words.add_argument("program", nargs="?", type=Path, help="dist/hocso/hocso")
    words.add_argument("--rounds", type=int, default=1, help="starts with each fault")
    words.add_argument("--only", default="", help="faults whose name has this")
    chosen = words.parse_args()
    program = (str(chosen.program.resolve()),) if chosen.program else SOURCES
    missing = [*missing_programs(), *session.missing_programs()]
    if missing:
        print(f"starts: not installed: {', '.join(missing)}", file=sys.stderr)
        return 2
    with ExitStack() as ended:
        place = Path(ended.enter_context(tempfile.TemporaryDirectory(prefix="starts-")))
        runtime = ended.enter_context(tempfile.TemporaryDirectory(prefix="ear-"))
        stick = Stick.at(place / "publisher")
        stick.sign(stick.build())
        home = place / "home"
        stick.install(home, stick.folder / "mau-1.hocso")
        pins = {"HOCSO_TECHNICIAN_PIN": "260413", "HOCSO_VOLUNTEER_PIN": "481526"}
        done = hocso(
            *("setup", "--commune", "14845", "--place", "Nhà văn hóa", "--later"),
            environment={**stick.environment(home), **pins},
        )
        assert done.returncode == 0, done.stderr
        sink = ended.enter_context(null_sink(Path(runtime)))
        on = ended.enter_context(screen())
        campaign = Campaign(stick, home, on, sink.address, runtime)
        causes = [cause for cause in CAUSES if chosen.only in cause.name]
        faults = judge(campaign, program, causes, max(1, chosen.rounds))
        revive(program, home, 3)
    for fault in faults:
        print(f"starts: {fault}", file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
