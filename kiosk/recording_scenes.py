"""The pages of recording a language, half way through: for pictures and for layout tests."""

from __future__ import annotations

from pathlib import Path

from content.recorded_sound import Take
from kiosk.recording.travelling import TrackOffer
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.recording.opened import Begun, OpenTrack, open_track
from kiosk.viewmodels.recording.sentence import RecordSentenceModel
from kiosk.viewmodels.recording.stick import TracksThere, TrackStickModel
from kiosk.viewmodels.recording.track import RecordTrackModel
from kiosk.viewmodels.recording.tracks import RecordTracksModel
from kiosk.voice.tracks import NAMES, track_of

STICK = Path("/media/kiosk/HOCSO")


def half_recorded(kiosk: Kiosk) -> OpenTrack:
    """Mường, of which the first part is done and the second begun."""
    track = open_track(kiosk.parts, "mtq")
    track.recorded.update(track.parts[0].sentences)
    if track.parts[1:]:
        track.recorded.update(track.parts[1].sentences[:3])
    return track


def languages_begun(kiosk: Kiosk) -> RecordTracksModel:
    """The languages, two of them begun."""
    kiosk.routes.record("volunteer")
    page = kiosk.app.shown
    if not isinstance(page, RecordTracksModel):
        raise TypeError(f"{page} is not the page of languages to record")
    # What is really begun here comes first, and would take the place of what is shown.
    settle(kiosk, PATIENCE_MS)
    far = {"mtq": (1284, 22), "hmn": (64, 1)}
    page.show(tuple(Begun(track_of(tag), *far.get(tag, (0, 0))) for tag in NAMES))
    return page


def language_typed(kiosk: Kiosk) -> None:
    """Another language's tag is typed."""
    page = languages_begun(kiosk)
    page.take("other")


def track_parts(kiosk: Kiosk, asked: str = "") -> RecordTrackModel:
    """The parts of a language, or what is asked about it."""
    track = half_recorded(kiosk)
    kiosk.routes.record_track("volunteer", track)
    page = kiosk.app.shown
    if not isinstance(page, RecordTrackModel):
        raise TypeError(f"{page} is not the page of a language's parts")
    if asked:
        page.take(asked)
    return page


def sentence_at(kiosk: Kiosk, *, level: float = 0.0, take: Take | None = None) -> None:
    """The longest sentence there is waits, is being recorded, or was."""
    track = open_track(kiosk.parts, "mtq")
    longest = max(track.sentences, key=len)
    part = next(one for one in track.parts if longest in one.sentences)
    kiosk.routes.record_sentences("volunteer", track, part.id)
    page = kiosk.app.shown
    if not isinstance(page, RecordSentenceModel):
        raise TypeError(f"{page} is not the page of a sentence")
    for _ in range(part.sentences.index(longest)):
        page.skip()
    if level:
        page.show_recording(level)
    if take is not None:
        page.show_take(take)


def tracks_on_a_stick(kiosk: Kiosk) -> None:
    """A stick with a newer track, one that is here already, and one that is no track."""
    kiosk.routes.record_stick("volunteer")
    page = kiosk.app.shown
    if not isinstance(page, TrackStickModel):
        raise TypeError(f"{page} is not the page of sticks for recorded tracks")
    offers = (
        TrackOffer(STICK / "a", "mtq", 1310, 26),
        TrackOffer(STICK / "b", "blt", 412, 0),
        TrackOffer(STICK / "hocso-tieng-la"),
    )
    page.show(TracksThere(STICK, offers, (("mtq", 1284), ("hmn", 64))))
