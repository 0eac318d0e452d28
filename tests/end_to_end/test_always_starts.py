"""Whatever is broken, the kiosk ends on Welcome, tells staff in plain words, and deletes nothing."""

from __future__ import annotations

import hashlib
import shutil
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from kiosk.people.schema import PEOPLE
from kiosk.recovering import suspect
from kiosk.still import silent_voice
from sync.database import FILE_NAME
from sync.last_seq import LastSeq
from sync.schema import MAJOR
from tests.helpers.journey import Villager
from tests.helpers.null_sink import NullSink
from tests.helpers.rotting import events_of, live
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.speaking_child import speaking_child
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

PIN = "260413"
NOT_SAVING = "Máy chưa lưu thêm được. Những gì đã lưu vẫn còn. Mời gọi người phụ trách."
NO_SOUND = "Máy chưa phát được tiếng. Vẫn xem được bài. Mời gọi người phụ trách."
NO_VOICE = "Máy đang thiếu giọng đọc. Vẫn xem được bài. Mời gọi người phụ trách."


def contents(folder: Path) -> Counter[str]:
    """The sha256 of every file that holds something."""
    files = (path for path in folder.rglob("*") if path.is_file() and path.stat().st_size)
    return Counter(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)


@contextmanager
def started(home: Path, stick: Stick) -> Iterator[TouchedKiosk]:
    """The kiosk, on Welcome."""
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        assert kiosk.page == "Welcome"
        assert kiosk.says("Chạm để bắt đầu")
        yield kiosk


def told_to_staff(kiosk: TouchedKiosk) -> list[str]:
    """What the status page says, to the technician who sets the first PIN."""
    Villager(kiosk).set_first_pin(PIN)
    kiosk.touch("card_status")
    kiosk.until_page("Status")
    kiosk.until(lambda: len(kiosk.model.rows) > 1, "what is told")
    told = [row["text"] for row in kiosk.model.rows]
    while kiosk.page != "Welcome":
        kiosk.touch("back")
    return told


def learns(kiosk: TouchedKiosk) -> None:
    """A guest still gets to a lesson."""
    Villager(kiosk).come_as_guest()
    kiosk.touch("need0")
    kiosk.until_page("Lesson")
    assert kiosk.says("Bác Lan bán rau ở chợ.")
    kiosk.touch("home")
    kiosk.touch("back")
    assert kiosk.page == "Welcome"


@pytest.fixture
def used(home: Path) -> Path:
    """A kiosk on which three answers were saved."""
    with SavedKiosk(home) as kiosk:
        kiosk.record(answer(1), answer(2), answer(3))
    return home


def test_damaged_settings_are_told_and_left_as_they_are(
    used: Path, stick: Stick, qapp: object
) -> None:
    damaged = used / "settings.json"
    damaged.write_bytes(b'{"place": "Th\xff')
    with started(used, stick) as kiosk:
        assert not kiosk.says("CAI-01")
        assert any("CAI-01" in text for text in told_to_staff(kiosk))
        learns(kiosk)
    assert damaged.read_bytes() == b'{"place": "Th\xff'


def lists_damaged(home: Path) -> None:
    (home / "lists.json").write_bytes(b"[")


def commits_taken_back(home: Path) -> None:
    """The small file beside the journal knows of three events that the disk has no more."""
    noted = LastSeq(home)
    found = noted.read()
    assert found is not None
    noted.note(found[0], found[1] + 3)
    noted.close()


@pytest.mark.parametrize(
    ("spoil", "code"), [(lists_damaged, "CAI-02"), (commits_taken_back, "LUU-03")]
)
def test_what_staff_alone_are_told_of_stops_nobody(
    spoil: Callable[[Path], None], code: str, used: Path, stick: Stick, qapp: object
) -> None:
    spoil(used)
    with started(used, stick) as kiosk:
        assert not kiosk.says(code)
        (fault,) = kiosk.kiosk.parts.faults
        assert fault.staff
        assert fault.text == f"Máy gặp trục trặc, mã {code}. Mời gọi người phụ trách."
        learns(kiosk)
        assert kiosk.says("Đã lưu ở máy này")


def test_damaged_library_is_made_again_from_the_packs_that_were_kept(
    used: Path, stick: Stick, qapp: object
) -> None:
    library = used / "library"
    blobs = contents(library / "blobs")
    (library / "library.db").write_bytes(b"hong roi" * 512)
    with started(used, stick) as kiosk:
        learns(kiosk)
    assert contents(library / "blobs") >= blobs
    with SavedKiosk(used) as kept:
        assert kept.status().saved >= 3


def test_library_that_cannot_be_made_again_is_told_to_staff(
    used: Path, stick: Stick, qapp: object
) -> None:
    shutil.rmtree(used / "library")
    (used / "library").write_bytes(b"")
    with started(used, stick) as kiosk:
        told = told_to_staff(kiosk)
        assert any("GOI-01" in text for text in told)
        assert "Máy chưa có gói bài nào." in told
    assert (used / "library").is_file()


def newer(home: Path) -> None:
    """As a newer program would leave progress.db behind."""
    with SavedKiosk(home) as kiosk, kiosk.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")


def a_folder(home: Path) -> None:
    (home / FILE_NAME).rename(home / "elsewhere.db")
    (home / FILE_NAME).mkdir()


