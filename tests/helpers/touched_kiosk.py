"""The real kiosk on a data folder, and a finger that turns pages, waits, and reads the screen."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from kiosk.startup import Kiosk, Step, find_voice, start_kiosk
from tests.helpers.touch import Finger, wait, walk

MOST_PAGES = 12


class TouchedKiosk(Finger):
    """A kiosk that runs, seen and touched as a person does."""

    def __init__(self, kiosk: Kiosk) -> None:
        super().__init__(kiosk)
        self.kiosk = kiosk
        self.window = self._window

    @property
    def model(self) -> Any:
        """The page that is open, as its own type."""
        return self.kiosk.app.shown

    def until(self, condition: Callable[[], object], what: str = "") -> None:
        """Run Qt's loop until something holds."""
        wait(condition, f"{what or condition} on {self.page}: {self.names()}")

    def texts(self) -> list[str]:
        """Every text that is painted."""
        items = walk(self._window.contentItem())
        found = (item.property("text") for item in items if item.inherits("QQuickText"))
        return [text for text in found if text]

    def says(self, part: str) -> bool:
        """Whether these words stand on the screen."""
        return any(part in text for text in self.texts())

    def touch(self, name: str) -> None:
        """Turn pages to a thing, wait until it may be pressed, press it, and wait for what follows."""
        for _ in range(MOST_PAGES):
            if self.find(name) is not None or self.find("pagerMore") is None:
                break
            self._tap("pagerMore")
        self._tap(name)

    def _tap(self, name: str) -> None:
        self.until(lambda: self._enabled(name), f"{name} to be enabled")
        super().touch(name)
        self.rest()

    def _enabled(self, name: str) -> bool:
        item = self.find(name)
        return item is not None and item.isEnabled()

    def picture(self, path: Path) -> None:
        """Save what is seen."""
        self.rest()
        self._window.grabWindow().save(str(path))


@contextmanager
def running_kiosk(home: Path, root: Path, *, voice: Step = find_voice) -> Iterator[TouchedKiosk]:
    """Start the kiosk on a data folder; it closes with the block."""
    before = dict(os.environ)
    os.environ.update(HOCSO_HOME=str(home), HOCSO_ROOT=str(root))
    try:
        kiosk = start_kiosk(voice=voice)
        try:
            touched = TouchedKiosk(kiosk)
            touched.rest()
            yield touched
        finally:
            kiosk.close()
    finally:
        os.environ.clear()
        os.environ.update(before)
