"""Making a card, by touches on the real window."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from content.model import LearningPath, Named
from kiosk.people.consent import ASK_CHILD, ASK_GUARDIAN, consent_words, words_hash
from kiosk.people.groups import Groups
from kiosk.people.qr_card import card_text, number_of
from kiosk.viewmodels.join import JoinModel
from kiosk.viewmodels.visit import Visit, guest_visit
from tests.helpers.people_screen import PeopleScreen
from tests.helpers.people_store import SampleStore

KEEPER = "Ủy ban nhân dân xã Yên Nhân"


def open_page(screen: PeopleScreen) -> JoinModel:
    visit = screen.way.visits.begin(guest_visit())
    model = JoinModel(screen.way, screen.parts, visit)  # type: ignore[arg-type]
    screen.show(model)
    return model


def choose(screen: PeopleScreen, *options: str) -> None:
    """Answer and go on; the first test does it with a finger."""
    model: Any = screen.app.shown
    for option in options:
        model.choose(option)
        model.next()
    screen.settle()


def consents(screen: PeopleScreen) -> list[tuple[Any, ...]]:
    with screen.people.database.read() as connection:
        return list(
            connection.execute("SELECT version, words, language, helper, guardian FROM consent")
        )


def test_a_card_is_made_without_a_keyboard_and_without_reading(screen: PeopleScreen) -> None:
    model = open_page(screen)
    for option in ("ba", "hoa-sen", "nguoi_dan", "adult"):
        screen.touch(f"option_{option}")
        screen.touch("next")
    screen.touch("agree")
    screen.until(lambda: model.stage == "card")
    (learner,) = screen.people.learners.all()
    assert (learner.nickname, learner.avatar) == ("bà Hoa Sen", "hoa-sen")
    assert (learner.target_group, learner.adult, learner.commune) == ("nguoi_dan", True, "14752")
    assert consents(screen) == [(1, words_hash(consent_words(KEEPER, 12)), "vi", 0, 0)]


def test_the_guests_identifier_goes_on_as_the_learners(screen: PeopleScreen) -> None:
    model = open_page(screen)
    guest = screen.way.visit
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    screen.touch("agree")
    screen.until(lambda: model.stage == "card")
    screen.touch("next")
    visit: Any = screen.way.went[-1]
    assert isinstance(visit, Visit)
    assert (visit.actor, visit.who.visit) == (guest.actor, guest.who.visit)
    assert (visit.guest, visit.nickname, visit.who.groups) == (False, "bà Hoa Sen", ("nguoi_dan",))


def test_nothing_is_preselected_and_next_waits_for_a_touch(screen: PeopleScreen) -> None:
    model = open_page(screen)
    for option in ("ba", "hoa-sen", "nguoi_dan"):
        assert model.chosen == ""
        assert not screen.item("next").isEnabled()
        choose(screen, option)
    assert model.stage == "age"
    assert model.chosen == ""


def test_the_consent_is_read_whole_sentence_by_sentence(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    assert model.stage == "consent"
    assert " ".join(screen.narrator.sentences) == " ".join(consent_words(KEEPER, 12))
    assert len(screen.narrator.sentences) == 8
    assert screen.find("next") is None


def test_both_answers_of_the_consent_are_alike(screen: PeopleScreen) -> None:
    open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    yes, no = screen.item("agree"), screen.item("decline")
    assert (yes.width(), yes.height()) == (no.width(), no.height())
    assert yes.property("kind") == no.property("kind")
    assert yes.property("fore") == no.property("fore")


def test_declining_keeps_nothing_and_learning_goes_on(screen: PeopleScreen) -> None:
    open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    screen.touch("decline")
    assert screen.way.went == ["home"]
    assert screen.people.learners.all() == ()


def test_a_child_agrees_and_then_the_guardian(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "em", "con-ong", "hssv", "child")
    assert screen.item("asked").property("text") == ASK_CHILD
    screen.touch("agree")
    assert model.stage == "consent"
    assert screen.people.learners.all() == ()
    assert screen.item("asked").property("text") == ASK_GUARDIAN
    assert screen.narrator.sentences == [ASK_GUARDIAN]
    screen.touch("agree")
    screen.until(lambda: model.stage == "card")
    assert consents(screen)[0][-1] == 1
    assert not screen.people.learners.all()[0].adult


@pytest.mark.parametrize("answers", [("decline",), ("agree", "decline")])
def test_without_both_a_child_stays_a_guest(screen: PeopleScreen, answers: tuple[str, ...]) -> None:
    open_page(screen)
    choose(screen, "em", "con-ong", "hssv", "child")
    for answer in answers:
        screen.touch(answer)
    assert screen.people.learners.all() == ()
    assert screen.way.went == ["home"]


def test_a_name_can_be_typed_with_telex(screen: PeopleScreen) -> None:
    model = open_page(screen)
    screen.display.writeBy("telex")
    choose(screen, "bac")
    screen.touch("option_hoa-mai")
    screen.touch("typeName")
    assert not screen.item("next").isEnabled()
    for key in "lanf":
        screen.touch(f"key_{key}")
    assert model.entry.text == "Làn"
    screen.touch("keyBackspace")
    screen.touch("keyBackspace")
    screen.touch("key_a")
    screen.touch("key_n")
    screen.touch("next")
    assert model.stage == "group"
    assert model.called == "bác Lan"


def test_going_back_to_the_avatar_forgets_the_typed_name(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "bac")
    screen.touch("option_hoa-mai")
    screen.touch("typeName")
    screen.touch("key_l")
    screen.touch("back")
    assert model.stage == "avatar"
    assert model.called == "bác Hoa Mai"


def test_back_asks_the_question_before_and_keeps_the_answers(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen")
    screen.touch("back")
    assert (model.stage, model.chosen) == ("avatar", "hoa-sen")
    screen.touch("back")
    assert (model.stage, model.chosen) == ("kinship", "ba")
    screen.touch("back")
    assert screen.way.went == ["home"]


def test_the_card_teaches_its_pictures_as_a_story(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    screen.touch("agree")
    screen.until(lambda: model.stage == "card")
    names = [one["text"] for one in model.card.pictures]
    assert [screen.item(f"cardPicture{n}").isVisible() for n in range(4)] == [True] * 4
    story = screen.narrator.sentences[2:-1]
    assert story[0] == f"{names[0]} đi chơi."
    for sentence, before, after in zip(story[1:], names, names[1:], strict=False):
        assert sentence.startswith(before)
        assert sentence.endswith(after.lower() + ".")
    assert model.savedText == "Đã lưu ở máy này"


def test_the_shown_pictures_and_qr_are_the_card_that_was_made(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    screen.touch("agree")
    screen.until(lambda: model.stage == "card")
    shown = model.card
    card = shown.issued
    assert screen.people.learners.by_pictures(card.pictures) is not None
    assert number_of(card_text(card.number)) == card.number
    assert len({len(row) for row in shown.qr}) == 1
    assert len(shown.qr) == len(shown.qr[0]) >= 21


def test_saved_is_said_only_when_it_is(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen", "nguoi_dan", "adult")
    screen.people.writer.close()
    screen.touch("agree")
    screen.until(lambda: model.fault)
    assert model.stage == "consent"
    assert model.savedText == ""
    assert model.fault.startswith("Máy chưa lưu thêm được.")


@pytest.mark.parametrize("size", [(800, 1280, 2.0), (1280, 720, 2.0), (1024, 768, 1.0)])
def test_the_keyboard_never_covers_its_field(
    screen: PeopleScreen, size: tuple[int, int, float]
) -> None:
    open_page(screen)
    choose(screen, "bac")
    screen.touch("option_hoa-mai")
    screen.touch("typeName")
    screen.size(*size)
    screen.window.grabWindow()
    field, keyboard = screen.item("field"), screen.item("keyboard")
    assert (
        field.mapToScene(field.boundingRect().bottomLeft()).y()
        <= keyboard.mapToScene(keyboard.boundingRect().topLeft()).y()
    )
    keys = [screen.item(f"key_{letter}") for letter in "qwertyuiop"]
    assert all(key.width() >= 64 and key.height() >= 64 for key in keys)
    places = [key.mapToScene(key.boundingRect().topLeft()).x() for key in keys]
    gaps = [right - left - keys[0].width() for left, right in pairwise(places)]
    assert min(gaps) >= 8
    assert places[0] >= 0
    assert places[-1] + keys[-1].width() <= size[0]


def test_back_from_the_guardian_asks_the_child_again(screen: PeopleScreen) -> None:
    model = open_page(screen)
    choose(screen, "em", "con-ong", "hssv", "child")
    screen.touch("agree")
    screen.touch("back")
    assert model.question == ASK_CHILD
    screen.touch("back")
    assert model.stage == "age"
    model.home()
    assert screen.way.went == ["welcome"]


def test_a_group_of_the_province_without_a_face_shows_the_house(screen: PeopleScreen) -> None:
    screen.parts.groups = Groups(OwnGroups())
    model = open_page(screen)
    choose(screen, "ba", "hoa-sen")
    assert model.options == [{"id": "ho-ngheo", "text": "Hộ nghèo", "picture": "nha-van-hoa"}]


class OwnGroups(SampleStore):
    def paths(self) -> tuple[LearningPath, ...]:
        return ()

    def groups(self) -> tuple[Named, ...]:
        return (Named(id="ho-ngheo", name="Hộ nghèo"),)
