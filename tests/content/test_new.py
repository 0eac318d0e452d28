"""An author begins with a pack that is whole, and nothing of theirs is written over."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from content.authoring.check import check
from content.authoring.new import TEMPLATE, NotBegun, new_course, new_pack
from content.authoring.yaml_text import read_yaml
from content.commands import pack

TODAY = date(2026, 11, 22)


def ran(words: list[str]) -> Result:
    return CliRunner().invoke(pack, words, catch_exceptions=False)


def test_a_new_pack_is_free_of_errors_and_advice(tmp_path: Path) -> None:
    files = new_pack(tmp_path / "cho-que", "ban-hang", TODAY)
    assert {path.suffix for path in files} == {".yaml", ".svg"}
    source, findings = check(tmp_path / "cho-que", TODAY)
    assert findings == ()
    assert source.pack is not None
    assert (source.pack.id, source.pack.issued) == ("cho-que", TODAY)
    assert [course.id for course in source.pack.courses] == ["ban-hang"]


def test_its_facts_are_looked_at_again_within_a_year(tmp_path: Path) -> None:
    new_pack(tmp_path / "cho-que", "ban-hang", TODAY)
    findings = check(tmp_path / "cho-que", date(2027, 11, 23))[1]
    assert [finding.severity for finding in findings] == ["advice"]
    assert "overdue since 2027-11-22" in findings[0].what


def test_a_folder_whose_name_is_no_id_has_a_pack_of_another_name(tmp_path: Path) -> None:
    new_pack(tmp_path / "Chợ quê", "ban-hang", TODAY)
    assert check(tmp_path / "Chợ quê", TODAY)[1] == ()


def test_a_further_course_is_whole_once_it_is_listed(tmp_path: Path) -> None:
    folder = tmp_path / "cho-que"
    new_pack(folder, "ban-hang", TODAY)
    new_course(folder, "mua-hang", TODAY)
    done = ran(["new", str(folder), "--course", "ban-le"])
    assert f"now write “- ban-le” under “courses:” in {folder / 'pack.yaml'}" in done.output
    assert ran(["check", str(folder), "--course", "mua-hang"]).exit_code == 0
    head = (folder / "pack.yaml").read_text(encoding="utf-8")
    (folder / "pack.yaml").write_text(f"{head.rstrip()}\n- mua-hang\n", encoding="utf-8")
    assert [one.file.split("/")[1] for one in check(folder, TODAY)[1]] == ["ban-le"] * 4


def test_nothing_that_is_there_is_written_over(tmp_path: Path) -> None:
    folder = tmp_path / "cho-que"
    new_pack(folder, "ban-hang", TODAY)
    before = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    with pytest.raises(NotBegun, match="is not empty"):
        new_pack(folder, "khac", TODAY)
    with pytest.raises(NotBegun, match="has a course “ban-hang” already"):
        new_course(folder, "ban-hang", TODAY)
    done = ran(["new", str(folder)])
    assert done.exit_code == 1
    assert "is not empty" in done.stderr
    assert {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize("course", ["../../ra-ngoai", "Bán hàng", "", "a/b"])
def test_a_course_is_named_by_an_id_alone(tmp_path: Path, course: str) -> None:
    with pytest.raises(NotBegun, match="is no id"):
        new_pack(tmp_path / "cho-que", course, TODAY)
    assert list(tmp_path.rglob("*")) == []


def test_every_part_of_the_template_has_a_note_in_both_languages() -> None:
    for path in TEMPLATE.rglob("*.yaml"):
        text = path.read_text(encoding="utf-8")
        notes = re.findall(r"^# (.+)$", text, re.MULTILINE)
        assert len(notes) >= 2, path
        assert any(re.search(r"[ạảẫấầậệộợụừữ]", note) for note in notes), path
        assert any(note.isascii() for note in notes), path
        read_yaml(path.read_bytes())
