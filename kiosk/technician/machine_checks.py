"""What stands around the kiosk: screen, sound, voice, sticks, the province, and the locked session."""

from __future__ import annotations

import os
import resource
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from kiosk.technician.finding import Finding
from kiosk.voice.errors import VoiceUnusable
from kiosk.window import FONT_PACKAGE
from sync.answers import About, Denied, Unreachable
from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.enrolment import enrolment_of
from sync.errors import InsecureEndpoint
from sync.joining import awaited

LEAST_SCREEN: Final = (1024, 720)
SESSION_VARIABLE: Final = "HOCSO_KIOSK"
"""Set by the kiosk's own session, and by nothing else."""
SOUND_CARDS: Final = Path("/proc/asound/cards")


@dataclass(frozen=True, slots=True)
class Devices:
    """What a person touches, sees and hears, as far as it can be known without them.

    Attributes:
        screen: width and height in pixels, None where there is none.
        touch: whether the screen says that it is touched; None where it says nothing.
        outputs, inputs: names of sound devices.
    """

    screen: tuple[int, int] | None = None
    touch: bool | None = None
    outputs: tuple[str, ...] = ()
    inputs: tuple[str, ...] = ()


def devices_of(environment: Mapping[str, str], cards: Path = SOUND_CARDS) -> Devices | None:
    """What can be known without Qt: nothing of a screen; sound cards of the kernel."""
    if not any(environment.get(name) for name in ("WAYLAND_DISPLAY", "DISPLAY")):
        return None
    try:
        lines = cards.read_text(encoding="utf-8", errors="replace").splitlines()
    except OSError:
        lines = []
    names = tuple(line.partition("- ")[2] for line in lines if "]:" in line)
    return Devices(outputs=names)


def screen(devices: Devices | None) -> Finding:
    """Whether there is one, and whether every page fits on it."""
    if devices is None:
        return Finding(
            "screen",
            "fault",
            "no screen",
            "start from a desktop, or render pictures with hocso screens",
            "none",
        )
    if devices.screen is None:
        return Finding("screen", "well", "there; its size is seen on the technician's page")
    width, height = devices.screen
    fact, values = f"{width}x{height}", {"size": f"{width} × {height}"}
    long, short = max(devices.screen), min(devices.screen)
    if long < LEAST_SCREEN[0] or short < LEAST_SCREEN[1]:
        least = "x".join(map(str, LEAST_SCREEN))
        return Finding("screen", "care", f"{fact}, at least {least}", "set it up", "small", values)
    if devices.touch is False:
        fact = f"{fact}, no touch device"
        return Finding("screen", "care", fact, "plug in the screen's USB cable", "touch", values)
    return Finding("screen", "well", fact, values=values)


def typeface() -> Finding:
    """Whether the letters are there."""
    if find_spec(FONT_PACKAGE) is None:
        fact = f"{FONT_PACKAGE} is not installed"
        return Finding("typeface", "fault", fact, "pip install 'hocso[kiosk]'", "none")
    return Finding("typeface", "well", "Be Vietnam Pro")


def voice() -> Finding:
    """Whether a Vietnamese voice can be made."""
    from kiosk.voice.worker_check import engine_of_worker

    try:
        return Finding("voice", "well", f"{engine_of_worker()}, Vietnamese")
    except VoiceUnusable as error:
        return Finding("voice", "fault", str(error), "install espeak-ng", "none")


def sound(devices: Devices | None) -> Finding:
    """Whether there is something to be heard with."""
    if devices is None or not devices.outputs:
        return Finding("sound", "care", "no output", "plug in a loudspeaker", "none")
    names = ", ".join(devices.outputs)
    return Finding("sound", "well", names, values={"names": names})


def microphone(devices: Devices | None) -> Finding:
    """Whether there is something to record voices with; a kiosk needs none."""
    names = ", ".join(devices.inputs) if devices else ""
    if not names:
        return Finding("microphone", "well", "none; only recording voices needs one", code="none")
    return Finding("microphone", "well", names, values={"names": names})


def usb(sticks: Sequence[Path]) -> Finding:
    """Which sticks are seen."""
    if not sticks:
        return Finding("usb", "well", "no stick is plugged in", code="none")
    names = ", ".join(one.name for one in sticks)
    return Finding("usb", "well", names, values={"names": names})


def province(database: ProgressDatabase, clock: Clock) -> Finding:
    """Whether the province answers this kiosk's own credential. Waits for the network."""
    from sync.province import ProvinceClient

    with database.read() as connection:
        enrolment = enrolment_of(connection)
    if enrolment is None:
        return _not_joined(database.folder)
    try:
        client = ProvinceClient(enrolment, clock)
    except InsecureEndpoint as error:
        return Finding(
            "province", "fault", str(error), "join again with an https address", "denied"
        )
    try:
        said = client.about()
    finally:
        client.close()
    match said:
        case About():
            return Finding("province", "well", f"{enrolment.endpoint} answers")
        case Denied():
            return Finding(
                "province",
                "fault",
                f"{enrolment.endpoint} refuses this kiosk: {said}",
                "ask the province for a token that renews it",
                "denied",
            )
        case Unreachable():
            return Finding(
                "province",
                "care",
                f"{enrolment.endpoint} is not reached: {said}",
                "learning goes on; look at the network",
                "unreachable",
            )
        case _:
            return Finding(
                "province",
                "care",
                f"something else answers for {enrolment.endpoint}: {said}",
                "this network asks for a page of its own first",
                "portal",
            )


def lock_down(environment: Mapping[str, str]) -> Finding:
    """Whether this is the kiosk's own session, without rights and without core dumps."""
    fact = f"account {os.geteuid()}, session {environment.get(SESSION_VARIABLE, 'none')}"
    if os.geteuid() == 0:
        return Finding("lock-down", "care", f"{fact}: root", "run as the account hocso", "root")
    if resource.getrlimit(resource.RLIMIT_CORE)[0] != 0:
        return Finding(
            "lock-down", "care", f"{fact}: core dumps are on", "start with hocso run", "core"
        )
    if environment.get(SESSION_VARIABLE) != "1":
        return Finding(
            "lock-down",
            "care",
            f"{fact}: not the kiosk's own session",
            "systemctl start hocso-kiosk",
            "session",
        )
    return Finding("lock-down", "well", fact)


def _not_joined(home: Path) -> Finding:
    waiting = awaited(home)
    if waiting is not None and waiting.refused:
        return Finding(
            "province", "care", "the token was refused", "ask the province for another", "refused"
        )
    if waiting is not None and waiting.token:
        return Finding(
            "province", "care", "a token waits for the network", "look at the network", "waits"
        )
    return Finding("province", "care", "not joined", "hocso setup --province-address …", "none")
