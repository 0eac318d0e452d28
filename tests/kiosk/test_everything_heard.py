"""Whatever is written on a screen can be heard there, by a finger that only slides."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.scenes import SCENES, Scene
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import go_as, show_as
from tests.faults.campaign import LONG
from tests.helpers.hearing import unheard
from tests.helpers.noting import noting_voice
from tests.helpers.touch import Finger

PLAIN = tuple(
    scene
    for scene in SCENES
    if scene.text_scale == 1.0 and not scene.contrast and scene.written == "vi"
)
"""Whatever is written, the voice speaks Vietnamese: screens in English are heard in that."""
SAMPLE = {
    "01-welcome",
    "02-who",
    "03-sign-in",
    "08-shelves",
    "10-course",
    "11-lesson",
    "12-task",
    "13-finished",
    "15-staff-door",
    "77-class-lesson",
}
WALKED = PLAIN if LONG else tuple(scene for scene in PLAIN if scene.name in SAMPLE)


@pytest.fixture
def kiosk(qapp: QGuiApplication, home: Path) -> Iterator[Kiosk]:
    """A kiosk whose words are kept."""
    running = start_kiosk({VARIABLE: str(home)}, voice=noting_voice)
    yield running
    running.close()


@pytest.mark.parametrize("scene", WALKED, ids=[scene.name for scene in WALKED])
def test_everything_that_is_seen_is_heard(kiosk: Kiosk, scene: Scene) -> None:
    finger = Finger(kiosk)
    go_as(kiosk, scene)
    finger.rest()
    kiosk.app.set_listening(listening=True)
    finger.rest()
    faults = []
    for text_scale in (1.0, 2.0) if LONG else (1.0,):
        show_as(kiosk.parts.display, text_scale, contrast=False)
        finger.rest()
        faults += unheard(kiosk)
    assert not faults, f"{len(faults)} unheard\n" + "\n".join(faults)
