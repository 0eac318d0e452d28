"""A province whose kiosks all come back at once, second by second: what its hub is asked.

Pure: kiosks decide by the program's own `next_delay` and `start_delay`, or, as the control, at a
fixed pace. An exchange takes no time; one that the hub has no room for in its second is answered
503 with Retry-After, one while it is away gets no answer, or a proxy's 503 without Retry-After, and
a kiosk that asks more than the hub grants it (`sync.hub.allowance`) hears 429 with Retry-After.
"""

from __future__ import annotations

import heapq
import random
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, Literal

from kiosk.sync_timer import next_delay
from sync.hub.allowance import KIOSK, POST_COST, Level, take
from sync.hub.xapi.postponing import RETRY_SECONDS
from sync.push import Fault, PushOutcome
from sync.retry import start_delay

EXCHANGE_SECONDS: Final = 0.1
Away = Literal["silent", "proxy"]
Wait = Callable[[PushOutcome | None, int, float], float]
"""Seconds to the next try: outcome (None before the first), faults in a row, a chance."""


@dataclass(frozen=True, slots=True)
class Return:
    """What a hub saw of a return.

    Attributes:
        requests: all of them, in vain or not.
        peak: most in one second.
        seconds: until the last kiosk had delivered, from when the hub could take it.
        too_often: requests that were refused because their kiosk asked too often.
    """

    requests: int
    peak: int
    seconds: float
    too_often: int


def ours(outcome: PushOutcome | None, faults: int, chance: float) -> float:
    """As `kiosk.sync_timer` waits."""
    return start_delay(chance) if outcome is None else next_delay(outcome, faults, chance)


def fixed(seconds: float) -> Wait:
    """The control: at once, then every so many seconds."""
    return lambda outcome, faults, chance: 0.0 if outcome is None else seconds


def come_back(
    kiosks: int,
    wait: Wait,
    *,
    a_second: int,
    batches: int = 1,
    away: Away = "silent",
    away_seconds: float = 0,
) -> Return:
    """Let all see the network at second 0, each with so many batches to deliver.

    Args:
        kiosks: how many.
        wait: their way of waiting.
        a_second: batches that the hub can take in a second.
        batches: of each kiosk; one follows the other `EXCHANGE_SECONDS` later.
        away: what is heard while the hub is away.
        away_seconds: so long it is away, with the network there.
    """
    dice = random.Random(20261122)
    tries = [(wait(None, 0, dice.random()), number) for number in range(kiosks)]
    heapq.heapify(tries)
    faults: Counter[int] = Counter()
    asked: Counter[int] = Counter()
    taken: Counter[int] = Counter()
    levels: dict[int, Level] = {}
    left = dict.fromkeys(range(kiosks), batches)
    too_often = 0
    moment = 0.0
    while tries:
        moment, kiosk = heapq.heappop(tries)
        second = int(moment)
        asked[second] += 1
        if moment < away_seconds:
            outcome = _stopped("unreachable" if away == "silent" else "postponed", None)
        elif seconds := _spend(levels, kiosk, moment):
            too_often += 1
            outcome = _stopped("postponed", seconds)
        elif taken[second] == a_second:
            outcome = _stopped("postponed", RETRY_SECONDS)
        else:
            taken[second] += 1
            faults[kiosk] = 0
            left[kiosk] -= 1
            if left[kiosk]:
                heapq.heappush(tries, (moment + EXCHANGE_SECONDS, kiosk))
            continue
        faults[kiosk] += 1
        heapq.heappush(tries, (moment + wait(outcome, faults[kiosk], dice.random()), kiosk))
    return Return(asked.total(), max(asked.values()), moment - away_seconds, too_often)


def _spend(levels: dict[int, Level], kiosk: int, moment: float) -> int:
    """Seconds to wait, 0 when the hub listens."""
    levels[kiosk], seconds = take(KIOSK, levels.get(kiosk), moment, POST_COST)
    return seconds


def _stopped(fault: Fault, wait_seconds: float | None) -> PushOutcome:
    return PushOutcome(
        received=0, set_aside=0, fault=fault, fact="", wait_seconds=wait_seconds, finished=False
    )
