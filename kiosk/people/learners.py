"""Who has a card on this kiosk: made with the consent, found by card, and erased for good.

Everything here is random identifiers and nicknames; nothing of it leaves the kiosk. What the
province gets is the event beside it (`Joined`, `Forgotten`), written in the same transaction.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, Final, TypeVar

from kiosk.people.cards import IssuedCard, card_keys, draft_cards, free_card, give_card
from kiosk.people.consent import Consent
from kiosk.people.merging import merge, merged_into
from kiosk.people.picture_code import PictureCode, code_key, length_for
from kiosk.people.qr_card import card_key
from kiosk.people.retention import LastSeen, RetentionPlan
from kiosk.people.roster import leave_roster, let_roster_expire
from kiosk.people.voices import Voice
from sync.database import ProgressDatabase
from sync.events import Forgotten, Joined
from sync.journal import Journal
from sync.person import Who
from sync.schema import Connection
from sync.writer import Writer


@dataclass(frozen=True, slots=True, kw_only=True)
class NewLearner:
    """What a person said when joining.

    Attributes:
        id: the random identifier of the visit so far, which goes on as the learner's.
        nickname: as the screen greets ("bà Hoa Sen").
        avatar: id of `nickname.AVATARS`.
        target_group: id of a group of the packs.
        listed: id of the roster's row that this person was until now; empty for none.
    """

    id: str
    nickname: str
    avatar: str
    target_group: str
    adult: bool
    commune: str
    visit: str
    listed: str = ""


@dataclass(frozen=True, slots=True)
class Learner:
    """A learner as the kiosk knows them.

    Attributes:
        voice: what this one hears and reads, where that was chosen and looked up (`get`).
    """

    id: str
    nickname: str
    avatar: str
    target_group: str
    adult: bool
    commune: str
    voice: Voice | None = None


MOST_LEARNERS: Final = 20_000
"""No page reads more at once; a kiosk of a commune has hundreds."""
T = TypeVar("T")
_COLUMNS = "id, nickname, avatar, target_group, adult, commune"


class Learners:
    """The learners of this kiosk.

    Args:
        database: read from any thread.
        writer: the one that writes.
        journal: takes what the province hears of it.
        pepper: the device secret that keyed hashes need.

    Attributes:
        on_erased: told, on the writer's thread, whenever somebody was erased for good.
    """

    def __init__(
        self, database: ProgressDatabase, writer: Writer, journal: Journal, pepper: bytes
    ) -> None:
        self._database = database
        self._writer = writer
        self._journal = journal
        self._pepper = pepper
        self.on_erased: list[Callable[[], None]] = []

    def join(self, new: NewLearner, consent: Consent) -> Future[IssuedCard]:
        """Make a card: learner, consent and the `Joined` event, or nothing of them."""

        def work(connection: Connection) -> IssuedCard:
            card = self._insert(connection, new)
            _keep_consent(connection, new.id, consent)
            who = Who(
                actor=new.id,
                guest=False,
                visit=new.visit,
                groups=(new.target_group,),
                adult=new.adult,
            )
            self._journal.record_in(connection, Joined(who=who))
            return card

        return self._writer.post(work)

    def change(self, changed: Learner) -> Future[bool]:
        """Keep another nickname, avatar and target group; False when nobody has that identifier.

        Identifier, card and what was learned stay. The old nickname is overwritten and the -wal
        emptied before the future resolves; backups from before keep it until they are thinned.
        """

        def work(connection: Connection) -> bool:
            found = connection.execute(
                "UPDATE learner SET nickname = ?, avatar = ?, target_group = ? WHERE id = ?",
                (changed.nickname, changed.avatar, changed.target_group, changed.id),
            )
            return bool(found.rowcount)

        return self._emptied(self._writer.post(work), told=False)

    def renew_card(self, learner: str) -> Future[IssuedCard | None]:
        """Give a learner who forgot the pictures a new card; the old one is void."""

        def work(connection: Connection) -> IssuedCard | None:
            card = free_card(connection, learner, self._pepper)
            return card if give_card(connection, card, self._pepper) else None

        return self._writer.post(work)

    def draft_cards(self, learners: Sequence[str]) -> tuple[IssuedCard, ...]:
        """New cards for several learners, to be printed first; the old ones are good until `give`."""
        with self._database.read() as connection:
            return draft_cards(connection, learners, self._pepper)

    def give(self, cards: Sequence[IssuedCard]) -> Future[int]:
        """Make drafted cards good and the old ones void, all or none; how many were given."""

        def work(connection: Connection) -> int:
            return sum(give_card(connection, card, self._pepper) for card in cards)

        return self._writer.post(work)

    def merge(self, stays: str, goes: str) -> Future[bool]:
        """Let one record go into another of the same person; see `merging.merge`.

        The name that went is overwritten and the -wal emptied before the future resolves.
        """
        return self._emptied(
            self._writer.post(lambda connection: merge(connection, self._journal, stays, goes))
        )

    def by_pictures(self, code: PictureCode) -> Learner | None:
        """Whose pictures these are."""
        return self._find("picture_code = ?", code_key(code, self._pepper))

    def by_card(self, number: str) -> Learner | None:
        """Whose QR card this is."""
        return self._find("card = ?", card_key(number, self._pepper))

    def get(self, learner: str) -> Learner | None:
        """A learner by random identifier."""
        return self._find("id = ?", learner)

    def all(self) -> tuple[Learner, ...]:
        """Everybody, by nickname; at most `MOST_LEARNERS`."""
        with self._database.read() as connection:
            rows = connection.execute(
                f"SELECT {_COLUMNS} FROM learner ORDER BY nickname, id LIMIT ?",  # noqa: S608 -- our own column names
                (MOST_LEARNERS,),
            )
            return tuple(_learner(row) for row in rows)

    def count(self) -> int:
        """How many there are."""
        with self._database.read() as connection:
            return int(connection.execute("SELECT count(*) FROM learner").fetchone()[0])

    def code_lengths(self) -> tuple[int, ...]:
        """How many pictures the cards of this kiosk have: one number, or several while it grows."""
        with self._database.read() as connection:
            rows = connection.execute("SELECT DISTINCT pictures FROM learner ORDER BY pictures")
            return tuple(int(row[0]) for row in rows) or (length_for(0),)

    def last_visit(self, learner: str) -> date | None:
        """The last visit on a day that the province confirmed."""
        with self._database.read() as connection:
            row = connection.execute(
                "SELECT last_visit_day FROM learner WHERE id = ?", (learner,)
            ).fetchone()
        return None if row is None else _day(row[0])

    def seen(self, learner: str, day: date) -> Future[None]:
        """Note a visit on a trusted day; an announced erasure is off."""

        def work(connection: Connection) -> None:
            connection.execute(
                "UPDATE learner SET last_visit_day = ?, announced_day = NULL WHERE id = ?",
                (day.isoformat(), learner),
            )

        return self._writer.post(work)

    def erase(self, learner: str) -> Future[bool]:
        """Cut the link between identifier and person for good; False when nobody has that id.

        What was learned stays without a name. `erased` remembers the random identifier, so that a
        backup from before cannot bring the person back. The pages are overwritten (secure_delete)
        and the -wal emptied before the future resolves.
        """
        return self._emptied(self._writer.post(lambda connection: self._erase(connection, learner)))

    def erase_again(self, identifiers: Sequence[str]) -> Future[None]:
        """Erase everybody of these who came back with a backup; all are remembered as erased."""

        def work(connection: Connection) -> None:
            for learner in identifiers:
                self._erase(connection, learner)
                connection.execute("INSERT OR IGNORE INTO erased VALUES (?)", (learner,))

        return self._writer.post(work)

    def last_seen(self) -> tuple[LastSeen, ...]:
        """What retention judges."""
        with self._database.read() as connection:
            rows = connection.execute(
                "SELECT id, last_visit_day, announced_day FROM learner ORDER BY id"
            )
            return tuple(LastSeen(row[0], _day(row[1]), _day(row[2])) for row in rows)

    def carry_out(self, plan: RetentionPlan, today: date) -> Future[None]:
        """Do what `retention_plan` decided for a trusted day."""

        def work(connection: Connection) -> None:
            for learner in plan.begin_counting:
                connection.execute(
                    "UPDATE learner SET last_visit_day = ? WHERE id = ?",
                    (today.isoformat(), learner),
                )
            for learner in plan.announce:
                connection.execute(
                    "UPDATE learner SET announced_day = ? WHERE id = ?",
                    (today.isoformat(), learner),
                )
            for learner in plan.erase:
                self._erase(connection, learner)
            let_roster_expire(connection, today)

        return self._emptied(self._writer.post(work), told=bool(plan.erase))

    def _emptied(self, written: Future[T], *, told: bool = True) -> Future[T]:
        emptied: Future[T] = Future()

        def finish(checkpoint: Future[None]) -> None:
            error = written.exception() or checkpoint.exception()
            if error is not None:
                emptied.set_exception(error)
            else:
                emptied.set_result(written.result())
                for tell in self.on_erased if told else ():
                    tell()

        # The checkpoint comes after the write: one thread does both in order.
        self._writer.checkpoint(patient=True).add_done_callback(finish)
        return emptied

    def _insert(self, connection: Connection, new: NewLearner) -> IssuedCard:
        card = free_card(connection, new.id, self._pepper)
        keys = card_keys(card, self._pepper)
        connection.execute(
            "INSERT INTO learner (id, nickname, avatar, target_group, adult, commune, pictures,"
            " picture_code, card) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (
                new.id,
                new.nickname,
                new.avatar,
                new.target_group,
                int(new.adult),
                new.commune,
                keys.pictures,
                keys.picture_code,
                keys.card,
            ),
        )
        if new.listed:
            leave_roster(connection, new.listed)
        return card

    def _erase(self, connection: Connection, learner: str) -> bool:
        connection.execute("DELETE FROM consent WHERE learner = ?", (learner,))
        if connection.execute("DELETE FROM learner WHERE id = ?", (learner,)).rowcount == 0:
            return False
        for gone in (learner, *merged_into(connection, learner)):
            connection.execute("INSERT OR IGNORE INTO erased VALUES (?)", (gone,))
        self._journal.record_in(connection, Forgotten(actor=learner))
        return True

    def _find(self, where: str, value: object) -> Learner | None:
        with self._database.read() as connection:
            row = connection.execute(
                f"SELECT {_COLUMNS}, track, written FROM learner"  # noqa: S608 -- our own names
                f" LEFT JOIN learner_voice ON learner_voice.learner = learner.id WHERE {where}",
                (value,),
            ).fetchone()
        if row is None:
            return None
        voice = None if row[6] is None else Voice(row[6], row[7])
        return replace(_learner(row), voice=voice)


def _keep_consent(connection: Connection, learner: str, consent: Consent) -> None:
    connection.execute(
        "INSERT INTO consent VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            learner,
            consent.version,
            consent.words,
            consent.language,
            int(consent.helper),
            int(consent.guardian),
            consent.boot,
            consent.uptime_ms,
            consent.wall_ms,
            int(consent.trusted),
        ),
    )


def _learner(row: Any) -> Learner:
    return Learner(row[0], row[1], row[2], row[3], bool(row[4]), row[5])


def _day(text: str | None) -> date | None:
    return None if text is None else date.fromisoformat(text)
