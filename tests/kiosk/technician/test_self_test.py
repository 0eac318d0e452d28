"""Each check of the self-test sees the fault it is for, and says what to do."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from sqlcipher3 import dbapi2

from kiosk.backups import Backups
from kiosk.doctor import as_data, surroundings
from kiosk.paths import Paths
from kiosk.settings import Settings, write_settings
from kiosk.tables import KIOSK_SETS
from kiosk.technician import data_checks, disk_checks, machine_checks
from kiosk.technician.finding import Finding
from kiosk.technician.machine_checks import Devices
from kiosk.technician.self_test import CHECKS, findings
from kiosk.viewmodels.self_test.sheet import self_test_pdf
from kiosk.viewmodels.self_test.words import TITLES, told
from sync.joining import Awaited, keep_awaited
from sync.keys import open_keys
from tests.helpers.fault_server import FaultServer
from tests.helpers.rotting import flip
from tests.helpers.saved_kiosk import SavedKiosk, answer

EXT4 = "25 1 8:1 / / rw,relatime - ext4 /dev/sda1 rw,errors=remount-ro\n"


@pytest.fixture
def saved(tmp_path: Path) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path / "home", sets=KIOSK_SETS) as kiosk:
        yield kiosk


def state(finding: Finding) -> tuple[str, str]:
    assert finding.fact
    assert (finding.state == "well") or finding.remedy
    assert told(finding).sentence
    return finding.state, finding.code


def test_the_speed_of_a_disk_is_measured_and_nothing_stays(tmp_path: Path) -> None:
    found = disk_checks.speed(tmp_path)
    assert "MB/s" in found.fact
    assert list(tmp_path.iterdir()) == []


def ticking(step: float) -> Callable[[], float]:
    now = [0.0]

    def seconds() -> float:
        now[0] += step
        return now[0]

    return seconds


def test_a_slow_disk_is_seen(tmp_path: Path) -> None:
    assert state(disk_checks.speed(tmp_path, ticking(0.001))) == ("well", "")
    assert state(disk_checks.speed(tmp_path, ticking(0.2))) == ("care", "slow")
    assert state(disk_checks.speed(tmp_path, ticking(3.0))) == ("care", "slow")


def test_the_writing_connection_itself_says_that_a_pulled_plug_loses_nothing(
    saved: SavedKiosk,
) -> None:
    found = saved.writer.post(
        lambda connection: disk_checks.power_cut(connection, saved.folder, EXT4)
    ).result()
    assert found.fact == "journal_mode=wal, synchronous=2, secure_delete=1, ext4"
    assert state(found) == ("well", "")


@pytest.mark.parametrize(
    ("pragma", "code"),
    [
        ("synchronous = NORMAL", "settings"),
        ("journal_mode = DELETE", "settings"),
        ("secure_delete = OFF", "erase"),
    ],
    ids=["synchronous", "journal", "secure_delete"],
)
def test_a_connection_that_could_lose_or_keep_too_much_is_a_fault(
    tmp_path: Path, pragma: str, code: str
) -> None:
    connection = dbapi2.connect(str(tmp_path / "any.db"))
    for usual in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON", pragma):
        connection.execute(f"PRAGMA {usual}").fetchall()
    assert state(disk_checks.power_cut(connection, tmp_path, EXT4)) == ("fault", code)
    connection.close()


@pytest.mark.parametrize(
    ("mounts", "expected"),
    [
        (EXT4, ("well", "")),
        (EXT4.replace("errors=remount-ro", "nobarrier"), ("fault", "mount")),
        (EXT4.replace("errors=remount-ro", "barrier=0"), ("fault", "mount")),
        (f"{EXT4}26 25 0:5 / /srv rw - tmpfs none rw\n", ("well", "")),
        (f"{EXT4}26 25 0:5 / /kiosk rw - tmpfs none rw\n", ("care", "fleeting")),
        (f"{EXT4}26 25 8:2 / /kiosk rw - ext4 /dev/sda2 rw,data=writeback\n", ("fault", "mount")),
        ("rubbish\n", ("well", "")),
    ],
    ids=["usual", "nobarrier", "barrier0", "elsewhere", "tmpfs", "writeback", "unknown"],
)
def test_a_disk_that_lies_is_seen_by_its_mount(
    saved: SavedKiosk, mounts: str, expected: tuple[str, str]
) -> None:
    found = saved.writer.post(
        lambda connection: disk_checks.power_cut(connection, Path("/kiosk/home"), mounts)
    ).result()
    assert state(found) == expected


def test_a_flipped_bit_of_the_database_is_found(saved: SavedKiosk) -> None:
    saved.record(*(answer(number) for number in range(50)))
    saved.database.checkpoint()
    assert state(data_checks.database(saved.database)) == ("well", "")
    flip(saved.folder / "progress.db", random.Random(7))
    assert state(data_checks.database(saved.database)) == ("fault", "damaged")


def test_an_old_backup_one_disk_and_none_are_told_apart(saved: SavedKiosk, tmp_path: Path) -> None:
    today = date(2026, 11, 22)
    assert state(data_checks.backups(saved.folder, today)) == ("care", "none")
    keep = Backups(saved.folder, saved.database, open_keys(saved.folder), saved.clock)
    made = keep.keep_up(now=True).made[0].stamp.day
    assert state(data_checks.backups(saved.folder, made)) == ("care", "alone")
    assert state(data_checks.backups(saved.folder, made + timedelta(days=8))) == ("fault", "old")
    (saved.folder / "backup-places").write_text(f"{tmp_path}\n")
    (tmp_path / "hocso-backup" / keep.keep_up(now=True).made[0].folder.parent.name).mkdir(
        parents=True
    )
    keep.keep_up(now=True)
    assert state(data_checks.backups(saved.folder, made)) == ("well", "")


def test_what_set_up_was_not_told_is_named(saved: SavedKiosk) -> None:
    paths = Paths(saved.folder)
    found = data_checks.set_up(paths, saved.database)
    assert found.fact == "not said yet: commune, place, technician, volunteer, province"
    write_settings(paths.settings, Settings(commune="15772", place="Nhà văn hóa"))
    assert "commune" not in data_checks.set_up(paths, saved.database).fact


@pytest.mark.parametrize(
    ("devices", "expected"),
    [
        (None, ("fault", "none")),
        (Devices(), ("well", "")),
        (Devices(screen=(1280, 800)), ("well", "")),
        (Devices(screen=(800, 1280)), ("well", "")),
        (Devices(screen=(800, 600)), ("care", "small")),
        (Devices(screen=(1280, 800), touch=False), ("care", "touch")),
    ],
    ids=["none", "unknown", "usual", "upright", "small", "no-touch"],
)
def test_screens_are_judged(devices: Devices | None, expected: tuple[str, str]) -> None:
    assert state(machine_checks.screen(devices)) == expected


def test_sound_devices_are_named() -> None:
    heard = Devices(outputs=("Loa",), inputs=("Micro USB",))
    assert machine_checks.sound(heard).values == {"names": "Loa"}
    assert machine_checks.microphone(heard).fact == "Micro USB"
    assert state(machine_checks.sound(Devices())) == ("care", "none")
    assert state(machine_checks.microphone(Devices())) == ("well", "none")


def test_sticks_are_named_without_their_paths() -> None:
    assert machine_checks.usb((Path("/media/KINGSTON"),)).fact == "KINGSTON"
    assert state(machine_checks.usb(())) == ("well", "none")


@pytest.mark.parametrize(
    ("waiting", "code"),
    [
        (None, "none"),
        (Awaited(later=True), "none"),
        (Awaited("https://hocso.example.vn", "ABCDEFGH2345"), "waits"),
        (Awaited("https://hocso.example.vn", refused=True), "refused"),
    ],
    ids=["never", "later", "waits", "refused"],
)
def test_a_kiosk_that_has_not_joined_says_why(
    saved: SavedKiosk, waiting: Awaited | None, code: str
) -> None:
    if waiting is not None:
        keep_awaited(saved.folder, waiting)
    found = machine_checks.province(saved.database, saved.clock)
    assert state(found) == ("care", code)
    assert "ABCDEFGH2345" not in json.dumps(as_data(found))


def test_the_province_is_really_asked(saved: SavedKiosk) -> None:
    with FaultServer() as server:
        saved.enrol(server.endpoint)
        assert state(machine_checks.province(saved.database, saved.clock)) == ("well", "")
    found = machine_checks.province(saved.database, saved.clock)
    assert state(found) == ("care", "unreachable")
    assert "a secret of this kiosk" not in found.fact


def test_a_session_that_can_be_left_is_seen() -> None:
    assert machine_checks.lock_down({}).state == "care"


def test_every_check_has_a_name_of_its_own_and_words() -> None:
    names = [check.what for check in CHECKS]
    assert len(set(names)) == len(names)
    assert set(names) <= set(TITLES)


def test_the_doctor_sees_a_whole_kiosk_while_it_runs(saved: SavedKiosk) -> None:
    saved.record(answer(1))
    with surroundings(Paths(saved.folder)) as around:
        found = {one.what: one for one in findings(around)}
    assert list(found) == [check.what for check in CHECKS]
    assert found["progress.db"].fact == "sound; saved 1, waiting 1, received 0"
    assert found["power cut"].state != "fault"
    assert {*as_data(found["clock"])} == {"what", "well", "state", "fact", "remedy", "code"}


def test_a_database_that_cannot_be_opened_is_a_finding(tmp_path: Path) -> None:
    (tmp_path / "progress.db").write_bytes(b"rubbish" * 1000)
    with surroundings(Paths(tmp_path)) as around:
        found = {one.what: one for one in findings(around)}
    assert state(found["progress.db"]) == ("fault", "stopped")
    assert found["data folder"].works


def test_the_findings_make_a_sheet(qapp: QGuiApplication) -> None:
    every = [Finding(what, "care", "fact", "remedy", "none") for what in TITLES]
    pdf = self_test_pdf(every, "Nhà văn hóa")
    assert pdf.startswith(b"%PDF")
