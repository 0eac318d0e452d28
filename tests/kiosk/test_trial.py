"""A kiosk that is only tried out says so on every screen, and covers nothing with it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.paths import VARIABLE
from kiosk.scenes import SCENES, Scene
from kiosk.startup import Kiosk, start_kiosk
from kiosk.still import show_as, silent_voice
from kiosk.trial import is_trial
from tests.faults.campaign import LONG
from tests.helpers.layout import layout_faults
from tests.helpers.touch import Finger

SCALES = (1.0, 2.0) if LONG else (2.0,)
"""Where the largest text has room beside the band, smaller text has."""
PLAIN = tuple(scene for scene in SCENES if scene.text_scale == 1.0 and not scene.contrast)


@pytest.fixture
def trial_kiosk(qapp: QGuiApplication, home: Path) -> Iterator[Kiosk]:
    """A kiosk that is tried out."""
    running = start_kiosk({VARIABLE: str(home), "HOCSO_DEV": "1"}, voice=silent_voice)
    yield running
    running.close()


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (json.dumps({"development": True}), True),
        (json.dumps({"development": False}), False),
        (json.dumps({"development": 1}), False),
        ("[]", False),
        ("{", False),
    ],
)
def test_development_roots_are_told_by_their_own_word(
    tmp_path: Path, written: str, *, said: bool
) -> None:
    root = tmp_path / "root.json"
    root.write_text(written)
    assert is_trial({"HOCSO_ROOT": str(root)}) is said


def test_the_variable_says_so_too(tmp_path: Path) -> None:
    assert is_trial({"HOCSO_DEV": "1"})
    assert not is_trial({"HOCSO_DEV": "0", "HOCSO_ROOT": str(tmp_path / "none.json")})


@pytest.mark.parametrize("text_scale", SCALES)
@pytest.mark.parametrize("scene", PLAIN, ids=[scene.name for scene in PLAIN])
def test_the_band_covers_nothing(trial_kiosk: Kiosk, scene: Scene, text_scale: float) -> None:
    finger = Finger(trial_kiosk)
    show_as(trial_kiosk.parts.display, text_scale, contrast=False)
    scene.go(trial_kiosk)
    faults = []
    for width, height in ((1280, 800), (800, 1280)):
        trial_kiosk.window.resize(width, height)
        finger.rest()
        assert finger.find("trial") is not None
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(trial_kiosk.window)]
    assert not faults, "\n".join(faults[:40])


def test_a_kiosk_in_earnest_says_nothing_of_it(kiosk: Kiosk, finger: Finger) -> None:
    assert finger.find("trial") is None
    assert kiosk.app.property("trial") is False
