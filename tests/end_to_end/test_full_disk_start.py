"""The disk takes nothing when the kiosk starts: full, without names, read-only. Lessons are there; nothing is lost."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.still import silent_voice
from sync.ballast import FILE_NAME
from tests.faults.campaign import LONG
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.small_disk import SmallDisk, System, small_disk
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

BALLAST = 6 * 1024 * 1024
SAVED = "Đã lưu ở máy này"
NOT_SAVING = "Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."
REFUSALS = [
    pytest.param("ext4", SmallDisk.fill, id="full"),
    pytest.param("tmpfs", SmallDisk.use_up_names, id="no-names"),
    pytest.param("ext4", SmallDisk.refuse_writes, id="read-only"),
]
if LONG:
    REFUSALS += [
        pytest.param("tmpfs", SmallDisk.fill, id="full-tmpfs"),
        pytest.param("ext4", SmallDisk.use_up_names, id="no-names-ext4"),
        pytest.param("tmpfs", SmallDisk.refuse_writes, id="read-only-tmpfs"),
    ]


@contextmanager
def used_on(system: System, home: Path, root: Path) -> Iterator[tuple[SmallDisk, Path]]:
    """A disk of its own, and a kiosk on it on which two answers were saved."""
    with SavedKiosk(home) as kiosk:
        kiosk.record(answer(1), answer(2))
    with small_disk(root, system) as disk:
        yield disk, shutil.copytree(home, disk.root / "home")


def answers(home: Path) -> int:
    with SavedKiosk(home) as kiosk:
        assert kiosk.database.check() == []
        assert kiosk.database.commits_lost == 0
        with kiosk.database.read() as connection:
            rows = connection.execute("SELECT count(*) FROM event WHERE kind = 'StepAnswered'")
            return int(rows.fetchone()[0])


def held(home: Path) -> dict[str, str]:
    """The sha256 of every file that holds something, by its name."""
    files = (path for path in home.rglob("*") if path.is_file() and path.stat().st_size)
    return {
        str(path.relative_to(home)): hashlib.sha256(path.read_bytes()).hexdigest() for path in files
    }


def begins_the_lesson(kiosk: TouchedKiosk) -> None:
    for name in ("start", "guest", "need0"):
        kiosk.touch(name)
        assert not kiosk.says(SAVED)
    assert (kiosk.page, kiosk.says("Bác Lan bán rau ở chợ.")) == ("Lesson", True)


def test_a_kiosk_that_starts_on_a_full_disk_gives_its_ballast_and_learning_is_saved(
    home: Path, stick: Stick, tmp_path: Path, qapp: object
) -> None:
    with used_on("tmpfs", home, tmp_path / "disk") as (disk, full):
        ballast = full / FILE_NAME
        ballast.write_bytes(bytes(BALLAST))
        disk.fill()
        with running_kiosk(full, stick.root, voice=silent_voice) as kiosk:
            for name in ("start", "guest", "need0"):
                kiosk.touch(name)
            kiosk.until(lambda: kiosk.says(SAVED), "saved")
            assert kiosk.page == "Lesson"
        assert not ballast.exists()
        assert answers(full) == 2


def test_without_ballast_sound_that_can_be_made_again_gives_the_room(
    home: Path, stick: Stick, tmp_path: Path, qapp: object
) -> None:
    with used_on("tmpfs", home, tmp_path / "disk") as (disk, full):
        clips = full / "clips"
        clips.mkdir()
        (clips / "made-here.opus").write_bytes(bytes(BALLAST))
        disk.fill()
        with running_kiosk(full, stick.root, voice=silent_voice) as kiosk:
            assert kiosk.says(SAVED)
            assert kiosk.kiosk.parts.faults == []
        assert answers(full) == 2


@pytest.mark.parametrize(("system", "refuse"), REFUSALS)
def test_a_disk_that_takes_nothing_shows_lessons_and_says_that_nothing_is_saved(
    system: System,
    refuse: Callable[[SmallDisk], None],
    home: Path,
    stick: Stick,
    tmp_path: Path,
    qapp: object,
) -> None:
    with used_on(system, home, tmp_path / "disk") as (disk, used):
        before = held(used)
        refuse(disk)
        with running_kiosk(used, stick.root, voice=silent_voice) as kiosk:
            assert (kiosk.page, kiosk.says(NOT_SAVING)) == ("Welcome", True)
            assert [one.code for one in kiosk.kiosk.parts.faults] == ["LUU-01", "GOI-01"]
            begins_the_lesson(kiosk)
        disk.recover()
        after = held(used)
        assert {name: after.get(name) for name in before} == before, "something was changed"
        with running_kiosk(used, stick.root, voice=silent_voice) as kiosk:
            assert kiosk.says(SAVED), "the next start is not sound"
            assert kiosk.kiosk.parts.faults == []
        assert answers(used) == 2


def test_lessons_are_there_on_a_full_disk_though_library_db_is_damaged_as_well(
    home: Path, stick: Stick, tmp_path: Path, qapp: object
) -> None:
    with used_on("ext4", home, tmp_path / "disk") as (disk, used):
        damaged = used / "library" / "library.db"
        damaged.write_bytes(b"hong roi" * 512)
        disk.refuse_writes()
        with running_kiosk(used, stick.root, voice=silent_voice) as kiosk:
            assert kiosk.says(NOT_SAVING)
            begins_the_lesson(kiosk)
        assert damaged.read_bytes() == b"hong roi" * 512


def test_without_what_was_kept_of_packs_a_full_disk_has_no_lesson(
    home: Path, stick: Stick, tmp_path: Path, qapp: object
) -> None:
    """The control: lessons come from nowhere but this disk."""
    with used_on("tmpfs", home, tmp_path / "disk") as (disk, used):
        shutil.rmtree(used / "library")
        disk.fill()
        with running_kiosk(used, stick.root, voice=silent_voice) as kiosk:
            assert kiosk.says(NOT_SAVING)
            kiosk.touch("start")
            kiosk.touch("guest")
            assert (kiosk.page, kiosk.find("need0")) == ("Home", None)
