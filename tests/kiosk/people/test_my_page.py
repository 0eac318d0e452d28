"""My page: what I can do, and being forgotten, by touches on the real window."""

from __future__ import annotations

import pytest

from content.model import Level
from kiosk.people.results import CourseResult, results
from kiosk.viewmodels.my_page import MyPageModel
from kiosk.viewmodels.visit import Visit, learner_visit
from sync.events import LessonCompleted, LessonOpened, Phase, TaskDone
from sync.person import Who
from sync.progress import CourseProgress
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.people_store import SampleStore


def learner(screen: PeopleScreen) -> Visit:
    card = screen.people.join()
    found = screen.people.learners.get(card.learner)
    assert found is not None
    return screen.way.visits.begin(learner_visit(found))


def open_page(screen: PeopleScreen, visit: Visit) -> MyPageModel:
    model = MyPageModel(screen.way, screen.parts, visit)  # type: ignore[arg-type]
    screen.show(model)
    return model


def did(screen: PeopleScreen, who: Who, phase: Phase, level: int) -> None:
    done = TaskDone(
        who=who,
        course="lua-dao",
        task="cuoc-goi",
        form="A",
        form_hash="h",
        registration="r",
        phase=phase,
        level=level,
        passed=level > 1,
    )
    screen.people.journal.record(done).result()


def finished(screen: PeopleScreen, who: Who, lesson: str) -> None:
    course = {"course": "lua-dao", "lesson": lesson, "registration": "r"}
    opened = LessonOpened(who=who, lesson_hash="h", **course)
    screen.people.journal.record(opened).result()
    screen.people.journal.record(LessonCompleted(who=who, **course)).result()


def test_a_page_shows_lessons_and_what_one_can_do_now(screen: PeopleScreen) -> None:
    visit = learner(screen)
    did(screen, visit.who, "pre", 1)
    finished(screen, visit.who, "lua-dao-0")
    did(screen, visit.who, "post", 3)
    open_page(screen, visit)
    assert screen.narrator.sentences == [
        "bà Hoa Sen.",
        "Nhận ra và tránh lừa đảo.",
        "Đã học 1 trên 3 bài.",
        "Trước bài này: làm được khi có người chỉ.",
        "Bây giờ: tự làm được.",
    ]
    screen.touch("course_lua-dao")
    assert screen.way.went == ["course lua-dao"]


@pytest.mark.parametrize("later", [0, 1, 2])
def test_a_lower_result_later_is_never_shown_as_a_fall(screen: PeopleScreen, later: int) -> None:
    visit = learner(screen)
    did(screen, visit.who, "pre", 1)
    did(screen, visit.who, "post", 3)
    did(screen, visit.who, "later", later)
    open_page(screen, visit)
    assert "Bây giờ: tự làm được." in screen.narrator.sentences


def test_a_start_that_was_not_lower_is_not_compared(screen: PeopleScreen) -> None:
    visit = learner(screen)
    did(screen, visit.who, "pre", 3)
    did(screen, visit.who, "post", 1)
    open_page(screen, visit)
    assert screen.narrator.sentences[-1] == "Bây giờ: tự làm được."
    assert not any(one.startswith("Trước") for one in screen.narrator.sentences)


def test_courses_never_begun_or_gone_are_left_out() -> None:
    cards = SampleStore().courses()
    shown = results(cards, {"vneid": CourseProgress(straight=True), "khac": CourseProgress()})
    assert shown == (CourseResult("vneid", "Dùng VNeID", 3, 3, None, None),)
    assert Level.ALONE > Level.SHOWN


def test_erasing_asks_first_in_the_agreed_words(screen: PeopleScreen) -> None:
    visit = learner(screen)
    model = open_page(screen, visit)
    screen.touch("askToErase")
    assert screen.narrator.sentences == [
        "Xóa tên gọi, hình và thẻ của bà Hoa Sen?",
        "Xóa rồi không lấy lại được.",
    ]
    keep, erase = screen.item("keep"), screen.item("eraseForGood")
    assert (keep.width(), keep.height()) == (erase.width(), erase.height())
    assert keep.property("kind") == erase.property("kind")
    screen.touch("keep")
    assert model.stage == "page"
    assert screen.people.learners.get(visit.actor) is not None


def test_erased_is_said_only_when_nothing_is_left(screen: PeopleScreen) -> None:
    visit = learner(screen)
    model = open_page(screen, visit)
    screen.touch("askToErase")
    screen.touch("eraseForGood")
    screen.until(lambda: model.stage == "erased")
    assert screen.people.learners.all() == ()
    assert screen.narrator.sentences == ["Đã xóa.", "Cảm ơn bà con đã học."]
    assert "Hoa Sen" not in screen.texts()
    assert screen.way.visits.current is None, "signed out by the erasure itself"
    screen.touch("next")
    assert screen.way.went == ["welcome"]


def test_an_erasure_that_failed_is_not_called_done(screen: PeopleScreen) -> None:
    visit = learner(screen)
    model = open_page(screen, visit)
    screen.touch("askToErase")
    screen.people.writer.close()
    screen.touch("eraseForGood")
    screen.until(lambda: model.fault)
    assert model.stage == "erase"


def test_a_guest_is_offered_to_keep_todays_results(screen: PeopleScreen) -> None:
    open_page(screen, screen.way.visit)
    assert screen.find("askToErase") is None
    assert screen.find("edit") is None
    assert screen.narrator.sentences == ["Chưa có bài nào.", "Mình chọn một bài nhé."]
    screen.touch("join")
    assert screen.way.went == ["join"]


def test_who_has_learned_nothing_yet_is_led_to_all_courses(screen: PeopleScreen) -> None:
    open_page(screen, learner(screen))
    screen.touch("next")
    assert screen.way.went == ["shelves"]
    assert screen.way.visits.current is not None


def test_what_is_kept_can_be_changed_from_here_as_the_consent_promised(
    screen: PeopleScreen,
) -> None:
    open_page(screen, learner(screen))
    screen.touch("edit")
    assert screen.way.went == ["edit_mine"]
    screen.size(1280, 720, 2.0)
    screen.touch("edit")
    assert screen.way.went == ["edit_mine"] * 2
