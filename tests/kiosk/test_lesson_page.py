"""The lesson page under a real finger: every kind of step, saved, resumed, and kind."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from content.model import Course, Device, Practice, Screen, Step, Tap, Widget
from kiosk.tables import KIOSK_SETS
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.visit import guest_visit
from sync.errors import NotSaved
from sync.events import Event, Outcome, StepAnswered
from sync.journal import Saved
from tests.helpers.ended_saving import end_saving
from tests.helpers.lesson_stage import Stage
from tests.helpers.sample_pack import STEPS, phone_device, sample_course, sample_lesson
from tests.helpers.saved_kiosk import SavedKiosk, answer

COURSE, LESSON = "khoa-mau", "bai-mau"


def course_of(*steps: Step) -> Course:
    """The sample course with these steps in its first lesson."""
    course = sample_course()
    return replace(course, lessons=(sample_lesson(LESSON, steps), course.lessons[1]))


def step(step_id: str) -> Step:
    return next(one for one in STEPS if one.id == step_id)


@pytest.fixture
def stage(qapp: QGuiApplication, tmp_path: Path) -> Iterator[Stage]:
    one = Stage(tmp_path)
    yield one
    one.close()


def begin(stage: Stage, *steps: str) -> None:
    """Open the window on a lesson of these steps; all of them when none is named."""
    if steps:
        stage.teach(course_of(*(step(one) for one in steps)))
    stage.routes.lesson(COURSE, LESSON)
    stage.open()


def outcomes(stage: Stage) -> dict[str, Outcome]:
    resume = stage.kiosk.progress.resume(stage.visit.actor, COURSE, LESSON)
    assert resume is not None
    return resume.answers


def test_every_kind_of_step_is_done_by_touch_and_saved(stage: Stage) -> None:
    begin(stage)
    stage.touch("next")
    stage.touch("next")
    stage.press("option_tat")
    stage.touch("next")
    stage.press("option_otp")
    stage.press("option_mk")
    stage.touch("next")
    stage.touch("next")
    for card in ("dung", "goi", "bao"):
        stage.press(f"card_{card}")
    stage.touch("next")
    for left, right in (("bhyt", "tram"), ("cuoc-goi", "ca"), ("tien", "nh")):
        stage.press(f"left_{left}")
        stage.press(f"right_{right}")
    stage.touch("next")
    for key in "rau":
        stage.touch(f"key_{key}")
    stage.touch("keySpace")
    for key in "muoongs":
        stage.touch(f"key_{key}")
    stage.touch("next")
    stage.touch("next")
    stage.touch("widget_tat-may")
    stage.touch("widget_nghe")
    stage.touch("next")
    stage.press("option_goi-lai")
    stage.touch("next")
    stage.press("didIt")
    answered = outcomes(stage)
    assert {one.id for one in STEPS} - set(answered) == {"doc", "nghe"}
    assert set(answered.values()) == {Outcome.RIGHT}
    stage.touch("next")
    assert stage.model.page == "Finished"
    assert (COURSE, LESSON) in stage.kiosk.progress.lesson_done(stage.visit.actor)


def test_saved_is_said_only_after_the_commit(stage: Stage) -> None:
    begin(stage, "chon")
    stage.press("option_doc")
    assert stage.model.savedText == "Đã lưu ở máy này"
    assert outcomes(stage) == {"chon": Outcome.WRONG}


def test_a_wrong_answer_hears_comfort_and_why_and_may_choose_again(stage: Stage) -> None:
    begin(stage, "chon")
    stage.press("option_doc")
    assert stage.narrator.spoken[-3:] == [
        "Chưa đúng.",
        "Mình thử lại nhé.",
        "Mã OTP như chìa khóa nhà, không đưa cho ai.",
    ]
    assert not stage.model.nextReady
    stage.press("option_giu")
    assert "Xem gợi ý này rồi thử lại." in stage.narrator.spoken
    stage.press("option_tat")
    assert stage.model.nextReady
    assert "Đúng rồi." in stage.texts()


@pytest.mark.parametrize("size", [(1024, 768), (1280, 800), (800, 1280)], ids=str)
@pytest.mark.parametrize("when", ["before", "meanwhile"])
@pytest.mark.parametrize(("one", "wrong"), [("chon", "doc"), ("quyet", "chuyen")])
def test_at_200_percent_a_wrong_answer_turns_to_what_was_said_back(
    stage: Stage, one: str, wrong: str, when: str, size: tuple[int, int]
) -> None:
    stage.teach(course_of(step(one)))
    stage.routes.lesson(COURSE, LESSON)
    stage.open(*size, text_scale=2.0 if when == "before" else 1.0)
    stage.display.be(2.0)
    stage.settle()
    stage.press(f"option_{wrong}")
    stage.until(lambda: "Chưa đúng." in stage.texts())
    assert outcomes(stage) == {one: Outcome.WRONG}


def test_not_knowing_is_welcome_and_goes_on(stage: Stage) -> None:
    begin(stage, "chon", "doc")
    stage.press("dontKnow")
    assert "Không sao." in stage.narrator.spoken
    assert outcomes(stage) == {"chon": Outcome.UNKNOWN}
    stage.touch("next")
    assert stage.find("option_tat") is None


def test_the_words_of_a_step_are_read_and_the_read_one_is_marked(stage: Stage) -> None:
    begin(stage, "doc")
    assert stage.narrator.spoken == [
        "Bác Lan bán rau ở chợ.",
        "Khách quét mã QR, rồi chuyển tiền vào tài khoản của bác.",
        "Bác chờ máy báo tiền về, rồi mới đưa rau.",
    ]
    assert stage.see("sentence0").property("reading") is True
    stage.narrator.at(1)
    stage.settle()
    assert stage.see("sentence0").property("reading") is False
    assert stage.see("sentence1").property("reading") is True


def test_back_and_next_never_move(stage: Stage) -> None:
    begin(stage)
    places = set()
    for _ in STEPS[:-1]:
        back, forth = stage.see("back"), stage.see("next")
        places.add((back.x(), back.y(), forth.x() + forth.width(), forth.y() + forth.height()))
        if not stage.model.nextReady:
            stage.model.stepModel.dontKnow()
            stage.settle()
        stage.touch("next")
    assert len(places) == 1


def test_back_goes_step_by_step_and_then_to_the_course(stage: Stage) -> None:
    begin(stage)
    stage.touch("next")
    stage.touch("back")
    assert stage.model.step == 1
    stage.touch("back")
    assert stage.model.page == "Course"


def test_half_done_cards_are_resumed_exactly(stage: Stage) -> None:
    begin(stage, "xep")
    stage.press("card_dung")
    stage.routes.lesson(COURSE, LESSON)
    stage.settle()
    placed = [card["id"] for card in stage.model.stepModel.cards if card["place"]]
    assert placed == ["dung"]
    stage.press("card_goi")
    stage.press("card_bao")
    assert outcomes(stage) == {"xep": Outcome.RIGHT}


def test_a_wrong_order_keeps_what_lies_right(stage: Stage) -> None:
    begin(stage, "xep")
    for card in ("dung", "bao", "goi"):
        stage.press(f"card_{card}")
    places = {card["id"]: card["place"] for card in stage.model.stepModel.cards}
    assert places == {"dung": 1, "goi": 0, "bao": 0}


def test_half_done_pairs_are_resumed_exactly(stage: Stage) -> None:
    begin(stage, "ghep")
    stage.press("left_tien")
    stage.press("right_ca")
    assert outcomes(stage) == {"ghep": Outcome.WRONG}
    stage.press("left_tien")
    stage.press("right_nh")
    stage.routes.lesson(COURSE, LESSON)
    stage.settle()
    joined = [card["id"] for card in stage.model.stepModel.lefts if card["pair"]]
    assert joined == ["tien"]


def test_a_half_done_practice_is_resumed_at_its_screen(stage: Stage) -> None:
    begin(stage, "lam-thu")
    stage.touch("widget_doc-ma")
    stage.press("hint")
    stage.touch("widget_tat-may")
    stage.routes.lesson(COURSE, LESSON)
    stage.settle()
    device = stage.model.stepModel.device
    assert device.title == "Trạm y tế xã"
    assert (device.state.trap_fallen, device.state.hints) == (True, 1)
    assert stage.see("deviceTitle").property("text") == "Trạm y tế xã"


def test_the_window_stands_where_the_lesson_was_left_after_a_restart(
    stage: Stage, tmp_path: Path
) -> None:
    begin(stage)
    for _ in range(2):
        stage.touch("next")
    stage.press("option_doc")
    with SavedKiosk(tmp_path, sets=KIOSK_SETS) as again:
        resume = again.progress.resume(stage.visit.actor, COURSE, LESSON)
    assert resume is not None
    assert resume.step == "chon"
    assert resume.answers == {"chon": Outcome.WRONG}


def test_a_trap_is_explained_and_the_device_warns(stage: Stage) -> None:
    begin(stage, "lam-thu")
    texts = " ".join(stage.texts())
    assert "Máy tập" in texts
    assert "Đừng nhập mật khẩu thật, số thẻ thật." in stage.narrator.spoken
    assert "Màn hình thật có thể khác một chút." in stage.narrator.spoken
    stage.touch("widget_doc-ma")
    assert "Chỗ này là bẫy." in stage.narrator.spoken
    assert "Lần sau nhìn chỗ này" in " ".join(stage.texts())


def test_exploring_is_read_aloud_and_never_wrong(stage: Stage) -> None:
    begin(stage, "lam-thu")
    stage.touch("widget_loi-noi")
    assert stage.narrator.spoken[-1].startswith("Đọc ngay mã OTP")
    assert stage.model.stepModel.device.state.wrong_taps == 0


def test_the_last_hint_rings_the_widget(stage: Stage) -> None:
    begin(stage, "lam-thu")
    stage.press("hint")
    assert stage.model.stepModel.device.ring == ""
    stage.press("hint")
    assert stage.model.stepModel.device.ring == "tat-may"
    assert stage.see("widget_tat-may").property("ringed") is True


def test_being_shown_plays_the_way_and_gives_the_device_back(stage: Stage) -> None:
    begin(stage, "lam-thu")
    device = stage.model.stepModel.device
    device._pace.setInterval(0)
    stage.touch("showMe")
    stage.until(lambda: not device.showing)
    assert stage.narrator.spoken.count("Chạm vào đây.") == 2
    assert device.state.shown
    assert device.title == "Số lạ"


def test_a_field_is_filled_with_the_keyboard(stage: Stage) -> None:
    practice = replace(step("lam-thu"), device=phone_device())  # type: ignore[call-arg] # a Practice
    stage.teach(course_of(practice))
    stage.routes.lesson(COURSE, LESSON)
    stage.open()
    stage.touch("widget_may-anh")
    stage.touch("widget_ma")
    stage.press("widget_so-tien")
    for key in "5000":
        stage.touch(f"key_{key}")
    stage.touch("confirmField")
    assert stage.model.stepModel.device.state.wrong_taps == 1
    stage.press("widget_so-tien")
    for key in "50000":
        stage.touch(f"key_{key}")
    stage.touch("confirmField")
    stage.press("widget_gui")
    stage.touch("widget_cai-dat")
    stage.press("widget_chu-to")
    assert outcomes(stage) == {"lam-thu": Outcome.RIGHT}


def test_a_field_for_words_begins_with_letters(stage: Stage) -> None:
    write = Widget(id="o", kind="field", label="Tin", answer=("Mẹ về",), tap=Tap(sets=("da-viet",)))
    phone = Device(
        screens=(Screen(id="tin", kind="app", title="Tin nhắn", widgets=(write,)),),
        start="tin",
        goal=("da-viet",),
        hints=("Chạm ô viết tin.",),
        path=("tin/o",),
    )
    practice = Practice(id="lam-thu", title="Viết tin", text="Hãy viết một tin.", device=phone)
    stage.teach(course_of(practice))
    stage.routes.lesson(COURSE, LESSON)
    stage.open()
    stage.touch("widget_o")
    for key in ("m", "e", "j", "Space", "v", "e", "e", "f"):
        stage.touch(f"key{key}" if key == "Space" else f"key_{key}")
    stage.touch("confirmField")
    assert outcomes(stage) == {"lam-thu": Outcome.RIGHT}


def test_own_phone_may_be_left_out_without_loss(stage: Stage) -> None:
    begin(stage, "dien-thoai")
    assert stage.model.nextReady
    stage.press("needHelp")
    assert "Mời gọi người phụ trách đến giúp." in stage.narrator.spoken
    stage.touch("next")
    assert stage.model.page == "Finished"


def test_a_helper_says_by_pin_that_it_was_seen_done(stage: Stage) -> None:
    assert stage.parts.staff.set_pin("volunteer", "407152") is None
    begin(stage, "dien-thoai")
    stage.press("seen")
    for digit in "407151":
        stage.model.stepModel.entry.press(digit)
    stage.touch("next")
    assert "Mã PIN chưa đúng." in stage.narrator.spoken
    assert outcomes(stage) == {}
    stage.press("seen")
    for digit in "407152":
        stage.model.stepModel.entry.press(digit)
    stage.touch("next")
    resume = stage.kiosk.progress.resume(stage.visit.actor, COURSE, LESSON)
    assert resume is not None
    assert resume.responses == {"dien-thoai": "observed"}


def test_without_a_helper_only_the_own_word_counts(stage: Stage) -> None:
    begin(stage, "dien-thoai")
    assert stage.find("seen") is None


class FullDisk:
    """A journal whose disk is full for answers, and only for these."""

    def __init__(self, kiosk: SavedKiosk) -> None:
        self.kiosk = kiosk
        self.full = True

    def record(self, event: Event) -> Future[Saved]:
        if self.full and isinstance(event, StepAnswered):
            failed: Future[Saved] = Future()
            failed.set_exception(NotSaved("disk_full", "no room for 4 kB, 0 free"))
            return failed
        return self.kiosk.journal.record(event)


def test_an_answer_that_was_not_saved_was_not_given(stage: Stage) -> None:
    stage.teach(course_of(step("chon")))
    disk = FullDisk(stage.kiosk)
    stage.parts.journal = disk
    stage.routes.lesson(COURSE, LESSON)
    stage.open()
    stage.press("option_tat")
    assert stage.model.fault == "Câu vừa rồi chưa lưu được. Mời bà con chọn lại."
    assert stage.model.savedText == ""
    assert not stage.model.nextReady
    assert outcomes(stage) == {}
    disk.full = False
    stage.press("option_tat")
    assert (stage.model.fault, stage.model.nextReady) == ("", True)
    assert outcomes(stage) == {"chon": Outcome.RIGHT}


def test_cards_lie_otherwise_on_another_visit_and_alike_on_this(stage: Stage) -> None:
    stage.teach(course_of(step("chon")))
    orders = set()
    for _ in range(12):
        stage.routes.visit = guest_visit()
        for _ in range(2):
            stage.routes.lesson(COURSE, LESSON)
            stage.settle()
            orders.add(
                (
                    stage.routes.visit.who.visit,
                    tuple(o["id"] for o in stage.model.stepModel.options),
                )
            )
    assert len(orders) == 12
    assert len({order for _, order in orders}) > 1


def test_a_lesson_that_cannot_be_read_is_said_plainly(stage: Stage) -> None:
    stage.routes.lesson(COURSE, "khong-co")
    stage.open()
    assert stage.model.fault == "Máy gặp trục trặc, mã BAI-01. Mời gọi người phụ trách."
    stage.touch("home")
    assert stage.routes.gone == ["home"]


def test_in_ear_mode_the_first_touch_only_speaks(stage: Stage) -> None:
    begin(stage, "chon")
    stage.touch("ear")
    stage.press("option_tat")
    assert outcomes(stage) == {}
    assert stage.narrator.spoken[-1].endswith("Tắt máy, ra Công an xã hỏi, nút")
    stage.press("option_tat")
    assert outcomes(stage) == {"chon": Outcome.RIGHT}


def test_where_nothing_can_be_kept_learning_goes_on_and_saved_is_never_said(stage: Stage) -> None:
    stage.parts.journal = FullDisk(stage.kiosk)
    stage.parts.saves = False
    begin(stage, "chon")
    stage.press("option_tat")
    assert (stage.model.fault, stage.model.savedText) == ("", "")
    stage.touch("next")
    assert stage.model.page == "Finished"
    assert stage.model.savedText == ""
    stage.touch("next")
    assert (stage.model.page, stage.model.heading) == ("Lesson", "Bán hàng ở chợ")


def test_where_the_disk_failed_meanwhile_the_same_lesson_is_not_proposed_again(
    stage: Stage, tmp_path: Path
) -> None:
    begin(stage, "chon")
    stage.settle()
    end_saving(stage.kiosk.database, stage.kiosk.journal, answer(1), tmp_path / "trace")
    stage.press("option_tat")
    assert (stage.model.fault, stage.model.savedText) == (NOT_SAVING, "")
    stage.touch("next")
    assert stage.model.page == "Finished"
    assert (stage.model.fault, stage.model.savedText) == (NOT_SAVING, "")
    assert not stage.model.guest, "no card is promised"
    stage.touch("next")
    assert (stage.model.page, stage.model.heading) == ("Lesson", "Bán hàng ở chợ")
