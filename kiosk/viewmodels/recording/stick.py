"""Recorded tracks and a stick: taken along for the province, brought from another kiosk."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from content.errors import ContentError
from content.recorded_track import TrackRefused
from kiosk.language import number
from kiosk.people.staff import Role
from kiosk.places import own_name
from kiosk.recording.drafts import Draft, drafts_in
from kiosk.recording.errors import NoRoom, NothingRecorded
from kiosk.recording.travelling import TrackOffer, bring, offers_on, take_along
from kiosk.usb.counted import Stopped, Told
from kiosk.viewmodels.stick_page import StickPage
from kiosk.voice.tracks import track_of
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

_KIOSK_LETTERS = 8


@dataclass(frozen=True, slots=True)
class TracksThere:
    """What lies on a stick, and what was recorded here (tag and sentences)."""

    stick: Path
    offers: tuple[TrackOffer, ...]
    here: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class TrackCard:
    """One thing on the page; `act` is `take` or `bring`, empty for what is only told."""

    act: str
    place: int
    glyph: str
    text: str
    detail: str
    care: bool = False


@dataclass(frozen=True, slots=True)
class Moved:
    """What was carried out: the act, the language, and how many sentences."""

    act: str
    tag: str
    sentences: int


class TrackTrade(QObject):
    """Takes tracks along and brings them, and says so; the words are in docs/words.md."""

    def __init__(self, parts: Parts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._home = parts.home

    def gather(self, stick: Path) -> TracksThere:
        """Look through a stick, on the jobs thread."""
        here = tuple((one.language, one.count()) for one in drafts_in(self._home) if one.count())
        return TracksThere(stick, offers_on(stick, self._home), here)

    def cards(self, found: TracksThere) -> tuple[TrackCard, ...]:
        """What can be brought comes first, then what can be taken along."""
        return (
            *(self._offer(place, one) for place, one in enumerate(found.offers)),
            *(self._own(place, *one) for place, one in enumerate(found.here)),
        )

    def carry_out(self, card: TrackCard, found: TracksThere, told: Told) -> Moved:
        """Take a track along, or bring one, on the jobs thread."""
        if card.act == "bring":
            offer = found.offers[card.place]
            return Moved("bring", offer.language, bring(offer.folder, self._home, told))
        tag, _ = found.here[card.place]
        kiosk = (own_name(self._home) or "may")[:_KIOSK_LETTERS]
        return Moved("take", tag, take_along(Draft(self._home, tag), found.stick, kiosk, told))

    def done(self, came: Moved) -> str:
        """What came of it."""
        title = track_of(came.tag).title
        if came.act == "take":
            text = self.tr("{0}: đã chép {1} câu. Mời đưa USB về tỉnh.")
        else:
            text = self.tr("{0}: đã lấy {1} câu. Tỉnh ký rồi thì bà con nghe được.")
        return text.format(title, number(came.sentences))

    def fault(self, error: BaseException, *, gone: bool) -> str | None:
        """Why nothing came of it; None for what is a bug of ours."""
        told: str | None = None
        match error:
            case Stopped():
                told = self.tr("Đã dừng. Bản thu trên máy vẫn như trước.")
            case NoRoom():
                told = self.tr("Máy không đủ chỗ cho bản thu này.")
            case NothingRecorded():
                told = self.tr("Chưa có ai đồng ý thu tiếng này, nên máy không chép.")
            case OSError() | ContentError() if gone:
                told = self.tr("USB bị rút ra sớm. Bản thu trên máy vẫn còn. Cắm lại để làm tiếp.")
            case TrackRefused():
                told = self.tr("Bản thu trong USB bị hỏng. Máy không lấy câu nào.")
            case OSError() | ContentError() | SyncError():
                told = self.tr("Chưa chép được. Bản thu trên máy vẫn còn. Mời thử USB khác.")
        return told

    def _offer(self, place: int, offer: TrackOffer) -> TrackCard:
        if not offer.language:
            refused = self.tr("Bản thu này bị hỏng, máy không lấy")
            return TrackCard("", place, "warning", offer.folder.name, refused, care=True)
        track = track_of(offer.language)
        if not offer.newer:
            same = self.tr("Máy đã có đủ {0} câu này").format(number(offer.sentences))
            return TrackCard("", place, "check", track.title, same)
        newer = self.tr("{0} câu, {1} câu mới").format(number(offer.sentences), number(offer.newer))
        return TrackCard(
            "bring", place, "mic", self.tr("Lấy tiếng {0} từ USB").format(track.name), newer
        )

    def _own(self, place: int, tag: str, sentences: int) -> TrackCard:
        text = self.tr("Chép tiếng {0} ra USB").format(track_of(tag).name)
        detail = self.tr("{0} câu, để tỉnh nghe lại và ký").format(number(sentences))
        return TrackCard("take", place, "send", text, detail)


class TrackStickModel(StickPage):
    """The page of sticks for recorded tracks."""

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__(
            parts,
            TrackTrade(parts),
            self.tr("Bản thu và USB"),
            leave=lambda: routes.record(role),
            home=routes.welcome,
        )
