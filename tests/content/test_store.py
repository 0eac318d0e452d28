"""What a kiosk reads of its packs: listings, lessons, files, clips, words; from any thread."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from content.errors import LibraryUnusable, NotInStore
from content.install import install
from content.library import known, open_library
from content.reader import CourseReader
from content.store import PackStore
from content.verify import verify
from tests.helpers.publisher import (
    SPOKEN,
    Memory,
    Parts,
    Publisher,
    course,
    lesson,
)

PUBLISHER = Publisher()


def put(store: PackStore, parts: Parts) -> None:
    ratchet = Memory()
    what = known(store, PUBLISHER.root, ratchet, "0.1.0")
    install(verify(parts, what, CourseReader(rules=False)), store, ratchet)


@pytest.fixture
def store(tmp_path: Path) -> Iterator[PackStore]:
    library = open_library(tmp_path / "library", PUBLISHER.root, Memory(), program="0.1.0")
    put(library.store, PUBLISHER.parts())
    put(
        library.store,
        PUBLISHER.parts(
            pack_id="nang-cao", courses=(course("vneid", lesson("cai", "Cài VNeID")),), media=None
        ),
    )
    yield library.store
    library.store.close()


def test_listing_has_what_the_home_screen_needs(store: PackStore) -> None:
    first, second = store.courses()
    assert (first.pack, first.id, second.pack, second.id) == (
        "co-ban",
        "lua-dao",
        "nang-cao",
        "vneid",
    )
    assert first.goal.startswith("Sau bài này")
    assert first.picture.file == "art/cho.svg"
    assert [(each.id, each.minutes) for each in first.lessons] == [
        ("goi-la", 5),
        ("chuyen-tien", 5),
    ]
    assert [one.name for one in store.shelves()] == ["An toàn"]
    assert [one.id for one in store.groups()] == ["nguoi-cao-tuoi"]
    assert [one.id for one in store.competences()] == ["an-toan"]
    assert [need.course for need in store.needs()] == ["lua-dao", "vneid"]
    assert [path.courses for path in store.paths()] == [("lua-dao",), ("vneid",)]
    assert [pack.publisher for pack in store.packs()] == ["Sở Văn hóa, Thể thao và Du lịch"] * 2


def test_course_and_lesson_come_back_as_published(store: PackStore) -> None:
    assert store.course("lua-dao") == course()
    assert store.lesson("lua-dao", "goi-la") == lesson()


def test_unknown_names_are_told(store: PackStore) -> None:
    with pytest.raises(NotInStore, match="khong-co"):
        store.course("khong-co")
    with pytest.raises(NotInStore, match="no lesson 'khong-co'"):
        store.lesson("lua-dao", "khong-co")
    with pytest.raises(NotInStore, match="no file"):
        store.file("lua-dao", "../../../etc/passwd")
    with pytest.raises(NotInStore, match="no file"):
        store.file("khong-co", "art/cho.svg")


def test_file_is_found_by_pack_and_by_course(store: PackStore) -> None:
    assert store.file("co-ban", "art/cho.svg").read_bytes().startswith(b"<svg")
    assert store.file("vneid", "art/cho.svg") == store.file("co-ban", "art/cho.svg")


def test_clip_belongs_to_language_and_sentence(store: PackStore) -> None:
    clip = store.clip("vi", f"  {SPOKEN} ")
    assert clip is not None
    assert clip.read_bytes().startswith(b"OggS tieng Viet")
    assert store.clip("mtq", SPOKEN) != clip
    assert store.clip("vi", "Câu khác.") is None


@pytest.mark.parametrize("typed", ["Hòa", "Hoà", "hoa", "HOA BINH", "hoa b"])
def test_search_folds_accents(store: PackStore, typed: str) -> None:
    hits = store.search(typed)
    assert {(hit.course, hit.lesson) for hit in hits} == {
        ("lua-dao", "goi-la"),
        ("lua-dao", "chuyen-tien"),
        ("vneid", "cai"),
    }


def test_search_knows_that_d_with_a_stroke_is_d(store: PackStore) -> None:
    assert store.search("duong")
    assert store.search("đường") == store.search("duong")


def test_titles_come_before_texts(store: PackStore) -> None:
    assert store.search("vneid")[0].title == "Cài VNeID"
    assert store.search("chuyen tien")[0].lesson == "chuyen-tien"
    assert store.search("nhan biet lua dao")[0].lesson is None


def test_search_holds_its_limit_and_survives_anything_typed(store: PackStore) -> None:
    assert len(store.search("hoa", limit=1)) == 1
    for typed in ("", '"', "OR AND NOT", "a*b", "(", "title:x", "'; DROP TABLE words; --", "\0"):
        store.search(typed)
    assert store.search("không có từ này") == ()


def test_names_for_the_program_are_not_searched(store: PackStore) -> None:
    assert store.search("decide") == ()
    assert store.search("svg") == ()


def test_lesson_whose_file_is_gone_is_told(store: PackStore) -> None:
    store.file("lua-dao", "courses/lua-dao/goi-la.json").unlink()
    with pytest.raises(LibraryUnusable, match=r"goi-la\.json"):
        store.lesson("lua-dao", "goi-la")


def test_library_of_which_the_database_forgot_a_file_is_told(store: PackStore) -> None:
    with store.writing() as connection:
        connection.execute("DELETE FROM file")
    with pytest.raises(LibraryUnusable, match="does not know"):
        store.lesson("lua-dao", "goi-la")


def test_store_is_read_by_many_threads_while_a_pack_is_installed(store: PackStore) -> None:
    newer = PUBLISHER.parts(version=2, courses=(course("lua-dao", lesson(title="Mới")),))

    def read(_: int) -> tuple[str, int]:
        assert store.search("hoa")
        still = store.pinned()
        return still.lesson("lua-dao", "goi-la").title, len(still.search("hoa"))

    with ThreadPoolExecutor(8) as threads:
        readings = [threads.submit(read, number) for number in range(60)]
        installed = threads.submit(put, store, newer)
        readings += [threads.submit(read, number) for number in range(60)]
        installed.result()
    seen = {reading.result() for reading in readings}
    assert seen <= {("Có người lạ gọi đến", 3), ("Mới", 2)}
    assert read(0) == ("Mới", 2)


def fail_in_the_middle(store: PackStore) -> None:
    with store.writing() as connection:
        connection.execute("DELETE FROM course")
        connection.execute("SELECT * FROM no_such_table")


def test_writing_that_fails_changes_nothing(store: PackStore) -> None:
    with pytest.raises(LibraryUnusable, match="no_such_table"):
        fail_in_the_middle(store)
    assert len(store.courses()) == 2


def test_lesson_that_rotted_on_the_disk_is_told(store: PackStore) -> None:
    path = store.file("lua-dao", "courses/lua-dao/goi-la.json")
    path.write_bytes(path.read_bytes().replace(b"OTP", b"ATM"))
    with pytest.raises(LibraryUnusable, match="install its pack again"):
        store.lesson("lua-dao", "goi-la")


def test_listing_loads_no_slow_library(store: PackStore) -> None:
    program = (
        "import sys; from pathlib import Path; from content.store import PackStore\n"
        f"store = PackStore.open(Path({str(store.folder)!r}))\n"
        "assert len(store.courses()) == 2 and store.search('hoa') and store.needs()\n"
        "slow = {'pydantic', 'cryptography', 'yaml', 'numpy', 'sqlite_utils', 'requests'}\n"
        "assert not slow & set(sys.modules), slow & set(sys.modules)\n"
    )
    root = Path(__file__).parents[2]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
