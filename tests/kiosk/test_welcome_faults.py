"""Welcome says what is wrong as long as it is wrong, each fault by its own words."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtQuick import QQuickItem

from kiosk.mending import MENDING
from kiosk.startup import Kiosk
from kiosk.still import show_as
from kiosk.viewmodels.parts import Fault
from kiosk.viewmodels.welcome import WelcomeModel
from tests.helpers.layout import SIZES, layout_faults
from tests.helpers.touch import Finger


def test_a_fault_goes_when_it_is_over_and_staff_faults_stay_with_staff(kiosk: Kiosk) -> None:
    present: list[Fault] = [Fault(code="CAI-01", text="Máy gặp trục trặc.", staff=True)]
    welcome = WelcomeModel(kiosk.routes, replace(kiosk.parts, faults=present))
    told: list[str] = []
    welcome.faultChanged.connect(lambda: told.append(str(welcome.property("faultText"))))
    assert welcome.property("faultText") == ""
    present.append(Fault(code="LUU-01", text="Máy chưa lưu thêm được."))
    welcome.refresh()
    del present[1]
    welcome.refresh()
    welcome.refresh()
    assert told == ["Máy chưa lưu thêm được.", ""]
    welcome.leave()


def place_of(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(item.boundingRect())


@pytest.mark.parametrize("text_scale", [1.0, 2.0], ids=["100", "200"])
def test_a_long_fault_has_room_and_lies_over_no_picture(
    kiosk: Kiosk, finger: Finger, text_scale: float
) -> None:
    kiosk.app.show(WelcomeModel(kiosk.routes, replace(kiosk.parts, faults=[MENDING])))
    show_as(kiosk.parts.display, text_scale, contrast=False)
    for width, height in SIZES:
        kiosk.window.resize(width, height)
        finger.rest()
        assert layout_faults(kiosk.window) == [], (width, height)
        said, picture = finger.find("fault"), finger.find("scene")
        assert said is not None
        assert said.property("text") == MENDING.text
        if picture is not None:
            assert not place_of(said).intersects(place_of(picture)), (width, height)
