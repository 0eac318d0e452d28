"""Sentences that the kiosk makes at the moment: with somebody's name, or a number in them. Pure.

Nobody can have recorded these, so they keep no step out of a track.
"""

from __future__ import annotations

import re
from typing import Final

MADE: Final = (
    "Chào {tên}.",
    "Đang học: {tên}.",
    "Đã học {số} trên {số} bài.",
    "Học tiếp: {tên}.",
    "Bài {số}: {tên}",
    "Trước bài này: {tên}.",
    "Bây giờ: {tên}.",
    "Mời bà con chờ {số} giây.",
    "Gõ tên gọi, ví dụ: {tên}.",
    "Máy sẽ chào: {tên}",
    "Từ nay máy chào: {tên}.",
    "Lần sau vào, chạm hình {tên}.",
    "Nhóm học bây giờ: {tên}.",
    "Xóa tên gọi, hình và thẻ của {tên}?",
    "Thẻ học số của {tên}",
    "Đây là thẻ của {tên}.",
    "Thấy {số} bài.",
    "Xem {số} bài",
    "Muốn xem lối khác thì chạm: {tên}.",
    "Còn {số} hình",
    "Đã gieo {số} hạt giống số",
    "Trang này có {số} chỗ để chạm.",
    "trang {số} trong {số}",
    "Bước {số} trong {số}",
    "Ôn một phút: {tên}",
)
"""The sentences of a learner's pages with a name ({tên}) or a number ({số}); words are words.md's."""
KINSHIP: Final = ("ông", "bà", "bác", "cô", "chú", "anh", "chị", "em", "cháu")
"""Someone is called by one of these, in small letters, and one to three words behind it."""
_NAME: Final = rf"({'|'.join(KINSHIP)})( \w+){{1,3}}\.?"
_PLACES: Final = {r"\{tên\}": r"(?!bà con\b).+", r"\{số\}": r"\d+"}


def _pattern(template: str) -> str:
    found = re.escape(template.removesuffix("."))
    for place, pattern in _PLACES.items():
        found = found.replace(place, pattern)
    return rf"{found}\.?"


_SHAPES: Final = re.compile("|".join([_NAME, *map(_pattern, MADE)]))


def is_made(sentence: str) -> bool:
    """Whether the kiosk made this sentence at the moment."""
    return _SHAPES.fullmatch(sentence.strip()) is not None
