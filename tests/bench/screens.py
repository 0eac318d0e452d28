"""How long each screen takes to be painted on a data folder: a program that tells milliseconds.

`python -m tests.bench.screens [ACTOR] [--backup]`: as this learner, or as a guest; with `--backup`
the backup of the day begins with the first visit that ends, as it does once a day, else none.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from kiosk.people.learners import Learner
from kiosk.still import silent_voice
from kiosk.viewmodels.visit import learner_visit
from tests.bench.paint import painted_ms
from tests.helpers.touched_kiosk import TouchedKiosk, running_kiosk

ROUNDS = 6


def tour(person: TouchedKiosk, learner: Learner | None) -> dict[str, Callable[[], None]]:
    """What opens each screen, with a learner's own history where there is one."""
    routes = person.kiosk.routes
    course = person.kiosk.parts.store.courses()[0]

    def home() -> None:
        if learner is not None:
            routes.begin_visit(learner_visit(learner))
        else:
            routes.begin_guest()

    return {
        "Welcome": routes.welcome,
        "SignIn": routes.sign_in,
        "Home": home,
        "Shelves": routes.shelves,
        "Search": routes.search,
        "Course": lambda: routes.course(course.id),
        "Lesson": lambda: routes.lesson(course.id, course.lessons[0].id),
        "Status": lambda: routes.status("technician"),
        **({"MyPage": routes.my_page} if learner is not None else {}),
    }


def main(actor: str, *, backup: bool) -> int:
    """Open every screen several times, as a guest or as the learner `actor`."""
    application = QGuiApplication([])
    home = Path(os.environ["HOCSO_HOME"])
    taken: dict[str, list[float]] = {}
    with running_kiosk(home, home / "no-root.json", voice=silent_voice) as person:
        learner = person.kiosk.parts.learners.get(actor) if actor else None
        if not backup:
            person.kiosk.routes.visits.on_end.remove(person.kiosk.upkeep.visit_ended)
        for _ in range(ROUNDS):
            for name, show in tour(person, learner).items():
                before = person.model

                def there(page: str = name, before: object = before) -> bool:
                    now = person.model
                    idle = person.kiosk.parts.jobs.pending == 0
                    read = page != "Lesson" or now.stepModel is not None
                    return now is not before and person.page == page and idle and read

                spent = painted_ms(person.kiosk.window, show, there)
                taken.setdefault(name, []).append(spent)
                person.rest()
    del application
    print(json.dumps(taken))
    return 0


if __name__ == "__main__":
    words = [word for word in sys.argv[1:] if word != "--backup"]
    sys.exit(main(words[0] if words else "", backup="--backup" in sys.argv))
