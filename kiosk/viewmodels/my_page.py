"""My page: my courses, what I can do, change or delete my data, leave."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from kiosk.language import worded
from kiosk.lesson.feedback import LEVEL_WORDS
from kiosk.people.earned import earned_of
from kiosk.people.results import CourseResult, results
from kiosk.viewmodels.note_print import ForWhom
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.saving import NOT_SAVING
from kiosk.viewmodels.visit import Visit
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


class MyPageModel(PageModel):
    """What a person sees of themselves; for a learner also the ways to change or delete it.

    Signals:
        myPageChanged: the page, the question before erasing, or the word after it.
    """

    pageName = "MyPage"
    myPageChanged = Signal()

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._stage = "page"
        self._busy = False
        self._results = results(parts.store.courses(), parts.progress.courses(visit.actor))
        self._earned = () if visit.guest or parts.notes is None else earned_of(self._results)
        self._page()

    # --- what QML reads ----------------------------------------------------------------------

    @Property(str, notify=myPageChanged)
    def stage(self) -> str:
        """`page`, `erase` or `erased`."""
        return self._stage

    @Property(bool, constant=True)
    def guest(self) -> bool:
        """Whether nothing is known of the person beyond this visit."""
        return self._visit.guest

    @Property(bool, constant=True)
    def canNote(self) -> bool:
        """Whether a course was learned to the end; a guest prints at its end."""
        return bool(self._earned)

    @Property(list, constant=True)
    def rows(self) -> list[dict[str, object]]:
        """Courses begun: id, text, detail, done, total."""
        return [
            {
                "id": one.course,
                "text": one.title,
                "detail": " ".join(self._levels(one)),
                "done": one.lessons_done,
                "total": one.lessons,
            }
            for one in self._results
        ]

    # --- touches -----------------------------------------------------------------------------

    @Slot(str)
    def open(self, course: str) -> None:
        """Go on with a course."""
        self._routes.course(course)

    @Slot()
    def join(self) -> None:
        """Keep what was done today, with a card."""
        self._routes.join()

    @Slot()
    def printNote(self) -> None:
        """A completion note on paper."""
        if self._earned:
            whom = ForWhom(self._earned, self._visit.nickname)
            self._routes.print_note(whom, self._routes.my_page)

    @Slot()
    def edit(self) -> None:
        """Change nickname, picture or group."""
        if not self._visit.guest:
            self._routes.edit_mine()

    @Slot()
    def languages(self) -> None:
        """Choose what is heard and what is written."""
        self._routes.languages(self._routes.my_page)

    @Slot()
    def askToErase(self) -> None:
        """Ask before erasing."""
        self._stage = "erase"
        asked = self.tr("Xóa tên gọi, hình và thẻ của {0}?").format(self._visit.nickname)
        self.set_frame(heading=self.tr("Xóa thông tin của tôi"), nextText="")
        self.set_sentences([asked, self.tr("Xóa rồi không lấy lại được.")])
        self.myPageChanged.emit()

    @Slot()
    def keep(self) -> None:
        """Nothing is erased."""
        self._page()

    @Slot()
    def erase(self) -> None:
        """Forget the person for good."""
        if self._stage != "erase" or self._busy:
            return
        self._busy = True
        erased = self._parts.learners.erase(self._visit.actor)
        self._parts.jobs.when(erased, self._erased, self._failed)

    def next(self) -> None:
        """Leave; where nothing was learned yet, choose something first."""
        if self._stage == "page" and not self._results:
            self._routes.shelves()
        else:
            self._routes.welcome()

    def back(self) -> None:
        """Back to learning, or to the page from the question."""
        if self._stage == "erase":
            self._page()
        else:
            self._routes.home()

    def home(self) -> None:
        """To the first page."""
        self._routes.welcome()

    # --- what follows ------------------------------------------------------------------------

    def _erased(self, _found: bool) -> None:
        self._busy = False
        self._stage = "erased"
        # Nobody is signed in any more, whatever is touched next.
        self._routes.visits.end()
        self.set_frame(
            heading=self.tr("Đã xóa"),
            avatar="",
            backText="",
            nextText=self.tr("Về trang đầu"),
            fault="",
        )
        self.set_sentences([self.tr("Đã xóa."), self.tr("Cảm ơn bà con đã học.")])
        self.myPageChanged.emit()

    def _failed(self, error: BaseException) -> None:
        self._busy = False
        if not isinstance(error, SyncError):
            raise error
        self.set_frame(fault=NOT_SAVING)

    def _page(self) -> None:
        self._stage = "page"
        self.set_frame(
            heading=self.tr("Trang của tôi"),
            avatar=self._visit.avatar,
            nextText=self.tr("Tôi học xong") if self._results else self.tr("Xem tất cả"),
            fault="",
        )
        said = [self._visit.nickname + "."] if self._visit.nickname else []
        if not self._results:
            said += [self.tr("Chưa có bài nào."), self.tr("Mình chọn một bài nhé.")]
        for one in self._results:
            done = self.tr("Đã học {0} trên {1} bài.").format(one.lessons_done, one.lessons)
            said += [f"{one.title}.", done, *self._levels(one)]
        self.set_sentences(said)
        self.myPageChanged.emit()

    def _levels(self, one: CourseResult) -> list[str]:
        words = []
        if one.before is not None:
            words.append(
                self.tr("Trước bài này: {0}.").format(worded(LEVEL_WORDS[one.before]).lower())
            )
        if one.now is not None:
            words.append(self.tr("Bây giờ: {0}.").format(worded(LEVEL_WORDS[one.now]).lower()))
        return words
