"""Who is at the machine, from "Học ngay" or sign-in until they leave or nobody is there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final
from uuid import uuid4

from kiosk.people.learners import Learner
from kiosk.people.nickname import AVATAR_BY_ID
from kiosk.people.voices import Voice
from sync.person import Who

BOTH_GROUPS: Final = ("nguoi_dan", "hssv")
"""Two together, grandmother and child: both groups are counted (product.md)."""


def _new_id() -> str:
    return str(uuid4())


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """One stay at the machine. It ends at "Tôi học xong" or when nobody touches any more.

    Attributes:
        who: stands in every event of the visit.
        nickname: how a learner is greeted ("bác Lan"); empty for a guest.
        avatar: drawing of the learner's avatar; empty for a guest.
        together: two people, cháu chạm, bà quyết định.
        voice: what a learner's card remembers of hearing and reading; None for nothing.
    """

    who: Who
    nickname: str = ""
    avatar: str = ""
    together: bool = False
    voice: Voice | None = None

    @property
    def guest(self) -> bool:
        """Whether no record is kept of the person."""
        return self.who.guest

    @property
    def actor(self) -> str:
        """The random identifier under which progress is kept."""
        return self.who.actor


def guest_visit(groups: tuple[str, ...] = (), new_id: Callable[[], str] = _new_id) -> Visit:
    """A visit without a name; `groups` only by the person's own touch."""
    return Visit(who=Who(actor=new_id(), guest=True, visit=new_id(), groups=groups))


def together_visit(new_id: Callable[[], str] = _new_id) -> Visit:
    """Two people as one guest."""
    who = Who(actor=new_id(), guest=True, visit=new_id(), groups=BOTH_GROUPS)
    return Visit(who=who, together=True)


def learner_visit(learner: Learner, new_id: Callable[[], str] = _new_id) -> Visit:
    """A visit of somebody with a card."""
    avatar = AVATAR_BY_ID.get(learner.avatar)
    return Visit(
        who=Who(
            actor=learner.id,
            guest=False,
            visit=new_id(),
            groups=(learner.target_group,),
            adult=learner.adult,
        ),
        nickname=learner.nickname,
        avatar=avatar.file if avatar else "",
        voice=learner.voice,
    )


@dataclass(slots=True)
class Visits:
    """The visit that is under way, and who wants to know when it begins and ends.

    Attributes:
        current: None on Welcome and at the staff's pages.
        greeted: visit in which the learner was greeted by name.
        way: id of the path that was chosen in this visit; empty before. It is kept nowhere.
        on_begin: called with a visit that begins: somebody's own settings come.
        on_end: called after a visit ended: settings go back, the -wal is emptied.
    """

    current: Visit | None = None
    greeted: str = ""
    way: str = ""
    on_begin: list[Callable[[Visit], object]] = field(default_factory=list)
    on_end: list[Callable[[], object]] = field(default_factory=list)

    def begin(self, visit: Visit) -> Visit:
        """This one is here now; joining or signing in replaces a guest without an end."""
        self.current = visit
        for hook in self.on_begin:
            hook(visit)
        return visit

    def greet(self) -> bool:
        """Whether to greet now: once in a visit."""
        if self.current is None or self.greeted == self.current.who.visit:
            return False
        self.greeted = self.current.who.visit
        return True

    def end(self) -> None:
        """Nobody is here any more; ending twice is ending once."""
        if self.current is not None:
            self.current = None
            self.way = ""
            for hook in self.on_end:
                hook()
