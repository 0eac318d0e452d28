"""The helpers' course behind the staff door: the real player, and nothing of it is recorded.

Volunteers share one PIN, so there is nobody to record; and what they try out is no learner's figure.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, Literal

from kiosk.people.staff import Role
from kiosk.viewmodels.routes import Routes
from kiosk.viewmodels.visit import Visits, guest_visit

if TYPE_CHECKING:
    from kiosk.viewmodels.app import App
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.take_home import Learned


class HelperRoutes(Routes):
    """The ways of a learner, through the courses for staff and back to their page.

    Args:
        leave: opens the page of staff.
    """

    def __init__(self, app: App, parts: Parts, leave: Callable[[], None]) -> None:
        visits = Visits()
        visits.begin(guest_visit())
        # Where nothing is saved no page says that it was, and none reads what learners did.
        super().__init__(app, replace(parts, store=parts.store.for_staff(), saves=False), visits)
        self._leave = leave

    def begin(self) -> None:
        """Open the course; where there are several, their shelves."""
        courses = self.parts.store.courses()
        if len(courses) == 1:
            self.course(courses[0].id)
        else:
            super().shelves()

    def home(self) -> None:
        """Back to the page of staff."""
        self._leave()

    def shelves(self, shelf: str = "") -> None:
        """Up from a course: the others, or the page of staff where there is no other."""
        if len(self.parts.store.courses()) > 1:
            super().shelves(shelf)
        else:
            self._leave()

    def tasks(self, course_id: str, phase: Literal["pre", "post", "later", "straight"]) -> None:
        """Nobody is measured before: the lessons come first."""
        if phase == "pre":
            card = next(card for card in self.parts.store.courses() if card.id == course_id)
            self.lesson(course_id, card.lessons[0].id)
        else:
            super().tasks(course_id, phase)

    def welcome(self) -> None:
        """Done: back to the page of staff, whose door is still open."""
        self._leave()

    def take_home(self, learned: Learned, done: Callable[[], None]) -> None:
        """Papers without a note: nobody has earned one."""
        super().take_home(replace(learned, whom=None), done)


def open_helpers_course(routes: Routes, app: App, role: Role) -> None:
    """Take the helpers' course; leaving it leads back to the cards of this role."""
    HelperRoutes(app, routes.parts, lambda: routes.staff_home(role)).begin()
