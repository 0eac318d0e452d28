"""Picture sign-in, by touches on the real window."""

from __future__ import annotations

from typing import Any

from kiosk.people.cards import IssuedCard
from kiosk.viewmodels.sign_in import SignInModel
from kiosk.viewmodels.visit import Visit, guest_visit
from sync.events import LessonOpened
from tests.helpers.people_screen import PeopleScreen

OTHER = ("non-la", "hoa-sen", "con-ca", "con-ga")


def open_page(screen: PeopleScreen, hide: int = 60_000) -> SignInModel:
    model = SignInModel(screen.way, screen.parts, hide_milliseconds=hide)  # type: ignore[arg-type]
    screen.show(model)
    return model


def give(screen: PeopleScreen, pictures: tuple[str, ...]) -> None:
    """Choose and go on; the first test does it with a finger."""
    model: Any = screen.app.shown
    for picture in pictures:
        model.choose(picture)
    model.next()
    screen.settle()


def wrong(card: IssuedCard) -> tuple[str, ...]:
    return OTHER if card.pictures != OTHER else OTHER[::-1]


def test_the_pictures_and_the_own_avatar_lead_in(screen: PeopleScreen) -> None:
    card = screen.people.join()
    open_page(screen)
    assert screen.narrator.sentences == ["Chạm bốn hình của mình, theo thứ tự trên thẻ."]
    for picture in card.pictures:
        screen.touch(f"picture_{picture}")
    screen.touch("next")
    assert screen.narrator.sentences == ["Chạm vào hình đại diện của mình."]
    screen.touch("avatar_hoa-sen")
    visit: Any = screen.way.went[-1]
    assert isinstance(visit, Visit)
    assert (visit.nickname, visit.actor, visit.guest) == ("bà Hoa Sen", card.learner, False)


def test_nobody_is_named_before_the_avatar_is_touched(screen: PeopleScreen) -> None:
    card = screen.people.join("bác Thúy", "hoa-sen")
    open_page(screen)
    give(screen, card.pictures)
    assert "Thúy" not in screen.texts()
    assert not any("Thúy" in sentence for sentence in screen.narrator.spoken)


def test_next_says_how_many_pictures_are_missing(screen: PeopleScreen) -> None:
    model = open_page(screen)
    for number, picture in enumerate(OTHER):
        assert model.nextText == f"Còn {4 - number} hình"
        assert not screen.item("next").isEnabled()
        screen.touch(f"picture_{picture}")
    assert model.nextText == "Tiếp"
    screen.touch("erase")
    assert model.nextText == "Còn 1 hình"


def test_a_chosen_picture_is_hidden_from_who_stands_behind(screen: PeopleScreen) -> None:
    model = open_page(screen, hide=30)
    screen.touch("picture_con-ca")
    screen.until(lambda: model.showing == "")
    assert screen.find("shown") is None
    assert model.count == 1


def test_a_picture_is_never_there_twice(screen: PeopleScreen) -> None:
    model = open_page(screen)
    screen.touch("picture_con-ca")
    screen.touch("picture_con-ca")
    assert model.count == 1


