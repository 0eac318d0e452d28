"""What goes upward from one class: the message with its code, and its papers for a stick."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, QObject, Signal, Slot

from content.errors import ContentError
from content.sentences import sentences
from kiosk.paper.out import NotSaved, Paper, Papers, Saved, Why
from kiosk.session.state import GroupSession
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.paper_words import PaperWords
from kiosk.viewmodels.print_now import PrintNow, pdfs_of

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


@dataclass(frozen=True, slots=True)
class _News:
    message: str
    picture: str
    modules: int


class ClassNewsModel(PageModel):
    """A class that ended.

    Args:
        done: where the page leads back to.

    Signals:
        newsChanged: the message is there, or papers were written.
    """

    pageName = "ClassNews"
    inClass = True
    """People take their time to scan: no countdown ends it."""
    newsChanged = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        session: GroupSession,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._session = session
        self._done = done
        self._papers = Papers(parts.home, parts.sticks)
        self._words = PaperWords(self)
        self._printing = PrintNow(parts.printing, self.say_again, self)
        self._made: list[Paper] = []
        self._stage = "composing"
        self._news = _News("", "", 0)
        self.set_frame(heading=self.tr("Tin nhanh"))
        parts.jobs.run(self._compose, self._composed, self._failed)

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=newsChanged)
    def stage(self) -> str:
        """`composing`, `news`, `writing` or `told`."""
        return self._stage

    @Property(str, notify=newsChanged)
    def message(self) -> str:
        """At most 300 characters."""
        return self._news.message

    @Property(str, notify=newsChanged)
    def code(self) -> str:
        """The QR code of the message as a picture, one pixel a module, with its margin."""
        return self._news.picture

    @Property(int, notify=newsChanged)
    def modules(self) -> int:
        """Length of the code's side in modules."""
        return self._news.modules

    @Property(QObject, constant=True)
    def printing(self) -> QObject:
        """Printing at once: whether it is offered, and what a touch does."""
        return self._printing

    # --- touches -----------------------------------------------------------------------------

    @Slot()
    def savePapers(self) -> None:
        """Page, table and message onto a stick."""
        if self._stage == "news":
            self._stage = "writing"
            self.set_frame(backText="", nextText="")
            self.set_sentences([self.tr("Máy đang ghi, xin chờ.")])
            self.newsChanged.emit()
            self._parts.jobs.run(self._write, self._written, self._failed)

    def next(self) -> None:
        """Nothing more to do here; after saving, the message again."""
        if self._stage == "told" and self._news.message:
            self._show()
        elif self._stage in ("news", "told"):
            self._done()

    def back(self) -> None:
        """Back to where the class was chosen or ended."""
        if self._stage != "writing":
            self._done()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _compose(self) -> _News:
        from kiosk.paper.message_code import message_code
        from kiosk.paper.sets import titles_of
        from kiosk.session.news import quick_message

        title = titles_of(self._parts.store, self._parts.groups).lesson(self._session)
        message = quick_message(self._session, title)
        code = message_code(message)
        picture = f"data:image/png;base64,{b64encode(code.dots).decode()}"
        return _News(message, picture, code.modules)

    def _composed(self, news: _News) -> None:
        self._news = news
        self._show()

    def leave(self) -> None:
        """What prints goes on."""
        self._printing.leave()

    def _show(self) -> None:
        self._printing.take_back()
        self._stage = "news"
        self.set_frame(backText=self.tr("Quay lại"), nextText=self.tr("Xong"))
        self.set_sentences(
            [
                self.tr("Quét mã bằng điện thoại rồi dán vào nhóm."),
                *sentences(self._news.message),
            ]
        )
        self.newsChanged.emit()

    def _write(self) -> Saved | NotSaved:
        from kiosk.paper.sets import class_papers, titles_of

        titles = titles_of(self._parts.store, self._parts.groups)
        self._made = class_papers(self._session, titles, self._parts.lists.letterhead)
        return self._papers.save(self._made)

    def _written(self, outcome: Saved | NotSaved) -> None:
        self._stage = "told"
        self.set_frame(nextText=self.tr("Tiếp"), backText=self.tr("Quay lại"))
        self.set_sentences(self._words.told(outcome))
        self._printing.offer(pdfs_of(self._made))
        self.newsChanged.emit()

    def _failed(self, error: BaseException) -> None:
        if not isinstance(error, ContentError):
            raise error
        self._written(NotSaved(Why.GONE))
