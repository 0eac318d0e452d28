"""Laws of the Statement resource, over real HTTP."""

from __future__ import annotations

import copy
import json
import uuid
from concurrent.futures import ThreadPoolExecutor
from email import message_from_bytes
from typing import Any

import pytest

from tests.helpers.hub import KioskAtHub, RunningHub, task_statement


def test_a_posted_statement_comes_back_whole(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    answer = kiosk.post(sent)
    assert (answer.status_code, answer.json()) == (200, [sent["id"]])
    got = kiosk.request("GET", params={"statementId": sent["id"]}).json()
    assert {key: got[key] for key in sent} == sent
    assert got["authority"]["account"]["name"] == kiosk.id
    assert got["stored"].endswith("Z")


def test_sending_again_changes_nothing_and_is_taken(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    assert kiosk.post(sent).ok
    again = kiosk.post(sent, task_statement(kiosk))
    assert again.status_code == 200
    assert sent["id"] in again.json()
    assert len(kiosk.facts()) == 2


def test_another_content_under_a_known_id_is_a_conflict_and_nothing_is_stored(
    kiosk: KioskAtHub,
) -> None:
    sent = task_statement(kiosk)
    kiosk.post(sent)
    other = {**sent, "timestamp": "2026-01-01T00:00:00.000Z"}
    fresh = task_statement(kiosk)
    assert kiosk.post(fresh, other).status_code == 409
    assert kiosk.request("GET", params={"statementId": fresh["id"]}).status_code == 404


def test_the_same_id_twice_in_a_batch_is_refused(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    assert kiosk.post(sent, sent).status_code == 400
    assert kiosk.facts() == []


def deep(levels: int) -> list[Any]:
    """A list in a list in a list."""
    value: list[Any] = []
    for _ in range(levels):
        value = [value]
    return value


@pytest.mark.parametrize(
    ("where", "value"),
    [
        (("verb", "id"), "answered"),
        (("actor", "mbox"), "mailto:a@b.vn"),
        (("timestamp",), "hôm qua"),
        (("timestamp",), "2026-13-45T00:00:00Z"),
        (("result", "duration"), "5 minutes"),
        (("result", "duration"), 5),
        (("timestamp",), "0001-01-01T00:00:00+14:00"),
        (("object",), {"mbox": "mailto:a@b.vn"}),
        (("context", "contextActivities"), 7),
        (("result", "score", "scaled"), 7),
        (("context", "extensions", "khong-phai-iri"), 1),
        (("context", "extensions", "http://example.com/x"), deep(200)),
        (("context", "extensions", "http://example.com/x"), deep(700)),
        (("khac",), True),
        (("result",), None),
        (("version",), "2.0.0"),
    ],
)
def test_what_breaks_the_standard_is_refused_with_its_place(
    kiosk: KioskAtHub, where: tuple[str, ...], value: object
) -> None:
    sent = task_statement(kiosk)
    target: Any = sent
    for key in where[:-1]:
        target = target[key]
    target[where[-1]] = value
    answer = kiosk.post(task_statement(kiosk), sent)
    assert answer.status_code == 400
    assert where[0] in answer.json()["error"] or "statement" in answer.json()["error"]
    assert kiosk.facts() == [], "all or none"


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (b"{", "application/json"),
        (b"[NaN]", "application/json"),
        (b"\xff\xfe", "application/json"),
        (b"7", "application/json"),
        (b"[" * 100_000, "application/json"),
        (b"[1e999]", "application/json"),
        ("[{}]".encode("utf-16"), "application/json"),
        (b'[{"actor": "\\u0000"}]', "application/json"),
        (b'[{"\\ud800": 1}]', "application/json"),
        (b"[" * 400 + b"]" * 400, "application/json"),
        (b"{}", "text/plain"),
        (b"{}", "multipart/mixed; boundary=x"),
    ],
)
def test_rubbish_is_a_bad_request(kiosk: KioskAtHub, body: bytes, kind: str) -> None:
    answer = kiosk.request("POST", data=body, headers={"Content-Type": kind})
    assert answer.status_code == 400
    assert answer.headers["X-Experience-API-Version"] == "1.0.3"


def test_an_oversized_body_is_413(kiosk: KioskAtHub) -> None:
    answer = kiosk.request(
        "POST", data=b" " * 5_000_000, headers={"Content-Type": "application/json"}
    )
    assert answer.status_code == 413


def test_put_stores_once_and_answers_204(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    for _ in range(2):
        assert (
            kiosk.request("PUT", params={"statementId": sent["id"]}, json=sent).status_code == 204
        )
    assert len(kiosk.facts()) == 1
    other = kiosk.request("PUT", params={"statementId": str(uuid.uuid4())}, json=sent)
    assert other.status_code == 400


def test_a_version_header_is_needed_and_always_answered(kiosk: KioskAtHub) -> None:
    for version in ("", "0.95", "2.0.0"):
        answer = kiosk.request("GET", headers={"X-Experience-API-Version": version})
        assert answer.status_code == 400
        assert answer.headers["X-Experience-API-Version"] == "1.0.3"


def test_filters_and_more_reach_every_statement_once(kiosk: KioskAtHub) -> None:
    sent = [task_statement(kiosk, seq=number + 1) for number in range(7)]
    kiosk.post(*sent)
    wanted = [each["id"] for each in sent]
    got: list[str] = []
    answer = kiosk.request("GET", params={"limit": "3", "ascending": "true"}).json()
    while True:
        got += [each["id"] for each in answer["statements"]]
        if not answer["more"]:
            break
        answer = kiosk.request("GET", path=answer["more"].removeprefix("/xapi/")).json()
    assert got == wanted
    newest = kiosk.request("GET", params={"limit": "1"}).json()["statements"]
    assert [each["id"] for each in newest] == wanted[-1:]


def test_each_filter_finds_its_own(kiosk: KioskAtHub) -> None:
    one, other = task_statement(kiosk, phase="post", passed=True), task_statement(kiosk)
    kiosk.post(one, other)
    grouping = one["context"]["contextActivities"]["grouping"][0]["id"]
    stored = kiosk.request("GET", params={"statementId": one["id"]}).json()["stored"]
    cases: list[tuple[dict[str, str], set[str]]] = [
        ({"verb": one["verb"]["id"]}, {one["id"]}),
        ({"registration": one["context"]["registration"]}, {one["id"]}),
        ({"agent": json.dumps(one["actor"])}, {one["id"]}),
        ({"activity": one["object"]["id"]}, {one["id"], other["id"]}),
        ({"activity": grouping}, set()),
        ({"activity": grouping, "related_activities": "true"}, {one["id"], other["id"]}),
        ({"since": stored}, set()),
        ({"until": stored}, {one["id"], other["id"]}),
    ]
    for parameters, expected in cases:
        found = kiosk.request("GET", params=parameters).json()["statements"]
        assert {each["id"] for each in found} == expected, parameters


@pytest.mark.parametrize(
    "parameters",
    [
        {"agent": "x"}, {"agent": "{}"}, {"registration": "x"}, {"since": "x"}, {"limit": "-1"},
        {"ascending": "yes"}, {"nothing": "1"}, {"statementId": "x"}, {"format": "pretty"},
        {"statementId": str(uuid.uuid4()), "verb": "http://a.b/c"},
    ],
)  # fmt: skip
def test_a_filter_not_of_its_form_is_refused(kiosk: KioskAtHub, parameters: dict[str, str]) -> None:
    kiosk.post(task_statement(kiosk))
    assert kiosk.request("GET", params=parameters).status_code == 400


def test_what_a_column_cannot_hold_is_still_taken(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    extensions = sent["context"]["extensions"]
    extensions[next(key for key in extensions if key.endswith("/seq"))] = 2**80
    sent["result"]["duration"] = "P99999D"
    sent["verb"]["id"] = "http://example.com/" + "v" * 900
    sent["context"]["extensions"]["http://example.com/sâu"] = {"a": ["\U0001f33e", "é"]}
    assert kiosk.post(sent).ok
    found = kiosk.request("GET", params={"verb": sent["verb"]["id"]}).json()["statements"]
    assert [each["id"] for each in found] == [sent["id"]]
    assert found[0]["context"] == sent["context"]
    uptime = {"X-Hocso-Boot": "b1 " + "9" * 15}
    assert kiosk.post(task_statement(kiosk, clock="unknown"), headers=uptime).ok


def test_the_ids_format_keeps_only_what_identifies(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    sent["context"]["extensions"]["http://example.com/x"] = {"display": 1, "definition": 2}
    kiosk.post(sent)
    short = kiosk.request("GET", params={"format": "ids"}).json()["statements"][0]
    assert short["object"] == {"id": sent["object"]["id"], "objectType": "Activity"}
    assert short["verb"] == {"id": sent["verb"]["id"]}
    assert short["actor"] == sent["actor"]
    assert short["context"]["extensions"] == sent["context"]["extensions"]
    assert [each.keys() for each in short["context"]["contextActivities"]["grouping"]] == [
        {"id", "objectType"}
    ]


def test_the_canonical_format_speaks_one_language(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    sent["verb"]["display"] = {"en": "scored", "vi": "được chấm"}
    sent["object"]["definition"]["name"] = {"en-US": "Three calls", "vi": "Ba cuộc gọi"}
    kiosk.post(sent)
    ask = {"statementId": sent["id"], "format": "canonical"}
    for header, verb, name in (
        ("vi", {"vi": "được chấm"}, {"vi": "Ba cuộc gọi"}),
        ("fr;q=0.9, en;q=0.5, vi;q=0", {"en": "scored"}, {"en-US": "Three calls"}),
        ("", {"vi": "được chấm"}, {"vi": "Ba cuộc gọi"}),
    ):
        got = kiosk.request("GET", params=ask, headers={"Accept-Language": header}).json()
        assert (got["verb"]["display"], got["object"]["definition"]["name"]) == (verb, name)
        assert got["actor"] == sent["actor"]


def test_attachments_are_asked_for_in_parts(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    kiosk.post(sent)
    answer = kiosk.request("GET", params={"statementId": sent["id"], "attachments": "true"})
    message = message_from_bytes(
        f"Content-Type: {answer.headers['Content-Type']}\r\n\r\n".encode() + answer.content
    )
    assert message.get_content_type() == "multipart/mixed"
    (part,) = message.get_payload()  # type: ignore[misc]
    assert part.get_content_type() == "application/json"  # type: ignore[union-attr]
    assert json.loads(part.get_payload(decode=True))["id"] == sent["id"]  # type: ignore[union-attr, arg-type]


def test_head_answers_as_get_without_a_body(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    kiosk.post(sent)
    for name, status in ((sent["id"], 200), (str(uuid.uuid4()), 404)):
        answer = kiosk.request("HEAD", params={"statementId": name})
        assert (answer.status_code, answer.content) == (status, b"")
        assert answer.headers["X-Experience-API-Consistent-Through"].endswith("Z")
        assert answer.headers["Content-Type"] == "application/json"


def test_a_method_the_standard_does_not_have_is_405(kiosk: KioskAtHub) -> None:
    answer = kiosk.request("DELETE")
    assert answer.status_code == 405
    assert answer.headers["Allow"] == "GET, HEAD, POST, PUT"


def test_a_statement_about_another_is_found_by_what_that_one_says(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)

    def about(target: str, verb: str) -> dict[str, Any]:
        return {
            "id": str(uuid.uuid4()),
            "actor": {"mbox": "mailto:can-bo@example.vn"},
            "verb": {"id": verb},
            "object": {"objectType": "StatementRef", "id": target},
        }

    seen = about(sent["id"], "http://example.com/seen")
    further = about(seen["id"], "http://example.com/seen")
    voided = about(sent["id"], "http://adlnet.gov/expapi/verbs/voided")
    assert kiosk.post(sent, seen, further, voided).ok
    ask = {"registration": sent["context"]["registration"]}
    found = kiosk.request("GET", params=ask).json()["statements"]
    assert {each["id"] for each in found} == {seen["id"], further["id"], voided["id"]}


def test_a_thief_cannot_stand_in_the_way_of_a_correction(hub: RunningHub) -> None:
    owner, thief = hub.enrol(), hub.enrol()
    sent = task_statement(owner)

    def voiding() -> dict[str, Any]:
        return {
            "actor": {"mbox": "mailto:x@example.vn"},
            "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
            "object": {"objectType": "StatementRef", "id": sent["id"]},
        }

    assert thief.post(voiding()).ok
    assert owner.post(sent).ok
    assert [row["verb"] for row in owner.facts()] == ["scored"]
    assert owner.post(voiding()).ok
    assert [row["verb"] for row in owner.facts()] == ["voided"]


def test_a_voided_statement_leaves_figures_and_plain_sight(kiosk: KioskAtHub) -> None:
    sent = task_statement(kiosk)
    voiding = {
        "id": str(uuid.uuid4()),
        "actor": sent["actor"],
        "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
        "object": {"objectType": "StatementRef", "id": sent["id"]},
    }
    for order in ((sent, voiding), (voiding, sent)):
        fresh = kiosk.hub.enrol()
        named = [_told_by(fresh, each) for each in order]
        for each in named:
            assert fresh.post(each).ok
        assert [row["verb"] for row in fresh.facts()] == ["voided"]
        target = next(
            each["object"]["id"]
            for each in named
            if "object" in each and each["object"].get("objectType") == "StatementRef"
        )
        assert fresh.request("GET", params={"statementId": target}).status_code == 404
        assert fresh.request("GET", params={"voidedStatementId": target}).ok


def _told_by(kiosk: KioskAtHub, statement: dict[str, Any]) -> dict[str, Any]:
    """The same statement under ids of its own (the hub is shared), told by this kiosk."""
    told = copy.deepcopy(statement)
    told["id"] = str(uuid.uuid5(uuid.UUID(kiosk.id), statement["id"]))
    if told["object"].get("objectType") == "StatementRef":
        told["object"]["id"] = str(uuid.uuid5(uuid.UUID(kiosk.id), statement["object"]["id"]))
    told.pop("context", None)
    return told


def test_the_same_batch_posted_at_once_makes_one_row_each(
    hub: RunningHub, kiosk: KioskAtHub
) -> None:
    batch = [task_statement(kiosk, seq=number + 1) for number in range(40)]
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: kiosk.post(*batch).status_code, range(8)))
    assert set(answers) == {200}
    ids = [row["seq"] for row in kiosk.facts()]
    assert sorted(ids) == list(range(1, 41))
