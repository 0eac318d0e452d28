"""The page after a lesson or a course: what one can do now, what changed, what next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Signal, Slot

from content.errors import ContentError
from content.model import Course, Level
from content.sentences import sentences
from kiosk.language import worded
from kiosk.lesson.course_flow import Stop, TakeLesson, TasksAfter
from kiosk.lesson.feedback import LEVEL_WORDS, ONCE_MORE
from kiosk.lesson.levels import Change, change_of
from kiosk.people.earned import Earned, earned_lesson, earned_of
from kiosk.people.results import results
from kiosk.viewmodels.course_state import card_of, levels_of, stop_of
from kiosk.viewmodels.course_steps import go_to
from kiosk.viewmodels.note_print import ForWhom
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.saving import NOT_SAVING, Saver, still_saves
from kiosk.viewmodels.take_home import Learned
from kiosk.viewmodels.visit import Visit
from sync.events import SeedPlanted

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

DONE = "Mình làm được rồi."
LESSON_DONE = "Xong một bài rồi."
SEED_THANKS = "Cảm ơn bà con. Một hạt giống số đã được gieo."


class FinishedModel(PageModel):
    """What was done, kindly summed up.

    Signals:
        changed: the course was read, or a seed was planted.
    """

    pageName = "Finished"

    changed = Signal()

    def __init__(
        self,
        routes: Routes,
        parts: Parts,
        visit: Visit,
        course_id: str,
        lesson_id: str | None = None,
    ) -> None:
        super().__init__()
        self._routes = routes
        self._parts = parts
        self._visit = visit
        self._course = course_id
        self._lesson = lesson_id
        self._keeps = still_saves(parts)
        self._saver = Saver(parts.journal, parts.jobs, saves=self._keeps)
        self._card = card_of(parts, course_id)
        self._stop = self._next_stop()
        self._change = self._changed_so_far()
        self._earned = self._earned_here()
        self._at_home = ""
        self._ask = ""
        self._seeds = 0
        self._gone = False
        self.set_frame(
            heading=self._card.title if self._card else "",
            avatar=visit.avatar,
            backText=self.tr("Tôi học xong"),
            nextText=self._next_text(),
            # Whoever is here came by a commit: every act before was saved.
            savedText=self._saver.words,
            # Where the disk failed since the start, nobody was told so before.
            fault=NOT_SAVING if parts.saves and not self._keeps else "",
        )
        parts.jobs.run(lambda: parts.store.course(course_id), self._open, self._unreadable)

    def _next_stop(self) -> Stop | None:
        card = self._card
        if card is None:
            return None
        if self._keeps:
            return stop_of(self._parts, self._visit, card)
        # Nothing is known of what was done: on in the order of the course.
        ids = [lesson.id for lesson in card.lessons]
        later = ids[ids.index(self._lesson) + 1 :] if self._lesson in ids else []
        if later:
            return TakeLesson(later[0])
        return TasksAfter() if self._lesson is not None else None

    def _changed_so_far(self) -> Change:
        progress = self._parts.progress.course(self._visit.actor, self._course)
        after = levels_of(progress, "later") or levels_of(progress, "post")
        return change_of(levels_of(progress, "pre"), after or levels_of(progress, "straight"))

    def _earned_here(self) -> tuple[Earned, ...]:
        """What a completion note may be printed for; none where nothing is kept."""
        card = self._card
        if card is None or self._parts.notes is None:
            return ()
        if self._lesson is not None:
            return tuple(earned_lesson(one.title) for one in card.lessons if one.id == self._lesson)
        progress = self._parts.progress.course(self._visit.actor, card.id)
        return earned_of(results((card,), {card.id: progress}))

    def _open(self, course: Course) -> None:
        if self._gone:
            return
        lesson = next((one for one in course.lessons if one.id == self._lesson), course.lessons[-1])
        self._at_home = lesson.at_home
        self._ask = lesson.ask
        self.changed.emit()
        self.set_sentences(
            [
                self._headline(),
                *self._can(),
                *sentences(worded(self._change.words) if self._lesson is None else ""),
                self.tr("Việc làm ở nhà:"),
                *sentences(self._at_home),
                *sentences(self._ask),
            ]
        )

    def _unreadable(self, error: BaseException) -> None:
        if not isinstance(error, ContentError):
            raise error
        self.set_sentences([self._headline()])

    def _next_text(self) -> str:
        match self._stop:
            case TakeLesson():
                return self.tr("Bài tiếp theo")
            case TasksAfter():
                return self.tr("Làm thử lại")
            case _:
                return self.tr("Học bài khác")

    # --- touches -----------------------------------------------------------------------------

    def next(self) -> None:
        """On with the course, or to another one."""
        if isinstance(self._stop, TakeLesson | TasksAfter):
            go_to(self._routes, self._course, self._stop)
        else:
            self._routes.shelves()

    def back(self) -> None:
        """Say "Tôi học xong": the visit ends."""
        self._routes.welcome()

    def home(self) -> None:
        """To the first page."""
        self._routes.home()

    @Slot()
    def join(self) -> None:
        """Keep today's results by making a card."""
        self._routes.join()

    @Slot()
    def printPapers(self) -> None:
        """What is taken home on paper; a guest's completion note is without a name."""
        whom = ForWhom(self._earned, self._visit.nickname) if self._earned else None
        self._routes.take_home(
            Learned(self._course, self._lesson, whom),
            lambda: self._routes.finished(self._course, self._lesson),
        )

    @Slot()
    def plantSeed(self) -> None:
        """I taught one more person: one touch, no names."""
        event = SeedPlanted(who=self._visit.who, course=self._course)
        self._saver.save((event,), self._planted)

    def _planted(self, *, saved: bool) -> None:
        if not saved:
            self.set_frame(fault=NOT_SAVING, savedText="")
            return
        self._seeds += 1
        self.set_frame(savedText=self._saver.words, fault="")
        self.changed.emit()
        self._parts.narrator.read(list(sentences(worded(SEED_THANKS))))

    def leave(self) -> None:
        """The page goes; whatever still comes back changes nothing."""
        self._gone = True

    # --- for QML -----------------------------------------------------------------------------

    @Property(bool, constant=True)
    def whole(self) -> bool:
        """Whether the course is done, not only one lesson of it."""
        return self._lesson is None

    @Property(bool, constant=True)
    def guest(self) -> bool:
        return self._visit.guest and self._keeps

    @Property(bool, constant=True)
    def keeps(self) -> bool:
        """Whether anything done here is recorded."""
        return self._keeps

    @Property(str, constant=True)
    def headline(self) -> str:
        return self._headline()

    @Property(list, constant=True)
    def can(self) -> list[str]:
        return self._can()

    def _headline(self) -> str:
        return worded(DONE if self._lesson is None else LESSON_DONE)

    def _can(self) -> list[str]:
        """What one can do now: the goal of the course, or the title of the lesson."""
        if self._card is None:
            return []
        if self._lesson is None:
            return list(sentences(self._card.goal))
        return [one.title for one in self._card.lessons if one.id == self._lesson]

    @Property(list, constant=True)
    def levels(self) -> list[dict[str, object]]:
        """Before and now, side by side where they are equal or rise; never a fall."""
        change = self._change
        if not self._shows_levels():
            return []
        rows: list[tuple[str, str, Level | None]] = [
            ("before", self.tr("Trước bài này"), change.before),
            ("now", self.tr("Bây giờ"), change.now),
        ]
        return [
            {"name": name, "title": title, "words": worded(LEVEL_WORDS[level]), "level": int(level)}
            for name, title, level in rows
            if level is not None
        ]

    @Property(list, constant=True)
    def changeLines(self) -> list[str]:
        """What is said instead where the levels are not shown."""
        if self._lesson is not None or self._shows_levels():
            return []
        return list(sentences(worded(self._change.words)))

    def _shows_levels(self) -> bool:
        change = self._change
        if self._lesson is not None or change.now is None or change.words == ONCE_MORE:
            return False
        return change.before is None or change.now >= change.before

    @Property(list, notify=changed)
    def atHome(self) -> list[str]:
        return list(sentences(self._at_home))

    @Property(list, notify=changed)
    def ask(self) -> list[str]:
        return list(sentences(self._ask))

    @Property(int, notify=changed)
    def seeds(self) -> int:
        return self._seeds
