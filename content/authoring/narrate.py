"""Speak the sentences of a pack that nobody has recorded yet, once each.

The voice is handed in: any function that turns a sentence into a WAV file. What it speaks is
judged for length, encoded with a fixed stream number (Ogg numbers are random otherwise), and put
in place whole or not at all. Clips are inputs of the build: the same clips, the same pack.
"""

from __future__ import annotations

import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.authoring.clips import Clip, ClipUnusable, clips_of, judge_length, sounding_seconds
from content.errors import ContentError
from content.model import Pack
from content.narration import SYNTHESISED
from content.speech import speakable

Synthesise = Callable[[str, Path], None]
"""Speaks a text, already written out for speech, into a WAV file of 16-bit samples."""
Encode = Callable[[Path, Path], Path]
"""Turns the WAV at the first path into a clip beside the second (without ending); says which."""

_SECONDS_PER_SENTENCE = 60
_KILOBITS = 24


class VoiceUnusable(ContentError):
    """The program that speaks or encodes said no to one sentence."""


class VoiceMissing(ContentError):
    """The program that speaks or encodes is not there, or cannot be run at all."""


@dataclass(frozen=True, slots=True)
class Narrated:
    """What became of one sentence."""

    clip: Clip
    fault: str = ""
    """Why there is still no clip; empty when there is one now."""


def missing(pack: Pack, audio: Path, clips: Path) -> tuple[Clip, ...]:
    """The sentences without any Vietnamese clip, in reading order."""
    recorded = {
        clip.sentence for clip in clips_of(pack, ("vi",)) if clip.found_in(audio) is not None
    }
    return tuple(
        clip
        for clip in clips_of(pack)
        if clip.track == SYNTHESISED
        and clip.sentence not in recorded
        and clip.found_in(clips) is None
    )


def narrate(
    wanted: tuple[Clip, ...], clips: Path, synthesise: Synthesise, encode: Encode
) -> Iterator[Narrated]:
    """Speak clips one after another; one that cannot be spoken does not stop the others.

    Args:
        wanted: what to speak.
        clips: the clip folder; made if it is not there.
        synthesise: the voice.
        encode: `opus_encoder()` or `keep_wav`.

    Raises:
        VoiceMissing: nothing can be spoken here; what was spoken before stays.
        OSError: the clip folder cannot be written.
    """
    for clip in wanted:
        folder = clips / clip.track
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=clips, prefix=".new-") as work:
            wav = Path(work) / "sentence.wav"
            try:
                synthesise(speakable(clip.sentence), wav)
                judge_length(clip.sentence, sounding_seconds(wav))
                done = encode(wav, Path(work) / clip.key)
            except (ClipUnusable, VoiceUnusable, FileNotFoundError) as fault:
                yield Narrated(clip, str(fault))
                continue
            done.replace(folder / done.name)
        yield Narrated(clip)


def keep_wav(wav: Path, target: Path) -> Path:
    """Leave a clip as it was spoken: large, but the same on every machine."""
    return wav.rename(target.with_suffix(".wav"))


def opus_encoder() -> Encode | None:
    """An encoder that gives the same bytes for the same sound; None where opusenc is missing."""
    program = shutil.which("opusenc")
    if program is None:
        return None

    def encode(wav: Path, target: Path) -> Path:
        opus = target.with_suffix(".opus")
        run([program, "--quiet", "--serial", "1", "--bitrate", str(_KILOBITS), str(wav), str(opus)])
        return opus

    return encode


def program_voice(command: tuple[str, ...]) -> Synthesise:
    """A voice that is a program; `{text}` and `{wav}` in its command line are filled in."""

    def synthesise(text: str, wav: Path) -> None:
        run([part.replace("{text}", text).replace("{wav}", str(wav)) for part in command])

    return synthesise


def run(command: list[str]) -> None:
    """Run a program to its end.

    Raises:
        VoiceMissing: there is no such program.
        VoiceUnusable: it takes too long, or fails.
    """
    name = Path(command[0]).name
    try:
        done = subprocess.run(
            command,
            check=False,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=_SECONDS_PER_SENTENCE,
        )
    except FileNotFoundError as fault:
        raise VoiceMissing(f"the program {name} is not installed") from fault
    except OSError as fault:
        raise VoiceMissing(f"{name} cannot be run: {fault.strerror}") from fault
    except subprocess.TimeoutExpired as fault:
        raise VoiceUnusable(f"{name} took more than {_SECONDS_PER_SENTENCE} s") from fault
    if done.returncode != 0:
        said = done.stderr.decode(errors="replace").strip().splitlines()
        raise VoiceUnusable(f"{name} ended with {done.returncode}: {said[-1] if said else ''}")
