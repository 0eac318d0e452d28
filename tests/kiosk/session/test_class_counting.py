"""Counting a class by touch, by name and by card: quick, right, and changeable until the end."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtTest import QTest

from kiosk.people.qr_card import card_text
from kiosk.people.roster import Roster
from kiosk.people.roster_file import RosterLine
from kiosk.scenes import a_card
from kiosk.session.store import Sessions
from kiosk.startup import Kiosk
from kiosk.viewmodels.session.open_class import OpenClass
from tests.helpers.class_screen import FOUR, heard, open_class, texts, touch
from tests.helpers.touch import Finger, wait

ONE_GROUP_MOST = 12
FOUR_GROUPS_MOST = 40


def steps(row: int, people: int) -> list[str]:
    """The touches of somebody who only ever adds: fives, then ones."""
    fives, ones = divmod(people, 5)
    return [f"row{row}Leap"] * fives + [f"row{row}More"] * ones


def saved(kiosk: Kiosk) -> object:
    """The class as it lies on the disk."""
    sessions: Sessions = kiosk.parts.sessions
    return sessions.open_one()


@pytest.mark.parametrize("people", [30, 29, 34, 23])
def test_one_group_is_counted_in_few_touches(kiosk: Kiosk, finger: Finger, people: int) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    touches = touch(finger, *steps(0, people))
    assert held.state.people == people
    assert finger.find("total") is not None
    assert str(people) in texts(kiosk).split()
    touches += touch(finger, "next")
    assert finger.page != "ClassCount"
    assert touches <= ONE_GROUP_MOST


@pytest.mark.parametrize(
    ("people", "women"),
    [
        ((14, 6, 2, 8), (9, 3, 1, 4)),
        ((9, 9, 9, 3), (9, 9, 4, 3)),
        ((19, 4, 4, 3), (14, 4, 4, 2)),
        ((0, 11, 12, 7), (0, 4, 9, 7)),
    ],
    ids=lambda numbers: "-".join(map(str, numbers)),
)
def test_thirty_in_four_groups_with_women_are_counted_in_forty_touches(
    kiosk: Kiosk, finger: Finger, people: tuple[int, ...], women: tuple[int, ...]
) -> None:
    held = open_class(kiosk, FOUR)
    kiosk.routes.class_part(held)
    finger.rest()
    touches = sum(touch(finger, *steps(row, each)) for row, each in enumerate(people))
    touches += touch(finger, "tab_women")
    touches += sum(touch(finger, *steps(row, each)) for row, each in enumerate(women))
    assert [held.state.count_of(one.id).people for one in FOUR] == list(people)
    assert [held.state.count_of(one.id).women for one in FOUR] == list(women)
    assert held.state.women_counted == sum(women)
    touches += touch(finger, "next")
    assert finger.page != "ClassCount"
    assert touches <= FOUR_GROUPS_MOST
    assert saved(kiosk) == held.state


def test_no_other_share_of_thirty_takes_more_even_of_who_only_adds() -> None:
    cost = [sum(divmod(number, 5)) for number in range(31)]
    cheapest_first = [max(cost[: people + 1]) for people in range(31)]
    shares = (
        (*three, 30 - sum(three)) for three in product(range(31), repeat=3) if sum(three) <= 30
    )
    worst = max(sum(cost[each] + cheapest_first[each] for each in share) for share in shares)
    tab_and_next = 2
    assert worst + tab_and_next <= FOUR_GROUPS_MOST


def test_the_steps_are_one_back_one_on_and_five_on_whatever_the_number(
    kiosk: Kiosk, finger: Finger
) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    counts = []
    for name in ("row0Leap", "row0More", "row0Leap", "row0Less", "row0Leap"):
        touch(finger, name)
        counts.append(held.state.people)
    assert counts == [5, 6, 11, 10, 15]


def test_women_are_never_more_than_the_people_and_can_be_left_out_again(
    kiosk: Kiosk, finger: Finger
) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    touch(finger, "row0More", "row0More", "tab_women", "row0Leap")
    assert held.state.women_counted == 2
    assert "trong 2 người" in texts(kiosk)
    touch(finger, "withoutWomen")
    assert held.state.women_counted is None
    assert "nữ" not in texts(kiosk)


def test_looking_at_the_women_counts_none(kiosk: Kiosk, finger: Finger) -> None:
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    touch(finger, "row0Leap", "tab_women", "tab_people")
    assert held.state.women_counted is None


def test_late_comers_are_counted_from_any_part_and_it_goes_on_there(
    kiosk: Kiosk, finger: Finger
) -> None:
    held = open_class(kiosk, part=3, step=2)
    kiosk.routes.class_part(held)
    finger.rest()
    there = finger.page
    touch(finger, "late", "row0More", "next")
    assert finger.page == there
    assert (held.state.people, held.state.part, held.state.step) == (1, 3, 2)
    touch(finger, "late", "back")
    assert finger.page == there


@pytest.fixture
def village(kiosk: Kiosk) -> dict[str, str]:
    """Two learners with cards and one who has not agreed."""
    people = {"bà Hoa Sen": "hoa-sen", "ông Cây Tre": "cay-tre"}
    line = RosterLine(2, "em Hoài", "nguoi_dan", adult=False)
    Roster(kiosk.parts.database, kiosk.parts.writer).take([line]).result()
    return {name: a_card(kiosk, name, avatar) for name, avatar in people.items()}


def calling(kiosk: Kiosk, finger: Finger) -> OpenClass:
    """A class in which names are called."""
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    touch(finger, "tab_names")
    return held


def named(finger: Finger, name: str) -> str:
    """What the person of this nickname is touched by."""
    for place in range(20):
        item = finger.find(f"person{place}")
        if item is not None and item.property("text") == name:
            return f"person{place}"
    raise AssertionError(name)


def test_a_touch_on_a_name_is_there_and_another_is_not(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    held = calling(kiosk, finger)
    touch(finger, named(finger, "ông Cây Tre"))
    assert held.state.named == (village["ông Cây Tre"],)
    touch(finger, named(finger, "bà Hoa Sen"), named(finger, "ông Cây Tre"))
    assert held.state.named == (village["bà Hoa Sen"],)
    assert held.state.people == 1


def test_who_has_not_agreed_is_a_head_of_the_group_and_nobody_after_the_end(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    held = calling(kiosk, finger)
    assert village
    assert "Chưa đồng ý" in texts(kiosk)
    listed = named(finger, "em Hoài")
    touch(finger, listed)
    assert held.state.named == ()
    assert held.state.count_of("nguoi_dan").people == 1
    assert len(held.state.listed) == 1
    touch(finger, listed)
    assert held.state.people == 0
    touch(finger, listed)
    ended: list[int] = []
    held.close(ended.append, ended.append)  # type: ignore[arg-type] # either outcome ends the wait
    wait(lambda: ended, "the end of the class")
    (closed,) = kiosk.parts.sessions.closed("1970-01-01", "2999-01-01")
    assert closed.listed == ()
    assert closed.people == 1


def test_names_are_not_read_aloud_as_a_list(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    calling(kiosk, finger)
    assert not any(name in " ".join(heard(kiosk)) for name in [*village, "em Hoài"])


def scan(kiosk: Kiosk, finger: Finger, number: str) -> None:
    for key in card_text(number) + "\r":
        QTest.keyClick(kiosk.window, key)
    finger.rest()


def test_cards_are_taken_one_after_another_each_once(
    kiosk: Kiosk, finger: Finger, village: dict[str, str]
) -> None:
    cards = [kiosk.parts.learners.renew_card(one).result() for one in village.values()]
    held = open_class(kiosk)
    kiosk.routes.class_part(held)
    finger.rest()
    for card in (*cards, *cards):
        assert card is not None
        scan(kiosk, finger, card.number)
    assert held.state.named == tuple(village.values())
    assert held.state.people == 2
    scan(kiosk, finger, "1" * 14)
    assert held.state.people == 2
    assert held.state.counts == (), "the digits of a card are no digits of a remote control"


def test_digits_of_the_remote_control_add_to_their_row(kiosk: Kiosk, finger: Finger) -> None:
    held = open_class(kiosk, FOUR)
    kiosk.routes.class_part(held)
    finger.rest()
    for key in "1229":
        QTest.keyClick(kiosk.window, key)
    assert [held.state.count_of(one.id).people for one in FOUR] == [1, 2, 0, 0]
