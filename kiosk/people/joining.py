"""What has been said so far on the way to a card, and what is asked next."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final, Literal

from kiosk.people.nickname import AVATAR_BY_ID, KINSHIP_BY_ID, cleaned, name_fault, nickname

Question = Literal["kinship", "avatar", "name", "group", "age", "consent"]
ORDER: Final[tuple[Question, ...]] = ("kinship", "avatar", "group", "age", "consent")
LISTED_ORDER: Final[tuple[Question, ...]] = ("avatar", "consent")
"""For somebody on a list. `name` stands beside `avatar`, for who would rather type; it is never needed."""
ADULT, CHILD = "adult", "child"


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Answers given so far; empty means not asked yet, and nothing is ever preselected.

    Attributes:
        kinship: id of `nickname.KINSHIPS`.
        avatar: id of `nickname.AVATARS`.
        name: typed; empty takes the avatar's name.
        group: id of a target group.
        age: `ADULT` (16 and over) or `CHILD`.
        listed: id of the roster's row that says nickname (`called`), group and age already.
        called: a nickname that is known; it stands before kinship and name.
    """

    kinship: str = ""
    avatar: str = ""
    name: str = ""
    group: str = ""
    age: str = ""
    listed: str = ""
    called: str = ""

    def answered(self, question: Question) -> str:
        """The answer to a question, empty when there is none."""
        return "" if question == "consent" else str(getattr(self, question))

    @property
    def nickname(self) -> str:
        """How the screen will greet; empty before kinship and name are known."""
        if self.called:
            return self.called
        kinship = KINSHIP_BY_ID.get(self.kinship)
        avatar = AVATAR_BY_ID.get(self.avatar)
        called = cleaned(self.name) or (avatar.name if avatar else "")
        return nickname(kinship, called) if kinship and called else ""


def answered(joining: Joining, question: Question, option: str) -> Joining:
    """What is said with the touch of an option; a picture brings its own name."""
    match question:
        case "kinship":
            return replace(joining, kinship=option)
        case "avatar":
            return replace(joining, avatar=option, name="")
        case "group":
            return replace(joining, group=option)
        case "age":
            return replace(joining, age=option)
        case _:
            return joining


def ready(joining: Joining, question: Question) -> bool:
    """Whether the answer to a question lets one go on."""
    if question == "name":
        return name_fault(joining.name) is None
    return bool(joining.answered(question))


def order(joining: Joining) -> tuple[Question, ...]:
    """What is asked one after another."""
    return LISTED_ORDER if joining.listed else ORDER


def after(joining: Joining, question: Question) -> Question:
    """What is asked next."""
    if question == "name":
        return "group"
    questions = order(joining)
    return questions[questions.index(question) + 1]


def before(joining: Joining, question: Question) -> Question | None:
    """What was asked before, None at the beginning."""
    if question == "name":
        return "avatar"
    questions = order(joining)
    place = questions.index(question)
    return questions[place - 1] if place else None
