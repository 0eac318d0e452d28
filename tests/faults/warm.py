"""A process that imports the program once and forks a child for each run, within a millisecond.

A child is the real program with a life of its own: it says line by line what was acknowledged,
and can be killed, traced, or have its disk taken away at any moment.
"""

from __future__ import annotations

import json
import os
import select
import signal
import subprocess
import sys
import traceback
from collections.abc import Mapping
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from time import monotonic_ns
from types import TracebackType

ROOT = Path(__file__).parents[2]


def say(line: str) -> None:
    """Tell whoever started us, in one write that no kill can tear, and when this was so."""
    os.write(1, f"{monotonic_ns()} {line}\n".encode())


class Running:
    """A child that runs.

    Attributes:
        pid: of the process.
        ended, status: whether it is gone, and how it went.
        after: what it said after the moment `before` of `lines` or `kill`.
    """

    def __init__(self, pipe: int, pid: int) -> None:
        self.pid = pid
        self.ended = False
        self.status = 0
        self.after: list[str] = []
        self._pipe = pipe
        self._partial = b""

    def lines(
        self, most: int | None = None, seconds: float | None = None, before: int | None = None
    ) -> list[str]:
        """What it says, until so many lines came, so much time passed, or it ended."""
        found: list[str] = []
        while not self.ended and (most is None or len(found) < most):
            line, mark, rest = self._partial.partition(b"\n")
            if not mark:
                if not select.select([self._pipe], [], [], seconds)[0]:
                    break
                came = os.read(self._pipe, 65_536)
                assert came, "the process that forks is gone"
                self._partial += came
                continue
            self._partial = rest
            at, _, text = line.decode().partition(" ")
            if text.startswith("end "):
                self.ended, self.status = True, int(text.removeprefix("end "))
            else:
                (found if before is None or int(at) < before else self.after).append(text)
        return found

    def release(self) -> None:
        """Let a child go on that was started with `hold`."""
        os.kill(self.pid, signal.SIGUSR1)

    def kill(self, before: int | None = None) -> list[str]:
        """kill -9; gives what it had still said.

        Args:
            before: moment of the cut. What a process says on a machine without power does not
                count: an fdatasync that is under way while the file system is shut down may
                return success, for the aborted transaction is gone when it looks for it.
        """
        if not self.ended:
            with suppress(ProcessLookupError):  # it ended by itself, unheard so far
                os.kill(self.pid, signal.SIGKILL)
        return self.lines(before=before)


class Warm:
    """The process that forks; `with` ends it.

    Args:
        module: its functions are what children can run.
        environment: added to this process's own.
    """

    def __init__(self, module: str, environment: Mapping[str, str] | None = None) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.warm", module],
            cwd=ROOT,
            env={**os.environ, **(environment or {})},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )

    def __enter__(self) -> Warm:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        with self._process as process:
            assert process.stdin is not None
            process.stdin.close()

    def start(self, function: str, *arguments: str | int | bool, hold: bool = False) -> Running:
        """Fork a child that runs a function; with `hold` it waits for `release` first."""
        process = self._process
        assert process.stdin is not None
        assert process.stdout is not None
        order = json.dumps({"function": function, "arguments": arguments, "hold": hold})
        process.stdin.write(order.encode() + b"\n")
        process.stdin.flush()
        running = Running(process.stdout.fileno(), 0)
        (first,) = running.lines(most=1)
        running.pid = int(first.removeprefix("pid "))
        return running


def main(module: str) -> None:
    """Fork for each line of stdin until it closes."""
    functions = import_module(module)
    for line in sys.stdin.buffer:
        child = os.fork()
        if child == 0:
            _be_child(functions, json.loads(line))
        _, status = os.waitpid(child, 0)
        say(f"end {status}")


def _be_child(functions: object, order: dict[str, object]) -> None:
    held = {signal.SIGUSR1} if order["hold"] else set()
    signal.pthread_sigmask(signal.SIG_BLOCK, held)
    say(f"pid {os.getpid()}")
    if held:
        signal.sigwait(held)
    try:
        getattr(functions, str(order["function"]))(*order["arguments"])  # type: ignore[misc]
    except BaseException:  # noqa: BLE001 -- a fork must end here, whatever happens
        traceback.print_exc()
        os._exit(1)
    os._exit(0)


if __name__ == "__main__":
    main(sys.argv[1])
