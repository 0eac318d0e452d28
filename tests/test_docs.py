"""The documents are true today: made ones are up to date, links lead somewhere, commands exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.write_docs import ROOT, commands, documents

PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
LINK = re.compile(r"\]\((?!https?://|mailto:|#)([^)#]+)")
COMMAND = re.compile(r"`hocso ([a-z]+)(?: ([a-z]+))?")
MAKE = re.compile(r"`make ([a-z]+)[`; ]")


@pytest.mark.parametrize("path", documents(), ids=lambda path: path.name)
def test_a_made_document_is_up_to_date(path: Path) -> None:
    assert path.read_text(encoding="utf-8") == documents()[path], "run: make docs"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    dead = [
        link
        for link in LINK.findall(page.read_text(encoding="utf-8"))
        if not (page.parent / link).exists()
    ]
    assert not dead, f"{page.name}: {dead}"


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_named_exists(page: Path) -> None:
    known = {path.removeprefix("hocso").strip() for path, _ in commands()}
    groups = {path.split()[0] for path in known if " " in path}
    text = page.read_text(encoding="utf-8")
    for group, command in COMMAND.findall(text):
        name = f"{group} {command}" if group in groups and command else group
        assert name in known, f"{page.name}: hocso {name}"
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE))
    assert set(MAKE.findall(text)) <= targets


def test_every_picture_of_a_screen_is_shown_by_a_document() -> None:
    shown = {Path(link).name for page in PAGES for link in LINK.findall(page.read_text("utf-8"))}
    assert {path.name for path in (ROOT / "docs" / "screens").iterdir()} <= shown


def test_every_command_teaches() -> None:
    for path, context in commands():
        assert context.command.help, f"{path} has no help"


def test_the_library_has_no_absolute_path_of_one_machine() -> None:
    tops = ("content", "sync", "kiosk", "docs", "packaging", "tests")
    marks = re.compile(r"/(?:root|home/[a-z]+)/(?!\.)")
    found = [
        str(path.relative_to(ROOT))
        for top in tops
        for path in (ROOT / top).rglob("*")
        if path.suffix in {".py", ".md", ".qml", ".sh", ".yaml"}
        and "node_modules" not in path.parts
        and path != Path(__file__)
        and marks.search(path.read_text(encoding="utf-8"))
    ]
    assert not found, found
