"""The plug is pulled while a pack is installed: the old edition or the new one, never between."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from content.errors import ContentError
from content.install import install
from content.library import known, open_library
from content.reader import CourseReader
from content.store import PackStore
from content.trust import root_to_bytes
from content.verify import verify
from sync.database import ProgressDatabase
from sync.keys import open_keys
from sync.ratchet import PackRatchet
from tests.faults.acts import PROGRAM
from tests.faults.amid import Outcomes, State, cut_amid
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk, need_power_cuts
from tests.faults.figures import Figures
from tests.faults.warm import Running, Warm
from tests.helpers.publisher import MEDIA, Parts, Publisher, course, lesson

CUTS = times(40, 800)
CONTROL_CUTS = times(12, 100)
PUBLISHER = Publisher()
MAPS = {
    f"art/ban-do-{number}.svg": f"<svg xmlns='http://www.w3.org/2000/svg' id='b{number}'/>".encode()
    for number in range(6)
}
OLD = PUBLISHER.parts(version=1)
NEW = PUBLISHER.parts(
    version=2,
    courses=(course("lua-dao", lesson("goi-la", "Bài đã sửa"), lesson("moi")),),
    media=MEDIA | MAPS,
)


@contextmanager
def library(home: Path) -> Iterator[tuple[PackStore, PackRatchet]]:
    """The library as a kiosk starts with it."""
    database = ProgressDatabase.open(home, key=open_keys(home).data)
    try:
        ratchet = PackRatchet(database)
        store = open_library(home / "library", PUBLISHER.root, ratchet, program=PROGRAM).store
        try:
            yield store, ratchet
        finally:
            store.close()
    finally:
        database.close()


def put_in(home: Path, parts: Parts) -> None:
    with library(home) as (store, ratchet):
        knows = known(store, PUBLISHER.root, ratchet, PROGRAM)
        install(verify(parts, knows, CourseReader(rules=False)), store, ratchet)


def is_there(home: Path, parts: Parts) -> bool:
    """Every course, lesson, file and floor of this edition, and no other edition."""
    listed = parts.manifest
    with library(home) as (store, ratchet):
        if store.installed() != {listed.id: (listed.epoch, listed.version)}:
            return False
        assert ratchet.floor(listed.id) == store.floor(listed.id) == store.installed()[listed.id]
        assert [each.title for each in store.course("lua-dao").lessons] == [
            each.title for each in listed.courses[0].lessons
        ]
        for entry in listed.files:
            path = store.file(listed.id, entry.path)
            assert path.read_bytes() == parts.blobs[entry.sha256], entry.path
        return True


def state_of(home: Path) -> State:
    """What a cut left; a retry completes it, whatever it was."""
    try:
        found: State = "old" if is_there(home, OLD) else "new" if is_there(home, NEW) else "between"
        put_in(home, NEW)
        assert is_there(home, NEW), "a retry did not complete it"
    except (ContentError, OSError, AssertionError):
        return "between"
    return found


def campaign(folder: Path, *, cuts: int, careful: bool) -> Outcomes:
    need_power_cuts(folder)
    root, pack = folder / "root.json", NEW.write(folder / "moi.hocso")
    root.write_bytes(root_to_bytes(PUBLISHER.root))
    with CutDisk(folder / "disk", megabytes=128) as disk, Warm("tests.faults.acts") as warm:
        home = disk.root / "home"
        put_in(home, OLD)

        def begin() -> Running:
            return warm.start("install_pack", str(home), str(pack), str(root), careful)

        return cut_amid(disk, begin, lambda: state_of(home), cuts=cuts)


def test_a_cut_leaves_the_old_edition_or_the_new_one_and_a_retry_completes(
    tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(tmp_path, cuts=CUTS, careful=True)
    figures.note("power cut during pack install", **outcomes.counts())
    assert outcomes.sound, outcomes
    assert outcomes.old > 0
    assert outcomes.new > 0


def test_the_harness_sees_a_mixture_where_nothing_is_synced(
    tmp_path: Path, figures: Figures
) -> None:
    outcomes = campaign(tmp_path, cuts=CONTROL_CUTS, careful=False)
    figures.note("control: install without fsync", **outcomes.counts())
    assert not outcomes.sound, "the harness is blind"
