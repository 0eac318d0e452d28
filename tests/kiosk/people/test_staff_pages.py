"""The staff door and the status page, by touches on the real window."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from kiosk.language import number
from kiosk.people.retention_run import RetentionNews, run_retention
from kiosk.viewmodels.staff_door import StaffDoorModel
from kiosk.viewmodels.staff_facts import Pack, StaffFacts, received_at, rows
from kiosk.viewmodels.staff_home import StaffHomeModel
from kiosk.viewmodels.status import StatusModel
from kiosk.viewmodels.volunteer_pin import VolunteerPinModel
from sync.clock import Anchor, confirm_time
from sync.enrolment import Enrolment, keep_enrolment
from sync.events import SeedPlanted
from sync.push import PushOutcome
from sync.status import NOTHING_YET, SyncStatus
from tests.helpers.people import People
from tests.helpers.people_screen import PeopleScreen

PIN = "402815"


def open_door(screen: PeopleScreen) -> StaffDoorModel:
    model = StaffDoorModel(screen.way, screen.parts)  # type: ignore[arg-type]
    screen.show(model)
    return model


def open_status(screen: PeopleScreen, role: str) -> StatusModel:
    model = StatusModel(screen.way, screen.parts, role)  # type: ignore[arg-type]
    screen.show(model)
    return model


def open_staff_home(screen: PeopleScreen, role: str) -> StaffHomeModel:
    model = StaffHomeModel(screen.way, screen.parts, role)  # type: ignore[arg-type]
    screen.show(model)
    return model


def give(screen: PeopleScreen, pin: str) -> None:
    for digit in pin:
        screen.touch(f"pin{digit}")
    screen.touch("next")


def test_the_first_start_sets_the_technicians_pin_by_touching_it_twice(
    screen: PeopleScreen,
) -> None:
    open_door(screen)
    assert screen.narrator.sentences == [
        "Máy này chưa có mã PIN.",
        "Mời kỹ thuật viên đặt mã PIN, sáu số.",
    ]
    give(screen, PIN)
    assert screen.narrator.sentences == ["Gõ lại mã PIN một lần nữa."]
    give(screen, PIN)
    screen.until(lambda: screen.way.went)
    assert screen.way.went == ["recovery_code"]
    assert screen.people.staff.roles() == {"technician"}


@pytest.mark.parametrize(
    ("second", "told"),
    [("402816", "Hai lần gõ chưa giống nhau."), ("123456", "Mã này dễ đoán.")],
)
def test_a_pin_touched_differently_or_too_easy_begins_again(
    screen: PeopleScreen, second: str, told: str
) -> None:
    model = open_door(screen)
    for pin in ("123456" if second == "123456" else PIN, second):
        for digit in pin:
            model.entry.press(digit)
        model.next()
    screen.settle()
    assert screen.narrator.sentences[0] == told
    assert screen.people.staff.roles() == frozenset()


def test_the_pin_opens_the_door_and_is_never_shown(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    screen.people.staff.set_pin("volunteer", "771204")
    model = open_door(screen)
    assert screen.narrator.sentences == ["Mời gõ mã PIN, sáu số."]
    screen.touch("pin7")
    screen.touch("pinErase")
    assert model.entry.count == 0
    give(screen, "771204")
    screen.until(lambda: screen.way.went)
    assert screen.way.went == ["staff_home volunteer"]
    assert "771204" not in screen.texts()


def test_next_waits_for_six_digits(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_door(screen)
    for digit in "40281":
        model.entry.press(digit)
        assert not screen.item("next").isEnabled()
    model.entry.press("5")
    model.entry.press("9")
    assert model.entry.count == 6
    assert screen.item("next").isEnabled()


def test_after_five_wrong_pins_the_door_waits_in_the_agreed_words(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_door(screen)
    for _ in range(5):
        for digit in "111222":
            model.entry.press(digit)
        model.next()
        screen.settle()
    assert model.stage == "wait"
    assert screen.item("seconds").property("text") == "30"
    assert screen.narrator.sentences == [
        "Mã PIN chưa đúng.",
        "Chờ 30 giây rồi thử lại.",
        "Quên mã thì gọi tỉnh xin mã mở.",
    ]
    assert open_door(screen).stage == "wait"
    screen.people.clock.pass_seconds(30)
    screen.until(lambda: screen.app.shown.stage == "pad")  # type: ignore[union-attr]


def test_leaving_the_door_leads_to_welcome(screen: PeopleScreen) -> None:
    open_door(screen)
    screen.touch("back")
    assert screen.way.went == ["welcome"]


def test_status_shows_the_three_figures_from_the_journal(screen: PeopleScreen) -> None:
    for _ in range(3):
        screen.people.journal.record(SeedPlanted(who=screen.way.visit.who)).result()
    model = open_status(screen, "volunteer")
    assert [one["value"] for one in model.figures] == ["3", "3", "0"]
    assert [one["text"] for one in model.figures] == [
        "Đã lưu ở máy này",
        "Chờ gửi về tỉnh",
        "Chưa gửi lần nào",
    ]
    assert screen.narrator.sentences[:2] == ["Đã lưu ở máy này: 3.", "Chờ gửi về tỉnh: 3."]
    assert "Gói cơ bản: bản 7, ngày 20/11/2026." in screen.texts()


def test_sending_without_an_enrolment_says_so_and_loses_nothing(screen: PeopleScreen) -> None:
    screen.people.journal.record(SeedPlanted(who=screen.way.visit.who)).result()
    model = open_status(screen, "volunteer")
    screen.touch("next")
    screen.sent()
    assert screen.narrator.sentences[0] == "Máy này chưa đăng ký với tỉnh. Kết quả vẫn lưu ở máy."
    assert [one["value"] for one in model.figures] == ["1", "1", "0"]
    assert model.nextText == "Gửi ngay"


def test_sending_without_a_network_says_so_and_loses_nothing(screen: PeopleScreen) -> None:
    enrolment = Enrolment(
        kiosk="k",
        username="k",
        secret="s",
        endpoint="http://127.0.0.1:1/xapi",
        commune="14752",
        home_page="https://example.vn",
    )
    with screen.people.database.write() as connection:
        keep_enrolment(connection, enrolment)
    screen.people.journal.record(SeedPlanted(who=screen.way.visit.who)).result()
    model = open_status(screen, "volunteer")
    model.next()
    screen.sent()
    assert "Chưa có mạng. Kết quả đã lưu ở máy, có mạng sẽ gửi." in screen.narrator.sentences
    assert [one["value"] for one in model.figures] == ["1", "1", "0"]


def open_volunteer_pin(screen: PeopleScreen) -> VolunteerPinModel:
    model = VolunteerPinModel(screen.way, screen.parts)  # type: ignore[arg-type]
    screen.show(model)
    return model


def test_a_technician_gives_the_volunteers_their_pin(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_volunteer_pin(screen)
    for _ in range(2):
        give(screen, "771204")
    screen.until(lambda: model.done)
    assert screen.people.staff.roles() == {"technician", "volunteer"}
    assert screen.narrator.sentences == ["Đã đặt mã PIN cho hướng dẫn viên."]
    screen.touch("next")
    assert screen.way.went == ["staff_home technician"]


def test_the_technicians_own_pin_is_refused_for_volunteers(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_volunteer_pin(screen)
    for _ in range(2):
        for digit in PIN:
            model.entry.press(digit)
        model.next()
    screen.settle()
    assert not model.done
    assert screen.narrator.sentences == ["Chưa dùng được mã này.", "Mời gõ mã khác từ đầu."]
    screen.touch("back")
    assert screen.way.went == ["staff_home technician"]


def test_a_volunteer_sees_only_the_cards_of_volunteers(screen: PeopleScreen) -> None:
    volunteer = open_staff_home(screen, "volunteer")
    for name in ("machine", "volunteerPin", "send"):
        assert screen.find(f"card_{name}") is None
        volunteer.take(name)
    assert screen.way.went == []
    screen.press("card_status")
    assert screen.way.went == ["status volunteer"]
    screen.touch("back")
    assert screen.way.went[-1] == "welcome"


@pytest.mark.parametrize(
    ("card", "leads"),
    [
        ("status", "status technician"),
        ("send", "status technician, sending"),
        ("volunteerPin", "volunteer_pin"),
    ],
)
def test_a_technicians_card_leads_to_its_page(screen: PeopleScreen, card: str, leads: str) -> None:
    open_staff_home(screen, "technician")
    screen.press(f"card_{card}")
    assert screen.way.went == [leads]


def test_the_status_leads_back_to_the_cards(screen: PeopleScreen) -> None:
    open_status(screen, "volunteer")
    screen.touch("back")
    assert screen.way.went == ["staff_home volunteer"]


def facts(sync: SyncStatus = NOTHING_YET, **other: object) -> StaffFacts:
    values: dict[str, object] = {
        "sync": sync,
        "packs": (Pack("Gói cơ bản", 7, date(2026, 11, 20)),),
        "free_megabytes": 83_200,
        "clock": "trusted",
        "today": date(2026, 11, 22),
        "learners": 12,
        "retention": RetentionNews(),
        "voice_fault": "",
        "faults": (),
    }
    return StaffFacts(**(values | other))  # type: ignore[arg-type]


def status(**values: object) -> SyncStatus:
    names = {name: getattr(NOTHING_YET, name) for name in SyncStatus.__slots__}
    return SyncStatus(**(names | {"enrolled": True} | values))  # type: ignore[arg-type]


def cares(found: StaffFacts) -> list[str]:
    return [row.text for row in rows(found) if row.kind == "care"]


@pytest.mark.parametrize(
    ("found", "text"),
    [
        (facts(), "Máy này chưa đăng ký với tỉnh."),
        (facts(status(set_aside=2)), "2 kết quả tỉnh trả lại"),
        (facts(status(commits_lost=3)), "Máy đã mất 3 việc vừa ghi."),
        (facts(status(last_fault="portal")), "Mạng này đòi vào một trang khác trước."),
        (facts(status(last_fault="denied")), "Tỉnh chưa nhận được."),
        (facts(status(), free_megabytes=499), "Máy sắp đầy."),
        (facts(status(), voice_fault="no_voice"), "Máy đang thiếu giọng đọc."),
        (facts(status(), clock="floor"), "Đồng hồ của máy có thể sai."),
        (facts(status(), packs=()), "Máy chưa có gói bài nào."),
        (facts(status(), retention=RetentionNews(announced=4)), "Sắp xóa tên gọi của 4 người"),
        (
            facts(status(), faults=("Máy gặp trục trặc, mã CAI-01.",)),
            "Máy gặp trục trặc, mã CAI-01.",
        ),
    ],
)
def test_what_needs_somebody_comes_first(found: StaffFacts, text: str) -> None:
    assert cares(found)[0].startswith(text)
    assert len(cares(found)) == 1
    assert rows(found)[0].kind == "care"


def test_a_kiosk_in_order_needs_nobody() -> None:
    assert cares(facts(status())) == []
    texts = [row.text for row in rows(facts(status()))]
    assert texts == [
        "Gói cơ bản: bản 7, ngày 20/11/2026.",
        "Thẻ học số ở máy này: 12 người.",
        "Chỗ trống: 83,2 GB.",
        "Giọng đọc: sẵn sàng.",
        "Đồng hồ: đúng, hôm nay 22/11/2026.",
    ]
    unknown = rows(facts(status(), clock="unknown"))[-1]
    assert unknown.text == "Đồng hồ: 22/11/2026, tỉnh chưa xác nhận."


def test_the_time_of_receipt_is_shown_only_when_a_clock_was_trusted() -> None:
    assert received_at(status()) == "Chưa gửi lần nào"
    assert received_at(status(last_received_at=1_795_305_600_000)) == "Tỉnh đã nhận"
    trusted = status(last_received_at=1_795_305_600_000, clock_trusted=True)
    assert received_at(trusted) == "Tỉnh đã nhận lúc 7 giờ 00, ngày 22/11"
    assert number(1284) == "1.284"


def test_retention_does_nothing_before_a_day_is_trusted(people: People) -> None:
    people.join()
    people.clock.wall_ms += 10**12
    assert run_retention(people.learners, people.database, people.clock, 12) == RetentionNews()
    assert people.learners.last_seen()[0].last_visit is None


def test_retention_announces_waits_and_erases(people: People) -> None:
    people.join()
    day = 24 * 3600 * 1000
    at = 1_795_305_600_000
    news = []
    for days in (0, 340, 371):
        people.clock.uptime_ms += 1
        anchor = Anchor(people.clock.boot, people.clock.uptime_ms, at + days * day)
        with people.database.write() as connection:
            confirm_time(connection, anchor)
        news.append(run_retention(people.learners, people.database, people.clock, 12))
    assert news == [RetentionNews(), RetentionNews(announced=1), RetentionNews(erased=1)]
    assert people.learners.all() == ()


def test_a_hub_that_takes_everything_is_thanked_with_figures(screen: PeopleScreen) -> None:
    model = open_status(screen, "volunteer")
    outcome = PushOutcome(
        received=3, set_aside=0, fault=None, fact="", wait_seconds=None, finished=True
    )
    model._sent(outcome)
    screen.settle()
    assert screen.narrator.sentences[0] == "Tỉnh vừa nhận 3 kết quả."
    assert model.rows[0] == {"kind": "good", "text": "Tỉnh vừa nhận 3 kết quả."}
    model._sent(replace(outcome, received=0))
    screen.settle()
    assert screen.narrator.sentences[0] == "Không còn gì chờ gửi."


def test_a_disk_that_does_not_answer_keeps_the_door_shut(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_door(screen)
    screen.people.writer.close()
    for digit in PIN:
        model.entry.press(digit)
    model.next()
    screen.settle()
    assert screen.way.went == []
    assert model.fault.startswith("Máy chưa lưu thêm được.")


def test_the_first_wrong_pins_cost_nothing_but_are_told(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", PIN)
    model = open_door(screen)
    for digit in "111222":
        model.entry.press(digit)
    model.next()
    screen.settle()
    assert model.stage == "pad"
    assert screen.narrator.sentences == ["Mã PIN chưa đúng.", "Quên mã thì gọi tỉnh xin mã mở."]
