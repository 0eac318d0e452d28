"""Which page shows the part that a class stands at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kiosk.session.moves import PHASE_OF
from kiosk.session.rehearsal import happens
from kiosk.session.template import PartKind
from kiosk.viewmodels.session.class_page import ClassPageModel
from kiosk.viewmodels.session.open_class import OpenClass

if TYPE_CHECKING:
    from kiosk.viewmodels.parts import Parts
    from kiosk.viewmodels.routes import Routes


def page_of(routes: Routes, parts: Parts, held: OpenClass) -> ClassPageModel:
    """The model of the part's page, or of what is played before it in a rehearsal.

    Each is loaded when it is first shown.
    """
    happening = happens(held.state)
    if happening is not None:
        from kiosk.viewmodels.session.rehearsing import ClassRehearsalModel

        return ClassRehearsalModel(routes, held, happening)
    return _of_part(routes, parts, held)


def _of_part(routes: Routes, parts: Parts, held: OpenClass) -> ClassPageModel:
    kind = held.state.kind
    if kind in PHASE_OF:
        from kiosk.viewmodels.session.asking import ClassQuestionModel

        return ClassQuestionModel(routes, parts, held)
    match kind:
        case PartKind.REVISIT:
            from kiosk.viewmodels.session.revisit import ClassRevisitModel

            return ClassRevisitModel(routes, parts, held)
        case PartKind.LESSON:
            from kiosk.viewmodels.session.teaching import ClassLessonModel

            return ClassLessonModel(routes, parts, held)
        case PartKind.PHONES:
            from kiosk.viewmodels.session.phones import ClassPhonesModel

            return ClassPhonesModel(routes, parts, held)
        case PartKind.HOME:
            from kiosk.viewmodels.session.home_task import ClassHomeModel

            return ClassHomeModel(routes, parts, held)
        case _:
            from kiosk.viewmodels.session.counting import ClassCountModel

            return ClassCountModel(routes, parts, held, returns=False)
