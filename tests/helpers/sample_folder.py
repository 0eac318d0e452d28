"""A pack that keeps every rule and has every kind of step, as its author wrote it: a folder."""

from __future__ import annotations

import math
import shutil
import struct
import wave
from dataclasses import replace
from pathlib import Path

import yaml

from content.codec import plain
from content.model import Course, Lesson, Pack
from content.rules import files_of
from tests.helpers.sample_pack import ART, SOUND, STEPS, sample_course, sample_lesson, sample_pack

COURSE = "khoa-mau"
FIRST, SECOND = "bai-mau", "bai-hai"
READ, WATCH, CHOOSE, SEVERAL, ORDER, MATCH, TYPE, PRACTICE, DECIDE, OWN_PHONE = STEPS
RATE = 22_050
HERTZ = 440


def whole_pack(version: int = 1) -> Pack:
    """Two lessons: one of eight kinds, and one that ends on people's own phones."""
    return replace(sample_pack(), version=version, courses=(_course(),))


def write_author_folder(folder: Path, version: int = 1) -> Path:
    """Write the pack as an author keeps it."""
    whole = whole_pack(version)
    ids = [course.id for course in whole.courses]
    _write(folder / "pack.yaml", {**_fields(replace(whole, courses=())), "courses": ids})
    for course in whole.courses:
        home = folder / "courses" / course.id
        stems = [f"{place:02}-{lesson.id}" for place, lesson in enumerate(course.lessons, 1)]
        head = _fields(replace(course, lessons=(), tasks=()))
        tasks = [task.id for task in course.tasks]
        _write(home / "course.yaml", {**head, "lessons": stems, "tasks": tasks})
        for stem, lesson in zip(stems, course.lessons, strict=True):
            _write(home / f"{stem}.yaml", _fields(lesson))
        for task in course.tasks:
            _write(home / "tasks" / f"{task.id}.yaml", _fields(task))
    for name in {name for _, name in files_of(whole)}:
        target = folder / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if name == SOUND:
            _write_tone(target)
        else:
            shutil.copyfile(ART / name, target)
    return folder


def _course() -> Course:
    first: Lesson = sample_lesson(
        FIRST, (READ, WATCH, CHOOSE, ORDER, MATCH, TYPE, PRACTICE, DECIDE)
    )
    again = replace(READ, id="nhac-lai", title="Nhắc lại")
    second = replace(
        sample_lesson(SECOND, (again, SEVERAL, replace(CHOOSE, id="chon-lai"), DECIDE, OWN_PHONE)),
        title="Giữ kín những gì",
    )
    return replace(sample_course(COURSE), lessons=(first, second))


def _fields(part: object) -> dict[str, object]:
    found: dict[str, object] = plain(part)
    return found


def _write(path: Path, value: dict[str, object]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(value, allow_unicode=True, sort_keys=False), encoding="utf-8")


def _write_tone(path: Path) -> None:
    """A second of a tone, where a recorded call would be."""
    samples = (round(8000 * math.sin(2 * math.pi * HERTZ * n / RATE)) for n in range(RATE))
    with wave.open(str(path), "wb") as sound:
        sound.setnchannels(1)
        sound.setsampwidth(2)
        sound.setframerate(RATE)
        sound.writeframes(b"".join(struct.pack("<h", sample) for sample in samples))
