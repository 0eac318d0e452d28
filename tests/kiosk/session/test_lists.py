"""Lists are data: a province's own replace ours, and a damaged file is told, not guessed at."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from kiosk.errors import ListsUnreadable
from kiosk.session.lists import Campaign, read_lists, shipped_lists


def test_without_a_file_the_shipped_lists_hold(tmp_path: Path) -> None:
    assert read_lists(tmp_path / "lists.json") == shipped_lists()
    assert len(shipped_lists().services) >= 5


def test_a_province_replaces_what_it_names(tmp_path: Path) -> None:
    file = tmp_path / "lists.json"
    campaign = {
        "id": "cks",
        "name": "30 ngày cao điểm chữ ký số",
        "service": "chu-ky-so",
        "first": "2026-11-01",
        "last": "2026-11-30",
        "target": 200,
    }
    file.write_text(json.dumps({"organisers": [" Tổ số 3 "], "campaigns": [campaign]}), "utf-8")
    lists = read_lists(file)
    assert lists.organisers == ("Tổ số 3",)
    assert lists.places == shipped_lists().places
    first, last = date(2026, 11, 1), date(2026, 11, 30)
    assert lists.campaigns == (
        Campaign("cks", "30 ngày cao điểm chữ ký số", "chu-ky-so", first, last, 200),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{", "not JSON"),
        ("[]", "must be an object"),
        ('{"people": []}', "no list 'people'"),
        ('{"places": "Chợ"}', "must be a list"),
        ('{"places": [""]}', "1 to 60"),
        ('{"services": [{"id": "a"}]}', "an id and a name"),
        ('{"campaigns": [{"id": "a"}]}', "must have"),
    ],
    ids=["broken", "array", "unknown", "text", "empty", "half", "campaign"],
)
def test_a_damaged_file_names_its_fault(tmp_path: Path, text: str, said: str) -> None:
    file = tmp_path / "lists.json"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ListsUnreadable, match=said):
        read_lists(file)
