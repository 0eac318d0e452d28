"""Clips as learners of this kiosk hear them: what the province signed, else what was recorded here.

What was recorded here is heard only where staff switched its track on; what a stick brought unsigned
is never heard (docs/decisions/0016-recordings-before-they-are-signed.md).
"""

from __future__ import annotations

import logging
import zlib
from pathlib import Path
from typing import Protocol

from kiosk.recording.drafts import Draft, Kept, drafts_in
from kiosk.voice.clips import ClipSource

log = logging.getLogger(__name__)


class Packs(ClipSource, Protocol):
    """What is asked of the installed packs (`content.store.PackStore`)."""

    def tracks(self) -> tuple[str, ...]:
        """Tags of the tracks of which there is a clip."""


class ClipsHere:
    """A `ClipSource` over the packs and this kiosk's own recordings; read anew by a new one.

    Args:
        packs: the clips that came with packs, and their tracks.
        home: the data folder.
    """

    def __init__(self, packs: Packs, home: Path) -> None:
        self._packs = packs
        self._home = home
        self._heard: dict[str, Draft] | None = None
        self._whole: set[Path] = set()

    def clip(self, language: str, sentence: str) -> Path | None:
        """The file of that sentence in that track."""
        signed = self._packs.clip(language, sentence)
        if signed is not None:
            return signed
        draft = self._drafts().get(language)
        kept = draft.own(sentence) if draft is not None else None
        return kept.path if kept is not None and self._is_whole(kept) else None

    def tracks(self) -> tuple[str, ...]:
        """Tags of the tracks of which there is something to be heard."""
        return tuple(sorted({*self._packs.tracks(), *self._drafts()}))

    def _drafts(self) -> dict[str, Draft]:
        if self._heard is None:
            try:
                heard = {one.language: one for one in drafts_in(self._home) if one.is_heard}
                # Listed here, so that a disk that fails later is met by no sentence.
                self._heard = {tag: draft for tag, draft in heard.items() if draft.count("own")}
            except OSError as error:
                log.info("recordings cannot be listed: %s", error.strerror)
                self._heard = {}
        return self._heard

    def _is_whole(self, kept: Kept) -> bool:
        """Whether the disk kept it as it was; looked at once, since a spoiled clip is noise."""
        if kept.path not in self._whole:
            try:
                found = f"{zlib.crc32(kept.path.read_bytes()):08x}"
            except OSError:
                return False
            if found != kept.path.name.split(".")[3]:
                return False
            self._whole.add(kept.path)
        return True
