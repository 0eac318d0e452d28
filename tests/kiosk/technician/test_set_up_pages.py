"""The first start by touches: nothing asked twice, nothing lost by a power cut, never stuck."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.backups import Backups
from kiosk.paths import VARIABLE
from kiosk.people.staff import Opened, StaffDoor
from kiosk.settings import Settings, read_settings, write_settings
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.tables import KIOSK_SETS
from sync.enrolment import enrolment_of
from sync.enrolment_code import Invitation, code_text
from sync.joining import Awaited, awaited
from sync.keys import open_keys
from sync.recovery_code import is_copied, recovery_code
from tests.helpers.fault_server import FaultServer
from tests.helpers.people import consent, new_learner
from tests.helpers.plugged import Plugged, need_sticks
from tests.helpers.run_here import run_here
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.helpers.touch import PATIENCE_MS, Finger
from tests.helpers.touched_kiosk import TouchedKiosk

TOKEN = "ABCDEFGH2345"
GIVEN = {
    "kiosk": "55555555-5555-4555-8555-555555555555",
    "username": "kiosk-7",
    "secret": "a secret of this kiosk",
    "commune": "14845",
    "home_page": "https://hocso.example.vn",
}
WHOLE = """
commune = "15772"
place = "Nhà văn hóa thôn 3"
[pins]
technician = "482915"
volunteer = "519274"
[province]
later = true
"""


@pytest.fixture(autouse=True)
def application(qapp: QGuiApplication) -> QGuiApplication:
    """There are windows in every test here."""
    return qapp


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.memory.enrolments[TOKEN] = (200, {**GIVEN, "endpoint": running.endpoint})
        yield running


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Plugged]:
    """A real stick, not plugged in yet."""
    need_sticks(tmp_path / "probe", "ext4")
    (tmp_path / "stick").mkdir()
    made = Plugged(tmp_path / "stick", "ext4")
    yield made
    made.pull()


def write_toml(stick: Plugged, text: str) -> None:
    """Put a kiosk.toml onto it, at the technician's own machine."""
    (stick.plug_in() / "kiosk.toml").write_text(text, encoding="utf-8")
    stick.pull()


@contextmanager
def first_start(home: Path) -> Iterator[TouchedKiosk]:
    kiosk = start_kiosk({VARIABLE: str(home)}, voice=silent_voice, sets_up=True)
    try:
        touched = TouchedKiosk(kiosk)
        touched.rest()
        yield touched
    finally:
        kiosk.close()


def type_in(kiosk: TouchedKiosk, letters: str) -> None:
    for letter in letters:
        kiosk.touch("keySpace" if letter == " " else f"key_{letter}")


def give_pin(kiosk: TouchedKiosk, pin: str, times: int = 2) -> None:
    for _ in range(times):
        for digit in pin:
            kiosk.touch(f"pin{digit}")
        kiosk.touch("next")


def until(kiosk: TouchedKiosk, stage: str) -> None:
    kiosk.until(lambda: kiosk.page == "SetUp" and kiosk.model.stage == stage, stage)
    kiosk.rest()


def to_commune(kiosk: TouchedKiosk) -> None:
    kiosk.touch("option_new")
    until(kiosk, "commune")


def give_commune(kiosk: TouchedKiosk) -> None:
    type_in(kiosk, "thieu hoa")
    kiosk.touch("next")
    until(kiosk, "hits")
    kiosk.touch("option_15772")
    until(kiosk, "place")


def give_place(kiosk: TouchedKiosk) -> None:
    type_in(kiosk, "xom moi")
    kiosk.touch("next")


def told(home: Path) -> None:
    """Everything but the province, as touches would have left it."""
    settings = Settings(commune="15772", place="Nhà văn hóa xom moi", keeper="Nhà văn hóa xom moi")
    write_settings(home / "settings.json", settings)
    with SavedKiosk(home, sets=KIOSK_SETS) as box:
        door = StaffDoor(box.database, box.writer, box.clock, open_keys(home).pepper)
        assert door.set_pins({"technician": "482915", "volunteer": "519274"}) is None


