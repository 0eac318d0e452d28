"""Every path leads somewhere, and where a group has several, each can be told by name."""

from __future__ import annotations

import pytest

from content.model import LearningPath
from content.path_rules import path_faults

LESSONS = {"thiet-bi": {"bat-may", "may-noi"}, "zalo": {"goi"}}
PLAIN = LearningPath(group="nguoi_dan", courses=("thiet-bi", "zalo"))
OLD = LearningPath(
    group="nguoi_dan", id="lon-tuoi", name="Người lớn tuổi", courses=("thiet-bi/may-noi",)
)
FARMER = LearningPath(group="nguoi_dan", id="nha-nong", name="Nhà nông", courses=("zalo",))
EARS = LearningPath(group="nguoi_dan", id="nghe", listening=True, courses=("thiet-bi/may-noi",))


@pytest.mark.parametrize(
    "paths", [(PLAIN,), (OLD, FARMER, EARS), (PLAIN, EARS)], ids=["one", "several", "listening"]
)
def test_sound_paths_have_no_faults(paths: tuple[LearningPath, ...]) -> None:
    assert list(path_faults(paths, LESSONS)) == []


@pytest.mark.parametrize(
    ("paths", "said"),
    [
        ((PLAIN, OLD), "has several paths, this one has no name"),
        ((OLD, OLD), "“lon-tuoi” stands here twice"),
        (
            (EARS, LearningPath(group="hssv", id="nghe-2", listening=True, courses=())),
            "several paths for",
        ),
        ((LearningPath(group="hssv", courses=("zalo/khac",)),), "has no lesson “khac”"),
        ((LearningPath(group="hssv", courses=("zalo", "zalo")),), "“zalo” stands here twice"),
    ],
    ids=["nameless", "same-id", "two-ears", "lesson", "twice"],
)
def test_each_broken_law_is_found(paths: tuple[LearningPath, ...], said: str) -> None:
    assert any(said in finding.what for finding in path_faults(paths, LESSONS))
