"""Bytes in the 45 characters that a QR code holds most densely, three for two bytes (RFC 9285)."""

from __future__ import annotations

from typing import Final

ALPHABET: Final = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"
_VALUES: Final = {letter: value for value, letter in enumerate(ALPHABET)}


def encode(data: bytes) -> str:
    """The text of these bytes."""
    text = []
    for start in range(0, len(data), 2):
        pair = data[start : start + 2]
        number = int.from_bytes(pair)
        for _ in range(len(pair) + 1):
            number, value = divmod(number, 45)
            text.append(ALPHABET[value])
    return "".join(text)


def decode(text: str) -> bytes:
    """The bytes of a text.

    Raises:
        ValueError: another character, a length that no bytes have, or a group beyond two bytes.
    """
    data = bytearray()
    for start in range(0, len(text), 3):
        group = text[start : start + 3]
        if len(group) == 1:
            raise ValueError(f"{len(text)} characters, no bytes have that many")
        try:
            number = sum(_VALUES[letter] * 45**place for place, letter in enumerate(group))
        except KeyError as error:
            raise ValueError(f"{error.args[0]!r} is not one of the 45 characters") from error
        size = len(group) - 1
        if number >= 256**size:
            raise ValueError(f"{group!r} is more than {size} bytes hold")
        data += number.to_bytes(size)
    return bytes(data)
