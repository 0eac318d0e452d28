"""`hocso setup`: a kiosk without a touch, all of it or nothing, and no secret left behind."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from kiosk.lock import Lock
from kiosk.paths import Paths, make_home
from kiosk.people.staff import Opened, StaffDoor
from kiosk.settings import read_settings
from kiosk.setup_command import setup
from kiosk.tables import KIOSK_SETS
from kiosk.technician.set_up_state import province_told, stages_left
from sync.enrolment import enrolment_of
from sync.joining import Awaited, awaited
from sync.keys import open_keys
from tests.helpers.fault_server import FaultServer
from tests.helpers.saved_kiosk import SavedKiosk

TOKEN = "ABCDEFGH2345"
PINS = "technician 482915\nvolunteer 519274\n"
SECRETS = (TOKEN, "482915", "519274")
GIVEN = {
    "kiosk": "55555555-5555-4555-8555-555555555555",
    "username": "kiosk-7",
    "secret": "a secret of this kiosk",
    "commune": "15772",
    "home_page": "https://hocso.example.vn",
}


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        running.memory.enrolments[TOKEN] = (200, {**GIVEN, "endpoint": running.endpoint})
        yield running


def run(home: Path, *arguments: object, pins: str | None = PINS, **environment: str) -> Result:
    given = ["--pins", "-"] if pins is not None else []
    return CliRunner().invoke(
        setup,
        ["--home", str(home), *given, *map(str, arguments)],
        input=pins,
        env=environment,
    )


def left(home: Path) -> tuple[str, ...]:
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        door = StaffDoor(kiosk.database, kiosk.writer, kiosk.clock, open_keys(home).pepper)
        with kiosk.database.read() as connection:
            enrolled = enrolment_of(connection) is not None
        told = province_told(home, enrolled=enrolled)
        return stages_left(read_settings(home / "settings.json"), door.roles(), province=told)


def opened_by(home: Path, pin: str) -> object:
    with SavedKiosk(home, sets=KIOSK_SETS) as kiosk:
        door = StaffDoor(kiosk.database, kiosk.writer, kiosk.clock, open_keys(home).pepper)
        return door.try_pin(pin)


def state_of(home: Path) -> dict[str, bytes]:
    return {
        str(path.relative_to(home)): path.read_bytes()
        for path in sorted(home.rglob("*"))
        if path.is_file() and path.name not in {"progress.db-wal", "progress.db-shm"}
    }


def test_everything_is_set_up_by_one_command(home: Path, server: FaultServer) -> None:
    done = run(
        home, "--commune", "14845", "--place", "Nhà văn hóa thôn 3",
        "--province-address", server.hub, HOCSO_ENROLMENT_TOKEN=TOKEN,
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert left(home) == ()
    settings = read_settings(home / "settings.json")
    assert (settings.place, settings.keeper) == ("Nhà văn hóa thôn 3", "Nhà văn hóa thôn 3")
    assert opened_by(home, "482915") == Opened("technician")
    assert opened_by(home, "519274") == Opened("volunteer")
    assert f"joined as kiosk {GIVEN['kiosk']} of commune 15772" in done.output
    # The province knows better where the kiosk of its token stands.
    assert settings.commune == "15772"


def test_no_secret_is_printed_or_left_behind(home: Path, server: FaultServer) -> None:
    for _ in range(2):
        done = run(
            home, "--commune", "14845", "--place", "Nhà văn hóa",
            "--province-address", server.hub, "--token", TOKEN,
        )  # fmt: skip
        assert done.exit_code == 0, done.output
        assert not any(secret in done.output for secret in SECRETS)
    files = [path for path in home.rglob("*") if path.is_file()]
    assert files
    for path in files:
        data = path.read_bytes()
        assert not any(secret.encode() in data for secret in SECRETS), path
    assert len(server.memory.enrolled) == 1


def test_a_token_waits_where_only_this_account_reads_it(home: Path) -> None:
    with FaultServer() as gone:
        address = gone.hub
    done = run(home, "--commune", "14845", "--province-address", address, "--token", TOKEN)
    assert done.exit_code == 0, done.output
    assert "joins by itself when a network appears" in done.output
    assert awaited(home) == Awaited(address, TOKEN)
    holding = [
        path for path in home.rglob("*") if path.is_file() and TOKEN.encode() in path.read_bytes()
    ]
    assert [path.name for path in holding] == ["enrolment.json"]
    assert stat.S_IMODE(holding[0].stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_offline_calls_nobody(home: Path, server: FaultServer) -> None:
    done = run(home, "--offline", "--province-address", server.hub, "--token", TOKEN)
    assert done.exit_code == 0, done.output
    assert server.memory.enrolled == []
    assert awaited(home) == Awaited(server.hub, TOKEN)


def test_a_refused_token_is_said_and_the_rest_is_set_up(home: Path, server: FaultServer) -> None:
    done = run(
        home, "--commune", "14845", "--place", "Nhà văn hóa",
        "--province-address", server.hub, "--token", "ZZZZZZZZ2345",
    )  # fmt: skip
    assert done.exit_code == 1
    assert "refused the token" in done.output
    assert "ZZZZZZZZ2345" not in done.output
    assert left(home) == ()
    again = run(home, "--province-address", server.hub, "--token", TOKEN, pins=None)
    assert again.exit_code == 0, again.output
    assert "joined as kiosk" in again.output


def test_anything_wrong_changes_nothing(home: Path) -> None:
    assert run(home, "--commune", "14845", "--place", "Nhà văn hóa", "--later").exit_code == 0
    before = state_of(home)
    for wrong in (
        ["--commune", "99999", "--place", "Nơi khác"],
        ["--place", "Nơi khác", "--token", "ABC"],
        ["--place", "3"],
    ):
        done = run(home, *wrong)
        assert done.exit_code == 1
        assert done.output.startswith("Error: ")
        assert state_of(home) == before
    same = run(home, "--place", "Nơi khác", pins="technician 271828\nvolunteer 271828\n")
    assert same.exit_code == 1
    assert state_of(home) == before


def test_a_pin_of_another_role_changes_nothing(home: Path) -> None:
    assert run(home, "--commune", "14845", "--place", "Nhà văn hóa", "--later").exit_code == 0
    before = read_settings(home / "settings.json")
    done = run(home, "--place", "Nơi khác", pins="volunteer 482915\n")
    assert done.exit_code == 1
    assert "another role's" in done.output
    assert read_settings(home / "settings.json") == before


@pytest.mark.parametrize("pins", ["officer 482915\n", "technician\n", "technician 482915 519274\n"])
def test_a_line_of_another_form_is_counted_and_not_repeated(home: Path, pins: str) -> None:
    done = run(home, "--commune", "14845", pins=f"\n{pins}")
    assert done.exit_code == 1
    assert "line 2" in done.output
    assert "482915" not in done.output
    assert not home.exists()


def test_pins_may_stand_in_the_environment(home: Path) -> None:
    done = run(
        home, "--commune", "14845", pins=None,
        HOCSO_TECHNICIAN_PIN="482915", HOCSO_VOLUNTEER_PIN="519274",
    )  # fmt: skip
    assert done.exit_code == 0, done.output
    assert opened_by(home, "519274") == Opened("volunteer")


def test_what_nobody_said_is_asked_at_the_first_start(home: Path) -> None:
    done = run(home, "--commune", "14845", pins="technician 482915\n")
    assert "the first start asks for: place, volunteer, province" in done.output
    assert left(home) == ("place", "volunteer", "province")


def test_a_file_sets_up_and_what_is_said_counts_before_it(home: Path, tmp_path: Path) -> None:
    stick = tmp_path / "kiosk.toml"
    stick.write_text(
        'commune = "15772"\nplace = "Nhà văn hóa"\n[pins]\ntechnician = "482915"\n'
        'volunteer = "519274"\n[province]\nlater = true\n[settings]\nopens_hour = 6\n'
    )
    done = run(home, stick, "--place", "Chợ Đồn", pins=None)
    assert done.exit_code == 0, done.output
    settings = read_settings(home / "settings.json")
    assert (settings.commune, settings.place, settings.opens_hour) == ("15772", "Chợ Đồn", 6)
    assert left(home) == ()


def test_this_kiosks_own_file_sets_up_the_next_one(
    home: Path, tmp_path: Path, server: FaultServer
) -> None:
    assert run(
        home, "--commune", "15772", "--place", "Nhà văn hóa thôn 3",
        "--province-address", server.hub, "--token", TOKEN,
    ).exit_code == 0  # fmt: skip
    out = tmp_path / "kiosk.toml"
    assert run(home, "--export", out, pins=None).exit_code == 0
    text = out.read_text()
    assert not any(secret in text for secret in (*SECRETS, GIVEN["secret"], GIVEN["username"]))
    second = tmp_path / "second"
    done = run(second, out, "--place", "Nhà văn hóa thôn 4", "--offline")
    assert done.exit_code == 0, done.output
    assert awaited(second) == Awaited(server.hub)
    assert left(second) == ("province",)
    assert run(second, "--later", pins=None).exit_code == 0
    assert left(second) == ()


def test_a_kiosk_that_runs_is_not_set_up_beneath_its_feet(home: Path) -> None:
    make_home(Paths(home))
    lock = Lock(home)
    try:
        done = run(home, "--commune", "14845")
    finally:
        lock.release()
    assert done.exit_code == 1
    assert "is running" in done.output
    assert not (home / "settings.json").exists()


def test_a_damaged_settings_file_is_set_aside_and_set_up_anew(home: Path) -> None:
    make_home(Paths(home))
    (home / "settings.json").write_text("{")
    done = run(home, "--commune", "14845", "--place", "Nhà văn hóa")
    assert done.exit_code == 0, done.output
    assert "settings are not JSON" in done.output
    assert (home / "settings.damaged").read_text() == "{"
    assert read_settings(home / "settings.json").place == "Nhà văn hóa"


def test_what_was_set_before_stays(home: Path) -> None:
    make_home(Paths(home))
    (home / "settings.json").write_text(json.dumps({"voice_command": "own", "opens_hour": 5}))
    assert run(home, "--commune", "14845").exit_code == 0
    settings = read_settings(home / "settings.json")
    assert (settings.voice_command, settings.opens_hour, settings.commune) == ("own", 5, "14845")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can own another's folder")
def test_another_accounts_folder_is_refused(home: Path) -> None:
    home.mkdir(mode=0o700)
    os.chown(home, 12_345, 12_345)
    done = run(home, "--commune", "14845")
    assert done.exit_code == 1
    assert "belongs to account 12345" in done.output
