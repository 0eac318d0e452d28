"""What kiosks call by an id has a name at the hub, and a province gives its own."""

from __future__ import annotations

import json
import logging
from pathlib import Path

import pytest

from kiosk.session.lists import shipped_lists
from kiosk.session.template import templates
from sync.hub.pages.names import names


def test_whatever_a_kiosk_ships_has_the_same_name_here(tmp_path: Path) -> None:
    known = names(tmp_path)
    assert known.services == {one.id: one.name for one in shipped_lists().services}
    assert known.templates == {one.id: one.name for one in templates()}


def test_a_province_adds_and_replaces_names(tmp_path: Path) -> None:
    own = {"groups": {"nguoi_gia": "Người cao tuổi", "hssv": "Học sinh"}, "khac": {"a": "b"}}
    (tmp_path / "names.json").write_text(json.dumps(own), encoding="utf-8")
    known = names(tmp_path)
    assert [known.group(one) for one in ("nguoi_gia", "hssv", "nguoi_dan", "la", "")] == [
        "Người cao tuổi",
        "Học sinh",
        "Người dân",
        "la",
        "Chưa rõ nhóm",
    ]


@pytest.mark.parametrize("text", ["{", "[]"], ids=["torn", "list"])
def test_a_damaged_file_leaves_the_names_of_the_program_and_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture, text: str
) -> None:
    (tmp_path / "names.json").write_text(text, encoding="utf-8")
    with caplog.at_level(logging.WARNING):
        assert names(tmp_path).service("vneid") == "VNeID"
    assert "names.json" in caplog.text
    caplog.clear()
