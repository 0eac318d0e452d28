"""A rehearsal by touch: drawn people are counted, raise their cards when asked, and each page says what it is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.class_scenes import a_class
from kiosk.session.rehearsal import Happening, late_comer, played, pretend_class
from kiosk.session.state import GroupSession
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.viewmodels.session.asking import ClassQuestionModel
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.rehearsing import ClassRehearsalModel
from tests.helpers.touch import Finger, wait, walk

BAND = "Tập dạy thử (không tính số liệu)"
ALL_PLAYED: tuple[Happening, ...] = ("class", "late", "cut")


def rehearsal(kiosk: Kiosk, kind: PartKind, *over: Happening) -> OpenClass:
    """A rehearsal at a part, on the screen; what is `over` was played already."""
    held = a_class(kiosk, kind)
    state: GroupSession = replace(held.state, rehearsal=True)
    for what in over:
        state = played(state, what)
    held.apply(state)
    kiosk.routes.class_part(held)
    return held


def shown(kiosk: Kiosk) -> ClassRehearsalModel:
    model = kiosk.app.shown
    assert isinstance(model, ClassRehearsalModel)
    return model


def faces(kiosk: Kiosk) -> int:
    return sum(item.objectName() == "face" for item in walk(kiosk.window.contentItem()))


def test_as_many_faces_are_drawn_as_people_came(kiosk: Kiosk, finger: Finger) -> None:
    held = rehearsal(kiosk, PartKind.COUNT)
    finger.until_page("ClassRehearsal")
    groups = [group.id for group in held.groups]
    assert faces(kiosk) == len(pretend_class(held.state.id, groups))
    finger.touch("next")
    finger.until_page("ClassCount")
    finger.touch("back")
    finger.until_page("ClassRehearsal")
    finger.touch("next")
    finger.until_page("ClassCount")


def test_who_comes_late_is_counted_and_does_not_come_again(kiosk: Kiosk, finger: Finger) -> None:
    held = rehearsal(kiosk, PartKind.LESSON, "class")
    finger.until_page("ClassRehearsal")
    assert faces(kiosk) == 1
    groups = tuple(group.id for group in held.groups)
    late = late_comer(held.state.id, groups)
    (bench,) = [each for each in shown(kiosk).benches if each["pictures"]]  # type: ignore[attr-defined] # a Qt property reads as its value
    assert bench["pictures"] == [late.face.picture]
    before = held.state.people
    finger.touch("late")
    finger.until_page("ClassCount")
    finger.touch(f"row{groups.index(late.group)}More")
    finger.touch("next")
    finger.until_page("ClassLesson")
    assert held.state.people == before + 1


def test_after_the_power_cut_the_class_is_taken_up_where_it_was(
    kiosk: Kiosk, finger: Finger
) -> None:
    held = rehearsal(kiosk, PartKind.DECISION, "class", "late")
    finger.until_page("ClassRehearsal")
    finger.touch("next")
    finger.until_page("ClassStart")
    finger.touch("card_goOn")
    finger.until_page("ClassQuestion")
    model = kiosk.app.shown
    assert isinstance(model, ClassQuestionModel)
    assert model.held is not held, "from the disk"
    assert model.held.state.kind is PartKind.DECISION
    assert model.held.state.people == held.state.people


def test_the_class_raises_its_cards_when_it_is_asked_to(kiosk: Kiosk, finger: Finger) -> None:
    held = rehearsal(kiosk, PartKind.CLOSING, *ALL_PLAYED)
    finger.until_page("ClassQuestion")
    model = kiosk.app.shown
    assert isinstance(model, ClassQuestionModel)
    finger.touch("next")
    finger.touch("next")
    assert str(model.property("nextText")) == "Cho lớp tập giơ thẻ"
    finger.touch("next")
    wait(lambda: model.property("answered") == held.state.people, "all cards")
    wait(lambda: model.property("nextReady"), "the next thing to do")
    tally = held.state.tally_of("post")
    assert tally is not None
    assert tally.answered == held.state.people
    assert str(model.property("nextText")) == "Xem đáp án"


def test_a_volunteer_may_count_the_cards_of_a_rehearsal_instead(
    kiosk: Kiosk, finger: Finger
) -> None:
    held = rehearsal(kiosk, PartKind.CLOSING, *ALL_PLAYED)
    finger.until_page("ClassQuestion")
    finger.touch("next")
    finger.touch("next")
    finger.touch("card0More")
    model = kiosk.app.shown
    assert model is not None
    assert str(model.property("nextText")) == "Xem đáp án"
    tally = held.state.tally_of("post")
    assert tally is not None
    assert tally.answered == 1


def test_in_a_real_class_nobody_raises_cards_by_themselves(kiosk: Kiosk, finger: Finger) -> None:
    held = a_class(kiosk, PartKind.CLOSING)
    kiosk.routes.class_part(held)
    finger.until_page("ClassQuestion")
    finger.touch("next")
    finger.touch("next")
    model = kiosk.app.shown
    assert model is not None
    assert str(model.property("nextText")) == "Xem đáp án"
    assert model.property("band") == ""


@pytest.mark.parametrize("kind", list(PartKind), ids=str)
def test_every_page_of_a_rehearsal_is_marked(kind: PartKind, kiosk: Kiosk, finger: Finger) -> None:
    def is_marked() -> bool:
        return any(
            item.property("text") == BAND
            for item in walk(kiosk.window.contentItem())
            if item.inherits("QQuickText")
        )

    held = rehearsal(kiosk, kind, *ALL_PLAYED)
    finger.rest()
    pages: list[Callable[[], None]] = [
        lambda: kiosk.routes.class_count(held),
        lambda: kiosk.routes.class_pretended(held),
        lambda: kiosk.routes.class_summary(held),
    ]
    assert is_marked()
    for go in pages:
        go()
        finger.rest()
        assert is_marked(), finger.page
