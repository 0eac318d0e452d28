"""Makes the sound of a lesson for the commune loudspeaker, beside the screen."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from content.broadcast import Passage
from kiosk.voice.clips import Choice, VoiceSettings, lines_of
from kiosk.voice.errors import VoiceUnusable
from kiosk.voice.supply import ClipSupply

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts


class Broadcast(QObject):
    """Has every sentence spoken by a voice worker of its own, then joins them on the jobs thread.

    What people recorded is used where the packs hold it.

    Args:
        done: is handed the WAV file.
        failed: `VoiceUnusable` where a sentence cannot be spoken; `ContentError` or `OSError`
            where a recorded one cannot be read.
    """

    def __init__(
        self,
        parts: Parts,
        passages: tuple[Passage, ...],
        done: Callable[[bytes], None],
        failed: Callable[[BaseException], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._jobs = parts.jobs
        self._passages = passages
        self._done = done
        self._failed = failed
        self._over = False
        self._folder = Path(tempfile.mkdtemp(prefix="hocso-"))
        chosen = parts.settings
        settings = VoiceSettings(
            voice=chosen.voice, rate=chosen.speech_rate, command=chosen.voice_command
        )
        self._supply = ClipSupply(self._folder, settings, parent=self)
        self._supply.arrived.connect(self._arrived)
        lines = lines_of([one.text for one in passages], Choice(), parts.store)
        self._clips = {one.sentence: one.clip for one in lines if one.clip is not None}
        self._left = {one.sentence for one in lines if one.clip is None}

    def start(self) -> None:
        """Begin; nothing is given back before this returns."""
        if self._left:
            self._supply.want([one.text for one in self._passages if one.text in self._left])
        else:
            self._join()

    def stop(self) -> None:
        """Give up; neither `done` nor `failed` is called any more."""
        self._end()

    @Slot(str, str)
    def _arrived(self, sentence: str, path: str) -> None:
        if self._over:
            return
        if not path:
            self._end()
            self._failed(VoiceUnusable(f"a sentence of {len(sentence)} letters was not spoken"))
            return
        self._clips[sentence] = Path(path)
        self._left.discard(sentence)
        if not self._left:
            self._join()

    def _join(self) -> None:
        passages, clips = self._passages, dict(self._clips)

        def work() -> bytes:
            from content.broadcast_sound import joined, samples_of_wav
            from kiosk.voice.decoding import samples_of

            made = self._folder
            return joined(
                (
                    samples_of_wav(clips[one.text].read_bytes())
                    if clips[one.text].is_relative_to(made)
                    else samples_of(clips[one.text]),
                    one.pause,
                )
                for one in passages
            )

        self._jobs.run(work, self._joined, self._not_joined)

    def _joined(self, wav: bytes) -> None:
        if not self._over:
            self._end()
            self._done(wav)

    def _not_joined(self, error: BaseException) -> None:
        if not self._over:
            self._end()
            self._failed(error)

    def _end(self) -> None:
        self._over = True
        self._supply.close()
        shutil.rmtree(self._folder, ignore_errors=True)
