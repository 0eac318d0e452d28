"""This kiosk joins a province: a token becomes a credential, and the province's keys are met.

A token given while there is no network waits in `keys/enrolment.json`, for this account alone, and
is handed over by the first push that finds the province.
"""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Final

from sync.clock import Clock
from sync.database import ProgressDatabase
from sync.durable import make_folder, write_file
from sync.enrolment import Enrolment, enrolment_of, keep_enrolment
from sync.errors import EnrolmentRefused
from sync.keys import sync_folder
from sync.note_standing import own_public
from sync.province_keys import Met
from sync.push import keep_told
from sync.writer import Writer

FILE_NAME: Final = "enrolment.json"
_MOST_BYTES: Final = 4096


@dataclass(frozen=True, slots=True)
class Awaited:
    """What set-up knows of a province that has not answered yet.

    Attributes:
        address: its base address, empty where nobody said it.
        token: waits to be handed over; empty where there is none, or it was refused. Never logged.
        refused: whether the province refused the token that was here.
        later: whether a person left joining for another day.
    """

    address: str = ""
    token: str = field(default="", repr=False)
    refused: bool = False
    later: bool = False

    @property
    def told(self) -> bool:
        """Whether there is nothing left to ask a person: the address alone is not enough."""
        return bool(self.token) or self.refused or self.later


@dataclass(frozen=True, slots=True)
class Joined:
    """What came of it.

    Attributes:
        enrolment: this kiosk's identity there.
        met: what became of the province's key to seal backups to.
        seal: that key, None where it gave none.
    """

    enrolment: Enrolment
    met: Met | None
    seal: bytes | None


def join(
    database: ProgressDatabase,
    writer: Writer,
    clock: Clock,
    *,
    address: str,
    token: str,
    program: str,
    authorities: Path | None = None,
) -> Joined:
    """Exchange a token for this kiosk's credential, and keep what the province tells first.

    Raises:
        SyncError: see `sync.province.enrol`; or what it gave could not be kept.
    """
    # Imported here: the kiosk paints its first screen without an HTTP library.
    from sync import province

    with database.read() as connection:
        before = enrolment_of(connection)
    given = province.enrol(
        address,
        token,
        program,
        clock,
        kiosk=None if before is None else before.kiosk,
        authorities=authorities,
    )
    writer.post(lambda connection: keep_enrolment(connection, given)).result()
    client = province.ProvinceClient(
        given, clock, authorities=authorities, note_public=own_public(database.folder)
    )
    try:
        client.about()
    finally:
        client.close()
    return Joined(given, keep_told(database, writer, client.told), client.told.seal)


def awaited(home: Path) -> Awaited | None:
    """What waits; None where set-up has not come to the province yet, or nothing waits any more."""
    try:
        data = (home / "keys" / FILE_NAME).read_bytes()
        found = json.loads(data) if len(data) <= _MOST_BYTES else None
    except (OSError, ValueError):
        return None
    if not isinstance(found, dict):
        return None
    address, token = found.get("address"), found.get("token")
    if not (isinstance(address, str) and isinstance(token, str)):
        return None
    return Awaited(address, token, found.get("refused") is True, found.get("later") is True)


def keep_awaited(home: Path, what: Awaited) -> None:
    """Have it wait, in place of what waited before; durable when it returns. Raises `OSError`."""
    make_folder(home / "keys")
    write_file(home / "keys" / FILE_NAME, json.dumps(asdict(what)).encode())


def forget_awaited(home: Path) -> None:
    """Nothing waits any more. Raises `OSError`."""
    path = home / "keys" / FILE_NAME
    if path.exists():
        path.unlink()
        sync_folder(path.parent)


def join_awaited(
    database: ProgressDatabase, writer: Writer, clock: Clock, *, program: str
) -> Joined | None:
    """Hand over the token that waits; None where none does. What was refused waits no more.

    Raises:
        EnrolmentRefused: the province does not take it; only its address is kept.
        SyncError: the province was not reached, and the token still waits.
        OSError: the disk did not take the end of it.
    """
    home = database.folder
    waiting = awaited(home)
    if waiting is None or not waiting.token:
        return None
    try:
        joined = join(
            database, writer, clock, address=waiting.address, token=waiting.token, program=program
        )
    except EnrolmentRefused:
        keep_awaited(home, Awaited(waiting.address, refused=True))
        raise
    forget_awaited(home)
    return joined