def to_province(kiosk: TouchedKiosk) -> None:
    to_commune(kiosk)
    give_commune(kiosk)
    give_place(kiosk)
    until(kiosk, "technician")
    give_pin(kiosk, "482915")
    until(kiosk, "volunteer")
    give_pin(kiosk, "519274")
    until(kiosk, "province")


def copy_code(kiosk: TouchedKiosk) -> str:
    """Write the recovery code down; the name of the group that is asked for."""
    kiosk.until_page("RecoveryCode")
    kiosk.until(lambda: kiosk.model.groups, "the recovery code")
    paper = [one["text"] for one in kiosk.model.groups]
    kiosk.touch("next")
    place = int(kiosk.model.said[0].split("nhóm thứ ")[1].split()[0])
    return f"option_{paper[place - 1]}"


def opened_again(
    qapp: QGuiApplication, home: Path, work: Callable[[TouchedKiosk], Callable[[], object]]
) -> list[str]:
    """What `hocso run` shows from a first start on; `work` gives what ends in a restart."""
    pages: list[str] = []

    def start() -> Kiosk:
        return start_kiosk({VARIABLE: str(home)}, voice=silent_voice, sets_up=True)

    def shown(kiosk: Kiosk) -> None:
        touched = TouchedKiosk(kiosk)
        touched.rest()
        pages.append(touched.page)
        if len(pages) == 1:
            QTimer.singleShot(0, work(touched))
            # Where no restart comes, the test fails instead of waiting for ever.
            QTimer.singleShot(PATIENCE_MS, kiosk.app, QCoreApplication.quit)
        else:
            QTimer.singleShot(0, QCoreApplication.quit)

    assert run_here(qapp, start, shown) == 0
    return pages


def last_touch(kiosk: TouchedKiosk, name: str) -> Callable[[], None]:
    """A touch that nobody rests after, since the window closes."""
    kiosk.rest()
    kiosk.until(kiosk.ready, "the end of a press")
    return lambda: Finger.touch(kiosk, name)


def test_a_new_kiosk_is_set_up_by_touch_and_opens_on_welcome(
    qapp: QGuiApplication, home: Path
) -> None:
    def work(kiosk: TouchedKiosk) -> Callable[[], object]:
        to_province(kiosk)
        kiosk.touch("option_later")
        return last_touch(kiosk, copy_code(kiosk))

    assert opened_again(qapp, home, work) == ["SetUp", "Welcome"]
    settings = read_settings(home / "settings.json")
    assert (settings.commune, settings.place) == ("15772", "Nhà văn hóa xom moi")
    assert settings.keeper == settings.place
    assert is_copied(home)
    assert awaited(home) == Awaited(later=True)
    with first_start(home) as kiosk:
        assert kiosk.page == "Welcome"
        assert kiosk.says("Nhà văn hóa xom moi")
        assert kiosk.kiosk.parts.staff.try_pin("482915") == Opened("technician")
        assert kiosk.kiosk.parts.staff.try_pin("519274") == Opened("volunteer")


def test_a_kiosk_that_is_opened_otherwise_begins_on_welcome(home: Path, kiosk: Kiosk) -> None:
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.pageName == "Welcome"


def test_a_power_cut_goes_on_with_the_question_that_was_open(home: Path) -> None:
    with first_start(home) as kiosk:
        to_commune(kiosk)
        give_commune(kiosk)
    with first_start(home) as kiosk:
        assert kiosk.model.stage == "place"
        give_place(kiosk)
        until(kiosk, "technician")
        give_pin(kiosk, "482915", times=1)
    with first_start(home) as kiosk:
        assert kiosk.model.stage == "technician"
        give_pin(kiosk, "482915")
        until(kiosk, "volunteer")
    with first_start(home) as kiosk:
        assert kiosk.model.stage == "volunteer"
        give_pin(kiosk, "519274")
        until(kiosk, "province")
    with first_start(home) as kiosk:
        assert kiosk.model.stage == "province"


