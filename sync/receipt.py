"""The province's answer to a progress bundle: which statements it has, which it refuses, and why.

Only the kiosk that wrote the bundle and the hub that opened it know the receipt's key; a receipt
that somebody else wrote, or altered, is refused. It holds random ids and no name.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from dataclasses import asdict, dataclass
from typing import Final

from sync.errors import ReceiptRefused

KIND: Final = "hocso-receipt"
SUFFIX: Final = ".hocso-receipt"
MOST_BYTES: Final = 64 * 1024 * 1024
"""A million ids; a receipt is read whole."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """One statement that is not taken, with the HTTP status it would have had, and why."""

    id: str
    status: int
    words: str


@dataclass(frozen=True, slots=True)
class Receipt:
    """What became of one bundle.

    Attributes:
        kiosk: id of the box that wrote it.
        bundle: id of the bundle.
        incarnation: of the hub, as `/xapi/about` tells it.
        accepted: ids the hub has now, whether it had them before or not.
        refused: those it does not take.
    """

    kiosk: str
    bundle: str
    incarnation: str
    accepted: tuple[str, ...]
    refused: tuple[Refusal, ...] = ()


def receipt_key(data_key: bytes, bundle: str) -> bytes:
    """The key of one bundle's receipt, from the kiosk's own data key: nothing has to be kept."""
    return hmac.digest(data_key, f"hocso receipt 1 {bundle}".encode(), "sha256")


def receipt_bytes(receipt: Receipt, key: bytes) -> bytes:
    """The receipt as it travels: JSON, with a code that only `key` makes."""
    body = {"kind": KIND, "format": 1, **asdict(receipt)}
    return json.dumps({**body, "code": _code(body, key)}, sort_keys=True).encode("ascii")


def receipt_of(data: bytes) -> Receipt:
    """What a receipt says, unproved.

    Raises:
        ReceiptRefused: it is none.
    """
    return _parsed(data)[0]


def proved(data: bytes, key: bytes) -> Receipt:
    """A receipt that the hub itself wrote.

    Raises:
        ReceiptRefused: it is none, was altered, or answers another bundle.
    """
    receipt, code = _parsed(data)
    body = {"kind": KIND, "format": 1, **asdict(receipt)}
    if not hmac.compare_digest(_code(body, key), code):
        raise ReceiptRefused("this receipt was not made by the province for this kiosk's bundle")
    return receipt


def _code(body: dict[str, object], key: bytes) -> str:
    text = json.dumps(body, sort_keys=True).encode("ascii")
    return hmac.new(key, text, hashlib.sha256).hexdigest()


def _parsed(data: bytes) -> tuple[Receipt, str]:
    if len(data) > MOST_BYTES:
        raise ReceiptRefused(f"a receipt has {len(data)} bytes, at most {MOST_BYTES}")
    try:
        read = json.loads(data)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise ReceiptRefused(f"a receipt is JSON, this is not: {error}") from error
    if not isinstance(read, dict) or read.get("kind") != KIND or read.get("format") != 1:
        raise ReceiptRefused("this file is no receipt of format 1")
    try:
        receipt = Receipt(
            kiosk=_word(read["kiosk"]),
            bundle=_word(read["bundle"]),
            incarnation=_word(read["incarnation"]),
            accepted=tuple(_word(each) for each in read["accepted"]),
            refused=tuple(
                Refusal(_word(each["id"]), int(each["status"]), _word(each["words"]))
                for each in read["refused"]
            ),
        )
        return receipt, _word(read["code"])
    except (KeyError, TypeError, ValueError) as error:
        raise ReceiptRefused(f"a receipt lacks or spoils: {error}") from error


def _word(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError(f"{value!r} is not text")
    return value
