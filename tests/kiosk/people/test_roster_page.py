"""A list of people from a stick, by touches on the whole kiosk."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.people.roster import Roster
from kiosk.scenes import a_card
from kiosk.startup import Kiosk
from kiosk.viewmodels.roster import RosterModel
from tests.helpers.touch import Finger

HEADING = "Tên gọi;Nhóm;Người lớn/trẻ em\n"


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def show(kiosk: Kiosk, finger: Finger, *sticks: Path) -> RosterModel:
    model = RosterModel(kiosk.routes, replace(kiosk.parts, sticks=lambda: sticks), "volunteer")
    kiosk.app.show(model)
    finger.rest()
    return model


def touch(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


def on_list(kiosk: Kiosk) -> list[str]:
    roster = Roster(kiosk.parts.database, kiosk.parts.writer)
    return [one.nickname for one in roster.all()]


def test_a_good_list_is_taken_after_its_preview(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    (stick / "lop.CSV").write_text(
        HEADING + "bà Mơ;nguoi_dan;người lớn\nem Tí;hssv;trẻ em\n", encoding="utf-8-sig"
    )
    (stick / "anh.jpg").write_bytes(b"\xff")
    model = show(kiosk, finger, stick)
    assert model.files == ["lop.CSV"]
    touch(finger, "file0")
    assert model.said[0] == "Danh sách có 2 người. Lấy vào máy?"
    assert on_list(kiosk) == []
    touch(finger, "carryOut")
    assert on_list(kiosk) == ["bà Mơ", "em Tí"]
    assert model.savedText == "Đã lưu ở máy này"
    touch(finger, "next")
    assert finger.page == "Learners"
    assert finger.find("person1") is not None


def test_a_list_with_one_bad_line_takes_nobody_and_says_which(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    (stick / "lop.csv").write_text(
        HEADING + "bà Mơ;nguoi_dan;người lớn\nbà Hoa 038185004321;nguoi_dan;người lớn\n",
        encoding="utf-8",
    )
    model = show(kiosk, finger, stick)
    touch(finger, "file0")
    assert model.stage == "refused"
    assert model.lines[0].startswith("Dòng 3: Có dãy số giống số căn cước")
    assert "038185004321" not in "".join([*model.lines, *model.said])
    assert finger.find("carryOut") is None
    model.carryOut()
    assert on_list(kiosk) == []


def test_who_is_there_already_is_pointed_out_before_the_question(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    a_card(kiosk, "bà Mơ", "hoa-mai")
    (stick / "lop.csv").write_text(HEADING + "Bà mơ;nguoi_dan;người lớn\n", encoding="utf-8")
    model = show(kiosk, finger, stick)
    touch(finger, "file0")
    assert model.lines == ["Dòng 2: Bà mơ đã có tên này. Hãy xem có phải một người không."]
    touch(finger, "keep")
    assert on_list(kiosk) == []
    assert finger.page == "Learners"


def test_without_a_file_the_columns_are_told_and_a_later_stick_is_found(
    kiosk: Kiosk, finger: Finger, stick: Path
) -> None:
    model = show(kiosk, finger, stick)
    assert model.said[0] == "Chưa thấy tệp CSV nào trên USB."
    (stick / "lop.csv").write_text(HEADING + "bà Mơ;nguoi_dan;người lớn\n", encoding="utf-8")
    touch(finger, "next")
    assert model.files == ["lop.csv"]


def test_a_stick_pulled_out_takes_nobody(kiosk: Kiosk, finger: Finger, stick: Path) -> None:
    path = stick / "lop.csv"
    path.write_text(HEADING + "bà Mơ;nguoi_dan;người lớn\n", encoding="utf-8")
    model = show(kiosk, finger, stick)
    path.unlink()
    touch(finger, "file0")
    assert str(model.fault).startswith("USB bị rút ra sớm.")
    assert on_list(kiosk) == []
