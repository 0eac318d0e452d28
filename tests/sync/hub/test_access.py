"""Who may speak and read: a stolen kiosk reads nobody and speaks for no other commune."""

from __future__ import annotations

import uuid

import pytest
import requests

from tests.helpers.hub import KioskAtHub, RunningHub, task_statement


def test_a_token_is_used_once(hub: RunningHub) -> None:
    token = hub.command("enroll", "14845", "--place", "Trạm y tế")
    ask = {"token": token, "program": "0.1.0"}
    assert requests.post(f"{hub.url}enrol", json=ask, timeout=20).status_code == 200
    assert requests.post(f"{hub.url}enrol", json=ask, timeout=20).status_code == 403


def test_a_box_keeps_its_id_where_the_hub_does_not_know_it(hub: RunningHub) -> None:
    before = str(uuid.uuid4())
    for expected in (True, False):
        token = hub.command("enroll", "14845", "--place", "Trạm y tế")
        ask = {"token": token, "program": "0.1.0", "kiosk": before}
        answer = requests.post(f"{hub.url}enrol", json=ask, timeout=20).json()
        assert (answer["kiosk"] == before) is expected, "an id that is taken is not given twice"


@pytest.mark.parametrize("body", [b"", b"[]", b'{"token": "x"}', b'{"token":"x","program":"y"}'])
def test_an_enrolment_without_a_known_token_is_refused(hub: RunningHub, body: bytes) -> None:
    assert requests.post(f"{hub.url}enrol", data=body, timeout=20).status_code in {400, 403}


@pytest.mark.parametrize("auth", [None, ("k-0", "x"), ("", "")])
def test_without_a_known_credential_nothing_is_told(
    kiosk: KioskAtHub, auth: tuple[str, str] | None
) -> None:
    for method in ("GET", "POST", "PUT"):
        answer = kiosk.request(method, auth=auth, json=[task_statement(kiosk)])
        assert answer.status_code == 401
        assert "Basic" in answer.headers["WWW-Authenticate"]


def test_a_kiosk_reads_only_what_it_stored(hub: RunningHub) -> None:
    one, other = hub.enrol(), hub.enrol()
    sent = task_statement(one)
    one.post(sent)
    assert other.request("GET", params={"statementId": sent["id"]}).status_code == 404
    assert other.request("GET").json()["statements"] == []


def test_a_kiosk_cannot_speak_for_another_commune_or_kiosk(hub: RunningHub) -> None:
    one, other = hub.enrol(), hub.enrol(commune="14848")
    assert one.post(task_statement(other)).status_code == 403
    foreign = task_statement(one)
    commune = next(key for key in foreign["context"]["extensions"] if key.endswith("/commune"))
    foreign["context"]["extensions"][commune] = "14848"
    assert one.post(foreign).status_code == 403
    assert one.facts() == other.facts() == []


def test_a_kiosk_cannot_forget_or_void_what_another_stored(hub: RunningHub) -> None:
    one, thief = hub.enrol(), hub.enrol()
    sent = task_statement(one)
    one.post(sent)
    learner = sent["actor"]["account"]["name"]
    base = sent["actor"]["account"]["homePage"]
    forget = {
        "actor": {"account": {"homePage": base, "name": thief.id}},
        "verb": {"id": f"{base}/xapi/verbs/forgotten"},
        "object": sent["actor"],
    }
    void = {
        "actor": forget["actor"],
        "verb": {"id": "http://adlnet.gov/expapi/verbs/voided"},
        "object": {"objectType": "StatementRef", "id": sent["id"]},
    }
    assert thief.post(forget, void).ok
    assert [row["learner"] for row in one.facts()] == [learner]


def test_a_known_id_under_another_kiosk_is_not_overwritten(hub: RunningHub) -> None:
    one, other = hub.enrol(), hub.enrol()
    sent = task_statement(None)
    one.post(sent)
    changed = {**sent, "timestamp": "2026-01-01T00:00:00.000Z"}
    assert other.post(changed).status_code == 409


def test_officers_see_what_is_theirs(hub: RunningHub) -> None:
    hub.enrol(commune="14848")
    hub.enrol(commune="14854")
    hub.command("officer", "xa-mot", "--commune", "14848", "--password", "mat-khau-cua-xa")
    session = requests.Session()
    assert "vao" in session.get(f"{hub.url}xa/14848/", timeout=20).url
    page = session.get(f"{hub.url}vao/", timeout=20)
    assert page.ok
    session.post(
        f"{hub.url}vao/",
        data={
            "username": "xa-mot",
            "password": "mat-khau-cua-xa",
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
        },
        timeout=20,
    )
    assert session.get(f"{hub.url}xa/14848/", timeout=20).status_code == 200
    assert session.get(f"{hub.url}xa/14854/", timeout=20).status_code == 404
    assert session.get(f"{hub.url}quan-tri/", timeout=20).url.endswith("/vao/?next=/quan-tri/") or (
        "login" in session.get(f"{hub.url}quan-tri/", timeout=20).url
    )


def test_a_login_without_its_csrf_token_is_refused(hub: RunningHub) -> None:
    answer = requests.post(f"{hub.url}vao/", data={"username": "x", "password": "y"}, timeout=20)
    assert answer.status_code == 403


def test_a_statement_of_no_commune_is_taken_for_the_enrolled_one(kiosk: KioskAtHub) -> None:
    """Made before the enrolment: it names neither kiosk nor commune."""
    kiosk.post(task_statement(None))
    assert [row["place_id"] for row in kiosk.facts()] == [kiosk.identity["commune"]]
    assert uuid.UUID(kiosk.facts()[0]["kiosk_id"]) == uuid.UUID(kiosk.id)
