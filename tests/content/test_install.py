"""Installing: the old edition or the new one, never between; and a lost library.db comes back."""

from __future__ import annotations

import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from content.blobs import Blobs
from content.disk import Disk
from content.errors import LibraryUnusable, PackRefused
from content.install import install, install_trust
from content.kept import KeptPack
from content.library import Library, known, open_library
from content.limits import LIMITS
from content.manifest import MANIFEST_NAME
from content.reader import CourseReader
from content.store import PackStore
from content.trust import checked
from content.verify import VerifiedPack, verify
from tests.helpers.failing_disk import FailingDisk, PowerCut
from tests.helpers.publisher import SPOKEN, Memory, Parts, Publisher, course, lesson

PUBLISHER = Publisher()
OLD = PUBLISHER.parts(version=1)
NEW = PUBLISHER.parts(
    version=2, courses=(course("lua-dao", lesson("goi-la", "Bài đã sửa"), lesson("moi")),)
)


class Kiosk:
    """A library and its ratchet."""

    def __init__(self, folder: Path, publisher: Publisher = PUBLISHER) -> None:
        self.folder = folder
        self.publisher = publisher
        self.ratchet = Memory()
        self.library: Library | None = None

    def start(self) -> PackStore:
        self.stop()
        self.library = open_library(self.folder, self.publisher.root, self.ratchet, program="0.1.0")
        return self.library.store

    def stop(self) -> None:
        if self.library is not None:
            self.library.store.close()
        self.library = None

    def verified(
        self, store: PackStore, parts: Parts, languages: frozenset[str] | None = None
    ) -> VerifiedPack:
        what = known(store, self.publisher.root, self.ratchet, "0.1.0")
        return verify(parts, what, CourseReader(rules=False), languages=languages)

    def install(self, store: PackStore, parts: Parts, disk: Disk | None = None) -> None:
        install(self.verified(store, parts), store, self.ratchet, disk=disk)


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[Kiosk]:
    made = Kiosk(tmp_path / "library")
    yield made
    made.stop()


def is_whole(store: PackStore, parts: Parts) -> bool:
    """Every course, lesson and file of these parts is there to be used."""
    listed = parts.manifest
    assert store.manifests().keys() == {listed.id}
    if store.installed()[listed.id] != (listed.epoch, listed.version):
        return False
    assert [card.title for card in store.courses()[0].lessons] == [
        each.title for each in listed.courses[0].lessons
    ]
    assert store.course("lua-dao").lessons[0].title == listed.courses[0].lessons[0].title
    for entry in listed.files:
        assert store.file(listed.id, entry.path).read_bytes() == parts.blobs[entry.sha256]
    return True


