"""The plug is pulled under somebody who learns at the real window: what the screen called saved is there."""

from __future__ import annotations

import json
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from kiosk.still import silent_voice
from kiosk.tables import KIOSK_SETS
from sync.progress import Progress
from tests.faults.agreement import torn
from tests.faults.campaign import times
from tests.faults.cut_disk import CutDisk
from tests.faults.figures import Figures
from tests.faults.warm import Warm
from tests.helpers.journey import COURSE, Villager
from tests.helpers.sample_folder import FIRST
from tests.helpers.saved_kiosk import SavedKiosk
from tests.helpers.stick import Stick
from tests.helpers.touched_kiosk import running_kiosk
from tests.helpers.touching_child import Shown

CUTS = times(3, 300)
CONTROL_CUTS = times(1, 30)
CUTS_OF_A_LIFE = 20
"""After so many cuts the kiosk begins anew."""
LONGEST_SECONDS = 0.5
"""About two touches: the moment of the cut falls anywhere in what they cause."""


@dataclass
class Seen:
    """What the screen showed.

    Attributes:
        promised: what stood there when it last said "Đã lưu", or was found after a cut.
        since: what it showed after that.
        times: how often it said so.
    """

    promised: Shown | None = None
    since: list[Shown] = field(default_factory=list)
    times: int = 0

    def hear(self, lines: list[str], *, powered: bool = True) -> None:
        """Take the lines of `tests.faults.touching`; without power nothing is a promise any more."""
        for line in lines:
            if line == "open":
                continue
            shown = json.loads(line)
            if shown.pop("saved") and powered:
                self.promised = shown
                self.since = []
                self.times += 1
            else:
                self.since.append(shown)

    def kept(self, found: Shown | None) -> bool:
        """Whether what lies on the disk is what was promised, or newer; it is known from now on."""
        kept = found == self.promised or found in self.since
        self.promised, self.since = found, []
        return kept


def found_on(home: Path) -> Shown | None:
    """Where the learner stands in the lesson, by the real program; fails on anything torn."""
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        assert kiosk.database.check() == []
        with kiosk.database.read() as connection:
            assert torn(connection) == []
            actors = connection.execute("SELECT DISTINCT actor FROM registration").fetchall()
        found = Progress(kiosk.database).resume(actors[0][0], COURSE, FIRST) if actors else None
    if found is None:
        return None
    return {
        "step": found.step,
        "answers": {name: str(outcome) for name, outcome in found.answers.items()},
        "half": found.state or "",
    }


def campaign(
    disk: CutDisk, card: str, root: Path, *, cuts: int, careful: bool
) -> tuple[int, int, int]:
    """Learn and cut: how often the screen said "Đã lưu", how many of the cuts took such words back."""
    dice = random.Random(20261122 + careful)
    seen = Seen()
    lost = begun = 0
    home = disk.root / "home"
    with Warm("tests.faults.touching") as warm:
        for number in range(cuts):
            if number % CUTS_OF_A_LIFE == 0:
                disk.fresh()
                seen.promised = None
            running = warm.start("learn", str(home), str(root), card, number, careful)
            # Now and then while the kiosk starts or somebody signs in, mostly in the lesson.
            if number % 8 == 7:
                seen.hear(running.lines(seconds=dice.uniform(0, 2), most=1))
            else:
                begun += 1
                seen.hear(running.lines(most=dice.randint(3, 14)))
                seen.hear(running.lines(seconds=dice.uniform(0, LONGEST_SECONDS), most=1))
            assert not running.ended, "the kiosk ended by itself"
            moment = disk.cut()
            seen.hear(running.kill(before=moment))
            seen.hear(running.after, powered=False)
            disk.restart()
            lost += not seen.kept(found_on(home))
    return seen.times, lost, begun


@pytest.fixture(scope="module")
def stick(tmp_path_factory: pytest.TempPathFactory) -> Stick:
    """Keys, and the sample pack signed with them."""
    made = Stick.at(tmp_path_factory.mktemp("publisher"))
    made.sign(made.build())
    return made


@pytest.fixture(scope="module")
def learner(
    stick: Stick, tmp_path_factory: pytest.TempPathFactory, qapp: object
) -> tuple[Path, str]:
    """The data folder of a kiosk, and what a scanner reads on the card of somebody who joined there."""
    home = tmp_path_factory.mktemp("kiosk") / "home"
    stick.install(home, stick.folder / "mau-1.hocso")
    with running_kiosk(home, stick.root, voice=silent_voice) as kiosk:
        person = Villager(kiosk)
        made = person.join()
        person.leave()
    return home, made.text


@pytest.fixture
def card(disk: CutDisk, learner: tuple[Path, str]) -> str:
    """That kiosk on a disk whose power can be cut; what its scanner reads."""
    shutil.copytree(learner[0], disk.root / "home")
    disk.keep()
    return learner[1]


def test_what_the_screen_called_saved_is_there_after_a_power_cut(
    disk: CutDisk, card: str, stick: Stick, figures: Figures
) -> None:
    said, lost, begun = campaign(disk, card, stick.root, cuts=CUTS, careful=True)
    figures.note("power cut at the window", cuts=CUTS, in_the_lesson=begun, said=said, lost=lost)
    assert lost == 0
    assert said > begun


def test_the_harness_sees_the_words_taken_back_where_commits_do_not_wait(
    disk: CutDisk, card: str, stick: Stick, figures: Figures
) -> None:
    said, lost, begun = campaign(disk, card, stick.root, cuts=CONTROL_CUTS, careful=False)
    figures.note(
        "control of the window: synchronous=NORMAL",
        cuts=CONTROL_CUTS,
        in_the_lesson=begun,
        said=said,
        lost=lost,
    )
    assert lost > 0, "the harness is blind"
