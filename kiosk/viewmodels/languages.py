"""Which language is heard, and which one is written: chosen by touch and by ear, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.errors import ContentError
from kiosk.language import LANGUAGES
from kiosk.people.voices import remember
from kiosk.viewmodels.page import PageModel
from kiosk.voice.clips import told_once
from kiosk.voice.screen_sentences import screen_sentences
from kiosk.voice.track_progress import FIRST, Part, course_part, partial_tracks
from kiosk.voice.tracks import VIETNAMESE, Track

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

IN_VIETNAMESE = {"vi": "Tiếng Việt", "en": "Tiếng Anh"}
"""What each written language is called by who does not know it."""


class LanguagesModel(PageModel):
    """First what is heard, each language naming itself; then what is written.

    Signals:
        languagesChanged: another stage, choice, or what is known of a track.
    """

    pageName = "Languages"
    languagesChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, back: Callable[[], None]) -> None:
        """`back` opens the page that this one was come from."""
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._back = back
        self._stage = "hear"
        self._gone = False
        self._tracks = parts.hearing.offer()
        self._partial: frozenset[str] = frozenset()
        self._show()
        recorded = [track for track in self._tracks if track.tag != VIETNAMESE]
        if recorded:
            parts.jobs.run(lambda: self._look(recorded), self._looked, self._unread)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=languagesChanged)
    def stage(self) -> str:
        """`hear` or `read`."""
        return self._stage

    @Property(list, notify=languagesChanged)
    def options(self) -> list[dict[str, object]]:
        """Cards: id, text, detail, says (what the card says of itself), chosen."""
        return self._cards()

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, choice: str) -> None:
        """Hear or read this one from now on; it says its name."""
        if self._stage == "read":
            if choice in LANGUAGES:
                self._parts.hearing.write(choice)
                self._keep()
                self.languagesChanged.emit()
                stays = self._stays(choice)
                self._parts.narrator.say([f"{IN_VIETNAMESE[choice]}.", *([stays] if stays else [])])
            return
        track = next((one for one in self._tracks if one.tag == choice), None)
        if track is None:
            return
        self._parts.hearing.choose(track.tag)
        self._keep()
        self.languagesChanged.emit()
        self._parts.narrator.say([track.says, *self._told(track)])

    def next(self) -> None:
        """From what is heard to what is read; from there back to where one was."""
        if self._stage == "hear":
            self._stage = "read"
            self._show()
        else:
            self._back()

    def back(self) -> None:
        """To what is heard; from there back to where one was."""
        if self._stage == "read":
            self._stage = "hear"
            self._show()
        else:
            self._back()

    def leave(self) -> None:
        """The page goes; what is still found out changes nothing."""
        self._gone = True

    def show(self, tracks: tuple[Track, ...], partial: frozenset[str]) -> None:
        """List these tracks instead of the kiosk's, with those that have only a part."""
        self._gone = True
        self._tracks, self._partial = tracks, partial
        self._show()

    # --- inside ------------------------------------------------------------------------------

    def _cards(self) -> list[dict[str, object]]:
        if self._stage == "read":
            return [
                {
                    "id": code,
                    "text": name,
                    "detail": self._stays(code),
                    "says": f"{IN_VIETNAMESE[code]}.",
                    "chosen": code == self._parts.hearing.voice.written,
                }
                for code, name in LANGUAGES.items()
            ]
        return [
            {
                "id": track.tag,
                "text": track.title,
                "detail": self.tr("Mới có một phần") if track.tag in self._partial else "",
                "says": track.says,
                "chosen": track.tag == self._parts.hearing.track.tag,
            }
            for track in self._tracks
        ]

    def _stays(self, code: str) -> str:
        """What is not written in that language."""
        return "" if code == VIETNAMESE else self.tr("Bài học và giấy tờ vẫn bằng tiếng Việt.")

    def _told(self, track: Track) -> list[str]:
        """That a track has only a part, to who chose it."""
        if track.tag not in self._partial:
            return []
        return [
            self.tr("Tiếng này mới có một phần."),
            self.tr("Phần chưa có thì mình nghe tiếng Việt."),
        ]

    def _keep(self) -> None:
        """A card remembers it."""
        visit = self._routes.visits.current
        if visit is not None and not visit.guest and self._parts.saves:
            remember(self._parts.writer, visit.actor, self._parts.hearing.voice)

    def _look(self, tracks: list[Track]) -> frozenset[str]:
        source = self._parts.narrator.telling.source
        return partial_tracks(tracks, self._parts_of(tracks[0]), source)

    def _parts_of(self, track: Track) -> Iterator[Part]:
        """Read from the disk one by one: most tracks lack something early."""
        settings, store = self._parts.settings, self._parts.store
        # A language's own name stands in three sentences; all others are the same for each.
        own = {track.says, *told_once(track)}
        said = screen_sentences(track, settings.keeper, settings.retention_months)
        yield Part(FIRST, "", tuple(one for one in said if one not in own))
        for card in store.courses():
            yield course_part(store.course(card.id))

    def _looked(self, found: frozenset[str]) -> None:
        if not self._gone:
            self._partial = found
            self.languagesChanged.emit()

    def _unread(self, error: BaseException) -> None:
        """A lesson that cannot be read is told where it is opened."""
        if not isinstance(error, ContentError):
            raise error

    def _show(self) -> None:
        hear = self._stage == "hear"
        heading = self.tr("Nghe tiếng gì?") if hear else self.tr("Đọc chữ gì?")
        hint = self.tr("Chạm vào một tiếng để nghe thử.")
        self.set_frame(heading=heading, nextText=self.tr("Tiếp") if hear else self.tr("Xong"))
        names = [str(one["says"]) for one in self._cards()]
        self.set_sentences([heading, *([hint] if hear else []), *names])
        self.languagesChanged.emit()
