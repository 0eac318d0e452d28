"""One question of a lesson learned before, met again ("Ôn một phút"), answered and saved like any."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from content.errors import NotInStore
from content.model import OwnPhone, Read, Watch
from kiosk.lesson.deck import Deck
from kiosk.lesson.player import LessonPlayer
from kiosk.viewmodels.parts import Parts
from kiosk.viewmodels.step_page import StepPage
from kiosk.viewmodels.visit import Visit
from sync.progress import Revisit

if TYPE_CHECKING:
    from kiosk.viewmodels.routes import Routes


class RevisitModel(StepPage):
    """Shows the question whose turn it is: the one last not known, else the longest not met."""

    pageName = "Revisit"

    def __init__(self, routes: Routes, parts: Parts, visit: Visit) -> None:
        super().__init__(routes, parts, visit)
        self.last_text = self.tr("Xong")
        self.set_frame(
            heading=self.tr("Ôn một phút"),
            avatar=visit.avatar,
            nextText=self.last_text,
            nextReady=False,
        )
        parts.jobs.run(self._read, self._open, self.not_read)

    def _read(self) -> LessonPlayer | None:
        for one in self._parts.progress.revisits(self._visit.actor):
            player = self._player_of(one)
            if player is not None:
                return player
        return None

    def _player_of(self, one: Revisit) -> LessonPlayer | None:
        """A lesson of this one step; None where the pack no longer has it."""
        try:
            lesson = self._parts.store.lesson(one.course, one.lesson)
        except NotInStore:
            return None
        step = next((step for step in lesson.steps if step.id == one.step), None)
        if step is None or isinstance(step, Read | Watch | OwnPhone):
            return None
        return LessonPlayer(
            who=self._visit.who,
            course=one.course,
            lesson=replace(lesson, steps=(step,)),
            lesson_hash="",
            registration=one.registration,
            language="vi",
            deck=Deck((step.id,)),
        )

    def _open(self, player: LessonPlayer | None) -> None:
        if self._gone:
            return
        if player is None:
            self._routes.home()
            return
        self._player = player
        titled = self.tr("Ôn một phút: {tên}").replace("{tên}", player.step.title)
        self.set_frame(heading=titled)
        self.put_up(player, listening=self._routes.listening, witness=None)

    def next(self) -> None:
        """Count what the step waits for; then the revisit is over."""
        player, step = self._player, self._shown
        if player is None or step is None or self._saving or step.press_next():
            return
        if player.ready:
            self._routes.home()

    def back(self) -> None:
        """Back to the needs."""
        self._routes.home()

    def home(self) -> None:
        """Back to the needs."""
        self._routes.home()
