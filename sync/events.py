"""What can happen to a learner at a kiosk: frozen facts, without a name in any of them.

An event is made at the act. `sync.journal.Journal.record` gives it its stamp (journal id, seq,
time), projects it into progress and freezes its statement in the outbox, in one transaction.
`StepShown`, `StepSketched` and `TaskSketched` stay on the kiosk (they are the resume points); every
other event has a statement.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from sync.class_events import GroupEvent
from sync.person import Who

Phase = Literal["pre", "post", "later", "straight"]
"""Task before the lessons, right after, on a visit at least seven days later, or "Tôi làm thử luôn"."""


class Outcome(StrEnum):
    """What one attempt came to."""

    RIGHT = "right"
    WRONG = "wrong"
    UNKNOWN = "unknown"
    """The person said "Chưa biết"."""
    SKIPPED = "skipped"


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonOpened:
    """A learner began a lesson, or came back to it; `initialized`."""

    who: Who
    course: str
    lesson: str
    lesson_hash: str
    registration: str
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class StepShown:
    """A step came on the screen: where to resume. No statement."""

    who: Who
    course: str
    lesson: str
    lesson_hash: str
    registration: str
    step: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepSketched:
    """A half-done step (a practice in mid-way, cards half in order). No statement.

    Attributes:
        state: JSON object of the step's own state, at most 4 kB.
    """

    who: Who
    course: str
    lesson: str
    registration: str
    step: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepAnswered:
    """One attempt at a step; `answered`."""

    who: Who
    course: str
    lesson: str
    registration: str
    step: str
    kind: str
    attempt: int
    outcome: Outcome
    response: str
    hints: int = 0
    wrong_taps: int = 0
    milliseconds: int = 0
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPhoneDone:
    """The step on one's own phone; `answered` with evidence.

    Attributes:
        evidence: `own_word` ("Tôi làm được rồi") or `observed` ("Đã thấy làm được").
    """

    who: Who
    course: str
    lesson: str
    registration: str
    step: str
    evidence: Literal["own_word", "observed"]
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskDone:
    """A practice task in one form; `scored` before, `passed` or `failed` otherwise.

    Attributes:
        form: A, B or C; `form_hash` is the sha256 of the form's canonical JSON.
        level: 0 to 3, see `content.model.Level`.
        comparable: False when before and after do not measure the same (the form changed).
        trap_avoided, genuine_done: the two figures of a safety task, None for others.
    """

    who: Who
    course: str
    task: str
    form: str
    form_hash: str
    registration: str
    phase: Phase
    level: int
    passed: bool
    comparable: bool = True
    trap_avoided: bool | None = None
    genuine_done: bool | None = None
    wrong_taps: int = 0
    hints: int = 0
    milliseconds: int = 0
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskSketched:
    """A practice task begun and not over: where to resume, with what was counted. No statement.

    Attributes:
        first: the form that the phase began with; `form_hash` is that of the form on the device.
        state: JSON object of the go at it, at most 4 kB.
    """

    who: Who
    course: str
    registration: str
    phase: Phase
    task: str
    first: str
    form_hash: str
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class LessonCompleted:
    """The last step of a lesson is done; `completed`."""

    who: Who
    course: str
    lesson: str
    registration: str
    milliseconds: int = 0
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class CourseCompleted:
    """Every lesson is done, or the course was passed straight; `completed`. Ends the registration."""

    who: Who
    course: str
    registration: str
    straight: bool = False
    language: str = "vi"


@dataclass(frozen=True, slots=True, kw_only=True)
class SeedPlanted:
    """I taught one more person ("Gieo một hạt giống số"); `helped`, without a name."""

    who: Who
    course: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """A guest made a card: the guest's identifier goes on as the learner's. No statement."""

    who: Who


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """Two identifiers are one person (claim by sign-in, or two records); `merged`.

    Attributes:
        who: the identifier that stays.
        other: the identifier that goes into it.
    """

    who: Who
    other: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Forgotten:
    """A learner was erased here; `forgotten` makes the hub unlink the identifier."""

    actor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reported:
    """The daily heartbeat of a kiosk; `reported`.

    Attributes:
        packs: pack id to installed version.
        faults: fault codes present now, with how often since the last heartbeat.
    """

    program: str
    packs: dict[str, int]
    free_megabytes: int
    waiting: int
    faults: dict[str, int]


PersonalEvent = (
    LessonOpened
    | StepShown
    | StepSketched
    | StepAnswered
    | OwnPhoneDone
    | TaskDone
    | TaskSketched
    | LessonCompleted
    | CourseCompleted
    | SeedPlanted
    | Joined
    | Merged
)
"""What one person did, or what happened to their record."""

Event = PersonalEvent | Forgotten | Reported | GroupEvent
"""Everything the journal takes."""
