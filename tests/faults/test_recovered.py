"""A flipped bit ends in a restored kiosk: the backup, and everything the damaged file still held."""

from __future__ import annotations

import random
import shutil
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from kiosk.backups import Backups
from kiosk.people.learners import Learners
from kiosk.people.roster import Roster, let_roster_expire
from kiosk.people.roster_file import RosterLine
from kiosk.people.voices import Voice, remember
from kiosk.recovered import Recovered, recoveries
from kiosk.recovering import RecoveryTakesLong, open_progress
from kiosk.tables import KIOSK_SETS
from sync.clock import Anchor, anchor_of, confirm_time
from sync.database import FILE_NAME, ProgressDatabase
from sync.keys import open_keys
from sync.page_file import PageFile
from sync.ratchet import PackRatchet
from sync.records import records_of
from sync.restore import replace_damaged
from sync.unlocking import new_challenge
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.helpers.people import consent, new_learner
from tests.helpers.rotting import (
    ERASED,
    LATE,
    STAYING,
    Lived,
    Row,
    events_of,
    flip,
    learners_of,
    live,
    statements_of,
)
from tests.helpers.saved_kiosk import SavedKiosk, answer

FLIPS = times(24, 400)


@dataclass(frozen=True)
class Ended:
    """What was there after a start on a rotten disk."""

    events: dict[str, Row]
    statements: dict[str, Row]
    learners: set[str]
    recovered: tuple[Recovered, ...]
    sound: bool


def ended(home: Path) -> Ended:
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        return Ended(
            events_of(kiosk),
            statements_of(kiosk),
            learners_of(kiosk),
            recoveries(home),
            kiosk.database.check() == [],
        )


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Lived]:
    """A kiosk with a backup of the day before, and what it saved since."""
    home = tmp_path_factory.mktemp("whole") / "home"
    return home, live(home)


def still_held(home: Path, broken: int) -> set[str]:
    """Identifiers of the events that lie wholly on other pages than this one."""
    with PageFile(home / FILE_NAME, open_keys(home).data) as pages:
        page_of = lambda number: None if number == broken else pages.plain(number)  # noqa: E731
        return {
            str(record.values[3])
            for number in range(1, pages.pages + 1)
            for record in records_of(number, page_of)
            if record.rowid is not None and len(record.values) == 12
            if record.values[11] is not None and str(record.values[11]).startswith("{")
        }


def start(home: Path) -> None:
    """Open as the kiosk does, as if the last run's background check had found it."""
    open_progress(home, open_keys(home), "0.1.0").close()


def find_damage(home: Path) -> None:
    """As the check beside the screen does."""
    database = ProgressDatabase(home, open_keys(home).data)
    assert database.check()
    database.close()
    (home / "damage-found").write_text("a page")


