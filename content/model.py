"""What a pack teaches: Pack > Course > Lesson > Step, and the imitation devices of practice.

Plain frozen dataclasses, so that the kiosk can hold a lesson without loading a validation
library. `content.codec` reads and writes them as JSON (pydantic understands the annotations),
`content.rules` judges what types cannot: that a goal can be reached, that a trap is explained.

An author writes exactly these fields as YAML (docs/authoring.md); lists become tuples.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import IntEnum
from typing import TYPE_CHECKING, Annotated, Any, ClassVar, Literal

from annotated_types import Len, MaxLen

from content.strict_json import ADDED

if TYPE_CHECKING:
    from pydantic import GetCoreSchemaHandler
    from pydantic_core import CoreSchema

Id = Annotated[str, Len(1, 40)]
"""Lasting name inside its parent: lower-case ASCII letters, digits and hyphens."""
Words = Annotated[str, Len(1, 600)]
"""Vietnamese for people: whole sentences, read aloud one by one (`content.sentences`)."""
Label = Annotated[str, Len(1, 60)]
"""What stands on a button or a row."""


class Level(IntEnum):
    """How a task was done; the only measure of skill (courses.md, Rules)."""

    NOT_DONE = 0
    """Chưa làm."""
    SHOWN = 1
    """Làm được khi có người chỉ."""
    HINTED = 2
    """Làm được khi có gợi ý."""
    ALONE = 3
    """Tự làm được."""


STRICT: Mapping[str, object] = {"extra": "forbid", "strict": True}
"""How `content.codec` reads: nothing unknown, nothing converted; parts inherit it from the whole."""

FormName = Literal["A", "B", "C"]
"""Three equal forms of one task: other people, sums, order and place of things."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A drawing, and the words that stand for it when nobody can see it."""

    file: str
    """Logical path in the pack, e.g. `art/nguoi-goi-la.svg`."""
    says: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """A claim a learner hears, and who says so."""

    id: Id
    claim: Words
    source: str
    checked_on: date
    review_by: date


