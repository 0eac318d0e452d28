"""The report that is edited says the same as the one that is printed, and opens as OpenDocument."""

from __future__ import annotations

import io
import xml.etree.ElementTree as ET
import zipfile
from collections import Counter
from dataclasses import replace

import pytest

from kiosk.paper.document import SHAPES, Figures, Look, Para
from kiosk.paper.document_pdf import document_pdf
from kiosk.paper.month_report import BLANK, month_report
from kiosk.paper.odt import odt_file
from tests.helpers.printed import pages_of, text_of
from tests.kiosk.paper.samples import GUESSED, HELD, LETTERHEAD, month

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
REPORT = month_report(month(HELD, GUESSED), LETTERHEAD)


def parts_of(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert archive.testzip() is None
        return {name: archive.read(name) for name in archive.namelist()}


def content_of(data: bytes) -> ET.Element:
    return ET.fromstring(parts_of(data)["content.xml"])


def words_of(data: bytes) -> list[str]:
    paragraphs = content_of(data).iter(f"{TEXT}p")
    return " ".join("".join(each.itertext()) for each in paragraphs).replace("\xa0", " ").split()


def test_the_file_begins_as_the_standard_wants() -> None:
    data = odt_file(REPORT, "Báo cáo")
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        first = archive.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
    parts = parts_of(data)
    assert parts["mimetype"] == b"application/vnd.oasis.opendocument.text"
    listed = ET.fromstring(parts["META-INF/manifest.xml"])
    named = {value for each in listed for name, value in each.items() if name.endswith("full-path")}
    assert named == {"/", *parts} - {"mimetype", "META-INF/manifest.xml"}
    for name in ("styles.xml", "meta.xml"):
        ET.fromstring(parts[name])


@pytest.mark.usefixtures("typeface")
def test_what_is_edited_says_what_is_printed() -> None:
    printed = Counter(text_of(document_pdf(REPORT, "Báo cáo")).replace("\xa0", " ").split())
    edited = Counter(word for word in words_of(odt_file(REPORT, "Báo cáo")) if word != BLANK)
    assert edited - printed == Counter()
    assert printed - edited == Counter(["2"]), "the number of the second page alone"


def test_every_cell_and_line_of_the_report_is_in_the_file() -> None:
    words = " ".join(words_of(odt_file(REPORT, "Báo cáo")))
    for said in (
        "ỦY BAN NHÂN DÂN XÃ HOẰNG LỘC TỔ CÔNG NGHỆ SỐ CỘNG ĐỒNG Số: ……/BC",
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc",
        "Kết quả Bình dân học vụ số tháng 11 năm 2026",
        "Nơi học: Chợ, Nhà văn hóa.",
        "Chữ ký số 40",
        "II. Khó khăn, vướng mắc",
        "III. Đề xuất, kiến nghị",
        "IV. Việc tháng tới",
        "NGƯỜI BÁO CÁO (Ký, ghi rõ họ tên)",
        "Giấy này không thay thế xác nhận phổ cập trên VNeID.",
    ):
        assert said in words


def test_every_row_of_a_table_is_whole() -> None:
    content = content_of(odt_file(REPORT, "Báo cáo"))
    for table in content.iter(f"{TABLE}table"):
        columns = len(table.findall(f"{TABLE}table-column"))
        for row in table.iter(f"{TABLE}table-row"):
            assert len(row.findall(f"{TABLE}table-cell")) == columns


def test_every_look_that_is_used_is_described() -> None:
    parts = parts_of(odt_file(REPORT, "Báo cáo"))
    described = {
        each.get(f"{STYLE}name")
        for part in ("styles.xml", "content.xml")
        for each in ET.fromstring(parts[part]).iter(f"{STYLE}style")
    }
    used = {
        each.get(f"{TEXT}style-name") for each in content_of(odt_file(REPORT, "x")).iter(f"{TEXT}p")
    }
    assert used <= described
    assert set(SHAPES) == set(Look)


def test_signs_of_xml_in_a_name_stay_signs() -> None:
    nasty = "Thôn <b> & “Đoài” ]]>"
    report = month_report(month(replace(HELD, place=nasty)), [nasty])
    assert nasty.upper() in " ".join(words_of(odt_file(report, nasty)))


def test_the_same_report_is_the_same_file() -> None:
    assert odt_file(REPORT, "Báo cáo") == odt_file(REPORT, "Báo cáo")


def test_without_a_letterhead_there_is_room_for_it() -> None:
    words = " ".join(words_of(odt_file(month_report(month(HELD)), "Báo cáo")))
    assert words.startswith("…………………… …………………… Số: ……/BC")


def test_december_is_signed_in_the_next_year() -> None:
    december = replace(month(HELD), month=month().month.replace(month=12))
    assert "năm 2027" in " ".join(words_of(odt_file(month_report(december), "Báo cáo")))


@pytest.mark.usefixtures("typeface")
def test_a_table_longer_than_a_page_repeats_its_heading() -> None:
    rows = (("Bài học", "Lượt người"), *((f"Bài {number}", str(number)) for number in range(90)))
    pages = pages_of(document_pdf((Figures(rows, (74, 26)),), "Bảng"))
    assert len(pages) == 3
    assert all("Lượt" in [word.text for word in words[:6]] for words in pages)
    assert [word.text for words in pages for word in words].count("89") == 2


@pytest.mark.usefixtures("typeface")
def test_a_heading_stays_with_what_it_is_about() -> None:
    ends = set()
    for lines in range(35, 42):
        filling = [Para("Một dòng.")] * lines
        report = (*filling, Para("Mục", Look.PART), Para("Theo sau."))
        pages = pages_of(document_pdf(report, "x"))
        ends |= {words[-1].text for words in pages}
    assert ends == {"dòng.", "sau."}, "the heading alone never ends a page"
