"""What a damaged progress.db still holds in pages that verify: rows that are consistent by themselves.

A row is an event only when its id follows from its journal and number; a statement only when its
bytes carry its id. Nothing is guessed, and the damaged file is only read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final, get_args
from uuid import UUID

from sync.last_seq import LastSeq
from sync.page_file import PageFile
from sync.records import Record, Value, records_of
from sync.stamp import Confidence, Stamp, statement_id

FILE_NAME: Final = "progress.db"
_STATES: Final = {"waiting", "received", "set_aside"}
Others = Callable[[Record], None]
"""Takes each row that is none of sync's: the tables of other owners are among them."""


@dataclass(frozen=True, slots=True)
class SavedEvent:
    """One row of the journal as it lay there."""

    position: int
    id: str
    kind: str
    actor: str | None
    stamp: Stamp
    body: str


@dataclass(frozen=True, slots=True)
class SavedStatement:
    """One row of the outbox as it lay there.

    Attributes:
        fate: the columns after the bytes: `state` first, then receipt and refusal.
    """

    position: int
    id: str
    statement: bytes
    fate: tuple[Value, ...]


@dataclass
class Salvaged:
    """What was found.

    Attributes:
        pages, damaged: how many pages there are, and the numbers of those that do not verify.
        newest: number of the newest event ever noted in each journal, by the counter in the file,
            by `last-seq` or by an event itself, whichever is further.
        current: the journal of the counter, or of `last-seq`.
        enrolment: the columns of its one row.
    """

    pages: int = 0
    damaged: tuple[int, ...] = ()
    events: dict[str, SavedEvent] = field(default_factory=dict)
    statements: dict[str, SavedStatement] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    current: str = ""
    enrolment: tuple[Value, ...] | None = None

    def note(self, journal: str, seq: int) -> None:
        """A number that was once given in a journal."""
        self.newest[journal] = max(seq, self.newest.get(journal, 0))

    def ranks(self) -> dict[str, int]:
        """Journals by the local place of their last event: a restore begins a new one."""
        found: dict[str, int] = {}
        for one in self.events.values():
            found[one.stamp.journal] = max(one.position, found.get(one.stamp.journal, 0))
        if self.current:
            found[self.current] = max(found.values(), default=0) + 1
        return found


def salvage(folder: Path, key: bytes, others: Others, salts: Iterable[bytes] = ()) -> Salvaged:
    """Read whatever can be trusted.

    Args:
        folder: the data folder, whose database nobody has open.
        key: raw data key, 32 bytes.
        others: is handed every row that sync does not know.
        salts: first 16 bytes of backups, for a file whose own are damaged.

    Raises:
        OSError: the file cannot be read.
    """
    found = Salvaged()
    path = folder / FILE_NAME
    with PageFile(path, key, _log_of(folder), salts) as pages:
        found.pages = pages.pages
        found.damaged = tuple(pages.damaged())
        broken = frozenset(found.damaged)
        page_of = lambda number: None if number in broken else pages.plain(number)  # noqa: E731
        for number in range(1, pages.pages + 1):
            for record in records_of(number, page_of):
                if not _take(found, record):
                    others(record)
    noted = LastSeq(folder).read()
    if noted is not None:
        found.note(*noted)
        found.current = found.current or noted[0]
    return found


def _log_of(folder: Path) -> Path | None:
    """The -wal; the one that was set aside already when a recovery was cut short."""
    path = folder / f"{FILE_NAME}-wal"
    if path.exists():
        return path
    for aside in sorted(folder.glob("set-aside-*"), reverse=True):
        log = aside / path.name
        database = aside / FILE_NAME
        if log.exists() and database.exists() and database.samefile(folder / FILE_NAME):
            return log
    return None


def _take(found: Salvaged, record: Record) -> bool:
    values = record.values
    if record.rowid is None:
        return False
    if len(values) == 12 and (event := _event(record.rowid, values)) is not None:
        found.events[event.id] = event
        found.note(event.stamp.journal, event.stamp.seq)
    elif len(values) == 12 and (statement := _statement(record.rowid, values)) is not None:
        found.statements[statement.id] = statement
    elif record.rowid == 1 and (counter := _counter(values)) is not None:
        found.note(*counter)
        found.current = counter[0]
    elif len(values) == 7 and record.rowid == 1 and _is_enrolment(values):
        found.enrolment = values[1:]
    else:
        return False
    return True


def _event(position: int, values: tuple[Value, ...]) -> SavedEvent | None:
    match values:
        case (
            None,
            str() as journal,
            int() as seq,
            str() as name,
            str() as kind,
            (str() | None) as actor,
            str() as boot,
            int() as uptime_ms,
            int() as wall_ms,
            int() as at_ms,
            str() as clock,
            str() as body,
        ) if _is_uuid(journal) and statement_id(journal, seq) == name and _is_object(body):
            for confidence in get_args(Confidence):
                if confidence == clock:
                    stamp = Stamp(
                        journal=journal,
                        seq=seq,
                        boot=boot,
                        uptime_ms=uptime_ms,
                        wall_ms=wall_ms,
                        at_ms=at_ms,
                        clock=confidence,
                    )
                    return SavedEvent(position, name, kind, actor, stamp, body)
    return None


def _statement(position: int, values: tuple[Value, ...]) -> SavedStatement | None:
    match values:
        case (None, str() as name, bytes() as statement, str() as state, *_) if (
            state in _STATES and _is_uuid(name)
        ):
            read = _object(statement)
            if read is not None and read.get("id") == name:
                return SavedStatement(position, name, statement, values[3:])
    return None


def _counter(values: tuple[Value, ...]) -> tuple[str, int] | None:
    match values:
        case (_, str() as journal, int() as seq, int(), int(), *_) if _is_uuid(journal):
            return journal, seq
    return None


def _is_enrolment(values: tuple[Value, ...]) -> bool:
    match values:
        case (_, str() as kiosk, str(), str(), str() as endpoint, str() as commune, str()):
            return _is_uuid(kiosk) and endpoint.startswith("http") and commune.isdigit()
    return False


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_object(body: str) -> bool:
    return _object(body.encode()) is not None


def _object(raw: bytes) -> dict[str, Any] | None:
    try:
        read = json.loads(raw)
    except ValueError:
        return None
    return read if isinstance(read, dict) else None
