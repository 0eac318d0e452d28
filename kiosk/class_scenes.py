"""Pages of a class, for pictures and for layout tests: twenty-eight people, somewhere in the plan."""

from __future__ import annotations

from dataclasses import replace
from uuid import UUID

from kiosk.session.moves import came, seen_on_phones, tallied
from kiosk.session.questions import closing_form, opening_form
from kiosk.session.state import GroupCount, GroupSession, Tally
from kiosk.session.template import PartKind, template
from kiosk.startup import Kiosk
from kiosk.still import PATIENCE_MS, settle
from kiosk.viewmodels.session.asking import ClassQuestionModel
from kiosk.viewmodels.session.open_class import OpenClass
from kiosk.viewmodels.session.opening import groups_of

PLAN = "to-dan-pho"


def a_class(kiosk: Kiosk, kind: PartKind, *, step: int = 0) -> OpenClass:
    """Open a class of the first course that stands at a part of the plan."""
    course = kiosk.parts.store.course(kiosk.parts.store.courses()[0].id)
    groups = groups_of(kiosk.parts)
    # Another uuid each time, so that no class is the one that a scene before has closed.
    held = len(kiosk.parts.sessions.closed("", "9999"))
    shares = (20, 7)
    state = GroupSession(
        id=str(UUID(int=held, version=4)),
        day=kiosk.parts.sessions.today(),
        template=PLAN,
        course=course.id,
        lesson=course.lessons[0].id,
        organiser=kiosk.parts.lists.organisers[0],
        place=kiosk.parts.lists.places[0],
        women=True,
        counts=tuple(
            GroupCount(group=group.id, people=people, women=people // 2)
            for group, people in zip(groups, shares, strict=False)
        ),
        part=[part.kind for part in template(PLAN).parts].index(kind),
        step=step,
    )
    return OpenClass(
        kiosk.parts.sessions,
        kiosk.parts.jobs,
        came(state, "11111111-1111-4111-8111-111111111111"),
        course=course,
        groups=groups,
    )


def part(kiosk: Kiosk, kind: PartKind, *, step: int = 0) -> None:
    """Show a part of a class."""
    kiosk.routes.class_part(a_class(kiosk, kind, step=step))


def question(kiosk: Kiosk, kind: PartKind, stage: str, *, by_eye: bool = False) -> None:
    """Show a question at a stage; cards are counted where it has come to that."""
    part(kiosk, kind)
    model = kiosk.app.shown
    if not isinstance(model, ClassQuestionModel):
        return
    while (now := str(model.property("stage"))) != stage:
        if now == "count":
            _count(model, by_eye=by_eye)
        model.next()
    if stage == "count":
        _count(model, by_eye=by_eye)


def _count(model: ClassQuestionModel, *, by_eye: bool) -> None:
    if by_eye:
        model.byEye(on=True)
    for digit, times in ((1, 17), (2, 3), (3, 4), (0, 2)):
        for _ in range(1 if by_eye else times):
            model.digit(digit)


def revisit_of_a_class(kiosk: Kiosk) -> None:
    """The second class begins with what the first one learned."""
    kiosk.parts.sessions.close(a_class(kiosk, PartKind.HOME).state).result()
    part(kiosk, PartKind.REVISIT)


def summed_up(kiosk: Kiosk, *, ended: bool = False) -> None:
    """A class at its end, with cards counted before and after."""
    held = a_class(kiosk, PartKind.HOME)
    asked = held.question
    if asked is not None:
        for phase, form, right in (("pre", opening_form, 9), ("post", closing_form, 24)):
            which = form(asked, held.state.id)
            options = asked.forms[which].options
            good = next(each.id for each in options if each.right)
            counts = {each.id: right if each.id == good else 1 for each in options}
            tally = Tally(
                phase="pre" if phase == "pre" else "post",
                question=asked.id,
                form=which,
                right=good,
                counts=counts,
            )
            held.apply(tallied(held.state, tally))
    held.apply(replace(seen_on_phones(held.state, 11), spent_ms=44 * 60_000))
    kiosk.routes.class_summary(held)
    shown = kiosk.app.shown
    if ended and shown is not None:
        shown.next()
        settle(kiosk, PATIENCE_MS)
