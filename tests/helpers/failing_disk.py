"""Disks that fail: really, at the moment a test chooses."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from errno import EIO
from pathlib import Path

from content.disk import Disk


class PowerCut(BaseException):
    """The machine stops here: nobody catches this, nothing is tidied."""


class FailingDisk(Disk):
    """Does what a disk does until its operation number `at`, which fails.

    Args:
        at: number of the operation that fails, from 1; 0 never.
        fault: what is raised.
        free: free bytes to report, None for the true figure.
    """

    def __init__(
        self, at: int = 0, fault: BaseException | None = None, free: int | None = None
    ) -> None:
        self._at = at
        self._fault = fault or OSError(EIO, "Input/output error")
        self._free = free
        self.done = 0

    def free_bytes(self, folder: Path) -> int:
        return super().free_bytes(folder) if self._free is None else self._free

    def make_folder(self, folder: Path) -> None:
        self._step()
        super().make_folder(folder)

    def draft(self, path: Path, chunks: Iterable[bytes]) -> None:
        self.done += 1
        if self.done == self._at and isinstance(self._fault, PowerCut):
            # A half-written file stays behind, as after a real cut.
            path.write_bytes(next(iter(chunks))[:5])
            raise self._fault
        super().draft(path, self._failing(chunks) if self.done == self._at else chunks)

    @contextmanager
    def together(self, folder: Path) -> Iterator[None]:
        with super().together(folder):
            yield
            self._step()

    def rename(self, old: Path, new: Path) -> None:
        self._step()
        super().rename(old, new)

    def sync_folder(self, folder: Path) -> None:
        self._step()
        super().sync_folder(folder)

    def remove(self, path: Path) -> None:
        self._step()
        super().remove(path)

    def _step(self) -> None:
        self.done += 1
        if self.done == self._at:
            raise self._fault

    def _failing(self, chunks: Iterable[bytes]) -> Iterator[bytes]:
        yield next(iter(chunks))[:5]
        raise self._fault
