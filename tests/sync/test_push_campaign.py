"""Everything that goes wrong on the way × a pusher killed again and again: each event exactly once.

HOCSO_CAMPAIGN is `<kills>x<seeds>` for each of the sixteen wrongs: 6x1 where it is not set, 25x3 in
a campaign (reliability.md).
"""

from __future__ import annotations

import json
import os
import random
import subprocess
from collections import Counter
from dataclasses import asdict, dataclass
from pathlib import Path

import pytest

from tests.faults.figures import Figures
from tests.helpers.child import child
from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.saved_kiosk import SavedKiosk, answer

KILLS, SEEDS = (int(part) for part in os.environ.get("HOCSO_CAMPAIGN", "6x1").split("x"))
EACH_TIME = 8
"""Statements recorded before each kill: three batches of the child's."""


@dataclass(frozen=True)
class Verdict:
    """What kiosk and server say of each other.

    Attributes:
        early: statements that the kiosk calls received and the server does not have.
        extra: statements at the server that the kiosk never recorded.
        twice: events that the server has under more than one id, or has stored again.
    """

    early: int
    extra: int
    twice: int


FLAWLESS = Verdict(0, 0, 0)


@pytest.mark.parametrize("seed", range(SEEDS))
@pytest.mark.parametrize("wrong", Wrong, ids=lambda wrong: wrong.name.lower())
def test_a_pusher_killed_amid_each_wrong_sends_everything_exactly_once(
    wrong: Wrong, seed: int, tmp_path: Path
) -> None:
    dice = random.Random(f"{wrong.name} {seed}")
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        for _ in range(KILLS):
            push_until_killed(kiosk, server, dice, [wrong, wrong, _harmless(dice)])
            assert judged(kiosk, server) == FLAWLESS
        kiosk.outbox.offer_set_aside_again()
        assert kiosk.push().finished
        verdict = judged(kiosk, server)
        missing = set(kiosk.ids()) - set(server.memory.stored)
        Figures().note(
            f"wire: {wrong.name.lower()}, seed {seed}",
            kills=KILLS,
            statements=len(kiosk.ids()),
            missing=len(missing),
            **asdict(verdict),
        )
        assert verdict == FLAWLESS
        assert missing == set()
        assert kiosk.ids("received") == kiosk.ids()
        assert len(kiosk.ids()) == KILLS * EACH_TIME


def test_a_client_that_believes_every_answer_is_caught(tmp_path: Path) -> None:
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        push_to_the_end(kiosk, server, [Wrong.PORTAL_JSON], "believing")
        verdict = judged(kiosk, server)
        missing = set(kiosk.ids()) - set(server.memory.stored)
        Figures().note("control: wire, believing", missing=len(missing), **asdict(verdict))
        assert verdict.early > 0
        assert missing, "and nobody will ever send them"


def test_a_client_without_ids_of_its_own_is_caught(tmp_path: Path) -> None:
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        push_to_the_end(kiosk, server, [Wrong.LOST_REPLY], "renaming")
        verdict = judged(kiosk, server)
        Figures().note("control: wire, renaming", **asdict(verdict))
        assert verdict.twice > 0
        assert verdict.extra > 0


def push_until_killed(
    kiosk: SavedKiosk, server: FaultServer, dice: random.Random, wrongs: list[Wrong]
) -> None:
    """Record, push amid these in any order, and kill the pusher at a random moment."""
    kiosk.record(*(answer(number) for number in range(EACH_TIME)))
    server.do_wrong(*dice.sample(wrongs, len(wrongs)))
    begun, answered = server.memory.begun, len(server.memory.arrivals)
    with child("pushing_child", kiosk.folder) as pushing:
        _wait(dice, server, pushing, begun, answered)
    server.memory.wrongs.clear()


def push_to_the_end(
    kiosk: SavedKiosk, server: FaultServer, wrongs: list[Wrong], client: str
) -> None:
    """Record, and push amid these with another client until nothing waits."""
    kiosk.record(*(answer(number) for number in range(EACH_TIME)))
    server.do_wrong(*wrongs)
    with child("pushing_child", kiosk.folder, client) as pushing:
        pushing.communicate(timeout=60)


def _wait(
    dice: random.Random,
    server: FaultServer,
    pushing: subprocess.Popen[str],
    begun: int,
    answered: int,
) -> None:
    """Until a moment to kill: a batch is half-way, its answer is out, or a run has ended."""
    match dice.choice(["half-way", "answered", "answered", "ended"]):
        case "half-way":
            assert server.wait_for_beginnings(begun + dice.randint(1, 2))
        case "answered":
            # Before, while or after the receipt is kept.
            assert server.wait_for_arrivals(answered + dice.randint(1, 2))
        case _:
            assert pushing.stdout is not None
            assert pushing.stdout.readline()


def judged(kiosk: SavedKiosk, server: FaultServer) -> Verdict:
    """Compare what the kiosk calls received with what the server has, by ids and by content."""
    received, recorded = set(kiosk.ids("received")), set(kiosk.ids())
    with server.memory.lock:
        stored = dict(server.memory.stored)
        again = sum(times - 1 for times in server.memory.times_stored.values())
    contents = Counter(_content(statement) for statement in stored.values())
    return Verdict(
        early=len(received - set(stored)),
        extra=len(set(stored) - recorded),
        twice=again + sum(times - 1 for times in contents.values()),
    )


def _content(statement: bytes) -> str:
    """A statement without its id: journal and number in it tell one event from another."""
    return json.dumps(
        {key: value for key, value in json.loads(statement).items() if key != "id"}, sort_keys=True
    )


def _harmless(dice: random.Random) -> Wrong:
    return dice.choice([Wrong.LOST_REPLY, Wrong.UNAVAILABLE])
