"""What a damaged progress.db still holds in pages that verify: rows that are consistent by themselves.

A row is an event only when its id follows from its journal and number; a statement only when its
bytes carry its id. Nothing is guessed, and the damaged file is only read.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Container, Iterable, Iterator
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
_JOURNAL_COLUMNS: Final = 12
"""Of event and outbox alike."""
_UUID: Final = 2 * 36 + 13
"""Serial type of a text as long as a uuid."""
_NUMBERS: Final = frozenset({1, 2, 3, 4, 5, 6, 8, 9})
"""Serial types of whole numbers."""
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
        rows_of_events, rows_of_statements: by id, as they lay there; nothing is proved yet.
        newest: number of the newest event ever noted in each journal, by the counter in the file,
            by `last-seq` or by an event itself, whichever is further.
        current: the journal of the counter, or of `last-seq`.
        enrolment: the columns of its one row.
    """

    pages: int = 0
    damaged: tuple[int, ...] = ()
    rows_of_events: dict[str, Record] = field(default_factory=dict)
    rows_of_statements: dict[str, Record] = field(default_factory=dict)
    newest: dict[str, int] = field(default_factory=dict)
    current: str = ""
    enrolment: tuple[Value, ...] | None = None

    def events_beside(self, held: Container[str]) -> list[SavedEvent]:
        """Events that the backup does not hold, each proved by itself, in their order."""
        found = [
            event
            for name, row in self.rows_of_events.items()
            if name not in held and (event := _event(row)) is not None
        ]
        for event in found:
            self.note(event.stamp.journal, event.stamp.seq)
        return sorted(found, key=lambda one: one.position)

    def statement(self, name: str) -> SavedStatement | None:
        """The statement of this id, when it proves itself."""
        row = self.rows_of_statements.get(name)
        return _statement(row) if row is not None else None

    def statements_beside(self, held: Container[str]) -> list[SavedStatement]:
        """Statements that are not held yet, each proved by itself, in their order."""
        found = [
            statement
            for name in self.rows_of_statements
            if name not in held and (statement := self.statement(name)) is not None
        ]
        return sorted(found, key=lambda one: one.position)

    def fates(self) -> Iterator[tuple[str, tuple[Value, ...]]]:
        """Id of each statement, and what became of it: `state`, then receipt and refusal."""
        for name, row in self.rows_of_statements.items():
            fate = row.since(3)
            if fate[0] in _STATES:
                yield name, fate

    def note(self, journal: str, seq: int) -> None:
        """A number that was once given in a journal."""
        self.newest[journal] = max(seq, self.newest.get(journal, 0))

    def ranks(self) -> dict[str, int]:
        """Journals by the local place of their last event: a restore begins a new one."""
        found: dict[bytes, int] = {}
        for row in self.rows_of_events.values():
            journal = row.raw(1)
            found[journal] = max(row.rowid or 0, found.get(journal, 0))
        ranks = {journal.decode("ascii", "replace"): last for journal, last in found.items()}
        if self.current:
            ranks[self.current] = max(ranks.values(), default=0) + 1
        return ranks


def salvage(folder: Path, key: bytes, others: Others, salts: Iterable[bytes] = ()) -> Salvaged:
    """Read whatever can be trusted, each page once.

    Args:
        folder: the data folder, whose database nobody has open; it may be gone.
        key: raw data key, 32 bytes.
        others: is handed every row that sync does not know.
        salts: first 16 bytes of backups, for a file whose own are damaged.

    Raises:
        OSError: the file cannot be read.
    """
    found = Salvaged()
    path = folder / FILE_NAME
    if path.exists():
        with PageFile(path, key, _log_of(folder), salts) as pages:
            found.pages = pages.pages
            for number in range(1, pages.pages + 1):
                for record in records_of(number, pages.plain):
                    if not _take(found, record):
                        others(record)
            found.damaged = tuple(sorted(pages.broken))
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
    kinds = record.layout.kinds
    if record.rowid is None:
        return _is_of_an_index(record)
    if len(kinds) == _JOURNAL_COLUMNS and kinds[1] == _UUID:
        if kinds[3] == _UUID:
            found.rows_of_events[_text(record.raw(3))] = record
        else:
            found.rows_of_statements[_text(record.raw(1))] = record
    elif record.rowid == 1 and (counter := _counter(record.values)) is not None:
        found.note(*counter)
        found.current = counter[0]
    elif len(kinds) == 7 and record.rowid == 1 and _is_enrolment(record.values):
        found.enrolment = record.values[1:]
    else:
        return False
    return True


def _is_of_an_index(record: Record) -> bool:
    """Whether this is a row of an index over journal or outbox: ids, then only numbers."""
    kinds = record.layout.kinds
    if kinds[-1] not in _NUMBERS:
        return False
    if kinds[0] == _UUID:
        name = record.raw(0)
        return name[8:24:5] == b"----" and _NUMBERS.issuperset(kinds[1:])
    return _NUMBERS.issuperset(kinds)


def _text(raw: bytes) -> str:
    return raw.decode("ascii", "replace")


def _event(row: Record) -> SavedEvent | None:
    match row.values:
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
                    return SavedEvent(row.rowid or 0, name, kind, actor, stamp, body)
    return None


def _statement(row: Record) -> SavedStatement | None:
    match row.values:
        case (None, str() as name, bytes() as statement, str() as state, *_) if (
            state in _STATES and _is_uuid(name)
        ):
            read = _object(statement)
            if read is not None and read.get("id") == name:
                return SavedStatement(row.rowid or 0, name, statement, row.since(3))
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
