"""The machine itself, switched by a technician: leave kiosk mode, shut down, restart.

The kiosk's account may ask for exactly this (packaging/…/polkit-1/rules.d/50-hocso.rules), through systemctl,
which speaks to logind and to the service manager. Where the program runs on a developer's desktop nothing is
asked of the machine: leaving ends the program.
"""

from __future__ import annotations

import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.errors import KioskError

Act = Literal["leave", "program", "off", "reboot"]
"""Leave kiosk mode · start the program anew · shut down · restart the machine."""
ASKED: Final[Mapping[Act, tuple[str, ...]]] = {
    "leave": ("--no-block", "start", "hocso-leave.service"),
    "off": ("poweroff",),
    "reboot": ("reboot",),
}
"""Words for systemctl; to start the program anew it is enough to end, for its service starts it."""
MOST_SECONDS: Final = 20
_ENVIRONMENT: Final = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LANG": "C.UTF-8"}
"""The packaged program's own library path would hand our libraries to systemctl."""


class MachineRefused(KioskError):
    """The machine does not do what it was asked."""


@dataclass(frozen=True, slots=True)
class Machine:
    """Whom to ask.

    Attributes:
        kiosk: whether this is the kiosk's own session.
        systemctl: the program that is asked, with what stands before its words.
    """

    kiosk: bool
    systemctl: Sequence[str] = ("systemctl", "--no-ask-password")

    def asks(self, act: Act) -> bool:
        """Whether the machine is asked; else ending the program does it."""
        return self.kiosk and act in ASKED

    def carry_out(self, act: Act) -> None:
        """Ask the machine. Blocks: for the jobs thread.

        Raises:
            MachineRefused: it says no, is not there, or does not answer.
        """
        command = [*self.systemctl, *ASKED[act]]
        try:
            done = subprocess.run(
                command,
                env=_ENVIRONMENT,
                capture_output=True,
                text=True,
                timeout=MOST_SECONDS,
                check=False,
            )
        except (OSError, subprocess.TimeoutExpired) as error:
            raise MachineRefused(f"{' '.join(command)}: {error}") from error
        if done.returncode != 0:
            raise MachineRefused(
                f"{' '.join(command)} ends with {done.returncode}: {done.stderr.strip()}"
            )
