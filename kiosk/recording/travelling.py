"""A recorded track on a stick: taken along for the province and other kiosks, and brought from one.

What is taken along is written beside what lies there, read again from the medium, and put in place
by a rename. What is brought is a stranger's: `content.recorded_track` judges all of it before the
first take is kept, and an older take overwrites nothing.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from errno import ENOSPC
from html import escape
from pathlib import Path
from typing import Final

from content import strict_json
from content.disk import sync_file_system
from content.limits import LIMITS, MiB
from content.recorded_sound import samples_of, wav_of
from content.recorded_track import (
    CLIPS,
    INDEX,
    MOST_TAKES,
    RecordedClip,
    RecordedTrack,
    TrackRefused,
    clip_name,
    read_clip,
    read_track,
)
from kiosk.recording.drafts import Draft
from kiosk.recording.errors import NoRoom, NothingRecorded
from kiosk.voice.tracks import track_of
from sync.durable import check_again, sync_file
from sync.keys import sync_folder

PREFIX: Final = "hocso-tieng-"
"""Of a folder in the root of a stick."""
PAGE: Final = "nghe.html"
"""For whoever reviews it: every sentence with its sound, in any browser."""
MOST_FOLDERS: Final = 12
_SPARE_BYTES: Final = MiB

Told = Callable[[int, int], None]
"""Called with how many clips are done, and how many there are; raises to end the work."""


@dataclass(frozen=True, slots=True)
class TrackOffer:
    """A recorded track on a stick.

    Attributes:
        folder: where it lies.
        language: its tag; empty where it is refused.
        sentences: how many it has.
        newer: how many of them are new or newer here.
    """

    folder: Path
    language: str = ""
    sentences: int = 0
    newer: int = 0


def take_along(draft: Draft, stick: Path, kiosk: str, told: Told) -> int:
    """Put all of a track onto a stick, in place of what this kiosk put there before.

    Gives how many sentences are on the stick now. The name `kiosk` is plain ASCII and tells this
    kiosk's folder from those of others.

    Raises:
        NothingRecorded: no take, or nobody agreed.
        OSError: the stick is full, gone, or gives back other bytes; what it had is there still.
        Whatever `told` raises.
    """
    kept, consents = draft.all(), draft.consents()
    if not kept or not consents:
        raise NothingRecorded(f"{draft.language}: {len(kept)} takes, {len(consents)} consents")
    size = sum(one.path.stat().st_size for _, one in kept) + _SPARE_BYTES
    free = shutil.disk_usage(stick).free
    if free < size:
        raise OSError(ENOSPC, f"{free:,} bytes are free, needed are {size:,}")
    target = stick / f"{PREFIX}{draft.language}-{kiosk}"
    making, before = target.with_name(f"{target.name}.part"), target.with_name(f"{target.name}.old")
    if before.is_dir() and not target.exists():
        before.rename(target)
    for left in (making, before):
        shutil.rmtree(left, ignore_errors=True)
    try:
        clips = _write_clips(draft, making, told)
        track = RecordedTrack(language=draft.language, consents=consents, clips=clips)
        for name, data in ((PAGE, _page(track)), (INDEX, strict_json.encode(track))):
            (making / name).write_bytes(data)
            sync_file(making / name)
            check_again(making / name)
        sync_folder(making)
        if target.exists():
            target.rename(before)
        making.rename(target)
        sync_folder(stick)
    except BaseException:
        shutil.rmtree(making, ignore_errors=True)
        if before.is_dir() and not target.exists():
            with suppress(OSError):
                before.rename(target)
        raise
    shutil.rmtree(before, ignore_errors=True)
    return len(clips)


def offers_on(stick: Path, home: Path) -> tuple[TrackOffer, ...]:
    """The recorded tracks on a stick; one that breaks a rule is offered without a language.

    Raises:
        OSError: the stick does not answer, or is gone.
    """
    folders = sorted(one for one in stick.glob(f"{PREFIX}*") if one.suffix not in (".part", ".old"))
    return tuple(_offer(one, home) for one in folders[:MOST_FOLDERS])


def bring(
    folder: Path, home: Path, told: Told, *, reserve_bytes: int = LIMITS.reserve_bytes
) -> int:
    """Keep of a stick's track what is newer than what is here; how many sentences that were.

    Everything is judged before anything is kept. Pulled out in between, some may be kept and some
    not, each of them whole; the same stick brings the rest.

    Raises:
        TrackRefused: it breaks a rule; nothing is kept.
        NoRoom: the disk is too full; nothing is kept.
        OSError: the stick is gone, or the disk refuses.
        Whatever `told` raises.
    """
    track = read_track(folder)
    draft = Draft(home, track.language, reserve_bytes)
    wanted = [place for place, clip in enumerate(track.clips) if _is_newer(draft, clip)]
    size, free = sum(track.clips[place].size for place in wanted), shutil.disk_usage(home).free
    if free < size + reserve_bytes:
        raise NoRoom(f"{size:,} bytes are needed, {free:,} are free")
    every = len(track.clips) + len(wanted)
    for place in range(len(track.clips)):
        read_clip(folder, track, place)
        told(place + 1, every)
    draft.agree(track.consents)
    for done, place in enumerate(wanted, len(track.clips) + 1):
        clip = track.clips[place]
        data = (folder / CLIPS / clip_name(place)).read_bytes()
        if hashlib.sha256(data).hexdigest() != clip.sha256:
            raise TrackRefused(f"{clip_name(place)} changed while it was read")
        draft.bring(clip.sentence, clip.take, samples_of(data))
        told(done, every)
    return len(wanted)


def _write_clips(draft: Draft, making: Path, told: Told) -> tuple[RecordedClip, ...]:
    (making / CLIPS).mkdir(parents=True)
    kept = draft.all()
    listed: list[RecordedClip] = []
    handle = os.open(making, os.O_RDONLY | os.O_DIRECTORY)
    try:
        for done, (sentence, one) in enumerate(kept, 1):
            samples = draft.samples(one)
            if samples is not None and one.take <= MOST_TAKES:
                data = wav_of(samples)
                (making / CLIPS / clip_name(len(listed))).write_bytes(data)
                sha256 = hashlib.sha256(data).hexdigest()
                listed.append(
                    RecordedClip(sentence=sentence, take=one.take, sha256=sha256, size=len(data))
                )
            told(done, 2 * len(kept))
        sync_file_system(handle)
    finally:
        os.close(handle)
    for place in range(len(listed)):
        check_again(making / CLIPS / clip_name(place))
        told(len(kept) + place + 1, 2 * len(kept))
    sync_folder(making / CLIPS)
    return tuple(listed)


def _offer(folder: Path, home: Path) -> TrackOffer:
    try:
        track = read_track(folder)
    except TrackRefused:
        return TrackOffer(folder)
    draft = Draft(home, track.language)
    newer = sum(_is_newer(draft, clip) for clip in track.clips)
    return TrackOffer(folder, track.language, len(track.clips), newer)


def _is_newer(draft: Draft, clip: RecordedClip) -> bool:
    held = draft.newest(clip.sentence)
    return held is None or held.take < clip.take


def _page(track: RecordedTrack) -> bytes:
    title = f"{track_of(track.language).title}: {len(track.clips)} câu"
    rows = "\n".join(
        f"<tr><td>{place + 1}</td><td>{escape(clip.sentence)}</td>"
        f'<td><audio controls preload="none" src="{CLIPS}/{clip_name(place)}"></audio></td></tr>'
        for place, clip in enumerate(track.clips)
    )
    return (
        f'<!doctype html><html lang="vi"><meta charset="utf-8"><title>{escape(title)}</title>'
        "<style>body{font:18px sans-serif;margin:2em}td{padding:.4em;border-bottom:1px solid #ccc}"
        f"</style><h1>{escape(title)}</h1><table>\n{rows}\n</table></html>\n"
    ).encode()
