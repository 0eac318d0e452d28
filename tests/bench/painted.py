"""From a tap to the next screen painted, with real touches, at 1280×800, drawn by software.

Run as a program it goes the way of a guest into a lesson, again and again, and tells milliseconds.
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

from tests.bench.figure import Figure, percentile
from tests.bench.process import answer, python, sound, village_home

ROUNDS = 8
STEPS = 2
"""Steps of the lesson that need no answer before the next."""


def figures(scale: float) -> list[Figure]:
    """P95 of all taps."""
    with village_home() as home, sound(home) as env:
        found = answer(python("tests.bench.painted"), env)
        frames = answer(python("tests.bench.references", "frames"), env)
    taps = [one for times in found.values() for one in times]
    worst = max(found, key=lambda name: percentile(found[name], 95))
    return [
        Figure(
            what=f"tap → next screen painted, p95 (slowest: {worst})",
            measured=percentile(taps, 95),
            unit="ms",
            reference=percentile(frames, 95),
            beside="frame of an empty page, p95",
            limit=100,
        )
    ]


def main() -> int:
    """Tap, and tell what each kind of tap took."""
    from PySide6.QtGui import QGuiApplication

    from tests.bench.paint import painted_ms
    from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

    application = QGuiApplication([])
    home = Path(os.environ["HOCSO_HOME"])
    taken: dict[str, list[float]] = {}

    class Taps(TouchedKiosk):
        """Measures each tap instead of waiting for it."""

        def tap_to(self, name: str, page: str) -> None:
            before = self.model, getattr(self.model, "stepModel", None)

            def there() -> bool:
                now = self.model, getattr(self.model, "stepModel", None)
                ready = page != "Lesson" or now[1] is not None
                idle = self.kiosk.parts.jobs.pending == 0
                return self.page == page and now != before and ready and idle

            self.until(lambda: self.ready() and self._enabled(name), f"{name} to be pressed")
            item = self.find(name)
            assert item is not None
            middle = item.mapToScene(item.boundingRect().center()).toPoint()
            spent = painted_ms(self.kiosk.window, lambda: self.press_at(middle), there)
            taken.setdefault(f"{name} to {page}", []).append(spent)
            self.rest()

    with running_kiosk(home, home / "no-root.json") as started:
        person = Taps(started.kiosk)
        for _ in range(ROUNDS):
            person.tap_to("start", "WhoAreYou")
            person.tap_to("guest", "Home")
            person.tap_to("all", "Shelves")
            person.tap_to("back", "Home")
            person.tap_to("need0", "Lesson")
            for _ in range(STEPS):
                person.tap_to("next", "Lesson")
            person.tap_to("home", "Home")
            person.kiosk.routes.welcome()
            person.rest()
    del application
    print(json.dumps(taken))
    return 0


if __name__ == "__main__":
    sys.exit(main())
