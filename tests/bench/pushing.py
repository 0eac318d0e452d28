"""The rate of a push beside a bare loop of requests with the same bytes (tests.bench.push)."""

from __future__ import annotations

from tests.bench.figure import Figure, median
from tests.bench.push import BUDGET, measure


def figures(scale: float) -> list[Figure]:
    """At our own hub."""
    at_hub, _ = measure()
    return [
        Figure(
            what="push to the hub",
            measured=at_hub.statements / median(at_hub.push),
            unit="statements/s",
            reference=at_hub.statements / median(at_hub.bare),
            beside="bare requests loop",
            limit=BUDGET,
            of="ratio",
            rate=True,
        )
    ]
