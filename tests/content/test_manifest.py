"""Canonical bytes: one value, one spelling; and what a manifest says of itself."""

from __future__ import annotations

import json

import pytest

from content import manifest as manifests
from content.errors import ContentMalformed
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME, ceiling
from tests.helpers.publisher import Publisher

DATA = Publisher().parts().signed[MANIFEST_NAME]


def changed(**fields: object) -> bytes:
    text = json.dumps(
        json.loads(DATA) | fields, ensure_ascii=False, sort_keys=True, separators=(",", ":")
    )
    return text.encode() + b"\n"


def test_manifest_is_the_same_there_and_back() -> None:
    assert manifests.to_bytes(manifests.from_bytes(DATA)) == DATA


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"strange": 1}, "unknown field 'strange'"),
        ({"format": 2}, "format is 2"),
        ({"format": True}, "format is True"),
        ({"version": "1"}, "version is '1', not int"),
        ({"version": True}, "not int"),
        ({"version": 0}, "allowed are 1"),
        ({"version": 1.0}, "not int"),
        ({"issued": "22/11/2026"}, "not a date"),
        ({"issued": 5}, "not a date"),
        ({"issued": "20261122"}, "canonically"),
        ({"files": {}}, "is not a list"),
        ({"files": [1]}, "files[0] is not an object"),
        ({"title": ""}, "has length 0"),
        ({"title": None}, "not str"),
        ({"needs": [{}]}, "lacks the field"),
        ({"languages": []}, "has length 0"),
        ({"minimum_program": "1"}, "not allowed there"),
    ],
)
def test_manifest_of_another_shape_is_refused(fields: dict[str, object], words: str) -> None:
    with pytest.raises(ContentMalformed) as fault:
        manifests.from_bytes(changed(**fields))
    assert words in str(fault.value)


@pytest.mark.parametrize(
    "data",
    [
        DATA[:-1],
        DATA + b"\n",
        b"\xef\xbb\xbf" + DATA,
        DATA.replace(b",", b", ", 1),
        DATA.replace(b'{"', b'{"format":1,"', 1),
        b"NaN\n",
        b"[" * 100_000,
        b"1" * 5000,
    ],
)
def test_other_spellings_are_refused(data: bytes) -> None:
    with pytest.raises(ContentMalformed):
        manifests.from_bytes(data)


def test_missing_need_lesson_is_spelled_null() -> None:
    need = json.loads(DATA)["needs"][0]
    assert need["lesson"] is None
    need["lesson"] = "goi-la"
    assert manifests.from_bytes(changed(needs=[need])).needs[0].lesson == "goi-la"
    with pytest.raises(ContentMalformed, match="has length 5"):
        manifests.from_bytes(changed(needs=[need] * 5))


def test_every_kind_of_file_has_a_ceiling() -> None:
    assert [ceiling(kind) for kind in ("course", "lesson", "picture", "sound", "video")] == [
        LIMITS.course_bytes,
        LIMITS.lesson_bytes,
        LIMITS.picture_bytes,
        LIMITS.sound_bytes,
        LIMITS.video_bytes,
    ]