# --- Imitation devices -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Tap:
    """What touching a widget does on the imitation device.

    A tap with `hint` is a wrong tap; with `trap` the person fell for a trick; with `refuses`
    the person turned away something genuine. Otherwise it is a way onward. Exploring (a widget
    without `tap`) is never wrong: it is only read aloud.
    """

    goto: Id | None = None
    sets: tuple[Id, ...] = ()
    """Flags that become true, e.g. `da-cat-may`; goals are made of flags."""
    clears: tuple[Id, ...] = ()
    hint: Words | None = None
    trap: Words | None = None
    """The sign {dấu hiệu} to look at next time; spoken after the trap."""
    refuses: Words | None = None
    """The sign {dấu hiệu} by which one could tell that it was genuine."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Widget:
    """One thing on an imitation screen."""

    id: Id
    kind: Literal[
        "text",  # words in place
        "picture",
        "app",  # icon on a home screen
        "button",
        "hangup",  # the round red key of a call
        "answer",  # the round green key of a call
        "row",  # a line of a list or menu
        "toggle",  # on while `flag` is true
        "field",  # shows `value`; a tap types `types` by itself, or opens the keyboard
        "message",  # bubble with sender in `detail`
        "link",
        "qr",  # a drawn mark, carries nothing
        "ad",
    ]
    label: Label
    detail: Annotated[str, MaxLen(160)] = ""
    says: Words | None = None
    """Spoken instead of label and detail, where these are not words."""
    picture: Picture | None = None
    flag: Id | None = None
    """For `toggle`: the flag it shows."""
    answer: tuple[str, ...] = ()
    """For `field`: what may be typed (compared without case and outer spaces)."""
    tap: Tap | None = None
    needs: tuple[Id, ...] = ()
    """Shown only while all these flags are set."""
    hidden_by: tuple[Id, ...] = ()
    """Not shown while any of these flags is set."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Screen:
    """One screen of an imitation device."""

    id: Id
    kind: Literal["home", "app", "page", "call", "messages", "camera"]
    title: Label
    address: str = ""
    """Shown in the address bar of a `page`."""
    widgets: Annotated[tuple[Widget, ...], Len(1, 8)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """A whole imitation phone: where it starts, and what counts as done."""

    screens: Annotated[tuple[Screen, ...], Len(1, 12)]
    start: Id
    goal: Annotated[tuple[Id, ...], Len(1, 6)]
    """All these flags set = the goal is reached."""
    genuine: tuple[Id, ...] = ()
    """The flags of `goal` that stand for the honest twin (genuine task done)."""
    hints: Annotated[tuple[Words, ...], Len(1, 3)]
    """Given one after another on "Gợi ý cho tôi"; the last says which widget."""
    path: Annotated[tuple[str, ...], Len(1, 16)]
    """One shortest way to the goal as `screen/widget`: what "Làm mẫu cho tôi xem" plays."""


# --- Steps -----------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One answer to choose, with what is said back."""

    id: Id
    text: Words
    right: bool = False
    feedback: Words
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One card to put in order, or one side of a pair."""

    id: Id
    text: Label
    picture: Picture | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two cards that belong together."""

    left: Item
    right: Item


@dataclass(frozen=True, slots=True, kw_only=True)
class StepBase:
    """What every step has."""

    id: Id
    title: Label
    text: Words
    """Up to about forty words; the first thing heard."""
    picture: Picture | None = None
    facts: tuple[Id, ...] = ()
    """Facts of the lesson that this step states."""
    instead: Words | None = None
    """The equal step for somebody who listens only, where `text` alone is not enough."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Read(StepBase):
    """A picture and a few sentences."""

    kind: Literal["read"] = "read"


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch(StepBase):
    """A sound or a short video, with its words."""

    kind: Literal["watch"] = "watch"
    media: str
    """Logical path of the sound or video file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choose(StepBase):
    """One or several right answers; it teaches, it is not the measure."""

    kind: Literal["choose"] = "choose"
    options: Annotated[tuple[Option, ...], Len(2, 4)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Order(StepBase):
    """Cards to put in order; written here in the right order."""

    kind: Literal["order"] = "order"
    items: Annotated[tuple[Item, ...], Len(2, 5)]
    why: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Match(StepBase):
    """Pairs to find."""

    kind: Literal["match"] = "match"
    pairs: Annotated[tuple[Pair, ...], Len(2, 4)]
    why: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Type(StepBase):
    """A word to type with the on-screen keyboard."""

    kind: Literal["type"] = "type"
    answer: Annotated[tuple[str, ...], Len(1, 4)]
    """What is accepted; compared by letters and marks, without case and outer spaces."""
    hint: Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Practice(StepBase):
    """An imitation device to operate; `text` says what is to be done."""

    kind: Literal["practice"] = "practice"
    device: Device


@dataclass(frozen=True, slots=True, kw_only=True)
class Decide(StepBase):
    """A situation: the safe decision, and why."""

    kind: Literal["decide"] = "decide"
    options: Annotated[tuple[Option, ...], Len(2, 3)]
    genuine: bool = False
    """True for the honest twin: going ahead is right here."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnPhone(StepBase):
    """Two to four actions on one's own phone, without secrets."""

    kind: Literal["own_phone"] = "own_phone"
    actions: Annotated[tuple[Words, ...], Len(2, 4)]


class ByKind:
    """Marks a union in which `kind` names the alternative, so that a fault is told of that one."""

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        from pydantic import Field

        return handler.generate_schema(Annotated[source, Field(discriminator="kind")])


Step = Annotated[
    Read | Watch | Choose | Order | Match | Type | Practice | Decide | OwnPhone, ByKind()
]
"""One screen of a lesson."""


# --- Lessons, courses, packs -----------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """What a learner takes in one sitting of at most seven minutes."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    title: Words
    minutes: int
    steps: Annotated[tuple[Step, ...], Len(1, 10)]
    facts: tuple[Fact, ...] = ()
    at_home: Words
    """One thing to do at home."""
    ask: Words
    """Whom to ask."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Form:
    """One of three equal forms of a task."""

    text: Words
    """What is to be done, as spoken."""
    device: Device


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """Skill measured by doing: the same task in forms A, B and C."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    title: Label
    safety: bool
    """Whether it holds traps, and therefore keeps the two figures."""
    forms: dict[FormName, Form]


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """One of the equal forms of a question to a class, answered with cards of colour and shape."""

    text: Words
    options: Annotated[tuple[Option, ...], Len(2, 3)]
    """Red circle, blue square, yellow triangle, in this order; one is right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What a whole class is asked at the opening in one form, and at the end in another."""

    id: Id
    lesson: Id
    forms: dict[FormName, Asked]


@dataclass(frozen=True, slots=True, kw_only=True)
class PassRule:
    """When a course counts as passed; data, because no official mark is known."""

    level: Literal["SHOWN", "HINTED", "ALONE"] = "HINTED"
    tasks: int = 2
    """How many of the course's tasks must reach `level`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """A topic, with practice tasks before and after."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    title: Words
    goal: Words
    shelf: Id
    picture: Picture
    groups: tuple[Id, ...]
    competences: tuple[Id, ...]
    minutes: int
    lessons: tuple[Lesson, ...]
    tasks: Annotated[tuple[Task, ...], Len(2, 2)]
    questions: tuple[Question, ...] = ()
    pass_rule: PassRule = PassRule()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Need:
    """A card of "Hôm nay bà con cần việc gì?"."""

    text: Label
    course: Id
    lesson: Id | None = None
    picture: Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """An id with its name: a shelf, a target group, a competence."""

    id: Id
    name: Label


PathStop = Annotated[str, Len(1, 81)]
"""A course, or `course/lesson` where a path wants one lesson of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LearningPath:
    """What a group sees first, in this order.

    A group may have several: the first is shown until somebody touches the name of another.
    """

    group: Id
    courses: tuple[PathStop, ...]
    id: Annotated[str, MaxLen(40)] = field(default="", metadata=ADDED)
    """Lasting name among all paths; a province's groups choose their path by it."""
    name: Annotated[str, MaxLen(40)] = field(default="", metadata=ADDED)
    """For whom, on a button; needed where a group has several."""
    straight: bool = field(default=False, metadata=ADDED)
    """Whether these people try every course first, and learn what is left."""
    listening: bool = field(default=False, metadata=ADDED)
    """For whoever learns by listening alone, of any group; never offered by name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SetQuestion:
    """A question for teams, answered with red circle, blue square or yellow triangle."""

    id: Id
    text: Words
    options: Annotated[tuple[Option, ...], Len(2, 3)]
    """In the order of the cards; one is right."""
    facts: Annotated[tuple[Id, ...], Len(1, 4)]
    """Facts of the set that make the right answer right."""


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionSet:
    """Questions of a contest between teams, each with who says so."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    title: Words
    picture: Picture
    questions: Annotated[tuple[SetQuestion, ...], Len(1, 200)]
    facts: Annotated[tuple[Fact, ...], Len(1, 200)]


Audience = Literal["everybody", "staff"]
"""Whom a pack is for; what is for staff stands behind the staff door only."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Pack:
    """A signed, versioned set of courses."""

    __pydantic_config__: ClassVar[Mapping[str, object]] = STRICT

    id: Id
    title: Words
    publisher: Label
    languages: tuple[str, ...]
    version: int
    issued: date
    shelves: tuple[Named, ...]
    groups: tuple[Named, ...]
    competences: tuple[Named, ...]
    needs: Annotated[tuple[Need, ...], MaxLen(4)]
    paths: tuple[LearningPath, ...]
    courses: tuple[Course, ...] = ()
    sets: tuple[QuestionSet, ...] = ()
    audience: Audience = "everybody"
