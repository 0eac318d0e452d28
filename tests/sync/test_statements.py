"""Statements: what the province gets to read, and what it never does."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sync import vocabulary as words
from sync.events import (
    Event,
    Forgotten,
    Joined,
    Merged,
    Outcome,
    OwnPhoneDone,
    StepAnswered,
    StepShown,
    StepSketched,
)
from sync.statements import Origin, Stamp, duration, frozen, statement_id, statement_of, timestamp
from sync.vocabulary import Place, Vocabulary
from tests.helpers.saved_kiosk import (
    ACTOR,
    HOME_PAGE,
    OTHER,
    REGISTRATION,
    WHO,
    answer,
    every_kind,
    task,
)

JOURNAL = "99999999-9999-4999-8999-999999999999"
STAMP = Stamp(
    journal=JOURNAL,
    seq=7,
    boot="boot-1",
    uptime_ms=12_345,
    wall_ms=1_795_000_000_000,
    at_ms=1_795_000_000_123,
    clock="trusted",
)
ORIGIN = Origin(
    home_page=HOME_PAGE,
    program="0.1.0",
    kiosk="55555555-5555-4555-8555-555555555555",
    commune="01234",
)
IRIS = Vocabulary(HOME_PAGE)


def stated(event: Event, origin: Origin = ORIGIN) -> dict[str, Any]:
    statement = statement_of(event, STAMP, origin)
    assert statement is not None
    return statement


def extension(part: dict[str, Any], name: str) -> Any:
    return part["extensions"].get(IRIS.extension(name))


@pytest.mark.parametrize(
    "event",
    [
        Joined(who=WHO),
        StepShown(
            who=WHO, course="c", lesson="l", lesson_hash="h", registration=REGISTRATION, step="s"
        ),
        StepSketched(
            who=WHO, course="c", lesson="l", registration=REGISTRATION, step="s", state="{}"
        ),
    ],
    ids=lambda event: type(event).__name__,
)
def test_what_stays_on_the_kiosk_has_no_statement(event: Event) -> None:
    assert statement_of(event, STAMP, ORIGIN) is None


@pytest.mark.parametrize("event", every_kind(), ids=lambda event: type(event).__name__)
def test_every_statement_says_when_and_where(event: Event) -> None:
    statement = stated(event)
    context = statement["context"]
    assert statement["id"] == statement_id(JOURNAL, 7)
    assert statement["timestamp"] == "2026-11-18T11:06:40.123Z"
    assert statement["version"] == "1.0.3"
    assert context["contextActivities"]["category"][0]["id"] == IRIS.profile
    assert {
        name: extension(context, name)
        for name in ("kiosk", "commune", "journal", "seq", "boot", "uptime", "clock")
    } == {
        "kiosk": ORIGIN.kiosk,
        "commune": "01234",
        "journal": JOURNAL,
        "seq": 7,
        "boot": "boot-1",
        "uptime": 12_345,
        "clock": "trusted",
    }


@pytest.mark.parametrize("event", every_kind(), ids=lambda event: type(event).__name__)
def test_the_same_event_is_the_same_bytes(event: Event) -> None:
    again = statement_of(replace(event), STAMP, ORIGIN)
    assert again is not None
    assert frozen(stated(event)) == frozen(again)
    assert json.loads(frozen(again)) == again


@pytest.mark.parametrize("event", every_kind(), ids=lambda event: type(event).__name__)
def test_platform_stands_only_beside_an_activity(event: Event) -> None:
    statement = stated(event)
    beside_activity = statement["object"]["objectType"] == "Activity"
    assert ("platform" in statement["context"]) is beside_activity


@pytest.mark.parametrize("event", every_kind(), ids=lambda event: type(event).__name__)
def test_no_statement_carries_a_visit_a_voice_or_an_age(event: Event) -> None:
    text = frozen(stated(event)).decode()
    for secret in ("visit-1", "adult", "voice", "track", "text-size"):
        assert secret not in text


def test_what_a_person_typed_stays_on_the_kiosk() -> None:
    typed = replace(answer(1), kind="type", response="0912345678")
    assert "0912345678" not in frozen(stated(typed)).decode()
    assert stated(answer(1, "b"))["result"]["response"] == "b"


def test_an_answer_without_a_choice_says_no_empty_value() -> None:
    """The province refuses an empty text."""
    unknown = replace(answer(1, ""), outcome=Outcome.UNKNOWN)
    assert "response" not in stated(unknown)["result"]


def test_before_is_scored_and_after_is_passed_or_failed() -> None:
    assert stated(task())["verb"]["id"] == words.SCORED
    assert stated(task(phase="post"))["verb"]["id"] == words.PASSED
    assert stated(task(phase="later", passed=False))["verb"]["id"] == words.FAILED
    assert stated(task(phase="straight"))["verb"]["id"] == words.PASSED


@pytest.mark.parametrize("level", range(4))
def test_a_level_is_a_score_and_a_word(level: int) -> None:
    result = stated(task(level=level))["result"]
    assert result["score"]["raw"] == level
    assert 0 <= result["score"]["scaled"] <= 1
    assert extension(result, "independence") == words.INDEPENDENCE[level]


def test_a_safety_task_has_two_figures_and_others_have_none() -> None:
    safety = stated(task(trap_avoided=False, genuine_done=True))["result"]
    assert extension(safety, "trap-avoided") is False
    assert extension(safety, "genuine-done") is True
    other = stated(task(trap_avoided=None, genuine_done=None))["result"]
    assert IRIS.extension("trap-avoided") not in other["extensions"]
    assert IRIS.extension("genuine-done") not in other["extensions"]


@pytest.mark.parametrize(
    ("outcome", "success"),
    [
        (Outcome.RIGHT, True),
        (Outcome.WRONG, False),
        (Outcome.UNKNOWN, None),
        (Outcome.SKIPPED, None),
    ],
)
def test_not_knowing_is_no_failure(outcome: Outcome, success: bool | None) -> None:
    result = stated(replace(answer(1), outcome=outcome))["result"]
    assert result.get("success") is success
    assert extension(result, "outcome") == outcome.value


def test_own_word_and_observed_are_told_apart() -> None:
    own = OwnPhoneDone(
        who=WHO,
        course="c",
        lesson="l",
        registration=REGISTRATION,
        step="s",
        evidence="observed",
    )
    assert extension(stated(own)["result"], "evidence") == "observed"


def test_groups_are_told_only_when_touched() -> None:
    unknown: StepAnswered = replace(answer(1), who=replace(WHO, groups=()))
    assert IRIS.extension("groups") not in stated(unknown)["context"]["extensions"]
    assert extension(stated(answer(1))["context"], "groups") == ["nguoi_dan"]


def test_before_an_enrolment_a_statement_names_no_kiosk() -> None:
    bare = Origin(home_page=HOME_PAGE, program="0.1.0")
    context = stated(answer(1), bare)["context"]
    assert IRIS.extension("kiosk") not in context["extensions"]
    assert IRIS.extension("commune") not in context["extensions"]
    heartbeat = stated(every_kind()[-1], bare)
    assert heartbeat["actor"]["account"]["name"] == JOURNAL


def test_a_merge_names_both_and_a_forgetting_only_the_forgotten() -> None:
    merged = next(each for each in every_kind() if isinstance(each, Merged))
    forgotten = Forgotten(actor=OTHER)
    assert stated(merged)["actor"]["account"]["name"] == ACTOR
    assert stated(merged)["object"]["account"]["name"] == OTHER
    assert stated(forgotten)["actor"]["account"]["name"] == ORIGIN.kiosk
    assert stated(forgotten)["object"]["account"]["name"] == OTHER


@given(st.uuids(), st.integers(1, 2**53))
def test_an_id_belongs_to_one_event(journal: UUID, seq: int) -> None:
    name = statement_id(str(journal), seq)
    assert UUID(name).version == 5
    assert name == statement_id(str(journal), seq)
    assert name != statement_id(str(journal), seq + 1)


@given(st.integers(0, 10**10))
def test_a_duration_keeps_hundredths(milliseconds: int) -> None:
    text = duration(milliseconds)
    assert text.startswith("PT")
    assert text.endswith("S")
    assert abs(float(text[2:-1]) - milliseconds / 1000) < 0.011


@given(st.integers(0, 4_000_000_000_000))
def test_a_timestamp_has_one_spelling(unix_ms: int) -> None:
    text = timestamp(unix_ms)
    assert len(text) == 24
    assert text.endswith("Z")
    assert round(datetime.fromisoformat(text).timestamp() * 1000) == unix_ms


def test_an_activity_tells_its_place() -> None:
    assert IRIS.place(IRIS.course("c")) == Place("c")
    assert IRIS.place(IRIS.lesson("c", "l")) == Place("c", lesson="l")
    assert IRIS.place(IRIS.step("c", "l", "s")) == Place("c", lesson="l", step="s")
    assert IRIS.place(IRIS.task("c", "t")) == Place("c", task="t")
    assert IRIS.place(IRIS.lesson("c", "l") + "/other/x") is None
    assert IRIS.place(IRIS.kiosk("k")) is None
    assert IRIS.place(IRIS.seed) is None