def test_back_leads_through_every_question_and_forward_asks_none_again(home: Path) -> None:
    with first_start(home) as kiosk:
        to_province(kiosk)
        for stage in ("volunteer", "technician", "place", "commune", "begin"):
            kiosk.touch("back")
            until(kiosk, stage)
        assert kiosk.find("back") is None
        kiosk.touch("option_new")
        until(kiosk, "commune")
        assert kiosk.says("Đang chọn: Xã Thiệu Hóa, Tỉnh Thanh Hóa.")
        kiosk.touch("next")
        until(kiosk, "province")


def test_an_answer_can_be_changed_by_going_back(home: Path) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.touch("back")
        until(kiosk, "volunteer")
        assert kiosk.says("Gõ mã khác để đổi")
        give_pin(kiosk, "271828")
        until(kiosk, "province")
        assert kiosk.kiosk.parts.staff.try_pin("271828") == Opened("volunteer")


@pytest.mark.parametrize(
    ("pins", "told"),
    [
        (("482915", "482916"), "Hai lần gõ chưa giống nhau."),
        (("474747", "474747"), "Mã này dễ đoán."),
    ],
    ids=["different", "easy"],
)
def test_a_pin_that_is_not_taken_is_asked_again(
    home: Path, pins: tuple[str, str], told: str
) -> None:
    with first_start(home) as kiosk:
        to_commune(kiosk)
        give_commune(kiosk)
        give_place(kiosk)
        until(kiosk, "technician")
        for pin in pins:
            give_pin(kiosk, pin, times=1)
        kiosk.until(lambda: kiosk.says(told), told)
        assert kiosk.kiosk.parts.staff.roles() == frozenset()


def test_two_roles_never_share_a_pin(home: Path) -> None:
    with first_start(home) as kiosk:
        to_commune(kiosk)
        give_commune(kiosk)
        give_place(kiosk)
        until(kiosk, "technician")
        give_pin(kiosk, "482915")
        until(kiosk, "volunteer")
        give_pin(kiosk, "482915")
        kiosk.until(lambda: kiosk.says("Hai mã PIN phải khác nhau."), "the refusal")
        assert kiosk.model.stage == "volunteer"


def test_no_pin_stands_on_the_screen_or_is_said(home: Path) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.touch("back")
        until(kiosk, "volunteer")
        for digit in "519274":
            kiosk.touch(f"pin{digit}")
        assert not any("519274" in text for text in [*kiosk.texts(), *kiosk.model.said])


def test_the_wrong_letters_find_nothing_and_lead_nowhere(home: Path) -> None:
    with first_start(home) as kiosk:
        to_commune(kiosk)
        type_in(kiosk, "zzz")
        assert kiosk.says("Chưa thấy xã nào.")
        assert kiosk.find("next") is None


def test_typed_address_and_code_join_the_province(home: Path, server: FaultServer) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.touch("option_type")
        until(kiosk, "address")
        # Loopback has a port, whose digits stand on the other page of keys.
        kiosk.model.property("entry").fill(server.hub)
        kiosk.touch("next")
        until(kiosk, "token")
        for letter in TOKEN.lower():
            if letter == "2":
                kiosk.touch("keyDigits")
            kiosk.touch(f"key_{letter}")
        kiosk.touch("next")
        until(kiosk, "joined")
        # The province knows better where the kiosk of its token stands.
        assert kiosk.says("Tỉnh ghi máy này ở Xã Mường Lát, Tỉnh Thanh Hóa.")
        with kiosk.kiosk.parts.database.read() as connection:
            enrolment = enrolment_of(connection)
        assert enrolment is not None
        assert enrolment.kiosk == GIVEN["kiosk"]
        kiosk.touch("next")
        kiosk.until_page("RecoveryCode")
    assert read_settings(home / "settings.json").commune == "14845"
    assert awaited(home) is None


def test_a_scanned_code_joins_the_province_without_typing(home: Path, server: FaultServer) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.model.note_scanned(code_text(Invitation(server.hub, TOKEN)))
        until(kiosk, "joined")
    assert len(server.memory.enrolled) == 1


def test_another_code_is_refused_in_words(home: Path) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.model.note_scanned("HOCSOGABC.")
        assert kiosk.says("Chưa đọc được mã của tỉnh.")
        assert kiosk.model.stage == "province"


