"""Runs one lesson: pure; each act gives the player as it is after, and the events to save.

The caller keeps the old player until the events are saved, and goes back to it when they are not:
so an answer that was not saved was not given.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from content.model import Lesson, OwnPhone, Read, Step, Watch
from kiosk.lesson.deck import Deck, resume_deck
from kiosk.lesson.grading import (
    Arranged,
    Chosen,
    Graded,
    OnOwnPhone,
    Operated,
    Paired,
    Response,
    Typed,
    grade,
)
from sync.events import (
    Event,
    LessonCompleted,
    LessonOpened,
    Outcome,
    OwnPhoneDone,
    StepAnswered,
    StepShown,
    StepSketched,
)
from sync.person import Who

LONGEST_SKETCH = 4096
"""Bytes of a step's own state that the journal takes (sync.events.StepSketched)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class StoppedAt:
    """Where somebody stopped in a lesson.

    Attributes:
        seen: step ids seen, the latest first.
        sketch: state of the latest step, or "".
        answers: the outcome of each answered step.
        lesson_hash: of the lesson as it was then.
    """

    seen: tuple[str, ...]
    sketch: str = ""
    answers: Mapping[str, Outcome] = field(default_factory=dict)
    lesson_hash: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonPlayer:
    """A lesson being taken by somebody.

    Attributes:
        registration: uuid of this taking of the course.
        outcomes: the latest outcome of each step.
        attempts: goes at each step in this sitting.
        sketches: half-done state of each step, as its own JSON.
    """

    who: Who
    course: str
    lesson: Lesson
    lesson_hash: str
    registration: str
    language: str
    deck: Deck
    outcomes: Mapping[str, Outcome] = field(default_factory=dict)
    attempts: Mapping[str, int] = field(default_factory=dict)
    sketches: Mapping[str, str] = field(default_factory=dict)

    @property
    def step(self) -> Step:
        """The step on the screen."""
        return self.lesson.steps[self.deck.position]

    @property
    def sketch(self) -> str:
        """Half-done state of the step on the screen, or ""."""
        return self.sketches.get(self.step.id, "")

    @property
    def ready(self) -> bool:
        """Whether "Tiếp" goes on: nothing to do here, or done, not known or left out."""
        if isinstance(self.step, Read | Watch):
            return True
        return self.outcomes.get(self.step.id, Outcome.WRONG) is not Outcome.WRONG

    def answer(
        self, response: Response, milliseconds: int = 0
    ) -> tuple[LessonPlayer, Graded, tuple[Event, ...]]:
        """One attempt at the step on the screen."""
        step = self.step
        attempt = self.attempts.get(step.id, 0) + 1
        graded = grade(step, response, attempt)
        after = replace(
            self,
            attempts={**self.attempts, step.id: attempt},
            outcomes={**self.outcomes, step.id: graded.outcome},
        )
        if isinstance(step, Read | Watch):
            return after, graded, ()
        return after, graded, (self._answered(step, response, attempt, graded, milliseconds),)

    def sketched(self, state: str) -> tuple[LessonPlayer, tuple[Event, ...]]:
        """The step on the screen is half done; a state too long to keep is not kept."""
        if len(state.encode()) > LONGEST_SKETCH:
            return self, ()
        after = replace(self, sketches={**self.sketches, self.step.id: state})
        return after, (after.sketch_event(),)

    def next(self) -> tuple[LessonPlayer, tuple[Event, ...]]:
        """On to the next step; at the last one the lesson stays (see `completed`)."""
        return self._at(self.deck.next())

    def back(self) -> tuple[LessonPlayer, tuple[Event, ...]]:
        """Back to the step before."""
        return self._at(self.deck.back())

    def completed(self, milliseconds: int = 0) -> tuple[Event, ...]:
        """The lesson is done."""
        event = LessonCompleted(
            who=self.who,
            course=self.course,
            lesson=self.lesson.id,
            registration=self.registration,
            milliseconds=milliseconds,
            language=self.language,
        )
        return (event,)

    def _at(self, deck: Deck) -> tuple[LessonPlayer, tuple[Event, ...]]:
        if deck == self.deck:
            return self, ()
        after = replace(self, deck=deck)
        # Progress keeps the state of one step: of the one come back to, it is told again.
        return after, (after.shown(), *((after.sketch_event(),) if after.sketch else ()))

    def sketch_event(self) -> StepSketched:
        """The half-done state of the step on the screen, to be kept."""
        return StepSketched(
            who=self.who,
            course=self.course,
            lesson=self.lesson.id,
            registration=self.registration,
            step=self.step.id,
            state=self.sketch,
        )

    def shown(self) -> StepShown:
        """The step on the screen, as the place to resume."""
        return StepShown(
            who=self.who,
            course=self.course,
            lesson=self.lesson.id,
            lesson_hash=self.lesson_hash,
            registration=self.registration,
            step=self.step.id,
        )

    def _answered(
        self, step: Step, response: Response, attempt: int, graded: Graded, milliseconds: int
    ) -> Event:
        if isinstance(step, OwnPhone) and isinstance(response, OnOwnPhone):
            return OwnPhoneDone(
                who=self.who,
                course=self.course,
                lesson=self.lesson.id,
                registration=self.registration,
                step=step.id,
                evidence=response.evidence,
                language=self.language,
            )
        operated = response.result if isinstance(response, Operated) else None
        return StepAnswered(
            who=self.who,
            course=self.course,
            lesson=self.lesson.id,
            registration=self.registration,
            step=step.id,
            kind=step.kind,
            attempt=attempt,
            outcome=graded.outcome,
            response=written(response),
            hints=operated.hints if operated else 0,
            wrong_taps=operated.wrong_taps if operated else 0,
            milliseconds=milliseconds,
            language=self.language,
        )


def written(response: Response) -> str:
    """A response as a statement carries it: ids and, for pairs, `left[.]right` joined by `[,]`.

    What was typed is not carried: somebody may have typed a name.
    """
    match response:
        case Chosen(options=options):
            return "[,]".join(sorted(options))
        case Arranged(items=items):
            return "[,]".join(items)
        case Paired(pairs=pairs):
            return "[,]".join(f"{left}[.]{right}" for left, right in pairs)
        case Operated(result=result):
            return "goal" if result.goal_reached else ""
        case Typed():
            return ""
        case _:
            return ""


def open_lesson(
    *,
    who: Who,
    course: str,
    lesson: Lesson,
    lesson_hash: str,
    registration: str,
    language: str = "vi",
    stopped: StoppedAt | None = None,
) -> tuple[LessonPlayer, tuple[Event, ...]]:
    """Begin a lesson, or come back to it exactly where it was left.

    Answers of steps that are still there count on. A half-done state is taken up only while the
    lesson is the same.
    """
    ids = tuple(step.id for step in lesson.steps)
    deck = resume_deck(ids, stopped.seen if stopped else ())
    same = stopped is not None and stopped.lesson_hash == lesson_hash
    player = LessonPlayer(
        who=who,
        course=course,
        lesson=lesson,
        lesson_hash=lesson_hash,
        registration=registration,
        language=language,
        deck=deck,
        outcomes={k: v for k, v in stopped.answers.items() if k in ids} if stopped else {},
        sketches={deck.current: stopped.sketch} if stopped and same and stopped.sketch else {},
    )
    opened = LessonOpened(
        who=who,
        course=course,
        lesson=lesson.id,
        lesson_hash=lesson_hash,
        registration=registration,
        language=language,
    )
    return player, (opened, player.shown())
