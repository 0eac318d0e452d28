"""Every address of the hub for everybody who may call it; an address without its row fails."""

from __future__ import annotations

import http.client
import json
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
import requests

from tests.helpers.hub import KioskAtHub, RunningHub, task_statement

OWN, OTHER = "14869", "14872"
PASSWORD = "mat-khau-cua-can-bo"
WHO = ("nobody", "kiosk", "stolen", "commune", "neighbour", "province", "admin")
"""Without anything; a kiosk's credential; a revoked one; an officer of the commune, of another one, of
the province; the province's administrator."""
LOGIN = "login"
ALL, NONE_POSTS = (200,) * 7, (403,) * 7
OFFICERS = (LOGIN, LOGIN, LOGIN, 200, 200, 200, 200)
ITS_OFFICERS = (LOGIN, LOGIN, LOGIN, 200, 404, 200, 200)
ITS_KIOSK = (401, 200, 401, 401, 401, 401, 401)

MATRIX: dict[tuple[str, str], tuple[int | str, ...]] = {
    ("GET", "xapi/statements"): ITS_KIOSK,
    ("POST", "xapi/statements"): ITS_KIOSK,
    ("PUT", "xapi/statements"): (401, 204, 401, 401, 401, 401, 401),
    ("GET", "xapi/about"): ALL,
    ("GET", "enrol"): (405,) * 7,
    ("POST", "enrol"): (403,) * 7,
    ("GET", "packs/"): ALL,
    ("GET", "packs/<str:name>"): ALL,
    ("GET", ""): (LOGIN, LOGIN, LOGIN, "xa", "xa", 200, 200),
    ("GET", "lop-hoc.csv"): OFFICERS,
    ("GET", "xa/<str:code>/"): ITS_OFFICERS,
    ("GET", "xa/<str:code>/lop-hoc.csv"): ITS_OFFICERS,
    ("GET", "giay/"): OFFICERS,
    ("GET", "goi/"): OFFICERS,
    ("GET", "vao/"): ALL,
    ("GET", "ra/"): (405,) * 7,
}
"""What each of WHO is answered: a status, or where it is sent."""
TAKE_NO_COOKIE = {"xapi/statements", "enrol"}
"""A credential or a token in the request itself; a browser adds neither, so no form can be forged."""
FORMS = ("giay/", "goi/", "vao/", "ra/", "quan-tri/login/")
LIMITED = {
    "xapi/statements": "the kiosk, by its credential",
    "enrol": "the address, by tokens that came to nothing",
    "giay/": "the officer",
    "goi/": "the officer",
    "vao/": "the account, by wrong passwords",
    "ra/": "nothing: a session ends once",
}
"""What is counted where something is sent (test_limits.py, test_login.py)."""
READS = {
    "xapi/about", "packs/", "packs/<str:name>", "", "lop-hoc.csv", "xa/<str:code>/",
    "xa/<str:code>/lop-hoc.csv",
}  # fmt: skip
ROUTES = """
from django.urls import get_resolver
def walk(resolver, before):
    for each in resolver.url_patterns:
        route = before + str(each.pattern)
        if hasattr(each, "url_patterns"):
            walk(each, route)
        else:
            print(int(getattr(each.callback, "csrf_exempt", False)), route)
walk(get_resolver(), "")
"""
STAFF = """
from django.contrib.auth.models import Permission, User
user = User.objects.get(username="quan-tri-mot-xa"); user.is_staff = True; user.save()
user.user_permissions.set(Permission.objects.filter(content_type__app_label="hub"))
"""


@dataclass(frozen=True)
class Callers:
    """Sessions of everybody, and what they ask for.

    Attributes:
        hub: the hub they call.
        sessions: by their name in WHO.
        staff: the administrator of the one commune, with every right over the hub's tables.
        kiosk, other: of the commune, and of another one.
        values: for the named parts of addresses.
    """

    hub: RunningHub
    sessions: dict[str, requests.Session]
    staff: requests.Session
    kiosk: KioskAtHub
    other: KioskAtHub
    values: dict[str, str]

    def address(self, route: str) -> str:
        """A route with its named parts filled in; a part that nobody told fails."""
        plain = route.replace("^", "").replace("$", "")
        plain = re.sub(r"\(\?P<(\w+)>[^)]*\)", r"<\1>", plain)
        return self.hub.url + re.sub(
            r"<(?:\w+:)?(\w+)>", lambda found: self.values[found[1]], plain
        )

    def outcome(self, who: requests.Session, method: str, route: str, **extra: Any) -> int | str:
        """The status, or the first part of the place that somebody is sent to."""
        answer = who.request(
            method, self.address(route), allow_redirects=False, timeout=20, **extra
        )
        if answer.status_code != 302:
            return answer.status_code
        place = urlsplit(answer.headers["Location"]).path
        return LOGIN if place in {"/vao/", "/quan-tri/login/"} else place.split("/")[1]