@pytest.mark.parametrize("spoil", [newer, a_folder], ids=lambda spoil: spoil.__name__)
def test_unusable_progress_is_told_to_everybody_kept_and_learning_goes_on(
    spoil: Callable[[Path], None], used: Path, stick: Stick, qapp: object
) -> None:
    spoil(used)
    before = contents(used)
    with started(used, stick) as kiosk:
        assert kiosk.says(NOT_SAVING)
        learns(kiosk)
        assert not kiosk.says("Đã lưu")
    assert contents(used) >= before


def overwritten(home: Path) -> None:
    """The first page is gone, and with it what every other is checked by."""
    with (home / FILE_NAME).open("r+b") as file:
        file.write(b"hong roi" * 512)


def one_bit(home: Path) -> None:
    """A bit of the last page; found beside the screen of the last run."""
    raw = bytearray((home / FILE_NAME).read_bytes())
    raw[-2000] ^= 1
    (home / FILE_NAME).write_bytes(raw)
    suspect(home, "page 99 does not verify")


def after_an_unclean_stop(home: Path) -> None:
    """The plug was pulled, and a page is rotten: nobody has found it yet."""
    left = home.with_name("left")
    with SavedKiosk(home, sets=[PEOPLE]) as kiosk:
        kiosk.record(answer(900))
        shutil.copytree(home, left)
    shutil.rmtree(home)
    left.rename(home)
    raw = bytearray((home / FILE_NAME).read_bytes())
    raw[4096 * 20 + 7] ^= 1
    (home / FILE_NAME).write_bytes(raw)


@pytest.mark.parametrize(
    "spoil", [overwritten, one_bit, after_an_unclean_stop], ids=lambda spoil: spoil.__name__
)
def test_damaged_progress_is_recovered_from_the_last_backup_and_told_to_staff(
    spoil: Callable[[Path], None], home: Path, stick: Stick, qapp: object
) -> None:
    live(home)
    spoil(home)
    for _ in range(2):  # as long as nobody took away what was set aside
        with started(home, stick) as kiosk:
            assert not kiosk.says("Máy đang dùng bản lưu"), "staff are told, not the village"
            (told,) = [one for one in kiosk.kiosk.parts.faults if one.code == "LUU-07"]
            assert told.staff
            assert "Máy đang dùng bản lưu ngày" in told.text
            assert "Đã lấy lại" in told.text
            learns(kiosk)
            kiosk.until(lambda: kiosk.says("Đã lưu ở máy này"), "saved in the restored one")
    with started(home, stick) as kiosk:
        assert told.text in told_to_staff(kiosk)
    assert (home / "set-aside-1" / FILE_NAME).is_file()


def test_damaged_progress_without_a_backup_gives_what_it_still_holds(
    home: Path, stick: Stick, qapp: object
) -> None:
    lived = live(home)
    shutil.rmtree(home / "hocso-backup")
    one_bit(home)
    with started(home, stick) as kiosk:
        learns(kiosk)
        kiosk.until(lambda: kiosk.says("Đã lưu ở máy này"), "saved in the new one")
        assert any("Máy không có bản lưu." in text for text in told_to_staff(kiosk))
    with SavedKiosk(home, sets=[PEOPLE]) as kept:
        assert len(set(events_of(kept)) & set(lived.events)) > len(lived.events) // 2


def test_with_nothing_left_guests_learn_at_once_and_staff_are_told(
    used: Path, stick: Stick, qapp: object
) -> None:
    overwritten(used)
    before = contents(used)
    with started(used, stick) as kiosk:
        assert not kiosk.says("LUU-02")
        learns(kiosk)
        kiosk.until(lambda: kiosk.says("Đã lưu ở máy này"), "saved in the new one")
        assert any("LUU-02" in text for text in told_to_staff(kiosk))
    assert contents(used) >= before


def test_lost_key_sets_the_database_aside_and_begins_a_new_one(
    used: Path, stick: Stick, qapp: object
) -> None:
    (used / "keys" / "data.key").unlink()
    before = contents(used)
    with started(used, stick) as kiosk:
        assert not kiosk.says("LUU-02")
        assert any("LUU-02" in text for text in told_to_staff(kiosk))
        learns(kiosk)
        kiosk.until(lambda: kiosk.says("Đã lưu ở máy này"), "saved in the new one")
    assert contents(used) >= before
    assert (used / "set-aside-1" / FILE_NAME).is_file()


def test_nothing_to_be_heard_through(used: Path, stick: Stick, tmp_path: Path) -> None:
    environment = {**stick.environment(used), "PULSE_SERVER": f"unix:{tmp_path}/nobody"}
    with speaking_child(environment) as kiosk:
        silent = kiosk.until(lambda state: NO_SOUND in state["texts"])
        assert (silent["page"], silent["fault"]) == ("Welcome", "sound")


def test_voice_that_cannot_start(sink: NullSink, used: Path, stick: Stick) -> None:
    environment = {**stick.environment(used), "PULSE_SERVER": sink.address}
    with speaking_child(environment, "start", "back", worker="/bin/false") as kiosk:
        dumb = kiosk.until(lambda state: NO_VOICE in state["texts"])
        assert (dumb["page"], dumb["fault"]) == ("Welcome", "voice")
