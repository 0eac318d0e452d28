"""Keeps to one synthesised voice: the clips that came with packs, or the voice that was chosen.

Sentences synthesised when a pack was built speak with the voice of the north. Where a technician
chose another one, or a better program, all that nobody recorded is spoken by that, never by turns.
"""

from __future__ import annotations

from pathlib import Path

from content.narration import SYNTHESISED
from kiosk.voice.clips import ClipSource, VoiceSettings


class ByVoice:
    """Clips of a source, without those of a voice that was not chosen.

    Attributes:
        source: whoever holds the clips.
        settings: the voice that is chosen now.
    """

    def __init__(self, source: ClipSource, settings: VoiceSettings) -> None:
        self.source = source
        self.settings = settings

    def clip(self, language: str, sentence: str) -> Path | None:
        """The file of that sentence in that track."""
        chosen = self.settings.voice != VoiceSettings().voice or self.settings.command != ""
        if language == SYNTHESISED and chosen:
            return None
        return self.source.clip(language, sentence)

    def tracks(self) -> tuple[str, ...]:
        """Tags of the languages that the source has a clip in."""
        return self.source.tracks()
