"""What the technician sets for a kiosk: settings.json, read strictly, never trusted.

Plain dataclass and plain checks, because it is read before the first frame.
"""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

from content.tracks import tag_fault
from kiosk.errors import SettingsUnreadable

MOST_BYTES = 65_536
RANGES: dict[str, tuple[float, float]] = {
    "retention_months": (1, 120),
    "idle_reading_seconds": (30, 1800),
    "idle_working_seconds": (30, 1800),
    "invitation_minutes": (0, 240),
    "opens_hour": (0, 23),
    "closes_hour": (1, 24),
    "text_scale": (1.0, 2.0),
    "volume": (0.1, 1.0),
    "speech_rate": (80, 300),
    "debounce_ms": (0, 1000),
}

VOICES = ("vi", "vi-vn-x-central", "vi-vn-x-south")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How this kiosk is set up.

    Attributes:
        place: name of the place, shown on Welcome.
        keeper: {Đơn vị} of the consent words: who keeps the learners' records.
        commune: code of the commune.
        groups: target groups seen first here; the first one is a guest's.
        retention_months: without a visit, after which a nickname is erased.
        invitation_minutes: how often Welcome invites aloud in opening hours, 0 for never.
        text_scale, contrast, volume, motion: what a visit begins with.
        debounce_ms: how long after a touch what follows is taken for a trembling finger.
        full_screen: whether the window covers the screen.
        tones: whether right, wrong and next are heard as tones before the words.
        sound_output: name of the output, empty for the system's own.
        track: language (BCP 47) that a visit begins with, where it is on this kiosk.
        voice: synthesised voice of the north, the centre or the south, one of `VOICES`.
        speech_rate: words a minute of synthesised speech.
        voice_command: a better voice program that makes `{wav}` of `{text}`; empty for ours.
    """

    place: str = ""
    keeper: str = "Nhà văn hóa"
    commune: str = ""
    groups: tuple[str, ...] = ("nguoi_dan",)
    retention_months: int = 12
    idle_reading_seconds: int = 90
    idle_working_seconds: int = 180
    invitation_minutes: int = 5
    opens_hour: int = 7
    closes_hour: int = 21
    text_scale: float = 1.0
    contrast: bool = False
    volume: float = 0.8
    motion: bool = True
    debounce_ms: int = 300
    full_screen: bool = False
    tones: bool = True
    sound_output: str = ""
    track: str = "vi"
    voice: str = "vi"
    speech_rate: int = 150
    voice_command: str = ""


def settings_from(text: str, *, written_by_us: bool = False) -> Settings:
    """Understand the text of a settings file; what it leaves out stays as it is by default.

    Args:
        text: JSON.
        written_by_us: names that are not known are a newer version's, before the machine went back
            to this one; the rest counts.

    Raises:
        SettingsUnreadable: not JSON, an unknown name, a wrong kind of value or one out of range.
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise SettingsUnreadable(f"settings are not JSON: {error}") from error
    if not isinstance(found, dict):
        raise SettingsUnreadable(f"settings are a {type(found).__name__}, must be an object")
    known = {field.name: field.default for field in fields(Settings)}
    if written_by_us:
        found = {name: value for name, value in found.items() if name in known}
    values = {name: _checked(name, value, known) for name, value in found.items()}
    return Settings(**values)


def read_settings(path: Path) -> Settings:
    """Read the settings file; a missing one means the defaults.

    Raises:
        SettingsUnreadable: it cannot be read, is too long, or see `settings_from`.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return Settings()
    except OSError as error:
        raise SettingsUnreadable(f"{path} cannot be read: {error.strerror}") from error
    if len(data) > MOST_BYTES:
        raise SettingsUnreadable(f"{path} has {len(data)} bytes, at most {MOST_BYTES}")
    try:
        return settings_from(data.decode("utf-8"), written_by_us=True)
    except UnicodeDecodeError as error:
        raise SettingsUnreadable(f"{path} is not UTF-8: {error}") from error


def write_settings(path: Path, settings: Settings) -> None:
    """Keep the settings: old or new, never between.

    Raises:
        OSError: the disk would not take them; the old file is still there.
    """
    draft = path.with_suffix(".new")
    text = json.dumps(asdict(settings), ensure_ascii=False, indent=2) + "\n"
    with draft.open("w", encoding="utf-8") as file:
        file.write(text)
        file.flush()
        os.fsync(file.fileno())
    draft.replace(path)
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


def _checked(name: str, value: Any, known: dict[str, Any]) -> Any:
    if name not in known:
        raise SettingsUnreadable(f"settings have no '{name}'; known are {sorted(known)}")
    default = known[name]
    if isinstance(default, tuple):
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise SettingsUnreadable(f"'{name}' is {value!r}, must be a list of texts")
        return tuple(value)
    wanted = (int, float) if isinstance(default, float) else type(default)
    if not isinstance(value, wanted) or (isinstance(value, bool) and default.__class__ is not bool):
        raise SettingsUnreadable(f"'{name}' is {value!r}, must be {type(default).__name__}")
    if name == "voice" and value not in VOICES:
        raise SettingsUnreadable(f"'voice' is '{value}', must be one of {', '.join(VOICES)}")
    if name == "track" and (fault := tag_fault(str(value))):
        raise SettingsUnreadable(f"'track' is '{value}': {fault}")
    if name in RANGES:
        least, most = RANGES[name]
        if not least <= value <= most:
            raise SettingsUnreadable(f"'{name}' is {value}, must be {least} to {most}")
    return float(value) if isinstance(default, float) else value
