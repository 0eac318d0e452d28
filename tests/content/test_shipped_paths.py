"""Each group's path through the fifteen courses, and the four needs of Home, as they were decided."""

from __future__ import annotations

import json
from pathlib import Path

from content.authoring.source import read_source
from content.model import Pack

PACKS = Path(__file__).parents[2] / "content" / "packs"


def shipped(name: str) -> Pack:
    pack = read_source(PACKS / name).pack
    assert pack is not None
    return pack


PACK = shipped("co-ban")
PATHS = {
    "lon-tuoi": "thiet-bi lua-dao suc-khoe vneid thanh-toan zalo",
    "nha-nong": "lua-dao thanh-toan mua-ban zalo vneid dich-vu-cong",
    "ba-con-khac": "vneid lua-dao dich-vu-cong thanh-toan mat-khau suc-khoe",
    "nghe": "thiet-bi/3 zalo lua-dao suc-khoe go-va-tim/1",
    "tieu-hoc": "tre-em mat-khau go-va-tim lua-dao ai",
    "trung-hoc": "tre-em mat-khau go-va-tim lua-dao ai vneid mang",
    "can-bo": "vneid dich-vu-cong chu-ky-so mat-khau ai cong-viec/2 lua-dao",
    "nguoi-di-lam": "lua-dao thanh-toan mat-khau suc-khoe cong-viec/1 vneid ai",
    "hop-tac-xa": "lua-dao thanh-toan mat-khau suc-khoe cong-viec/3 vneid ai",
}


def numbered(stop: str) -> str:
    """A stop with the place of its lesson instead of its id."""
    name, _, lesson = stop.partition("/")
    if not lesson:
        return name
    (course,) = (one for one in PACK.courses if one.id == name)
    return f"{name}/{[one.id for one in course.lessons].index(lesson) + 1}"


def test_there_are_fifteen_courses_of_three_lessons() -> None:
    assert len(PACK.courses) == 15
    assert {len(course.lessons) for course in PACK.courses} == {3}


def test_every_group_follows_the_path_that_was_decided() -> None:
    found = {path.id: " ".join(map(numbered, path.courses)) for path in PACK.paths}
    assert found == PATHS


def test_every_course_stands_on_somebodys_path() -> None:
    on_a_path = {stop.split("/")[0] for path in PACK.paths for stop in path.courses}
    assert {course.id for course in PACK.courses} == on_a_path


def test_officials_try_first_and_one_path_is_for_listening() -> None:
    assert [path.id for path in PACK.paths if path.straight] == ["can-bo"]
    assert [path.id for path in PACK.paths if path.listening] == ["nghe"]


def test_the_four_needs_lead_to_their_courses() -> None:
    assert [(need.text, need.course) for need in PACK.needs] == [
        ("Có người lạ gọi", "lua-dao"),
        ("Đi khám bệnh", "suc-khoe"),
        ("Gửi, nhận tiền", "thanh-toan"),
        ("Làm giấy tờ", "dich-vu-cong"),
    ]


def test_helpers_have_three_lessons_behind_the_staff_door() -> None:
    pack = shipped("nguoi-huong-dan")
    assert pack.audience == "staff"
    assert [lesson.title for lesson in pack.courses[0].lessons] == [
        "Tay người học cầm máy",
        "Dẫn lớp 45 phút",
        "Giúp mà không biết mật khẩu của ai",
    ]


def test_each_set_for_contests_has_questions_for_an_evening() -> None:
    pack = shipped("cuoc-thi")
    assert {one.id: len(one.questions) >= 20 for one in pack.sets} == {
        "an-toan-tren-mang": True,
        "tim-hieu-phong-trao": True,
    }


def test_the_template_of_a_provinces_set_is_whole() -> None:
    assert len(shipped("mau-cuoc-thi").sets) == 1


def test_the_province_knows_every_course_by_its_title() -> None:
    names = json.loads((PACKS.parents[1] / "sync/hub/data/names.json").read_text("utf-8"))
    assert names["courses"] == {course.id: course.title for course in PACK.courses}
