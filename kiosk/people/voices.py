"""What a learner hears and reads, remembered with the card; a setting that leaves no kiosk.

It would tell of somebody's people, so it stands in no event and no statement, and goes with the
learner when that one is erased.
"""

from __future__ import annotations

from concurrent.futures import Future
from dataclasses import dataclass

from sync.schema import Connection
from sync.writer import Writer


@dataclass(frozen=True, slots=True)
class Voice:
    """What somebody chose.

    Attributes:
        track: tag of the language that is heard.
        written: code of the language that is read on the screen.
    """

    track: str
    written: str


def remember(writer: Writer, learner: str, voice: Voice) -> Future[None]:
    """Keep a choice with the card; nothing happens where nobody has that identifier."""

    def work(connection: Connection) -> None:
        connection.execute(
            "INSERT OR REPLACE INTO learner_voice SELECT id, ?, ? FROM learner WHERE id = ?",
            (voice.track, voice.written, learner),
        )

    return writer.post(work)


def hand_over(connection: Connection, stays: str, goes: str) -> None:
    """Two records become one: what only the one that goes had chosen, the other has from now on."""
    connection.execute(
        "INSERT OR IGNORE INTO learner_voice"
        " SELECT ?, track, written FROM learner_voice WHERE learner = ?",
        (stays, goes),
    )
