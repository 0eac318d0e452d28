"""What the eye reads and the ear hears, as words.md "Said aloud" has it."""

from __future__ import annotations

import shutil
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.speech import speakable
from content.spoken_numbers import amount, digits, in_threes
from content.spoken_words import ADDRESS_PARTS, FULL, LETTERS, NAMES, UNITS, WORDS

PORTAL = "dịch vụ công, chấm, gờ-o-vê, chấm, vê-nờ"
PORTAL_SLOWLY = "dịch vụ công. chấm. gờ-o-vê. chấm. vê-nờ."

SAID = {
    # sums of money and numbers
    "Trả 1.200.000 đ.": "Trả một triệu hai trăm nghìn đồng.",
    "15.000": "mười lăm nghìn",
    "15.000đ": "mười lăm nghìn đồng",
    "giá 500k": "giá năm trăm nghìn",
    "2.005 người": "hai nghìn không trăm linh năm người",
    "1.000.000.000 đồng": "một tỷ đồng",
    "2,5 km": "hai phẩy năm ki-lô-mét",
    "0,05 %": "không phẩy không năm phần trăm",
    "80% dân": "tám mươi phần trăm dân",
    "5 km": "năm ki-lô-mét",
    "72 tuổi": "bảy mươi hai tuổi",
    "10–15 phút": "mười đến mười lăm phút",
    "bản 1.5": "bản một chấm năm",
    "1/2 số tiền": "một phần hai số tiền",
    "số 007": "số không không bảy",
    "mạng 4G": "mạng bốn giê",
    "thứ 4, tháng 4": "thứ tư, tháng tư",
    "thứ 1": "thứ nhất",
    # dates and times
    "Lễ 30/4 và 1/5.": "Lễ ba mươi tháng tư và một tháng năm.",
    "ngày 1/2": "ngày một tháng hai",
    "22/11/2026": "hai mươi hai tháng mười một năm hai nghìn không trăm hai mươi sáu",
    "tháng 9/2025": "tháng chín năm hai nghìn không trăm hai mươi lăm",
    "từ 9/2025": "từ tháng chín năm hai nghìn không trăm hai mươi lăm",
    "năm 1999": "năm một nghìn chín trăm chín mươi chín",
    "Lúc 10h30.": "Lúc mười giờ ba mươi.",
    "7h30–20h": "bảy giờ ba mươi đến hai mươi giờ",
    "lúc 8:05": "lúc tám giờ không năm",
    "8h00": "tám giờ",
    "trực 24/7": "trực hai mươi bốn trên bảy",
    # telephone numbers and codes
    "Gọi 0912 345 678.": "Gọi không chín một hai, ba bốn năm, sáu bảy tám.",
    "0912345678": "không chín một hai, ba bốn năm, sáu bảy tám",
    "+84 912 345 678": "cộng tám bốn, chín một hai, ba bốn năm, sáu bảy tám",
    "Gọi 113 ngay.": "Gọi một một ba ngay.",
    "113": "một một ba",
    "115 người": "một trăm mười lăm người",
    "1900.0368": "một chín không không, không ba sáu tám",
    "18001096": "một tám không không, một không chín sáu",
    "mã OTP 123456": "mã ô-tê-pê một hai ba, bốn năm sáu",
    "mã PIN 1234": "mã pin một hai ba bốn",
    "biển 36A": "biển ba sáu a",
    # names and abbreviations
    "Mở VNeID.": "Mở vi-en-i-ai-đi.",
    "Quét mã QR.": "Quét mã kiu-a.",
    "Cắm USB": "Cắm u-ét-bê",
    "Vào Wi-Fi, mở Zalo, hỏi AI.": "Vào oai-phai, mở da-lô, hỏi ây-ai.",
    "Thẻ BHYT": "Thẻ bảo hiểm y tế",
    "UBND xã": "ủy ban nhân dân xã",
    "CCCD, HTX": "căn cước công dân, hợp tác xã",
    "App Store hoặc CH Play": "áp-xờ-to hoặc xê-hát-pờ-lây",
    "TP. Hồ Chí Minh": "thành phố Hồ Chí Minh",
    "TP.HCM": "thành phố Hồ Chí Minh",
    "rau, củ, v.v.": "rau, củ, vân vân.",
    "Gửi email, video": "Gửi i-meo, vi-đê-ô",
    "QĐ-UBND": "quyết định ủy ban nhân dân",
    "đài PTTH": "đài pê tê tê hát",
    "CHÚ Ý": "chú Ý",
    "Nick lạ": "ních lạ",
    "hai-ba bà": "hai-ba bà",
    # addresses
    "Vào dichvucong.gov.vn.": f"Vào {PORTAL}. {PORTAL_SLOWLY}",
    "dichvucong.gov.vn": f"{PORTAL}. {PORTAL_SLOWLY}",
    "Học ở binhdanhocvuso.gov.vn": (
        "Học ở bình dân học vụ số, chấm, gờ-o-vê, chấm, vê-nờ. "
        "bình dân học vụ số. chấm. gờ-o-vê. chấm. vê-nờ."
    ),
    "https://a1.vn/b_c": (
        "hát-tê-tê-pê-ét, hai chấm, hai gạch chéo, a một, chấm, vê-nờ, gạch chéo, bê, gạch dưới, xê."
        " hát-tê-tê-pê-ét. hai chấm, hai gạch chéo. a một. chấm. vê-nờ. gạch chéo. bê. gạch dưới. xê."
    ),
    "thư a-b.c@gmail.com": "thư a gạch ngang bê chấm xê a còng gờ-meo, chấm, com",
    # marks
    "Chọn A/B/C.": "Chọn a, bê, xê.",
    "“Đừng đọc mã”, anh nói…": "Đừng đọc mã, anh nói.",
    "Bà Mến (72 tuổi) – thôn 3": "Bà Mến, bảy mươi hai tuổi, thôn ba",
    "Nghe lại, nút": "Nghe lại, nút",
    "Ai đấy?": "Ai đấy?",
    "A & B": "a và bê",
    "": "",
}  # fmt: skip


