"""Every stage of the pages about people, at every shape of screen and at 100 and 200 % text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from kiosk.viewmodels.card_print import CardPrintModel
from kiosk.viewmodels.edit import EditModel
from kiosk.viewmodels.join import JoinModel
from kiosk.viewmodels.learner import LearnerModel
from kiosk.viewmodels.learner_merge import LearnerMergeModel
from kiosk.viewmodels.learners import LearnersModel
from kiosk.viewmodels.my_page import MyPageModel
from kiosk.viewmodels.roster import RosterModel
from kiosk.viewmodels.sign_in import SignInModel
from kiosk.viewmodels.staff_door import StaffDoorModel
from kiosk.viewmodels.visit import learner_visit
from kiosk.viewmodels.volunteer_pin import VolunteerPinModel
from sync.events import LessonCompleted, LessonOpened
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.people_screen import PeopleScreen

OTHER = ("non-la", "hoa-sen", "con-ca", "con-ga")


def sign_in(screen: PeopleScreen, pictures: tuple[str, ...] = ()) -> None:
    model = SignInModel(screen.way, screen.parts)  # type: ignore[arg-type]
    screen.show(model)
    for picture in pictures:
        model.choose(picture)
    model.next()


def join(screen: PeopleScreen, *answers: str) -> JoinModel:
    model = JoinModel(screen.way, screen.parts, screen.way.visit)  # type: ignore[arg-type]
    screen.show(model)
    for answer in answers:
        model.choose(answer)
        model.next()
    return model


def typed_name(screen: PeopleScreen) -> None:
    model = join(screen, "bac")
    model.choose("hoa-mai")
    model.typeName()
    model.entry.fill("Nguyễn Thị Thúy Hằng")


def a_card(screen: PeopleScreen) -> None:
    join(screen, "ba", "vang-trang", "nld_dn", "adult").agree()


def waiting_door(screen: PeopleScreen) -> None:
    screen.people.staff.set_pin("technician", "402815")
    for _ in range(5):
        screen.people.staff.try_pin("000111")
    screen.show(StaffDoorModel(screen.way, screen.parts))  # type: ignore[arg-type]


def asked_to_erase(screen: PeopleScreen) -> None:
    found = screen.people.learners.get(screen.people.join("bác Nguyễn Thị Thúy Hằng").learner)
    assert found is not None
    model = MyPageModel(screen.way, screen.parts, learner_visit(found))  # type: ignore[arg-type]
    screen.show(model)
    model.askToErase()


def three_courses(screen: PeopleScreen) -> None:
    found = screen.people.learners.get(screen.people.join("bác Nguyễn Thị Thúy Hằng").learner)
    assert found is not None
    visit = learner_visit(found)
    for course in screen.parts.store.courses():
        act = {"course": course.id, "lesson": course.lessons[0].id, "registration": course.id}
        opened = LessonOpened(who=visit.who, lesson_hash="h", **act)
        screen.people.journal.record(opened).result()
        screen.people.journal.record(LessonCompleted(who=visit.who, **act)).result()
    screen.show(MyPageModel(screen.way, screen.parts, visit))  # type: ignore[arg-type]


def edited(screen: PeopleScreen, *touched: str, saved: bool = False) -> EditModel:
    card = screen.people.join("bác Nguyễn Thị Thúy Hằng")
    found = screen.people.learners.get(card.learner)
    assert found is not None
    screen.people.learners.change(replace(found, target_group="nld_dn")).result()
    model = EditModel(screen.way, screen.parts, ("volunteer", card.learner))  # type: ignore[arg-type]
    screen.show(model)
    for what in touched:
        model.change(what)
    if saved:
        model.choose("con-co")
        model.next()
    return model


def volunteers_pin(screen: PeopleScreen) -> None:
    screen.show(VolunteerPinModel(screen.way, screen.parts))  # type: ignore[arg-type]


def everybody(screen: PeopleScreen, look: str) -> None:
    for name in ("bà Hoa Sen", "bác Nguyễn Thị Thúy Hằng", "ông Cây Tre"):
        screen.people.join(name)
    model = LearnersModel(screen.way, screen.parts, "volunteer")  # type: ignore[arg-type]
    screen.show(model)
    model.look(look)


def one_learner(screen: PeopleScreen) -> LearnerModel:
    learner = screen.people.join("bác Nguyễn Thị Thúy Hằng").learner
    model = LearnerModel(screen.way, screen.parts, "volunteer", learner)  # type: ignore[arg-type]
    screen.show(model)
    return model


def renewed(screen: PeopleScreen) -> None:
    model = one_learner(screen)
    model.askToRenew()
    model.carryOut()


def before_merging(screen: PeopleScreen) -> None:
    pair = (screen.people.join("bác Nguyễn Thị Thúy Hằng").learner, screen.people.join().learner)
    model = LearnerMergeModel(screen.way, screen.parts, "volunteer", pair)  # type: ignore[arg-type]
    screen.show(model)
    model.choose(pair[0])
    model.next()


def printed(screen: PeopleScreen) -> None:
    card = screen.people.join("bác Nguyễn Thị Thúy Hằng")
    model = CardPrintModel(
        screen.way,  # type: ignore[arg-type]
        screen.parts,
        "volunteer",
        card,
    )
    screen.show(model)


def a_list(screen: PeopleScreen, *lines: str) -> None:
    heading = "Tên gọi;Nhóm;Người lớn/trẻ em"
    text = "\n".join([heading, *lines])
    (screen.parts.home / "danh-sach.csv").write_text(text, encoding="utf-8")
    model = RosterModel(
        screen.way,  # type: ignore[arg-type]
        screen.parts,
        "volunteer",
    )
    screen.show(model)
    if lines:
        model.open(0)


STAGES: dict[str, Callable[[PeopleScreen], object]] = {
    "avatars": lambda screen: sign_in(screen, screen.people.join().pictures),
    "wait": lambda screen: sign_in(screen, OTHER),
    "avatar": lambda screen: join(screen, "ba").choose("hoa-sen"),
    "name": typed_name,
    "group": lambda screen: join(screen, "ba", "hoa-sen"),
    "age": lambda screen: join(screen, "ba", "hoa-sen", "nguoi_dan"),
    "consent": lambda screen: join(screen, "ba", "hoa-sen", "nguoi_dan", "adult"),
    "child": lambda screen: join(screen, "em", "con-ong", "hssv", "child"),
    "card": a_card,
    "door": waiting_door,
    "my-page": three_courses,
    "erase": asked_to_erase,
    "edit": edited,
    "edit-name": lambda screen: edited(screen, "called"),
    "edit-picture": lambda screen: edited(screen, "avatar"),
    "edit-group": lambda screen: edited(screen, "group"),
    "edit-saved": lambda screen: edited(screen, "avatar", saved=True),
    "learners-by-letters": lambda screen: everybody(screen, "letters"),
    "learners-by-avatar": lambda screen: everybody(screen, "avatars"),
    "learners-by-group": lambda screen: everybody(screen, "groups"),
    "learner-renew": lambda screen: one_learner(screen).askToRenew(),
    "learner-card": renewed,
    "merge-confirm": before_merging,
    "print-ready": printed,
    "roster-files": a_list,
    "roster-preview": lambda screen: a_list(screen, "bà Mơ;nguoi_dan;người lớn"),
    "roster-doubles": lambda screen: a_list(screen, *["bà Mơ;nguoi_dan;người lớn"] * 5),
    "roster-refused": lambda screen: a_list(screen, *["bà Mơ 0912345678;nguoi_dan;trẻ em"] * 5),
    "pin": volunteers_pin,
}


@pytest.mark.parametrize("text", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("stage", STAGES)
def test_nothing_is_clipped_overlapping_or_hard_to_hit(
    screen: PeopleScreen, stage: str, text: float
) -> None:
    STAGES[stage](screen)
    screen.settle()
    faults = []
    for width, height in SIZES:
        screen.size(width, height, text)
        # Painting is what lets every positioner come to rest.
        for _ in range(2):
            screen.window.grabWindow()
            screen.settle()
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(screen.window)]
    assert not faults, "\n".join(faults)
