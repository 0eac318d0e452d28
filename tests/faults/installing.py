"""Root's installer in a child of the warm process, cut off at a chosen step of its work on the disk."""

from __future__ import annotations

import os
import signal
import stat
import sys
from typing import Final

from kiosk.updates.installing import main

STEPS: Final = frozenset(
    ("os.mkdir", "os.remove", "os.rename", "os.rmdir", "os.symlink", "os.chmod", "subprocess.Popen")
)
"""What Python tells its audit hooks before it is done; whatever is opened to be written counts too."""


def install(root: str, cut_at: int) -> None:
    """Install what lies ready below `root`; killed before step `cut_at`, where there are so many."""
    os.setpgid(0, 0)
    done = 0

    def step(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal done
        writing = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in STEPS or writing:
            done += 1
            if done == cut_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    main([root], {"HOCSO_RELEASE": f"{root}/release.json"})


def install_carelessly(root: str) -> None:
    """The control: names are brought to the disk, what the files hold is not."""
    os.setpgid(0, 0)
    whole = os.fsync

    def names_only(file: int) -> None:
        if stat.S_ISDIR(os.fstat(file).st_mode):
            whole(file)

    os.fsync = names_only  # type: ignore[assignment]  # it takes what ours gives it
    main([root], {"HOCSO_RELEASE": f"{root}/release.json"})
