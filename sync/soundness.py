"""Is progress.db whole? A hurried look after an unclean stop, and a thorough one beside the screen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from time import monotonic
from typing import Final

from sync.page_file import PageFile

HURRIED_SECONDS: Final = 0.3
"""So long, at most, before the first screen; the rest is looked at behind it."""


def stopped_uncleanly(path: Path) -> bool:
    """Whether nobody closed this database properly: closing takes its -wal away."""
    return path.with_name(f"{path.name}-wal").exists()


def damage_in_a_hurry(
    path: Path,
    key: bytes,
    seconds: float = HURRIED_SECONDS,
    now: Callable[[], float] = monotonic,
) -> tuple[int | None, int]:
    """The first page found damaged, and how many were looked at, newest ones first.

    Args:
        path: the database, which nobody has open.
        key: raw data key, 32 bytes.
        seconds: at their end the look ends, at least one page having been looked at.
        now: a clock that does not jump.

    Raises:
        OSError: the file cannot be read.
    """
    end = now() + seconds
    looked = 0
    with PageFile(path, key, hurried=True) as pages:
        # What the -wal holds is written home whole in any case, and may be torn below it.
        for number in pages.newest_first():
            if number in pages.logged:
                continue
            looked += 1
            for damaged in pages.damaged([number]):
                return damaged, looked
            if now() >= end:
                break
    return None, looked


def first_damaged_page(path: Path, key: bytes) -> int | None:
    """The first page that does not verify, as `damaged_pages` has them. Raises `OSError`."""
    with PageFile(path, key) as pages:
        return next(pages.damaged(), None)


def damaged_pages(path: Path, key: bytes) -> list[int]:
    """Every page that does not verify, as a reader would meet it: the -wal's before the file's.

    Raises:
        OSError: the file cannot be read.
    """
    with PageFile(path, key) as pages:
        return list(pages.damaged())