@pytest.mark.parametrize(("written", "spoken"), SAID.items())
def test_said_as_people_say_it(written: str, spoken: str) -> None:
    assert speakable(written) == spoken


@pytest.mark.parametrize(
    ("number", "words"),
    [
        (0, "không"), (10, "mười"), (11, "mười một"), (15, "mười lăm"), (21, "hai mươi mốt"),
        (24, "hai mươi tư"), (25, "hai mươi lăm"), (100, "một trăm"), (104, "một trăm linh bốn"),
        (1001, "một nghìn không trăm linh một"), (1_000_000, "một triệu"),
        (2_000_015, "hai triệu không trăm mười lăm"),
        (3_000_000_001, "ba tỷ không trăm linh một"),
        (4_351, "bốn nghìn ba trăm năm mươi mốt"),
        (10**15, "một" + " không" * 15),
    ],
)  # fmt: skip
def test_amounts_are_counted(number: int, words: str) -> None:
    assert amount(number) == words


def test_codes_are_heard_in_threes() -> None:
    assert in_threes("12345678") == "một hai, ba bốn năm, sáu bảy tám"
    assert in_threes("1234567") == "một hai ba bốn, năm sáu bảy"
    assert digits("a1-2") == "một hai"


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**15 - 1))
def test_two_amounts_never_sound_alike(one: int, other: int) -> None:
    assert (amount(one) == amount(other)) == (one == other)


@given(st.text(max_size=60))
def test_any_text_can_be_said_and_no_digit_is_left(text: str) -> None:
    said = speakable(text)
    assert not any("0" <= letter <= "9" for letter in said)


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_no_word_falls_back_to_the_english_voice() -> None:
    words = [*SAID.values(), *LETTERS.values(), *NAMES.values(), *FULL.values(),
             *WORDS.values(), *UNITS.values(), *ADDRESS_PARTS.values()]  # fmt: skip
    text = "\n".join(words)
    answer = subprocess.run(
        ["espeak-ng", "-v", "vi", "-q", "-x", text], capture_output=True, text=True, check=True
    )
    english = [line for line in answer.stdout.splitlines() if "(en)" in line]
    assert english == []
