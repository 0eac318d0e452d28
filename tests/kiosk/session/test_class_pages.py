"""Lesson, telephones, end and summary of a class by touch, and what the database has afterwards."""

from __future__ import annotations

from dataclasses import replace

import pytest

from content.model import OwnPhone
from kiosk.class_scenes import a_class, summed_up
from kiosk.session.moves import counted, turned
from kiosk.session.questions import decision_of
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.still import show_as
from kiosk.viewmodels.session.phones import phone_actions
from kiosk.viewmodels.session.summing_up import ClassSummaryModel
from kiosk.viewmodels.session.teaching import taught
from sync.daily_counts import counts_of
from tests.helpers.class_room import PEOPLE, ClassRoom
from tests.helpers.touch import Finger


@pytest.fixture
def room(kiosk: Kiosk, finger: Finger) -> ClassRoom:
    return ClassRoom(kiosk, finger)


def figures(kiosk: Kiosk, what: str) -> int:
    day = kiosk.parts.help_desks.today()
    return sum(row.times for row in counts_of(kiosk.parts.database, day, day) if row.what == what)


# --- the lesson ----------------------------------------------------------------------------------


def test_what_has_a_part_of_its_own_is_no_step_of_the_lesson(room: ClassRoom) -> None:
    room.open(PartKind.LESSON)
    held = room.held
    steps = taught(held.lesson, held.state.format)
    assert decision_of(held.lesson) not in steps
    assert not any(isinstance(step, OwnPhone) for step in steps)
    market = replace(held.state, template="cho-so", part=1)
    assert taught(held.lesson, market.format) == held.lesson.steps
    assert room.model.steps == len(steps)


def test_the_class_goes_through_the_steps_and_its_place_is_kept(room: ClassRoom) -> None:
    room.open(PartKind.LESSON)
    steps = taught(room.held.lesson, room.held.state.format)
    for step in steps[1:]:
        room.touch("next")
        assert room.held.lesson.steps[room.kept().step].id == step.id
    room.touch("next")
    room.finger.until_page("ClassQuestion")
    room.touch("back")
    room.finger.until_page("ClassLesson")
    assert room.model.step == len(steps)


def test_an_interrupted_lesson_goes_on_at_its_step(room: ClassRoom) -> None:
    room.open(PartKind.LESSON)
    room.touch("next", "next")
    kept = room.kept()
    again = a_class(room.kiosk, PartKind.LESSON)
    again.apply(kept)
    room.show(again)
    assert room.model.step == 3


def test_learners_touch_hear_and_nothing_is_recorded(room: ClassRoom) -> None:
    room.open(PartKind.LESSON)
    place = next(
        place
        for place, step in enumerate(taught(room.held.lesson, room.held.state.format))
        if step.id == "chon"
    )
    room.touch(*(["next"] * place), "option_doc")
    assert room.said[:2] == ["Chưa đúng.", "Mình thử lại nhé."]
    room.touch("option_tat")
    assert room.said[0] == "Đúng rồi."
    assert room.statements() == []
    assert room.kiosk.parts.progress.under_way(room.held.state.id) is None


def test_the_class_goes_on_where_time_is_short_without_an_answer(room: ClassRoom) -> None:
    room.open(PartKind.LESSON)
    room.touch("next", "next")
    assert room.model.stepModel.kind == "Choose"
    assert not room.model.stepModel.over
    room.touch("next")
    assert room.model.step == 4


def test_steps_stand_a_quarter_larger_where_they_fit_and_large_letters_stay(
    room: ClassRoom,
) -> None:
    def zoom() -> float:
        step = room.finger.find("step")
        assert step is not None
        return step.scale()

    room.open(PartKind.LESSON)
    assert zoom() == 1.25
    show_as(room.kiosk.parts.display, 2.0, contrast=False)
    room.finger.rest()
    assert zoom() == 1.0


# --- telephones and home -------------------------------------------------------------------------


