"""What is said back to a learner: the exact texts, in one place, never a scolding.

What is said after a trap or a refusal lies in `content.narration`, which binds clips to it.
"""

from __future__ import annotations

from content.model import Level

RIGHT = "Đúng rồi."
FIRST_WRONG = "Chưa đúng. Mình thử lại nhé."
SECOND_WRONG = "Xem gợi ý này rồi thử lại."
UNKNOWN = "Không sao. Mình cùng xem."
CAREFUL = "Cẩn thận là tốt."
MORE_ANSWERS = "Còn thiếu một ý. Mình chọn thêm nhé."
PRACTICE_WARNING = "Đây là làm thử. Đừng nhập mật khẩu thật, số thẻ thật."
REAL_SCREEN_DIFFERS = "Màn hình thật có thể khác một chút. Tìm chữ hoặc hình này."
FIRST_OF_ALL = "Trước hết là:"
TOUCH_HERE = "Chạm vào đây."
FROM_THE_START = "Mình làm lại từ đầu nhé."
TYPED_IS_NOT_IT = "Chữ này chưa khớp."
NOT_SAVED = "Câu vừa rồi chưa lưu được. Mời bà con chọn lại."
BETTER = "Trước bài này: {before}. Bây giờ: {now}."
ONCE_MORE = "Bài này cần thêm một lần nữa. Lần sau mình làm tiếp từ đây."

LEVEL_WORDS = {
    Level.NOT_DONE: "Chưa làm",
    Level.SHOWN: "Làm được khi có người chỉ",
    Level.HINTED: "Làm được khi có gợi ý",
    Level.ALONE: "Tự làm được",
}


def not_right(attempt: int) -> str:
    """The comforting line after attempt number `attempt` (from 1) that was not right."""
    return FIRST_WRONG if attempt <= 1 else SECOND_WRONG
