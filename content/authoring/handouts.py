"""What leaves a lesson without a kiosk: its leaflet, and its sound for the commune loudspeaker."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from content.authoring.clips import Clip, judge_length, sounding_seconds
from content.authoring.narrate import Synthesise
from content.authoring.source import Source
from content.broadcast import script_of
from content.broadcast_sound import joined, samples_of_wav
from content.model import Course, Lesson, Pack
from content.speech import speakable

TRACK = "vi"
"""What people recorded in Vietnamese."""


@dataclass(frozen=True, slots=True)
class Maker:
    """What only a program with Qt can do.

    Attributes:
        leaflet: the PDF of a lesson's leaflet, given where its pictures lie.
        samples: the sound of a recorded clip, 16-bit mono at `broadcast_sound.RATE`.
    """

    leaflet: Callable[[Course, Lesson, Callable[[str], Path | None]], bytes]
    samples: Callable[[Path], bytes]


def lessons_of(pack: Pack, wanted: str = "") -> Iterator[tuple[Course, Lesson]]:
    """Every lesson with its course, or only those that have the id `wanted`."""
    for course in pack.courses:
        for lesson in course.lessons:
            if wanted in {"", lesson.id, course.id}:
                yield course, lesson


def file_name(course: Course, lesson: Lesson, ending: str) -> str:
    """What a handout is called: where its lesson stands, so that names sort as courses teach."""
    place = course.lessons.index(lesson) + 1
    return f"{course.id}-{place:02}-{lesson.id}.{ending}"


def leaflet_of(source: Source, course: Course, lesson: Lesson, maker: Maker) -> bytes:
    """The leaflet of one lesson as PDF."""

    def file_of(name: str) -> Path | None:
        return source.folder / name if name in source.files else None

    return maker.leaflet(course, lesson, file_of)


def broadcast_of(
    source: Source, course: Course, lesson: Lesson, speak: Synthesise, maker: Maker | None
) -> bytes:
    """The sound of one lesson as WAV; what people recorded is used where it is there.

    Raises:
        VoiceUnusable, ClipUnusable: a sentence cannot be spoken, or not in a length it can have.
        VoiceMissing: nothing can be spoken here.
    """
    clips = []
    with tempfile.TemporaryDirectory(prefix="hocso-") as work:
        wav = Path(work) / "sentence.wav"
        for passage in script_of(course, lesson):
            recorded = Clip(TRACK, passage.text).found_in(source.folder / "audio")
            if recorded is not None and maker is not None:
                clips.append((maker.samples(recorded), passage.pause))
                continue
            speak(speakable(passage.text), wav)
            judge_length(passage.text, sounding_seconds(wav))
            clips.append((samples_of_wav(wav.read_bytes()), passage.pause))
    return joined(clips)
