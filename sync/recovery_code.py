"""The code that opens a kiosk's backups in another box: printed at set-up, kept on paper.

100 random bits as five groups of four letters and figures that are not mistaken for each other,
and one of two that tells a typing mistake. The box keeps it in `keys/`, beside the data key that
it protects elsewhere, so that every backup can be sealed to it without asking.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from pathlib import Path
from typing import Final

from sync.durable import write_file
from sync.errors import CodeMistyped

FILE_NAME: Final = "recovery.code"
COPIED_NAME: Final = "recovery.copied"
LETTERS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_LENGTH: Final = 20
_CHECK: Final = 2
WHOLE_LENGTH: Final = _LENGTH + _CHECK
"""Letters and figures of a code, without what stands between its groups."""
_GROUP: Final = 4


def recovery_code(home: Path) -> str:
    """The code of this kiosk, made at the first call and on the disk before it is told.

    A damaged one is replaced: backups that are there still open with the one on paper, later ones
    with the new one, which nobody has copied yet (`is_copied`).

    Raises:
        OSError: the disk does not answer.
    """
    known = _kept(home)
    if known is not None:
        return known
    code = new_code()
    write_file(home / "keys" / FILE_NAME, f"{code}\n".encode("ascii"))
    return code


def is_code_of(home: Path, code: str) -> bool:
    """Whether a checked code is that of this kiosk; takes the same time for every wrong one."""
    known = _kept(home)
    return known is not None and hmac.compare_digest(known, code)


def note_copied(home: Path) -> None:
    """Remember that somebody has this code on paper; durable when it returns."""
    write_file(home / "keys" / COPIED_NAME, _mark_of(recovery_code(home)))


def is_copied(home: Path) -> bool:
    """Whether the code of today was copied to paper; False for one that was made since."""
    known = _kept(home)
    try:
        mark = (home / "keys" / COPIED_NAME).read_bytes()
    except OSError:
        return False
    return known is not None and hmac.compare_digest(mark, _mark_of(known))


def groups_of(code: str) -> tuple[str, ...]:
    """A code in the groups that it is written and said in."""
    return tuple(code.split("-"))


def new_code() -> str:
    """Twenty random letters with their check, in groups."""
    plain = "".join(secrets.choice(LETTERS) for _ in range(_LENGTH))
    return _grouped(plain + _check_of(plain))


def checked_code(typed: str) -> str:
    """A code as a person typed it, in its one spelling.

    Raises:
        CodeMistyped: not 22 letters and figures of ours, or the check says otherwise.
    """
    plain = "".join(letter for letter in typed.upper() if letter not in " -\t\r\n")
    if len(plain) != _LENGTH + _CHECK or set(plain) - set(LETTERS):
        raise CodeMistyped(
            f"a recovery code has {_LENGTH + _CHECK} letters and figures, got {len(plain)}"
        )
    if plain[_LENGTH:] != _check_of(plain[:_LENGTH]):
        raise CodeMistyped("the last two letters do not fit the others: a letter was mistyped")
    return _grouped(plain)


def _kept(home: Path) -> str | None:
    try:
        return checked_code((home / "keys" / FILE_NAME).read_text(encoding="ascii"))
    except (FileNotFoundError, UnicodeDecodeError, CodeMistyped):
        return None


def _mark_of(code: str) -> bytes:
    # 100 random bits: their hash tells nothing about them.
    return hashlib.sha256(b"copied " + code.encode("ascii")).hexdigest().encode("ascii")


def _check_of(plain: str) -> str:
    number = int.from_bytes(hashlib.sha256(plain.encode("ascii")).digest()[:2], "big")
    return LETTERS[number % 32] + LETTERS[number // 32 % 32]


def _grouped(plain: str) -> str:
    return "-".join(plain[start : start + _GROUP] for start in range(0, len(plain), _GROUP))
