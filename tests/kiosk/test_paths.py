"""What each group sees first: its paths, one of them chosen by a touch and kept nowhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paper.sets import titles_of
from kiosk.paths import VARIABLE
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.shelves import ShelvesModel
from kiosk.viewmodels.visit import guest_visit
from sync.events import LessonCompleted
from tests.helpers.touch import Finger
from tests.helpers.village_pack import COURSES, PATHS


def shelves(kiosk: Kiosk) -> ShelvesModel:
    kiosk.routes.shelves()
    model = kiosk.app.shown
    assert isinstance(model, ShelvesModel)
    return model


def shown(model: ShelvesModel) -> list[str]:
    return [str(entry["id"]) for entry in model.property("courses")]


def test_the_first_path_of_a_group_is_shown_without_a_question(kiosk: Kiosk) -> None:
    model = shelves(kiosk)
    assert model.property("way") == "lon-tuoi"
    assert shown(model) == [course for course, *_ in COURSES]
    assert [way["name"] for way in model.property("ways")] == [
        path.name for path in PATHS if path.group == "nguoi_dan" and path.name
    ]


def test_one_touch_shows_another_path_until_the_visit_ends(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_guest()
    kiosk.routes.shelves()
    finger.rest()
    finger.touch("way-nha-nong")
    model = kiosk.app.shown
    assert isinstance(model, ShelvesModel)
    assert shown(model)[:2] == ["thanh-toan", "zalo"]
    assert len(shown(model)) == len(COURSES), "the rest stays within reach"
    assert shelves(kiosk).property("way") == "nha-nong"
    kiosk.routes.welcome()
    kiosk.routes.begin_guest()
    assert shelves(kiosk).property("way") == "lon-tuoi", "the next person begins anew"


def test_a_path_that_wants_one_lesson_leads_straight_to_it(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_guest()
    kiosk.routes.shelves()
    finger.rest()
    finger.touch("way-nha-nong")
    finger.touch("course-zalo")
    finger.until_page("Lesson")
    finger.rest()
    assert kiosk.parts.progress.under_way(kiosk.routes.visit.actor) == ("zalo", "bai-2")


def test_other_shelves_offer_no_paths(kiosk: Kiosk) -> None:
    model = shelves(kiosk)
    model.open("pay")
    assert model.property("ways") == []


def test_whoever_only_listens_sees_the_path_for_listening(kiosk: Kiosk) -> None:
    kiosk.parts.narrator.toggleEar()
    model = shelves(kiosk)
    assert model.property("ways") == []
    first, second = model.property("courses")[:2]
    assert (first["id"], first["lesson"]) == ("thiet-bi", "bai-3")
    assert second["id"] == "zalo"


def test_who_tries_first_is_led_to_the_tasks(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.begin_visit(guest_visit(groups=("hssv",)))
    assert shown(shelves(kiosk))[:2] == ["mat-khau", "mang"]
    kiosk.routes.course("mat-khau")
    finger.rest()
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("nextText") == "Tôi làm thử luôn"
    finger.touch("next")
    finger.until_page("Task")


def test_others_learn_first(kiosk: Kiosk) -> None:
    kiosk.routes.begin_guest()
    kiosk.routes.course("mat-khau")
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.property("nextText") == "Học"


@pytest.fixture
def of_province(qapp: QGuiApplication, home: Path) -> Iterator[Kiosk]:
    groups = [
        {"id": "th_nong_dan", "name": "Nông dân", "base": "nguoi_dan", "path": "nha-nong"},
        {"id": "hssv"},
    ]
    (home / "lists.json").write_text(json.dumps({"groups": groups}), encoding="utf-8")
    running = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    yield running
    running.close()


def test_a_learner_of_a_provinces_group_sees_its_path(of_province: Kiosk) -> None:
    of_province.routes.begin_visit(guest_visit(groups=("th_nong_dan",)))
    model = shelves(of_province)
    assert shown(model)[:2] == ["thanh-toan", "zalo"]
    assert model.property("ways") == []


def test_a_province_asks_and_counts_its_own_groups(of_province: Kiosk) -> None:
    from kiosk.viewmodels.join_words import group_options
    from kiosk.viewmodels.session.opening import groups_of

    options = group_options(of_province.parts)
    assert [one["id"] for one in options] == ["th_nong_dan", "hssv"]
    assert options[0]["picture"] == "mat-bac-lan", "drawn as the group it stands on"
    assert [one.id for one in groups_of(of_province.parts)] == ["th_nong_dan", "hssv"]


def test_a_provinces_group_goes_upward_under_its_own_id_and_is_named_on_paper(
    of_province: Kiosk,
) -> None:
    who = guest_visit(groups=("th_nong_dan",)).who
    done = LessonCompleted(who=who, course="zalo", lesson="bai-1", registration=str(uuid4()))
    of_province.parts.journal.record(done).result()
    with of_province.parts.database.read() as connection:
        rows = connection.execute("SELECT statement FROM outbox").fetchall()
    assert any(b"th_nong_dan" in bytes(statement) for (statement,) in rows)
    titles = titles_of(of_province.parts.store, of_province.parts.groups)
    assert list(titles.groups.items()) == [("th_nong_dan", "Nông dân"), ("hssv", "Học sinh")]
    assert titles.group("nguoi_dan") == "Người dân", "what was counted before keeps its name"
