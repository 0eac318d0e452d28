"""Every ceiling of pack format 1, in one table.

Nothing is unpacked, parsed or stored beyond these figures, whatever a pack claims of itself.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

KiB: Final = 1024
MiB: Final = 1024 * KiB


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """Ceilings; sizes in bytes, the rest counts."""

    pack_bytes: int = 2048 * MiB
    """A whole pack file; a ZIP without its 64-bit extension holds it, and so does FAT32."""
    files: int = 40_000
    """Files of a pack: mostly clips, one per sentence and language."""
    manifest_bytes: int = 16 * MiB
    signature_bytes: int = 4 * KiB
    trust_bytes: int = 64 * KiB
    trust_keys: int = 32
    course_bytes: int = 1 * MiB
    lesson_bytes: int = 1 * MiB
    picture_bytes: int = 4 * MiB
    sound_bytes: int = 32 * MiB
    video_bytes: int = 256 * MiB
    courses: int = 200
    lessons: int = 40
    """Lessons of one course."""
    sets: int = 50
    """Sets of questions for contests."""
    path_characters: int = 200
    """A logical path."""
    number: int = 2**53 - 1
    """Versions and epochs: every JSON reader keeps such a number exactly."""
    reserve_bytes: int = 64 * MiB
    """Room that must stay free on the disk after an install."""
    read_bytes: int = 256 * KiB
    """Read at once from a stick."""
    batch_bytes: int = 64 * MiB
    """Written before the disk is waited for; so much is written again after a power cut."""


LIMITS: Final = Limits()
"""The ceilings that are in force."""
