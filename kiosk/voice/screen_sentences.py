"""The sentences of the screens that a language is recorded for, in the order of recording. Pure.

About seventy come first: with these a person can begin, learn, be asked for consent and leave. The
words are those of docs/words.md. What has a name or a number in it is made at the moment
(`kiosk.voice.made`) and never recorded.
"""

from __future__ import annotations

from typing import Final

from content.sentences import sentences
from kiosk.lesson import feedback
from kiosk.people.consent import ASK_CHILD, ASK_GUARDIAN, consent_words
from kiosk.people.nickname import AVATARS, KINSHIPS
from kiosk.people.picture_code import PICTURES
from kiosk.voice.clips import BUTTON_WORD, told_once
from kiosk.voice.tracks import Track

_BEGINNING: Final = (
    "Mời bà con vào học.",
    "Không cần mật khẩu, không cần biết chữ.",
    "Chạm vào màn hình để bắt đầu.",
    "Ai không nhìn thấy, giữ ngón tay ở góc dưới bên trái.",
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
)
_BUTTONS: Final = (
    BUTTON_WORD,
    "Chạm để bắt đầu",
    "Tiếp",
    "Quay lại",
    "Về trang đầu",
    "Chạm để nghe",
    "Nghe lại",
    "Tạm dừng",
    "Nghe tiếp",
    "Đọc chậm",
    "Đọc vừa",
    "Đọc nhanh",
    "Chữ to",
    "Màu rõ",
    "To hơn",
    "Nhỏ hơn",
    "Xem tất cả",
    "Xem thêm",
    "Chưa biết",
    "Xong bài",
    "Tôi học xong",
)
_LEARNING: Final = (
    feedback.RIGHT,
    feedback.FIRST_WRONG,
    feedback.SECOND_WRONG,
    feedback.UNKNOWN,
    feedback.MORE_ANSWERS,
    feedback.PRACTICE_WARNING,
    feedback.REAL_SCREEN_DIFFERS,
    feedback.TOUCH_HERE,
)
_LEAVING: Final = (
    "Bà con còn học không?",
    "Chạm vào màn hình để học tiếp.",
    "Máy sắp về trang đầu.",
    "Bài đã lưu.",
    "Bài này sẽ đóng lại.",
    "Xong một bài rồi.",
    "Việc làm ở nhà:",
)
_CONSENT: Final = (ASK_CHILD, ASK_GUARDIAN, "Đồng ý, làm thẻ", "Không, tôi học luôn")
_LATER: Final = (
    "Nghe và chạm",
    "Chạm hoặc rê ngón tay để nghe.",
    "Chạm hai lần để mở chỗ vừa nghe.",
    "Nghe tiếng gì?",
    "Chạm vào một tiếng để nghe thử.",
    "Tiếng này mới có một phần.",
    "Phần chưa có thì mình nghe tiếng Việt.",
    "Đọc chữ gì?",
    "Cho mình",
    "Trước khi học, mình làm thử một việc.",
    "Học xong rồi, mình làm thử lại nhé.",
    "Lâu rồi mới gặp.",
    "Mình làm thử lại nhé.",
    "Mình làm thử luôn, không cần học trước.",
    "Làm thẻ học số",
    "Để lần sau học tiếp",
    "Cháu chạm màn hình.",
    "Bà nghe, nghĩ và quyết định.",
    "Chưa chắc thì cùng nghe lại.",
    "Bắt đầu",
    "Chạm bốn hình của mình, theo thứ tự trên thẻ.",
    "Chạm vào hình đại diện của mình.",
    "Xóa hình cuối",
    "Chưa khớp.",
    "Mời bà con xem lại thẻ.",
    "Trong lúc chờ vẫn vào Học ngay được.",
    "Quên hình thì nhờ người phụ trách in lại thẻ.",
    "Bài đã học vẫn còn.",
    "Ở nhà gọi mình là gì?",
    "Chạm vào một hình.",
    "Chọn một hình đại diện.",
    "Nhớ hình này để lần sau vào.",
    "Thuộc nhóm nào?",
    "Bao nhiêu tuổi?",
    "Từ 16 tuổi trở lên",
    "Dưới 16 tuổi",
    "Trang của tôi",
    "Chưa có bài nào.",
    "Mình chọn một bài nhé.",
    "Giữ lại kết quả hôm nay",
    "Tìm bài",
    "Học tiếp",
    "Học",
    "Tôi làm thử luôn",
    "Ôn một phút",
    "Bài tiếp theo",
    "Học bài khác",
    "Làm thử lại",
    "Xong",
    "Vào bài luôn",
    "Để lần sau",
    "Gợi ý cho tôi",
    "Làm mẫu cho tôi xem",
    "Làm lại từ đầu",
    "Mình vừa chọn",
    "Chọn xong",
    "Tôi làm được rồi",
    "Tôi cần giúp",
    "Gieo một hạt giống số",
    "Trang trước",
    "Xem từ đầu",
)
_ANSWERS: Final = (
    feedback.CAREFUL,
    feedback.FIRST_OF_ALL,
    feedback.FROM_THE_START,
    feedback.TYPED_IS_NOT_IT,
    feedback.NOT_SAVED,
    feedback.ONCE_MORE,
    *feedback.LEVEL_WORDS.values(),
)


def first_sentences(track: Track, keeper: str, months: int) -> tuple[str, ...]:
    """What is recorded before any lesson, each once.

    Args:
        track: the language; its own name comes first.
        keeper: who keeps the records here, as the consent says it.
        months: retention without a visit, as the consent says it.
    """
    consent = (*consent_words(keeper, months), *_CONSENT)
    texts = (track.says, *told_once(track), *_BEGINNING, *_BUTTONS, *_LEARNING, *_LEAVING, *consent)
    return _each_once(texts)


def screen_sentences(track: Track, keeper: str, months: int) -> tuple[str, ...]:
    """Every sentence of a learner's screens that can be recorded, the first ones first."""
    names = (
        *(one.name for one in PICTURES),
        *(one.word for one in KINSHIPS),
        *(one.name for one in AVATARS),
    )
    first = first_sentences(track, keeper, months)
    return _each_once((*first, *_LATER, *_ANSWERS, *names))


def _each_once(texts: tuple[str, ...]) -> tuple[str, ...]:
    found: dict[str, str] = {}
    for text in texts:
        for one in sentences(text):
            # With or without its full stop a sentence is the same sound.
            found.setdefault(one.removesuffix("."), one)
    return tuple(found.values())
