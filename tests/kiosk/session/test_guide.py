"""The volunteer's guide: a picture and three short sentences for each screen, the same on paper."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtGui import QImageReader

from kiosk.scenes import SCENES
from kiosk.session.guide import GuidePage, guide_pages
from kiosk.startup import Kiosk
from tests.helpers.touch import Finger
from tests.test_words import NEVER

ROOT = Path(__file__).parents[3]
ON_PAPER = ROOT / "docs" / "guide-volunteer.md"
MOST_WORDS = 20
PAGES = guide_pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.screen)
def test_a_page_has_three_short_sentences(page: GuidePage) -> None:
    assert len(page.said) == 3
    for line in page.said:
        assert len(line.split()) <= MOST_WORDS, line
        assert not NEVER.search(line), line
        assert line.endswith((".", "?"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.screen)
def test_a_page_shows_a_screen_of_the_kiosk(page: GuidePage) -> None:
    assert page.screen in {scene.name for scene in SCENES}
    for folder, width in (("kiosk/qml/Guide", 640), ("docs/screens", 1280)):
        size = QImageReader(str(ROOT / folder / f"{page.screen}.png")).size()
        assert (size.width(), size.height()) == (width, width * 10 // 16)


def test_no_picture_travels_that_no_page_shows() -> None:
    there = {path.stem for path in (ROOT / "kiosk/qml/Guide").iterdir()}
    assert there == {page.screen for page in PAGES}


def test_the_paper_says_what_the_screen_says() -> None:
    text = ON_PAPER.read_text(encoding="utf-8")
    place = 0
    for page in PAGES:
        for part in (page.title, f"](screens/{page.screen}.png)", *page.said):
            place = text.index(part, place)
    assert not NEVER.search(text)


def test_every_page_is_shown_and_read_and_the_last_leads_back(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.staff_home("volunteer")
    finger.rest()
    kiosk.routes.guide("volunteer")
    for page in PAGES:
        finger.until_page("Guide")
        model = kiosk.app.shown
        assert model is not None
        assert model.said == [f"{page.title}.", *page.said]
        screen = finger.find("screen")
        assert isinstance(screen, QObject)
        assert str(screen.property("source").toString()).endswith(f"Guide/{page.screen}.png")
        assert screen.property("implicitWidth") == 640, "the picture is there"
        finger.touch("next")
    finger.until_page("StaffHome")


def test_one_page_back_and_before_the_first_to_the_staff(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.guide("technician")
    finger.rest()
    finger.touch("next")
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.said[0] == f"{PAGES[1].title}."
    finger.touch("back")
    assert kiosk.app.shown.said[0] == f"{PAGES[0].title}."
    finger.touch("back")
    finger.until_page("StaffHome")
