"""The technician's backups on the screen: saved by a touch, brought back by a few, nothing by mistake."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.backups import Backups
from kiosk.paths import VARIABLE
from kiosk.places import remember_place
from kiosk.restart import RESTART
from kiosk.startup import start_kiosk
from kiosk.still import show_as, silent_voice
from kiosk.tables import KIOSK_SETS
from sync.keys import open_keys
from sync.recovery_code import recovery_code
from sync.status import sync_status
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.touched_kiosk import TouchedKiosk


def other_kiosk(folder: Path, stick: Path, events: int = 5) -> str:
    """Another kiosk with a backup on the stick; its recovery code."""
    stick.mkdir()
    with SavedKiosk(folder, sets=KIOSK_SETS) as kiosk:
        kiosk.record(*(answer(number) for number in range(events)))
        (folder / "settings.json").write_text(json.dumps({"place": "Nhà văn hóa thôn Bái"}))
        remember_place(folder, stick)
        Backups(folder, kiosk.database, open_keys(folder), kiosk.clock).keep_up(now=True)
    return recovery_code(folder)


@pytest.fixture
def person(qapp: QGuiApplication, home: Path) -> Iterator[TouchedKiosk]:
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    yield TouchedKiosk(kiosk)
    kiosk.close()


def type_code(person: TouchedKiosk, code: str) -> None:
    for letter in code.replace("-", ""):
        person.model.code.press(letter)
    person.rest()


def go_to_found(person: TouchedKiosk) -> Any:
    person.kiosk.routes.restore()
    person.rest()
    return person.model


def test_save_now_makes_a_copy_here_and_on_the_chosen_stick(
    person: TouchedKiosk, tmp_path: Path
) -> None:
    stick = tmp_path / "THE NHO"
    stick.mkdir()
    person.kiosk.routes.staff_home("technician")
    person.rest()
    person.touch("card_backups")
    person.until_page("Backups")
    assert person.says("Ở máy này:")
    assert person.says("Chưa có USB nào giữ bản lưu. Máy hỏng là mất.")
    remember_place(person.kiosk.parts.home, stick)
    person.touch("next")
    person.until(lambda: person.says("Đã lưu 2 bản."))
    person.until(lambda: person.says("USB THE NHO: bản lưu ngày"))
    assert not person.says("chưa có bản lưu")
    assert len(list(stick.glob("hocso-backup/*/000001/progress.db"))) == 1
    person.touch("back")
    assert person.page == "StaffHome"


def test_the_page_of_sticks_says_what_is_plugged_in_and_looks_again(person: TouchedKiosk) -> None:
    person.kiosk.routes.backups()
    person.rest()
    person.touch("chooseStick")
    plugged_in = bool(person.model.sticks)
    assert person.says("Chọn USB để lưu bản sao." if plugged_in else "Chưa thấy USB nào.")
    person.touch("next")
    person.touch("back")
    assert person.model.stage == "places"


def test_another_kiosks_backup_comes_back_by_its_code_after_two_questions(
    qapp: QGuiApplication, person: TouchedKiosk, tmp_path: Path, home: Path
) -> None:
    code = other_kiosk(tmp_path / "other", tmp_path / "stick")
    (home / "backup-places").write_text(f"{tmp_path / 'stick'}\n")
    model = go_to_found(person)
    (entry,) = model.found
    assert "Nhà văn hóa thôn Bái" in entry["text"]
    assert entry["detail"] == "USB stick · 1 ngày học · 5 kết quả"
    person.touch("found_0")
    assert model.stage == "code"
    type_code(person, code)
    person.touch("next")
    person.until(lambda: model.stage == "ask")
    assert person.says("Kết quả đang có ở máy được cất riêng, không xóa.")
    person.touch("decline")
    assert model.stage == "found"
    person.touch("found_0")
    person.touch("next")
    person.until(lambda: model.stage == "ask")
    person.touch("agree")
    assert model.stage == "sure"
    model.agree()
    assert qapp.exec() == RESTART
    assert (home / "restoring" / "ready").exists()
    assert model.stage == "working"
    assert model.said[0] == "Đã lấy lại 5 kết quả."


def test_the_restored_kiosk_has_the_other_ones_data_settings_and_code(
    qapp: QGuiApplication, tmp_path: Path, home: Path
) -> None:
    code = other_kiosk(tmp_path / "other", tmp_path / "stick")
    (home / "backup-places").write_text(f"{tmp_path / 'stick'}\n")
    first = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    person = TouchedKiosk(first)
    model = go_to_found(person)
    model.take("0")
    type_code(person, code)
    model.next()
    person.until(lambda: model.stage == "ask")
    model.agree()
    model.agree()
    assert qapp.exec() == RESTART
    first.close()
    again = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    assert sync_status(again.parts.database).saved == 5
    assert again.parts.settings.place == "Nhà văn hóa thôn Bái"
    assert recovery_code(home) == code
    assert again.parts.store.courses(), "packs stay where the box lives"
    again.close()


def test_a_wrong_code_opens_nothing_and_says_so(
    person: TouchedKiosk, tmp_path: Path, home: Path
) -> None:
    other_kiosk(tmp_path / "other", tmp_path / "stick")
    wrong = other_kiosk(tmp_path / "third", tmp_path / "elsewhere")
    (home / "backup-places").write_text(f"{tmp_path / 'stick'}\n")
    model = go_to_found(person)
    model.take("0")
    type_code(person, wrong)
    model.next()
    person.until(lambda: "Mã này không mở được bản lưu này." in model.said)
    for _ in range(2):
        model.code.backspace()
    type_code(person, "22")
    model.next()
    person.until(lambda: "Mã chưa khớp. Mời xem lại từng chữ trên giấy." in model.said)
    assert model.stage == "code"


def test_a_damaged_copy_changes_nothing_and_says_so(person: TouchedKiosk, home: Path) -> None:
    person.kiosk.parts.backups.keep_up(now=True)
    (copy,) = home.glob("hocso-backup/*/000001/progress.db")
    raw = bytearray(copy.read_bytes())
    raw[len(raw) // 2] ^= 4
    copy.write_bytes(raw)
    model = go_to_found(person)
    person.touch("found_0")
    person.until(lambda: model.stage == "ask")
    model.agree()
    model.agree()
    person.until(lambda: model.stage == "failed")
    assert model.said == [
        "Bản lưu này bị hỏng. Mời chọn bản khác.",
        "Máy vẫn như trước, không mất gì.",
    ]
    assert not (home / "restoring").exists()
    person.touch("next")
    assert model.stage == "found"


def test_a_stick_that_was_pulled_is_told_in_plain_words(
    person: TouchedKiosk, tmp_path: Path, home: Path
) -> None:
    code = other_kiosk(tmp_path / "other", tmp_path / "stick")
    (home / "backup-places").write_text(f"{tmp_path / 'stick'}\n")
    model = go_to_found(person)
    model.take("0")
    shutil.rmtree(tmp_path / "stick")
    type_code(person, code)
    model.next()
    person.until(lambda: model.stage == "failed")
    assert model.said[0] == "Bản lưu này bị hỏng. Mời chọn bản khác."


def test_nobody_is_sent_away_while_a_backup_comes_back(person: TouchedKiosk) -> None:
    model = go_to_found(person)
    model.unattended = True
    limit = person.kiosk.idle._limit
    assert limit() is None
    model.unattended = False
    assert limit() == 60


def at_code(person: TouchedKiosk, tmp_path: Path) -> None:
    other_kiosk(tmp_path / "other", tmp_path / "stick")
    (person.kiosk.parts.home / "backup-places").write_text(f"{tmp_path / 'stick'}\n")
    go_to_found(person).take("0")


def at_question(person: TouchedKiosk, second: bool) -> None:
    person.kiosk.parts.backups.keep_up(now=True)
    model = go_to_found(person)
    model.take("0")
    person.until(lambda: model.stage == "ask")
    if second:
        model.agree()


def at_list(person: TouchedKiosk) -> None:
    for _ in range(3):
        person.kiosk.parts.backups.keep_up(now=True)
    go_to_found(person)


def at_places(person: TouchedKiosk) -> None:
    person.kiosk.parts.backups.keep_up(now=True)
    person.kiosk.routes.backups()


def at_sticks(person: TouchedKiosk) -> None:
    person.kiosk.routes.backups()
    person.model.chooseStick()


STAGES: dict[str, Callable[[TouchedKiosk, Path], None]] = {
    "places": lambda person, _: at_places(person),
    "sticks": lambda person, _: at_sticks(person),
    "list": lambda person, _: at_list(person),
    "code": at_code,
    "ask": lambda person, _: at_question(person, second=False),
    "sure": lambda person, _: at_question(person, second=True),
}


@pytest.mark.parametrize("text", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_clipped_overlapping_or_hard_to_hit(
    person: TouchedKiosk, tmp_path: Path, stage: str, text: float
) -> None:
    show_as(person.kiosk.parts.display, text, contrast=False)
    STAGES[stage](person, tmp_path)
    faults = []
    for width, height in SIZES:
        person.window.resize(width, height)
        person.rest()
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(person.window)]
    assert not faults, "\n".join(faults)