def test_every_flip_ends_in_the_backup_and_all_that_the_file_still_held(
    whole: tuple[Path, Lived], tmp_path: Path, figures: Figures
) -> None:
    intact, lived = whole
    dice = random.Random(20261122)
    replayed = missing = blind = orphans = 0
    with PageFile(intact / FILE_NAME, open_keys(intact).data) as whole_file:
        everywhere = range(1, whole_file.pages + 1)
    all_held = set(lived.events)
    # Most pages hold no answer: every second flip hits one that does.
    precious = [page for page in everywhere if still_held(intact, page) != all_held]
    for number in range(FLIPS):
        home = tmp_path / f"home-{number}"
        shutil.copytree(intact, home)
        page = flip(home / FILE_NAME, dice, dice.choice(precious) if number % 2 else None)
        rotten = (home / FILE_NAME).read_bytes()
        find_damage(home)
        start(home)
        end = ended(home)
        assert end.sound
        held = still_held(intact, page)
        kept = set(end.events) & set(lived.events)
        assert lived.backed_up <= kept, "what was backed up is there"
        assert kept == lived.backed_up | held, "and all that was held, and nothing else"
        assert all(end.events[name] == lived.events[name] for name in kept)
        for name in set(end.statements) & set(lived.statements):
            assert end.statements[name][1] == lived.statements[name][1], "the same bytes"
        lone = {name for name in end.statements if name not in end.events}
        assert lone <= set(lived.statements)
        assert ERASED not in end.learners
        assert STAYING in end.learners
        (told,) = end.recovered
        assert told.day is not None
        assert told.replayed == len(kept - lived.backed_up) + len(lone)
        assert told.missing == len(lived.events) - len(kept) - len(lone)
        assert (home / "set-aside-1" / FILE_NAME).read_bytes() == rotten, "set aside as it was"
        replayed += told.replayed
        missing += told.missing
        orphans += len(lone)
        blind += kept == lived.backed_up
        shutil.rmtree(home)
    figures.note(
        "recovered from a flipped bit",
        flips=FLIPS,
        replayed=replayed,
        statements_alone=orphans,
        missing=missing,
        lost_before_backup=0,
    )
    assert orphans > 0, "no event was ever on the damaged page: the harness is blind"
    assert blind < FLIPS, "nothing was ever replayed: the harness is blind"


def test_without_replay_the_answers_after_the_backup_would_be_gone(
    whole: tuple[Path, Lived], tmp_path: Path
) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    from sync.backup import BackupPlace, kiosk_name

    (backup,) = BackupPlace(home, kiosk_name(open_keys(home).data)).backups()
    replace_damaged(
        backup,
        home,
        open_keys(home),
        cleanse=lambda staged, keys: None,
        refill=lambda connection: None,
        sets=KIOSK_SETS,
    )
    end = ended(home)
    assert set(end.events) == set(lived.backed_up)
    assert len(lived.events) - len(end.events) > 30
    assert ERASED in end.learners, "and who was erased would be back"
    assert LATE not in end.learners


def test_what_was_in_the_wal_is_brought_back_too(tmp_path: Path) -> None:
    running, home = tmp_path / "running", tmp_path / "home"
    live(running)
    with SavedKiosk(running, sets=KIOSK_SETS) as kiosk:
        saved = kiosk.record(answer(900), answer(901))
        shutil.copytree(running, home)
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)
    start(home)
    assert {one.id for one in saved} <= set(ended(home).events)


def test_a_recovery_that_was_cut_short_is_done_again_with_the_wal_that_was_set_aside(
    tmp_path: Path,
) -> None:
    running, home = tmp_path / "running", tmp_path / "home"
    live(running)
    with SavedKiosk(running, sets=KIOSK_SETS) as kiosk:
        saved = kiosk.record(answer(900), answer(901))
        shutil.copytree(running, home)
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)
    # Cut after the links and before the new name: sync.restore._set_aside.
    aside = home / "set-aside-1"
    aside.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        (aside / name).hardlink_to(home / name)
    (home / f"{FILE_NAME}-wal").unlink()
    start(home)
    assert {one.id for one in saved} <= set(ended(home).events)


def test_nothing_is_sent_twice_after_a_recovery(whole: tuple[Path, Lived], tmp_path: Path) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)
    start(home)
    end = ended(home)
    assert len(end.statements) == len(set(end.statements))
    assert set(end.statements) == set(lived.statements), "no erasure is told a second time"


def test_without_any_backup_an_empty_database_gets_what_was_held(
    whole: tuple[Path, Lived], tmp_path: Path
) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    shutil.rmtree(home / "hocso-backup")
    raw = bytearray((home / FILE_NAME).read_bytes())
    raw[3 * 4096 + 100] ^= 1
    (home / FILE_NAME).write_bytes(raw)
    find_damage(home)
    start(home)
    end = ended(home)
    held = still_held(intact, 4)
    assert set(end.events) & set(lived.events) == held
    assert {STAYING, LATE} <= end.learners
    assert end.recovered[0].day is None
    assert end.recovered[0].replayed >= len(held)


