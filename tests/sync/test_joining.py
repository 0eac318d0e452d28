"""A token given without a network joins later, once, and is left behind nowhere."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from sync.enrolment import Enrolment, enrolment_of
from sync.errors import EnrolmentRefused, ProvinceUnreachable
from sync.joining import Awaited, awaited, forget_awaited, join_awaited, keep_awaited
from tests.helpers.fault_server import FaultServer
from tests.helpers.saved_kiosk import SavedKiosk

TOKEN = "ABCDEFGH2345"
GIVEN = {
    "kiosk": "55555555-5555-4555-8555-555555555555",
    "username": "kiosk-7",
    "secret": "a secret of this kiosk",
    "commune": "15772",
    "home_page": "https://hocso.example.vn",
}


@pytest.fixture
def kiosk(tmp_path: Path) -> Iterator[SavedKiosk]:
    with SavedKiosk(tmp_path / "home") as saved:
        yield saved


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.memory.enrolments[TOKEN] = (200, {**GIVEN, "endpoint": running.endpoint})
        yield running


def joined(kiosk: SavedKiosk) -> Enrolment | None:
    found = join_awaited(kiosk.database, kiosk.writer, kiosk.clock, program="0.1.0")
    return None if found is None else found.enrolment


def held(kiosk: SavedKiosk) -> Enrolment | None:
    with kiosk.database.read() as connection:
        return enrolment_of(connection)


def everything(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def test_what_waits_is_for_this_account_alone(kiosk: SavedKiosk) -> None:
    keep_awaited(kiosk.folder, Awaited("https://hocso.example.vn", TOKEN))
    path = kiosk.folder / "keys" / "enrolment.json"
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert awaited(kiosk.folder) == Awaited("https://hocso.example.vn", TOKEN)
    assert TOKEN not in repr(awaited(kiosk.folder))


def test_nothing_waits_before_set_up_and_after_joining(
    kiosk: SavedKiosk, server: FaultServer
) -> None:
    assert awaited(kiosk.folder) is None
    assert joined(kiosk) is None
    keep_awaited(kiosk.folder, Awaited(server.hub, TOKEN))
    given = joined(kiosk)
    assert given is not None
    assert held(kiosk) == given
    assert awaited(kiosk.folder) is None
    assert joined(kiosk) is None
    assert len(server.memory.enrolled) == 1
    assert TOKEN.encode() not in everything(kiosk.folder)


def test_a_province_that_is_not_reached_leaves_the_token_waiting(kiosk: SavedKiosk) -> None:
    with FaultServer() as gone:
        address = gone.hub
    keep_awaited(kiosk.folder, Awaited(address, TOKEN))
    with pytest.raises(ProvinceUnreachable):
        joined(kiosk)
    assert awaited(kiosk.folder) == Awaited(address, TOKEN)
    assert held(kiosk) is None


def test_a_refused_token_is_dropped_and_the_address_kept(
    kiosk: SavedKiosk, server: FaultServer
) -> None:
    keep_awaited(kiosk.folder, Awaited(server.hub, "ZZZZZZZZ2345"))
    with pytest.raises(EnrolmentRefused):
        joined(kiosk)
    assert awaited(kiosk.folder) == Awaited(server.hub, refused=True)
    assert joined(kiosk) is None
    assert b"ZZZZZZZZ2345" not in everything(kiosk.folder)


@pytest.mark.parametrize(
    "data", [b"", b"{", b"[]", b'{"address": 1, "token": "", "refused": false}', b"\xff" * 5000]
)
def test_a_damaged_file_waits_for_nothing(kiosk: SavedKiosk, data: bytes) -> None:
    (kiosk.folder / "keys" / "enrolment.json").write_bytes(data)
    assert awaited(kiosk.folder) is None
    forget_awaited(kiosk.folder)
    forget_awaited(kiosk.folder)
    assert not (kiosk.folder / "keys" / "enrolment.json").exists()
