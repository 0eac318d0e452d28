"""Every screen at every size and text size: nothing clipped, overlapping, elided or shrunk."""

from __future__ import annotations

import pytest

from kiosk.scenes import SCENES, Scene
from kiosk.startup import Kiosk
from kiosk.still import show_as
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.touch import Finger

PLAIN = tuple(scene for scene in SCENES if scene.text_scale == 1.0 and not scene.contrast)


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
@pytest.mark.parametrize("scene", PLAIN, ids=[scene.name for scene in PLAIN])
def test_nothing_is_clipped_overlapping_elided_or_shrunk(
    kiosk: Kiosk, finger: Finger, scene: Scene, text_scale: float
) -> None:
    show_as(kiosk.parts.display, text_scale, contrast=False)
    scene.go(kiosk)
    faults = []
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        finger.rest()
        faults += [f"{width}×{height}: {fault}" for fault in layout_faults(kiosk.window)]
    assert not faults, f"{len(faults)} faults\n" + "\n".join(faults[:40])


def test_the_judge_sees_a_page_that_does_not_fit(kiosk: Kiosk, finger: Finger) -> None:
    kiosk.routes.who()
    show_as(kiosk.parts.display, 2.0, contrast=False)
    kiosk.window.resize(420, 300)
    finger.rest()
    faults = "\n".join(layout_faults(kiosk.window))
    assert "outside its button" in faults
    assert "apart, at least 16" in faults