def test_wrong_pictures_wait_and_never_keep_anybody_from_learning(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model = open_page(screen)
    give(screen, wrong(card))
    assert model.stage == "wait"
    assert screen.item("seconds").property("text") == "5"
    assert screen.narrator.sentences == [
        "Chưa khớp.",
        "Mời bà con xem lại thẻ.",
        "Mời bà con chờ 5 giây.",
        "Trong lúc chờ vẫn vào Học ngay được.",
    ]
    screen.touch("next")
    assert screen.way.went == ["guest"]


def test_the_wait_counts_down_and_ends_at_the_pictures(screen: PeopleScreen) -> None:
    model = open_page(screen)
    give(screen, OTHER)
    screen.people.clock.pass_seconds(3)
    screen.until(lambda: model.seconds == 2)
    screen.people.clock.pass_seconds(2)
    screen.until(lambda: model.stage == "pictures")
    assert model.count == 0


def test_who_forgot_twice_hears_that_nothing_learned_is_lost(screen: PeopleScreen) -> None:
    model = open_page(screen)
    give(screen, OTHER)
    screen.people.clock.pass_seconds(5)
    screen.until(lambda: model.stage == "pictures")
    give(screen, OTHER)
    assert "Quên hình thì nhờ người phụ trách in lại thẻ." in screen.narrator.sentences
    assert "Bài đã học vẫn còn." in screen.narrator.sentences


def test_leaving_and_coming_back_does_not_shorten_the_wait(screen: PeopleScreen) -> None:
    open_page(screen)
    give(screen, OTHER)
    screen.touch("back")
    assert screen.way.went == ["who"]
    assert open_page(screen).stage == "wait"


def test_another_avatar_tells_nothing_and_waits(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model = open_page(screen)
    give(screen, card.pictures)
    other = next(one["id"] for one in model.avatars if one["id"] != "hoa-sen")
    screen.touch(f"avatar_{other}")
    assert model.stage == "wait"
    assert "Chưa khớp." in screen.narrator.sentences
    assert screen.way.went == []


def test_what_a_guest_did_goes_on_as_the_learners(screen: PeopleScreen) -> None:
    card = screen.people.join()
    guest = screen.way.visits.begin(guest_visit())
    opened = LessonOpened(
        who=guest.who, course="lua-dao", lesson="1", lesson_hash="h", registration="r"
    )
    screen.people.journal.record(opened).result()
    open_page(screen)
    give(screen, card.pictures)
    screen.touch("avatar_hoa-sen")
    screen.until(lambda: screen.way.went)
    assert list(screen.parts.progress.courses(card.learner)) == ["lua-dao"]
    assert screen.parts.progress.courses(guest.actor) == {}
    with screen.people.database.read() as connection:
        kinds = [row[0] for row in connection.execute("SELECT kind FROM event")]
    assert kinds == ["Joined", "LessonOpened", "Merged"]


def test_a_grown_kiosk_takes_cards_of_both_lengths(screen: PeopleScreen) -> None:
    card = screen.people.join()
    with screen.people.database.write() as connection:
        connection.execute(
            "INSERT INTO learner VALUES ('x', 'bà', 'hoa-mai', 'nguoi_dan', 1, '1', 5, x'01',"
            " x'02', NULL, NULL)"
        )
    model = open_page(screen)
    assert model.places == 5
    assert screen.narrator.sentences == ["Chạm các hình của mình, theo thứ tự trên thẻ."]
    give(screen, card.pictures)
    assert model.stage == "avatars"


def test_in_ear_mode_a_picture_is_heard_before_it_is_chosen(screen: PeopleScreen) -> None:
    model = open_page(screen)
    screen.narrator.toggleEar()
    screen.touch("picture_con-trau")
    assert screen.narrator.spoken[-1] == "Con trâu, nút"
    assert model.count == 0
    screen.touch("picture_con-trau")
    assert model.count == 1


def test_going_back_from_the_avatars_forgets_whose_card_it_was(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model = open_page(screen)
    give(screen, card.pictures)
    screen.touch("back")
    assert model.stage == "pictures"
    assert model.avatars == []
    model.chooseAvatar("hoa-sen")
    assert screen.way.went == []
    model.home()
    assert screen.way.went == ["welcome"]


def test_a_disk_that_does_not_answer_lets_nobody_in_and_says_so(screen: PeopleScreen) -> None:
    card = screen.people.join()
    model = open_page(screen)
    screen.people.writer.close()
    give(screen, card.pictures)
    assert model.fault.startswith("Máy chưa lưu thêm được.")
    assert model.stage == "pictures"


def test_a_guest_who_did_nothing_leaves_no_trace_in_the_journal(screen: PeopleScreen) -> None:
    card = screen.people.join()
    screen.way.visits.begin(guest_visit())
    open_page(screen)
    give(screen, card.pictures)
    screen.touch("avatar_hoa-sen")
    with screen.people.database.read() as connection:
        kinds = [row[0] for row in connection.execute("SELECT kind FROM event")]
    assert kinds == ["Joined"]
