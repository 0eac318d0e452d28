"""What the eye reads and the ear hears, as words.md "Said aloud" has it."""

from __future__ import annotations

import re
import shutil
import subprocess
from collections.abc import Iterable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from content.authoring.source import read_source
from content.narration import spoken_texts_of_pack
from content.speech import speakable
from content.spoken_numbers import amount, digits, in_threes
from content.spoken_words import ADDRESS_PARTS, FULL, LETTERS, NAMES, UNITS, WORDS

PACKS = Path(__file__).parents[2] / "content" / "packs"
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
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
    "Hỏi ở 1900 54 54 62.": "Hỏi ở một chín không không, năm bốn năm, bốn sáu hai.",
    "(024) 3825 1234": "không hai bốn, ba tám hai năm, một hai ba bốn",
    "0912-345-678": "không chín một hai, ba bốn năm, sáu bảy tám",
    # sums, measures and signs that offices write
    "1.250.000 đ": "một triệu hai trăm năm mươi nghìn đồng",
    "20 %": "hai mươi phần trăm",
    "$100": "một trăm đô la",
    "100 USD": "một trăm đô la Mỹ",
    "100.000đ/tháng": "một trăm nghìn đồng một tháng",
    "6 %/năm": "sáu phần trăm một năm",
    "2 lần/ngày": "hai lần một ngày",
    "50 km/h": "năm mươi ki-lô-mét một giờ",
    "5 m3 nước": "năm mét khối nước",
    "½ lít": "một phần hai lít",
    "3 x 4": "ba nhân bốn",
    "đêm -5 °C": "đêm âm năm độ xê",
    "~ 5 km": "khoảng năm ki-lô-mét",
    "số nhà 12/5": "số nhà mười hai trên năm",
    "trực 24/24": "trực hai mươi tư trên hai mươi tư",
    # dates and times in other forms
    "15/8/2026": "mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu",
    "15-8-2026": "mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu",
    "15.8.2026": "mười lăm tháng tám năm hai nghìn không trăm hai mươi sáu",
    "7h30": "bảy giờ ba mươi",
    "7g30": "bảy giờ ba mươi",
    "7 h 30": "bảy giờ ba mươi",
    "8 giờ – 11 giờ": "tám giờ đến mười một giờ",
    "giai đoạn 2025–2030": (
        "giai đoạn hai nghìn không trăm hai mươi lăm đến hai nghìn không trăm ba mươi"
    ),
    # Roman numerals, and words that only look like them
    "thế kỷ XXI": "thế kỷ hai mươi mốt",
    "Chương IV, quý I": "Chương bốn, quý một",
    "khóa XV": "khóa mười lăm",
    "lần thứ VI": "lần thứ sáu",
    "VI PHẠM": "vi phạm",
    "XI MĂNG": "xi măng",
    # numbers of decrees
    "Nghị quyết 57-NQ/TW": "Nghị quyết năm mươi bảy, trung ương",
    "theo 57-NQ/TW": "theo năm mươi bảy, nghị quyết trung ương",
    "Nghị định 13/2023/NĐ-CP": (
        "Nghị định mười ba năm hai nghìn không trăm hai mươi ba, chính phủ"
    ),
    "Quyết định số 131/QĐ-TTg": "Quyết định số một trăm ba mươi mốt, thủ tướng",
    "Kế hoạch 12/KH-UBND": "Kế hoạch mười hai, ủy ban nhân dân",
    # abbreviations of offices
    "COVID-19": "cô-vít mười chín",
    "GD&ĐT, KH&CN": "giáo dục và đào tạo, khoa học và công nghệ",
    "CMND, GPLX, SĐT": "chứng minh nhân dân, giấy phép lái xe, số điện thoại",
    "THCS, THPT": "trung học cơ sở, trung học phổ thông",
    "TS. Lan và BS. Hoa": "tiến sĩ Lan và bác sĩ Hoa",
    "Q.1, P.3": "quận một, phường ba",
    "người H'Mông, K'Ho": "người hơ-Mông, cơ-Ho",
    "Phím j, chữ đ": "Phím gi, chữ đê",
    "Y tế xã": "Y tế xã",
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


def english_words(words: Iterable[str]) -> list[str]:
    """Those that espeak-ng does not say in Vietnamese."""
    lines = sorted({word for word in words if word})
    answer = subprocess.run(
        ["espeak-ng", "-v", "vi", "-q", "-x", "--stdin"],
        input=".\n".join(lines),
        capture_output=True,
        text=True,
        check=True,
    )
    said = [line for line in answer.stdout.splitlines() if line.strip()]
    assert len(said) == len(lines)
    return [word for word, sound in zip(lines, said, strict=True) if "(en)" in sound]


@pytest.mark.skipif(shutil.which("espeak-ng") is None, reason="espeak-ng is not installed")
def test_no_sentence_of_a_shipped_pack_falls_back_to_the_english_voice() -> None:
    sentences = {
        sentence
        for folder in sorted(PACKS.iterdir())
        if (pack := read_source(folder).pack) is not None
        for sentence in spoken_texts_of_pack(pack)
    }
    assert len(sentences) > 5000
    words = {word for one in sentences for word in WORD.findall(speakable(one))}
    assert english_words(words) == []
    assert english_words(["chào", "thieu"]) == ["thieu"]


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