def test_a_damaged_backup_gives_way_to_the_one_before(
    whole: tuple[Path, Lived], tmp_path: Path
) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        Backups(home, kiosk.database, open_keys(home), kiosk.clock).keep_up(now=True)
    folders = sorted(home.glob("hocso-backup/*/0*"))
    newest = folders[-1] / FILE_NAME
    raw = bytearray(newest.read_bytes())
    raw[len(raw) // 2] ^= 1
    newest.write_bytes(raw)
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)
    start(home)
    end = ended(home)
    assert end.sound
    assert set(lived.events) <= set(end.events)


def test_floors_the_provinces_time_and_unlocking_are_brought_back_and_never_lower(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    live(home)
    heard = Anchor("boot", 7, 1_800_000_000_000)
    challenge = new_challenge("technician")
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        floors = PackRatchet(kiosk.database)
        floors.raise_to("co-ban", 3, 9)
        floors.raise_trust_to(5)
        with kiosk.database.write() as connection:
            confirm_time(connection, heard)
            connection.execute("INSERT INTO unlock_key VALUES (1, ?)", ("ab" * 32,))
            connection.execute(
                "INSERT INTO unlock_challenge VALUES ('technician', ?)", (challenge,)
            )
    rot_one_answer(home)
    start(home)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk, kiosk.database.read() as connection:
        floors = PackRatchet(kiosk.database)
        assert (floors.floor("co-ban"), floors.trust_floor()) == ((3, 9), 5)
        assert anchor_of(connection) == heard
        assert connection.execute("SELECT key FROM unlock_key").fetchone() == ("ab" * 32,)
        assert connection.execute("SELECT role, challenge FROM unlock_challenge").fetchall() == [
            ("technician", challenge)
        ]


def test_a_lower_floor_never_comes_back_and_an_answered_challenge_is_over(tmp_path: Path) -> None:
    home = tmp_path / "home"
    challenge = new_challenge("volunteer")
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        with kiosk.database.write() as connection:
            connection.execute("INSERT INTO pack_floor VALUES ('co-ban', 4, 2)")
            connection.execute("UPDATE trust_floor SET version = 8")
            confirm_time(connection, Anchor("boot", 7, 1_900_000_000_000))
            connection.execute("INSERT INTO unlock_challenge VALUES ('volunteer', ?)", (challenge,))
        kiosk.record(*(answer(number) for number in range(40)))
        Backups(home, kiosk.database, open_keys(home), kiosk.clock).keep_up(now=True)
        with kiosk.database.write() as connection:
            connection.execute("UPDATE pack_floor SET epoch = 3, version = 9")
            connection.execute("UPDATE trust_floor SET version = 5")
            confirm_time(connection, Anchor("boot", 3, 1_800_000_000_000))
            connection.execute("DELETE FROM unlock_challenge")
    rot_one_answer(home)
    start(home)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk, kiosk.database.read() as connection:
        floors = PackRatchet(kiosk.database)
        assert (floors.floor("co-ban"), floors.trust_floor()) == ((4, 2), 8)
        known = anchor_of(connection)
        assert known is not None
        assert known.at_ms == 1_900_000_000_000
        assert connection.execute("SELECT count(*) FROM unlock_challenge").fetchone() == (0,)


def test_the_list_of_people_is_brought_back_and_nobody_with_a_card_stands_on_it(
    tmp_path: Path,
) -> None:
    home = tmp_path / "home"
    hien, nga, tam = (
        RosterLine(number, name, "nguoi_dan", adult=True)
        for number, name in enumerate(("bà Hiền", "cô Nga", "bác Tám"), 2)
    )
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        listed = Roster(kiosk.database, kiosk.writer)
        listed.take([hien, nga]).result()
        with kiosk.database.write() as connection:
            let_roster_expire(connection, date(2026, 11, 1))
        kiosk.record(*(answer(number) for number in range(40)))
        Backups(home, kiosk.database, open_keys(home), kiosk.clock).keep_up(now=True)
        going = next(one.id for one in listed.all() if one.nickname == nga.nickname)
        Learners(kiosk.database, kiosk.writer, kiosk.journal, open_keys(home).pepper).join(
            replace(new_learner(nga.nickname), listed=going), consent()
        ).result()
        listed.take([tam]).result()
    rot_one_answer(home)
    start(home)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk, kiosk.database.read() as connection:
        rows = connection.execute("SELECT nickname, since_day FROM roster ORDER BY nickname")
        assert rows.fetchall() == [(hien.nickname, "2026-11-01"), (tam.nickname, None)]
        people = connection.execute("SELECT nickname FROM learner").fetchall()
        assert people == [(nga.nickname,)]


def test_what_a_learner_chose_to_hear_is_brought_back(tmp_path: Path) -> None:
    home = tmp_path / "home"
    mong = Voice("hmn", "vi")
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        pepper = open_keys(home).pepper
        learners = Learners(kiosk.database, kiosk.writer, kiosk.journal, pepper)
        card = learners.join(new_learner("bà Hiền"), consent()).result()
        remember(kiosk.writer, card.learner, Voice("mtq", "vi")).result()
        kiosk.record(*(answer(number) for number in range(40)))
        Backups(home, kiosk.database, open_keys(home), kiosk.clock).keep_up(now=True)
        remember(kiosk.writer, card.learner, mong).result()
        remember(kiosk.writer, "nobody", mong).result()
    rot_one_answer(home)
    start(home)
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        learners = Learners(kiosk.database, kiosk.writer, kiosk.journal, pepper)
        found = learners.get(card.learner)
        assert found is not None
        assert found.voice == mong


def rot_one_answer(home: Path) -> None:
    """Damage a page that holds an answer, and find it."""
    with PageFile(home / FILE_NAME, open_keys(home).data) as pages:
        number = next(
            number
            for number in range(1, pages.pages + 1)
            for record in records_of(number, pages.plain)
            if record.rowid is not None and len(record.values) == 12
        )
    with (home / FILE_NAME).open("r+b") as file:
        file.seek((number - 1) * 4096 + 100)
        file.write(b"hong roi")
    find_damage(home)


def test_a_database_that_is_gone_comes_back_from_a_backup_of_this_very_box(
    whole: tuple[Path, Lived], tmp_path: Path
) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    (home / FILE_NAME).unlink()
    with pytest.raises(RecoveryTakesLong):
        open_progress(home, open_keys(home), "0.1.0", at_most=4096)
    start(home)
    end = ended(home)
    assert set(end.events) == lived.backed_up
    (told,) = end.recovered
    assert told.day is not None
    assert told.fault.code == "LUU-07"
    assert told.missing == len(lived.events) - len(lived.backed_up), "as last-seq knew"


def test_a_backup_of_another_box_is_not_taken_for_ones_own(
    whole: tuple[Path, Lived], tmp_path: Path
) -> None:
    intact, _ = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    (home / FILE_NAME).unlink()
    shutil.rmtree(home / "keys")
    start(home)
    end = ended(home)
    assert (end.events, end.recovered) == ({}, ()), "a new kiosk, and a technician may restore"


def test_a_wal_without_its_database_is_kept(whole: tuple[Path, Lived], tmp_path: Path) -> None:
    intact, lived = whole
    home = tmp_path / "home"
    shutil.copytree(intact, home)
    (home / FILE_NAME).unlink()
    (home / f"{FILE_NAME}-wal").write_bytes(b"what was committed last")
    start(home)
    assert set(ended(home).events) == lived.backed_up
    assert (home / "set-aside-1" / f"{FILE_NAME}-wal").read_bytes() == b"what was committed last"
