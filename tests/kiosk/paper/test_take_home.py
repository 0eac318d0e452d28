"""Card and leaflet to take home, of every lesson that ships: drawn whole, and leading nowhere strange."""

from __future__ import annotations

import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image

from content.authoring.source import read_source
from content.model import Course, Decide, Lesson, Order
from kiosk.paper.home_card import home_card
from kiosk.paper.leaflet import leaflet
from kiosk.paper.sheet import HEIGHT, WIDTH
from kiosk.paper.take_home import MOVEMENT, READ_FIRST, SERVICES, TakeHome, take_home
from tests.helpers.printed import covered, pages_of, picture_of, text_of

PACK = Path(__file__).parents[3] / "content" / "packs" / "co-ban"
WHOLE = read_source(PACK).pack
assert WHOLE is not None
LESSONS = [(course, lesson) for course in WHOLE.courses for lesson in course.lessons]


def content_of(course: Course, lesson: Lesson) -> TakeHome:
    return take_home(course, lesson, lambda file: PACK / file)


def scanned(picture: Image.Image, folder: Path) -> list[str]:
    path = folder / "page.png"
    picture.save(path)
    found = subprocess.run(
        ["zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable", path],
        capture_output=True,
        check=True,
        text=True,
    )
    return found.stdout.split()


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize(("course", "lesson"), LESSONS, ids=[one.id for _, one in LESSONS])
def test_both_papers_of_a_shipped_lesson_are_whole(course: Course, lesson: Lesson) -> None:
    content = content_of(course, lesson)
    assert content.scenes
    for pdf, copies in ((home_card(content), 4), (leaflet(content), 1)):
        (page,) = pages_of(pdf)
        assert covered(page) == []
        assert all(
            word.left >= 0 and word.right <= WIDTH and word.bottom <= HEIGHT for word in page
        )
        for words in (lesson.title, lesson.at_home, READ_FIRST, content.site):
            assert text_of(pdf).count(" ".join(words.split())) >= copies


@pytest.mark.usefixtures("typeface")
@pytest.mark.parametrize("shelf", ["service", "safe"])
def test_the_code_leads_to_one_of_two_addresses_only(shelf: str, tmp_path: Path) -> None:
    course, lesson = LESSONS[0]
    content = content_of(replace(course, shelf=shelf), lesson)
    expected = f"https://{SERVICES if shelf == 'service' else MOVEMENT}"
    codes = scanned(picture_of(home_card(content), dots_per_mm=8), tmp_path)
    codes += scanned(picture_of(leaflet(content), dots_per_mm=8), tmp_path)
    assert set(codes) == {expected}
    assert len(codes) == 5


@pytest.mark.usefixtures("typeface")
def test_the_drawings_are_on_the_paper(tmp_path: Path) -> None:
    with_drawings = content_of(*LESSONS[0])
    blank = take_home(*LESSONS[0], lambda _file: tmp_path / "gone.svg")
    for draw in (home_card, leaflet):
        drawn, left_out = (
            len(picture_of(draw(content)).getcolors(1 << 24) or [])
            for content in (with_drawings, blank)
        )
        assert drawn > 2 * left_out


def test_the_address_is_the_one_that_the_lesson_names() -> None:
    course, lesson = LESSONS[0]
    for named, other in ((MOVEMENT, "service"), (SERVICES, "safe")):
        told = replace(lesson, at_home=f"Nhớ trang {named}.", steps=())
        assert content_of(replace(course, shelf=other), told).site == named


def test_few_drawings_are_joined_by_an_order_and_a_decision() -> None:
    steps = [step for _, lesson in LESSONS for step in lesson.steps]
    order = next(step for step in steps if isinstance(step, Order) and step.picture is None)
    decide = next(step for step in steps if isinstance(step, Decide))
    course, lesson = LESSONS[0]
    scenes = content_of(
        course, replace(lesson, steps=(order, replace(decide, picture=None)))
    ).scenes
    assert [scene.title for scene in scenes] == [order.title, decide.title]
    assert scenes[0].text.startswith(f"1. {order.items[0].text}")
    (right,) = (option for option in decide.options if option.right)
    assert scenes[1].text.endswith(f"{right.text.removesuffix('.')}.")
