"""A class on a whole kiosk, at a part of its plan, and what the database has of it."""

from __future__ import annotations

import json
from functools import partial
from typing import Any

from content.model import Asked, Choose, Decide, Option, Question
from kiosk.class_scenes import a_class
from kiosk.session.state import GroupSession, Tally, from_json
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.viewmodels.session.open_class import OpenClass
from tests.helpers.touch import Finger, wait

PEOPLE = 28
"""Who is there in `kiosk.class_scenes`."""


class ClassRoom:
    """A class, driven by a finger.

    Attributes:
        held: the class that is on the screen.
    """

    def __init__(self, kiosk: Kiosk, finger: Finger) -> None:
        self.kiosk = kiosk
        self.finger = finger
        self.held: OpenClass

    def open(self, kind: PartKind) -> None:
        """A class of twenty-eight stands at a part."""
        self.show(a_class(self.kiosk, kind))

    def show(self, held: OpenClass) -> None:
        """Put a class on the screen."""
        self.held = held
        self.kiosk.routes.class_part(held)
        self.finger.rest()

    def touch(self, *names: str) -> None:
        """One touch after another."""
        for name in names:
            wait(partial(self._enabled, name), f"{name} to be enabled")
            self.finger.touch(name)
            self.finger.rest()

    def _enabled(self, name: str) -> bool:
        item = self.finger.find(name)
        return item is not None and item.isEnabled()

    def text(self, name: str) -> str:
        """What a thing on the screen says; "" where it is not there."""
        item = self.finger.find(name)
        return str(item.property("text")) if item is not None else ""

    @property
    def model(self) -> Any:
        """The page that is open."""
        return self.kiosk.app.shown

    @property
    def said(self) -> list[str]:
        """What was read when the page came to this."""
        return list(self.model.said)

    @property
    def question(self) -> Question:
        """What the class is asked."""
        assert self.held.question is not None
        return self.held.question

    def asked(self, form: str) -> Asked:
        """The question of the class in a form."""
        return next(each for name, each in self.question.forms.items() if name == form)

    # --- the database ------------------------------------------------------------------------

    def kept(self) -> GroupSession:
        """The class as the disk has it."""
        with self.kiosk.parts.database.read() as connection:
            (body,) = connection.execute(
                "SELECT body FROM group_session WHERE id = ?", (self.held.state.id,)
            ).fetchone()
        return from_json(body)

    def tally(self) -> Tally:
        """The cards counted in this part, as the disk has them."""
        return self.kept().tallies[-1]

    def statements(self) -> list[dict[str, Any]]:
        """Everything that waits for the province, in order, but for the kiosk's report of the day.

        The report is written by a timer, within the first minute, whatever people do.
        """
        with self.kiosk.parts.database.read() as connection:
            rows = connection.execute("SELECT statement FROM outbox ORDER BY position").fetchall()
        found = [json.loads(row[0]) for row in rows]
        return [one for one in found if not one["verb"]["id"].endswith("/reported")]

    def verbs(self) -> list[str]:
        """What the statements say was done."""
        return [one["verb"]["id"].rpartition("/")[2] for one in self.statements()]


def right_of(asked: Asked | Decide | Choose) -> Option:
    """The right answer."""
    return next(option for option in asked.options if option.right)
