"""The processes of a hub that runs, how they are killed, and a careless hub beside a careful one."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from tests.helpers.hub import RunningHub

ROOT = Path(__file__).parents[2]


def workers(hub: RunningHub) -> list[int]:
    """Ids of the processes that answer requests."""
    master = hub.process.pid
    children = Path(f"/proc/{master}/task/{master}/children")
    return [int(pid) for pid in children.read_text(encoding="ascii").split()]


def kill(hub: RunningHub) -> None:
    """SIGKILL to all of it, as the kernel does when memory is out; returns when it is gone."""
    for pid in (hub.process.pid, *workers(hub)):
        with suppress(ProcessLookupError):  # a worker may end between the look and the kill
            os.kill(pid, signal.SIGKILL)
    hub.process.wait()


@contextmanager
def hasty(folder: Path, kind: str) -> Iterator[RunningHub]:
    """A control on the data of a real hub until the block ends; `kind` of `tests.faults.hasty_hub`."""
    with socket.socket() as listening:
        listening.bind(("127.0.0.1", 0))
        listening.listen()
        process = subprocess.Popen(
            [
                *(sys.executable, "-m", "gunicorn", f"tests.faults.hasty_hub:{kind}"),
                *("--bind", f"fd://{listening.fileno()}", "--workers", "1", "--threads", "2"),
                *("--log-level", "critical"),
            ],
            cwd=ROOT,
            env={**os.environ, "HOCSO_HUB_DATA": str(folder)},
            pass_fds=[listening.fileno()],
            text=True,
        )
        url = f"http://127.0.0.1:{listening.getsockname()[1]}/"
    with process:
        try:
            yield RunningHub(url, folder, process)
        finally:
            process.terminate()
