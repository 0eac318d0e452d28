"""The practice step: an imitation device to operate."""

from __future__ import annotations

from PySide6.QtCore import Property, QObject, Slot

from content.model import Practice
from content.sentences import sentences
from kiosk.language import worded
from kiosk.lesson import feedback, practice
from kiosk.lesson.grading import Graded, Operated
from kiosk.lesson.practice_json import from_json, to_json
from kiosk.viewmodels.steps.device import PACE_MILLISECONDS, DeviceModel
from kiosk.viewmodels.steps.step import StepHost, StepModel
from sync.events import Outcome


class PracticeModel(StepModel):
    """A device, what is to be done on it, and what was said."""

    def __init__(
        self,
        host: StepHost,
        step: Practice,
        outcome: Outcome | None,
        sketch: str = "",
        pace_milliseconds: int = PACE_MILLISECONDS,
    ) -> None:
        super().__init__(host, step, outcome)
        kept = from_json(sketch, step.device) if sketch else practice.start(step.device)
        self._practice = step
        self._device = DeviceModel(
            step.device,
            kept,
            url=host.url,
            say=host.say,
            cue=host.cue,
            reads=host.reads,
            pace_milliseconds=pace_milliseconds,
            parent=self,
        )
        self._device.acted.connect(self._acted)

    def choices(self) -> list[str]:
        """The warning, and that a real screen may differ."""
        return [
            *sentences(worded(feedback.PRACTICE_WARNING)),
            *sentences(worded(feedback.REAL_SCREEN_DIFFERS)),
        ]

    def take(self, graded: Graded) -> None:
        """What was graded is said beside the device."""
        kind = "right" if graded.outcome is Outcome.RIGHT else "note"
        self._device.comment(kind, graded.says)
        super().take(graded)
        if graded.outcome is Outcome.UNKNOWN:
            self._device.show_soon()

    def undo(self, outcome: Outcome | None) -> None:
        """The last touch was not saved: the device is put back to its beginning."""
        fresh = practice.start(self._practice.device)
        self._device.put(self._practice.device, fresh)
        super().undo(outcome)

    def leave(self) -> None:
        """A demonstration ends with its step."""
        self._device.stop()

    @Slot()
    def _acted(self) -> None:
        state = self._device.state
        if self.over:
            return
        self._host.sketch(to_json(state))
        if state.done:
            self._host.answer(Operated(practice.result(state, self._practice.device)))

    @Property(QObject, constant=True)
    def device(self) -> DeviceModel:
        return self._device
