"""What makes one hub itself: its secret key, and the incarnation id that a restored hub changes."""

from __future__ import annotations

import contextlib
import os
import secrets
import uuid
from collections.abc import Callable
from pathlib import Path


def secret_key(folder: Path) -> str:
    """Django's signing key, made at the first start.

    Raises:
        OSError: the folder cannot be written.
    """
    return _kept(folder / "secret-key", lambda: secrets.token_urlsafe(50))


def incarnation(folder: Path) -> str:
    """Uuid of this hub's memory: kiosks offer accepted statements again when it changes.

    Raises:
        OSError: the folder cannot be written.
    """
    return _kept(folder / "incarnation", lambda: str(uuid.uuid4()))


def begin_incarnation(folder: Path) -> str:
    """A new incarnation, after the database was restored from a backup.

    Raises:
        OSError: the folder cannot be written.
    """
    (folder / "incarnation").unlink(missing_ok=True)
    return incarnation(folder)


def _kept(path: Path, make: Callable[[], str]) -> str:
    """The file's word; the first of several processes to come writes it."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        part = path.with_name(f"{path.name}.{os.getpid()}.part")
        part.write_text(make(), encoding="ascii")
        part.chmod(0o600)
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
        part.unlink()
    return path.read_text(encoding="ascii")
