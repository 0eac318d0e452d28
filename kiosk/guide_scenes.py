"""What comes before a class, and what happens in a rehearsal only: for pictures and for layout tests."""

from __future__ import annotations

from dataclasses import replace

from kiosk.class_scenes import PLAN, a_class
from kiosk.session.rehearsal import Happening
from kiosk.session.template import PartKind
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.session.set_up import ClassSetUpModel

_PART: dict[Happening, PartKind] = {
    "class": PartKind.COUNT,
    "late": PartKind.LESSON,
    "cut": PartKind.DECISION,
}
_MEETING = "00000000-0000-4000-8000-000000020ddf"
"""Of a class that many came to, from every group: the hardest to fit."""


def before_a_class(kiosk: Kiosk) -> None:
    """No class is open, and every way into one is there."""
    while (left := kiosk.parts.sessions.open_one()) is not None:
        kiosk.parts.sessions.drop(left).result()
    kiosk.routes.class_start()


def interrupted(kiosk: Kiosk) -> None:
    """The power went in the middle of a class."""
    before_a_class(kiosk)
    held = a_class(kiosk, PartKind.LESSON)
    settle(kiosk, PATIENCE_MS)
    held.leave()
    kiosk.routes.class_start()


def set_up_at(kiosk: Kiosk, stage: str) -> None:
    """A class that is being set up, with the first of all lists."""
    before_a_class(kiosk)
    settle(kiosk, PATIENCE_MS)
    kiosk.routes.class_set_up()
    settle(kiosk, PATIENCE_MS)
    model = kiosk.app.shown
    if not isinstance(model, ClassSetUpModel):
        return
    while model.property("stage") != stage:
        if model.property("nextText"):
            model.next()
        elif model.property("stage") == "format":
            model.choose(PLAN)
        else:
            model.choose(str(model.property("options")[0]["id"]))
        settle(kiosk, PATIENCE_MS)


def counted_class(kiosk: Kiosk) -> None:
    """People are counted."""
    kiosk.routes.class_part(a_class(kiosk, PartKind.COUNT))


def rehearsed(kiosk: Kiosk, what: Happening) -> None:
    """Show what happens in a rehearsal."""
    held = a_class(kiosk, _PART[what])
    held.state = replace(held.state, id=_MEETING, rehearsal=True)
    kiosk.routes.class_part(held)
