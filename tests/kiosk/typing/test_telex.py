"""Laws of Telex: every word as schools teach to type it, and a way back from every mark."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kiosk.typing.field import Typed, backspace, move, press_plain, typed
from kiosk.typing.telex import press
from kiosk.typing.way import Way
from kiosk.typing.way import type_keys as type_by

WORDS = """
dduowngf đường|dduongwf đường|duwowngfd đường|dduwowngf đường|DDuowngf Đường|DDUOWNGF ĐƯỜNG
Nguyeenx Nguyễn|Nguyenxe Nguyễn|nguyeenx nguyễn|khuyurj khuỵu|khuyur khuỷu|khuyru khuỷu
quoocs quốc|quocso quốc|gieengs giếng|giengse giếng|thuyr thủy|Thuyr Thủy|hoaf hòa|hoafn hoàn
khoer khỏe|xoas xóa|hoafi hoài|toanf toàn|loans loán|ngoaif ngoài|xoays xoáy|quys quý|quyr quỷ
quyeenr quyển|quyenre quyển|tuyeets tuyết|huynhf huỳnh|huyfnh huỳnh|suyts suýt|tieengs tiếng
tiengse tiếng|Vieejt Việt|Vietej Việt|yeeu yêu|yeeus yếu|nhieeuf nhiều|mia mia|mias mía|muaf mùa
muaw mưa|muwa mưa|mwa mưa|chuwa chưa|cuwar cửa|cuarw cửa|tuwf từ|guiwr gửi|guwir gửi
nguwowif người|nguoiwf người|ngwowif người|nguowif người|luowis lưới|ruowuj rượu|ruouwj rượu|huowu hươu
thuowr thuở|huow huơ|thuowng thương|thuongw thương|huowng hương|khuow khuơ|muoons muốn|muonso muốn
tuooir tuổi|tuoior tuổi|chuooongs chuoongs|suoois suối|cuoocj cuộc|xoong xông|xoongf xồng|xooongf xoongf
hoawcj hoặc|hoacwj hoặc|xoawn xoăn|quawn quăn|quaf quà|quar quả|quanr quản|quaan quân|quees quế
gif gì|gias giá|giaf già|gioif giòi|giowf giờ|giuwx giữ|ginf gìn|giups giúp|gieets giết|giawcj giặc
an an|awn ăn|aan ân|aanf ần|em em|oong ông|uoongs uống|uwowcs ước|ir ỉ|ys ý|uyr ủy|ows ớ|yeen yên
con con|cas cá|mej mẹ|meej mệ|bas bá|baf bà|chij chị|coo cô|chus chú|anh anh|em em|baos báo|cheof chèo
kheos khéo|keeu kêu|laauf lầu|caaus cấu|tays táy|tayfa tầy|nguyeejn nguyện|nghieemj nghiệm|nghieepj nghiệp
truwowngf trường|trwowngf trường|ddieenj điện|ddieejn điện|thoaij thoại|maatj mật|khaaur khẩu|maatjj mâtj
caan cân|cawn căn|cuowcs cước|coong công|daan dân|ddaan đân|DDawks Đắk|Lawks Lắk|Bru Bru|xax xã|huyeenj huyện
tinhr tỉnh|tirnh tỉnh|Thanh Thanh|Hoas Hóa|lawmf lằm|awngs ắng|nghix nghĩ|kyx kỹ|thuaatj thuật|luaatj luật
khuya khuya|khuyas khuýa|loef lòe|xoef xòe|ngoeo ngoeo|ngoeof ngoèo|khoeo khoeo|queof quèo|ddor đỏ|vangf vàng|xanh xanh
dangd đang|ddang đang|dddang ddang|ddd dd|dangdd dangd|D D|DD Đ|Dd Đ|dD đ|UBNDD UBNĐ|QDD QĐ
aaa aa|aaaa aaa|eee ee|ooo oo|aww aw|oww ow|uww uw|ww w|www ww|tww tw|tw tư|w ư|W Ư|nhw như|thwr thử
ass as|aff af|arr ar|axx ax|ajj aj|asss ass|uowww uoww|uoww uow|asz a|aasz â|z z|az az|toanfz toan
asf à|asfr ả|asj ạ|awa â|aaw ă|oow ơ|owo ô|uowo uô|chawam châm
zalo zalo|facebook facebook|xyz xyz|bcd bcd|s s|f f|ngh ngh|kh kh|bbs bbs
"""


def type_keys(keys: str) -> str:
    return type_by(Way.TELEX, keys)


PAIRS = [tuple(pair.split(" ")) for line in WORDS.split("\n") if line for pair in line.split("|")]


@pytest.mark.parametrize(("keys", "word"), PAIRS)
def test_keys_give_the_word(keys: str, word: str) -> None:
    assert type_keys(keys) == word


def test_a_sentence_keeps_its_spaces_digits_and_signs() -> None:
    keys = "Cheof bas Lan, 65 tuooir; ddaauf nawm 2026 hocj Hocj Soos nhes!"
    assert type_keys(keys) == "Chèo bá Lan, 65 tuổi; đầu năm 2026 học Học Số nhé!"


def test_a_new_word_after_an_undone_one_takes_marks_again() -> None:
    assert type_keys("ass as") == "as á"


def test_backspace_takes_one_letter_with_its_marks() -> None:
    field = typed("đường")
    assert [(field := backspace(field)).text for _ in range(6)] == [
        "đườn",
        "đườ",
        "đư",
        "đ",
        "",
        "",
    ]


def test_typing_goes_on_in_the_middle_of_a_text() -> None:
    field = move(typed("hoc so"), -3)
    field = press(field, "j")
    assert (field.text, field.cursor) == ("học so", 3)
    field = press(move(field, +99), "o")
    assert field.text == "học sô"
    assert move(field, -99).cursor == 0


def test_a_tone_moves_when_a_letter_follows_a_backspace() -> None:
    field = typed("hoàn")
    field = press(backspace(field), "t")
    assert field.text == "hoàt"


def test_backspace_to_the_start_of_an_undone_word_gives_marks_back() -> None:
    field = Typed()
    for key in "ass":
        field = press(field, key)
    assert press(field, "s").text == "ass"
    field = backspace(backspace(field))
    assert type_after(field, "as") == "á"


def test_plain_keys_make_no_marks() -> None:
    field = Typed()
    for key in "aasw1":
        field = press_plain(field, key)
    assert field.text == "aasw1"


def type_after(field: Typed, keys: str) -> str:
    for key in keys:
        field = press(field, key)
    return field.text


@given(st.text(alphabet="aeiouydwsfrxjzbcnghtADW 1.", max_size=30))
def test_no_row_of_keys_breaks_the_text(keys: str) -> None:
    field = Typed()
    for key in keys:
        before = field
        field = press(field, key)
        assert field.text == unicodedata.normalize("NFC", field.text)
        assert field.cursor == len(field.text)
        # A key adds a letter, or changes marks; it never eats one.
        assert len(field.text) - len(before.text) in (0, 1)


@given(st.text(alphabet="aeouwsfrxjzdbcngth ", max_size=20))
def test_letters_without_their_marks_stay_in_the_order_typed(keys: str) -> None:
    text = type_keys(keys)
    bare = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    left = iter(keys)
    assert all(
        any(
            key == letter or (letter == "đ" and key == "d") or (letter == "u" and key == "w")
            for key in left
        )
        for letter in bare
    )
