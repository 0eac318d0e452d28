"""Quên mã PIN and the recovery code, by touches on the real window."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from kiosk.people.staff import Opened
from kiosk.viewmodels.forgot_pin import ForgotPinModel
from kiosk.viewmodels.recovery_code import RecoveryCodeModel
from kiosk.viewmodels.staff_door import StaffDoorModel
from sync.enrolment import Enrolment, keep_enrolment
from sync.events import SeedPlanted
from sync.province_keys import keep_unlock_key
from sync.recovery_code import is_copied, new_code, recovery_code
from sync.unlocking import answer_to, key_of_kiosk
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.people_screen import PeopleScreen

KIOSK = "3f2a91c0-5555-4555-8555-555555555555"
KEY = key_of_kiosk(bytes(32), KIOSK)
PIN, NEW = "402815", "951407"


@pytest.fixture
def kiosk(screen: PeopleScreen) -> PeopleScreen:
    """A kiosk with a technician's PIN and a recovery code, enrolled nowhere."""
    screen.parts.home.joinpath("keys").mkdir()
    recovery_code(screen.parts.home)
    screen.people.staff.set_pin("technician", PIN)
    return screen


def enrol(kiosk: PeopleScreen) -> None:
    enrolment = Enrolment(
        kiosk=KIOSK,
        username="k",
        secret="s",
        endpoint="https://hocso.example.vn/xapi",
        commune="14752",
        home_page="https://example.vn",
    )
    with kiosk.people.database.write() as connection:
        keep_enrolment(connection, enrolment)
        keep_unlock_key(connection, KEY)


def forgot(kiosk: PeopleScreen, *options: str) -> ForgotPinModel:
    model = ForgotPinModel(kiosk.way, kiosk.parts)  # type: ignore[arg-type]
    kiosk.show(model)
    for option in options:
        kiosk.press(f"option_{option}")
    return model


def digits(kiosk: PeopleScreen, text: str) -> None:
    for digit in text:
        kiosk.touch(f"pin{digit}")
    kiosk.touch("next")
    kiosk.settle()


def type_code(kiosk: PeopleScreen, code: str) -> None:
    for letter in code.replace("-", ""):
        name = f"key_{letter.lower()}"
        if kiosk.find(name) is None:
            kiosk.touch("keyDigits")
        kiosk.touch(name)
    kiosk.touch("next")
    kiosk.settle()


def open_call(kiosk: PeopleScreen, role: str = "technician") -> str:
    """The challenge as it stands on the screen."""
    kiosk.people.staff.set_pin("volunteer", "771204")
    model = forgot(kiosk, role, "call")
    assert model.stage == "call"
    shown = [text for text in kiosk.texts().splitlines() if len(text) == 11]
    return next(text for text in shown if text.replace(" ", "").isdigit()).replace(" ", "")


def test_the_door_leads_to_the_ways_back_in(kiosk: PeopleScreen) -> None:
    kiosk.show(StaffDoorModel(kiosk.way, kiosk.parts))  # type: ignore[arg-type]
    kiosk.touch("forgot")
    assert kiosk.way.went == ["forgot_pin"]


def test_the_first_start_offers_no_way_around_a_pin_that_is_not_there(
    screen: PeopleScreen,
) -> None:
    model = StaffDoorModel(screen.way, screen.parts)  # type: ignore[arg-type]
    screen.show(model)
    assert screen.find("forgot") is None
    model.forgot()
    assert screen.way.went == []


def test_a_kiosk_never_enrolled_is_opened_by_the_paper_and_keeps_what_was_learned(
    kiosk: PeopleScreen,
) -> None:
    kiosk.people.journal.record(SeedPlanted(who=kiosk.way.visit.who)).result()
    model = forgot(kiosk)
    assert model.stage == "code", "no way over the province is offered"
    type_code(kiosk, recovery_code(kiosk.parts.home))
    assert model.stage == "pin"
    digits(kiosk, NEW)
    assert kiosk.narrator.sentences == ["Gõ lại mã PIN một lần nữa."]
    digits(kiosk, NEW)
    kiosk.until(lambda: kiosk.way.went)
    assert kiosk.way.went == ["staff_home technician"]
    assert kiosk.people.staff.try_pin(NEW) == Opened("technician")
    assert kiosk.people.staff.try_pin(PIN) != Opened("technician")
    with kiosk.people.database.read() as connection:
        assert connection.execute("SELECT count(*) FROM event").fetchone()[0] == 1


