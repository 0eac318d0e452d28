"""Every screen at every size and text size: nothing clipped, overlapping, elided or shrunk."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.scenes import SCENES, Scene
from kiosk.startup import Kiosk
from kiosk.still import go_as, show_as
from tests.faults.campaign import LONG
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.touch import Finger

PLAIN = tuple(
    scene
    for scene in SCENES
    if scene.text_scale == 1.0 and not scene.contrast and scene.written == "vi"
)
ENGLISH = ("01-welcome", "02-who", "07-home-learner", "14-my-page", "30-staff-home")
"""Looked at in English in every run; all of them before a release."""
IN_ENGLISH = tuple(replace(each, written="en") for each in PLAIN if LONG or each.name in ENGLISH)


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("scene", PLAIN, ids=[scene.name for scene in PLAIN])
def test_nothing_is_clipped_overlapping_elided_or_shrunk(
    kiosk: Kiosk, finger: Finger, scene: Scene, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    scene.go(kiosk)
    faults = faults_at_all_sizes(kiosk, finger)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def faults_at_all_sizes(kiosk: Kiosk, finger: Finger) -> list[str]:
    """What is wrong with the open page on screens of every shape."""
    faults = []
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        finger.rest()
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(kiosk.window)]
    return faults


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("scene", IN_ENGLISH, ids=[scene.name for scene in IN_ENGLISH])
def test_english_fits_too(kiosk: Kiosk, finger: Finger, scene: Scene, text_scale: float) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    go_as(kiosk, scene)
    faults = faults_at_all_sizes(kiosk, finger)
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_the_judge_sees_a_page_that_does_not_fit(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    show_as(kiosk.parts.display, 2.0, contrast=False)
    kiosk.window.resize(420, 300)
    finger.rest()
    faults = "\n".join(layout_faults(kiosk.window))
    assert "outside its button" in faults
    assert "apart, at least 16" in faults
