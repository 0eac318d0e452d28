"""docs/statements.md names everything that a statement can hold, and nothing that none holds."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sync.statements import Origin, Stamp, statement_of
from tests.helpers.saved_kiosk import HOME_PAGE, every_kind

DOC = (Path(__file__).parents[2] / "docs" / "statements.md").read_text(encoding="utf-8")
CODE = set(re.findall(r"`([^`]+)`", DOC))
STAMP = Stamp(
    journal="99999999-9999-4999-8999-999999999999",
    seq=1,
    boot="boot",
    uptime_ms=1,
    wall_ms=1_795_000_000_000,
    at_ms=1_795_000_000_000,
    clock="trusted",
)
ORIGIN = Origin(home_page=HOME_PAGE, program="0.1.0", kiosk="kiosk", commune="14845")
EXTENSION = f"{HOME_PAGE}/xapi/extensions/"


def keys(part: Any) -> set[str]:
    if isinstance(part, dict):
        return set(part).union(*(keys(value) for value in part.values()))
    if isinstance(part, list):
        return set().union(*(keys(value) for value in part))
    return set()


def statements() -> list[dict[str, Any]]:
    made = [statement_of(event, STAMP, ORIGIN) for event in every_kind()]
    return [statement for statement in made if statement is not None]


def test_every_extension_is_described() -> None:
    used = {
        key.removeprefix(EXTENSION)
        for statement in statements()
        for key in keys(statement)
        if key.startswith(EXTENSION)
    }
    assert used <= CODE, f"not in docs/statements.md: {sorted(used - CODE)}"
    assert len(used) > 20


def test_every_verb_is_described() -> None:
    for statement in statements():
        verb = statement["verb"]["id"]
        short = verb.rpartition("/")[2]
        told = f"…/xapi/verbs/{short}" if verb.startswith(HOME_PAGE) else short
        assert told in CODE


def test_the_limits_told_are_those_kept() -> None:
    from sync.clock import KEPT_DAYS
    from sync.outbox import MOST_BYTES, MOST_STATEMENTS

    assert f"at most {MOST_STATEMENTS} statements and {MOST_BYTES // 1000} kB" in DOC
    assert f"at least {KEPT_DAYS} days" in DOC
