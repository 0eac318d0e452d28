"""The pages "Loa", with three loudspeakers of which one is unplugged, and "Giọng đọc"."""

from __future__ import annotations

from kiosk.startup import Kiosk
from kiosk.viewmodels.sound import SoundModel
from kiosk.viewmodels.voice_choice import VoiceChoiceModel
from kiosk.voice.outputs import Output

OUTPUTS = (
    Output("alsa_output.pci-0000_00_1f.3.analog-stereo", "Built-in Audio Analog Stereo"),
    Output("alsa_output.pci-0000_00_1f.3.hdmi-stereo", "Built-in Audio Digital Stereo (HDMI)"),
)


def loudspeakers(kiosk: Kiosk) -> SoundModel:
    """What the machine found; the one that was chosen is not among it."""
    kiosk.routes.sound()
    page = kiosk.app.shown
    if not isinstance(page, SoundModel):
        raise TypeError(f"{page} is not the page of loudspeakers")
    page.show(OUTPUTS, chosen="Jabra Speak 510 USB")
    return page


def loudspeaker_tried(kiosk: Kiosk) -> None:
    """One of them says a sentence."""
    loudspeakers(kiosk).take(OUTPUTS[1].id)


def voice_tried(kiosk: Kiosk) -> None:
    """The voice of the centre says a sentence."""
    kiosk.routes.voice_choice()
    page = kiosk.app.shown
    if not isinstance(page, VoiceChoiceModel):
        raise TypeError(f"{page} is not the page of voices")
    page.take("vi-vn-x-central")
