"""Makes the view model of a step, by its kind."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import assert_never

from content.model import Choose, Decide, Match, Order, OwnPhone, Practice, Read, Step, Type, Watch
from kiosk.viewmodels.steps.cards import MatchModel, OrderModel
from kiosk.viewmodels.steps.choosing import ChooseModel
from kiosk.viewmodels.steps.practising import PracticeModel
from kiosk.viewmodels.steps.reading import OwnPhoneModel, ReadModel, WatchModel, Witness
from kiosk.viewmodels.steps.step import StepHost, StepModel
from kiosk.viewmodels.steps.typing_step import TypeModel
from sync.events import Outcome


def step_model(
    host: StepHost,
    step: Step,
    outcome: Outcome | None,
    sketch: str = "",
    *,
    media: Callable[[str], Path | None],
    witness: Witness | None = None,
) -> StepModel:
    """The view model of `step`, as it was left.

    Args:
        host: the page.
        step: the step.
        outcome: of the last answer, None when there was none.
        sketch: its half-done state, "" when untouched.
        media: finds the file of a sound by its logical path.
        witness: tries a helper's PIN; None while no helper has one.
    """
    model: StepModel
    match step:
        case Read():
            model = ReadModel(host, step, outcome)
        case Watch():
            model = WatchModel(host, step, outcome, media(step.media))
        case Choose() | Decide():
            model = ChooseModel(host, step, outcome)
        case Order():
            model = OrderModel(host, step, outcome, sketch)
        case Match():
            model = MatchModel(host, step, outcome, sketch)
        case Type():
            model = TypeModel(host, step, outcome)
        case Practice():
            model = PracticeModel(host, step, outcome, sketch)
        case OwnPhone():
            model = OwnPhoneModel(host, step, outcome, witness)
        case _:
            assert_never(step)
    return model
