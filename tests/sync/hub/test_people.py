"""Merged learners count once, forgotten ones cannot be told again."""

from __future__ import annotations

import json
import uuid
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from sync.events import Event, Forgotten, Merged, Reported
from sync.person import Who
from sync.statements import Origin, Stamp, statement_of
from sync.vocabulary import DEFAULT_HOME_PAGE
from tests.helpers.hub import KioskAtHub, running_hub, task_statement


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
    assert other["actor"]["account"]["name"] in kiosk.request("GET").text, "control: can be found"


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


@pytest.mark.parametrize("order", list(permutations(range(2))))
def test_a_chain_of_merges_ends_at_one_whatever_comes_first(
    kiosk: KioskAtHub, order: tuple[int, ...]
) -> None:
    first, middle, last = (str(uuid.uuid4()) for _ in range(3))
    merges = [
        told(kiosk, Merged(who=Who(actor=middle, guest=False, visit="v"), other=last)),
        told(kiosk, Merged(who=Who(actor=first, guest=False, visit="v"), other=middle)),
    ]
    early = [task_statement(kiosk, actor=name) for name in (first, middle, last)]
    late = [task_statement(kiosk, actor=name) for name in (first, middle, last)]
    assert kiosk.post(*early).ok
    for index in order:
        assert kiosk.post(merges[index]).ok
    assert kiosk.post(*late).ok
    assert {row["learner"] for row in kiosk.facts()} == {first}


def test_merges_in_a_circle_end(kiosk: KioskAtHub) -> None:
    one, two = str(uuid.uuid4()), str(uuid.uuid4())
    for stays, goes in ((one, two), (two, one), (one, one)):
        assert kiosk.post(
            told(kiosk, Merged(who=Who(actor=stays, guest=False, visit="v"), other=goes))
        ).ok
    assert kiosk.post(task_statement(kiosk, actor=two)).ok
    assert {row["learner"] for row in kiosk.facts()} == {one}


@pytest.mark.parametrize("together", [True, False], ids=["one-request", "one-by-one"])
@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_a_forgotten_learner_takes_what_was_merged_along_in_any_order(
    kiosk: KioskAtHub, order: tuple[int, ...], together: bool
) -> None:
    stays, goes = str(uuid.uuid4()), str(uuid.uuid4())
    sent = [
        task_statement(kiosk, actor=goes),
        told(kiosk, Merged(who=Who(actor=stays, guest=False, visit="v"), other=goes)),
        told(kiosk, Forgotten(actor=stays)),
    ]
    ordered = [sent[index] for index in order]
    for batch in [ordered] if together else [[each] for each in ordered]:
        assert kiosk.post(*batch).ok
    assert kiosk.post(task_statement(kiosk, actor=goes), task_statement(kiosk, actor=stays)).ok
    scored = [row["learner"] for row in kiosk.facts() if row["verb"] == "scored"]
    assert len(scored) == len(set(scored)) == 3, "one unlinkable id a row"
    seen = kiosk.request("GET").text + json.dumps(kiosk.facts())
    assert stays not in seen
    assert goes not in seen
    for each in sent:
        assert kiosk.post(each).status_code == 200, "sent again, it is still known"
    assert stays not in kiosk.request("GET").text


def test_forgetting_one_leaves_the_others_statements_whole(kiosk: KioskAtHub) -> None:
    other = task_statement(kiosk)
    kiosk.post(other, told(kiosk, Forgotten(actor=str(uuid.uuid4()))))
    got = kiosk.request("GET", params={"statementId": other["id"]}).json()
    assert {key: got[key] for key in other} == other


def test_before_its_enrolment_a_kiosk_speaks_in_the_default_words(tmp_path: Path) -> None:
    sent = task_statement(None)
    with running_hub(tmp_path, home_page="https://hocso.example.vn") as hub:
        kiosk = hub.enrol()
        assert kiosk.identity["home_page"] == "https://hocso.example.vn"
        assert kiosk.post(sent).ok
        (row,) = kiosk.facts()
        assert (row["learner"], row["course"]) == (sent["actor"]["account"]["name"], "lua-dao")
