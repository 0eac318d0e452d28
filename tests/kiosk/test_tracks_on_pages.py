"""A track that has every sentence of the list speaks every page of a learner; without one, none of a step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest

from content.narration import spoken_texts_of_step
from kiosk import class_scenes, scenes
from kiosk.people.joining import CHILD
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.join import JoinModel
from kiosk.viewmodels.lesson import LessonModel
from kiosk.voice.clips import Line, clip_in, pieces_of
from kiosk.voice.made import is_made
from kiosk.voice.screen_sentences import first_sentences, screen_sentences
from kiosk.voice.track_progress import (
    FIRST,
    SCREENS,
    Part,
    missing_in,
    partial_tracks,
    parts_to_record,
    progress_of,
    whole_percent,
)
from kiosk.voice.tracks import track_of
from tests.helpers.recorded_tracks import Recorded
from tests.helpers.sample_pack import STEPS

MUONG = track_of("mtq")
KEEPER, MONTHS = "Nhà văn hóa", 12


def parts(kiosk: Kiosk) -> tuple[Part, ...]:
    store = kiosk.parts.store
    courses = [store.course(card.id) for card in store.courses()]
    return parts_to_record(MUONG, KEEPER, MONTHS, store.packs(), courses)


@pytest.fixture
def spoken(kiosk: Kiosk) -> Kiosk:
    """A kiosk with every sentence of the list recorded in Mường, which is heard."""
    everything = {one for part in parts(kiosk) for one in part.sentences}
    kiosk.parts.narrator.set_source(Recorded(mtq=everything))
    kiosk.parts.hearing.choose("mtq")
    return kiosk


def not_recorded(kiosk: Kiosk) -> list[str]:
    """What the open page says in Vietnamese, but for what is made at the moment."""
    page = kiosk.app.shown
    assert page is not None
    assert page.said, f"{page.pageName} says nothing"
    lines: tuple[Line, ...] = kiosk.parts.narrator.telling.lines(page.said)
    return [
        piece
        for line in lines
        if line.clip is None
        for piece in pieces_of(line.sentence)
        if piece != "Tiếng Việt."
        and not is_made(piece)
        and clip_in("mtq", piece, kiosk.parts.narrator.telling.source) is None
    ]


PAGES: dict[str, Callable[[Kiosk], object]] = {
    "welcome": lambda kiosk: kiosk.routes.welcome(),
    "languages": lambda kiosk: kiosk.routes.languages(),
    "who": lambda kiosk: kiosk.routes.who(),
    "sign-in": lambda kiosk: kiosk.routes.sign_in(),
    "two-together": lambda kiosk: kiosk.routes.two_together(),
    "home": scenes.a_guest,
    "home-learner": scenes.a_learner,
    "home-under-way": scenes.under_way,
    "shelves": lambda kiosk: kiosk.routes.shelves(),
    "course": lambda kiosk: kiosk.routes.course("lua-dao"),
    "finished": lambda kiosk: kiosk.routes.finished(*scenes.first_lesson(kiosk)),
    "my-page": lambda kiosk: kiosk.routes.my_page(),
    "my-page-empty": scenes.my_empty_page,
    "task": lambda kiosk: kiosk.routes.tasks("lua-dao", "pre"),
}


def test_every_page_of_a_learner_is_heard_wholly_in_a_whole_track(spoken: Kiosk) -> None:
    missing = {}
    for name, go in PAGES.items():
        spoken.routes.welcome()
        spoken.parts.hearing.choose("mtq")
        go(spoken)
        settle(spoken, PATIENCE_MS)
        if found := not_recorded(spoken):
            missing[name] = found
    assert missing == {}


@pytest.mark.parametrize("age", ["adult", CHILD])
def test_joining_and_its_consent_are_heard_wholly_in_a_whole_track(spoken: Kiosk, age: str) -> None:
    spoken.routes.join()
    page = spoken.app.shown
    assert isinstance(page, JoinModel)
    stages = []
    while (stage := str(page.property("stage"))) != "consent":
        stages.append(stage)
        assert not_recorded(spoken) == []
        options = [one["id"] for one in page._words.options(page._question)]
        page.choose(age if age in options else options[0])
        page.next()
    assert stages == ["kinship", "avatar", "group", "age"]
    assert not_recorded(spoken) == []


def test_every_step_of_a_lesson_is_heard_wholly_in_a_whole_track(spoken: Kiosk) -> None:
    spoken.routes.lesson("lua-dao", "bai-1")
    settle(spoken, PATIENCE_MS)
    page = spoken.app.shown
    assert isinstance(page, LessonModel)
    player = page._player
    assert player is not None
    for position in range(len(player.deck.steps)):
        page._player = replace(player, deck=replace(player.deck, position=position))
        page._show()
        assert not_recorded(spoken) == [], page._player.step.kind


def test_a_step_of_which_only_a_feedback_is_missing_is_heard_in_vietnamese(
    kiosk: Kiosk,
) -> None:
    everything = {one for part in parts(kiosk) for one in part.sentences}
    choose = STEPS[2]
    assert "Càng nghe lâu, họ càng dọa mình." in spoken_texts_of_step(choose)
    source = Recorded(mtq=everything - {"Càng nghe lâu, họ càng dọa mình."})
    kiosk.parts.narrator.set_source(source)
    kiosk.parts.hearing.choose("mtq")
    kiosk.routes.lesson("lua-dao", "bai-1")
    settle(kiosk, PATIENCE_MS)
    page = kiosk.app.shown
    assert isinstance(page, LessonModel)
    player = page._player
    assert player is not None
    for position, heard in ((0, "mtq"), (2, ""), (3, "mtq")):
        page._player = replace(player, deck=replace(player.deck, position=position))
        page._show()
        lines = kiosk.parts.narrator.telling.lines(page.said)
        said = {line.clip.name if line.clip else "" for line in lines if not line.announces}
        assert said == {heard}, position
        assert [line.announces for line in lines].count(True) == (0 if heard else 2)
    kiosk.routes.home()
    assert not any(line.announces for line in kiosk.parts.narrator.telling.lines(["Học ngay."]))


def test_in_a_class_too_a_step_is_heard_wholly_in_one_language(kiosk: Kiosk) -> None:
    everything = {one for part in parts(kiosk) for one in part.sentences}
    kiosk.parts.narrator.set_source(Recorded(mtq=everything))
    kiosk.parts.hearing.choose("mtq")
    class_scenes.part(kiosk, PartKind.LESSON, step=2)
    assert not_recorded(kiosk) == []
    kiosk.parts.narrator.set_source(Recorded(mtq=everything - {"Càng nghe lâu, họ càng dọa mình."}))
    assert kiosk.app.shown is not None
    lines = kiosk.parts.narrator.telling.lines(kiosk.app.shown.said)
    assert not any(line.clip for line in lines if not line.announces)


def test_the_list_begins_with_about_seventy_sentences_and_the_consent_is_among_them() -> None:
    first = first_sentences(MUONG, KEEPER, MONTHS)
    assert 60 <= len(first) <= 75
    assert first[0] == "Tiếng Mường."
    assert "Không làm thẻ vẫn học được mọi bài." in first
    assert screen_sentences(MUONG, KEEPER, MONTHS)[: len(first)] == first


def test_nothing_of_the_list_is_made_at_the_moment_or_twice() -> None:
    every = screen_sentences(MUONG, KEEPER, MONTHS)
    assert not [one for one in every if is_made(one)]
    assert len({one.removesuffix(".") for one in every}) == len(every)


def test_parts_come_in_the_order_of_recording(kiosk: Kiosk) -> None:
    found = [part.id for part in parts(kiosk)]
    assert found[:5] == [FIRST, "lua-dao", "vneid", "thanh-toan", SCREENS]
    assert sorted(found[5:]) == sorted(
        card.id for card in kiosk.parts.store.courses() if card.id not in found[:5]
    )
    screens = next(part for part in parts(kiosk) if part.id == SCREENS)
    assert "Có người lạ gọi" in screens.sentences, "what the first page shows of the packs"


def test_progress_counts_sentences_and_says_whole_only_when_nothing_is_missing() -> None:
    part = Part("a", "A", tuple(f"Câu {number}." for number in range(200)))
    none, some, nearly, every = (
        progress_of(MUONG, [part], Recorded(mtq=set(part.sentences[:count])))[0]
        for count in (0, 50, 199, 200)
    )
    assert [one.percent for one in (none, some, nearly, every)] == [0, 25, 99, 100]
    assert whole_percent([none, every]) == 50
    assert missing_in(MUONG, part, Recorded(mtq=set(part.sentences[:199]))) == ("Câu 199.",)
    assert whole_percent([]) == 100


def test_a_sentence_is_there_with_or_without_its_full_stop() -> None:
    part = Part("a", "A", ("Tiếp", "Học ngay."))
    assert progress_of(MUONG, [part], Recorded(mtq={"Tiếp.", "Học ngay"}))[0].percent == 100


def test_which_tracks_lack_something_is_known_without_reading_on() -> None:
    read = []

    def one_by_one() -> Iterator[Part]:
        for name in ("Một.", "Hai.", "Ba."):
            read.append(name)
            yield Part(name, "", (name,))

    mong = track_of("hmn")
    source = Recorded(mtq={"Một."}, hmn=set())
    found = partial_tracks([MUONG, mong], one_by_one(), source)
    assert found == {"mtq", "hmn"}
    assert read == ["Một.", "Hai."]
    whole = Recorded(mtq={"Một.", "Hai.", "Ba."})
    assert partial_tracks([MUONG], one_by_one(), whole) == frozenset()
