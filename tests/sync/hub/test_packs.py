"""Packs by wifi: fetched piece by piece from the real hub, gone on with after any cut, never twice."""

from __future__ import annotations

import hashlib
import json
import zipfile
from collections.abc import Iterator
from pathlib import Path
from random import Random

import pytest
import requests

from sync.clock import SystemClock
from sync.downloads import (
    FOLDER,
    PIECE_BYTES,
    Fetching,
    Offered,
    dismiss,
    fetch,
    fetched,
    fetching,
)
from sync.errors import ProvinceUnreachable
from sync.replies import Reply
from sync.wire import USUAL, Wire
from tests.helpers.hub import RunningHub, running_hub

NOTHING: dict[str, tuple[int, int]] = {}


def pack_file(folder: Path, version: int, size: int = 3 * PIECE_BYTES // 2) -> Path:
    """What calls itself a pack; kiosks would refuse it, the hub does not judge."""
    path = folder / f"mau-{version}.hocso"
    with zipfile.ZipFile(path, "w") as archive:
        manifest = {"id": "mau", "epoch": 1, "version": version}
        archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(manifest))
        archive.writestr(zipfile.ZipInfo("manifest.json.minisig"), "signature")
        archive.writestr(zipfile.ZipInfo("blob"), Random(version).randbytes(size))
    return path


@pytest.fixture(scope="module")
def province(tmp_path_factory: pytest.TempPathFactory) -> Iterator[RunningHub]:
    with running_hub(tmp_path_factory.mktemp("province")) as running:
        yield running


@pytest.fixture
def wire(province: RunningHub) -> Iterator[Wire]:
    made = Wire(province.url, SystemClock(), None, USUAL)
    yield made
    made.close()


class Cut:
    """The hub behind a wifi that breaks after so many exchanges; counts them."""

    def __init__(self, wire: Wire, most: int = 1_000_000) -> None:
        self.wire = wire
        self.most = most
        self.asked: list[str] = []

    def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> Reply:
        if len(self.asked) >= self.most:
            raise ProvinceUnreachable("the wifi is gone")
        self.asked.append(headers.get("Range", path))
        return self.wire.exchange(method, path, headers, body)


