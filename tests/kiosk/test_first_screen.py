"""What is not imported before the first frame, and how few touches lead to a lesson."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from kiosk.startup import Kiosk
from kiosk.viewmodels.home import HomeModel
from tests.helpers.touch import Finger

LATE = (
    *("requests", "pydantic", "yaml", "cryptography", "segno", "pyttsx3", "numpy", "django"),
    "PySide6.QtMultimedia",
)
START = """
import json, sys
from PySide6.QtGui import QGuiApplication
from kiosk.startup import start_kiosk
application = QGuiApplication([])
kiosk = start_kiosk()
loaded = []
def painted():
    loaded.extend(sorted(sys.modules))
    application.quit()
kiosk.window.frameSwapped.connect(painted)
application.exec()
page = kiosk.app.shown.pageName
kiosk.close()
print(json.dumps({"page": page, "loaded": loaded}))
"""


def test_nothing_heavy_is_imported_before_the_first_frame(home: Path) -> None:
    child = subprocess.run(
        [sys.executable, "-c", START],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
        env={**os.environ, "HOCSO_HOME": str(home)},
        cwd=Path(__file__).parents[2],
    )
    assert child.returncode == 0, child.stderr
    found = json.loads(child.stdout.splitlines()[-1])
    assert found["page"] == "Welcome"
    assert not set(LATE) & set(found["loaded"])


@pytest.mark.parametrize("need", [0, 1, 2, 3])
def test_three_touches_lead_from_welcome_to_a_lesson(
    kiosk: Kiosk, finger: Finger, need: int
) -> None:
    finger.touch("start")
    finger.until_page("WhoAreYou")
    finger.touch("guest")
    finger.until_page("Home")
    finger.touch(f"need{need}")
    finger.until_page("Lesson")
    home = HomeModel(kiosk.routes, kiosk.parts, kiosk.routes.visit)
    assert kiosk.parts.progress.under_way(kiosk.routes.visit.actor) == (
        home.property("needs")[need]["course"],
        home.property("needs")[need]["lesson"],
    )


def test_a_trembling_finger_presses_once(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("start")
    finger.until_page("WhoAreYou")
    finger.touch("back")
    back = finger.find("start")
    assert back is not None
    finger.press_at(back.mapToScene(back.boundingRect().center()).toPoint())
    finger.rest()
    assert finger.page == "Welcome"


def test_back_and_leaving_lead_home(kiosk: Kiosk, finger: Finger) -> None:
    for touch, page in (
        ("start", "WhoAreYou"),
        ("together", "TwoTogether"),
        ("next", "Home"),
        ("all", "Shelves"),
        ("search", "Search"),
        ("back", "Shelves"),
        ("home", "Home"),
        ("back", "Welcome"),
    ):
        finger.touch(touch)
        finger.until_page(page)
    assert kiosk.routes.visits.current is None


def test_two_together_are_counted_in_both_groups(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("start")
    finger.touch("together")
    finger.touch("next")
    finger.until_page("Home")
    assert kiosk.routes.visit.who.groups == ("nguoi_dan", "hssv")
    assert kiosk.routes.visit.guest


def test_the_next_person_begins_with_plain_settings(kiosk: Kiosk, finger: Finger) -> None:
    finger.touch("start")
    finger.touch("guest")
    finger.touch("textSize")
    finger.touch("contrast")
    finger.touch("ear")
    finger.rest()
    assert kiosk.parts.display.property("textScale") == 1.25
    assert kiosk.parts.narrator.property("ear")
    finger.touch("back")
    finger.touch("back")
    finger.until_page("Welcome")
    assert kiosk.parts.display.property("textScale") == 1.0
    assert not kiosk.parts.display.property("contrast")
    assert not kiosk.parts.narrator.property("ear")


@pytest.mark.parametrize("begun", ["Home", "Shelves"])
def test_search_goes_back_to_where_it_began(kiosk: Kiosk, finger: Finger, begun: str) -> None:
    kiosk.routes.home()
    if begun == "Shelves":
        kiosk.routes.shelves("pay")
    finger.rest()
    finger.touch("search")
    finger.until_page("Search")
    finger.touch("back")
    finger.until_page(begun)
    if begun == "Shelves":
        assert kiosk.app.property("model").property("shelf") == "pay"


@pytest.mark.parametrize("typed", ["thanh toan", "THANH TOÁN", "toan qr"])
def test_search_finds_words_with_and_without_accents(
    kiosk: Kiosk, finger: Finger, typed: str
) -> None:
    kiosk.routes.search()
    finger.rest()
    model = kiosk.app.shown
    assert model is not None
    model.property("entry").fill(typed)
    finger.touch("next")
    finger.touch("hit0")
    finger.rest()
    assert finger.page in ("Course", "Lesson")