def test_a_letter_typed_wrong_costs_no_try(kiosk: PeopleScreen) -> None:
    code = recovery_code(kiosk.parts.home)
    other = "B" if code[-1] == "A" else "A"
    model = forgot(kiosk)
    type_code(kiosk, code[:-1] + other)
    assert kiosk.narrator.sentences == ["Mã chưa đúng, có chữ gõ nhầm."]
    kiosk.touch("keyBackspace")
    if kiosk.find("key_q") is None and code[-1].isalpha():
        kiosk.touch("keyDigits")
    type_code(kiosk, code[-1])
    assert model.stage == "pin"


def test_the_paper_of_another_box_is_counted_and_waits(kiosk: PeopleScreen) -> None:
    model = forgot(kiosk)
    for _ in range(5):
        for letter in new_code().replace("-", ""):
            model.code.press(letter)
        model.next()
        kiosk.settle()
        told = kiosk.narrator.sentences
        while model.code.text:
            model.code.backspace()
    assert told == ["Mã chưa đúng.", "Chờ 30 giây rồi thử lại."]
    assert model.stage == "wait"
    assert kiosk.item("seconds").property("text") == "30"
    assert kiosk.people.staff.wait() is not None, "the PIN pad waits too"
    kiosk.people.clock.pass_seconds(30)
    kiosk.until(lambda: model.stage == "code")


