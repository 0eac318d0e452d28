"""A pack made to speak when it is built: work for a minute of speech, and what that weighs as Opus.

A sample of the shipped pack's sentences is rendered as `hocso pack narrate` does it, beside
espeak-ng alone writing WAV files of the same words. Work is processor time, children included, so
that a busy machine tells the same. Run by `make bench`, or `python -m tests.bench.narrating` for
the sample's figures, and `… narrating all` for the whole pack.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import wave
from dataclasses import dataclass
from pathlib import Path
from shutil import which

from content.authoring.clips import Clip, clips_of
from content.authoring.narrate import Synthesise, narrate, opus_encoder
from content.speech import speakable
from kiosk.voice.own import OwnVoice
from tests.bench.figure import Figure, NotHere
from tests.helpers.shipped import shipped_pack

SAMPLE = 150
"""Sentences, spread over the whole pack."""
MOST_WORK_SECONDS = 5.0
"""For a minute of speech: a pack is narrated in a twelfth of the time that it takes to hear it."""
MOST_MEGABYTES = 0.35
"""For a minute of speech: a pack with sound fits a stick and a small disk."""


@dataclass(frozen=True)
class Rendered:
    """What was made: sentences, minutes of speech, processor seconds, bytes of Opus."""

    sentences: int
    minutes: float
    work_seconds: float
    opus_bytes: int
    espeak_seconds: float

    @property
    def work_a_minute(self) -> float:
        return self.work_seconds / self.minutes

    @property
    def megabytes_a_minute(self) -> float:
        return self.opus_bytes / 1e6 / self.minutes


def work_so_far() -> float:
    """Processor seconds of this process and of its children that ended."""
    times = os.times()
    return times.user + times.system + times.children_user + times.children_system


def render(wanted: tuple[Clip, ...], folder: Path) -> Rendered:
    """Speak these clips into `folder`, then let espeak-ng alone speak the same words."""
    encode = opus_encoder()
    if encode is None or which("espeak-ng") is None:
        raise NotHere("not installed: opusenc or espeak-ng")
    seconds: list[float] = []
    voice = OwnVoice()

    def measured(text: str, wav: Path) -> None:
        voice(text, wav)
        with wave.open(str(wav)) as made:
            seconds.append(made.getnframes() / made.getframerate())

    speak: Synthesise = measured
    began = work_so_far()
    faults = [one.fault for one in narrate(wanted, folder, speak, encode) if one.fault]
    worked = work_so_far() - began
    if faults:
        raise NotHere(f"{len(faults)} sentences were not spoken: {faults[0]}")
    began = work_so_far()
    for clip in wanted:
        subprocess.run(
            ["espeak-ng", "-v", "vi", "-w", str(folder / "alone.wav"), speakable(clip.sentence)],
            check=True,
        )
    return Rendered(
        sentences=len(wanted),
        minutes=sum(seconds) / 60,
        work_seconds=worked,
        opus_bytes=sum(file.stat().st_size for file in folder.rglob("*.opus")),
        espeak_seconds=work_so_far() - began,
    )


def measure(scale: float) -> Rendered:
    """Render every so many-th sentence of the shipped pack."""
    every = clips_of(shipped_pack())
    step = max(1, len(every) // max(1, round(SAMPLE * scale)))
    with tempfile.TemporaryDirectory(prefix="narrating-") as folder:
        return render(every[::step], Path(folder))


def figures(scale: float) -> list[Figure]:
    """Work and weight of a minute of speech."""
    found = measure(scale)
    return [
        Figure(
            what="narrating a pack, work for a minute of speech",
            measured=found.work_a_minute,
            unit="s",
            reference=found.espeak_seconds / found.minutes,
            beside="espeak-ng alone, WAV",
            limit=MOST_WORK_SECONDS,
        ),
        Figure(
            what="narrated pack, weight of a minute of speech",
            measured=found.megabytes_a_minute,
            unit="MB",
            reference=22050 * 2 * 60 / 1e6,
            beside="the same as WAV",
            limit=MOST_MEGABYTES,
        ),
    ]


def main() -> int:
    """Print what a sample, or with `all` the whole pack, costs."""
    whole = len(clips_of(shipped_pack()))
    found = measure(whole / SAMPLE if "all" in sys.argv[1:] else 1.0)
    print(
        f"{found.sentences} of {whole} sentences, {found.minutes:.1f} min of speech:"
        f" {found.work_seconds:.0f} s of work, {found.work_a_minute:.1f} s a minute"
        f" (espeak-ng alone {found.espeak_seconds / found.minutes:.1f});"
        f" {found.opus_bytes / 1e6:.1f} MB of Opus, {found.megabytes_a_minute:.3f} MB a minute"
    )
    times = whole / found.sentences
    print(
        f"the whole pack: {found.minutes * times:.0f} min of speech,"
        f" {found.work_seconds * times / 60:.0f} min of work, {found.opus_bytes * times / 1e6:.0f} MB"
    )
    return 0


if __name__ == "__main__":
    sys.exit(main())