def test_without_a_network_the_code_waits_and_set_up_ends(home: Path) -> None:
    with FaultServer() as gone:
        address = gone.hub
    told(home)
    with first_start(home) as kiosk:
        kiosk.model.note_scanned(code_text(Invitation(address, TOKEN)))
        until(kiosk, "waits")
        assert kiosk.says("Máy giữ mã này, có mạng sẽ tự nối.")
    assert awaited(home) == Awaited(address, TOKEN)
    with first_start(home) as kiosk:
        assert kiosk.page == "Welcome"


def test_a_refused_code_is_asked_again_or_left(home: Path, server: FaultServer) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.model.note_scanned(code_text(Invitation(server.hub, "ZZZZZZZZ2345")))
        until(kiosk, "failed")
        assert kiosk.says("Tỉnh không nhận mã này.")
        kiosk.touch("next")
        until(kiosk, "token")
        kiosk.touch("back")
        until(kiosk, "address")
        kiosk.touch("back")
        until(kiosk, "province")
        kiosk.touch("option_later")
        kiosk.until_page("RecoveryCode")
    assert awaited(home) == Awaited(server.hub, later=True)


# --- a stick ---------------------------------------------------------------------------------


def test_a_stick_with_kiosk_toml_sets_up_by_itself(
    qapp: QGuiApplication, home: Path, stick: Plugged
) -> None:
    write_toml(stick, WHOLE)
    pages = opened_again(qapp, home, lambda _kiosk: stick.plug_in)
    assert pages == ["SetUp", "Welcome"]
    settings = read_settings(home / "settings.json")
    assert (settings.commune, settings.place) == ("15772", "Nhà văn hóa thôn 3")


def test_a_stick_without_everything_leaves_the_rest_to_be_asked(home: Path, stick: Plugged) -> None:
    write_toml(stick, 'commune = "15772"\n[settings]\nopens_hour = 6\n')
    with first_start(home) as kiosk:
        stick.plug_in()
        until(kiosk, "place")
    assert read_settings(home / "settings.json").opens_hour == 6


def test_a_stick_with_a_mistake_changes_nothing_and_may_come_again(
    home: Path, stick: Plugged
) -> None:
    write_toml(stick, 'commun = "15772"\n[pins]\ntechnician = "111111"\n')
    with first_start(home) as kiosk:
        stick.plug_in()
        until(kiosk, "refused")
        assert kiosk.says("Mời xem lại chỗ ghi commun.")
        assert not (home / "settings.json").exists()
        kiosk.touch("back")
        until(kiosk, "begin")
        stick.pull()
        kiosk.until(lambda: kiosk.model.refused is None, "the pulled stick to be noticed")
        write_toml(stick, 'commune = "15772"\n')
        stick.plug_in()
        until(kiosk, "place")


def test_a_stick_is_left_alone_once_somebody_answers(home: Path, stick: Plugged) -> None:
    write_toml(stick, WHOLE)
    with first_start(home) as kiosk:
        to_commune(kiosk)
        stick.plug_in()
        give_commune(kiosk)
        assert kiosk.kiosk.parts.staff.roles() == frozenset()


# --- in place of a broken one ----------------------------------------------------------------


