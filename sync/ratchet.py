"""Versions of packs and of the trust file that may only rise, kept where nothing may be lost.

library.db can be rebuilt from packs and could so be made to forget; this cannot. It has the
shape that `content` asks for, handed over by the kiosk's start-up.
"""

from __future__ import annotations

from sync.database import ProgressDatabase


class PackRatchet:
    """The floor of every pack, (epoch, version), and of the trust file."""

    def __init__(self, database: ProgressDatabase) -> None:
        self._database = database

    def floor(self, pack_id: str) -> tuple[int, int]:
        """Epoch and version below which this pack is refused; (0, 0) for an unknown pack."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT epoch, version FROM pack_floor WHERE pack = ?", (pack_id,)
            ).fetchone()
        return (0, 0) if row is None else (row[0], row[1])

    def raise_to(self, pack_id: str, epoch: int, version: int) -> None:
        """Raise a pack's floor; a lower one changes nothing."""
        with self._database.write() as connection:
            connection.execute(
                "INSERT INTO pack_floor VALUES (?, ?, ?) ON CONFLICT (pack) DO UPDATE"
                " SET epoch = excluded.epoch, version = excluded.version"
                " WHERE (excluded.epoch, excluded.version) > (epoch, version)",
                (pack_id, epoch, version),
            )

    def trust_floor(self) -> int:
        """Version below which a trust file is refused; 0 at first."""
        with self._database.read() as connection:
            return int(connection.execute("SELECT version FROM trust_floor").fetchone()[0])

    def raise_trust_to(self, version: int) -> None:
        """Raise the trust file's floor; a lower one changes nothing."""
        with self._database.write() as connection:
            connection.execute("UPDATE trust_floor SET version = max(version, ?)", (version,))
