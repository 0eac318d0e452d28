"""System calls that fail where we say, by strace, in a child that has not begun yet."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.warm import Running

# `-e trace=none` beside an injection silently injects nothing: what is injected is also traced.


def need_strace() -> str:
    """Skip where there is no strace."""
    tracer = shutil.which("strace")
    if tracer is None:
        pytest.skip("failing system calls need strace")
    return tracer


@contextmanager
def failing(running: Running, calls: str, error: str, when: str, log: Path) -> Iterator[None]:
    """Make system calls of a held child fail, and let it go on; ends with the child.

    Args:
        running: started with `hold`.
        calls: names, separated by commas.
        error: `ENOSPC`, `EIO`.
        when: number of the call in a thread, from 1; `N+` for that one and all after it.
        log: where strace writes.
    """
    tracer = subprocess.Popen(
        [
            *(need_strace(), "-f", "-p", str(running.pid), "-o", str(log)),
            *("-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={when}"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    with tracer:
        assert tracer.stderr is not None
        said = tracer.stderr.readline()
        if "attached" not in said:
            running.kill()
            pytest.skip(f"strace may not trace here: {said.strip()}")
        running.release()
        yield
        tracer.stderr.read()


@contextmanager
def failing_at(
    pids: Sequence[int],
    calls: str,
    error: str,
    when: str,
    log: Path,
    only: Sequence[Path] = (),
) -> Iterator[None]:
    """Make system calls of processes that run already fail until the block ends; then they go on.

    Args:
        pids: each with all its threads, and those that it begins.
        calls, error, when, log: as above.
        only: calls on these files, where others are to be left in peace.
    """
    with _traced(pids, calls, f"error={error}:when={when}", log, only):
        yield


@contextmanager
def slowed_at(pids: Sequence[int], calls: str, seconds: float, log: Path) -> Iterator[None]:
    """Make these system calls of processes that run already wait before they begin."""
    with _traced(pids, calls, f"delay_enter={round(seconds * 1e6)}", log):
        yield


@contextmanager
def _traced(
    pids: Sequence[int], calls: str, tampering: str, log: Path, only: Sequence[Path] = ()
) -> Iterator[None]:
    tracer = subprocess.Popen(
        [
            *(need_strace(), "-f", "-o", str(log), *(f"-p{pid}" for pid in pids)),
            *(f"-P{path}" for path in only),
            *("-e", f"trace={calls}", "-e", f"inject={calls}:{tampering}"),
        ],
        stderr=subprocess.PIPE,
        text=True,
    )
    with tracer:
        assert tracer.stderr is not None
        for _ in pids:
            said = tracer.stderr.readline()
            if "attached" not in said:
                pytest.skip(f"strace may not trace here: {said.strip()}")
        try:
            yield
        finally:
            tracer.terminate()
            tracer.stderr.read()


def failing_from_the_start(
    calls: str, error: str, when: str, log: Path, only: Sequence[Path]
) -> tuple[str, ...]:
    """The command under which a program's calls on these files fail; what comes after it is run.

    Only its first thread is met: the one that opens. `when` counts each thread's calls apart.

    Args:
        calls, error, when, log, only: as above.
    """
    return (
        *(need_strace(), "-o", str(log), *(f"-P{path}" for path in only)),
        *("-e", f"trace={calls}", "-e", f"inject={calls}:error={error}:when={when}"),
    )


def fired(log: Path) -> int:
    """How many calls we really had fail."""
    return log.read_text(encoding="utf-8", errors="replace").count("(INJECTED)")


def delayed(log: Path) -> int:
    """How many calls we really had wait."""
    return log.read_text(encoding="utf-8", errors="replace").count("(DELAYED)")
