"""This program's own voice, for who makes a pack: the same that speaks on the kiosk."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Final

from kiosk.voice.errors import VoiceUnusable

if TYPE_CHECKING:
    from kiosk.voice.synthesis import Synthesiser

VOICE: Final = "vi"
WORDS_A_MINUTE: Final = 140
"""A little slower than a kiosk speaks by itself: clips are heard by everybody."""


class OwnVoice:
    """Speaks a text into a WAV file; the engine is loaded at the first one."""

    def __init__(self) -> None:
        self._engine: Synthesiser | None = None

    def __call__(self, text: str, wav: Path) -> None:
        """Make the file `wav`.

        Raises:
            content.authoring.narrate.VoiceMissing: there is no engine on this machine.
            content.authoring.narrate.VoiceUnusable: it could not speak this text.
        """
        from content.authoring import narrate
        from kiosk.voice.synthesis import Synthesiser

        if self._engine is None:
            try:
                self._engine = Synthesiser()
            except VoiceUnusable as error:
                raise narrate.VoiceMissing(str(error)) from error
        try:
            self._engine.render(text, wav, voice=VOICE, rate=WORDS_A_MINUTE)
        except VoiceUnusable as error:
            raise narrate.VoiceUnusable(str(error)) from error
