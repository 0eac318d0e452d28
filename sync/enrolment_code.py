"""An enrolment token as people type it, and the QR code in which it travels with the address.

- A token is twelve capitals and figures that are not mistaken for each other, shown in threes of four.
- The code is `HOCSOD` + base45 of (version, token, address, CRC-32) + `.`: a card scanner types it,
  and its form is that of completion notes (`sync.note`).
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass, field
from typing import Final

from sync import base45
from sync.endpoint import MOST_LETTERS, province_address
from sync.errors import AddressUnusable, EnrolmentCodeUnusable, InsecureEndpoint

PREFIX: Final = "HOCSOD"
END: Final = "."
VERSION: Final = 1
TOKEN_LENGTH: Final = 12
ALPHABET: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_CRC_BYTES: Final = 4


@dataclass(frozen=True, slots=True)
class Invitation:
    """What a province gives a kiosk that is to join.

    Attributes:
        address: base address of its hub.
        token: for this one kiosk, in its one spelling; never logged.
    """

    address: str
    token: str = field(repr=False)


def checked_token(typed: str) -> str:
    """A token in its one spelling: capitals, nothing between.

    Raises:
        EnrolmentCodeUnusable: not twelve letters and figures of ours; the message never holds them.
    """
    plain = "".join(letter for letter in typed.upper() if letter not in " -\t\r\n")
    if len(plain) != TOKEN_LENGTH:
        raise EnrolmentCodeUnusable(
            f"an enrolment token has {TOKEN_LENGTH} letters and figures, got {len(plain)}"
        )
    if set(plain) - set(ALPHABET):
        raise EnrolmentCodeUnusable(f"an enrolment token has only letters of {ALPHABET}")
    return plain


def code_text(invitation: Invitation) -> str:
    """What the QR code holds."""
    body = bytes([VERSION]) + f"{invitation.token}{invitation.address}".encode()
    return PREFIX + base45.encode(body + zlib.crc32(body).to_bytes(_CRC_BYTES)) + END


def invitation_of(text: str) -> Invitation:
    """What a scanner typed.

    Raises:
        EnrolmentCodeUnusable: another code, misread, of a newer form, or without a usable address.
    """
    plain = text.strip("\r\n\t ").upper()
    if not (plain.startswith(PREFIX) and plain.endswith(END)):
        raise EnrolmentCodeUnusable(f"an enrolment code is {PREFIX}….")
    try:
        data = base45.decode(plain[len(PREFIX) : -len(END)])
    except ValueError as error:
        raise EnrolmentCodeUnusable(f"the code was misread: {error}") from error
    body, check = data[:-_CRC_BYTES], data[-_CRC_BYTES:]
    if len(body) <= 1 + TOKEN_LENGTH or zlib.crc32(body).to_bytes(_CRC_BYTES) != check:
        raise EnrolmentCodeUnusable(f"{len(data)} bytes do not agree with their check sum")
    if body[0] != VERSION:
        raise EnrolmentCodeUnusable(f"version {body[0]}, this program reads {VERSION}")
    if len(body) > 1 + TOKEN_LENGTH + MOST_LETTERS:
        raise EnrolmentCodeUnusable(f"{len(body)} bytes are no token with an address")
    try:
        said = body[1:].decode("ascii")
        return Invitation(province_address(said[TOKEN_LENGTH:]), checked_token(said[:TOKEN_LENGTH]))
    except (UnicodeDecodeError, AddressUnusable, InsecureEndpoint) as error:
        raise EnrolmentCodeUnusable(f"the code holds no usable address: {error}") from error
