"""The way to the province: secure, verified, and never further than it has to go."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from sync.clock import DAY_MS, KEPT_DAYS
from sync.enrolment import enrolment_of, keep_enrolment
from sync.errors import EnrolmentRefused, InsecureEndpoint, NotEnrolled, ProvinceUnreachable
from sync.events import StepShown
from sync.province import enrol, refuse_insecure
from sync.push import PushOutcome, push_now
from tests.helpers.certificates import make_authority
from tests.helpers.fault_server import FaultServer
from tests.helpers.saved_kiosk import REGISTRATION, WHO, SavedKiosk, answer
from tests.helpers.set_clock import SetClock

GIVEN = {
    "kiosk": "55555555-5555-4555-8555-555555555555",
    "username": "kiosk-7",
    "secret": "a secret of this kiosk",
    "endpoint": "https://hub.example.vn/xapi/",
    "commune": "14845",
    "home_page": "https://hocso.example.vn/",
}


@pytest.fixture
def authority(tmp_path: Path) -> tuple[Path, Path]:
    return make_authority(tmp_path)


@pytest.fixture
def secure(authority: tuple[Path, Path]) -> Iterator[FaultServer]:
    with FaultServer(certificate=authority[1]) as running:
        yield running


def pushed(kiosk: SavedKiosk, trusted: Path | None) -> PushOutcome:
    return push_now(kiosk.database, kiosk.writer, kiosk.clock, program="0.1.0", authorities=trusted)


@pytest.mark.parametrize(
    "address",
    [
        "http://hub.example.vn/xapi",
        "http://127.0.0.1.example.vn/",
        "http://10.0.0.1/",
        "http://[2001:db8::1]/",
        "ftp://127.0.0.1/",
        "file:///etc/passwd",
        "https://",
        "hub.example.vn",
        "",
    ],
)
def test_plain_http_beyond_loopback_is_refused(address: str) -> None:
    with pytest.raises(InsecureEndpoint):
        refuse_insecure(address)


@pytest.mark.parametrize(
    "address",
    ["https://hub.example.vn/", "http://127.0.0.1:8000", "http://[::1]:1/", "http://localhost/"],
)
def test_https_and_loopback_pass(address: str) -> None:
    refuse_insecure(address)


def test_a_province_with_its_own_authority_is_believed_and_gives_the_time(
    tmp_path: Path, authority: tuple[Path, Path], secure: FaultServer
) -> None:
    clock = SetClock(wall_ms=0)
    with SavedKiosk(tmp_path / "data", clock) as kiosk:
        kiosk.enrol(secure.endpoint)
        kiosk.record(answer(1))
        assert not kiosk.status().clock_trusted
        assert pushed(kiosk, authority[0]).received == 1
        status = kiosk.status()
        assert status.clock_trusted
        assert status.last_received_at is not None
        assert abs(status.last_received_at - time.time() * 1000) < 60_000
        kiosk.record(answer(2))
        assert b'"trusted"' in kiosk.statements()[1]


def test_a_server_with_a_strangers_certificate_gets_nothing(
    tmp_path: Path, secure: FaultServer
) -> None:
    with SavedKiosk(tmp_path / "data") as kiosk:
        kiosk.enrol(secure.endpoint)
        kiosk.record(answer(1))
        outcome = pushed(kiosk, None)
        assert outcome.fault == "unreachable"
        assert "CERTIFICATE_VERIFY_FAILED" in outcome.fact
        assert secure.memory.arrivals == []
        assert kiosk.status().waiting == 1


def test_plain_http_gives_no_trusted_time(tmp_path: Path) -> None:
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        kiosk.record(answer(1))
        assert kiosk.push().received == 1
        assert not kiosk.status().clock_trusted


def test_a_kiosk_that_is_not_enrolled_says_so(tmp_path: Path) -> None:
    with SavedKiosk(tmp_path) as kiosk, pytest.raises(NotEnrolled):
        kiosk.push()


def test_a_token_becomes_a_credential_that_is_never_shown(tmp_path: Path) -> None:
    with FaultServer() as server, SavedKiosk(tmp_path) as kiosk:
        server.memory.enrolments["token"] = (200, GIVEN)
        given = enrol(server.hub, "token", "0.1.0", kiosk.clock)
        assert given.endpoint == "https://hub.example.vn/xapi"
        assert given.home_page == "https://hocso.example.vn"
        assert "a secret" not in repr(given)
        again = replace(given, secret="a newer secret")
        for one in (given, again):
            kiosk.writer.post(lambda connection, one=one: keep_enrolment(connection, one)).result()
        with kiosk.database.read() as connection:
            assert enrolment_of(connection) == again


def test_a_wrong_token_is_refused_in_the_hubs_words() -> None:
    with FaultServer() as server, pytest.raises(EnrolmentRefused, match="no such token"):
        enrol(server.hub, "wrong", "0.1.0", SetClock())


@pytest.mark.parametrize(
    "said",
    [
        (500, {}),
        (200, []),
        (200, {**GIVEN, "secret": None}),
        (200, {**GIVEN, "kiosk": ""}),
        (302, GIVEN),
    ],
    ids=["broken", "list", "no-secret", "empty-kiosk", "redirect"],
)
def test_rubbish_is_no_enrolment(said: tuple[int, object]) -> None:
    with FaultServer() as server:
        server.memory.enrolments["token"] = said
        with pytest.raises(ProvinceUnreachable):
            enrol(server.hub, "token", "0.1.0", SetClock())


def test_an_enrolment_to_an_insecure_endpoint_is_refused() -> None:
    with FaultServer() as server:
        server.memory.enrolments["token"] = (200, {**GIVEN, "endpoint": "http://hub.example.vn"})
        with pytest.raises(InsecureEndpoint):
            enrol(server.hub, "token", "0.1.0", SetClock())


def test_a_hub_that_is_away_is_unreachable() -> None:
    with FaultServer() as gone:
        hub = gone.hub
    with pytest.raises(ProvinceUnreachable):
        enrol(hub, "token", "0.1.0", SetClock())


def test_accepted_events_leave_after_thirty_trusted_days_and_figures_stay(
    tmp_path: Path, authority: tuple[Path, Path], secure: FaultServer
) -> None:
    clock = SetClock()
    shown = StepShown(
        who=WHO, course="c", lesson="l", lesson_hash="h", registration=REGISTRATION, step="s"
    )
    with SavedKiosk(tmp_path / "data", clock) as kiosk:
        kiosk.enrol(secure.endpoint)
        kiosk.record(shown, answer(1), answer(2))
        bad = kiosk.ids()[0]
        secure.memory.refused_ids[bad] = 400
        pushed(kiosk, authority[0])
        before = kiosk.status()

        clock.wall_ms = 2**31 * 1000
        assert kiosk.outbox.prune(kiosk.outbox.now(SetClock("other boot").read(), None)) == 0
        clock.pass_seconds(KEPT_DAYS * DAY_MS / 1000 - 60)
        assert kiosk.outbox.prune(kiosk.outbox.now(clock.read(), None)) == 0
        clock.pass_seconds(120)
        assert kiosk.outbox.prune(kiosk.outbox.now(clock.read(), None)) == 1

        assert kiosk.ids() == [bad], "what is set aside is never pruned"
        after = kiosk.status()
        assert (after.saved, after.received, after.set_aside) == (
            before.saved,
            before.received,
            before.set_aside,
        )
        with kiosk.database.read() as connection:
            kinds = connection.execute("SELECT kind FROM event").fetchall()
            visits = connection.execute("SELECT sum(times) FROM daily_count").fetchone()
        assert kinds == [("StepAnswered",)]
        assert visits == (1,)
        (newest,) = kiosk.record(answer(3))
        assert newest.seq == 4
