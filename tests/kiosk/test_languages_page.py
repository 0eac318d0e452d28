"""What is heard and what is read is chosen apart, ends with the visit, and a card remembers it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from kiosk.hearing import UNUSED_MS
from kiosk.language_scenes import languages_to_hear
from kiosk.paths import VARIABLE
from kiosk.people.voices import Voice
from kiosk.scenes import a_card
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import silent_voice
from kiosk.viewmodels.languages import LanguagesModel
from kiosk.viewmodels.visit import learner_visit
from tests.helpers.recorded_tracks import Recorded
from tests.helpers.touch import Finger, wait, walk


@pytest.fixture
def recorded(kiosk: Kiosk) -> Kiosk:
    """A kiosk with all of Mường and one sentence of Mông."""
    kiosk.parts.narrator.set_source(Recorded(mtq=None, hmn={"Tiếng Mông."}))
    return kiosk


def heard(kiosk: Kiosk) -> list[tuple[str, str]]:
    """What the page is read as: each sentence, and its track ("" synthesised)."""
    lines = kiosk.parts.narrator.telling.lines(kiosk.app.shown.said if kiosk.app.shown else [])
    return [(line.sentence, line.clip.name if line.clip else "") for line in lines]


def track(kiosk: Kiosk) -> str:
    return kiosk.parts.hearing.track.tag


def page(kiosk: Kiosk) -> LanguagesModel:
    assert isinstance(kiosk.app.shown, LanguagesModel)
    return kiosk.app.shown


def texts(kiosk: Kiosk, finger: Finger) -> set[str]:
    finger.rest()
    return {
        str(each.property("text"))
        for each in walk(kiosk.window.contentItem())
        if each.isVisible() and each.property("text")
    }


def test_from_welcome_by_touch_to_a_voice_and_to_a_script(recorded: Kiosk, finger: Finger) -> None:
    recorded.routes.welcome()
    finger.touch("language")
    assert page(recorded).said[-3:] == ["Tiếng Việt.", "Tiếng Mường.", "Tiếng Mông."]
    finger.touch("language_mtq")
    assert track(recorded) == "mtq"
    finger.touch("next")
    finger.touch("language_en")
    assert recorded.parts.hearing.voice == Voice("mtq", "en")
    finger.touch("next")
    assert recorded.app.shown is not None
    assert recorded.app.shown.pageName == "Welcome"
    assert "Learn now" not in texts(recorded, finger)
    finger.touch("start")
    assert "Learn now" in texts(recorded, finger)
    assert {clip for _, clip in heard(recorded)} == {"mtq"}, "read in English, heard in Mường"


def test_each_language_says_its_name_itself(recorded: Kiosk) -> None:
    recorded.routes.languages()
    assert heard(recorded)[-3:] == [
        ("Tiếng Việt.", ""),
        ("Tiếng Mường.", "mtq"),
        ("Tiếng Mông.", "hmn"),
    ]


def test_who_chooses_a_voice_with_a_part_is_told(recorded: Kiosk, finger: Finger) -> None:
    recorded.routes.languages()
    wait(lambda: "Mới có một phần" in texts(recorded, finger), "what is known of the tracks")
    cards = {one["id"]: one["detail"] for one in page(recorded)._cards()}
    assert cards == {"vi": "", "mtq": "", "hmn": "Mới có một phần"}


def test_a_choice_ends_with_the_visit(recorded: Kiosk) -> None:
    recorded.parts.hearing.choose("mtq")
    recorded.parts.hearing.write("en")
    recorded.routes.begin_guest()
    assert recorded.parts.hearing.voice == Voice("mtq", "en")
    recorded.routes.welcome()
    assert recorded.parts.hearing.voice == Voice("vi", "vi")
    assert not recorded.parts.hearing.chosen


def test_who_chose_on_welcome_and_left_leaves_nothing_behind(recorded: Kiosk) -> None:
    recorded.routes.languages()
    page(recorded).take("mtq")
    page(recorded).back()
    (quiet,) = recorded.parts.hearing.findChildren(QTimer)
    assert quiet.isActive()
    assert quiet.interval() == UNUSED_MS
    quiet.timeout.emit()
    assert track(recorded) == "vi"
    assert not quiet.isActive()


def test_who_is_still_there_keeps_the_choice(recorded: Kiosk) -> None:
    recorded.parts.hearing.choose("mtq")
    recorded.routes.begin_guest()
    (quiet,) = recorded.parts.hearing.findChildren(QTimer)
    quiet.timeout.emit()
    assert track(recorded) == "mtq"
    assert quiet.isActive()


def signed_in(kiosk: Kiosk, learner: str) -> None:
    found = kiosk.parts.learners.get(learner)
    assert found is not None
    kiosk.routes.begin_visit(learner_visit(found))
    kiosk.parts.writer.post(lambda _: None).result()


def test_a_card_remembers_what_its_learner_chose(recorded: Kiosk) -> None:
    learner = a_card(recorded, "bà Hoa Sen", "hoa-sen")
    signed_in(recorded, learner)
    assert track(recorded) == "vi"
    recorded.routes.languages(recorded.routes.my_page)
    page(recorded).take("mtq")
    recorded.routes.welcome()
    signed_in(recorded, learner)
    assert track(recorded) == "mtq"


def test_todays_choice_goes_before_the_card_and_is_remembered(recorded: Kiosk) -> None:
    learner = a_card(recorded, "bà Hoa Sen", "hoa-sen")
    for tag in ("mtq", "hmn"):
        recorded.parts.hearing.choose(tag)
        signed_in(recorded, learner)
        assert track(recorded) == tag
        recorded.routes.welcome()
    signed_in(recorded, learner)
    assert track(recorded) == "hmn"


def test_a_card_whose_track_is_no_longer_here_is_heard_in_vietnamese(recorded: Kiosk) -> None:
    learner = a_card(recorded, "bà Hoa Sen", "hoa-sen")
    recorded.parts.hearing.choose("mtq")
    signed_in(recorded, learner)
    recorded.routes.welcome()
    recorded.parts.narrator.set_source(Recorded(hmn=None))
    signed_in(recorded, learner)
    assert track(recorded) == "vi"


def test_what_is_heard_is_in_no_event_and_goes_with_the_learner(recorded: Kiosk) -> None:
    learner = a_card(recorded, "bà Hoa Sen", "hoa-sen")
    recorded.parts.hearing.choose("mtq")
    signed_in(recorded, learner)
    with recorded.parts.database.read() as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type='table'")
        ]
        holding = {
            name
            for name in names
            for row in connection.execute(f'SELECT * FROM "{name}"')
            if any("mtq" in str(value) for value in row)
        }
    assert holding == {"learner_voice"}
    assert recorded.parts.learners.erase(learner).result()
    with recorded.parts.database.read() as connection:
        assert connection.execute("SELECT count(*) FROM learner_voice").fetchone() == (0,)


@pytest.mark.parametrize("stays", ["mtq", ""])
def test_of_two_records_the_one_that_stays_is_heard_as_before(recorded: Kiosk, stays: str) -> None:
    first, second = (a_card(recorded, name, "hoa-sen") for name in ("bà Sen", "bà Mai"))
    for learner, tag in ((first, stays), (second, "hmn")):
        if tag:
            recorded.parts.hearing.choose(tag)
            signed_in(recorded, learner)
            recorded.routes.welcome()
    assert recorded.parts.learners.merge(first, second).result()
    found = recorded.parts.learners.get(first)
    assert found is not None
    assert found.voice == Voice(stays or "hmn", "vi")


def test_idle_on_the_page_of_languages_ends_the_choice(recorded: Kiosk) -> None:
    recorded.routes.languages()
    page(recorded).take("mtq")
    recorded.idle._leave()
    assert recorded.app.shown is not None
    assert recorded.app.shown.pageName == "Welcome"
    assert track(recorded) == "vi"


def test_a_visit_begins_with_what_the_technician_set_where_that_is_here(
    qapp: QGuiApplication, home: Path
) -> None:
    (home / "settings.json").write_text('{"track": "mtq"}')
    running = start_kiosk({VARIABLE: str(home)}, voice=silent_voice)
    try:
        assert track(running) == "vi", "no pack of this kiosk has it yet"
        running.parts.narrator.set_source(Recorded(mtq=None))
        running.routes.begin_guest()
        running.routes.welcome()
        assert track(running) == "mtq"
        running.parts.hearing.choose("vi")
        running.routes.begin_guest()
        assert track(running) == "vi", "somebody's choice goes before it"
        running.routes.welcome()
        assert track(running) == "mtq"
    finally:
        running.close()


def test_a_track_that_is_not_here_cannot_be_chosen(recorded: Kiosk) -> None:
    with pytest.raises(KeyError, match="no clip in 'bru' here"):
        recorded.parts.hearing.choose("bru")


@pytest.mark.parametrize("text_scale", [1.0, 2.0])
def test_names_with_marks_that_do_not_compose_are_drawn_whole(
    kiosk: Kiosk, finger: Finger, text_scale: float
) -> None:
    while kiosk.parts.display.property("textScale") != text_scale:
        kiosk.parts.display.bigger()
    model = languages_to_hear(kiosk)
    shown: set[str] = set()
    for _ in model._tracks:
        shown |= texts(kiosk, finger)
        finger.touch("pagerMore")
    assert any("\u0312" in one for one in shown)
