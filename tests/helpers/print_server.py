"""A private CUPS server whose printers are folders: real `cupsd`, real `lp`, and a backend of ours.

Each print comes out as a file. A queue may also be out of paper, or never come to an end. The
backend is run by cupsd as any other, so the server needs an account that may start it: root.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

WAIT_SECONDS = 20
PROGRAMS = ("cupsd", "lp", "lpstat", "lpadmin", "cancel")
CUPS = Path("/usr/lib/cups")
BACKEND = """#!/bin/sh
[ $# -gt 0 ] || { echo 'direct folder "Unknown" "folder"'; exit 0; }
case "$DEVICE_URI" in
  folder:/no-paper) echo "ERROR: no paper" >&2; exit 4 ;;
  folder:/never) exec sleep 1000 ;;
esac
cat "${6:--}" >"${DEVICE_URI#folder:}/.$1" && mv "${DEVICE_URI#folder:}/.$1" "${DEVICE_URI#folder:}/$1.pdf"
"""
FILES = """FileDevice No
ServerBin {root}/bin
ServerRoot {root}/etc
RequestRoot {root}/spool
TempDir {root}/spool/tmp
CacheDir {root}/cache
StateDir {root}/run
AccessLog {root}/log/access
ErrorLog {root}/log/error
PageLog {root}/log/page
SystemGroup root
"""
SERVER = """Listen {root}/run/cups.sock
PreserveJobFiles No
PreserveJobHistory Yes
WebInterface No
Browsing No
DefaultAuthType None
<Location />
</Location>
<Policy default>
<Limit All>
</Limit>
</Policy>
"""


def missing_programs() -> list[str]:
    """What a test needs and this machine has not."""
    found = [name for name in PROGRAMS if shutil.which(name) is None]
    return [*found, *(["root"] if os.geteuid() != 0 else [])]


@dataclass(frozen=True)
class PrintServer:
    """The server: its folder, and the variables that lead programs to it."""

    root: Path
    environment: dict[str, str]
    process: subprocess.Popen[bytes]

    def die(self) -> None:
        """Be gone, with what was printing."""
        self.process.kill()
        self.process.wait(WAIT_SECONDS)

    def queue(self, name: str, device: str = "") -> None:
        """Set up a queue: of the folder `out`, or of the device `/no-paper` or `/never`."""
        uri = f"folder:{device or self.root / 'out'}"
        subprocess.run(
            ["lpadmin", "-p", name, "-E", "-v", uri, "-m", "raw"],
            env=self.environment, check=True, capture_output=True, timeout=WAIT_SECONDS,
        )  # fmt: skip

    def printed(self) -> list[bytes]:
        """What came out so far, in order."""
        return [one.read_bytes() for one in sorted(self.root.glob("out/*.pdf"))]

    def kept(self) -> list[Path]:
        """Documents that the server still holds."""
        return sorted(self.root.glob("spool/d*"))


@contextmanager
def print_server(root: Path) -> Iterator[PrintServer]:
    """Run the server while the block runs; a socket's path must stay short."""
    root.chmod(0o755)
    for name in ("etc", "cache", "run", "log", "out", "bin/backend", "spool/tmp"):
        (root / name).mkdir(parents=True)
    (root / "out").chmod(0o777)
    for name in ("filter", "daemon", "monitor", "notifier", "driver", "cgi-bin"):
        (root / "bin" / name).symlink_to(CUPS / name)
    backend = root / "bin" / "backend" / "folder"
    backend.write_text(BACKEND)
    backend.chmod(0o700)
    (root / "etc/cups-files.conf").write_text(FILES.format(root=root))
    (root / "etc/cupsd.conf").write_text(SERVER.format(root=root))
    environment = {**os.environ, "CUPS_SERVER": str(root / "run/cups.sock")}
    server = subprocess.Popen(
        ["cupsd", "-f", "-c", str(root / "etc/cupsd.conf"), "-s", str(root / "etc/cups-files.conf")],
        env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    try:
        until((root / "run/cups.sock").exists, "cupsd opens its socket")
        yield PrintServer(root, environment, server)
    finally:
        server.terminate()
        server.wait(WAIT_SECONDS)


def until(holds: Callable[[], object], what: str) -> None:
    """Wait for something that another program does."""
    deadline = time.monotonic() + WAIT_SECONDS
    while not holds():
        assert time.monotonic() < deadline, f"{what}: not within {WAIT_SECONDS} s"
        time.sleep(0.02)
