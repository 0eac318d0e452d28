"""Cheap disks flip bits. One in the file is found by its page's HMAC; one in the -wal by last-seq."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sync.database import ProgressDatabase
from sync.errors import DatabaseUnusable
from sync.keys import open_keys
from sync.sqlcipher import connect
from tests.faults.campaign import times
from tests.faults.figures import Figures
from tests.helpers.saved_kiosk import SavedKiosk, answer

FLIPS = times(300, 3_000)


def flip(path: Path, dice: random.Random) -> None:
    """Flip one bit of a file."""
    raw = bytearray(path.read_bytes())
    place = dice.randrange(len(raw))
    raw[place] ^= 1 << dice.randrange(8)
    path.write_bytes(raw)


def opened(folder: Path) -> ProgressDatabase:
    return ProgressDatabase.open(folder, key=open_keys(folder).data)


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    """A checkpointed database."""
    folder = tmp_path / "whole"
    with SavedKiosk(folder) as kiosk:
        kiosk.record(*(answer(number) for number in range(60)))
    return folder


def test_every_flipped_bit_of_the_checkpointed_file_is_found(
    whole: Path, tmp_path: Path, figures: Figures
) -> None:
    dice = random.Random(20261122)
    found = 0
    damaged = tmp_path / "damaged"
    for _ in range(FLIPS):
        shutil.rmtree(damaged, ignore_errors=True)
        shutil.copytree(whole, damaged)
        flip(damaged / "progress.db", dice)
        try:
            database = opened(damaged)
        except DatabaseUnusable:
            found += 1
            continue
        try:
            found += bool(database.check())
        except DatabaseUnusable:
            found += 1
        finally:
            database.close()
    figures.note("bits flipped in the file", flips=FLIPS, found=found)
    assert found == FLIPS


def without_hmac(whole: Path, plain: Path) -> None:
    """The same rows in an ordinary SQLite file, whose pages carry nothing that proves them."""
    connection = connect(whole / "progress.db", open_keys(whole).data)
    connection.execute("ATTACH ? AS plain KEY ''", (str(plain),))
    connection.execute("SELECT sqlcipher_export('plain')").fetchone()
    connection.close()


def seen_by_sqlite(path: Path) -> bool:
    """Whether opening, SQLite's own check, or reading every row finds anything."""
    connection = dbapi2.connect(str(path))
    try:
        if connection.execute("PRAGMA quick_check").fetchall() != [("ok",)]:
            return True
        for table in ("event", "outbox", "step_answer", "daily_count"):
            connection.execute(f"SELECT * FROM {table}").fetchall()
    except (dbapi2.Error, UnicodeDecodeError):
        return True
    finally:
        connection.close()
    return False


def test_without_page_hmacs_most_flips_would_go_unseen(
    whole: Path, tmp_path: Path, figures: Figures
) -> None:
    plain, damaged = tmp_path / "plain.db", tmp_path / "damaged.db"
    without_hmac(whole, plain)
    assert not seen_by_sqlite(plain)
    dice = random.Random(20261122)
    found = 0
    for _ in range(FLIPS):
        shutil.copyfile(plain, damaged)
        flip(damaged, dice)
        found += seen_by_sqlite(damaged)
    figures.note("control: flips without page HMACs", flips=FLIPS, found=found)
    assert found < FLIPS / 2, "SQLite alone finds them: the HMAC proves nothing"


def test_a_whole_file_is_not_accused(whole: Path) -> None:
    database = opened(whole)
    assert database.check() == []
    assert database.commits_lost == 0
    database.close()


@pytest.fixture
def pulled_plug(tmp_path: Path) -> tuple[Path, list[str]]:
    """A data folder as a pulled plug leaves it, most of it in the -wal; and its ids."""
    running, left = tmp_path / "running", tmp_path / "left"
    with SavedKiosk(running) as kiosk:
        kiosk.record(*(answer(number) for number in range(8)))
        kiosk.writer.checkpoint().result()
        kiosk.record(*(answer(number) for number in range(8, 30)))
        shutil.copytree(running, left)
        return left, kiosk.ids()


def test_no_flipped_bit_of_the_wal_takes_an_event_unseen(
    pulled_plug: tuple[Path, list[str]], tmp_path: Path, figures: Figures
) -> None:
    left, acknowledged = pulled_plug
    dice = random.Random(20261122)
    dropped = unseen = seen_by_check = 0
    damaged = tmp_path / "damaged"
    for _ in range(FLIPS):
        shutil.rmtree(damaged, ignore_errors=True)
        shutil.copytree(left, damaged)
        flip(damaged / "progress.db-wal", dice)
        try:
            with SavedKiosk(damaged) as kiosk:
                seen_by_check += bool(kiosk.database.check())
                ids = kiosk.ids()
                lost = kiosk.database.commits_lost
        except DatabaseUnusable:
            seen_by_check += 1
            continue
        assert ids == acknowledged[: len(ids)]
        dropped += len(ids) < len(acknowledged)
        unseen += len(ids) + lost != len(acknowledged)
    figures.note(
        "bits flipped in the -wal",
        flips=FLIPS,
        dropped_commits=dropped,
        seen_by_any_check=seen_by_check,
        unseen=unseen,
    )
    assert unseen == 0
    assert dropped > FLIPS // 2, "no flip did any harm: the harness is blind"


def test_without_last_seq_a_flip_in_the_wal_would_go_unseen(
    pulled_plug: tuple[Path, list[str]], tmp_path: Path, figures: Figures
) -> None:
    left, acknowledged = pulled_plug
    dice = random.Random(20261122)
    unseen = 0
    for number in range(20):
        damaged = tmp_path / f"control-{number}"
        shutil.copytree(left, damaged)
        (damaged / "last-seq").unlink()
        flip(damaged / "progress.db-wal", dice)
        with SavedKiosk(damaged) as kiosk:
            shorter = len(kiosk.ids()) < len(acknowledged)
            unseen += shorter and kiosk.database.commits_lost == 0 and not kiosk.database.check()
    figures.note("control: -wal without last-seq", flips=20, unseen=unseen)
    assert unseen > 0, "the harness is blind"