def test_telephones_are_ticked_and_never_more_than_people(room: ClassRoom) -> None:
    room.open(PartKind.PHONES)
    actions = phone_actions(room.held.course, room.held.lesson)
    assert room.said[-len(actions) :] == list(actions)
    room.touch("seenFive", "seenMore", "seenMore", "seenLess")
    assert room.kept().phones_seen == 6
    assert room.text("seen") == "6"
    room.touch(*(["seenFive"] * 5))
    assert room.kept().phones_seen == PEOPLE
    assert "Mọi người có mặt đều làm được rồi." in str(room.model.property("note"))


def test_work_at_home_is_read_and_leads_to_the_summary(room: ClassRoom) -> None:
    room.open(PartKind.HOME)
    assert " ".join(room.said) == f"{room.held.lesson.at_home} {room.held.lesson.ask}"
    room.touch("next")
    room.finger.until_page("ClassSummary")
    room.touch("back")
    room.finger.until_page("ClassHome")


# --- the summary ---------------------------------------------------------------------------------


def summary(room: ClassRoom) -> ClassSummaryModel:
    summed_up(room.kiosk)
    room.finger.rest()
    shown = room.model
    assert isinstance(shown, ClassSummaryModel)
    room.held = shown.held
    return shown


def test_saved_is_said_after_the_commit_and_not_before(room: ClassRoom) -> None:
    shown = summary(room)
    assert shown.savedText == ""
    assert room.statements() == []
    shown.next()
    assert shown.savedText == ""
    room.finger.rest()
    assert shown.savedText == "Đã lưu ở máy này"
    assert room.said[0] == "Đã lưu ở máy này."
    assert room.verbs() == ["attended", "answered", "answered"]


def test_an_end_that_the_disk_refuses_is_not_said_to_be_saved_and_can_be_touched_again(
    room: ClassRoom,
) -> None:
    shown = summary(room)
    writer = room.kiosk.parts.writer
    refuse = (
        "CREATE TRIGGER full BEFORE UPDATE ON group_session WHEN new.state = 'closed'"
        " BEGIN SELECT RAISE(ABORT, 'disk'); END"
    )
    writer.post(lambda connection: connection.execute(refuse)).result()
    room.touch("next")
    assert shown.savedText == ""
    assert "Máy chưa lưu thêm được." in shown.fault
    assert room.statements() == []
    writer.post(lambda connection: connection.execute("DROP TRIGGER full")).result()
    room.touch("next")
    assert (shown.savedText, shown.fault) == ("Đã lưu ở máy này", "")
    assert room.verbs().count("attended") == 1


def test_the_bars_are_those_of_the_statements(room: ClassRoom) -> None:
    summary(room)
    room.touch("next")
    before, after = room.held.state.tallies
    bars = {bar["name"]: bar for bar in room.model.bars}
    assert bars["before"]["text"] == f"9 trên {before.answered} người chọn đúng"
    assert bars["after"]["text"] == f"24 trên {after.answered} người chọn đúng"
    assert bars["after"]["percent"] == f"{round(2400 / after.answered)} %"
    assert figures(room.kiosk, "class_people") == PEOPLE
    assert figures(room.kiosk, "class_phones") == 11
    assert figures(room.kiosk, "class_held") == 1


def test_a_guess_says_so_on_the_bars(room: ClassRoom) -> None:
    summary(room)
    state = room.held.state
    eyed = tuple(replace(tally, guessed=True) for tally in state.tallies)
    room.held.apply(replace(state, tallies=eyed))
    room.kiosk.routes.class_summary(room.held)
    room.finger.rest()
    assert all(bar["text"].startswith("khoảng ") for bar in room.model.bars)


def test_fewer_people_than_cards_are_noticed_before_the_end(room: ClassRoom) -> None:
    summary(room)
    assert room.text("warning") == ""
    room.held.apply(counted(room.held.state, room.held.groups[0].id, -9))
    room.kiosk.routes.class_summary(room.held)
    room.finger.rest()
    assert room.text("warning") == "Thẻ nhiều hơn số người. Mời đếm lại."


