"""Whatever is broken around it, the kiosk comes to Welcome, and says so."""

from __future__ import annotations

import sqlite3 as plain_sqlite
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk import startup
from kiosk.errors import AlreadyRunning, HomeUnusable
from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import settle, silent_voice
from sync.errors import NotSaved
from sync.events import SeedPlanted
from sync.person import Who
from sync.schema import MAJOR
from tests.helpers.saved_kiosk import SavedKiosk

WHO = Who(actor="a", guest=True, visit="v")


def started(home: Path) -> Kiosk:
    return start_kiosk({VARIABLE: str(home)}, voice=silent_voice)


def once(home: Path) -> None:
    """A kiosk that ran here and was closed, with one event kept."""
    kiosk = started(home)
    kiosk.parts.journal.record(SeedPlanted(who=WHO)).result()
    kiosk.close()


def codes(kiosk: Kiosk) -> list[str]:
    return [fault.code for fault in kiosk.parts.faults]


def test_boot_order_is_twelve_named_steps() -> None:
    assert [name for name, _ in startup.STEPS] == [
        "paths", "lock", "restored", "settings", "database", "packs", "voice", "pages", "window",
        "sending", "upkeep", "collecting",
    ]  # fmt: skip


def test_a_sound_kiosk_starts_without_faults_and_again(qapp: QGuiApplication, home: Path) -> None:
    once(home)
    kiosk = started(home)
    settle(kiosk, 10_000)
    assert codes(kiosk) == []
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("savedHere") == "Đã lưu ở máy này"
    assert kiosk.app.shown.property("waiting") == "Chờ gửi về tỉnh: 1"
    kiosk.close()


def test_a_second_kiosk_on_the_same_data_is_refused(qapp: QGuiApplication, home: Path) -> None:
    first = started(home)
    with pytest.raises(AlreadyRunning, match="already"):
        started(home)
    first.close()
    started(home).close()


@pytest.mark.parametrize(
    "damaged",
    ["{", "[]", '{"text_scale": 9}', '{"volume": "loud"}', '{"motion": 1}',
     '{"groups": "nguoi_dan"}', "\x00" * 40, "9" * 70_000],
)  # fmt: skip
def test_damaged_settings_give_the_defaults_and_a_fault(
    qapp: QGuiApplication, home: Path, damaged: str
) -> None:
    (home / "settings.json").write_text(damaged)
    kiosk = started(home)
    assert codes(kiosk) == ["CAI-01"]
    assert kiosk.parts.settings == startup.Settings()
    assert (home / "settings.json").read_text() == damaged
    kiosk.close()


def no_database(home: Path) -> None:
    (home / "progress.db").write_bytes(b"this is not a database" * 400)


def foreign_database(home: Path) -> None:
    (home / "progress.db").unlink()
    connection = plain_sqlite.connect(home / "progress.db")
    connection.execute("CREATE TABLE other (x)")
    connection.commit()
    connection.close()


def newer_database(home: Path) -> None:
    with SavedKiosk(home) as kiosk, kiosk.database.write() as connection:
        connection.execute(f"PRAGMA user_version = {(MAJOR + 1) << 16}")


@pytest.mark.parametrize("damage", [no_database, foreign_database])
def test_what_is_no_database_of_ours_is_set_aside_and_a_new_one_begins(
    qapp: QGuiApplication, home: Path, damage: Callable[[Path], None]
) -> None:
    once(home)
    damage(home)
    before = (home / "progress.db").read_bytes()
    kiosk = started(home)
    assert codes(kiosk) == ["LUU-02"]
    kiosk.parts.journal.record(SeedPlanted(who=WHO)).result()
    kiosk.close()
    assert (home / "set-aside-1" / "progress.db").read_bytes() == before


def test_an_unusable_database_is_left_alone_and_nothing_is_said_to_be_saved(
    qapp: QGuiApplication, home: Path
) -> None:
    once(home)
    newer_database(home)
    before = (home / "progress.db").read_bytes()
    kiosk = started(home)
    assert codes(kiosk) == ["LUU-01"]
    assert not kiosk.parts.saves
    assert kiosk.app.shown is not None
    assert "Máy chưa lưu thêm được." in kiosk.app.shown.property("faultText")
    with pytest.raises(NotSaved):
        kiosk.parts.journal.record(SeedPlanted(who=WHO)).result()
    kiosk.routes.home()
    settle(kiosk, 10_000)
    assert kiosk.app.shown.property("needs")
    kiosk.close()
    assert (home / "progress.db").read_bytes() == before


def test_without_its_key_the_database_is_set_aside_and_a_new_one_begins(
    qapp: QGuiApplication, home: Path
) -> None:
    once(home)
    kept = (home / "progress.db").read_bytes()
    (home / "keys" / "data.key").unlink()
    kiosk = started(home)
    assert codes(kiosk) == ["LUU-02"]
    assert kiosk.parts.saves
    kiosk.parts.journal.record(SeedPlanted(who=WHO)).result()
    assert (home / "set-aside-1" / "progress.db").read_bytes() == kept
    kiosk.close()


@pytest.mark.parametrize("damage", [b"rubbish" * 2000, b""], ids=["rubbish", "empty"])
def test_a_damaged_library_never_stops_the_kiosk(
    qapp: QGuiApplication, home: Path, damage: bytes
) -> None:
    once(home)
    for path in (home / "library").glob("library.db*"):
        path.unlink()
    (home / "library" / "library.db").write_bytes(damage)
    kiosk = started(home)
    assert codes(kiosk) == ["GOI-01"]
    kiosk.routes.home()
    settle(kiosk, 10_000)
    kiosk.close()


def test_a_kiosk_without_any_pack_says_so(qapp: QGuiApplication, tmp_path: Path) -> None:
    kiosk = started(tmp_path / "new")
    kiosk.routes.home()
    settle(kiosk, 10_000)
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("fault") == "Máy chưa có bài học. Mời gọi người phụ trách."
    kiosk.close()


def test_no_place_for_data_ends_the_start_with_a_remedy(
    qapp: QGuiApplication, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(HomeUnusable, match="set HOCSO_HOME"):
        started(tmp_path / "file" / "home")
