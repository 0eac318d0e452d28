"""Reading connections, lent to one thread at a time; and what is read when the disk does not answer.

An unreadable page looks like a damaged one to SQLCipher, so both count. After the first such fault
every connection is opened anew; after the second an empty stand-in is read, so that nobody stands
before a screen that does not move. Writing has ended by then.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Protocol

from sqlcipher3 import dbapi2

from sync.errors import DatabaseDamaged, NotSaved, SyncError
from sync.schema import Connection
from sync.sqlcipher import fault_of, roll_back


class Readable(Protocol):
    """What can stand in for a database that cannot be read."""

    def read(self) -> AbstractContextManager[Connection]:
        """A steady view."""
        ...

    def close(self) -> None:
        """Nobody reads it any more."""
        ...


class Readers:
    """Idle connections that refuse to write.

    Args:
        connect: makes one more; raises what SQLite raises.

    Attributes:
        stand_in: makes what is read after the second fault; without it reads go on failing.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._idle: list[Connection] = []
        self._lock = threading.Lock()
        self._closed = False
        self._faults = 0
        self.stand_in: Callable[[], Readable] | None = None
        self._nothing: Readable | None = None

    @property
    def unreadable(self) -> bool:
        """Whether two reads failed."""
        return self._faults > 1

    @contextmanager
    def view(self) -> Iterator[Connection]:
        """A steady view of the last commit.

        Raises:
            NotSaved: closed, or the disk does not answer.
            DatabaseDamaged: a page in the way is damaged.
        """
        connection = self._begin()
        if connection is None:
            with self._blind().read() as nothing:
                yield nothing
            return
        failed = False
        try:
            yield connection
            connection.execute("COMMIT")
        except dbapi2.Error as error:
            fault = self._counted(error)
            failed = is_of_the_disk(fault)
            raise fault from error
        finally:
            if failed:
                connection.close()
                self._let_go()
            else:
                self._give_back(connection)

    def close(self) -> None:
        """Close them, and lend no more."""
        with self._lock:
            self._closed = True
            if self._nothing is not None:
                self._nothing.close()
        self._let_go()

    def _begin(self) -> Connection | None:
        """A connection inside a transaction; None when the stand-in is to be read."""
        while not (self.unreadable and self.stand_in is not None):
            try:
                connection = self._lend()
                try:
                    connection.execute("BEGIN")
                    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                except BaseException:
                    connection.close()
                    raise
            except dbapi2.Error as error:
                fault = self._counted(error)
                self._let_go()
                # Nothing was read yet: once more, or the stand-in.
                if self.stand_in is None or not is_of_the_disk(fault):
                    raise fault from error
                continue
            return connection
        return None

    def _lend(self) -> Connection:
        with self._lock:
            if self._closed:
                raise NotSaved("closed", "progress.db is closed")
            if self._idle:
                return self._idle.pop()
        connection = self._connect()
        try:
            connection.execute("PRAGMA query_only = ON")
        except BaseException:
            connection.close()
            raise
        return connection

    def _give_back(self, connection: Connection) -> None:
        roll_back(connection)
        with self._lock:
            if self._closed or connection.in_transaction:
                connection.close()
            else:
                self._idle.append(connection)

    def _let_go(self) -> None:
        with self._lock:
            for connection in self._idle:
                connection.close()
            self._idle.clear()

    def _counted(self, error: dbapi2.Error) -> SyncError:
        fault = fault_of(error)
        if is_of_the_disk(fault):
            self._faults += 1
        return fault

    def _blind(self) -> Readable:
        with self._lock:
            if self._closed or self.stand_in is None:
                raise NotSaved("closed", "progress.db is closed")
            if self._nothing is None:
                self._nothing = self.stand_in()
            return self._nothing


def is_of_the_disk(fault: SyncError) -> bool:
    """An I/O error, or a page that is damaged or only said to be."""
    return isinstance(fault, DatabaseDamaged) or (
        isinstance(fault, NotSaved) and fault.kind == "io"
    )
