"""An event is read back from the journal as exactly what was written, or not at all."""

from __future__ import annotations

import json

import pytest

from sync.event_body import body_of, event_from
from sync.events import Event
from tests.helpers.saved_kiosk import every_kind

EVENTS = every_kind()


@pytest.mark.parametrize("event", EVENTS, ids=[f"{i}" for i in range(len(EVENTS))])
def test_every_event_comes_back_as_it_was(event: Event) -> None:
    assert event_from(type(event).__name__, body_of(event)) == event


@pytest.mark.parametrize(
    ("kind", "body"),
    [("Nothing", "{}"), ("ClassHeld", "{}"), ("ClassHeld", "["), ("Forgotten", '{"actor": [}')],
    ids=["unknown", "empty", "broken", "torn"],
)
def test_what_is_no_event_is_none(kind: str, body: str) -> None:
    assert event_from(kind, body) is None


def test_a_field_that_this_program_does_not_know_is_no_event() -> None:
    event = EVENTS[0]
    body = {**json.loads(body_of(event)), "later": 1}
    assert event_from(type(event).__name__, json.dumps(body)) is None