def test_a_published_pack_arrives_as_it_was(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    pack = pack_file(tmp_path, 1)
    assert "mau-1-1.hocso" in province.command("publish", str(pack))
    folder = tmp_path / FOLDER
    whole = fetch(wire, folder, NOTHING, SystemClock())
    assert whole is not None
    assert whole.read_bytes() == pack.read_bytes()
    assert fetched(folder) == (whole,)
    assert fetch(wire, folder, NOTHING, SystemClock()) is None, "it waits already"
    dismiss(whole, refused=False)
    assert fetch(wire, folder, {"mau": (1, 1)}, SystemClock()) is None, "it is installed"
    assert fetch(wire, folder, {"mau": (2, 0)}, SystemClock()) is None, "a newer epoch is"


def test_a_cut_after_any_exchange_goes_on_and_asks_no_piece_twice(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    pack = pack_file(tmp_path, 2, 4 * PIECE_BYTES)
    province.command("publish", str(pack))
    pieces = -(-pack.stat().st_size // PIECE_BYTES)
    for most in range(1, pieces + 1):
        folder = tmp_path / f"downloads-{most}"
        first = Cut(wire, most)
        with pytest.raises(ProvinceUnreachable):
            fetch(first, folder, NOTHING, SystemClock())
        if most > 1:
            assert fetching(folder) == Fetching((most - 1) * PIECE_BYTES, pack.stat().st_size)
        second = Cut(wire)
        whole = fetch(second, folder, NOTHING, SystemClock())
        assert whole is not None
        assert whole.read_bytes() == pack.read_bytes()
        ranges = [one for one in first.asked + second.asked if one.startswith("bytes=")]
        assert len(ranges) == len(set(ranges)) == pieces


def test_a_newer_edition_takes_the_place_and_the_old_part_is_thrown_away(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    province.command("publish", str(pack_file(tmp_path, 3, 4 * PIECE_BYTES)))
    folder = tmp_path / FOLDER
    with pytest.raises(ProvinceUnreachable):
        fetch(Cut(wire, 3), folder, NOTHING, SystemClock())
    pack = pack_file(tmp_path, 4)
    province.command("publish", str(pack))
    whole = fetch(wire, folder, NOTHING, SystemClock())
    assert whole is not None
    assert whole.read_bytes() == pack.read_bytes()
    assert list(folder.glob("*.part")) == []


def test_a_torn_part_is_found_by_the_hash_and_fetched_anew(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    pack = pack_file(tmp_path, 5)
    province.command("publish", str(pack))
    folder = tmp_path / FOLDER
    with pytest.raises(ProvinceUnreachable):
        fetch(Cut(wire, 2), folder, NOTHING, SystemClock())
    (part,) = folder.glob("*.part")
    part.write_bytes(bytes(part.stat().st_size))
    assert fetch(wire, folder, NOTHING, SystemClock()) is None
    assert list(folder.glob("*.part")) == []
    whole = fetch(wire, folder, NOTHING, SystemClock())
    assert whole is not None
    assert whole.read_bytes() == pack.read_bytes()


def test_a_refused_pack_is_not_fetched_again(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    province.command("publish", str(pack_file(tmp_path, 6)))
    folder = tmp_path / FOLDER
    whole = fetch(wire, folder, NOTHING, SystemClock())
    assert whole is not None
    dismiss(whole, refused=True)
    assert fetch(wire, folder, NOTHING, SystemClock()) is None
    province.command("publish", str(pack_file(tmp_path, 7)))
    assert fetch(wire, folder, NOTHING, SystemClock()) is not None, "another one is"


def test_a_run_is_bounded_in_time(province: RunningHub, wire: Wire, tmp_path: Path) -> None:
    province.command("publish", str(pack_file(tmp_path, 8)))
    cut = Cut(wire)
    assert fetch(cut, tmp_path / FOLDER, NOTHING, SystemClock(), seconds=-1) is None
    assert cut.asked == ["/packs/"]


def test_a_run_that_is_stopped_asks_for_no_piece(
    province: RunningHub, wire: Wire, tmp_path: Path
) -> None:
    province.command("publish", str(pack_file(tmp_path, 11)))
    cut = Cut(wire)
    folder = tmp_path / FOLDER
    assert fetch(cut, folder, NOTHING, SystemClock(), stopped=lambda: True) is None
    assert cut.asked == ["/packs/"]
    assert fetch(cut, folder, NOTHING, SystemClock()) is not None


class Said:
    """A server that says this of its packs, and this of every file."""

    def __init__(self, listing: Reply, file: Reply | None = None) -> None:
        self.listing = listing
        self.file = file

    def exchange(
        self, method: str, path: str, headers: dict[str, str], body: bytes | None = None
    ) -> Reply:
        if path == "/packs/":
            return self.listing
        assert self.file is not None, f"{path} must not be asked for"
        return self.file


def told(*packs: object) -> Reply:
    return Reply(200, "application/json", None, json.dumps({"packs": packs}).encode())


GOOD = {
    "name": "mau-1-9.hocso",
    "id": "mau",
    "epoch": 1,
    "version": 9,
    "size": 5,
    "sha256": hashlib.sha256(b"bytes").hexdigest(),
}


@pytest.mark.parametrize(
    "bad",
    [
        {"name": "../../settings.json"},
        {"name": "/etc/passwd"},
        {"name": "a.hocso/b"},
        {"sha256": "../x"},
        {"size": 0},
        {"size": 1 << 40},
        {"size": True},
        {"version": "9"},
        {"id": 7},
    ],
    ids=["up", "root", "below", "hash", "empty", "endless", "true", "text", "number"],
)
def test_an_offer_that_is_none_is_left_out(bad: dict[str, object], tmp_path: Path) -> None:
    assert fetch(Said(told(GOOD | bad)), tmp_path / FOLDER, NOTHING, SystemClock()) is None
    assert list((tmp_path / FOLDER).glob("*.hocso")) == []


def test_the_control_offer_is_taken(tmp_path: Path) -> None:
    server = Said(told(GOOD), Reply(206, "application/octet-stream", None, b"bytes"))
    assert fetch(server, tmp_path / FOLDER, NOTHING, SystemClock()) is not None


@pytest.mark.parametrize(
    "file",
    [
        Reply(200, "text/html", None, b"<html>sign in</html>"),
        Reply(206, "application/octet-stream", None, b"byte"),
        Reply(206, "application/octet-stream", None, b"bytes and more"),
        Reply(404, "text/html", None, b""),
    ],
    ids=["portal", "short", "long", "gone"],
)
def test_a_piece_that_is_none_ends_the_run_and_is_not_kept(file: Reply, tmp_path: Path) -> None:
    with pytest.raises(ProvinceUnreachable):
        fetch(Said(told(GOOD), file), tmp_path / FOLDER, NOTHING, SystemClock())
    assert list((tmp_path / FOLDER).glob("*.part")) == []


@pytest.mark.parametrize(
    "listing",
    [
        Reply(200, "text/html", None, b"<html>"),
        Reply(200, "application/json", None, b"[]"),
        Reply(500, "application/json", None, b"{}"),
    ],
    ids=["portal", "list", "broken"],
)
def test_a_list_that_is_none_ends_the_run(listing: Reply, tmp_path: Path) -> None:
    with pytest.raises(ProvinceUnreachable):
        fetch(Said(listing), tmp_path / FOLDER, NOTHING, SystemClock())


def test_a_record_store_without_packs_offers_none(tmp_path: Path) -> None:
    server = Said(Reply(404, "text/html", None, b""))
    assert fetch(server, tmp_path / FOLDER, NOTHING, SystemClock()) is None


def test_other_bytes_of_the_right_length_are_thrown_away(tmp_path: Path) -> None:
    server = Said(told(GOOD), Reply(206, "application/octet-stream", None, b"BYTES"))
    assert fetch(server, tmp_path / FOLDER, NOTHING, SystemClock()) is None
    assert fetched(tmp_path / FOLDER) == ()


@pytest.mark.parametrize(
    ("asked", "status", "length"),
    [
        ("", 200, None),
        ("bytes=0-9", 206, 10),
        ("bytes=10-", 206, None),
        ("bytes=0-99999999999", 206, None),
        ("bytes=99999999999-", 416, None),
        ("bytes=9-3", 416, None),
        ("lines=1-2", 200, None),
    ],
    ids=["whole", "first", "rest", "beyond", "behind", "backwards", "no-bytes"],
)
def test_ranges_are_answered_as_the_standard_says(
    province: RunningHub, tmp_path: Path, asked: str, status: int, length: int | None
) -> None:
    pack = pack_file(tmp_path, 10)
    province.command("publish", str(pack))
    headers = {"Range": asked} if asked else {}
    answer = requests.get(f"{province.url}packs/mau-1-10.hocso", headers=headers, timeout=20)
    assert answer.status_code == status
    if length is not None:
        assert answer.content == pack.read_bytes()[:length]


@pytest.mark.parametrize("name", ["..%2Fsecret-key", "secret-key", "mau-1-1.hocso.json", "x.hocso"])
def test_nothing_but_packs_is_given(province: RunningHub, name: str) -> None:
    assert requests.get(f"{province.url}packs/{name}", timeout=20).status_code == 404


@pytest.mark.parametrize("what", ["words", "unsigned", "path"])
def test_only_a_signed_pack_is_published(province: RunningHub, tmp_path: Path, what: str) -> None:
    path = tmp_path / "p.hocso"
    if what == "words":
        path.write_bytes(b"no pack")
    else:
        with zipfile.ZipFile(path, "w") as archive:
            identity = "../../x" if what == "path" else "mau"
            manifest = {"id": identity, "epoch": 1, "version": 1}
            archive.writestr(zipfile.ZipInfo("manifest.json"), json.dumps(manifest))
            if what == "path":
                archive.writestr(zipfile.ZipInfo("manifest.json.minisig"), "s")
    with pytest.raises(AssertionError, match="Error: "):
        province.command("publish", str(path))


def test_offers_name_every_field_of_what_is_published() -> None:
    from sync.hub.packs import Published

    assert set(Published.__slots__) == set(Offered.__slots__)
