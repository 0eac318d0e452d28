"""Opening progress.db, and what happens when the surroundings do not let us."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from sync import schema
from sync.database import FILE_NAME, ProgressDatabase
from sync.errors import (
    DatabaseBug,
    DatabaseDamaged,
    DatabaseForeign,
    DatabaseNewer,
    KeyLost,
    NotSaved,
    SqliteTooOld,
    WrongOwner,
)
from sync.journal_identity import renew_journal
from sync.keys import open_keys
from sync.schema import Connection, MigrationSet
from sync.sqlcipher import BUSY_SECONDS, check_sqlite
from tests.helpers.saved_kiosk import SavedKiosk, answer

KEY = bytes(range(32))


@pytest.fixture
def database(tmp_path: Path) -> Iterator[ProgressDatabase]:
    opened = ProgressDatabase.open(tmp_path, key=KEY)
    yield opened
    opened.close()


def add_people(connection: Connection) -> None:
    connection.execute("CREATE TABLE person (nickname TEXT)")


def add_avatar(connection: Connection) -> None:
    connection.execute("ALTER TABLE person ADD COLUMN avatar TEXT")


def fail_half_way(connection: Connection) -> None:
    connection.execute("CREATE TABLE half (way TEXT)")
    connection.execute("CREATE TABLE person (nickname TEXT)")


def test_the_settings_that_keep_a_promise_are_on(database: ProgressDatabase) -> None:
    expected = {
        "journal_mode": "wal",
        "synchronous": 2,
        "secure_delete": 1,
        "application_id": schema.APPLICATION_ID,
        "user_version": schema.MAJOR << 16 | schema.MINOR,
        "recursive_triggers": 1,
        "foreign_keys": 1,
    }
    with database.write() as connection:
        found = {name: connection.execute(f"PRAGMA {name}").fetchone()[0] for name in expected}
    assert found == expected


def test_nothing_in_the_files_can_be_read_without_the_key(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1, "bà Hoa Sen"))
        raw = b"".join(path.read_bytes() for path in tmp_path.glob("progress.db*"))
    assert b"Hoa Sen" not in raw
    assert b"SQLite format" not in raw
    with pytest.raises(DatabaseDamaged):
        ProgressDatabase.open(tmp_path, key=bytes(32))


def test_sets_of_other_owners_are_applied_once_and_in_order(tmp_path: Path) -> None:
    first = ProgressDatabase.open(tmp_path, [MigrationSet("people", (add_people,))], key=KEY)
    with first.write() as connection:
        connection.execute("INSERT INTO person VALUES ('one')")
    first.close()
    both = [MigrationSet("people", (add_people, add_avatar))]
    for _ in range(2):
        second = ProgressDatabase.open(tmp_path, both, key=KEY)
        with second.read() as connection:
            assert connection.execute("SELECT * FROM person").fetchall() == [("one", None)]
        second.close()


def test_a_migration_that_fails_leaves_the_old_database_whole(tmp_path: Path) -> None:
    people = MigrationSet("people", (add_people,))
    ProgressDatabase.open(tmp_path, [people], key=KEY).close()
    broken = MigrationSet("people", (add_people, fail_half_way))
    with pytest.raises(DatabaseBug):
        ProgressDatabase.open(tmp_path, [broken], key=KEY)
    again = ProgressDatabase.open(tmp_path, [people], key=KEY)
    with again.read() as connection:
        names = {row[0] for row in connection.execute("SELECT name FROM sqlite_schema")}
    again.close()
    assert "person" in names
    assert "half" not in names


def change_version(folder: Path, version: int, application: int | None = None) -> None:
    database = ProgressDatabase.open(folder, key=KEY)
    with database.write() as connection:
        connection.execute(f"PRAGMA user_version = {version}")
        if application is not None:
            connection.execute(f"PRAGMA application_id = {application}")
    database.close()


def test_a_database_of_a_newer_major_is_refused_and_left_alone(tmp_path: Path) -> None:
    change_version(tmp_path, (schema.MAJOR + 1) << 16)
    before = (tmp_path / FILE_NAME).read_bytes()
    with pytest.raises(DatabaseNewer, match=rf"{schema.MAJOR + 1}\.0"):
        ProgressDatabase.open(tmp_path, key=KEY)
    assert (tmp_path / FILE_NAME).read_bytes() == before


def test_a_database_of_a_newer_minor_is_opened_and_keeps_its_version(tmp_path: Path) -> None:
    newer = schema.MAJOR << 16 | (schema.MINOR + 5)
    change_version(tmp_path, newer)
    people = [MigrationSet("people", (add_people,))]
    database = ProgressDatabase.open(tmp_path, people, key=KEY)
    with database.read() as connection:
        assert connection.execute("PRAGMA user_version").fetchone()[0] == newer
    database.close()


def test_a_database_of_another_program_is_refused(tmp_path: Path) -> None:
    change_version(tmp_path, 0, application=4711)
    with pytest.raises(DatabaseForeign, match="0x1267"):
        ProgressDatabase.open(tmp_path, key=KEY)


def test_a_flipped_bit_is_found(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(*(answer(number) for number in range(50)))
        kiosk.writer.checkpoint().result()
        assert kiosk.database.check() == []
    path = tmp_path / FILE_NAME
    raw = bytearray(path.read_bytes())
    raw[len(raw) * 3 // 4] ^= 1
    path.write_bytes(raw)
    database = ProgressDatabase.open(tmp_path, key=open_keys(tmp_path).data)
    try:
        assert database.check() != []
    finally:
        database.close()
    assert path.exists()


def test_a_file_that_is_no_database_is_refused_and_kept(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_bytes(b"not a database " * 1000)
    with pytest.raises(DatabaseDamaged):
        ProgressDatabase.open(tmp_path, key=KEY)
    assert (tmp_path / FILE_NAME).read_bytes() == b"not a database " * 1000


def test_the_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    first = open_keys(tmp_path)
    ProgressDatabase.open(tmp_path, key=first.data).close()
    assert open_keys(tmp_path) == first
    for name in ("data.key", "pepper.key"):
        assert (tmp_path / "keys" / name).stat().st_mode & 0o777 == 0o600
    assert first.data.hex() not in repr(first)
    assert first.data != first.pepper


def test_a_lost_key_is_never_replaced_by_a_new_one(tmp_path: Path) -> None:
    ProgressDatabase.open(tmp_path, key=open_keys(tmp_path).data).close()
    (tmp_path / "keys" / "data.key").unlink()
    with pytest.raises(KeyLost, match=r"data\.key"):
        open_keys(tmp_path)
    assert not (tmp_path / "keys" / "data.key").exists()


def test_a_cut_key_is_no_key(tmp_path: Path) -> None:
    open_keys(tmp_path)
    (tmp_path / "keys" / "pepper.key").write_bytes(b"short")
    with pytest.raises(KeyLost, match="5 bytes"):
        open_keys(tmp_path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can own another's folder")
def test_a_folder_of_another_account_is_refused(tmp_path: Path) -> None:
    folder = tmp_path / "theirs"
    folder.mkdir()
    os.chown(folder, 12_345, 12_345)
    with pytest.raises(WrongOwner, match="12345"):
        ProgressDatabase.open(folder, key=KEY)
    assert list(folder.iterdir()) == []


def test_a_block_that_fails_stores_nothing(database: ProgressDatabase) -> None:
    def change_and_fail() -> None:
        with database.write() as connection:
            connection.execute("UPDATE journal_identity SET seq = 99")
            raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        change_and_fail()
    with database.read() as connection:
        assert connection.execute("SELECT seq FROM journal_identity").fetchone() == (0,)


def test_our_own_wrong_sql_is_called_a_bug(database: ProgressDatabase) -> None:
    with pytest.raises(DatabaseBug, match="no such table"), database.write() as connection:
        connection.execute("SELECT * FROM nowhere")


def test_a_reading_connection_refuses_to_write(database: ProgressDatabase) -> None:
    with pytest.raises(NotSaved, match="readonly"), database.read() as connection:
        connection.execute("UPDATE journal_identity SET seq = 1")


def test_writing_inside_writing_is_refused_instead_of_waiting_for_ever(
    database: ProgressDatabase,
) -> None:
    with (
        database.write(),
        pytest.raises(DatabaseBug, match="inside"),
        database.write(),
    ):
        pass
    with database.write() as connection:
        connection.execute("UPDATE journal_identity SET seq = 5")


def test_a_reader_keeps_its_view_while_another_commits(database: ProgressDatabase) -> None:
    with database.read() as reading:
        before = reading.execute("SELECT seq FROM journal_identity").fetchone()
        with database.write() as writing:
            writing.execute("UPDATE journal_identity SET seq = seq + 1")
        assert reading.execute("SELECT seq FROM journal_identity").fetchone() == before
    with database.read() as reading:
        assert reading.execute("SELECT seq FROM journal_identity").fetchone() == (1,)


def test_a_second_process_that_writes_makes_us_wait_not_fail(
    database: ProgressDatabase, tmp_path: Path
) -> None:
    other = ProgressDatabase.open(tmp_path, key=KEY)
    begun, errors = threading.Event(), []

    def write_there() -> None:
        try:
            with other.write() as connection:
                begun.set()
                connection.execute("UPDATE journal_identity SET seq = seq + 1")
        except NotSaved as error:
            errors.append(error)

    thread = threading.Thread(target=write_there)
    with database.write() as connection:
        thread.start()
        connection.execute("UPDATE journal_identity SET seq = seq + 1")
    thread.join()
    assert begun.is_set()
    other.close()
    assert errors == []
    with database.read() as reading:
        assert reading.execute("SELECT seq FROM journal_identity").fetchone() == (2,)


def test_a_checkpoint_empties_the_wal(database: ProgressDatabase, tmp_path: Path) -> None:
    with database.write() as connection:
        connection.execute("UPDATE journal_identity SET seq = 3")
    assert (tmp_path / "progress.db-wal").stat().st_size > 0
    database.checkpoint()
    assert (tmp_path / "progress.db-wal").stat().st_size == 0


def test_no_answer_waits_for_the_reader_of_a_long_backup(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
        with kiosk.database.read() as connection:
            connection.execute("SELECT count(*) FROM event").fetchone()
            kiosk.record(answer(2))
            kiosk.writer.checkpoint()
            kiosk.journal.record(answer(3)).result(timeout=BUSY_SECONDS / 2)
        assert (tmp_path / "progress.db-wal").stat().st_size > 0
        kiosk.writer.checkpoint().result()
        assert (tmp_path / "progress.db-wal").stat().st_size == 0


def test_an_erasure_waits_for_a_reader_that_is_soon_gone(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        with kiosk.database.read() as connection:
            connection.execute("SELECT count(*) FROM event").fetchone()
            kiosk.record(answer(1))
            emptied = kiosk.writer.checkpoint(patient=True)
        emptied.result()
        assert (tmp_path / "progress.db-wal").stat().st_size == 0


def test_a_closed_database_says_so(tmp_path: Path) -> None:
    database = ProgressDatabase.open(tmp_path, key=KEY)
    database.close()
    with pytest.raises(NotSaved, match="closed"), database.read():
        pass
    with pytest.raises(NotSaved, match="closed"), database.write():
        pass


def test_commits_that_vanished_are_counted_and_their_numbers_not_given_again(
    tmp_path: Path,
) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
        kiosk.writer.checkpoint().result()
        old = {path: path.read_bytes() for path in tmp_path.glob("progress.db*")}
        lost = kiosk.record(answer(2), answer(3))
    for path in tmp_path.glob("progress.db*"):
        path.unlink()
    for path, content in old.items():
        path.write_bytes(content)
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.database.commits_lost == 2
        assert kiosk.status().commits_lost == 2
        new = kiosk.record(answer(4), answer(5))
        assert not {saved.id for saved in new} & {saved.id for saved in lost}
        assert [saved.seq for saved in new] == [1, 2]
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.database.commits_lost == 0
        assert kiosk.status().commits_lost == 2, "staff see it at every later start"


@pytest.mark.parametrize("rubbish", [b"", b"\xff" * 100, b"x y\n", b"0" * 58])
def test_a_last_seq_file_of_rubbish_is_no_fault(rubbish: bytes, tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
    (tmp_path / "last-seq").write_bytes(rubbish)
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.database.commits_lost == 0


def test_a_last_seq_file_that_lags_is_no_fault(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
        lagging = (tmp_path / "last-seq").read_bytes()
        kiosk.record(answer(2))
    (tmp_path / "last-seq").write_bytes(lagging)
    with SavedKiosk(tmp_path) as kiosk:
        assert kiosk.database.commits_lost == 0


def test_a_last_seq_file_that_cannot_be_written_undoes_no_commit(tmp_path: Path) -> None:
    (tmp_path / "last-seq").mkdir()
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.record(answer(1))
        assert kiosk.status().saved == 1


def test_a_renewed_journal_counts_anew_and_keeps_its_rows(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk:
        (old,) = kiosk.record(answer(1))
        kiosk.writer.post(renew_journal).result()
        (new,) = kiosk.record(answer(1))
        assert (old.seq, new.seq) == (1, 1)
        assert old.id != new.id
        assert kiosk.ids() == [old.id, new.id]


def test_schema_sql_is_what_the_migrations_make(database: ProgressDatabase, tmp_path: Path) -> None:
    with database.read() as connection:
        rows = connection.execute(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type, name"
        ).fetchall()
    made = tmp_path / "schema.sql"
    made.write_text("".join(f"{sql};\n" for (sql,) in rows), encoding="utf-8")
    kept = Path(schema.__file__).with_name("schema.sql")
    assert made.read_text(encoding="utf-8") == kept.read_text(encoding="utf-8"), (
        f"the schema changed; if that is meant: cp {made} {kept}"
    )


@pytest.mark.parametrize("version", [(3, 7, 0), (3, 40, 1), (3, 51, 2)])
def test_a_sqlite_with_the_wal_reset_bug_opens_nothing(version: tuple[int, ...]) -> None:
    with pytest.raises(SqliteTooOld, match=r"3\.51\.3 is needed"):
        check_sqlite(version)


def test_sqlcipher_carries_a_sqlite_without_the_wal_reset_bug(database: ProgressDatabase) -> None:
    with database.read() as connection:
        (told,) = connection.execute("SELECT sqlite_version()").fetchone()
    version = tuple(int(part) for part in told.split("."))
    assert version == dbapi2.sqlite_version_info
    check_sqlite(version)
    check_sqlite((3, 51, 3))
