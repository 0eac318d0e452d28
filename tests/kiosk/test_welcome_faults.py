"""Welcome says what is wrong as long as it is wrong, each fault by its own words."""

from __future__ import annotations

from dataclasses import replace

from kiosk.startup import Kiosk
from kiosk.viewmodels.parts import Fault
from kiosk.viewmodels.welcome import WelcomeModel


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
