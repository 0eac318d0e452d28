"""Merged learners count once, forgotten ones cannot be told again."""

from __future__ import annotations

import uuid
from typing import Any

from sync.events import Event, Forgotten, Merged, Reported, Who
from sync.statements import Origin, Stamp, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE
from tests.helpers.hub import KioskAtHub, task_statement


def told(kiosk: KioskAtHub, event: Event, seq: int = 1) -> dict[str, Any]:
    """The statement of an event, as this kiosk would send it."""
    stamp = Stamp(
        journal=str(uuid.uuid4()),
        seq=seq,
        boot="b",
        uptime_ms=1,
        wall_ms=1,
        at_ms=1,
        clock="unknown",
    )
    origin = Origin(
        home_page=DEFAULT_HOME_PAGE,
        program="0.1.0",
        kiosk=kiosk.id,
        commune=kiosk.identity["commune"],
    )
    statement = statement_of(event, stamp, origin)
    assert statement is not None
    return statement


def test_a_merged_learner_is_one_whatever_comes_first(kiosk: KioskAtHub) -> None:
    stays, goes = str(uuid.uuid4()), str(uuid.uuid4())
    merged = told(kiosk, Merged(who=Who(actor=stays, guest=False, visit="v"), other=goes))
    early, late = task_statement(kiosk, actor=goes), task_statement(kiosk, actor=goes)
    for each in (early, merged, late):
        assert kiosk.post(each).ok
    assert {row["learner"] for row in kiosk.facts()} == {stays}


def test_a_forgotten_learner_is_unlinked_in_facts_and_statements(kiosk: KioskAtHub) -> None:
    gone = str(uuid.uuid4())
    early, late = task_statement(kiosk, actor=gone), task_statement(kiosk, actor=gone)
    other = task_statement(kiosk)
    forgotten = told(kiosk, Forgotten(actor=gone))
    for each in (early, other, forgotten, late):
        assert kiosk.post(each).ok
    learners = [row["learner"] for row in kiosk.facts() if row["verb"] == "scored"]
    assert len(set(learners)) == 3, "one unlinkable id a row"
    assert gone not in learners
    assert gone not in kiosk.request("GET").text
    raw = b"".join(path.read_bytes() for path in kiosk.hub.folder.iterdir() if path.is_file())
    assert other["actor"]["account"]["name"].encode() in raw, "control: this search can find"


def test_a_forgotten_learners_statement_sent_again_is_still_known(kiosk: KioskAtHub) -> None:
    gone = str(uuid.uuid4())
    sent = task_statement(kiosk, actor=gone)
    kiosk.post(sent)
    kiosk.post(told(kiosk, Forgotten(actor=gone)))
    assert kiosk.post(sent).status_code == 200
    assert len([row for row in kiosk.facts() if row["verb"] == "scored"]) == 1


def test_a_heartbeat_tells_version_and_backlog(kiosk: KioskAtHub) -> None:
    beat = Reported(
        program="0.1.0", packs={"co-ban": 3}, free_megabytes=900, waiting=12, faults={"voice": 1}
    )
    assert kiosk.post(told(kiosk, beat)).ok
    assert [row["verb"] for row in kiosk.facts()] == ["reported"]
