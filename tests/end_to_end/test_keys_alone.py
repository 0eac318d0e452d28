"""From Welcome through a card, tasks and a lesson to its end, and out again, by keys alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.still import silent_voice
from tests.helpers.journey import Villager
from tests.helpers.keys import KeyedKiosk
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import running_kiosk


@pytest.mark.slow
def test_join_learn_finish_and_leave_without_a_finger(
    qapp: QGuiApplication, stick: Stick, home: Path
) -> None:
    with running_kiosk(home, stick.root, voice=silent_voice) as touched:
        keyed = KeyedKiosk(touched.kiosk)
        person = Villager(keyed)
        person.join()
        person.open_course()
        keyed.touch("next")
        assert keyed.page == "Task"
        person.fail_task()
        person.fail_task()
        person.take_first_lesson()
        assert keyed.here() == "next"
        person.leave()
        assert (keyed.page, keyed.here()) == ("Welcome", "start")
