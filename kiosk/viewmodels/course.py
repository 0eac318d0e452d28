"""The page of one course: its goal, its lessons, and "Tôi làm thử luôn"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Slot

from content.sentences import sentences
from kiosk.language import worded
from kiosk.lesson.course_flow import Finished, TakeLesson, TasksAfter, TasksLater
from kiosk.viewmodels.course_state import card_of, picture_urls, standing_of, stop_of
from kiosk.viewmodels.course_steps import go_to
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.take_home import Learned
from kiosk.viewmodels.visit import Visit
from kiosk.viewmodels.whose_path import paths_of

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

GONE = "Bài này không còn trên máy. Kết quả đã lưu vẫn còn. Mời bà con chọn bài khác."


class CourseModel(PageModel):
    """What a course teaches and how far one is."""

    pageName = "Course"

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        visit: Visit,
        course_id: str,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._course = course_id
        self._card = card = card_of(parts, course_id)
        self._url = picture_urls(parts, course_id)
        if card is None:
            self.set_frame(heading="", fault=GONE, avatar=visit.avatar)
            self.set_sentences(sentences(worded(GONE)))
            self._done: frozenset[str] = frozenset()
            self._straight_first = False
            return
        self._standing = standing_of(parts, visit, card)
        ever = parts.progress.lesson_done(visit.actor)
        self._done = frozenset(lesson for course, lesson in ever if course == course_id)
        known = parts.progress.course(visit.actor, course_id)
        self._completed = known.completed
        tried = any(task.straight for task in known.tasks.values())
        first = paths_of(parts, visit, listening=routes.listening)[:1]
        self._straight_first = not tried and any(path.straight for path in first)
        self.set_frame(heading=card.title, avatar=visit.avatar, nextText=self._next_text())
        self.set_sentences([card.title, *sentences(card.goal), *(x.title for x in card.lessons)])

    def _next_text(self) -> str:
        if self._card is None:
            return ""
        match stop_of(self._parts, self._visit, self._card):
            case TasksAfter() | TasksLater():
                return self.tr("Làm thử lại")
            case Finished():
                return self.tr("Việc tôi làm được")
            case TakeLesson() if self._standing.begun:
                return self.tr("Học tiếp")
            case _ if self._tries_first():
                return self.tr("Tôi làm thử luôn")
            case _:
                return self.tr("Học")

    def next(self) -> None:
        """On to whatever comes next in the course; who is to try first tries."""
        if self._tries_first():
            self.tryStraight()
        elif self._card is not None:
            go_to(self._routes, self._course, stop_of(self._parts, self._visit, self._card))

    def back(self) -> None:
        """To the shelves."""
        self._routes.shelves(self._card.shelf if self._card else "")

    def home(self) -> None:
        """To the first page."""
        self._routes.home()

    @Slot(str)
    def openLesson(self, lesson: str) -> None:
        """A lesson chosen by hand is taken at once."""
        self._routes.lesson(self._course, lesson)

    @Slot()
    def printPapers(self) -> None:
        """What is taken home on paper: of the lesson done last, else of the first."""
        if self._card is None:
            return
        ids = [lesson.id for lesson in self._card.lessons]
        lesson = ([each for each in ids if each in self._done] or ids[:1])[-1]
        self._routes.take_home(
            Learned(self._course, lesson, None), lambda: self._routes.course(self._course)
        )

    @Property(bool, constant=True)
    def hasPapers(self) -> bool:
        return self._card is not None

    @Slot()
    def tryStraight(self) -> None:
        """Try first, without the lessons."""
        self._routes.tasks(self._course, "straight")

    @Property(list, constant=True)
    def goals(self) -> list[str]:
        return list(sentences(self._card.goal)) if self._card else []

    @Property(str, constant=True)
    def picture(self) -> str:
        return self._url(self._card.picture) if self._card else ""

    @Property(str, constant=True)
    def pictureSays(self) -> str:
        return self._card.picture.says if self._card else ""

    @Property(str, constant=True)
    def shelf(self) -> str:
        return self._card.shelf if self._card else ""

    @Property(bool, constant=True)
    def canTryStraight(self) -> bool:
        return self._card is not None and not self._completed and not self._tries_first()

    def _tries_first(self) -> bool:
        """Whether trying comes before the lessons: for officials, until they tried or began."""
        return (
            self._straight_first
            and self._card is not None
            and not self._completed
            and not self._standing.begun
        )

    @Property(list, constant=True)
    def lessons(self) -> list[dict[str, object]]:
        if self._card is None:
            return []
        return [
            {
                "id": lesson.id,
                "title": lesson.title,
                "minutes": lesson.minutes,
                "done": lesson.id in self._done,
            }
            for lesson in self._card.lessons
        ]
