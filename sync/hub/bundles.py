"""Progress that came on a stick: a bundle is opened, taken as a push is, and answered by a receipt.

The bundle carries the kiosk's credential and counts only with it. What is stored before the power
goes stays stored; the same bundle handed in again finds it there and is answered whole.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any, Final

from sync.bundle import KIND, SUFFIX
from sync.errors import FramesRefused
from sync.hub.models import Kiosk
from sync.hub.xapi.credentials import proved_kiosk
from sync.hub.xapi.errors import Unauthorised, XapiError
from sync.hub.xapi.ingest import take
from sync.receipt import SUFFIX as RECEIPT_SUFFIX
from sync.receipt import Receipt, Refusal, receipt_bytes
from sync.sealed_frames import head_of, read_frames

MOST_REFUSED: Final = 10_000
"""Statements that one bundle may have refused; a kiosk with more needs a person, not a receipt."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A bundle that was taken.

    Attributes:
        kiosk: who wrote it.
        accepted, refused: how many statements.
        receipt: the file that goes back to the kiosk.
    """

    kiosk: Kiosk
    accepted: int
    refused: int
    receipt: bytes


def take_bundle(file: IO[bytes], private: bytes, incarnation: str) -> Taken:
    """Store a bundle's statements, each once.

    Args:
        file: the bundle, at its beginning.
        private: the province's raw X25519 private key, 32 bytes.
        incarnation: of this hub.

    Raises:
        FramesRefused: no bundle, for another province, altered or cut off. What stood whole before
            the fault is stored, and there is no receipt.
        Unauthorised: the kiosk was switched off, or its credential revoked.
        OSError, DatabaseError: the surroundings; hand it in again.
    """
    head, _ = head_of(file, KIND)
    file.seek(0)
    frames = read_frames(file, private, KIND)
    said = _introduction(next(frames))
    kiosk = proved_kiosk(said["username"], said["secret"])
    if str(kiosk.id) != said["kiosk"]:
        raise Unauthorised("the credential in this bundle is another kiosk's")
    accepted: list[str] = []
    refused: list[Refusal] = []
    for frame in frames:
        _take_all(kiosk, _statements(frame), accepted, refused)
    receipt = Receipt(
        kiosk=str(kiosk.id),
        bundle=head.get("bundle", ""),
        incarnation=incarnation,
        accepted=tuple(accepted),
        refused=tuple(refused),
    )
    key = bytes.fromhex(said["receipt"])
    return Taken(kiosk, len(accepted), len(refused), receipt_bytes(receipt, key))


def receipt_path(bundle: Path, folder: Path | None = None) -> Path:
    """Where the receipt of a bundle lies: beside it, unless another folder is named."""
    name = bundle.name.removesuffix(SUFFIX) + RECEIPT_SUFFIX
    return (folder or bundle.parent) / name


def _take_all(
    kiosk: Kiosk, statements: Sequence[Any], accepted: list[str], refused: list[Refusal]
) -> None:
    """All at once; where one is not taken, halves, until it stands alone."""
    try:
        accepted += [str(each) for each in take(kiosk, statements, None)]
    except XapiError as error:
        if len(statements) > 1:
            half = len(statements) // 2
            _take_all(kiosk, statements[:half], accepted, refused)
            _take_all(kiosk, statements[half:], accepted, refused)
            return
        if len(refused) == MOST_REFUSED:
            raise FramesRefused(f"more than {MOST_REFUSED} statements are refused") from error
        refused.append(Refusal(_id_of(statements[0]), error.status, str(error)))


def _id_of(statement: Any) -> str:
    name = statement.get("id") if isinstance(statement, dict) else None
    return name if isinstance(name, str) else ""


def _introduction(frame: bytes) -> dict[str, str]:
    said = _json(frame)
    names = ("kiosk", "username", "secret", "receipt")
    if not isinstance(said, dict) or not all(isinstance(said.get(name), str) for name in names):
        raise FramesRefused(f"the first frame does not say {', '.join(names)}")
    try:
        bytes.fromhex(said["receipt"])
    except ValueError as error:
        raise FramesRefused("the receipt's key is not in hexadecimal") from error
    return {name: said[name] for name in names}


def _statements(frame: bytes) -> list[Any]:
    said = _json(frame)
    if not isinstance(said, list) or not said:
        raise FramesRefused("a frame is no list of statements")
    return said


def _json(frame: bytes) -> Any:
    try:
        return json.loads(frame)
    except (json.JSONDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise FramesRefused(f"a frame holds no JSON: {error}") from error
