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


def enrolled(hub: RunningHub, token: str, kiosk: str | None = None) -> requests.Response:
    ask = {"token": token, "program": "0.1.0"} | ({"kiosk": kiosk} if kiosk else {})
    return requests.post(f"{hub.url}enrol", json=ask, timeout=20)


def test_a_box_keeps_its_id_where_the_hub_does_not_know_it(hub: RunningHub) -> None:
    before = str(uuid.uuid4())
    token = hub.command("enroll", "14845", "--place", "Trạm y tế")
    assert enrolled(hub, token, before).json()["kiosk"] == before
    other = hub.command("enroll", "14845", "--place", "Trạm y tế")
    again = enrolled(hub, other, before)
    assert again.status_code == 409, "nobody takes over a box that is known, or strands it"
    assert "renews" in again.json()["error"]
    assert enrolled(hub, other).status_code == 200, "the token was not used up by this"


def test_a_renewed_box_goes_on_under_its_id_with_two_credentials(hub: RunningHub) -> None:
    kiosk, stranger = hub.enrol(), str(uuid.uuid4())
    token = hub.command("renew", kiosk.id)
    assert enrolled(hub, token, stranger).status_code == 403
    answer = enrolled(hub, token, kiosk.id)
    renewed = KioskAtHub(hub, answer.json())
    assert (answer.status_code, renewed.id) == (200, kiosk.id)
    assert enrolled(hub, token, kiosk.id).status_code == 403, "a token is used once"
    assert kiosk.post(task_statement(kiosk)).ok
    assert renewed.post(task_statement(kiosk, seq=2)).ok
    third = KioskAtHub(hub, enrolled(hub, hub.command("renew", kiosk.id), kiosk.id).json())
    assert kiosk.post(task_statement(kiosk, seq=3)).status_code == 401, "two at once, not three"
    assert third.post(task_statement(kiosk, seq=3)).ok


def test_a_revoked_credential_counts_no_more(kiosk: KioskAtHub) -> None:
    assert kiosk.post(task_statement(kiosk)).ok
    kiosk.hub.django(
        "from sync.hub.models import Credential; from django.utils.timezone import now\n"
        f"Credential.objects.filter(kiosk_id='{kiosk.id}').update(revoked_at=now())"
    )
    assert kiosk.post(task_statement(kiosk)).status_code == 401
    assert kiosk.request("GET").status_code == 401


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
    assert "vao" in requests.get(f"{hub.url}xa/14848/", timeout=20).url
    session = logged_in(hub, "xa-mot", "mat-khau-cua-xa")
    assert session.get(f"{hub.url}xa/14848/", timeout=20).status_code == 200
    assert session.get(f"{hub.url}xa/14854/", timeout=20).status_code == 404
    assert session.get(f"{hub.url}quan-tri/", timeout=20).url.endswith("/vao/?next=/quan-tri/") or (
        "login" in session.get(f"{hub.url}quan-tri/", timeout=20).url
    )


def logged_in(hub: RunningHub, name: str, password: str) -> requests.Session:
    session = requests.Session()
    session.get(f"{hub.url}vao/", timeout=20)
    session.post(
        f"{hub.url}vao/",
        data={
            "username": name,
            "password": password,
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
        },
        timeout=20,
    )
    return session


def test_a_communes_administrator_finds_nothing_beyond_it(hub: RunningHub) -> None:
    own, other = hub.enrol(commune="14863"), hub.enrol(commune="14866", label="Nhà xã bên")
    hub.command("officer", "quan-tri-xa", "--commune", "14863", "--password", "mat-khau-cua-xa")
    hub.django(
        "from django.contrib.auth.models import Permission, User\n"
        "user = User.objects.get(username='quan-tri-xa'); user.is_staff = True; user.save()\n"
        "user.user_permissions.set(Permission.objects.filter(content_type__app_label='hub'))"
    )
    session = logged_in(hub, "quan-tri-xa", "mat-khau-cua-xa")
    kiosks = f"{hub.url}quan-tri/hub/kiosk/"
    listed = session.get(kiosks, timeout=20).text
    assert own.id in listed
    assert other.id not in listed
    assert "Nhà xã bên" not in session.get(f"{kiosks}{other.id}/change/", timeout=20).text
    mine = session.get(f"{kiosks}{own.id}/change/", timeout=20)
    assert mine.ok
    moved = session.post(
        f"{kiosks}{own.id}/change/",
        data={
            "label": "Nhà văn hóa",
            "place": "14866",
            "active": "on",
            "stays-TOTAL_FORMS": "0",
            "stays-INITIAL_FORMS": "0",
            "csrfmiddlewaretoken": session.cookies["csrftoken"],
        },
        headers={"Referer": kiosks},
        timeout=20,
    )
    assert moved.url.endswith("/change/"), "refused: the form is shown again"
    assert hub.command("facts", "--commune", "14866").count("\n") == 0
    credentials = session.get(f"{hub.url}quan-tri/hub/credential/", timeout=20).text
    assert own.identity["username"] in credentials
    assert other.identity["username"] not in credentials
    for page in ("auth/user/", "hub/enrolmenttoken/"):
        answer = session.get(f"{hub.url}quan-tri/{page}", timeout=20)
        assert answer.status_code == (403 if page.startswith("auth") else 200)


@pytest.mark.parametrize(
    "arguments",
    [
        ("xa-hai", "--commune", "14848", "--admin", "--password", "mat-khau-cua-xa"),
        ("xa-hai", "--password", "ngan"),
        ("xa-hai", "--password", "password123"),
        ("xa-hai", "--commune", "99999", "--password", "mat-khau-cua-xa"),
    ],
)
def test_an_account_that_would_be_unsafe_is_not_made(
    hub: RunningHub, arguments: tuple[str, ...]
) -> None:
    with pytest.raises(AssertionError, match="Error: "):
        hub.command("officer", *arguments)


def test_a_login_without_its_csrf_token_is_refused(hub: RunningHub) -> None:
    answer = requests.post(f"{hub.url}vao/", data={"username": "x", "password": "y"}, timeout=20)
    assert answer.status_code == 403


def test_a_statement_of_no_commune_is_taken_for_the_enrolled_one(kiosk: KioskAtHub) -> None:
    """Made before the enrolment: it names neither kiosk nor commune."""
    kiosk.post(task_statement(None))
    assert [row["place_id"] for row in kiosk.facts()] == [kiosk.identity["commune"]]
    assert uuid.UUID(kiosk.facts()[0]["kiosk_id"]) == uuid.UUID(kiosk.id)
