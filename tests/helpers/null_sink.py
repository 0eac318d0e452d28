"""A private sound server with a null sink, and a recording of what is heard there.

Qt says "playing" whether or not anything sounds; only the recording proves it. The server runs
for one test process, knows no hardware, and is asked through PULSE_SERVER.
"""

from __future__ import annotations

import array
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RATE = 22050
"""Samples a second of a recording; 16 bit, one channel."""
LOUD = 300
"""A sample beyond this is sound; the null sink itself is exactly 0."""
WINDOW = RATE // 100
"""Loudness is judged in hundredths of a second."""
WAIT_SECONDS = 20


def missing_programs() -> list[str]:
    """What a test needs and this machine has not."""
    return [name for name in ("pulseaudio", "parec") if shutil.which(name) is None]


@dataclass(frozen=True)
class Burst:
    """A stretch of sound: where it begins and ends, in seconds into the recording."""

    start: float
    end: float

    @property
    def seconds(self) -> float:
        return self.end - self.start


@dataclass(frozen=True)
class NullSink:
    """The server: how programs reach it, and what it heard so far."""

    address: str
    recording: Path
    server: subprocess.Popen[bytes]

    def die(self) -> None:
        """Be gone, as a sound server that crashed."""
        self.server.kill()
        self.server.wait(WAIT_SECONDS)

    def heard(self) -> array.array[int]:
        """Every sample so far."""
        content = self.recording.read_bytes()
        return array.array("h", content[: len(content) // 2 * 2])

    def bursts(self, *, since: float = 0.0, gap: float = 0.3) -> list[Burst]:
        """The stretches of sound with more than `gap` seconds of silence between them."""
        return bursts_of(self.heard()[int(since * RATE) :], gap=gap)

    @property
    def seconds(self) -> float:
        """Length of the recording."""
        return self.recording.stat().st_size / 2 / RATE


def bursts_of(samples: array.array[int], *, gap: float) -> list[Burst]:
    """The stretches of sound in `samples`."""
    found: list[Burst] = []
    for place in range(0, len(samples), WINDOW):
        window = samples[place : place + WINDOW]
        if max(window) < LOUD and min(window) > -LOUD:
            continue
        start, end = place / RATE, (place + len(window)) / RATE
        if found and start - found[-1].end <= gap:
            found[-1] = Burst(found[-1].start, end)
        else:
            found.append(Burst(start, end))
    return found


@contextmanager
def null_sink(folder: Path) -> Iterator[NullSink]:
    """Run the server and record its monitor while the block runs."""
    socket = folder / "pulse.sock"
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    environment.pop("PULSE_SERVER", None)
    address = f"unix:{socket}"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no",
         "--disable-shm=yes", "--log-level=error",
         f"--load=module-null-sink sink_name=ear rate={RATE}",
         f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    recording = folder / "heard.s16"
    recorder: subprocess.Popen[bytes] | None = None
    try:
        _wait_for(socket.exists, "pulseaudio opens its socket")
        with recording.open("wb") as target:
            recorder = subprocess.Popen(
                ["parec", f"--server={address}", "--device=ear.monitor", f"--rate={RATE}",
                 "--channels=1", "--format=s16le", "--raw", "--latency-msec=10"],
                env=environment, stdout=target, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        _wait_for(lambda: recording.stat().st_size > 0, "the recording begins")
        yield NullSink(address, recording, server)
    finally:
        for process in (recorder, server):
            if process is not None:
                process.terminate()
                process.wait(WAIT_SECONDS)


def _wait_for(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {WAIT_SECONDS} s")
        time.sleep(0.01)
