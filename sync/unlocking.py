"""Opening a kiosk whose staff PIN is forgotten, over the telephone: challenge there, answer here.

- challenge: nine digits; whose PIN it is, seven random ones, one that tells a slip of the tongue;
- answer: eight digits, a truncated HMAC-SHA256 under a key of this one kiosk.

Why that is enough is in docs/decisions/0009.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from typing import Final, Literal

from sync.errors import CodeMistyped

Role = Literal["volunteer", "technician"]
CHALLENGE_DIGITS: Final = 9
ANSWER_DIGITS: Final = 8
_ROLES: Final[dict[str, Role]] = {"1": "technician", "2": "volunteer"}
_KEY_FOR: Final = b"hocso unlock key 1 "
_ANSWER_FOR: Final = b"hocso unlock answer 1 "


def key_of_kiosk(master: bytes, kiosk: str) -> str:
    """The key of one kiosk in hex, from the hub's master key, so that the hub stores none.

    Args:
        master: 32 bytes, the hub's own.
        kiosk: its uuid as text.
    """
    return hmac.new(master, _KEY_FOR + kiosk.encode("ascii"), hashlib.sha256).hexdigest()


def new_challenge(role: Role) -> str:
    """A challenge that was most probably never shown before; ten million for each role."""
    first = next(digit for digit, known in _ROLES.items() if known == role)
    plain = f"{first}{secrets.randbelow(10**7):07}"
    return plain + _check_of(plain)


def checked_challenge(typed: str) -> str:
    """A challenge as an officer typed it, in its one spelling.

    Raises:
        CodeMistyped: not nine digits, or the last one says that another was mistaken.
    """
    plain = "".join(letter for letter in typed if letter not in " -.\t\r\n")
    if len(plain) != CHALLENGE_DIGITS or not (plain.isascii() and plain.isdigit()):
        raise CodeMistyped(f"a challenge has {CHALLENGE_DIGITS} digits, got {len(plain)} signs")
    if plain[-1] != _check_of(plain[:-1]) or plain[0] not in _ROLES:
        raise CodeMistyped("the last digit does not fit the others: one was mistaken")
    return plain


def role_of(challenge: str) -> Role:
    """Whose PIN a checked challenge is about."""
    return _ROLES[challenge[0]]


def answer_to(key: str, kiosk: str, challenge: str) -> str:
    """The eight digits that open `kiosk` for the role of this challenge.

    Args:
        key: of this kiosk, hex (`key_of_kiosk`).
        kiosk: its uuid as text.
        challenge: a checked one; it carries the role.
    """
    said = _ANSWER_FOR + f"{kiosk} {challenge}".encode("ascii")
    digest = hmac.new(bytes.fromhex(key), said, hashlib.sha256).digest()
    # 64 bits, so that no answer is likelier than another by more than one in 10^11.
    return f"{int.from_bytes(digest[:8], 'big') % 10**ANSWER_DIGITS:0{ANSWER_DIGITS}}"


def grouped(digits: str, size: int) -> str:
    """Digits in groups, as they are shown and said."""
    return " ".join(digits[start : start + size] for start in range(0, len(digits), size))


def _check_of(plain: str) -> str:
    """ISO 7064 MOD 11,10: every single wrong digit is told, and nearly every exchange of two."""
    product = 10
    for digit in plain:
        total = (int(digit) + product) % 10 or 10
        product = total * 2 % 11
    return str((11 - product) % 10)
