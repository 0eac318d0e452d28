"""The step that is on the screen, and the one that just left it, to which QML still binds for a moment."""

from __future__ import annotations

from PySide6.QtCore import QObject

from kiosk.viewmodels.steps.step import StepModel


class ShownStep:
    """Keeps the models of a page's steps for as long as QML needs them.

    Attributes:
        now: the step on the screen, None before the first.
    """

    def __init__(self, page: QObject) -> None:
        self._page = page
        self._before: StepModel | None = None
        self.now: StepModel | None = None

    def put(self, step: StepModel) -> None:
        """Show another step; the one before stays until this one goes."""
        self.leave()
        if self._before is not None:
            self._before.deleteLater()
        self._before, self.now = self.now, step
        # Without a parent QML would take it for its own, and delete it.
        step.setParent(self._page)

    def leave(self) -> None:
        """Sound and demonstration of the step end."""
        if self.now is not None:
            self.now.leave()
