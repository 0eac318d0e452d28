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
    return [name for name in ("pulseaudio", "parec", "pactl") if shutil.which(name) is None]


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
    """A sink of the server: how programs reach that, and what was heard here so far."""

    address: str
    recording: Path
    server: subprocess.Popen[bytes]
    name: str = "ear"

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
    with sound_server(folder) as server, server.sink("ear") as heard:
        yield heard


@dataclass
class SoundServer:
    """A server to plug sinks into, and to pull them out of."""

    address: str
    folder: Path
    process: subprocess.Popen[bytes]
    environment: dict[str, str]

    @contextmanager
    def sink(self, name: str) -> Iterator[NullSink]:
        """Plug in a sink and record what is heard there; it may be pulled out before the end."""
        self.plug(name)
        recording = self.folder / f"heard-{name}.s16"
        with recording.open("wb") as target:
            recorder = subprocess.Popen(
                ["parec", f"--server={self.address}", f"--device={name}.monitor", f"--rate={RATE}",
                 "--channels=1", "--format=s16le", "--raw", "--latency-msec=10"],
                env=self.environment, stdout=target, stderr=subprocess.DEVNULL,
            )  # fmt: skip
        try:
            _wait_for(lambda: recording.stat().st_size > 0, "the recording begins")
            yield NullSink(self.address, recording, self.process, name)
        finally:
            recorder.terminate()
            recorder.wait(WAIT_SECONDS)

    def plug(self, name: str) -> None:
        """A loudspeaker or a projector comes."""
        title = f"sink_properties=device.description=Loa-{name}"
        self._tell("load-module", "module-null-sink", f"sink_name={name}", f"rate={RATE}", title)

    def unplug(self, name: str) -> None:
        """It is pulled out."""
        lines = self._tell("list", "short", "modules").splitlines()
        (module,) = (line.split("\t")[0] for line in lines if f"sink_name={name} " in line)
        self._tell("unload-module", module)

    def prefer(self, name: str) -> None:
        """The system's own choice is this one from now on."""
        self._tell("set-default-sink", name)

    def plays_on(self, name: str) -> bool:
        """Whether something plays, and all of it on this sink."""
        sinks = dict(
            line.split("\t")[:2] for line in self._tell("list", "short", "sinks").splitlines()
        )
        rows = self._tell("list", "short", "sink-inputs").splitlines()
        return bool(rows) and {sinks[row.split("\t")[1]] for row in rows} == {name}

    def _tell(self, *words: str) -> str:
        asked = subprocess.run(
            ["pactl", f"--server={self.address}", *words],
            env=self.environment, capture_output=True, text=True, timeout=WAIT_SECONDS, check=True,
        )  # fmt: skip
        return asked.stdout


@contextmanager
def sound_server(folder: Path) -> Iterator[SoundServer]:
    """Run a server without any sink."""
    socket = folder / "pulse.sock"
    environment = {**os.environ, "XDG_RUNTIME_DIR": str(folder), "HOME": str(folder)}
    environment.pop("PULSE_SERVER", None)
    address = f"unix:{socket}"
    server = subprocess.Popen(
        ["pulseaudio", "-n", "--exit-idle-time=-1", "--daemonize=no", "--use-pid-file=no",
         "--disable-shm=yes", "--log-level=error",
         f"--load=module-native-protocol-unix socket={socket} auth-anonymous=1"],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        _wait_for(socket.exists, "pulseaudio opens its socket")
        yield SoundServer(address, folder, server, environment)
    finally:
        server.terminate()
        server.wait(WAIT_SECONDS)


def _wait_for(holds: Callable[[], bool], what: str) -> None:
    deadline = time.monotonic() + WAIT_SECONDS
    while not holds():
        if time.monotonic() > deadline:
            raise TimeoutError(f"{what}: not within {WAIT_SECONDS} s")
        time.sleep(0.01)