def test_one_end_is_said_once_however_often_it_is_touched(room: ClassRoom) -> None:
    shown = summary(room)
    shown.next()
    shown.next()
    room.finger.rest()
    room.finger.until_page("ClassSummary")
    assert room.verbs().count("attended") == 1


def test_people_are_mended_on_the_same_day_and_the_old_figures_are_taken_back(
    room: ClassRoom,
) -> None:
    summary(room)
    room.touch("next", "mend")
    room.finger.until_page("ClassCount")
    room.held.apply(counted(room.held.state, room.held.groups[0].id, 2))
    room.touch("next")
    room.finger.until_page("ClassSummary")
    assert room.model.savedText == ""
    assert figures(room.kiosk, "class_people") == PEOPLE
    room.touch("next")
    assert room.model.savedText == "Đã lưu ở máy này"
    assert figures(room.kiosk, "class_people") == PEOPLE + 2
    assert figures(room.kiosk, "class_held") == 1
    assert room.verbs().count("voided") == 3
    assert room.kept().people == PEOPLE + 2


def test_the_class_of_today_is_found_again_behind_the_staff_door(room: ClassRoom) -> None:
    summary(room)
    room.touch("next", "next")
    room.finger.until_page("StaffHome")
    room.kiosk.routes.class_start()
    room.finger.rest()
    room.touch("card_mend")
    room.finger.until_page("ClassSummary")
    assert room.model.savedText == "Đã lưu ở máy này"
    assert room.verbs().count("voided") == 0
    room.held = room.model.held
    room.touch("mend")
    room.finger.until_page("ClassCount")
    room.held.apply(counted(room.held.state, room.held.groups[0].id, -1))
    room.touch("next", "next")
    assert figures(room.kiosk, "class_people") == PEOPLE - 1
    assert room.kept().spent_ms == room.held.state.spent_ms


def test_a_class_of_another_day_is_not_mended(room: ClassRoom) -> None:
    summary(room)
    room.held.apply(replace(room.held.state, day="2020-01-01"))
    room.kiosk.routes.class_summary(room.held)
    room.touch("next", "mend")
    assert room.finger.page == "ClassSummary"
    assert "Số người chỉ sửa được trong ngày của lớp." in room.kiosk.parts.narrator.sentences


def test_a_rehearsal_says_nothing_and_leaves_nothing(room: ClassRoom) -> None:
    held = a_class(room.kiosk, PartKind.HOME)
    room.held = held
    held.apply(replace(held.state, rehearsal=True))
    room.kiosk.routes.class_summary(held)
    room.touch("next")
    assert room.model.savedText == ""
    assert room.said == ["Tập dạy xong rồi. Số liệu tập dạy không lưu, không gửi."]
    assert room.finger.find("mend") is None
    assert room.finger.find("upward_news") is None
    assert room.statements() == []
    assert room.kiosk.parts.sessions.open_one() is None
    assert figures(room.kiosk, "class_held") == 0


def test_the_message_of_the_class_stands_behind_its_button(room: ClassRoom) -> None:
    summary(room)
    room.touch("next", "upward_news")
    room.finger.until_page("ClassNews")
    assert f"Có {PEOPLE} lượt người" in " ".join(room.said)
    room.touch("next")
    room.finger.until_page("ClassSummary")
    assert room.model.savedText == "Đã lưu ở máy này"
    room.touch("next")
    room.finger.until_page("StaffHome")


def test_a_class_without_cards_says_that_none_were_counted(room: ClassRoom) -> None:
    held = a_class(room.kiosk, PartKind.HOME)
    room.held = held
    room.kiosk.routes.class_summary(held)
    room.finger.rest()
    assert "Lớp này không đếm thẻ." in room.said
    held.apply(turned(held.state, -1))
    room.touch("next")
    assert room.verbs() == ["attended"]
