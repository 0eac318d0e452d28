"""The page "Loa" by touches: what was heard is kept at once, what was not is given up."""

from __future__ import annotations

from pathlib import Path

import pytest

from kiosk.settings import Settings, read_settings, write_settings
from kiosk.startup import Kiosk
from kiosk.viewmodels.parts import Fault
from kiosk.voice.narrator import Narrator
from kiosk.voice.outputs import Output
from kiosk.voice_watch import OUTPUT_ABSENT, VoiceWatch
from tests.helpers.touched_kiosk import TouchedKiosk

HALL = Output("alsa_output.usb-hall", "Loa hội trường")
TV = Output("alsa_output.hdmi", "HDMI")


class TwoOutputs(Narrator):
    """A narrator beside two outputs, of which one may be pulled out."""

    present: tuple[Output, ...] = (HALL, TV)
    chosen = ""

    def outputs(self) -> tuple[Output, ...]:
        return self.present

    def set_output(self, chosen: str) -> None:
        self.chosen = chosen
        self.changed.emit()

    @property
    def lacks_chosen_output(self) -> bool:
        return self.chosen != "" and all(one.id != self.chosen for one in self.present)


def open_page(kiosk: Kiosk) -> TouchedKiosk:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.staff_home("technician")
    touched.rest()
    touched.touch("card_sound")
    touched.until(lambda: touched.page == "Sound", "the page")
    touched.model.show((HALL, TV))
    touched.rest()
    return touched


def test_what_was_heard_is_kept_and_used_at_once(kiosk: Kiosk, home: Path) -> None:
    write_settings(home / "settings.json", Settings(place="Thôn 3"))
    touched = open_page(kiosk)
    touched.touch("output_1")
    assert touched.says("Có nghe thấy không?")
    assert touched.model.heading == HALL.name
    touched.touch("heard")
    touched.until(lambda: "Đã lưu. Từ giờ máy dùng loa này." in touched.model.said, "it is kept")
    kept = read_settings(home / "settings.json")
    assert (kept.sound_output, kept.place) == (HALL.id, "Thôn 3")
    assert touched.says("Đang dùng")


def test_what_was_not_heard_is_not_kept(kiosk: Kiosk, home: Path) -> None:
    touched = open_page(kiosk)
    touched.touch("output_2")
    touched.touch("notHeard")
    assert touched.says("Máy dùng lại loa cũ.") or touched.model.said[0].startswith("Máy dùng lại")
    kiosk.routes.welcome()
    assert read_settings(home / "settings.json").sound_output == ""


@pytest.mark.parametrize(("steps", "percent"), [(1, 90), (2, 100), (5, 100)], ids=str)
def test_each_visit_begins_as_loud_as_was_set(
    kiosk: Kiosk, home: Path, steps: int, percent: int
) -> None:
    touched = open_page(kiosk)
    for _ in range(steps):
        touched.touch("volumeMore")
    touched.until(
        lambda: read_settings(home / "settings.json").volume == percent / 100, "it is kept"
    )
    kiosk.parts.display.softer()
    kiosk.parts.display.newVisit()
    assert kiosk.parts.display.property("volume") == pytest.approx(percent / 100)


def test_damaged_settings_are_left_for_the_technician_and_the_choice_holds_until_off(
    kiosk: Kiosk, home: Path
) -> None:
    (home / "settings.json").write_text("{", encoding="utf-8")
    touched = open_page(kiosk)
    touched.touch("output_1")
    touched.touch("heard")
    said = "Chưa lưu được. Tắt máy thì mất lựa chọn này."
    touched.until(lambda: said in touched.model.said, "it is told")
    assert (home / "settings.json").read_text(encoding="utf-8") == "{"


def test_staff_are_told_while_the_chosen_one_is_unplugged(qapp: object, tmp_path: Path) -> None:
    narrator, faults = TwoOutputs(tmp_path), list[Fault]()
    VoiceWatch(narrator, faults)
    narrator.set_output(HALL.id)
    assert faults == []
    narrator.present = (TV,)
    narrator.changed.emit()
    narrator.changed.emit()
    assert faults == [OUTPUT_ABSENT]
    assert OUTPUT_ABSENT.staff
    narrator.present = (TV, HALL)
    narrator.changed.emit()
    assert faults == []
    narrator.close()


def test_tones_are_switched_off_and_on_and_kept(kiosk: Kiosk, home: Path) -> None:
    write_settings(home / "settings.json", Settings(place="Thôn 3"))
    touched = open_page(kiosk)
    touched.touch("tones")
    touched.until(lambda: touched.says("Đã lưu. Chỉ có lời đọc."), "they are off")
    assert not read_settings(home / "settings.json").tones
    assert touched.says("Không có tiếng báo")
    touched.touch("tones")
    touched.until(lambda: touched.says("Đã lưu. Có tiếng báo trước lời đọc."), "they are on")
    assert read_settings(home / "settings.json").tones
    assert read_settings(home / "settings.json").place == "Thôn 3"
