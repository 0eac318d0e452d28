"""Changing nickname, picture and group, by touches on the real window."""

from __future__ import annotations

import json
from threading import Event

import pytest

from kiosk.people.cards import IssuedCard
from kiosk.people.learners import Learner
from kiosk.scenes import a_card
from kiosk.startup import Kiosk
from kiosk.viewmodels.edit import EditModel
from kiosk.viewmodels.idle import limit_seconds
from kiosk.viewmodels.sign_in import SignInModel
from kiosk.viewmodels.visit import Visit, learner_visit
from sync.events import LessonCompleted, LessonOpened
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.touch import Finger


def signed_in(screen: PeopleScreen, card: IssuedCard) -> Visit:
    found = screen.people.learners.get(card.learner)
    assert found is not None
    return screen.way.visits.begin(learner_visit(found))


def open_page(screen: PeopleScreen, card: IssuedCard) -> EditModel:
    model = EditModel(screen.way, screen.parts, signed_in(screen, card))  # type: ignore[arg-type]
    screen.show(model)
    return model


def touch(screen: PeopleScreen, *names: str) -> None:
    for name in names:
        screen.touch(name)


def kept(screen: PeopleScreen) -> Learner:
    (learner,) = screen.people.learners.all()
    return learner


def test_a_nickname_is_changed_by_two_pictures_without_reading(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model = open_page(screen, card)
    before = screen.way.visit
    touch(screen, "change_called")
    assert (model.stage, model.chosen) == ("kinship", "ba")
    touch(screen, "option_ong", "next")
    assert screen.item("called").property("text") == "Máy sẽ chào: ông Hoa Sen"
    touch(screen, "option_con-co")
    assert model.savedText == ""
    touch(screen, "next")
    assert kept(screen) == Learner(card.learner, "ông Con Cò", "con-co", "nguoi_dan", True, "14752")
    assert screen.people.learners.by_pictures(card.pictures) == kept(screen)
    assert screen.people.learners.by_card(card.number) == kept(screen)
    assert (model.stage, model.savedText) == ("page", "Đã lưu ở máy này")
    assert screen.narrator.sentences == [
        "Đã sửa.",
        "Từ nay máy chào: ông Con Cò.",
        "Lần sau vào, chạm hình Con Cò.",
    ]
    assert "ông Con Cò" in screen.texts()
    now = screen.way.visit
    assert (now.nickname, now.avatar, now.who) == ("ông Con Cò", "dai-dien-con-co", before.who)


def test_a_typed_name_is_corrected_where_it_stands(screen: PeopleScreen) -> None:
    model = open_page(screen, screen.people.join("bác Lam", "hoa-mai"))
    touch(screen, "change_called", "next", "typeName")
    assert model.entry.text == "Lam"
    assert not screen.item("next").isEnabled(), "nothing is changed yet"
    touch(screen, "keyBackspace", "key_n", "next")
    assert (kept(screen).nickname, kept(screen).avatar) == ("bác Lan", "hoa-mai")


def test_an_empty_name_is_not_saved_and_back_has_the_old_one(screen: PeopleScreen) -> None:
    model = open_page(screen, screen.people.join("bác Lan", "hoa-mai"))
    touch(screen, "change_called", "next", "typeName", *["keyBackspace"] * 3)
    assert not screen.item("next").isEnabled()
    touch(screen, "back")
    assert (model.stage, model.called) == ("avatar", "bác Lan")
    touch(screen, "back", "back", "back")
    assert screen.way.went == ["my_page"]
    assert kept(screen).nickname == "bác Lan"


@pytest.mark.parametrize(("before", "after"), [("bà Hoa Sen", "bà Con Cò"), ("bác Lan", "bác Lan")])
def test_a_picture_takes_along_only_a_name_that_is_its_own(
    screen: PeopleScreen, before: str, after: str
) -> None:
    model = open_page(screen, screen.people.join(before, "hoa-sen"))
    touch(screen, "change_avatar")
    assert model.chosen == "hoa-sen"
    assert screen.find("typeName") is None
    assert not screen.item("next").isEnabled()
    touch(screen, "option_con-co")
    assert screen.item("called").property("text") == f"Máy sẽ chào: {after}"
    touch(screen, "next")
    assert (kept(screen).nickname, kept(screen).avatar) == (after, "con-co")


def test_the_next_sign_in_asks_for_the_new_face(screen: PeopleScreen) -> None:
    card = screen.people.join()
    open_page(screen, card)
    touch(screen, "change_avatar", "option_den-long", "next")
    screen.way.visits.end()
    screen.show(SignInModel(screen.way, screen.parts))  # type: ignore[arg-type]
    for picture in card.pictures:
        screen.touch(f"picture_{picture}")
    touch(screen, "next", "avatar_den-long")
    visit = screen.way.went[-1]
    assert isinstance(visit, Visit)
    assert (visit.actor, visit.avatar) == (card.learner, "dai-dien-den-long")


def test_a_changed_group_travels_with_what_is_done_next_and_nothing_learned_is_lost(
    screen: PeopleScreen,
) -> None:
    card = screen.people.join()
    act = {"course": "lua-dao", "lesson": "lua-dao-0", "registration": "r"}
    who = signed_in(screen, card).who
    screen.people.journal.record(LessonOpened(who=who, lesson_hash="h", **act)).result()
    screen.people.journal.record(LessonCompleted(who=who, **act)).result()
    open_page(screen, card)
    touch(screen, "change_group", "option_hssv", "next")
    assert kept(screen).target_group == "hssv"
    assert screen.narrator.sentences == ["Đã sửa.", "Nhóm học bây giờ: Học sinh, sinh viên."]
    again = LessonOpened(who=screen.way.visit.who, lesson_hash="h", **act | {"lesson": "lua-dao-1"})
    screen.people.journal.record(again).result()
    with screen.people.database.read() as connection:
        rows = connection.execute("SELECT body FROM event WHERE kind <> 'Joined' ORDER BY position")
        told = [json.loads(body)["who"] for (body,) in rows]
    assert [one["groups"] for one in told] == [["nguoi_dan"], ["nguoi_dan"], ["hssv"]]
    assert {one["actor"] for one in told} == {card.learner}
    assert screen.parts.progress.courses(card.learner)["lua-dao"].lessons_done == {"lua-dao-0"}


def test_what_is_not_saved_is_told_and_everything_is_as_it_was(screen: PeopleScreen) -> None:
    model = open_page(screen, screen.people.join())
    touch(screen, "change_avatar", "option_con-co")
    screen.people.writer.close()
    touch(screen, "next")
    assert model.fault.startswith("Máy chưa lưu thêm được.")
    assert (model.stage, model.savedText) == ("avatar", "")
    assert (kept(screen).nickname, screen.way.visit.nickname) == ("bà Hoa Sen", "bà Hoa Sen")
    touch(screen, "back")
    assert "bà Hoa Sen" in screen.texts()
    assert model.fault == ""


def test_saved_is_said_after_the_commit_and_who_left_meanwhile_is_not_signed_in_again(
    screen: PeopleScreen,
) -> None:
    model = open_page(screen, screen.people.join())
    touch(screen, "change_avatar", "option_con-co")
    free = Event()
    screen.people.writer.post(lambda _: free.wait())
    model.next()
    model.next()
    assert (model.stage, model.savedText) == ("avatar", "")
    screen.way.welcome()
    free.set()
    screen.until(lambda: model.stage == "page")
    assert model.savedText == "Đã lưu ở máy này"
    assert kept(screen).avatar == "con-co"
    assert screen.way.visits.current is None


def test_who_was_erased_meanwhile_is_led_away_and_not_kept(screen: PeopleScreen) -> None:
    card = screen.people.join()
    open_page(screen, card)
    touch(screen, "change_avatar", "option_con-co")
    screen.people.learners.erase(card.learner).result()
    touch(screen, "next")
    assert screen.way.went == ["my_page"]
    assert screen.people.learners.count() == 0


def rested(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


def test_from_my_page_there_and_back_and_home_is_greeted_anew(kiosk: Kiosk, finger: Finger) -> None:
    learner = kiosk.parts.learners.get(a_card(kiosk, "bà Hoa Sen", "hoa-sen"))
    assert learner is not None
    kiosk.routes.begin_visit(learner_visit(learner))
    kiosk.routes.my_page()
    finger.rest()
    rested(finger, "edit")
    assert finger.page == "Edit"
    rested(finger, "change_called", "option_co", "next", "next", "back")
    assert finger.page == "MyPage"
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.said[0] == "cô Hoa Sen."


def test_staff_change_it_for_who_asks_and_nobody_is_signed_in(kiosk: Kiosk, finger: Finger) -> None:
    learner = a_card(kiosk, "bà Hoa Sen", "hoa-sen")
    kiosk.routes.visits.end()
    kiosk.routes.learner("volunteer", learner)
    finger.rest()
    rested(finger, "edit")
    assert kiosk.app.shown is not None
    assert limit_seconds(kiosk.app.shown, kiosk.parts.settings) == 60
    rested(finger, "change_avatar", "option_con-co", "next")
    assert kiosk.app.shown.property("savedText") == "Đã lưu ở máy này"
    assert kiosk.routes.visits.current is None
    rested(finger, "back")
    assert finger.page == "Learner"
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.said[0] == "bà Con Cò."
    found = kiosk.parts.learners.get(learner)
    assert found is not None
    assert found.avatar == "con-co"
