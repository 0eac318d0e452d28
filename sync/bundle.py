"""Progress by USB where wifi never comes: what waits, sealed to the province, and its receipt back.

- A bundle holds every waiting statement, oldest first, with the kiosk's own credential, so that it
  proves itself as a push does; only the province's private key opens it.
- Nothing counts as received before the province's receipt is here and proved (`sync.receipt`).
- Handed in twice, or sent by wifi too, a statement counts once: the hub knows its id.
"""

from __future__ import annotations

import contextlib
import json
import os
import uuid
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sync.clock import PROGRAM_DATE_MS, Clock
from sync.database import ProgressDatabase
from sync.durable import check_again, make_folder
from sync.enrolment import Enrolment, enrolment_of
from sync.errors import NotEnrolled, ReceiptRefused
from sync.keys import sync_folder
from sync.outbox import MOST_BYTES, MOST_STATEMENTS, Outbox, Parcel
from sync.receipt import SUFFIX as RECEIPT_SUFFIX
from sync.receipt import Receipt, proved, receipt_key, receipt_of
from sync.sealed_frames import write_frames
from sync.sealing import province_key
from sync.writer import Writer

KIND: Final = "hocso-progress"
FOLDER: Final = "hocso-progress"
"""On the stick; ASCII, as every name there."""
SUFFIX: Final = ".hocso-progress"
Told = Callable[[int, int], None]
"""Called with how many statements are written, and how many there are."""


@dataclass(frozen=True, slots=True)
class Bundle:
    """A bundle that lies whole on the stick.

    Attributes:
        path: where.
        id: uuid, which its receipt names.
        statements: how many are in it; they wait until the receipt comes.
    """

    path: Path
    id: str
    statements: int


@dataclass(frozen=True, slots=True)
class Handed:
    """What a receipt changed here.

    Attributes:
        received: statements the province acknowledged in it.
        set_aside: those it refused, kept for a person.
    """

    received: int
    set_aside: int


def write_bundle(
    database: ProgressDatabase,
    data_key: bytes,
    place: Path,
    *,
    program: str,
    told: Told = lambda _done, _all: None,
) -> Bundle | None:
    """Put what waits onto a stick, in place of this kiosk's bundles there; None when nothing waits.

    The file is written under a draft's name, synced, read back from its medium and renamed: a stick
    pulled out in between keeps what it had.

    Args:
        database: this kiosk's.
        data_key: of `keys/`; the receipt's key follows from it.
        place: root of the stick.
        program: version of this program.
        told: how far it is, for a progress bar.

    Raises:
        NotEnrolled: the province gave no credential, or no key to seal to, yet.
        OSError: the stick does not take it, or was pulled out.
    """
    with database.read() as connection:
        enrolment = enrolment_of(connection)
        (waiting,) = connection.execute(
            "SELECT count(*) FROM outbox WHERE state = 'waiting'"
        ).fetchone()
    public = province_key(database.folder)
    if enrolment is None or public is None:
        raise NotEnrolled("a bundle is sealed to the province: enrol this kiosk there first")
    if not waiting:
        return None
    folder = place / FOLDER
    make_folder(folder)
    own = enrolment.kiosk[:8]
    for left in folder.glob(f"{own}-*{SUFFIX}.part"):
        left.unlink()
    name = str(uuid.uuid4())
    path = folder / f"{own}-{name[:8]}{SUFFIX}"
    draft = path.with_name(f"{path.name}.part")
    count = [0]

    def frames() -> Iterator[bytes]:
        yield _introduction(enrolment, program, receipt_key(data_key, name))
        for parcels in _waiting(database):
            yield b"[" + b",".join(parcel.statement for parcel in parcels) + b"]"
            count[0] += len(parcels)
            told(count[0], max(waiting, count[0]))

    try:
        with draft.open("xb") as file:
            write_frames(file, public, KIND, {"bundle": name, "format": "1"}, frames())
            file.flush()
            os.fsync(file.fileno())
        check_again(draft)
        draft.replace(path)
        sync_folder(folder)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink(missing_ok=True)
        raise
    for older in folder.glob(f"{own}-*{SUFFIX}"):
        if older != path:
            older.unlink()
    sync_folder(folder)
    return Bundle(path, name, count[0])


def take_receipt(
    database: ProgressDatabase,
    writer: Writer,
    clock: Clock,
    data_key: bytes,
    data: bytes,
    *,
    program: str,
    floor_ms: int = PROGRAM_DATE_MS,
) -> Handed:
    """Believe the province's word for a bundle of this kiosk; the same one twice changes nothing.

    `data` is the whole receipt file; `floor_ms` the day of the newest pack, no receipt is older.

    Raises:
        ReceiptRefused: for another kiosk, or not the province's own.
        NotEnrolled: this kiosk never was at a province.
        NotSaved: it did not reach the disk; taken again it goes on.
    """
    with database.read() as connection:
        enrolment = enrolment_of(connection)
    if enrolment is None:
        raise NotEnrolled("this kiosk is not enrolled at a province yet")
    claimed = receipt_of(data)
    if claimed.kiosk != enrolment.kiosk:
        raise ReceiptRefused(f"this receipt is for kiosk {claimed.kiosk}, not {enrolment.kiosk}")
    receipt = proved(data, receipt_key(data_key, claimed.bundle))
    return _believed(receipt, Outbox(database, writer, floor_ms), clock, program)


def receipts_on(place: Path, kiosk: str) -> tuple[Path, ...]:
    """Files on a stick that look like receipts for this kiosk. Raises `OSError`."""
    return tuple(sorted((place / FOLDER).glob(f"{kiosk[:8]}-*{RECEIPT_SUFFIX}")))


def _believed(receipt: Receipt, outbox: Outbox, clock: Clock, program: str) -> Handed:
    # A hub that lost its memory since is told apart by its incarnation, as by a push.
    outbox.meet_incarnation(receipt.incarnation)
    now = outbox.now(clock.read(), None)
    received = 0
    for start in range(0, len(receipt.accepted), MOST_STATEMENTS):
        ids = receipt.accepted[start : start + MOST_STATEMENTS]
        outbox.accepted(ids, now, receipt.incarnation)
        received += len(ids)
    for each in receipt.refused:
        outbox.set_aside(each.id, each.status, each.words, program, now)
    return Handed(received, len(receipt.refused))


def _introduction(enrolment: Enrolment, program: str, key: bytes) -> bytes:
    return json.dumps(
        {
            "kiosk": enrolment.kiosk,
            "username": enrolment.username,
            "secret": enrolment.secret,
            "program": program,
            "receipt": key.hex(),
        }
    ).encode()


def _waiting(database: ProgressDatabase) -> Iterator[tuple[Parcel, ...]]:
    """Page after page, so that no transaction stays open beside a slow stick."""
    position = -1
    while True:
        parcels: list[Parcel] = []
        size = 0
        with database.read() as connection:
            rows = connection.execute(
                "SELECT position, id, statement FROM outbox WHERE state = 'waiting'"
                " AND position > ? ORDER BY position LIMIT ?",
                (position, MOST_STATEMENTS),
            )
            for place, name, statement in rows:
                if parcels and size + len(statement) > MOST_BYTES:
                    break
                parcels.append(Parcel(name, bytes(statement)))
                size += len(statement)
                position = place
        if not parcels:
            return
        yield tuple(parcels)
