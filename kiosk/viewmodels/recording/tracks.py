"""The page "Thu tiếng": the languages that can be recorded, how far each is, and the stick."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.errors import ContentError
from kiosk.language import number
from kiosk.people.staff import Role
from kiosk.recording.typed_tag import typed_tag
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.recording.opened import Begun, begun
from kiosk.viewmodels.text_entry import TextEntry

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes

MOST_LETTERS = 35
"""Of a tag of a language (BCP 47)."""


class RecordTracksModel(PageModel):
    """A card for each language, one for any other, one for sticks.

    Signals:
        tracksChanged: another stage, or how far the languages are.
    """

    pageName = "RecordTracks"
    locks = True
    tracksChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, role: Role) -> None:
        super().__init__()
        self._routes = routes
        self._role = role
        self._found: tuple[Begun, ...] = ()
        self._stage = "list"
        self._entry = TextEntry(most=MOST_LETTERS, plain=True, parent=self)
        self._entry.changed.connect(self._typed)
        self._show()
        parts.jobs.run(lambda: begun(parts), self.show, self._not_read)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=tracksChanged)
    def stage(self) -> str:
        """`list` or `typing`."""
        return self._stage

    @Property(list, notify=tracksChanged)
    def cards(self) -> list[dict[str, str]]:
        """What can be touched: name, glyph, text, detail."""
        cards = [
            {
                "name": one.track.tag,
                "glyph": "mic",
                "text": one.track.title,
                "detail": self._far(one),
            }
            for one in self._found
        ]
        if cards:
            cards += [
                {
                    "name": "stick",
                    "glyph": "usb",
                    "text": self.tr("Bản thu và USB"),
                    "detail": self.tr("Chép ra cho tỉnh, lấy từ máy khác"),
                },
                {
                    "name": "other",
                    "glyph": "keyboard",
                    "text": self.tr("Tiếng khác"),
                    "detail": self.tr("Gõ mã của tiếng"),
                },
            ]
        return cards

    @Property(TextEntry, constant=True)
    def entry(self) -> TextEntry:
        """The tag as it is typed."""
        return self._entry

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def take(self, name: str) -> None:
        """Open a language, the stick, or the field for another tag."""
        if name == "stick":
            self._routes.record_stick(self._role)
        elif name == "other":
            self._stage = "typing"
            self._show()
        else:
            self._routes.record_track(self._role, name)

    @Slot()
    def next(self) -> None:
        """Open the language whose tag was typed."""
        tag = typed_tag(self._entry.property("text"))
        if self._stage == "typing" and tag is not None:
            self._routes.record_track(self._role, tag)

    @Slot()
    def back(self) -> None:
        """To the list; from there to the cards of staff."""
        if self._stage == "typing":
            self._stage = "list"
            self._show()
        else:
            self._routes.staff_home(self._role)

    @Slot()
    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    def show(self, found: tuple[Begun, ...]) -> None:
        """List these languages."""
        self._found = found
        if self._stage == "list":
            self._show()

    # --- inside ------------------------------------------------------------------------------

    def _far(self, one: Begun) -> str:
        if not one.sentences:
            return self.tr("Chưa thu câu nào")
        return self.tr("Đã thu {0} câu, {1} phần trăm").format(number(one.sentences), one.percent)

    @Slot()
    def _typed(self) -> None:
        self.set_frame(nextReady=typed_tag(self._entry.property("text")) is not None)

    def _show(self) -> None:
        typing = self._stage == "typing"
        self.set_frame(
            heading=self.tr("Thu tiếng"), nextText=self.tr("Tiếp") if typing else "", nextReady=True
        )
        if typing:
            self.set_sentences(
                [
                    self.tr("Gõ mã của tiếng."),
                    self.tr("Ví dụ, mtq là tiếng Mường."),
                    self.tr("Tiếng Thái ở Việt Nam là blt, twh hoặc tyr, không phải th."),
                ]
            )
            self._typed()
        else:
            said = [self.tr("Chọn tiếng để thu."), *(one.track.title for one in self._found)]
            self.set_sentences(said)
        self.tracksChanged.emit()

    @Slot(object)
    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, ContentError | OSError):
            raise error
        self.set_frame(fault=self.tr("Chưa đọc được bài. Mời gọi kỹ thuật viên."))