def officer(hub: RunningHub, name: str, *rights: str) -> requests.Session:
    """Somebody who has logged in."""
    hub.command("officer", name, *rights, "--password", PASSWORD)
    session = requests.Session()
    page = f"{hub.url}vao/"
    session.get(page, timeout=20)
    said = {"username": name, "password": PASSWORD}
    said["csrfmiddlewaretoken"] = session.cookies["csrftoken"]
    assert session.post(page, data=said, allow_redirects=False, timeout=20).status_code == 302
    return session


def with_credential(kiosk: KioskAtHub) -> requests.Session:
    """What a kiosk, or who took its disk, sends along."""
    session = requests.Session()
    session.auth = (kiosk.identity["username"], kiosk.identity["secret"])
    return session


@pytest.fixture(scope="module")
def callers(hub: RunningHub, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callers]:
    """Everybody of WHO, two communes with a kiosk each, and a pack."""
    kiosk, other, stolen = hub.enrol(OWN), hub.enrol(OTHER), hub.enrol(OWN)
    hub.django(
        "from sync.hub.models import Credential; from django.utils.timezone import now\n"
        f"Credential.objects.filter(kiosk_id='{stolen.id}').update(revoked_at=now())"
    )
    sessions = {
        "nobody": requests.Session(),
        "kiosk": with_credential(kiosk),
        "stolen": with_credential(stolen),
        "commune": officer(hub, "xa-nay", "--commune", OWN),
        "neighbour": officer(hub, "xa-ben", "--commune", OTHER),
        "province": officer(hub, "ca-tinh"),
        "admin": officer(hub, "quan-tri-tinh", "--admin"),
    }
    staff = officer(hub, "quan-tri-mot-xa", "--commune", OWN)
    hub.django(STAFF)
    values = {
        "name": published(hub, tmp_path_factory.mktemp("pack")),
        "code": OWN,
        "kiosk": kiosk.id,
        "object_id": kiosk.id,
        "content_type_id": "1",
        "id": "1",
        "app_label": "hub",
        "url": "khong-co",
    }
    yield Callers(hub, sessions, staff, kiosk, other, values)
    for session in (*sessions.values(), staff):
        session.close()


def published(hub: RunningHub, folder: Path) -> str:
    """Name of a pack that kiosks may fetch."""
    pack = folder / "bang-quyen.hocso"
    with zipfile.ZipFile(pack, "w") as archive:
        manifest = {"id": "bang-quyen", "epoch": 1, "version": 1}
        archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(manifest))
        archive.writestr(zipfile.ZipInfo("manifest.json.minisig"), "signature")
    hub.command("publish", str(pack))
    return "bang-quyen-1-1.hocso"


def extras(callers: Callers, method: str, route: str) -> dict[str, Any]:
    """Body and headers that make a request a good one."""
    if route == "enrol":
        return {"json": {"token": "KHONGCOMANAY", "program": "0.1.0"}} if method == "POST" else {}
    if route != "xapi/statements":
        return {}
    headers = {"X-Experience-API-Version": "1.0.3"}
    if method == "GET":
        return {"headers": headers}
    statement = task_statement(callers.kiosk)
    if method == "POST":
        return {"headers": headers, "json": [statement]}
    return {"headers": headers, "json": statement, "params": {"statementId": statement["id"]}}


@pytest.mark.parametrize(
    ("method", "route"), MATRIX, ids=[f"{method} /{route}" for method, route in MATRIX]
)
def test_everybody_is_answered_what_the_matrix_says(
    callers: Callers, method: str, route: str
) -> None:
    extra = extras(callers, method, route)
    found = {who: callers.outcome(callers.sessions[who], method, route, **extra) for who in WHO}
    assert found == dict(zip(WHO, MATRIX[method, route], strict=True))


def routes(hub: RunningHub) -> list[tuple[bool, str]]:
    """Every address that the hub answers, and whether it asks for no CSRF token."""
    lines = hub.django(ROUTES).split("\n")
    return [(line[0] == "1", line[2:]) for line in lines]


def test_every_address_has_its_row(hub: RunningHub) -> None:
    known = {route for _, route in routes(hub) if not route.startswith("quan-tri/")}
    assert known == {route for _, route in MATRIX}


def test_every_address_has_its_limit_or_only_reads(hub: RunningHub) -> None:
    known = {route for _, route in routes(hub) if not route.startswith("quan-tri/")}
    assert known == LIMITED.keys() | READS
    assert LIMITED.keys().isdisjoint(READS)


