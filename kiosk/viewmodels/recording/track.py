"""One language: what is recorded of it part by part, who hears it, and erasing it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, Literal

from PySide6.QtCore import Property, Signal, Slot

from content.errors import ContentError
from kiosk.language import number, worded
from kiosk.people.staff import Role
from kiosk.recording.heard import ClipsHere
from kiosk.recording.speaker import ASKED, WORDS, consent_now
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.recording.opened import OpenTrack, open_track
from kiosk.voice.track_progress import FIRST, SCREENS, Part

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

HEAR: Final = "-hear"
ERASE: Final = "-erase"
"""Cards that are no part: no id begins with a dash."""
Stage = Literal["opening", "parts", "consent", "hear", "erase", "told"]


class RecordTrackModel(PageModel):
    """Parts as cards, and three things that are asked about before they are done.

    Signals:
        trackChanged: another stage, or another state of the track.
    """

    pageName = "RecordTrack"
    locks = True
    trackChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role, track: str | OpenTrack) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._role = role
        self._open: OpenTrack | None = None
        self._stage: Stage = "opening"
        self._chosen = ""
        self._busy = False
        self.set_frame(heading=self.tr("Thu tiếng"), nextText="")
        if isinstance(track, OpenTrack):
            self._opened(track)
        else:
            parts.jobs.run(lambda: open_track(parts, track), self._opened, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=trackChanged)
    def stage(self) -> str:
        """`opening`, `parts`, `consent`, `hear`, `erase` or `told`."""
        return self._stage

    @Property(list, notify=trackChanged)
    def cards(self) -> list[dict[str, object]]:
        """What can be touched: name, glyph, text, detail, done, first."""
        return self._cards()

    def _cards(self) -> list[dict[str, object]]:
        """The parts, and what is done with all of it: name, glyph, text, detail, done, first.

        `done` is whether all of it is recorded; `first` is the part to go on with.
        """
        if self._open is None or self._stage != "parts":
            return []
        going = self._next_part(self._open)
        cards: list[dict[str, object]] = [
            {
                "name": part.id,
                "glyph": "",
                "text": self._title(part),
                "detail": self._far(part),
                "done": self._open.recorded.issuperset(part.sentences),
                "first": part is going,
            }
            for part in self._open.parts
        ]
        if self._open.recorded:
            cards += self._acts(heard=self._open.is_heard)
        return cards

    @Property(str, notify=trackChanged)
    def yesText(self) -> str:
        """What the button says that does what is asked about."""
        match self._stage:
            case "consent":
                return self.tr("Đồng ý, thu tiếng")
            case "hear":
                return self.tr("Cho bà con nghe")
            case _:
                return self.tr("Xóa hết bản thu")

    @Property(str, notify=trackChanged)
    def noText(self) -> str:
        """What the other button says."""
        match self._stage:
            case "consent":
                return self.tr("Không thu")
            case "hear":
                return self.tr("Chưa cho nghe")
            case _:
                return self.tr("Giữ lại bản thu")

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """Record a part, whose speaker is asked first; or let it be heard, or erase it."""
        track = self._open
        if track is None or self._busy or self._stage != "parts":
            return
        if name == HEAR and track.is_heard:
            self._let_hear(heard=False)
        elif name == HEAR:
            self._ask("hear")
        elif name == ERASE:
            self._ask("erase")
        elif track.agreed:
            self._routes.record_sentences(self._role, track, name)
        else:
            self._chosen = name
            self._ask("consent")

    @Slot()
    def agree(self) -> None:
        """Do what was asked about."""
        match self._stage:
            case "consent":
                self._agreed()
            case "hear":
                self._let_hear(heard=True)
            case "erase":
                self._erase()

    @Slot()
    def decline(self) -> None:
        """Do nothing."""
        self._show()

    @Slot()
    def next(self) -> None:
        """Go on recording where it was left."""
        if self._open is not None and self._stage == "parts":
            going = self._next_part(self._open)
            self.take((going or self._open.parts[0]).id)

    @Slot()
    def back(self) -> None:
        """To the parts; from there to the languages."""
        if self._stage in ("consent", "hear", "erase"):
            self._show()
        else:
            self._routes.record(self._role)

    @Slot()
    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- inside ------------------------------------------------------------------------------

    def _acts(self, *, heard: bool) -> list[dict[str, object]]:
        hear = (
            self.tr("Đang cho nghe. Chạm để thôi.") if heard else self.tr("Bà con chưa nghe được")
        )
        return [
            {
                "name": HEAR,
                "glyph": "ear" if heard else "lock",
                "text": self.tr("Bà con nghe ở máy này"),
                "detail": hear,
                "done": False,
                "first": False,
            },
            {
                "name": ERASE,
                "glyph": "trash",
                "text": self.tr("Xóa bản thu"),
                "detail": self.tr("Xóa tiếng này ở máy này"),
                "done": False,
                "first": False,
            },
        ]

    def _opened(self, track: OpenTrack) -> None:
        self._open = track
        self._show()

    def _next_part(self, track: OpenTrack) -> Part | None:
        left = (one for one in track.parts if not track.recorded.issuperset(one.sentences))
        return next(left, None)

    def _title(self, part: Part) -> str:
        if part.id == FIRST:
            return self.tr("Màn hình và lời đồng ý")
        return self.tr("Các màn hình khác") if part.id == SCREENS else part.title

    def _far(self, part: Part) -> str:
        done = 0 if self._open is None else len(self._open.recorded & set(part.sentences))
        return self.tr("{0} trên {1} câu").format(done, len(part.sentences))

    def _show(self) -> None:
        track = self._open
        if track is None:
            return
        self._stage = "parts"
        self.set_frame(heading=track.track.title, nextText=self.tr("Thu tiếp"), fault="")
        told = self.tr("Đã thu {0} trên {1} câu, {2} phần trăm.")
        told = told.format(number(len(track.recorded)), number(len(track.sentences)), track.percent)
        self.set_sentences([told, *(str(card["text"]) for card in self._cards())])
        self.trackChanged.emit()

    def _ask(self, stage: Stage) -> None:
        if self._open is None or self._busy:
            return
        self._stage = stage
        name = self._open.track.title
        asked = {
            "consent": [worded(one) for one in (*WORDS, ASKED)],
            "hear": [
                self.tr("{0}: bà con ở máy này sẽ nghe bản thu ở đây.").format(name),
                self.tr("Tỉnh chưa nghe lại bản này."),
                self.tr("Hãy nghe hết một lượt trước khi cho bà con nghe."),
            ],
            "erase": [
                self.tr("{0}: xóa hết {1} câu đã thu ở máy này?").format(
                    name, number(len(self._open.recorded))
                ),
                self.tr("Xóa rồi không lấy lại được."),
            ],
        }[stage]
        self.set_frame(nextText="")
        self.set_sentences(asked)
        self.trackChanged.emit()

    def _agreed(self) -> None:
        track, part = self._open, self._chosen
        if track is None:
            return
        consent = consent_now(self._parts.clock.read().wall_ms)

        def recorded(_: None) -> None:
            track.agreed = True
            self._routes.record_sentences(self._role, track, part)

        self._run(lambda: track.draft.agree([consent]), recorded)

    def _let_hear(self, *, heard: bool) -> None:
        track = self._open
        if track is None:
            return

        def switched(_: None) -> None:
            track.is_heard = heard
            self._hear_anew()
            self._show()

        self._run(lambda: track.draft.let_hear(heard=heard), switched)

    def _erase(self) -> None:
        track = self._open
        if track is None:
            return

        def erased(_: None) -> None:
            self._hear_anew()
            self._stage = "told"
            self.set_frame(nextText="")
            self.set_sentences([self.tr("Đã xóa hết bản thu ở máy này.")])
            self.trackChanged.emit()

        self._run(track.draft.erase, erased)

    def _hear_anew(self) -> None:
        self._parts.narrator.set_source(ClipsHere(self._parts.store, self._parts.home))

    def _run(self, work: Callable[[], None], done: Callable[[None], None]) -> None:
        if self._busy:
            return
        self._busy = True

        def ended(outcome: None) -> None:
            self._busy = False
            done(outcome)

        self._parts.jobs.run(work, ended, self._failed)

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, ContentError | OSError):
            raise error
        self._show()
        if self._open is None:
            self.set_frame(fault=self.tr("Chưa đọc được bài. Mời gọi kỹ thuật viên."))
        else:
            self.set_frame(fault=self.tr("Máy chưa lưu được. Bản thu trước vẫn còn. Mời thử lại."))
