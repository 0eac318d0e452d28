"""Is this our database, and is it up to date? Migrations of all owners, in the caller's transaction."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, cast

from sqlcipher3 import dbapi2

from sync import schema
from sync.errors import DatabaseForeign, DatabaseNewer
from sync.schema import Connection, MigrationSet


def check_identity(connection: Connection) -> None:
    """Refuse what is not ours, or not for us.

    Raises:
        DatabaseForeign: a database of some other program.
        DatabaseNewer: a newer program, by its major version, wrote it.
    """
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != schema.APPLICATION_ID:
        raise DatabaseForeign(
            f"application_id is {application:#x}, ours is {schema.APPLICATION_ID:#x}"
        )
    if version >> 16 > schema.MAJOR:
        raise DatabaseNewer(
            f"database is of version {version >> 16}.{version & 0xFFFF}, "
            f"this program knows {schema.MAJOR}.{schema.MINOR}"
        )


def _applied(connection: Connection) -> set[tuple[str, str]]:
    known = connection.execute(
        "SELECT count(*) FROM sqlite_schema WHERE name = '_sqlite_migrations'"
    ).fetchone()[0]
    if not known:
        return set()
    return set(connection.execute("SELECT migration_set, name FROM _sqlite_migrations"))


def pending(connection: Connection, sets: Sequence[MigrationSet]) -> bool:
    """Whether a migration is still to come."""
    applied = _applied(connection)
    return any(
        (one.name, migration.__name__) not in applied
        for one in sets
        for migration in one.migrations
    )


def migrate(connection: Connection, sets: Sequence[MigrationSet]) -> None:
    """Apply what is pending, inside the caller's transaction."""
    # Imported here: only a new or older database pays for it at start. sqlite_utils takes
    # whatever answers to these names for its SQLite, and must find SQLCipher there.
    sys.modules.setdefault("pysqlite3", dbapi2)
    sys.modules.setdefault("pysqlite3.dbapi2", dbapi2)
    from sqlite_utils import Database, Migrations

    database = Database(cast("Any", connection))
    for one in sets:
        migrations = Migrations(one.name)
        for migration in one.migrations:
            migrations(name=migration.__name__)(lambda db, run=migration: run(db.conn))
        migrations.apply(database)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {max(version, schema.MAJOR << 16 | schema.MINOR)}")
