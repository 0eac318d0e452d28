"""A list of people is read whole or not at all, and holds nothing but nickname, group and age."""

from __future__ import annotations

import random

import pytest

from kiosk.people.roster_file import MOST_BYTES, MOST_ROWS, RosterLine, RosterPreview, preview

GROUPS = {"nguoi_dan": "Người dân", "hssv": "Học sinh, sinh viên"}
HEADING = "Tên gọi;Nhóm;Người lớn/trẻ em\n"
GOOD = HEADING + "bà Hoa;Người dân;người lớn\nem Tí;hssv;trẻ em\n"
LINES = (
    RosterLine(2, "bà Hoa", "nguoi_dan", True),
    RosterLine(3, "em Tí", "hssv", False),
)


def read(text: str | bytes, *known: str) -> RosterPreview:
    return preview(text if isinstance(text, bytes) else text.encode(), GROUPS, known)


@pytest.mark.parametrize(
    "content",
    [
        GOOD.encode(),
        GOOD.encode("utf-8-sig"),
        GOOD.replace(";", ",").encode(),
        GOOD.replace(";", "\t").encode(),
        GOOD.replace("\n", "\r\n").encode(),
        GOOD.replace("\n", "\n\n").replace("Người dân", "nguoi  DAN").encode(),
        b"NICKNAME,Group,Adult/Child\n" + "bà Hoa,nguoi_dan,adult\nem Tí,hssv,child".encode(),
    ],
    ids=["plain", "bom", "comma", "tab", "crlf", "untidy", "english"],
)
def test_a_list_is_read_as_people_write_it(content: bytes) -> None:
    found = read(content)
    assert found.good
    assert [(one.nickname, one.target_group, one.adult) for one in found.lines] == [
        (one.nickname, one.target_group, one.adult) for one in LINES
    ]


def test_lines_are_counted_as_an_editor_counts() -> None:
    assert read(GOOD).lines == LINES


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("bà Hoa;Người dân", "Có 2 ô, cần 3."),
        (";Người dân;người lớn", "Chưa có tên gọi."),
        ("bà Hoa hai mươi mốt chữ;Người dân;người lớn", "nhiều nhất 20"),
        ("bà Hoa 7;Người dân;người lớn", "Tên gọi chỉ gồm chữ."),
        ("bà Hoa;Khác;người lớn", "Không có nhóm “Khác”."),
        ("bà Hoa;Người dân;già", "Chưa rõ tuổi."),
        ("bà 038 185 004 321;Người dân;người lớn", "số căn cước"),
        ("bà Hoa;0912345678;người lớn", "số căn cước"),
        ("bà Hoa;Người dân;091.234.5678", "số căn cước"),
        ("bà Hoa 123456789;Người dân;người lớn", "số căn cước"),
    ],
    ids=["cells", "empty", "long", "digit", "group", "age", "cccd", "phone", "dots", "cmnd"],
)
def test_a_bad_line_is_named_with_its_remedy_and_refuses_the_whole(line: str, says: str) -> None:
    found = read(GOOD + line + "\n")
    assert not found.good
    (fault,) = found.faults
    assert fault.line == 4
    assert says in fault.text
    assert "Hãy" in fault.text
    assert "0912345678" not in fault.text


@pytest.mark.parametrize(
    "heading",
    [
        "Tên gọi;Nhóm;Người lớn/trẻ em;Số căn cước",
        "Tên gọi;Nhóm;Người lớn/trẻ em;Ngày sinh",
        "Tên gọi;Nhóm;Người lớn/trẻ em;",
    ],
    ids=["id", "birthday", "unnamed"],
)
def test_any_other_column_is_refused_before_its_cells_are_looked_at(heading: str) -> None:
    found = read(f"{heading}\nbà Hoa;Người dân;người lớn;038185004321\n")
    assert found.lines == ()
    assert [fault.line for fault in found.faults] == [1]
    assert "Máy không nhận cột" in found.faults[0].text


@pytest.mark.parametrize(
    "heading", ["Tên gọi;Nhóm", "Tên gọi;Tên;Nhóm;Tuổi"], ids=["missing", "twice"]
)
def test_each_column_stands_once(heading: str) -> None:
    assert "Cần đúng một cột" in read(f"{heading}\nbà;Người dân\n").faults[0].text


@pytest.mark.parametrize(
    "content",
    [b"", HEADING.encode(), "Tên".encode("utf-16"), b"\xff\xd8\xff\xe0", b'a;b\n"x', b"a\0b\nc"],
    ids=["empty", "heading", "utf16", "photo", "quote", "nul"],
)
def test_what_is_no_list_is_refused_in_plain_words(content: bytes) -> None:
    found = read(content)
    assert not found.good
    assert found.faults[0].line in (0, 1)
    assert "Hãy" in found.faults[0].text


def test_a_list_has_at_most_so_many_lines_and_bytes() -> None:
    line = "bà Hoa;Người dân;người lớn\n"
    assert read(HEADING + line * MOST_ROWS).good
    assert not read(HEADING + line * (MOST_ROWS + 1)).good
    assert "kB" in read(b"x" * (MOST_BYTES + 1)).faults[0].text


def test_who_is_there_already_or_twice_is_pointed_out_and_not_refused() -> None:
    found = read(GOOD + "Bà Hòa;Người dân;người lớn\n", "em tí")
    assert found.good
    assert found.doubles == ((3, "em Tí"), (4, "Bà Hòa"))


def test_no_bytes_whatever_break_the_reader() -> None:
    dice = random.Random(7)
    for _ in range(400):
        content = bytearray(GOOD.encode())
        for _ in range(dice.randrange(1, 12)):
            content[dice.randrange(len(content))] = dice.randrange(256)
        found = preview(bytes(content), GROUPS)
        assert found.lines or found.faults
