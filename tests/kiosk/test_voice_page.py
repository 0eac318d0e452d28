"""The page "Giọng đọc" by touches: a voice is heard before it is kept, and one kept speaks alone."""

from __future__ import annotations

from pathlib import Path

from content.narration import SYNTHESISED
from kiosk.settings import Settings, read_settings, write_settings
from kiosk.startup import Kiosk
from kiosk.voice.by_voice import ByVoice
from kiosk.voice.clips import VoiceSettings
from tests.helpers.touched_kiosk import TouchedKiosk


def open_page(kiosk: Kiosk) -> TouchedKiosk:
    touched = TouchedKiosk(kiosk)
    kiosk.routes.staff_home("technician")
    touched.rest()
    touched.touch("card_voice")
    touched.until(lambda: touched.page == "VoiceChoice", "the page")
    touched.rest()
    return touched


def speaks_by(kiosk: Kiosk) -> VoiceSettings:
    """What the next sentence is asked for with."""
    return kiosk.parts.narrator.voice


def test_a_voice_is_heard_kept_and_used_at_once(kiosk: Kiosk, home: Path) -> None:
    write_settings(home / "settings.json", Settings(place="Thôn 3"))
    touched = open_page(kiosk)
    touched.touch("voice_vi-vn-x-south")
    assert speaks_by(kiosk).voice == "vi-vn-x-south"
    assert touched.says("Giữ giọng này không?")
    touched.touch("keepVoice")
    touched.until(
        lambda: "Đã lưu. Từ giờ máy đọc bằng giọng này." in touched.model.said, "it is kept"
    )
    kept = read_settings(home / "settings.json")
    assert (kept.voice, kept.place) == ("vi-vn-x-south", "Thôn 3")
    assert touched.says("Đang dùng")


def test_a_voice_that_was_only_tried_is_given_up(kiosk: Kiosk, home: Path) -> None:
    touched = open_page(kiosk)
    touched.touch("voice_vi-vn-x-central")
    touched.touch("another")
    assert speaks_by(kiosk).voice == "vi"
    touched.touch("voice_vi-vn-x-central")
    kiosk.routes.welcome()
    assert speaks_by(kiosk).voice == "vi"
    assert not (home / "settings.json").exists()


def test_a_better_voice_has_its_own_card_and_a_region_takes_its_place(
    kiosk: Kiosk, home: Path
) -> None:
    write_settings(home / "settings.json", Settings(voice_command="better {wav}"))
    touched = open_page(kiosk)
    touched.until(lambda: touched.find("voice_better") is not None, "its card")
    touched.touch("voice_vi")
    touched.touch("keepVoice")
    touched.until(
        lambda: read_settings(home / "settings.json").voice_command == "", "the region is kept"
    )
    # It is still offered: a touch too much costs nothing.
    touched.touch("voice_better")
    assert speaks_by(kiosk).command == "better {wav}"
    touched.touch("keepVoice")
    touched.until(
        lambda: read_settings(home / "settings.json").voice_command == "better {wav}", "it is back"
    )


class OneClip:
    """A source with a clip of every track."""

    def clip(self, language: str, sentence: str) -> Path | None:
        return Path(f"{language}.opus")

    def tracks(self) -> tuple[str, ...]:
        return ("vi", SYNTHESISED)


def test_clips_of_another_synthesised_voice_are_left_out_and_recorded_ones_stay() -> None:
    for chosen in (VoiceSettings(voice="vi-vn-x-south"), VoiceSettings(command="x {wav}")):
        source = ByVoice(OneClip(), chosen)
        assert source.clip(SYNTHESISED, "Xong.") is None
        assert source.clip("vi", "Xong.") == Path("vi.opus")
    assert ByVoice(OneClip(), VoiceSettings()).clip(SYNTHESISED, "Xong.") is not None
