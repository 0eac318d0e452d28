"""A kiosk's data with people, a backup and what came after it; and a bit that flips in it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from pathlib import Path

from kiosk.backups import Backups
from kiosk.people.consent import Consent
from kiosk.people.learners import Learners, NewLearner
from kiosk.tables import KIOSK_SETS
from sync.keys import open_keys
from tests.helpers.saved_kiosk import SavedKiosk, answer, opened, task

ERASED = "aaaaaaaa-aaaa-4aaa-8aaa-aaaaaaaaaaaa"
STAYING = "bbbbbbbb-bbbb-4bbb-8bbb-bbbbbbbbbbbb"
LATE = "cccccccc-cccc-4ccc-8ccc-cccccccccccc"
Row = tuple[object, ...]


@dataclass(frozen=True)
class Lived:
    """What such a kiosk had saved before its disk rotted.

    Attributes:
        events, statements: rows by id, without their place; everything.
        backed_up: ids that the backup has.
    """

    events: dict[str, Row]
    statements: dict[str, Row]
    backed_up: frozenset[str]


def live(home: Path, *, before: int = 40, after: int = 30) -> Lived:
    """Let people learn, make a backup, let them go on; the file is whole and closed.

    Two learners joined before the backup; one of them was erased after it, and one more came.
    """
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        people = Learners(kiosk.database, kiosk.writer, kiosk.journal, open_keys(home).pepper)
        _join(people, ERASED, "bà Sen")
        _join(people, STAYING, "ông Tư")
        kiosk.record(opened(), task(), *(answer(number) for number in range(before)))
        keeper = Backups(home, kiosk.database, open_keys(home), kiosk.clock)
        assert keeper.keep_up(now=True).made
        backed_up = frozenset(events_of(kiosk))
        people.erase(ERASED).result()
        _join(people, LATE, "cô Mận")
        kiosk.record(task("B", phase="post"), *(answer(before + n, "b" * 40) for n in range(after)))
        kiosk.writer.checkpoint().result()
        return Lived(events_of(kiosk), statements_of(kiosk), backed_up)


def events_of(kiosk: SavedKiosk) -> dict[str, Row]:
    """The journal, by id: every column but the place."""
    with kiosk.database.read() as connection:
        rows = connection.execute(
            "SELECT id, journal, seq, kind, actor, boot, uptime_ms, wall_ms, at_ms, clock, body"
            " FROM event ORDER BY position"
        ).fetchall()
    return {row[0]: row for row in rows}


def statements_of(kiosk: SavedKiosk) -> dict[str, Row]:
    """The outbox, by id: bytes and state."""
    with kiosk.database.read() as connection:
        rows = connection.execute("SELECT id, statement, state FROM outbox ORDER BY position")
        return {row[0]: tuple(row) for row in rows.fetchall()}


def learners_of(kiosk: SavedKiosk) -> set[str]:
    """Who has a card."""
    with kiosk.database.read() as connection:
        return {row[0] for row in connection.execute("SELECT id FROM learner")}


def flip(path: Path, dice: random.Random, page: int | None = None) -> int:
    """Flip one bit of a file, anywhere or on a page; the number of its page, from 1."""
    raw = bytearray(path.read_bytes())
    place = dice.randrange(len(raw))
    if page is not None:
        place = (page - 1) * 4096 + place % 4096
    raw[place] ^= 1 << dice.randrange(8)
    path.write_bytes(raw)
    return place // 4096 + 1


def _join(people: Learners, identifier: str, nickname: str) -> None:
    people.join(
        NewLearner(
            id=identifier,
            nickname=nickname,
            avatar="hoa-sen",
            target_group="nguoi_dan",
            adult=True,
            commune="14845",
            visit=f"visit of {identifier}",
        ),
        Consent(
            version=1,
            words="lời",
            language="vi",
            helper=False,
            guardian=False,
            boot="boot",
            uptime_ms=1,
            wall_ms=1,
            trusted=False,
        ),
    ).result()