def test_installed_pack_can_be_used_and_its_floor_is_kept_twice(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    assert is_whole(store, OLD)
    assert store.floor("co-ban") == kiosk.ratchet.floor("co-ban") == (1, 1)
    kept = store.trust_kept()
    assert kept is not None
    assert kept[0] == kiosk.ratchet.trust_floor() == 1


def test_newer_pack_replaces_the_older_one(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    kiosk.install(store, NEW)
    assert is_whole(store, NEW)
    with pytest.raises(PackRefused) as fault:
        kiosk.verified(store, OLD)
    assert fault.value.kind == "older"


def test_pack_verified_before_a_newer_one_came_is_refused(kiosk: Kiosk) -> None:
    store = kiosk.start()
    late = kiosk.verified(store, OLD)
    kiosk.install(store, NEW)
    with pytest.raises(PackRefused, match="installed since then") as fault:
        install(late, store, kiosk.ratchet)
    assert fault.value.kind == "older"
    assert is_whole(store, NEW)


def test_installing_twice_changes_nothing(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    disk = FailingDisk()
    kiosk.install(store, OLD, disk)
    assert disk.done == 1  # the folder is synced, no file is written
    assert is_whole(store, OLD)


def test_reinstalling_mends_a_rotten_file(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    store.file("co-ban", "art/cho.svg").write_bytes(b"rot")
    kiosk.install(store, OLD)
    assert is_whole(store, OLD)


def test_course_of_another_pack_is_refused(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    with pytest.raises(PackRefused, match="course lua-dao is already in the pack co-ban"):
        kiosk.install(store, PUBLISHER.parts(pack_id="khac"))
    assert is_whole(store, OLD)


def test_full_disk_is_refused_before_anything_is_written(kiosk: Kiosk) -> None:
    store = kiosk.start()
    disk = FailingDisk(free=LIMITS.reserve_bytes + 100)
    with pytest.raises(PackRefused, match="bytes are needed on the disk") as fault:
        kiosk.install(store, OLD, disk)
    assert fault.value.kind == "disk"
    assert disk.done == 0
    assert store.installed() == {}


def test_stick_swapped_between_verification_and_install_is_refused(kiosk: Kiosk) -> None:
    store = kiosk.start()
    parts = Parts(dict(OLD.signed), dict(OLD.blobs))
    pack = kiosk.verified(store, parts)
    parts.blobs[parts.sha256_of("art/cho.svg")] = b"something else"
    with pytest.raises(PackRefused, match="changed while") as fault:
        install(pack, store, kiosk.ratchet)
    assert fault.value.kind == "blob"
    assert store.installed() == {}


def operations() -> int:
    """How many operations an install of NEW over OLD asks of the disk; counted by a trial."""
    with tempfile.TemporaryDirectory() as folder:
        kiosk = Kiosk(Path(folder))
        store = kiosk.start()
        kiosk.install(store, OLD)
        disk = FailingDisk()
        kiosk.install(store, NEW, disk)
        kiosk.stop()
    return disk.done


OPERATIONS = operations()


@pytest.mark.parametrize("at", range(1, OPERATIONS + 1))
@pytest.mark.parametrize("cut", [False, True], ids=["error", "power cut"])
def test_install_interrupted_at_any_write_leaves_the_old_edition_and_a_retry_completes(
    kiosk: Kiosk, at: int, cut: bool
) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    disk = FailingDisk(at, PowerCut() if cut else None)
    with pytest.raises(PowerCut if cut else PackRefused) as fault:
        kiosk.install(store, NEW, disk)
    if isinstance(fault.value, PackRefused):
        assert fault.value.kind == "disk"
    assert is_whole(store, OLD)
    assert is_whole(kiosk.start(), OLD)
    kiosk.install(kiosk.start(), NEW)
    assert is_whole(kiosk.start(), NEW)


@pytest.mark.parametrize("table", ["edition", "course", "file", "floor", "trust"])
def test_transaction_that_fails_at_any_table_leaves_the_old_edition(
    kiosk: Kiosk, table: str
) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    connection = dbapi2.connect(str(kiosk.folder / "library.db"))
    for act in ("INSERT", "UPDATE"):
        connection.execute(
            f"CREATE TRIGGER no_{act} BEFORE {act} ON {table} "
            "BEGIN SELECT RAISE(ABORT, 'disk I/O error'); END"
        )
    connection.commit()
    connection.close()
    with pytest.raises(LibraryUnusable, match="disk I/O error"):
        kiosk.install(store, NEW)
    assert is_whole(store, OLD)


def test_cut_after_the_transaction_leaves_the_new_edition(kiosk: Kiosk) -> None:
    class Cut(Memory):
        def raise_to(self, pack_id: str, epoch: int, version: int) -> None:
            raise PowerCut

    store = kiosk.start()
    kiosk.install(store, OLD)
    with pytest.raises(PowerCut):
        install(kiosk.verified(store, NEW), store, Cut())
    assert is_whole(kiosk.start(), NEW)
    assert kiosk.ratchet.floor("co-ban") == (1, 2)


# --- Visits and tidying ------------------------------------------------------------------------------


def test_open_visit_keeps_the_edition_it_began_with(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    visit = store.pinned()
    kiosk.install(store, NEW)
    assert visit.lesson("lua-dao", "goi-la").title == "Có người lạ gọi đến"
    assert store.lesson("lua-dao", "goi-la").title == "Bài đã sửa"
    assert visit.installed() == visit.pinned().installed() == {"co-ban": (1, 1)}


def test_unused_files_are_collected_only_at_the_next_start(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    gone = set(OLD.blobs) - set(NEW.blobs)
    kiosk.install(store, NEW)
    there = {path.name for path in (kiosk.folder / "blobs").iterdir()}
    assert gone <= there
    assert is_whole(kiosk.start(), NEW)
    assert {path.name for path in (kiosk.folder / "blobs").iterdir()} == set(NEW.blobs)
    assert len(list((kiosk.folder / "kept").iterdir())) == 2


def test_disk_that_cannot_remove_does_not_stop_the_start(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    kiosk.install(store, NEW)
    kiosk.stop()
    kiosk.library = open_library(
        kiosk.folder, PUBLISHER.root, kiosk.ratchet, program="0.1.0", disk=FailingDisk(1)
    )
    assert is_whole(kiosk.library.store, NEW)


def test_sound_left_out_can_be_fetched_later(kiosk: Kiosk) -> None:
    store = kiosk.start()
    install(kiosk.verified(store, OLD, frozenset({"vi"})), store, kiosk.ratchet)
    assert store.clip("vi", SPOKEN) is not None
    assert store.clip("mtq", SPOKEN) is None
    assert is_quiet(kiosk.start())
    kiosk.install(kiosk.start(), OLD)
    assert kiosk.start().clip("mtq", SPOKEN) is not None


def is_quiet(store: PackStore) -> bool:
    return store.clip("mtq", SPOKEN) is None


# --- library.db is lost ------------------------------------------------------------------------------


def lose(kiosk: Kiosk) -> None:
    kiosk.stop()
    for path in kiosk.folder.glob("library.db*"):
        path.unlink()


def garble(kiosk: Kiosk) -> None:
    kiosk.stop()
    (kiosk.folder / "library.db").write_bytes(b"rubbish" * 1000)


def cut_short(kiosk: Kiosk) -> None:
    kiosk.stop()
    path = kiosk.folder / "library.db"
    path.write_bytes(path.read_bytes()[:5000])


def from_the_future(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "PRAGMA user_version = 999")


def damage_an_entry(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "UPDATE course SET entry = replace(entry, '{', '[')")


def empty_a_table(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "DELETE FROM course")


def drop_a_table(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "DROP TABLE state")


def harm_with_sql(kiosk: Kiosk, sql: str) -> None:
    kiosk.stop()
    connection = dbapi2.connect(str(kiosk.folder / "library.db"))
    connection.execute(sql)
    connection.commit()
    connection.close()


def rename_the_edition(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "UPDATE edition SET id = replace(id, 'a', 'b')")
    harm_with_sql(kiosk, "UPDATE course SET edition = replace(edition, 'a', 'b')")


def rename_the_trust_file(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "UPDATE trust SET kept = '../../etc'")


def raise_the_trust_version(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "UPDATE trust SET version = version + 1024")


def raise_a_floor(kiosk: Kiosk) -> None:
    harm_with_sql(kiosk, "UPDATE floor SET epoch = epoch + 1024")


HARMS = (
    lose,
    garble,
    cut_short,
    from_the_future,
    damage_an_entry,
    empty_a_table,
    drop_a_table,
    rename_the_edition,
    rename_the_trust_file,
    raise_the_trust_version,
    raise_a_floor,
)


def test_harmed_library_db_costs_no_file(kiosk: Kiosk) -> None:
    kiosk.install(kiosk.start(), NEW)
    harm_with_sql(kiosk, "UPDATE file SET sha256 = replace(sha256, 'a', 'b')")
    kiosk.start()
    assert {path.name for path in (kiosk.folder / "blobs").iterdir()} == set(NEW.blobs)


@pytest.mark.parametrize("harm", HARMS)
def test_lost_or_damaged_library_db_is_made_again(
    kiosk: Kiosk, harm: Callable[[Kiosk], None]
) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    kiosk.install(store, NEW)
    harm(kiosk)
    store = kiosk.start()
    assert kiosk.library is not None
    assert (kiosk.library.rebuilt, kiosk.library.refused) == (True, ())
    assert is_whole(store, NEW)
    assert store.search("bài đã sửa")
    kiosk.start()
    assert not kiosk.library.rebuilt


def test_200_flipped_bits_of_library_db_never_stop_a_start(kiosk: Kiosk) -> None:
    dice = random.Random(11)
    kiosk.install(kiosk.start(), NEW)
    kiosk.stop()
    path = kiosk.folder / "library.db"
    whole = path.read_bytes()
    rebuilt = 0
    for _ in range(200):
        data = bytearray(whole)
        data[dice.randrange(len(data))] ^= 1 << dice.randrange(8)
        path.write_bytes(data)
        store = kiosk.start()
        assert kiosk.library is not None
        rebuilt += kiosk.library.rebuilt
        assert kiosk.library.refused == ()
        assert len(store.courses()) == 1
        assert {one.name for one in (kiosk.folder / "blobs").iterdir()} == set(NEW.blobs)
        assert (kiosk.ratchet.floor("co-ban"), kiosk.ratchet.trust_floor()) == ((1, 2), 1)
        kiosk.stop()
    assert rebuilt


def test_first_start_rebuilds_nothing(kiosk: Kiosk) -> None:
    assert kiosk.start().courses() == ()
    assert kiosk.library is not None
    assert (kiosk.library.rebuilt, kiosk.library.refused) == (False, ())


def test_losing_library_db_allows_no_rollback(kiosk: Kiosk, tmp_path: Path) -> None:
    store = kiosk.start()
    kiosk.install(store, NEW)
    lose(kiosk)
    (kiosk.folder / "kept").rename(tmp_path / "elsewhere")
    store = kiosk.start()
    assert store.courses() == ()
    with pytest.raises(PackRefused) as fault:
        kiosk.verified(store, OLD)
    assert fault.value.kind == "older"
    kiosk.install(store, NEW)
    assert is_whole(store, NEW)


def test_losing_the_ratchet_allows_no_rollback(kiosk: Kiosk) -> None:
    kiosk.install(kiosk.start(), NEW)
    kiosk.ratchet = Memory()
    store = kiosk.start()
    assert (kiosk.ratchet.floor("co-ban"), kiosk.ratchet.trust_floor()) == ((1, 2), 1)
    with pytest.raises(PackRefused) as fault:
        kiosk.verified(store, OLD)
    assert fault.value.kind == "older"


def test_higher_ratchet_raises_the_floor_of_library_db(kiosk: Kiosk) -> None:
    kiosk.install(kiosk.start(), OLD)
    kiosk.ratchet.raise_to("co-ban", 1, 7)
    assert kiosk.start().floor("co-ban") == (1, 7)


def test_older_library_put_in_place_is_refused_at_rebuild(kiosk: Kiosk) -> None:
    kiosk.install(kiosk.start(), OLD)
    kiosk.ratchet.raise_to("co-ban", 1, 2)
    lose(kiosk)
    assert kiosk.start().courses() == ()
    assert kiosk.library is not None
    assert "installed was epoch 1 version 2" in kiosk.library.refused[0]


def test_tampered_library_is_refused_at_rebuild(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    kept = kiosk.folder / "kept" / store.manifests()["co-ban"] / MANIFEST_NAME
    kept.write_bytes(kept.read_bytes().replace("lừa".encode(), "lửa".encode()))
    lose(kiosk)
    assert kiosk.start().courses() == ()
    assert kiosk.library is not None
    assert "signature" in kiosk.library.refused[0]
    assert {path.name for path in (kiosk.folder / "blobs").iterdir()} == set(OLD.blobs)


def test_rotten_sound_is_left_out_at_rebuild_and_a_rotten_lesson_is_told(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.install(store, OLD)
    clip = store.clip("vi", SPOKEN)
    assert clip is not None
    clip.write_bytes(b"rot")
    lesson_file = store.file("lua-dao", "courses/lua-dao/goi-la.json")
    lose(kiosk)
    store = kiosk.start()
    assert store.clip("vi", SPOKEN) is None
    assert store.lesson("lua-dao", "goi-la").id == "goi-la"
    lesson_file.write_bytes(b"rot")
    lose(kiosk)
    assert kiosk.start().courses() == ()
    assert kiosk.library is not None
    assert "goi-la.json" in kiosk.library.refused[0]


def test_half_made_library_db_is_made_again(kiosk: Kiosk) -> None:
    kiosk.install(kiosk.start(), OLD)
    lose(kiosk)
    PackStore.open(kiosk.folder).close()
    assert is_whole(kiosk.start(), OLD)


# --- Trust ---------------------------------------------------------------------------------------------


def test_stolen_key_is_dropped_by_a_trust_file_alone(tmp_path: Path) -> None:
    publisher = Publisher()
    kiosk = Kiosk(tmp_path / "library", publisher)
    stolen = publisher.active
    store = kiosk.start()
    kiosk.install(store, publisher.parts(version=5, key=stolen))
    publisher.revoke(stolen)
    install_trust(checked(publisher.signed_trust(), publisher.root), store, kiosk.ratchet)
    for _ in range(2):
        with pytest.raises(PackRefused) as fault:
            kiosk.verified(store, publisher.parts(version=9, key=stolen))
        assert fault.value.kind == "revoked"
        store = kiosk.start()
    kiosk.install(store, publisher.parts(version=1, key=publisher.standby))
    lose(kiosk)
    assert kiosk.start().installed() == {"co-ban": (2, 1)}
    kiosk.stop()


def test_trust_rollback_by_a_trust_file_alone_is_refused(kiosk: Kiosk) -> None:
    store = kiosk.start()
    kiosk.ratchet.raise_trust_to(3)
    signed = checked(PUBLISHER.signed_trust(), PUBLISHER.root)
    with pytest.raises(PackRefused, match="version 1, known here is 3"):
        install_trust(signed, store, kiosk.ratchet)


def test_disk_that_refuses_a_trust_file_is_told(kiosk: Kiosk) -> None:
    store = kiosk.start()
    signed = checked(PUBLISHER.signed_trust(), PUBLISHER.root)
    with pytest.raises(PackRefused, match="the disk refuses"):
        install_trust(signed, store, kiosk.ratchet, disk=FailingDisk(2))
    assert store.trust_kept() is None


def test_kept_files_are_read_within_their_ceilings(tmp_path: Path) -> None:
    kept = KeptPack(tmp_path, Blobs(tmp_path, Disk()))
    (tmp_path / "manifest.json").write_bytes(bytes(11))
    (tmp_path / "trust.json").mkdir()
    assert kept.read("missing", 10) is None
    with pytest.raises(PackRefused, match="more than 10 bytes"):
        kept.read("manifest.json", 10)
    with pytest.raises(PackRefused, match="cannot be read"):
        kept.read("trust.json", 10)
