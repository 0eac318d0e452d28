"""A province's groups lie over those of the packs: they take their paths, and nothing recorded is lost."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from content.model import LearningPath, Named
from kiosk.errors import ListsUnreadable
from kiosk.people.groups import Groups, OwnGroup
from kiosk.session.lists import read_lists

OLD = LearningPath(group="nguoi_dan", id="lon-tuoi", name="Người lớn tuổi", courses=("thiet-bi",))
FARM = LearningPath(group="nguoi_dan", id="nha-nong", name="Nhà nông", courses=("mua-ban",))
EARS = LearningPath(group="nguoi_dan", id="nghe", listening=True, courses=("zalo",))
PUPIL = LearningPath(group="hssv", courses=("tre-em",))


class Packs:
    def groups(self) -> tuple[Named, ...]:
        return (Named(id="nguoi_dan", name="Người dân"), Named(id="hssv", name="Học sinh"))

    def paths(self) -> tuple[LearningPath, ...]:
        return (OLD, FARM, EARS, PUPIL)


SIX = (
    OwnGroup("th_cao_tuoi", "Người cao tuổi", "nguoi_dan", "lon-tuoi"),
    OwnGroup("th_nong_dan", "Nông dân", "nguoi_dan", "nha-nong"),
    OwnGroup("th_khac", "Người dân khác", "nguoi_dan"),
    OwnGroup("hssv", "", "hssv"),
)


def test_without_a_file_the_groups_of_the_packs_hold() -> None:
    groups = Groups(Packs())
    assert [one.id for one in groups.offered()] == ["nguoi_dan", "hssv"]
    assert groups.paths(("nguoi_dan",)) == (OLD, FARM)
    assert groups.base("nguoi_dan") == "nguoi_dan"


def test_a_province_says_what_is_offered_and_in_which_order() -> None:
    groups = Groups(Packs(), SIX)
    assert [(one.id, one.name) for one in groups.offered()] == [
        ("th_cao_tuoi", "Người cao tuổi"),
        ("th_nong_dan", "Nông dân"),
        ("th_khac", "Người dân khác"),
        ("hssv", "Học sinh"),
    ]


def test_a_group_follows_its_own_path_or_all_of_its_base() -> None:
    groups = Groups(Packs(), SIX)
    assert groups.paths(("th_nong_dan",)) == (FARM,)
    assert groups.paths(("th_khac",)) == (OLD, FARM)
    assert groups.paths(("hssv",)) == (PUPIL,)


def test_whoever_only_listens_has_one_path_whatever_the_group() -> None:
    groups = Groups(Packs(), SIX)
    assert groups.paths(("hssv",), listening=True) == (EARS,)
    assert groups.paths(("th_khac",), listening=True) == (EARS,)


def test_what_was_recorded_before_keeps_its_name() -> None:
    names = Groups(Packs(), SIX).names()
    assert names["nguoi_dan"] == "Người dân"
    assert list(names)[:4] == [one.id for one in SIX]


def test_a_group_whose_base_no_pack_names_is_offered_and_has_no_path() -> None:
    groups = Groups(Packs(), (OwnGroup("th_la", "Nhóm lạ", "khong-co"),))
    assert [one.name for one in groups.offered()] == ["Nhóm lạ"]
    assert groups.paths(("th_la",)) == ()


def test_the_file_of_a_province_is_read(tmp_path: Path) -> None:
    file = tmp_path / "lists.json"
    groups = [
        {"id": "th_cao_tuoi", "name": "Người cao tuổi", "base": "nguoi_dan", "path": "lon-tuoi"},
        {"id": "hssv"},
    ]
    file.write_text(json.dumps({"groups": groups}), encoding="utf-8")
    assert read_lists(file).groups == (SIX[0], SIX[3])


@pytest.mark.parametrize(
    ("entry", "said"),
    [
        ({"name": "Không tên"}, "must have id"),
        ({"id": "Hoa Sen", "name": "Nhóm", "base": "hssv"}, "no id of a group"),
        ({"id": "a", "name": "Nhóm"}, "both a name and a base"),
        ({"id": "a", "base": "hssv"}, "both a name and a base"),
        ({"id": "a", "age": "60"}, "must have id"),
    ],
    ids=["no-id", "shape", "no-base", "no-name", "unknown"],
)
def test_a_damaged_group_names_its_fault(tmp_path: Path, entry: dict[str, str], said: str) -> None:
    file = tmp_path / "lists.json"
    file.write_text(json.dumps({"groups": [entry]}), encoding="utf-8")
    with pytest.raises(ListsUnreadable, match=said):
        read_lists(file)
