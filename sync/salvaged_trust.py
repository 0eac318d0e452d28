"""What a damaged progress.db still knows of trust: floors of packs, the province's time, unlocking.

None of these rows may make a kiosk believe less than the backup does: floors and time only rise.
"""

from __future__ import annotations

import re
from typing import Final

from sync.clock import Anchor, anchor_of, confirm_time
from sync.errors import CodeMistyped
from sync.records import Record
from sync.schema import Connection
from sync.unlocking import checked_challenge, role_of

_KEY: Final = re.compile(r"[0-9a-f]{64}")


class SalvagedTrust:
    """Takes rows one by one, keeps what is one of these by its form."""

    def __init__(self) -> None:
        self._packs: dict[str, tuple[int, int]] = {}
        self._trust = 0
        self._anchor: Anchor | None = None
        self._key = ""
        self._challenges: dict[str, str] = {}

    def take(self, record: Record) -> bool:
        """Whether it was one of these; floors rise with every row."""
        if record.rowid is None:
            return self._take_unnumbered(record)
        return record.rowid == 1 and self._take_only_row(record)

    def replay(self, connection: Connection) -> None:
        """Write what is above the restored database's; a challenge that was not found is over.

        Args:
            connection: of the restored database, inside a transaction.
        """
        for pack, floor in self._packs.items():
            connection.execute(
                "INSERT INTO pack_floor VALUES (?, ?, ?) ON CONFLICT (pack) DO UPDATE"
                " SET epoch = excluded.epoch, version = excluded.version"
                " WHERE (excluded.epoch, excluded.version) > (epoch, version)",
                (pack, *floor),
            )
        connection.execute("UPDATE trust_floor SET version = max(version, ?)", (self._trust,))
        known = anchor_of(connection)
        if self._anchor is not None and (known is None or self._anchor.at_ms > known.at_ms):
            confirm_time(connection, self._anchor)
        if self._key:
            connection.execute("INSERT OR REPLACE INTO unlock_key VALUES (1, ?)", (self._key,))
        # One of the backup may have been answered since: its answer must not open again.
        connection.execute("DELETE FROM unlock_challenge")
        connection.executemany(
            "INSERT INTO unlock_challenge VALUES (?, ?)", list(self._challenges.items())
        )

    def _take_unnumbered(self, record: Record) -> bool:
        match record.values:
            case (str() as pack, int() as epoch, int() as version):
                self._packs[pack] = max((epoch, version), self._packs.get(pack, (0, 0)))
            case ("volunteer" | "technician" as role, str() as challenge) if _fits(role, challenge):
                self._challenges[role] = challenge
            case _:
                return False
        return True

    def _take_only_row(self, record: Record) -> bool:
        if len(record.layout.kinds) not in {2, 4}:
            return False
        match record.values:
            case (None, int() as version):
                self._trust = max(self._trust, version)
            case (None, str() as key) if _KEY.fullmatch(key):
                self._key = key
            case (None, str() as boot, int() as uptime_ms, int() as at_ms):
                self._anchor = Anchor(boot, uptime_ms, at_ms)
            case _:
                return False
        return True


def _fits(role: str, challenge: str) -> bool:
    try:
        return role_of(checked_challenge(challenge)) == role
    except CodeMistyped:
        return False
