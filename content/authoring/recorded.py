"""From a track that was recorded on a kiosk to a pack of it: the province's side.

Nobody's word is in the exported folder, so it is judged by the rules of `content.recorded_track`
again; the signature that follows is the word of whoever listened to it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Collection
from dataclasses import dataclass
from pathlib import Path

from content.authoring.build import Unsigned
from content.authoring.narrate import Encode
from content.authoring.track_pack import TrackHead, build_track
from content.errors import ContentError
from content.recorded_sound import wav_of
from content.recorded_track import RecordedTrack, read_clip, read_track


class NothingLeft(ContentError):
    """What was asked for leaves no clip, or leaves out one that is not there."""


@dataclass(frozen=True, slots=True)
class RecordedPack:
    """A track's pack that lacks only its signature.

    Attributes:
        track: what the exported folder lists.
        clips: how many of it are in the pack.
    """

    pack: Unsigned
    track: RecordedTrack
    clips: int


def language_of(folder: Path) -> str:
    """The tag of the track in an exported folder; raises as `pack_of_recording`."""
    return read_track(folder).language


def pack_of_recording(
    folder: Path, head: TrackHead, encode: Encode, *, without: Collection[int] = (), epoch: int = 1
) -> RecordedPack:
    """Make the pack of an exported track; the same clips and encoder always give the same bytes.

    Args:
        folder: what a kiosk put onto a stick.
        head: what is said of the pack; its tag is the folder's.
        encode: turns each WAV into what the pack holds.
        without: numbers, from 1, of the clips that whoever listened left out.
        epoch: as opened by the root.

    Raises:
        TrackRefused: the folder breaks a rule.
        NothingLeft: a number is not in the folder, or nothing is left.
        ContentError: the encoder refuses, or the pack would be refused.
        OSError: a file cannot be read or written.
    """
    track = read_track(folder)
    if strange := sorted(one for one in without if not 1 <= one <= len(track.clips)):
        raise NothingLeft(f"there is no clip {strange[0]}, only 1 to {len(track.clips)}")
    places = [place for place in range(len(track.clips)) if place + 1 not in without]
    if not places:
        raise NothingLeft(f"all {len(track.clips)} clips are left out")
    with tempfile.TemporaryDirectory(prefix="hocso-track-") as work:
        clips: dict[str, Path] = {}
        for place in places:
            wav = Path(work) / f"{place}.wav"
            wav.write_bytes(wav_of(read_clip(folder, track, place)))
            clips[track.clips[place].sentence] = encode(wav, Path(work) / f"{place}-made")
        return RecordedPack(build_track(head, clips, epoch=epoch), track, len(clips))
