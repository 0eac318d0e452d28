"""Home: "Hôm nay bà con cần việc gì?", at most four needs, and a way to everything else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Property, Slot

from content.cards import CourseCard
from kiosk.lesson.course_flow import TakeLesson
from kiosk.viewmodels.course_state import stop_of
from kiosk.viewmodels.course_steps import go_to
from kiosk.viewmodels.entries import Entry, course_entry, need_entry, next_lesson
from kiosk.viewmodels.page import PageModel
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.visit import Visit

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes

MOST_NEEDS = 4


class HomeModel(PageModel):
    """What a person came for.

    Attributes:
        needs: cards, each one touch away from its lesson.
        underWay: the card of the course of "Học tiếp", with its lesson; empty when there is none.
        revisits: whether there is a question to be met again ("Ôn một phút").
        guest: whether nobody is known; then "Làm thẻ học số" stands where "Trang của tôi" does.
    """

    pageName = "Home"

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__()
        self._routes = routes
        self._visit = visit
        store = parts.store
        cards = {card.id: card for card in store.courses()}
        self._progress = parts.progress.courses(visit.actor)
        self._cards = cards
        self._needs = [
            need_entry(store, cards[need.course], need)
            for need in store.needs()
            if need.course in cards
        ][:MOST_NEEDS]
        self._goes_on: Callable[[], None] | None = None
        self._going_on: Entry = {}
        self._find_what_goes_on(parts)
        self._revisits = any(one.course in cards for one in parts.progress.revisits(visit.actor))
        question = self._question()
        self.set_frame(
            heading=question,
            avatar=visit.avatar,
            backText=self.tr("Tôi học xong"),
            nextText=self.tr("Học tiếp") if self._going_on else self.tr("Xem tất cả"),
            fault="" if cards else self.tr("Máy chưa có bài học. Mời gọi người phụ trách."),
        )
        self.set_sentences([*self._greeting(), question, *self._said()])

    def _find_what_goes_on(self, parts: Parts) -> None:
        """What "Học tiếp" leads to: the task or lesson that was left, else the next of a course."""
        task = parts.progress.task_under_way(self._visit.actor)
        lesson = parts.progress.under_way(self._visit.actor)
        if task is not None and task.course in self._cards:
            detail = self.tr("Đang làm thử một việc")
            self._go_on_with(parts, task.course, detail)
            self._goes_on = partial(self._routes.tasks, task.course, task.phase)
        elif lesson is not None and lesson[0] in self._cards:
            detail = self._lesson_named(self._cards[lesson[0]], lesson[1])
            self._go_on_with(parts, lesson[0], detail)
            self._goes_on = partial(self._routes.lesson, *lesson)
        else:
            begun = [
                course
                for course, known in self._progress.items()
                if known.registration is not None and known.begun and course in self._cards
            ]
            for course in begun[:1]:
                stop = stop_of(parts, self._visit, self._cards[course])
                detail = (
                    self._lesson_named(self._cards[course], stop.lesson)
                    if isinstance(stop, TakeLesson)
                    else ""
                )
                self._go_on_with(parts, course, detail)
                self._goes_on = partial(go_to, self._routes, course, stop)

    def _go_on_with(self, parts: Parts, course: str, detail: str) -> None:
        entry = course_entry(parts.store, self._cards[course], self._progress.get(course))
        self._going_on = entry | {"lesson": detail}

    def _lesson_named(self, card: CourseCard, lesson: str) -> str:
        for number, one in enumerate(card.lessons, 1):
            if one.id == lesson:
                named = self.tr("Bài {số}: {tên}").replace("{số}", str(number))
                return named.replace("{tên}", one.title)
        return ""

    def _question(self) -> str:
        if self._visit.guest:
            return self.tr("Hôm nay bà con cần việc gì?")
        return self.tr("Hôm nay cần việc gì?")

    def _greeting(self) -> list[str]:
        """A learner is greeted once in a visit, and then without pronoun."""
        if self._visit.guest or not self._routes.visits.greet():
            return []
        return [self.tr("Chào {tên}.").replace("{tên}", self._visit.nickname)]

    def _said(self) -> list[str]:
        needs = [f"{need['title']}." for need in self._needs]
        going_on = (
            [self.tr("Đang học: {tên}.").replace("{tên}", str(self._going_on["title"]))]
            if self._going_on
            else []
        )
        return [*going_on, *needs, self.tr("Muốn xem bài khác thì chạm Xem tất cả.")]

    @Property(list, constant=True)
    def needs(self) -> list[Entry]:
        return self._needs

    @Property("QVariantMap", constant=True)  # type: ignore[arg-type]  # the stubs know classes only
    def underWay(self) -> Entry:
        return self._going_on

    @Property(bool, constant=True)
    def revisits(self) -> bool:
        return self._revisits

    @Property(bool, constant=True)
    def guest(self) -> bool:
        return self._visit.guest

    @Property(int, constant=True)
    def firstNeed(self) -> int:
        """Place of the first need in what is read."""
        return len(self.said) - len(self._needs) - 1

    @Slot(int)
    def take(self, place: int) -> None:
        """Touch a need: its lesson, or the next lesson of its course."""
        need = self._needs[place]
        course = str(need["course"])
        lesson = str(need["lesson"]) or next_lesson(self._cards[course], self._progress.get(course))
        self._routes.lesson(course, lesson)

    @Slot()
    def next(self) -> None:
        """Go on with what was begun; where nothing was, show everything."""
        if self._goes_on is not None:
            self._goes_on()
        else:
            self._routes.shelves()

    @Slot()
    def all(self) -> None:
        """Show all courses."""
        self._routes.shelves()

    @Slot()
    def revisit(self) -> None:
        """Meet one question again."""
        self._routes.revisit()

    @Slot()
    def search(self) -> None:
        """Look for a lesson by words."""
        self._routes.search(self._routes.home)

    @Slot()
    def mine(self) -> None:
        """Show my page, or make a card."""
        if self._visit.guest:
            self._routes.join()
        else:
            self._routes.my_page()

    @Slot()
    def back(self) -> None:
        """Leave: "Tôi học xong"."""
        self._routes.welcome()
