"""What is recorded of a language, in which order, and how much of it is done. Pure.

First what every learner meets, then the courses that are wanted most, then the rest in the packs'
order. A sentence that stands in several places is recorded once, where it comes first.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from content.model import Course, Need
from content.narration import normal, spoken_texts_of_course
from content.sentences import sentences
from kiosk.voice.clips import BUTTON_WORD, told_once
from kiosk.voice.made import is_made
from kiosk.voice.tracks import Track

SCREENS: Final = "screens"
"""Id of the first part."""
WANTED_FIRST: Final = ("lua-dao", "vneid", "thanh-toan")
ON_SCREENS: Final = (
    "Mời bà con vào học.",
    "Không cần mật khẩu, không cần biết chữ.",
    "Chạm vào màn hình để bắt đầu.",
    "Chạm để bắt đầu",
    "Mình bắt đầu thế nào?",
    "Học ngay.",
    "Không cần tên, không cần thẻ.",
    "Tôi có thẻ học số.",
    "Chạm bốn hình, hoặc quét thẻ.",
    "Hai người cùng học.",
    "Cháu chạm, bà quyết định.",
    "Làm thẻ học số, để lần sau học tiếp.",
    "Hôm nay bà con cần việc gì?",
    "Hôm nay cần việc gì?",
    "Muốn xem bài khác thì chạm Xem tất cả.",
    "Xem tất cả",
    BUTTON_WORD,
    "Tiếp",
    "Quay lại",
    "Về trang đầu",
    "Nghe lại",
    "Tạm dừng",
    "Đọc chậm",
    "Chạm để nghe",
    "To hơn",
    "Nhỏ hơn",
    "Học tiếp",
    "Chưa biết",
    "Gợi ý cho tôi",
    "Tôi học xong",
    "Trước khi học, mình làm thử một việc.",
    "Đây là làm thử.",
    "Đừng nhập mật khẩu thật, số thẻ thật.",
    "Màn hình thật có thể khác một chút.",
    "Đúng rồi.",
    "Chưa đúng.",
    "Mình thử lại nhé.",
    "Xem gợi ý này rồi thử lại.",
    "Không sao.",
    "Mình cùng xem.",
    "Xong một bài rồi.",
    "Việc làm ở nhà:",
    "Chạm bốn hình của mình, theo thứ tự trên thẻ.",
    "Chạm vào hình đại diện của mình.",
    "Bà con còn học không?",
    "Chạm vào màn hình để học tiếp.",
    "Máy sắp về trang đầu.",
    "Bài đã lưu.",
)
"""What learners meet on every visit, as the screens say it; a test holds them to the screens."""


@dataclass(frozen=True, slots=True)
class ScriptPart:
    """A part that is recorded in one go.

    Attributes:
        id: `screens`, or a course's.
        title: a course's; empty for the screens, whose page names them.
        sentences: in the order of recording.
    """

    id: str
    title: str
    sentences: tuple[str, ...]


def script(
    track: Track, consent: Sequence[str], needs: Iterable[Need], courses: Iterable[Course]
) -> tuple[ScriptPart, ...]:
    """Every sentence to be recorded, part by part.

    Args:
        track: its own name comes first, and how it tells where it ends.
        consent: the texts of this kiosk's consent.
        needs: the cards of Home.
        courses: whole, in the packs' order.
    """
    said = [track.says, *told_once(track), *ON_SCREENS]
    said += [sentence for text in consent for sentence in sentences(text)]
    said += [f"{need.text}." for need in needs]
    parts = [ScriptPart(SCREENS, "", tuple(said))]
    parts += [
        ScriptPart(course.id, course.title, spoken_texts_of_course(course))
        for course in sorted(courses, key=lambda course: _rank(course.id))
    ]
    return tuple(_each_once(parts))


def percent_of(part: Sequence[str], recorded: Collection[str]) -> int:
    """How much of some sentences is recorded; 100 only where nothing is missing."""
    if not part:
        return 100
    return 100 * sum(sentence in recorded for sentence in part) // len(part)


def first_missing(part: Sequence[str], recorded: Collection[str], after: int = -1) -> int | None:
    """The place of the next sentence without a take, from the start again behind the last."""
    places = (*range(after + 1, len(part)), *range(after + 1))
    return next((place for place in places if part[place] not in recorded), None)


def _rank(course: str) -> int:
    return WANTED_FIRST.index(course) if course in WANTED_FIRST else len(WANTED_FIRST)


def _each_once(parts: Iterable[ScriptPart]) -> Iterable[ScriptPart]:
    seen: set[str] = set()
    for part in parts:
        left: list[str] = []
        for sentence in map(normal, part.sentences):
            # With or without its full stop it is the same words, and found as one clip.
            words = sentence.removesuffix(".")
            if words not in seen and not is_made(sentence):
                seen.add(words)
                left.append(sentence)
        if left:
            yield ScriptPart(part.id, part.title, tuple(left))
