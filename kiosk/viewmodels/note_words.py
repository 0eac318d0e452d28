"""What is said of a completion note that was held to the scanner: what it tells, or why it is not taken."""

from __future__ import annotations

from typing import Final

from content.model import Level
from kiosk.lesson.feedback import LEVEL_WORDS
from sync.communes import commune
from sync.errors import NoteRefusal
from sync.note import Note
from sync.note_signing import Genuine

GENUINE: Final = "Giấy thật."
ONLY_HERE: Final = "Giấy do chính máy này làm ra."
NO_NAME: Final = "Mã không có tên. Tên trên giấy không kiểm tra được."
REFUSED: Final[dict[NoteRefusal, tuple[str, str]]] = {
    "no_note": (
        "Đây không phải mã của giấy ghi nhận.",
        "Mời đưa đúng mã vuông trên giấy vào máy quét.",
    ),
    "misread": ("Chưa đọc được hết mã.", "Mời trải phẳng giấy rồi quét lại."),
    "unknown_version": (
        "Giấy do bản Học Số mới hơn làm ra.",
        "Cập nhật máy này rồi kiểm tra lại.",
    ),
    "altered": ("Mã trên giấy đã bị sửa.", "Không tin được giấy này. Hãy hỏi nơi cấp giấy."),
    "other_province": (
        "Không phải giấy do máy của tỉnh mình làm ra.",
        "Có thể của tỉnh khác, hoặc là giấy giả. Hãy hỏi nơi cấp giấy.",
    ),
    "not_vouched": (
        "Giấy làm khi máy ấy chưa được tỉnh xác nhận.",
        "Chỉ máy đã làm ra giấy kiểm tra được.",
    ),
    "no_province_key": (
        "Máy này chưa có khóa của tỉnh, nên chưa kiểm tra được.",
        "Ghi danh máy với tỉnh, gửi một lần, rồi kiểm tra lại.",
    ),
}
"""What is so, and what to do."""


def note_words(found: Genuine) -> list[str]:
    """What a genuine note tells, sentence by sentence."""
    note = found.note
    known = commune(note.commune) if note.commune else None
    place = known.name if known else f"xã mã số {note.commune}" if note.commune else ""
    where = [
        f"Số giấy {note.number[:4]}-{note.number[4:]}",
        _day(note),
        *([place] if place else []),
    ]
    return [
        GENUINE,
        *([ONLY_HERE] if found.kiosk is None else []),
        f"{'Khóa' if note.subject == 'course' else 'Bài'}: {note.title}.",
        _done(note),
        f"{', '.join(where)}.",
        NO_NAME,
    ]


def _done(note: Note) -> str:
    if note.now is None:
        return "Đã học xong."
    now = f"Bây giờ: {LEVEL_WORDS[Level(note.now)].lower()}."
    if note.before is None:
        return now
    return f"Trước khi học: {LEVEL_WORDS[Level(note.before)].lower()}. {now}"


def _day(note: Note) -> str:
    day = note.day
    if note.month_only:
        return f"khoảng tháng {day.month} năm {day.year}"
    return f"ngày {day.day}/{day.month}/{day.year}"
