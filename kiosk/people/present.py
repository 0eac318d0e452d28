"""Who of some identifiers still has a card here, for what a class says of them."""

from __future__ import annotations

from collections.abc import Sequence

from sync.person import Who
from sync.schema import Connection


def present(connection: Connection, learners: Sequence[str]) -> list[Who]:
    """Those of the learners who have a card, in their order; without a visit of their own."""
    found = []
    for learner in learners:
        row = connection.execute(
            "SELECT target_group, adult FROM learner WHERE id = ?", (learner,)
        ).fetchone()
        if row is not None:
            group, adult = row
            found.append(
                Who(actor=learner, guest=False, visit="", groups=(group,), adult=bool(adult))
            )
    return found
