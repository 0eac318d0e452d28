"""What somebody agrees to who lends a voice; a recorded voice is personal data (Luật 91/2025/QH15).

What is kept of it is that somebody agreed, to which words, and when; nobody's name.
"""

from __future__ import annotations

from typing import Final

from content.recorded_track import SpeakerConsent
from kiosk.people.consent import words_hash

VERSION: Final = 1
"""Raised with every change of `WORDS`."""
WORDS: Final = (
    "Máy ghi lại giọng nói, từng câu một, để bà con nghe bằng tiếng của mình.",
    "Máy không ghi tên người thu.",
    "Bản thu chép ra USB để tỉnh nghe lại, ký, rồi chia cho máy khác.",
    "Lúc nào cũng thu lại hoặc xóa được ở máy này.",
    "Người thu từ 16 tuổi trở lên.",
)
ASKED: Final = "Người thu đã nghe rõ và có đồng ý không?"


def consent_now(wall_ms: int) -> SpeakerConsent:
    """What is kept when somebody agrees at this moment of the kiosk's clock."""
    return SpeakerConsent(version=VERSION, words=words_hash(WORDS), wall_ms=wall_ms)
