"""Papers to take home, by touch: on a stick, or kept here, and said where."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from kiosk.printouts import FOLDER
from kiosk.startup import Kiosk
from kiosk.viewmodels.take_home import Learned, TakeHomeModel
from tests.helpers.printed import pages_of
from tests.helpers.touch import Finger


@pytest.mark.parametrize(
    ("touched", "begins"), [("card", "the-mang-ve-"), ("leaflet", "to-huong-dan-")]
)
def test_a_paper_of_the_lesson_is_written_to_the_stick(
    kiosk: Kiosk, finger: Finger, tmp_path: Path, touched: str, begins: str
) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    card = kiosk.parts.store.courses()[0]
    learned = Learned(card.id, card.lessons[0].id, None)
    model = TakeHomeModel(
        kiosk.routes, replace(kiosk.parts, sticks=lambda: (stick,)), learned, kiosk.routes.home
    )
    kiosk.app.show(model)
    finger.rest()
    assert finger.find("paper_note") is None, "nothing to note"
    finger.touch(f"paper_{touched}")
    finger.rest()
    assert model.said[0] == "Đã lưu vào USB, trong thư mục hocso-in."
    (path,) = (stick / FOLDER).iterdir()
    assert path.name.startswith(begins)
    assert len(pages_of(path.read_bytes())) == 1
    finger.touch("next")
    finger.rest()
    finger.touch("back")
    finger.until_page("Home")


def test_a_guest_goes_there_from_the_end_of_a_lesson(kiosk: Kiosk, finger: Finger) -> None:
    card = kiosk.parts.store.courses()[0]
    kiosk.routes.begin_guest()
    kiosk.routes.finished(card.id, card.lessons[0].id)
    finger.rest()
    finger.touch("papers")
    finger.until_page("TakeHome")
    finger.touch("paper_leaflet")
    finger.rest()
    assert kiosk.app.shown is not None
    assert kiosk.app.shown.said[0] == "Chưa thấy USB. Giấy tờ nằm ở máy này."


def test_a_course_that_is_gone_is_told(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.take_home(Learned("khong-co", None, None), kiosk.routes.home)
    finger.rest()
    finger.touch("paper_card")
    finger.rest()
    assert kiosk.app.shown is not None
    assert str(kiosk.app.shown.property("fault")).startswith("Không đọc được bài này.")


def test_papers_of_a_lesson_are_to_be_had_from_its_course(kiosk: Kiosk, finger: Finger) -> None:
    card = kiosk.parts.store.courses()[0]
    kiosk.routes.course(card.id)
    finger.rest()
    finger.touch("papers")
    finger.until_page("TakeHome")
    finger.touch("back")
    finger.until_page("Course")