def test_the_answer_of_the_province_makes_one_new_pin(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    challenge = open_call(kiosk)
    assert "3F2A 91C0" in kiosk.texts()
    kiosk.touch("next")
    answer = answer_to(KEY, KIOSK, challenge)
    digits(kiosk, answer)
    for _ in range(2):
        digits(kiosk, NEW)
    kiosk.until(lambda: kiosk.way.went)
    assert kiosk.way.went == ["staff_home technician"]
    assert kiosk.people.staff.try_pin(NEW) == Opened("technician")
    assert kiosk.people.staff.try_pin("771204") == Opened("volunteer"), "the other PIN stays"
    assert open_call(kiosk) != challenge
    kiosk.touch("next")
    digits(kiosk, answer)
    assert kiosk.narrator.sentences[0] == "Tám số này chưa đúng."


def test_a_challenge_stands_until_its_pin_is_set(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    challenge = open_call(kiosk, "volunteer")
    assert open_call(kiosk, "volunteer") != challenge, "setting the PIN in between ended it"
    challenge = kiosk.texts()
    forgot(kiosk, "volunteer", "call")
    assert kiosk.texts() == challenge, "leaving the page changes nothing"


def test_an_answer_for_one_role_does_not_open_the_other(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    volunteers = answer_to(KEY, KIOSK, open_call(kiosk, "volunteer"))
    forgot(kiosk, "technician", "call")
    kiosk.touch("next")
    digits(kiosk, volunteers)
    assert kiosk.narrator.sentences[0] == "Tám số này chưa đúng."


def test_back_leads_one_thing_back(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    open_call(kiosk)
    model = kiosk.app.shown
    assert isinstance(model, ForgotPinModel)
    stages = []
    kiosk.touch("next")
    for _ in range(3):
        stages.append(model.stage)
        kiosk.touch("back")
    assert stages == ["answer", "call", "way"]
    assert kiosk.way.went == ["staff_door"]


def test_a_disk_that_does_not_answer_opens_nothing(kiosk: PeopleScreen) -> None:
    model = forgot(kiosk)
    kiosk.people.writer.close()
    type_code(kiosk, recovery_code(kiosk.parts.home))
    assert model.stage == "code"
    assert model.fault.startswith("Máy chưa lưu thêm được.")


# --- the recovery code ---------------------------------------------------------------------------


def open_code(kiosk: PeopleScreen) -> RecoveryCodeModel:
    model = RecoveryCodeModel(kiosk.way, kiosk.parts)  # type: ignore[arg-type]
    kiosk.show(model)
    return model


def test_the_code_is_shown_in_groups_and_not_read_aloud_unasked(kiosk: PeopleScreen) -> None:
    model = open_code(kiosk)
    groups = recovery_code(kiosk.parts.home).split("-")
    assert [one["text"] for one in model.groups] == groups
    assert not model.readsItself
    for group in groups:
        assert group in kiosk.texts()
    assert model.said[-1].startswith("Nhóm 6: ")
    assert not any("Nhóm" in one for one in model.words), "the words stand beside the code"
    kiosk.touch("group0")
    assert kiosk.narrator.spoken[-1] == model.groups[0]["said"]


def test_copied_counts_only_when_a_group_is_found_again(kiosk: PeopleScreen) -> None:
    model = open_code(kiosk)
    home = kiosk.parts.home
    asked = ask(kiosk, model)
    wrong = next(one["text"] for one in model.options if one["text"] != asked)
    kiosk.touch(f"option_{wrong}")
    assert model.stage == "show"
    assert model.said[0] == "Chưa khớp. Mời xem lại giấy."
    assert not is_copied(home)
    kiosk.touch(f"option_{ask(kiosk, model)}")
    kiosk.until(lambda: kiosk.way.went)
    assert kiosk.way.went == ["staff_home technician"]
    assert is_copied(home)
    (home / "keys" / "recovery.code").write_text(new_code(), encoding="ascii")
    assert not is_copied(home), "another code is not on anybody's paper"


def ask(kiosk: PeopleScreen, model: RecoveryCodeModel) -> str:
    """Say that it is copied; the group that is then asked for."""
    kiosk.touch("next")
    assert model.stage == "ask"
    place = int(model.said[0].split("nhóm thứ ")[1].split()[0])
    return recovery_code(kiosk.parts.home).split("-")[place - 1]


def test_it_can_wait_until_later(kiosk: PeopleScreen) -> None:
    open_code(kiosk)
    kiosk.touch("back")
    assert kiosk.way.went == ["staff_home technician"]
    assert not is_copied(kiosk.parts.home)


def test_neither_code_nor_challenge_is_ever_logged(
    kiosk: PeopleScreen, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level("DEBUG")
    enrol(kiosk)
    open_code(kiosk)
    challenge = open_call(kiosk)
    code = recovery_code(kiosk.parts.home)
    forgot(kiosk, "technician", "code")
    type_code(kiosk, code)
    kiosk.people.journal.record(SeedPlanted(who=kiosk.way.visit.who)).result()
    secrets = (code, code[:9], challenge, answer_to(KEY, KIOSK, challenge))
    assert not [one for one in secrets if one in caplog.text]


# --- layout --------------------------------------------------------------------------------------


def new_pin(kiosk: PeopleScreen) -> None:
    model = forgot(kiosk)
    for letter in recovery_code(kiosk.parts.home).replace("-", ""):
        model.code.press(letter)
    model.next()


def mistyped(kiosk: PeopleScreen) -> None:
    model = forgot(kiosk)
    for letter in "ABCDEFGHJKLMNPQRSTUVWX":
        model.code.press(letter)
    model.next()


def answer_pad(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    open_call(kiosk)
    kiosk.touch("next")


def ways(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    forgot(kiosk)


def roles(kiosk: PeopleScreen) -> None:
    kiosk.people.staff.set_pin("volunteer", "771204")
    forgot(kiosk)


def calling(kiosk: PeopleScreen) -> None:
    enrol(kiosk)
    open_call(kiosk)


STAGES: dict[str, Callable[[PeopleScreen], object]] = {
    "door": lambda kiosk: kiosk.show(StaffDoorModel(kiosk.way, kiosk.parts)),  # type: ignore[arg-type]
    "role": roles,
    "way": ways,
    "code": mistyped,
    "call": calling,
    "answer": answer_pad,
    "pin": new_pin,
    "paper": open_code,
    "ask": lambda kiosk: open_code(kiosk).next(),
}


@pytest.mark.parametrize("text", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_clipped_overlapping_or_hard_to_hit(
    kiosk: PeopleScreen, stage: str, text: float
) -> None:
    STAGES[stage](kiosk)
    kiosk.settle()
    faults = []
    for width, height in SIZES:
        kiosk.size(width, height, text)
        for _ in range(2):
            kiosk.window.grabWindow()
            kiosk.settle()
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(kiosk.window)]
    assert not faults, "\n".join(faults)
