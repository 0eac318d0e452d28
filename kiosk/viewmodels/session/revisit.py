"""One minute of what the last class learned: its question in the other form, hands only, not counted."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from content.errors import ContentError
from content.sentences import sentences
from kiosk.session.questions import other_form
from kiosk.session.state import GroupSession
from kiosk.viewmodels.session.card_question import Asked, CardQuestionModel
from kiosk.viewmodels.session.open_class import OpenClass
from sync.errors import SyncError

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


@dataclass(frozen=True, slots=True)
class _Learned:
    """What the last class was about: its question, or only its title and work at home."""

    asked: Asked | None
    title: str
    at_home: str


class ClassRevisitModel(CardQuestionModel):
    """The last class of the series, else of the kiosk; a first class tells of its telephones instead."""

    pageName = "ClassRevisit"

    def __init__(self, routes: Routes, parts: Parts, held: OpenClass) -> None:
        super().__init__(routes, held)
        self._parts = parts
        self._gone = False
        self._learned: _Learned | None = None
        self._read_it = False
        parts.jobs.run(self._read, self._open, self._not_read)

    def leave(self) -> None:
        """What still comes back changes nothing."""
        self._gone = True
        super().leave()

    def _read(self) -> _Learned | None:
        last = self._last_class()
        if last is None:
            return None
        course = self._parts.store.course(last.course)
        lesson = next((one for one in course.lessons if one.id == last.lesson), None)
        if lesson is None:
            return None
        question = next((one for one in course.questions if one.lesson == last.lesson), None)
        asked = None
        if question is not None:
            tally = last.tally_of("post") or last.tally_of("pre")
            form = other_form(question, tally.form if tally else "")
            whole = question.forms[form]
            asked = Asked(question.id, form, whole.text, whole.options)
        return _Learned(asked, lesson.title.rstrip("."), lesson.at_home)

    def _last_class(self) -> GroupSession | None:
        state, sessions = self.held.state, self._parts.sessions
        held = sessions.of_series(state.series) if state.series else ()
        others = [one for one in held or sessions.closed("", "9999") if one.id != state.id]
        return others[-1] if others else None

    def _open(self, learned: _Learned | None) -> None:
        if self._gone:
            return
        self._learned = learned
        self._read_it = True
        self.put(learned.asked if learned else None, "ask")

    def _not_read(self, error: BaseException) -> None:
        if not isinstance(error, ContentError | SyncError):
            raise error
        self._open(None)

    def shown_lines(self, stage: str) -> list[str]:
        """Without a question somebody tells how it went."""
        if self._asked is not None or not self._read_it:
            return super().shown_lines(stage)
        learned = self._learned
        if learned is None:
            return [
                self.tr("Tuần này điện thoại đã giúp được việc gì?"),
                self.tr("Mời một hai người kể."),
            ]
        return [
            self.tr("Lần trước mình học: {0}.").format(learned.title),
            *sentences(learned.at_home),
            self.tr("Ai đã làm thử ở nhà? Mời một hai người kể."),
        ]