def test_a_new_box_becomes_the_old_one_with_the_same_learners(
    qapp: QGuiApplication, home: Path, tmp_path: Path, server: FaultServer
) -> None:
    old, place = tmp_path / "old", tmp_path / "place"
    old.mkdir(mode=0o700)
    told(old)
    with first_start(old) as kiosk:
        kiosk.model.note_scanned(code_text(Invitation(server.hub, TOKEN)))
        until(kiosk, "joined")
        kiosk.touch("next")
        kiosk.until_page("RecoveryCode")
        kiosk.kiosk.parts.learners.join(new_learner("bà Hoa Sen"), consent()).result()
    code = recovery_code(old)
    with SavedKiosk(old, sets=KIOSK_SETS) as box:
        box.record(answer(1))
        Backups(old, box.database, open_keys(old), box.clock).keep_up(now=True)
    shutil.copytree(old / "hocso-backup", place / "hocso-backup")
    home.joinpath("backup-places").write_text(f"{place}\n")

    def work(kiosk: TouchedKiosk) -> Callable[[], object]:
        kiosk.touch("option_replace")
        kiosk.until_page("Restore")
        kiosk.until(lambda: kiosk.model.found, "the backup")
        kiosk.rest()
        kiosk.touch("found_0")
        for letter in code.replace("-", "").lower():
            if kiosk.find(f"key_{letter}") is None:
                kiosk.touch("keyDigits")
            kiosk.touch(f"key_{letter}")
        kiosk.touch("next")
        kiosk.touch("agree")
        kiosk.until(lambda: kiosk.model.stage == "sure", "the second question")
        return last_touch(kiosk, "agree")

    assert opened_again(qapp, home, work) == ["SetUp", "Welcome"]
    with first_start(home) as kiosk:
        assert kiosk.page == "Welcome"
        assert [one.nickname for one in kiosk.kiosk.parts.learners.all()] == ["bà Hoa Sen"]
        assert kiosk.kiosk.parts.staff.try_pin("482915") == Opened("technician")
    assert read_settings(home / "settings.json").place == "Nhà văn hóa xom moi"


def test_who_finds_no_backup_comes_back_to_set_up(home: Path) -> None:
    with first_start(home) as kiosk:
        kiosk.touch("option_replace")
        kiosk.until_page("Restore")
        kiosk.touch("back")
        until(kiosk, "begin")


# --- no way around, and never in the way -----------------------------------------------------


def test_an_unset_kiosk_has_no_other_first_page(home: Path) -> None:
    with first_start(home) as kiosk:
        kiosk.kiosk.routes.welcome()
        kiosk.rest()
        assert kiosk.page == "SetUp"
        assert kiosk.find("staff") is None
        assert kiosk.find("home") is None


def test_the_recovery_code_does_not_stay_on_an_empty_screen(
    qapp: QGuiApplication, home: Path
) -> None:
    told(home)

    def work(kiosk: TouchedKiosk) -> Callable[[], object]:
        kiosk.touch("option_later")
        kiosk.until_page("RecoveryCode")
        lock: Callable[[], object] = kiosk.model.lock
        return lock

    assert opened_again(qapp, home, work) == ["SetUp", "Welcome"]


def test_a_damaged_settings_file_leads_to_welcome_and_not_to_set_up(home: Path) -> None:
    (home / "settings.json").write_text("{")
    with first_start(home) as kiosk:
        assert kiosk.page == "Welcome"


def test_a_kiosk_that_lost_its_keys_teaches_guests_at_once(home: Path) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.touch("option_later")
        kiosk.until_page("RecoveryCode")
    for _ in range(2):
        with first_start(home) as kiosk:
            assert kiosk.page == "Welcome"
        (home / "keys" / "data.key").unlink(missing_ok=True)
    with first_start(home) as kiosk:
        assert kiosk.page == "Welcome"
        assert kiosk.kiosk.parts.staff.roles() == frozenset()


def test_a_kiosk_from_before_is_asked_only_for_what_it_lacks(home: Path) -> None:
    (home / "settings.json").write_text(json.dumps({"commune": "15772", "place": "Nhà văn hóa"}))
    with first_start(home) as kiosk:
        assert kiosk.model.stage == "technician"


def test_the_technician_joins_later_from_the_staff_page(home: Path, server: FaultServer) -> None:
    told(home)
    with first_start(home) as kiosk:
        kiosk.touch("option_later")
        kiosk.until_page("RecoveryCode")
    with first_start(home) as kiosk:
        kiosk.kiosk.routes.staff_home("technician")
        kiosk.touch("card_joinProvince")
        until(kiosk, "province")
        assert kiosk.model.locks
        kiosk.touch("back")
        kiosk.until_page("StaffHome")
        kiosk.touch("card_joinProvince")
        kiosk.model.note_scanned(code_text(Invitation(server.hub, TOKEN)))
        until(kiosk, "joined")
        kiosk.touch("next")
        kiosk.until_page("StaffHome")
