"""What a person agrees to when a card is made: the words, who was asked, and what is kept of it.

The words follow Luật 91/2025/QH15 (data protection): what, why, who keeps it, how long, how to
erase. Under 16 the child and a parent or guardian are both asked; a helper cannot stand in.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import Enum, auto
from typing import Final

CONSENT_VERSION: Final = 1
"""Raised with every change of `_WORDS`; each consent keeps the version it was given to."""
ADULT_FROM_YEARS: Final = 16

_WORDS: Final = (
    "Làm thẻ học số để lần sau học tiếp.",
    "Máy này sẽ ghi tên gọi, hình đại diện, nhóm học, xã và những bài đã học.",
    "Máy không hỏi số căn cước, số điện thoại, ngày sinh và không chụp ảnh.",
    "{keeper} giữ những điều này ở máy này. Tỉnh nhận kết quả kèm một mã riêng, không nhận tên gọi.",
    "Sau {months} tháng không học, máy xóa tên gọi.",
    "Lúc nào cũng xem, sửa, xóa được, ở Trang của tôi.",
    "Không làm thẻ vẫn học được mọi bài.",
)
ASK_CHILD: Final = "Em có muốn làm thẻ học số không?"
ASK_GUARDIAN: Final = "Bố mẹ hoặc người giám hộ có đồng ý không?"


def consent_words(keeper: str, months: int) -> tuple[str, ...]:
    """The seven texts, in order.

    Args:
        keeper: the organisation that keeps the data, as it begins a sentence.
        months: retention without a visit.
    """
    return tuple(text.format(keeper=keeper, months=months) for text in _WORDS)


def words_hash(words: tuple[str, ...]) -> str:
    """sha256 (hex) of exactly what was said, kept with the consent."""
    return hashlib.sha256("\n".join(words).encode()).hexdigest()


class Asked(Enum):
    """Who is asked now."""

    ADULT = auto()
    CHILD = auto()
    GUARDIAN = auto()


@dataclass(frozen=True, slots=True)
class Given:
    """Everybody who must agree has pressed."""

    guardian: bool


@dataclass(frozen=True, slots=True)
class Declined:
    """Somebody pressed no; the person goes on as a guest."""

    by: Asked


def first_asked(*, adult: bool) -> Asked:
    """Who is asked first."""
    return Asked.ADULT if adult else Asked.CHILD


def answer(asked: Asked, *, yes: bool) -> Asked | Given | Declined:
    """What follows an answer: the next one to ask, or the end."""
    if not yes:
        return Declined(asked)
    if asked is Asked.CHILD:
        return Asked.GUARDIAN
    return Given(guardian=asked is Asked.GUARDIAN)


@dataclass(frozen=True, slots=True, kw_only=True)
class Consent:
    """What is kept of a consent.

    Attributes:
        words: `words_hash` of what was said and shown.
        language: in which they were written.
        helper: a helper interpreted the words.
        guardian: a parent or guardian agreed as well.
        boot, uptime_ms, wall_ms, trusted: when, and whether the wall clock could be believed.
    """

    version: int
    words: str
    language: str
    helper: bool
    guardian: bool
    boot: str
    uptime_ms: int
    wall_ms: int
    trusted: bool
