"""Sentences: whole, lossless, never empty."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.sentences import sentences


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", ()),
        (" \n\t ", ()),
        ("Chào bà con.", ("Chào bà con.",)),
        ("Mở máy. Chạm vào đây.", ("Mở máy.", "Chạm vào đây.")),
        ("Ai gọi đấy? Tắt máy! Chờ đã… Rồi hỏi.", ("Ai gọi đấy?", "Tắt máy!", "Chờ đã…", "Rồi hỏi.")),
        ("Một dòng\nHai dòng", ("Một dòng", "Hai dòng")),
        ("Trả 1.200.000 đ. Xong.", ("Trả 1.200.000 đ.", "Xong.")),
        ("Vào dichvucong.gov.vn. Đăng nhập.", ("Vào dichvucong.gov.vn.", "Đăng nhập.")),
        ("Nhớ một trang. dichvucong.gov.vn là trang thật.", ("Nhớ một trang.", "dichvucong.gov.vn là trang thật.")),
        ("Gọi 1900.0368. Hỏi xã.", ("Gọi 1900.0368.", "Hỏi xã.")),
        ("Ở TP. Hồ Chí Minh. Hết.", ("Ở TP. Hồ Chí Minh.", "Hết.")),
        ("1. Mở máy. 2. Tắt máy.", ("1. Mở máy.", "2. Tắt máy.")),
        ("Năm 2026. Mở máy.", ("Năm 2026.", "Mở máy.")),
        ("Người ấy nói: “Đọc mã đi.” Đừng đọc.", ("Người ấy nói: “Đọc mã đi.”", "Đừng đọc.")),
        ("“Ai đấy?” bà hỏi. (Không ai đáp.) Hết.", ("“Ai đấy?” bà hỏi.", "(Không ai đáp.)", "Hết.")),
        ("Chờ một lát… rồi chạm.", ("Chờ một lát… rồi chạm.",)),
        ("Rau, củ, v.v. và quả.", ("Rau, củ, v.v. và quả.",)),
        ("— Dạ. … Vâng.", ("— Dạ. …", "Vâng.")),
        ("… Vâng.", ("… Vâng.",)),
        ("Hai   chỗ   cách.", ("Hai chỗ cách.",)),
    ],
)  # fmt: skip
def test_text_is_split_where_a_reader_breathes(text: str, expected: tuple[str, ...]) -> None:
    assert sentences(text) == expected


_TEXTS = st.text(
    alphabet=st.sampled_from("aăđẾ0129.!?…,:;\"'“”’()\n\t —-TP"), max_size=60
) | st.text(max_size=60)


@given(_TEXTS)
def test_sentences_joined_are_the_text_whitespace_apart(text: str) -> None:
    assert " ".join(sentences(text)).split() == text.split()


@given(_TEXTS)
def test_no_sentence_is_empty_and_only_a_soundless_text_gives_a_soundless_one(text: str) -> None:
    found = sentences(text)
    assert all(sentence == sentence.strip() and sentence for sentence in found)
    if any(letter.isalnum() for letter in text):
        assert all(any(letter.isalnum() for letter in sentence) for sentence in found)


@given(_TEXTS)
def test_a_sentence_is_not_split_again(text: str) -> None:
    for sentence in sentences(text):
        assert sentences(sentence) == (sentence,)
