"""A pack that tells how much of it was read, and lets a person stop: for a bar on the screen."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from content.archive import PackFile
from kiosk.errors import KioskError

Told = Callable[[int, int], None]
"""Called with how much is done, and how much there is; raises `Stopped` to end the work."""


class Stopped(KioskError):
    """A person ended a copy; what was there before is there still."""


class Counted:
    """A `content.source.PackSource` that counts the bytes of its blobs.

    A pack is read twice: to be verified, and to be copied.
    """

    def __init__(self, pack: PackFile, every: int, told: Told) -> None:
        """`every`: bytes of all blobs together; `told` hears at most every hundredth part."""
        self._pack = pack
        self._every = max(1, 2 * every)
        self._told = told
        self._read = 0
        self._said = -1

    def read(self, name: str, most: int) -> bytes | None:
        """As the pack does."""
        return self._pack.read(name, most)

    def names(self) -> Iterable[str]:
        """As the pack does."""
        return self._pack.names()

    def chunks(self, sha256: str) -> Iterator[bytes]:
        """As the pack does; each piece is counted."""
        for piece in self._pack.chunks(sha256):
            self._read += len(piece)
            part = 100 * self._read // self._every
            if part != self._said:
                self._said = part
                self._told(min(self._read, self._every), self._every)
            yield piece
