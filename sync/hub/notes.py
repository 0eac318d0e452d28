"""Completion notes at the province: vouching for kiosks' keys, and telling a genuine note."""

from __future__ import annotations

import base64
from dataclasses import dataclass

from django.conf import settings

from sync.errors import NoteRefusal, NoteRefused
from sync.hub.identity import note_key
from sync.hub.models import Kiosk, Place
from sync.note import Note
from sync.note_signing import certify, judged, public_of
from sync.note_standing import certificate_text
from sync.province_keys import public_key


@dataclass(frozen=True, slots=True)
class Checked:
    """A genuine note, and what the hub knows of the kiosk that made it.

    Attributes:
        place: the commune that the note names.
        kiosk: None when the hub no longer has it.
        revoked: the kiosk was switched off: whoever has it may make notes at will.
    """

    note: Note
    place: Place | None
    kiosk: Kiosk | None
    revoked: bool


def vouched(kiosk: Kiosk, shown: str) -> dict[str, str]:
    """What `/about` says to a kiosk that shows its note key; only the province's key without one."""
    private = note_key(settings.DATA)
    told = {"note-key": _text(public_of(private))}
    public = public_key(shown)
    if public is not None:
        certificate = certify(private, str(kiosk.id), kiosk.place_id, public)
        told["note-certificate"] = certificate_text(certificate)
    return told


def checked(text: str) -> Checked:
    """Judge a note as it was scanned.

    Raises:
        NoteRefused: it is not taken for genuine.
    """
    genuine = judged(text, [public_of(note_key(settings.DATA))])
    kiosk = Kiosk.objects.filter(pk=genuine.kiosk).first() if genuine.kiosk else None
    place = Place.objects.filter(pk=genuine.note.commune).first()
    return Checked(genuine.note, place, kiosk, revoked=kiosk is None or not kiosk.active)


REFUSED: dict[NoteRefusal, str] = {
    "no_note": "Đây không phải mã của giấy ghi nhận Học Số.",
    "misread": "Chưa đọc được hết mã. Mời quét lại.",
    "unknown_version": "Giấy do bản Học Số mới hơn làm ra. Mời cập nhật rồi kiểm tra lại.",
    "altered": "Mã trên giấy đã bị sửa. Không tin được giấy này.",
    "other_province": "Không phải giấy do máy của tỉnh này làm ra.",
    "not_vouched": "Giấy làm khi máy chưa được tỉnh xác nhận. Chỉ máy đã làm ra giấy kiểm tra được.",
    "no_province_key": "Không phải giấy do máy của tỉnh này làm ra.",
}


LEVELS = (
    "Chưa làm",
    "Làm được khi có người chỉ",
    "Làm được khi có gợi ý",
    "Tự làm được",
)


def lines(found: Checked) -> list[tuple[str, str]]:
    """What a genuine note says, as name and words."""
    note = found.note
    day = f"tháng {note.day:%m/%Y} (đồng hồ của máy chưa chắc)"
    said = [
        ("Khóa" if note.subject == "course" else "Bài", note.title),
        ("Bây giờ", "Đã học xong" if note.now is None else LEVELS[note.now]),
        ("Ngày", day if note.month_only else f"{note.day:%d/%m/%Y}"),
        ("Xã, phường", found.place.name if found.place else note.commune),
        ("Máy", found.kiosk.label if found.kiosk else "không còn trong danh sách"),
        ("Số giấy", f"{note.number[:4]}-{note.number[4:]}"),
    ]
    if note.before is not None:
        said.insert(1, ("Trước khi học", LEVELS[note.before]))
    return said


REVOKED = "Máy làm ra giấy này đã bị tỉnh ngừng dùng. Hãy hỏi lại nơi cấp giấy trước khi tin."


def told(error: NoteRefused) -> str:
    """Why a note is not taken, in plain words."""
    return REFUSED[error.kind]


def _text(key: bytes) -> str:
    return base64.b64encode(key).decode("ascii")
