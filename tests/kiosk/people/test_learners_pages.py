"""The people of a kiosk for its volunteer, by touches on the whole kiosk."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from kiosk.people.consent import ASK_CHILD, ASK_GUARDIAN
from kiosk.people.roster import Roster
from kiosk.people.roster_file import RosterLine
from kiosk.scenes import a_card
from kiosk.startup import Kiosk
from kiosk.viewmodels.idle import limit_seconds
from sync.events import LessonCompleted, LessonOpened
from sync.person import Who
from tests.helpers.touch import Finger, wait


def touch(finger: Finger, *names: str) -> None:
    for name in names:
        finger.touch(name)
        finger.rest()


def said(kiosk: Kiosk) -> Sequence[str]:
    assert kiosk.app.shown is not None
    return kiosk.app.shown.said


def consents(kiosk: Kiosk) -> list[tuple[int, int]]:
    with kiosk.parts.database.read() as connection:
        return list(connection.execute("SELECT helper, guardian FROM consent"))


def shown_names(kiosk: Kiosk, finger: Finger) -> list[str]:
    found = []
    while (item := finger.find(f"person{len(found)}")) is not None:
        found.append(str(item.property("text")))
    return found


@pytest.fixture
def village(kiosk: Kiosk) -> dict[str, str]:
    """Identifiers of a few people, by nickname."""
    people = {
        "bà Hoa Sen": "hoa-sen",
        "bác Hòa": "con-co",
        "ông Đường": "cay-tre",
    }
    return {name: a_card(kiosk, name, avatar) for name, avatar in people.items()}


def test_somebody_is_found_by_letters_without_marks_and_opened(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    touch(finger, "card_learners")
    assert shown_names(kiosk, finger) == ["bà Hoa Sen", "bác Hòa", "ông Đường"]
    touch(finger, "byLetters", "key_d", "key_u", "next")
    assert shown_names(kiosk, finger) == ["ông Đường"]
    touch(finger, "person0")
    assert finger.page == "Learner"
    assert said(kiosk)[0] == "ông Đường."
    touch(finger, "back", "back")
    assert finger.page == "StaffHome"
    assert village["ông Đường"] not in "".join(said(kiosk))


def test_somebody_is_found_by_picture_and_everybody_again(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    kiosk.routes.learners("volunteer")
    finger.rest()
    touch(finger, "byAvatar", "option_con-co")
    assert shown_names(kiosk, finger) == ["bác Hòa"]
    touch(finger, "everybody", "byGroup", "option_nguoi_dan")
    assert len(shown_names(kiosk, finger)) == len(village)


def test_names_are_never_read_aloud_as_a_list(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    kiosk.routes.learners("volunteer")
    finger.rest()
    assert not any(name in "".join(said(kiosk)) for name in village)


def test_every_page_with_names_locks_after_a_minute(kiosk: Kiosk, village: dict[str, str]) -> None:
    first, second, _ = village.values()
    routes = kiosk.routes
    pages = {
        "Learners": lambda: routes.learners("volunteer"),
        "Learner": lambda: routes.learner("volunteer", first),
        "LearnerMerge": lambda: routes.merge_learners("volunteer", first, second),
        "CardPrint": lambda: routes.print_cards("volunteer", [first]),
        "Roster": lambda: routes.roster("volunteer"),
    }
    for name, go in pages.items():
        go()
        assert kiosk.app.shown is not None
        assert kiosk.app.shown.pageName == name
        assert limit_seconds(kiosk.app.shown, kiosk.parts.settings) == 60


def test_a_forgotten_card_is_made_anew_told_as_a_story_and_the_old_one_is_dead(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    learner = village["bà Hoa Sen"]
    old = kiosk.parts.learners.renew_card(learner).result()
    assert old is not None
    kiosk.routes.learner("volunteer", learner)
    finger.rest()
    touch(finger, "askToRenew")
    keep, renew = finger.find("keep"), finger.find("carryOut")
    assert keep is not None
    assert renew is not None
    assert (keep.width(), keep.height()) == (renew.width(), renew.height())
    assert keep.property("kind") == renew.property("kind")
    assert said(kiosk)[1] == "Thẻ cũ sẽ hết dùng ngay."
    touch(finger, "carryOut")
    assert kiosk.parts.learners.by_pictures(old.pictures) is None
    assert kiosk.parts.learners.by_card(old.number) is None
    page = kiosk.app.shown
    assert page is not None
    new = page.property("card").issued
    found = kiosk.parts.learners.by_pictures(new.pictures)
    assert found is not None
    assert found.id == learner
    assert said(kiosk)[2].endswith(" đi chơi.")
    assert finger.find("cardPicture3") is not None
    assert page.property("savedText") == "Đã lưu ở máy này"


def test_keeping_the_old_card_changes_nothing(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    learner = village["bà Hoa Sen"]
    card = kiosk.parts.learners.renew_card(learner).result()
    assert card is not None
    kiosk.routes.learner("volunteer", learner)
    finger.rest()
    touch(finger, "askToRenew", "keep")
    assert kiosk.parts.learners.by_pictures(card.pictures) is not None


def test_staff_erase_somebody_who_asks_and_only_after_a_second_touch(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    learner = village["bác Hòa"]
    kiosk.routes.learner("volunteer", learner)
    finger.rest()
    touch(finger, "askToErase")
    assert list(said(kiosk)) == [
        "Xóa tên gọi, hình và thẻ của bác Hòa?",
        "Xóa rồi không lấy lại được.",
    ]
    touch(finger, "keep")
    assert kiosk.parts.learners.get(learner) is not None
    touch(finger, "askToErase", "carryOut")
    assert kiosk.parts.learners.get(learner) is None
    assert said(kiosk)[0] == "Đã xóa."
    touch(finger, "next")
    assert shown_names(kiosk, finger) == ["bà Hoa Sen", "ông Đường"]


def learned(kiosk: Kiosk, actor: str, registration: str, lesson: int) -> None:
    card = kiosk.parts.store.courses()[0]
    who = Who(actor=actor, guest=False, visit="v")
    act = {
        "course": card.id,
        "lesson": card.lessons[lesson].id,
        "registration": registration,
    }
    kiosk.parts.journal.record(LessonOpened(who=who, lesson_hash="h", **act)).result()
    kiosk.parts.journal.record(LessonCompleted(who=who, **act)).result()


def test_two_cards_become_one_by_touch_and_what_both_learned_stays(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    stays, goes = village["bà Hoa Sen"], village["bác Hòa"]
    card = kiosk.parts.learners.renew_card(stays).result()
    assert card is not None
    learned(kiosk, stays, "r", 0)
    learned(kiosk, goes, "s", 1)
    kiosk.routes.learner("volunteer", goes)
    finger.rest()
    touch(finger, "findTwin")
    assert "bác Hòa" not in shown_names(kiosk, finger)
    touch(finger, "person0")
    assert finger.page == "LearnerMerge"
    following = finger.find("next")
    assert following is not None
    assert not following.isEnabled(), "nothing is preselected"
    touch(finger, "side1", "next", "carryOut")
    assert said(kiosk)[0] == "Đã gộp hai thẻ của bà Hoa Sen."
    assert kiosk.parts.learners.get(goes) is None
    (course,) = kiosk.parts.progress.courses(stays).values()
    assert len(course.lessons_done) == 2
    assert kiosk.parts.learners.by_pictures(card.pictures) is not None
    touch(finger, "next")
    assert finger.page == "Learner"
    assert said(kiosk)[0] == "bà Hoa Sen."


def test_two_people_who_only_look_alike_are_left_as_they_are(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    first, second, _ = village.values()
    kiosk.routes.merge_learners("volunteer", first, second)
    finger.rest()
    touch(finger, "side0", "next", "keep", "back")
    assert finger.page == "Learner"
    assert kiosk.parts.learners.count() == len(village)


def test_a_helped_adult_agrees_and_the_interpreter_is_recorded(
    kiosk: Kiosk, finger: Finger
) -> None:
    kiosk.routes.learners("volunteer")
    finger.rest()
    touch(finger, "next")
    for option in ("ba", "hoa-sen", "nguoi_dan", "adult"):
        touch(finger, f"option_{option}", "next")
    assert said(kiosk)[-1] == "Bà con đã nghe rõ và có đồng ý không?"
    touch(finger, "agree")
    assert consents(kiosk) == [(1, 0)]
    assert kiosk.routes.visits.current is None, "nobody is signed in by it"
    touch(finger, "next")
    assert finger.page == "Learner"


def test_no_helper_stands_in_for_a_childs_guardian(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.join_helped("volunteer", None)
    finger.rest()
    for option in ("em", "con-ong", "hssv", "child"):
        touch(finger, f"option_{option}", "next")
    assert said(kiosk)[-2:] == ["Người phụ trách không chạm thay được.", ASK_CHILD]
    touch(finger, "agree")
    assert kiosk.parts.learners.count() == 0
    assert list(said(kiosk)) == [ASK_GUARDIAN]
    touch(finger, "agree")
    assert consents(kiosk) == [(0, 1)]


def test_who_declines_is_not_kept_and_staff_are_back(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.join_helped("volunteer", None)
    finger.rest()
    for option in ("ba", "hoa-sen", "nguoi_dan", "adult"):
        touch(finger, f"option_{option}", "next")
    touch(finger, "decline")
    assert finger.page == "Learners"
    assert kiosk.parts.learners.count() == 0


@pytest.mark.parametrize(("answer", "learners"), [("agree", 1), ("decline", 0)])
def test_somebody_on_the_list_chooses_a_picture_and_answers(
    kiosk: Kiosk, finger: Finger, answer: str, learners: int
) -> None:
    roster = Roster(kiosk.parts.database, kiosk.parts.writer)
    roster.take([RosterLine(2, "bà Mơ", "nguoi_dan", adult=True)]).result()
    kiosk.routes.learners("volunteer")
    finger.rest()
    touch(finger, "person0")
    assert finger.page == "Join"
    assert finger.find("typeName") is None
    touch(finger, "option_hoa-mai", "next", answer)
    wait(lambda: not roster.all(), "the list without them")
    assert [one.nickname for one in kiosk.parts.learners.all()] == ["bà Mơ"] * learners
