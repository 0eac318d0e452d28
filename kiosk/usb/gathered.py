"""Everything a stick can do for this kiosk now: what to offer, gathered off the screen's thread."""

from __future__ import annotations

import logging
import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from content.disk import sync_file_system
from kiosk.library import root_file
from kiosk.machine.bus import SystemBus
from kiosk.machine.drives import unmount
from kiosk.machine.errors import BusFault
from kiosk.updates.offering import Offer, Ready, Refused, Waiting, WentBack
from kiosk.usb.stick import StickContents, look_through
from sync.enrolment import enrolment_of

if TYPE_CHECKING:
    from content.verify import Known
    from kiosk.viewmodels.parts import Parts

log = logging.getLogger(__name__)
State = Waiting | Ready | Refused | WentBack


@dataclass(frozen=True, slots=True)
class Gathered:
    """One stick, and what waits here.

    Attributes:
        stick: what is on it.
        update: a newer program on it; None without one.
        before: what became of the last update; None when nothing is to be said of it.
        waiting: statements that wait for the province.
        enrolled: whether a bundle can be made at all.
    """

    stick: StickContents
    update: Offer | None
    before: State | None
    waiting: int
    enrolled: bool


def gather(parts: Parts, path: Path) -> Gathered:
    """Look through a stick.

    Raises:
        OSError: it does not answer, or is gone.
        SyncError: progress.db does not answer.
    """
    with parts.database.read() as connection:
        enrolment = enrolment_of(connection)
        (waiting,) = connection.execute(
            "SELECT count(*) FROM outbox WHERE state = 'waiting'"
        ).fetchone()
    stick = look_through(path, believed(parts), parts.store, enrolment.kiosk if enrolment else "")
    update, before = _program(parts, path)
    return Gathered(stick, update, before, waiting, enrolment is not None)


def believed(parts: Parts) -> Known | None:
    """What this kiosk believes of packs; None where it was built without root keys."""
    from content.library import known
    from content.trust import load_root_keys
    from kiosk.program import program_version
    from sync.ratchet import PackRatchet

    root = root_file(parts.environment)
    if root is None or not parts.saves:
        return None
    ratchet = PackRatchet(parts.database)
    return known(parts.store, load_root_keys(root), ratchet, program_version())


def let_go(path: Path) -> None:
    """Bring everything down to a stick and unmount it, so that it may be pulled out.

    Where the machine's service for drives is missing, or does not unmount, all is on the stick anyway.

    Raises:
        OSError: the stick does not take it, or is gone.
    """
    folder = os.open(path, os.O_RDONLY | os.O_DIRECTORY)
    try:
        sync_file_system(folder)
    finally:
        os.close(folder)
    try:
        with SystemBus() as bus:
            unmount(bus, path)
    except BusFault as error:
        log.info("the stick stays mounted: %s", error)


def _program(parts: Parts, path: Path) -> tuple[Offer | None, State | None]:
    from content.errors import KeyUnusable
    from kiosk.updates.offering import find_offer, read_outcome
    from kiosk.updates.release import load_release_keys, release_file

    places = parts.updates
    if places.installed() is None:
        return None, None
    try:
        keys = load_release_keys(release_file(parts.environment))
    except KeyUnusable:
        return None, None
    found = find_offer(path, places, keys)
    outcome = read_outcome(places)
    return (
        found if isinstance(found, Offer) else None,
        outcome if isinstance(outcome, State) else None,
    )
