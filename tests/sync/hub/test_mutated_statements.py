"""A statement that was changed anywhere is taken or refused; a kiosk would repeat an error for ever."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from typing import Any
from uuid import UUID

import pytest

from sync.hub.xapi.errors import BadStatement
from sync.hub.xapi.flat import flat, refers_to, voids
from sync.hub.xapi.form import checked
from sync.hub.xapi.likeness import fingerprint
from sync.hub.xapi.mentions import mentions
from sync.statements import Origin, Stamp, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE, VOIDED, Vocabulary
from tests.helpers.saved_kiosk import every_kind

Way = tuple[str | int, ...]
SOME_ID = str(UUID(int=7))
WORDS = Vocabulary(DEFAULT_HOME_PAGE)
ODD: tuple[Any, ...] = (
    None, True, 0, -1, 1e308, 10**30, "", "x", [], {}, ["a"], [{}], [None], SOME_ID,
    "http://example.com/x", {"id": "http://example.com/x"}, [{"id": "http://example.com/x"}],
    {"objectType": "Agent"}, {"mbox": "mailto:a@example.vn"}, "2026-01-01T00:00:00Z",
    "0001-01-01T00:00:00+14:00", "9999-12-31T23:59:59-14:00", "P" + "9" * 400 + "D",
)  # fmt: skip
NAMES = (
    "objectType", "member", "account", "mbox", "id", "extensions", "context", "result", "object",
    "attachments", "team", "authority", "timestamp", "stored", "statement",
)  # fmt: skip


def sound() -> list[dict[str, Any]]:
    """Statements of every kind, ours and foreign."""
    stamp = Stamp(
        journal=SOME_ID, seq=1, boot="b", uptime_ms=1, wall_ms=1, at_ms=1, clock="trusted"
    )
    origin = Origin(home_page=DEFAULT_HOME_PAGE, program="0.1.0")
    ours = [statement_of(event, stamp, origin) for event in every_kind()]
    foreign: dict[str, Any] = {
        "actor": {"objectType": "Group", "member": [{"mbox": "mailto:a@example.vn"}]},
        "verb": {"id": "http://example.com/did"},
        "object": {"id": "http://example.com/x"},
    }
    nested = {**foreign, "object": {**foreign, "objectType": "SubStatement"}}
    voiding = {
        **foreign,
        "verb": {"id": VOIDED},
        "object": {"objectType": "StatementRef", "id": SOME_ID},
    }
    return [*(one for one in ours if one is not None), foreign, nested, voiding]


def ways(value: Any, way: Way = ()) -> Iterator[Way]:
    """Every place in a value but its root."""
    if way:
        yield way
    if isinstance(value, dict):
        for key, each in value.items():
            yield from ways(each, (*way, key))
    elif isinstance(value, list):
        for index, each in enumerate(value):
            yield from ways(each, (*way, index))


def change(statement: dict[str, Any], dice: random.Random) -> None:
    """Take something away, put something odd in its place, or beside it."""
    *before, last = dice.choice(list(ways(statement)))
    place: Any = statement
    for key in before:
        place = place[key]
    act = dice.random()
    if act < 0.2:
        del place[last]
    elif act < 0.8 or isinstance(place, list):
        place[last] = copy.deepcopy(dice.choice(ODD))
    else:
        place[dice.choice(NAMES)] = copy.deepcopy(dice.choice(ODD))


@pytest.mark.parametrize("seed", range(4))
def test_a_changed_statement_is_taken_or_refused(seed: int) -> None:
    dice = random.Random(seed)
    taken = refused = 0
    for _ in range(800):
        statement = copy.deepcopy(dice.choice(sound()))
        for _ in range(dice.randint(1, 2)):
            if statement:
                change(statement, dice)
        try:
            body = checked(statement)
            fingerprint(body)
        except BadStatement:
            refused += 1
            continue
        row = flat(body, WORDS)
        assert row.seq is None or row.seq < 2**63
        assert row.milliseconds is None or row.milliseconds < 2**31
        voids(body)
        refers_to(body)
        mentions(body)
        json.dumps(body)
        taken += 1
    assert taken > 50, "control: some changes are harmless"
    assert refused > 50


def test_every_sound_statement_is_taken() -> None:
    for statement in sound():
        assert checked(statement) is statement
