"""People whose rows a damaged progress.db still holds: put back beside the backup, nobody un-erased.

The list of people who have not agreed yet too. Whoever was taken off it since the backup cannot be
told from whoever stood on the damaged page, so the backup's rows stay: 30 days end them anyway.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Final, get_args
from uuid import UUID

from content.tracks import tag_fault
from kiosk.people.staff import Role
from sync.records import Record, Value
from sync.schema import Connection

_LEARNER_COLUMNS: Final = 11
"""As many as the first version of the table had; a later one only added."""
_CONSENT_COLUMNS: Final = 10
_KEYED_HASH_BYTES: Final = 32


class SalvagedPeople:
    """Takes rows one by one, keeps what is a row of people and consistent by itself."""

    def __init__(self) -> None:
        self._learners: dict[str, tuple[Value, ...]] = {}
        self._consents: dict[str, tuple[Value, ...]] = {}
        self._pins: dict[str, tuple[Value, ...]] = {}
        self._listed: dict[str, tuple[Value, ...]] = {}
        self._voices: dict[str, tuple[Value, ...]] = {}
        self.erased: set[str] = set()

    def take(self, record: Record) -> None:
        """Keep a row of a table of people; every other is let pass."""
        if record.rowid is not None:
            return
        values = record.values
        match values:
            case (str() as identifier,) if _is_uuid(identifier):
                self.erased.add(identifier)
            case (str() as role, bytes() as salt, bytes() as value) if (
                role in get_args(Role) and len(salt) == 16 and len(value) == _KEYED_HASH_BYTES
            ):
                self._pins[role] = values
            case (str() as identifier, str() as track, str()) if _is_uuid(
                identifier
            ) and not tag_fault(track):
                self._voices[identifier] = values
            case (str() as identifier, int(), str(), str(), 0 | 1, 0 | 1, str(), *_) if len(
                values
            ) == _CONSENT_COLUMNS and _is_uuid(identifier):
                self._consents[identifier] = values
            case (str() as identifier, str(), str(), 0 | 1, None | str() as since) if _is_uuid(
                identifier
            ) and _is_day(since):
                self._listed[identifier] = values
            case (
                str() as identifier,
                str(),
                str(),
                str(),
                0 | 1,
                str(),
                int(),
                bytes(),
                bytes(),
                *_,
            ) if len(values) >= _LEARNER_COLUMNS and _is_uuid(identifier):
                self._learners[identifier] = values

    def replay(
        self,
        connection: Connection,
        forgotten: Iterable[str],
        merged: Iterable[tuple[str, str]] = (),
    ) -> int:
        """Write what the restored database lacks or has older; how many learners came or changed.

        Args:
            connection: of the restored database, inside a transaction.
            forgotten: whose erasure was replayed already, so that nothing of it is told twice.
            merged: who went into whom; the one that went does not come back beside the other.
        """
        for goes, stays in merged:
            connection.execute("DELETE FROM consent WHERE learner = ?", (goes,))
            connection.execute("DELETE FROM learner WHERE id = ?", (goes,))
            connection.execute("INSERT OR REPLACE INTO merged_learner VALUES (?, ?)", (goes, stays))
        for identifier in forgotten:
            connection.execute("DELETE FROM consent WHERE learner = ?", (identifier,))
            connection.execute("DELETE FROM learner WHERE id = ?", (identifier,))
            self.erased.add(identifier)
        held = {one for (one,) in connection.execute("SELECT learner FROM erased")}
        joined = {one for (one,) in connection.execute("SELECT goes FROM merged_learner")}
        gone = held | self.erased | joined
        renewed = 0
        for identifier, values in self._learners.items():
            if identifier not in gone:
                if not _is_learner(connection, identifier):
                    _leave_list(connection, values)
                renewed += _put_learner(connection, identifier, values)
        for identifier, values in self._consents.items():
            if _is_learner(connection, identifier):
                marks = ", ".join("?" * len(values))
                connection.execute(f"INSERT OR REPLACE INTO consent VALUES ({marks})", values)  # noqa: S608 -- only marks
        for identifier, values in self._voices.items():
            if _is_learner(connection, identifier):
                connection.execute("INSERT OR REPLACE INTO learner_voice VALUES (?, ?, ?)", values)
        for values in self._pins.values():
            connection.execute("INSERT OR REPLACE INTO staff_pin VALUES (?, ?, ?)", values)
        for values in self._listed.values():
            connection.execute("INSERT OR REPLACE INTO roster VALUES (?, ?, ?, ?, ?)", values)
        return renewed


def _put_learner(connection: Connection, identifier: str, values: tuple[Value, ...]) -> bool:
    columns = [name for _, name, *_ in connection.execute("PRAGMA table_info(learner)")]
    columns = columns[: len(values)]
    known = dict(zip(columns, values, strict=False))
    if len(columns) < len(values):
        return False  # a newer program wrote it, with columns that we do not know
    same = connection.execute(
        f"SELECT 1 FROM learner WHERE {' AND '.join(f'{name} IS ?' for name in columns)}",  # noqa: S608 -- our own column names
        values,
    ).fetchone()
    taken = connection.execute(
        "SELECT 1 FROM learner WHERE (picture_code = ? OR card = ?) AND id <> ?",
        (known["picture_code"], known["card"], identifier),
    ).fetchone()
    if same is not None or taken is not None:
        return False
    marks = ", ".join("?" * len(values))
    renewal = ", ".join(f"{name} = excluded.{name}" for name in columns if name != "id")
    connection.execute(
        f"INSERT INTO learner ({', '.join(columns)}) VALUES ({marks})"  # noqa: S608 -- our own column names
        f" ON CONFLICT (id) DO UPDATE SET {renewal}",
        values,
    )
    return True


def _leave_list(connection: Connection, learner: tuple[Value, ...]) -> None:
    """Somebody who made a card after the backup stands on its list no more."""
    _, nickname, _, group, adult, *_ = learner
    connection.execute(
        "DELETE FROM roster WHERE nickname = ? AND target_group = ? AND adult = ?",
        (nickname, group, adult),
    )


def _is_learner(connection: Connection, identifier: str) -> bool:
    return (
        connection.execute("SELECT 1 FROM learner WHERE id = ?", (identifier,)).fetchone()
        is not None
    )


def _is_uuid(text: str) -> bool:
    try:
        return str(UUID(text)) == text
    except ValueError:
        return False


def _is_day(text: str | None) -> bool:
    if text is None:
        return True
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False
