"""A completion note as a QR code holds it: what it says, who signed it, and never a name.

`HOCSOG` + base45 + `.`; the bytes, big-endian:

    version 1 · flags 1 · levels 1 · day 2 · number 5 · commune 3 · kiosk's public key 32
    where the province vouches: kiosk's uuid 16 · the province's signature 64
    title, UTF-8, at most 78 · the kiosk's signature 64 over all before · crc32 4 over all before

The crc tells a code that was read badly from one that was altered.
"""

from __future__ import annotations

import struct
import uuid
import zlib
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final, Literal

from sync import base45
from sync.errors import NoteRefused

PREFIX: Final = "HOCSOG"
"""G for "giấy"; a learner's card begins with HOCSO1."""
END: Final = "."
VERSION: Final = 1
MOST_TITLE: Final = 78
"""Bytes; with more, the code would leave version 12."""
MOST_LETTERS: Final = 700
"""More than any version of the code would have; a scanner that types on is not listened to."""
DIGITS: Final = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
"""Of a note's number: nothing that looks like something else."""
NUMBER_BYTES: Final = 5
SIGNATURE: Final = 64
_HEAD: Final = struct.Struct(">BBBH5s3s32s")
_VOUCHED, _MONTH_ONLY, _LESSON = 1, 2, 4
_FIRST_DAY: Final = date(2025, 1, 1)
_LEVELS: Final = 4

Subject = Literal["course", "lesson"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What a note says.

    Attributes:
        subject: whether the title is a course's or one lesson's.
        before, now: levels 0 to 3; None where there was no task: it was learned to the end.
        day: when it was made; with `month_only`, only its month is meant, and that not for sure.
        number: eight letters and digits, random.
        commune: five digits, "" where the kiosk knows none.
    """

    subject: Subject
    title: str
    before: int | None
    now: int | None
    day: date
    month_only: bool
    number: str
    commune: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """The province's word that a public key is that of a kiosk in a commune.

    Attributes:
        kiosk: its uuid.
        signature: of the province, 64 bytes (`sync.note_signing.certify`).
    """

    kiosk: str
    commune: str
    signature: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """The parts of a note's bytes, before anything of them is believed.

    Attributes:
        signed: what the kiosk's signature is over.
        public: the kiosk's key, as the note itself says.
    """

    signed: bytes
    public: bytes
    signature: bytes


def number_of(random: bytes) -> str:
    """A note's number from five random bytes."""
    value = int.from_bytes(random)
    return "".join(DIGITS[value >> 5 * place & 31] for place in reversed(range(8)))


def shortened(title: str) -> str:
    """A title that the code has room for, with "…" where it had to be cut."""
    if len(title.encode()) <= MOST_TITLE:
        return title
    kept = title.encode()[: MOST_TITLE - len("…".encode())].decode(errors="ignore")
    return kept.rstrip() + "…"


def body_of(note: Note, public: bytes, certificate: Certificate | None) -> bytes:
    """What a kiosk signs."""
    title = shortened(note.title).encode()
    flags = _LESSON if note.subject == "lesson" else 0
    flags |= _MONTH_ONLY if note.month_only else 0
    flags |= _VOUCHED if certificate else 0
    levels = (_coded(note.before) << 4) | _coded(note.now)
    day = (note.day.replace(day=1) if note.month_only else note.day) - _FIRST_DAY
    commune = certificate.commune if certificate else note.commune
    head = _HEAD.pack(
        VERSION, flags, levels, day.days, _random_of(note.number), commune_bytes(commune), public
    )
    vouched = uuid.UUID(certificate.kiosk).bytes + certificate.signature if certificate else b""
    return head + vouched + title


def text_of(body: bytes, signature: bytes) -> str:
    """What the QR code holds."""
    data = body + signature
    return PREFIX + base45.encode(data + zlib.crc32(data).to_bytes(4)) + END


def sealed_of(text: str) -> Sealed:
    """Take a text apart.

    Raises:
        NoteRefused: `no_note`, `misread` or `unknown_version`.
    """
    plain = text.strip("\r\n\t ").upper()
    if not plain.startswith(PREFIX):
        raise NoteRefused("no_note", f"a note begins with {PREFIX}")
    inner = plain[len(PREFIX) :].removesuffix(END)
    try:
        data = base45.decode(inner) if plain.endswith(END) and len(plain) <= MOST_LETTERS else b""
    except ValueError as error:
        raise NoteRefused("misread", str(error)) from error
    if len(data) < 5 or zlib.crc32(data[:-4]).to_bytes(4) != data[-4:]:
        raise NoteRefused("misread", f"{len(data)} bytes do not agree with their check sum")
    if data[0] != VERSION:
        raise NoteRefused("unknown_version", f"version {data[0]}, this program reads {VERSION}")
    signed, signature = data[: -SIGNATURE - 4], data[-SIGNATURE - 4 : -4]
    if len(signed) <= _HEAD.size:
        raise NoteRefused("altered", f"{len(signed)} bytes are signed, a note has more")
    return Sealed(signed, signed[_HEAD.size - 32 : _HEAD.size], signature)


def content_of(signed: bytes) -> tuple[Note, Certificate | None]:
    """What signed bytes say.

    Raises:
        NoteRefused: `altered`: signed, and yet not of the form.
    """
    try:
        return _content(signed)
    except (ValueError, IndexError, struct.error, OverflowError) as error:
        raise NoteRefused("altered", f"signed bytes of no note's form: {error}") from error


def commune_bytes(commune: str) -> bytes:
    """Three bytes; zero for none. Raises `ValueError` for anything but five digits."""
    if commune and not (len(commune) == 5 and commune.isascii() and commune.isdigit()):
        raise ValueError(f"{commune!r} is no commune's code, five digits")
    return int(commune or 0).to_bytes(3)


def _content(signed: bytes) -> tuple[Note, Certificate | None]:
    _, flags, levels, days, random, commune, _ = _HEAD.unpack_from(signed)
    if flags & ~(_VOUCHED | _MONTH_ONLY | _LESSON):
        raise ValueError(f"flags {flags}")
    code = int.from_bytes(commune)
    place = f"{code:05}" if code else ""
    commune_bytes(place)
    rest = signed[_HEAD.size :]
    certificate = None
    if flags & _VOUCHED:
        vouched, rest = rest[: 16 + SIGNATURE], rest[16 + SIGNATURE :]
        certificate = Certificate(str(uuid.UUID(bytes=vouched[:16])), place, vouched[16:])
    note = Note(
        subject="lesson" if flags & _LESSON else "course",
        title=rest.decode(),
        before=_level(levels >> 4),
        now=_level(levels & 15),
        day=_FIRST_DAY + timedelta(days=days),
        month_only=bool(flags & _MONTH_ONLY),
        number=number_of(random),
        commune=place,
    )
    if not note.title or not note.title.isprintable():
        raise ValueError("no title that can be read")
    return note, certificate


def _coded(level: int | None) -> int:
    return 0 if level is None else level + 1


def _level(coded: int) -> int | None:
    if coded > _LEVELS:
        raise ValueError(f"level {coded}, at most {_LEVELS}")
    return coded - 1 if coded else None


def _random_of(number: str) -> bytes:
    value = 0
    for letter in number:
        value = value << 5 | DIGITS.index(letter)
    return value.to_bytes(NUMBER_BYTES)
