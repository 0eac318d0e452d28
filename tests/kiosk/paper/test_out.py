"""A paper is on the disk whole or not at all, and a stick that fails is told plainly."""

from __future__ import annotations

from collections.abc import Callable
from errno import EIO, ENOSPC, EROFS
from pathlib import Path

import pytest

from kiosk.paper.out import FOLDER, NotSaved, Paper, Papers, Saved, Why
from sync.durable import write_file

CSV = Paper("so-lieu-2026-11.csv", b"\xff\xfea\x00")
PDF = Paper("bao-cao-thang-2026-11.pdf", b"%PDF-1.4" * 1000)


class Disk:
    """Writes until a place is used that fails, as the disk behind it would."""

    def __init__(self, failing: Path, code: int, after: int = 0) -> None:
        self._failing = failing
        self._code = code
        self._left = after

    def __call__(self, path: Path, data: bytes) -> None:
        if not path.is_relative_to(self._failing):
            write_file(path, data)
        elif self._left:
            self._left -= 1
            write_file(path, data)
        else:
            path.with_name(f"{path.name}.part").write_bytes(data[: len(data) // 2])
            raise OSError(self._code, "as a disk says it")


def rotting(path: Path, data: bytes) -> None:
    """A worn-out stick takes everything and keeps something else."""
    write_file(path, bytes(len(data)))


@pytest.fixture
def home(tmp_path: Path) -> Path:
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def names_in(place: Path) -> set[str]:
    return {path.name for path in (place / FOLDER).glob("*")}


def test_a_stick_gets_them_all(home: Path, stick: Path) -> None:
    saved = Papers(home, lambda: [stick]).save([CSV, PDF])
    assert saved == Saved(stick / FOLDER, stick=True)
    assert (stick / FOLDER / PDF.name).read_bytes() == PDF.data
    assert names_in(stick) == {CSV.name, PDF.name}
    assert names_in(home) == set()


def test_without_a_stick_they_stay_on_the_kiosk(home: Path) -> None:
    assert Papers(home).save([CSV]) == Saved(home / FOLDER, stick=False)
    assert names_in(home) == {CSV.name}


@pytest.mark.parametrize(
    ("code", "why"),
    [(ENOSPC, Why.FULL), (EROFS, Why.READ_ONLY), (EIO, Why.GONE)],
    ids=["full", "read-only", "pulled-out"],
)
def test_a_stick_that_fails_is_told_and_the_kiosk_keeps_them(
    home: Path, stick: Path, code: int, why: Why
) -> None:
    papers = Papers(home, lambda: [stick], Disk(stick, code, after=1))
    assert papers.save([CSV, PDF]) == Saved(home / FOLDER, stick=False, instead=why)
    assert names_in(home) == {CSV.name, PDF.name}
    assert names_in(stick) == {CSV.name}, "no half file stays on the stick"


def test_a_stick_that_was_just_pulled_out_is_gone(home: Path, stick: Path) -> None:
    papers = Papers(home, lambda: [stick / "away"])
    assert papers.save([CSV]) == Saved(home / FOLDER, stick=False, instead=Why.GONE)


def test_the_next_stick_is_used_where_the_first_is_full(home: Path, stick: Path) -> None:
    other = stick.with_name("other")
    other.mkdir()
    papers = Papers(home, lambda: [stick, other], Disk(stick, ENOSPC))
    assert papers.save([CSV]) == Saved(other / FOLDER, stick=True)


def test_a_kiosk_that_is_full_too_says_so(home: Path) -> None:
    papers = Papers(home, write=Disk(home, ENOSPC))
    assert papers.save([CSV]) == NotSaved(Why.FULL)
    assert names_in(home) == set()


@pytest.mark.parametrize("on_stick", [True, False], ids=["stick", "kiosk"])
def test_what_reads_differently_than_it_was_written_is_not_saved(
    home: Path, stick: Path, on_stick: bool
) -> None:
    sticks: Callable[[], list[Path]] = lambda: [stick] if on_stick else []  # noqa: E731 # one line says it
    assert Papers(home, sticks, rotting).save([PDF]) == NotSaved(Why.CHANGED)


def test_the_same_paper_again_replaces_the_old_one(home: Path, stick: Path) -> None:
    papers = Papers(home, lambda: [stick])
    papers.save([CSV])
    papers.save([Paper(CSV.name, b"new")])
    assert (stick / FOLDER / CSV.name).read_bytes() == b"new"
    assert names_in(stick) == {CSV.name}
