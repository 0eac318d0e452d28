"""What `check` finds beside fields and rules: wording, drawings, files; at the right line."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pytest

from content.authoring.art import svg_faults
from content.authoring.check import check
from content.authoring.place_names import communes
from content.authoring.source import Located
from content.authoring.words import CITIES, PROVINCES
from tests.helpers.author import COURSE, LESSON, SMALL, TASK, TODAY, Author

ART = "art/may.svg"
ROOT = Path(__file__).parents[2]


@pytest.fixture
def author(tmp_path: Path) -> Author:
    return Author.at(tmp_path)


def told(author: Author, file: str, words: str, severity: str = "error") -> Located:
    found = author.findings()
    hits = [one for one in found if one.file == file and words in one.what]
    assert len(hits) == 1, [str(one) for one in found]
    assert hits[0].severity == severity
    assert hits[0].remedy
    return hits[0]


def test_the_sound_folder_has_no_findings() -> None:
    assert check(SMALL, TODAY)[1] == ()


@pytest.mark.parametrize("file", [LESSON, COURSE, "pack.yaml"])
def test_a_missing_picture_is_told_where_it_is_named(author: Author, file: str) -> None:
    line = author.change(file, "art/may.svg", "art/khac.svg")
    assert told(author, file, "there is no file art/khac.svg").line == line


def test_a_missing_sound_is_told_where_it_is_named(author: Author) -> None:
    line = author.change(LESSON, "audio/vi/cuoc-goi.ogg", "audio/vi/khac.ogg")
    assert told(author, LESSON, "there is no file audio/vi/khac.ogg").line == line


def test_a_picture_that_nobody_sees_is_advice(author: Author) -> None:
    author.write("art/thua.svg", (author.folder / ART).read_text(encoding="utf-8"))
    told(author, "art/thua.svg", "no step shows this file", "advice")


@pytest.mark.parametrize(
    ("file", "data", "words"),
    [
        ("art/anh.png", b"GIF89a", "this is no png file"),
        ("art/anh.webp", b"", "this is no webp file"),
        ("art/anh.exe", b"MZ", "a pack carries no “.exe” files"),
        ("art/Ảnh đẹp.svg", b"<svg/>", "the name of this file"),
        ("audio/vi/a.opus", b"RIFF", "this is no opus file"),
        ("media/a.webm", b"x", "this is no webm file"),
    ],
)
def test_a_file_is_what_its_name_says(author: Author, file: str, data: bytes, words: str) -> None:
    author.write(file, data)
    told(author, file, words)


def test_sound_in_the_language_of_thailand_is_told_where_it_lies(author: Author) -> None:
    author.write("audio/th/a.opus", b"OggS")
    told(author, "audio/th/a.opus", "Thái in Vietnam is blt, twh or tyr")


def test_a_picture_over_its_ceiling_is_told_with_both_sizes(author: Author) -> None:
    author.write("art/to.png", b"\x89PNG\r\n\x1a\n" + bytes(4 * 1024 * 1024))
    told(author, "art/to.png", "4194312 bytes, at most 4194304")


SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n{}\n</svg>'


@pytest.mark.parametrize(
    ("inside", "words"),
    [
        ("<script>alert(1)</script>", "<script> is not drawn"),
        ("<style>*{fill:red}</style>", "<style> is not drawn"),
        ('<mask id="m"/>', "<mask> is not drawn"),
        ('<clipPath id="m"/>', "<clipPath> is not drawn"),
        ('<filter id="m"/>', "<filter> is not drawn"),
        ('<image href="http://x/y.png"/>', "<image> is not drawn"),
        ("<foreignObject/>", "<foreignObject> is not drawn"),
        ('<animate attributeName="x"/>', "<animate> is not drawn"),
        ('<x xmlns="urn:khac"/>', "<x> is not drawn"),
        ('<path d="M0,0" mask="url(#m)"/>', "mask is not drawn"),
        ('<path d="M0,0" clip-path="url(#m)"/>', "clip-path is not drawn"),
        ('<path d="M0,0" filter="url(#m)"/>', "filter is not drawn"),
        ('<path d="M0,0" onclick="x()"/>', "a script (onclick)"),
        ('<path d="M0,0" style="fill:red"/>', "a style (style)"),
        ('<path d="M0,0" class="a"/>', "a style (class)"),
        ('<use href="http://x/y.svg#a"/>', "a reference to elsewhere"),
        ('<use xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href="y.svg#a"/>',
         "a reference to elsewhere"),
        ('<path d="M0,0" fill="url(http://x/y#a)"/>', "a reference to elsewhere"),
        ("<?xml-stylesheet href='a.css'?>", "an instruction <?xml-stylesheet?>"),
        ("<g>", "this is not XML"),
    ],
)  # fmt: skip
def test_a_drawing_with_what_the_kiosk_cannot_draw_is_refused(
    author: Author, inside: str, words: str
) -> None:
    author.write(ART, SVG.format(inside))
    assert told(author, ART, words).line in {2, 3}


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "not XML"),
        (b"\xff\xfe", "not XML"),
        (b"<html/>", "no SVG drawing"),
        (b'<svg xmlns="http://www.w3.org/2000/svg"/>', "no viewBox"),
        (b'<!DOCTYPE a [<!ENTITY b "b">]><a>&b;</a>', "a DOCTYPE"),
    ],
)
def test_what_is_no_drawing_is_refused(data: bytes, words: str) -> None:
    assert any(words in what for _, what, _ in svg_faults(data))


def test_a_bomb_of_entities_is_refused_at_its_head() -> None:
    head = '<!DOCTYPE a [<!ENTITY a0 "aaaaaaaaaa">'
    bomb = "".join(
        f'<!ENTITY a{n} "{"".join(f"&a{n - 1};" for _ in range(10))}">' for n in range(1, 12)
    )
    assert any(
        "DOCTYPE" in what for _, what, _ in svg_faults(f"{head}{bomb}]><a>&a11;</a>".encode())
    )


def test_gradients_and_text_are_drawn() -> None:
    inside = (
        '<defs><linearGradient id="a"><stop offset="0"/></linearGradient></defs>'
        '<rect fill="url(#a)"/><use href="#a"/><text x="1">113</text>'
    )
    assert list(svg_faults(SVG.format(inside).encode())) == []


# --- Wording ---------------------------------------------------------------------------------

TEXT = "Có người lạ gọi đến. Nghi ngờ thì tắt máy, đến hỏi Công an xã."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Bạn hãy tắt máy.", "“bạn” is not one of our words"),
        ("Người dùng tắt máy.", "“người dùng”"),
        ("Nhấp vào nút đỏ.", "“nhấp”"),
        ("Click vào nút đỏ.", "“click”"),
        ("Vuốt lên để mở.", "“vuốt”"),
        ("Cụ hãy tắt máy.", "“cụ”"),
        ("Quý khách tắt máy.", "“quý khách”"),
        ("Ai chọn sai thì làm lại.", "“chọn sai”"),
        ("Làm vậy là kém.", "“kém”"),
        ("Đó là lỗi của bà con.", "“lỗi của bà con”"),
        ("Lên công an huyện hỏi.", "“huyện”: that tier ended"),
        ("Hỏi ở thị trấn.", "“thị trấn”: that tier ended"),
        ("Nhà ở tỉnh Hòa Bình.", "is part of Phú Thọ since"),
        ("Bà con về Quảng Bình.", "is part of Quảng Trị since"),
        ("Quê ở Thừa Thiên Huế.", "is part of Huế since"),
        ("Chị về thành phố Vinh.", "there is no “thành phố Vinh” since"),
        ("Anh ở TP. Vinh.", "there is no “TP. Vinh” since"),
        ("Ra thành phố Thanh Hóa.", "is a tỉnh; its city ended"),
        ("Nhà ở tỉnh Mường Hoa.", "there is no “tỉnh Mường Hoa”"),
    ],
)
def test_what_we_do_not_say_is_an_error(author: Author, text: str, words: str) -> None:
    line = author.change(LESSON, TEXT, text)
    assert told(author, LESSON, words).line == line


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("một " * 21 + "hai.", "a sentence of 22 words"),
        ("Một hai ba bốn năm. " * 9, "45 words, better at most 40"),
        ("Xem thông báo của SYT.", "the abbreviation “SYT” is not explained"),
        ("Đọc mã OTP cho ai?", "“OTP” is not explained"),
        ("Xem thẻ BHYT.", "“BHYT” is not explained"),
        ("Mở file này.", "“file” is not a Vietnamese word"),
        ("Đừng download gì.", "“download” is not a Vietnamese word"),
        ("Đến xã Hoa Cải hỏi.", "there is no xã “Hoa Cải” since"),
        ("Mở trình duyệt ra.", "“trình duyệt” is not explained"),
    ],
)
def test_what_is_hard_to_understand_is_advice(author: Author, text: str, words: str) -> None:
    line = author.change(LESSON, TEXT, text)
    assert told(author, LESSON, words, "advice").line == line


@pytest.mark.parametrize(
    "text",
    [
        "Em kết bạn với bạn cùng lớp.",
        "Kẻ gian nói “Bạn click vào đây, huyện mời lên”.",
        "Mã OTP, dãy số gửi về điện thoại, là của mình.",
        "Thẻ BHYT là thẻ bảo hiểm y tế.",
        "Dùng công cụ cụ thể.",
        "Gọi số 0912.345.678 hoặc vào dichvucong.gov.vn bằng VNeID.",
        "Khuya rồi, nghiêng người, ngoằn ngoèo, quýt, giếng, gì, thuở, xoong.",
        "Hòa giải thì bình yên, ai cũng vui.",
        "Tỉnh Hòa Bình cũ nay thuộc tỉnh Phú Thọ.",
        "Không cài ứng dụng từ nguồn lạ.",
        "Mở trình duyệt, là món để xem các trang trên mạng.",
        "Vào nơi gọi là trình duyệt.",
        "Mở file, tức là một tờ giấy trong máy.",
        "Xem thông báo của SYT (Sở Y tế).",
        "Hỏi Công an xã Pù Nhi, tỉnh Thanh Hóa.",
        "Hợp tác xã Bản Mới bán giống ngô.",
        "Bà con sống ở hòa bình.",
        "Anh ra thành phố Hồ Chí Minh, chị về thành phố Huế.",
    ],
)
def test_plain_words_pass(author: Author, text: str) -> None:
    author.change(LESSON, TEXT, text)
    assert author.findings() == ()


def test_what_a_phone_or_a_caller_says_is_not_judged_for_tone(author: Author) -> None:
    author.change(TASK, "Bấm vào đây ngay", "Bạn click download ngay")
    assert author.findings() == ()


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Theo Nghị định mới, ai cũng làm được.", "“Nghị định”, and no fact says so"),
        ("Giảm 5% cho ai mua.", "“5%”, and no fact says so"),
        ("Dùng được từ 1/7/2025.", "“từ 1/7/2025”, and no fact says so"),
    ],
)
def test_a_claim_names_the_fact_behind_it(author: Author, text: str, words: str) -> None:
    stated = f"    text: {TEXT}\n    facts: [hoi-cong-an]"
    line = author.change(LESSON, stated, f"    text: {text}")
    assert told(author, LESSON, words, "advice").line == line
    author.change(LESSON, f"    text: {text}", f"    text: {text}\n    facts: [hoi-cong-an]")
    assert author.findings() == ()


def test_a_word_explained_in_an_earlier_lesson_of_the_course_is_known(author: Author) -> None:
    first = (author.folder / LESSON).read_text(encoding="utf-8")
    later = first.replace("id: cuoc-goi\n", "id: sau\n").replace(TEXT, "Mở trình duyệt ra.")
    author.write("courses/thu/02-sau.yaml", later)
    told(author, "courses/thu/02-sau.yaml", "nothing lists", "advice")
    author.change(COURSE, "  - 01-cuoc-goi", "  - 01-cuoc-goi\n  - 02-sau")
    told(author, "courses/thu/02-sau.yaml", "“trình duyệt” is not explained", "advice")
    author.change(LESSON, TEXT, "Trình duyệt là món để xem các trang trên mạng.")
    assert [one for one in author.findings() if "is not explained" in one.what] == []


def test_the_list_of_communes_is_that_of_the_whole_program() -> None:
    with (ROOT / "sync" / "communes.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    names = {re.sub(r"^(Phường|Xã|Đặc khu) ", "", row["commune"]) for row in rows}
    assert names == communes()
    provinces = {re.sub(r"^(Tỉnh|Thành phố) ", "", row["province"]) for row in rows}
    assert provinces == PROVINCES
    cities = {row["province"] for row in rows if row["province"].startswith("Thành phố")}
    assert {city.removeprefix("Thành phố ") for city in cities} == CITIES


def test_what_we_say_about_a_device_is_judged(author: Author) -> None:
    line = author.change(TASK, "Nghe xem người gọi đòi gì.", "Bạn nghe xem.")
    hits = [one for one in author.findings() if "“bạn”" in one.what]
    assert hits[0].line == line


def test_a_broken_rule_is_told_on_the_line_of_the_field(author: Author) -> None:
    line = author.change(LESSON, "minutes: 7", "minutes: 9")
    assert told(author, LESSON, "9 minutes").line == line


def test_a_course_and_a_pack_are_told_in_their_own_files(author: Author) -> None:
    line = author.change(COURSE, "shelf: an-toan", "shelf: khac")
    assert told(author, COURSE, "“khac” is not among the shelves").line == line
    line = author.change("pack.yaml", "lesson: cuoc-goi", "lesson: khac")
    assert told(author, "pack.yaml", "has no lesson “khac”").line == line


def test_findings_come_in_order_and_once(author: Author) -> None:
    author.change(LESSON, TEXT, "Bạn nhấp huyện.")
    found = author.findings()
    assert list(found) == sorted(set(found))
    assert len(found) == 3
