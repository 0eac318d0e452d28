from __future__ import annotations

import pytest

from kiosk.people.consent import (
    Asked,
    Declined,
    Given,
    answer,
    consent_words,
    first_asked,
    words_hash,
)


def test_the_seven_texts_are_exactly_those_agreed() -> None:
    assert consent_words("Ủy ban nhân dân xã Yên Nhân", 12) == (
        "Làm thẻ học số để lần sau học tiếp.",
        "Máy này sẽ ghi tên gọi, hình đại diện, nhóm học, xã và những bài đã học.",
        "Máy không hỏi số căn cước, số điện thoại, ngày sinh và không chụp ảnh.",
        (
            "Ủy ban nhân dân xã Yên Nhân giữ những điều này ở máy này."
            " Tỉnh nhận kết quả kèm một mã riêng, không nhận tên gọi."
        ),
        "Sau 12 tháng không học, máy xóa tên gọi.",
        "Lúc nào cũng xem, sửa, xóa được, ở Trang của tôi.",
        "Không làm thẻ vẫn học được mọi bài.",
    )


def test_another_word_is_another_consent() -> None:
    assert words_hash(consent_words("A", 12)) != words_hash(consent_words("A", 13))


def test_an_adult_agrees_alone() -> None:
    assert answer(first_asked(adult=True), yes=True) == Given(guardian=False)


def test_a_child_agrees_first_and_then_the_guardian() -> None:
    second = answer(first_asked(adult=False), yes=True)
    assert second is Asked.GUARDIAN
    assert answer(Asked.GUARDIAN, yes=True) == Given(guardian=True)


@pytest.mark.parametrize("asked", list(Asked))
def test_one_no_is_a_no(asked: Asked) -> None:
    assert answer(asked, yes=False) == Declined(asked)