def test_the_administration_is_shut_for_everybody_but_administrators(callers: Callers) -> None:
    own = {"quan-tri/login/", "quan-tri/logout/"}
    found = [route for _, route in routes(callers.hub) if route.startswith("quan-tri/")]
    assert len(found) > 30
    open_to: dict[str, list[str]] = {}
    for route in set(found) - own:
        asked = {who: callers.outcome(callers.sessions[who], "GET", route) for who in WHO}
        inside = [who for who in WHO if asked[who] != LOGIN]
        if inside != ["admin"] or asked["admin"] == 500:
            open_to[route] = inside
    assert open_to == {}


@pytest.mark.parametrize(
    ("page", "inside"),
    [
        ("hub/kiosk/{kiosk}/change/", True),
        ("hub/kiosk/{kiosk}/history/", True),
        ("hub/kiosk/{kiosk}/mo-ma/", True),
        ("hub/credential/{credential}/change/", True),
        ("hub/place/", True),
        ("hub/officer/", False),
        ("hub/officer/add/", False),
        ("hub/officer/{officer}/change/", False),
        ("auth/user/", False),
        ("auth/user/add/", False),
        ("auth/group/", False),
    ],
)
def test_the_administrator_of_a_commune_decides_about_its_machines_and_no_accounts(
    callers: Callers, page: str, inside: bool
) -> None:
    for kiosk, within in ((callers.kiosk, inside), (callers.other, False)):
        if "{" not in page and kiosk is callers.other:
            continue
        address = page.format(
            kiosk=kiosk.id,
            credential=number(callers.hub, f"Credential.objects.get(kiosk_id='{kiosk.id}')"),
            officer=number(callers.hub, "Officer.objects.get(user__username='quan-tri-mot-xa')"),
        )
        status = callers.outcome(callers.staff, "GET", f"quan-tri/{address}")
        assert (status == 200) == within, (address, status)
        assert callers.outcome(callers.sessions["admin"], "GET", f"quan-tri/{address}") == 200


def number(hub: RunningHub, row: str) -> str:
    """Primary key of one row."""
    return hub.django(f"from sync.hub.models import Credential, Officer\nprint({row}.pk)")


def test_only_what_takes_no_cookie_asks_for_no_csrf_token(hub: RunningHub) -> None:
    assert {route for exempt, route in routes(hub) if exempt} == TAKE_NO_COOKIE


def test_a_forged_form_changes_nothing_whoever_is_logged_in(callers: Callers) -> None:
    pages = [route for _, route in routes(callers.hub) if route not in TAKE_NO_COOKIE]
    taken = {
        route: status
        for route in pages
        if (status := callers.outcome(callers.sessions["admin"], "POST", route)) != 403
    }
    assert taken == {}
    assert callers.outcome(callers.sessions["admin"], "GET", "") == 200, "still logged in"


def test_secrets_of_a_kiosk_are_told_to_it_alone(callers: Callers) -> None:
    told = {
        who: {
            key.rpartition("/")[2]
            for key in session.get(callers.address("xapi/about"), timeout=20).json()["extensions"]
        }
        for who, session in callers.sessions.items()
    }
    assert {who for who, keys in told.items() if "unlock-key" in keys} == {"kiosk"}


def claimed(callers: Callers, path: str, length: int, kind: str, cookie: str, auth: Any) -> int:
    """Status for a body that is announced and never sent: refused before a byte is read."""
    place = urlsplit(callers.hub.url)
    connection = http.client.HTTPConnection(str(place.hostname), place.port, timeout=20)
    ask = requests.Request("POST", callers.hub.url, auth=auth).prepare()
    connection.putrequest("POST", f"/{path}")
    for name, value in {
        "Content-Type": kind,
        "Content-Length": str(length),
        "Cookie": cookie,
        "X-Experience-API-Version": "1.0.3",
        "Authorization": ask.headers.get("Authorization", ""),
    }.items():
        connection.putheader(name, value)
    connection.endheaders()
    status = connection.getresponse().status
    connection.close()
    return status


MOST = 4 * 1024 * 1024
FORM = "application/x-www-form-urlencoded"


@pytest.mark.parametrize(
    ("path", "who", "kind", "status"),
    [
        ("xapi/statements", "kiosk", "application/json", 413),
        ("xapi/statements", "nobody", "application/json", 401),
        ("xapi/statements", "stolen", "application/json", 401),
        ("enrol", "nobody", "application/json", 400),
        *((path, "admin", FORM, 400) for path in FORMS),
    ],
)
def test_a_body_beyond_the_ceiling_is_refused_unread(
    callers: Callers, path: str, who: str, kind: str, status: int
) -> None:
    session = callers.sessions[who]
    cookie = "; ".join(f"{name}={value}" for name, value in session.cookies.items())
    assert claimed(callers, path, MOST + 1, kind, cookie, session.auth) == status
