"""Questions of a class by touch: read, raised with eyes closed, counted or guessed, told; kept at every touch."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.class_scenes import a_class
from kiosk.session.moves import counted
from kiosk.session.questions import closing_form, decision_of, opening_form
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.viewmodels.session.card_question import SIGNS
from tests.helpers.class_room import PEOPLE, ClassRoom, right_of
from tests.helpers.touch import Finger


@pytest.fixture
def room(kiosk: Kiosk, finger: Finger) -> ClassRoom:
    return ClassRoom(kiosk, finger)


def test_the_question_is_read_with_a_card_for_each_answer(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    asked = room.asked(opening_form(room.held.question, room.held.state.id))  # type: ignore[arg-type]
    said = room.said
    for sign, option in zip(SIGNS, asked.options, strict=True):
        assert said.index(option.text) == said.index(f"{sign.capitalize()}:") + 1
    assert " ".join(said).startswith(asked.text)


def test_nobody_counts_before_eyes_were_closed(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    assert room.finger.find("card0More") is None
    room.model.digit(1)
    room.touch("next")
    assert room.said[0] == "Bà con nhắm mắt."
    assert "vàng tam giác" in room.said[1]
    room.model.digit(1)
    assert room.held.state.tallies == ()
    room.touch("next", "card0More")
    assert room.tally().answered == 1


def test_cards_are_counted_one_by_one_and_five_by_five_and_kept_at_each_touch(
    room: ClassRoom,
) -> None:
    room.open(PartKind.CLOSING)
    room.touch("next", "next", "card0Five", "card0More", "card1More", "card2Five", "card2Less")
    room.touch("unknownMore", "unknownMore")
    form = closing_form(room.question, room.held.state.id)
    options = room.asked(form).options
    tally = room.tally()
    assert list(tally.counts.items()) == [
        (options[0].id, 6),
        (options[1].id, 1),
        (options[2].id, 4),
    ]
    assert (tally.unknown, tally.form, tally.phase) == (2, form, "post")
    assert tally.right == right_of(room.asked(form)).id
    assert not tally.guessed
    assert room.text("raised") == f"Đã giơ tay 13 trên {PEOPLE} người"
    assert room.text("note") == "Còn 15 người, mình chờ nhé"


def test_digits_of_a_keyboard_count_like_touches(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next")
    for digit in (1, 1, 3, 0, 9):
        room.model.digit(digit)
    room.finger.rest()
    assert list(room.tally().counts.values()) == [2, 0, 1]
    assert room.tally().unknown == 1


def test_no_more_cards_are_counted_than_people_are_there(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next", *(["card0Five"] * 6))
    assert room.tally().answered == PEOPLE
    assert room.text("note").startswith("Đã đủ mọi người.")
    room.touch("card0Less")
    assert room.text("note") == "Còn 1 người, mình chờ nhé"


def test_late_comers_make_room_for_their_cards(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next", *(["card0Five"] * 6), "late")
    room.finger.until_page("ClassCount")
    group = room.held.groups[0].id
    room.held.apply(counted(room.held.state, group, 2))
    room.touch("next")
    room.finger.until_page("ClassQuestion")
    assert room.text("raised") == f"Đã giơ tay {PEOPLE} trên {PEOPLE + 2} người"
    room.touch("card0Five")
    assert room.tally().answered == PEOPLE + 2


def test_guessing_is_marked_and_the_exact_count_comes_back(room: ClassRoom) -> None:
    room.open(PartKind.CLOSING)
    room.touch("next", "next", "card1Five", "byEye")
    assert room.tally().guessed
    assert room.text("card1Count") == "ít người"
    room.touch("card1More", "card1More", "card0More")
    guess = room.tally()
    assert room.text("card1Count") == "hơn nửa"
    assert list(guess.counts.values()) == [3, 18, 0]
    room.touch("card1More")
    assert room.text("card1Count") == "gần hết"
    room.touch("card1More")
    assert room.tally().answered == PEOPLE
    assert room.text("note").startswith("Đã đủ mọi người.")
    room.touch("byCard")
    assert not room.tally().guessed
    assert list(room.tally().counts.values()) == [0, 5, 0]


def test_the_opening_tells_no_answer_and_the_end_tells_it_and_why(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next", "card0Five", "next")
    assert room.text("card0Result") == "5"
    assert not any(option["right"] for option in room.model.options)
    assert room.said == ["Câu nào đúng? Mình học rồi cùng trả lời."]
    room.open(PartKind.CLOSING)
    room.touch("next", "next", "card0Five", "card1More", "next")
    form = closing_form(room.question, room.held.state.id)
    right = right_of(room.asked(form))
    place = room.asked(form).options.index(right)
    assert [option["right"] for option in room.model.options].index(True) == place
    assert room.said[:2] == [f"Câu trả lời đúng: {SIGNS[place]}.", right.text]
    knew = (5, 1, 0)[place]
    assert f"{knew} trên 6 người chọn đúng." in room.said
    assert right.feedback in " ".join(room.said)


def test_the_end_is_asked_in_another_form_than_the_opening(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    opened = room.said
    state = room.held.state
    plan = [part.kind for part in state.format.parts]
    room.held.apply(replace(state, part=plan.index(PartKind.CLOSING)))
    room.show(room.held)
    assert room.said[0] != opened[0]


def test_a_decision_is_talked_over_before_it_is_counted(room: ClassRoom) -> None:
    room.open(PartKind.DECISION)
    step = decision_of(room.held.lesson)
    assert step is not None
    stages = []
    for _ in range(4):
        room.touch("next")
        stages.append(str(room.model.property("stage")))
    assert stages == ["raise", "tell", "again", "count"]
    room.touch("card0More")
    assert (room.tally().phase, room.tally().question) == ("during", step.id)
    room.touch("next")
    assert right_of(step).text in room.said


def test_back_goes_stage_by_stage_and_keeps_what_was_counted(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next", "card2More", "next", "back")
    assert room.text("card2Count") == "1"
    room.touch("back", "back", "back")
    assert room.held.state.kind is PartKind.REVISIT
    assert room.kept().tallies[-1].answered == 1


def test_an_interrupted_class_goes_on_with_its_count(room: ClassRoom) -> None:
    room.open(PartKind.OPENING)
    room.touch("next", "next", "card1Five")
    kept = room.kept()
    again = a_class(room.kiosk, PartKind.OPENING)
    again.apply(kept)
    room.show(again)
    assert room.text("card1Count") == "5"
    assert room.text("raised") == f"Đã giơ tay 5 trên {PEOPLE} người"


def test_a_class_of_people_who_do_not_see_raises_hands(room: ClassRoom) -> None:
    held = a_class(room.kiosk, PartKind.OPENING)
    held.apply(replace(held.state, template="nghe-va-cham", part=2))
    room.show(held)
    room.touch("next")
    assert not any("thẻ" in sentence for sentence in room.said)
    assert not any("mắt" in sentence for sentence in room.said)
    assert "Nghe đúng câu mình chọn thì giơ tay." in room.said


def test_a_room_that_was_not_counted_is_told_to_count_people_first(room: ClassRoom) -> None:
    held = a_class(room.kiosk, PartKind.OPENING)
    held.apply(replace(held.state, counts=(), named=()))
    room.show(held)
    room.touch("next", "next", "card0Five")
    assert room.text("note").startswith("Chưa đếm người.")
    assert held.state.people == room.tally().answered == 0


def test_last_times_question_comes_in_its_other_form_and_is_not_counted(room: ClassRoom) -> None:
    room.open(PartKind.CLOSING)
    room.touch("next", "next", "card0More")
    asked_last = room.tally().form
    room.kiosk.parts.sessions.close(room.held.state).result()
    before = len(room.statements())
    room.open(PartKind.REVISIT)
    other = {"A": "B", "B": "A"}[asked_last]
    assert " ".join(room.said).startswith(room.asked(other).text)
    room.touch("next", "next")
    assert room.finger.find("card0More") is None
    assert right_of(room.asked(other)).text in room.said
    room.touch("next")
    room.finger.until_page("ClassQuestion")
    assert room.kept().tallies == ()
    assert len(room.statements()) == before


def test_a_first_class_tells_of_its_telephones(room: ClassRoom) -> None:
    room.open(PartKind.REVISIT)
    assert room.said == ["Tuần này điện thoại đã giúp được việc gì?", "Mời một hai người kể."]
    room.touch("next")
    room.finger.until_page("ClassQuestion")
