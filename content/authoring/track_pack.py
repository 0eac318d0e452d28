"""A pack that is one track: recorded clips for sentences of other packs and of the screens.

It is signed, verified and installed like any other pack; `content.authoring.build.sign` signs it.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from content import manifest as manifests
from content.authoring.build import MINIMUM_PROGRAM, NotBuildable, Unsigned
from content.errors import ContentMalformed
from content.manifest import FileEntry, Manifest
from content.narration import clip_key
from content.tracks import FOLDER, tag_fault


@dataclass(frozen=True, slots=True, kw_only=True)
class TrackHead:
    """What is said of a track as a whole.

    Attributes:
        id: of the pack, e.g. `tieng-muong`; a higher version of the same id takes its place.
        title: what staff read of it.
        publisher: who answers for it.
        tag: its language, BCP 47.
        version: rises with every pack of this id.
        issued: the day it is published.
    """

    id: str
    title: str
    publisher: str
    tag: str
    version: int
    issued: date


def build_track(
    head: TrackHead,
    clips: Mapping[str, Path],
    *,
    epoch: int = 1,
    minimum_program: str = MINIMUM_PROGRAM,
) -> Unsigned:
    """Make the pack of a track; the same clips always give the same bytes.

    Args:
        head: what is said of it.
        clips: sound file (`.opus`, `.ogg` or `.wav`) of each sentence, as it stands in a lesson
            or on a screen.
        epoch: as opened by the root.
        minimum_program: the oldest program that may install it.

    Raises:
        NotBuildable: no clip, a tag that no track may have, or what a kiosk would refuse.
        OSError: a clip cannot be read.
    """
    if not clips:
        raise NotBuildable("the track has no clip, at least one is needed")
    if fault := tag_fault(head.tag):
        raise NotBuildable(fault)
    sounds = {
        f"{FOLDER}/{head.tag}/{clip_key(head.tag, sentence)}{place.suffix}": place.read_bytes()
        for sentence, place in clips.items()
    }
    manifest = Manifest(
        id=head.id,
        title=head.title,
        publisher=head.publisher,
        languages=(head.tag,),
        epoch=epoch,
        version=head.version,
        issued=head.issued,
        minimum_program=minimum_program,
        shelves=(),
        groups=(),
        competences=(),
        needs=(),
        paths=(),
        courses=(),
        files=tuple(
            FileEntry(
                path=path, sha256=hashlib.sha256(data).hexdigest(), size=len(data), kind="sound"
            )
            for path, data in sorted(sounds.items())
        ),
    )
    try:
        manifests.from_bytes(manifests.to_bytes(manifest))
    except ContentMalformed as malformed:
        raise NotBuildable(f"the track would be refused: {malformed}") from malformed
    for fault_text in manifests.faults_of(manifest):
        raise NotBuildable(f"the track would be refused: {fault_text}")
    return Unsigned(manifest, {hashlib.sha256(data).hexdigest(): data for data in sounds.values()})
