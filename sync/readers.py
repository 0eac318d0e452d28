"""Reading connections, lent to one thread at a time and kept for the next."""

from __future__ import annotations

import threading
from collections.abc import Callable

from sync.errors import NotSaved
from sync.schema import Connection
from sync.sqlcipher import roll_back


class Readers:
    """Idle connections that refuse to write.

    Args:
        connect: makes one more; raises what SQLite raises.
    """

    def __init__(self, connect: Callable[[], Connection]) -> None:
        self._connect = connect
        self._idle: list[Connection] = []
        self._lock = threading.Lock()
        self._closed = False

    def lend(self) -> Connection:
        """Give a connection that nobody else has.

        Raises:
            NotSaved: closed.
            dbapi2.Error: none can be made.
        """
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

    def give_back(self, connection: Connection) -> None:
        """Keep it for the next; one that is stuck in a transaction is let go."""
        roll_back(connection)
        with self._lock:
            if self._closed or connection.in_transaction:
                connection.close()
            else:
                self._idle.append(connection)

    def let_go(self) -> None:
        """Close the idle ones: the disk failed, and the next reader opens the file anew."""
        with self._lock:
            for connection in self._idle:
                connection.close()
            self._idle.clear()

    def close(self) -> None:
        """Close them, and lend no more."""
        with self._lock:
            self._closed = True
        self.let_go()
