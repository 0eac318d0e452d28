"""The code that opens a kiosk's backups in another box: printed at set-up, kept on paper.

100 random bits as five groups of four letters and figures that are not mistaken for each other,
and one of two that tells a typing mistake. The box keeps it in `keys/`, beside the data key that
it protects elsewhere, so that every backup can be sealed to it without asking.
"""

from __future__ import annotations

import hashlib
import secrets
from pathlib import Path
from typing import Final

from sync.durable import write_file
from sync.errors import CodeMistyped

FILE_NAME: Final = "recovery.code"
_LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LENGTH: Final = 20
_CHECK: Final = 2
_GROUP: Final = 4


def recovery_code(home: Path) -> str:
    """The code of this kiosk, made at the first call and on the disk before it is told."""
    path = home / "keys" / FILE_NAME
    if path.exists():
        return checked_code(path.read_text(encoding="ascii"))
    code = new_code()
    write_file(path, f"{code}\n".encode("ascii"))
    return code


def new_code() -> str:
    """Twenty random letters with their check, in groups."""
    plain = "".join(secrets.choice(_LETTERS) for _ in range(_LENGTH))
    return _grouped(plain + _check_of(plain))


def checked_code(typed: str) -> str:
    """A code as a person typed it, in its one spelling.

    Raises:
        CodeMistyped: not 22 letters and figures of ours, or the check says otherwise.
    """
    plain = "".join(letter for letter in typed.upper() if letter not in " -\t\r\n")
    if len(plain) != _LENGTH + _CHECK or set(plain) - set(_LETTERS):
        raise CodeMistyped(
            f"a recovery code has {_LENGTH + _CHECK} letters and figures, got {len(plain)}"
        )
    if plain[_LENGTH:] != _check_of(plain[:_LENGTH]):
        raise CodeMistyped("the last two letters do not fit the others: a letter was mistyped")
    return _grouped(plain)


def _check_of(plain: str) -> str:
    number = int.from_bytes(hashlib.sha256(plain.encode("ascii")).digest()[:2], "big")
    return _LETTERS[number % 32] + _LETTERS[number // 32 % 32]


def _grouped(plain: str) -> str:
    return "-".join(plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP))
