"""`hocso sync`: what a technician reads and a program parses."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sync.commands import sync
from tests.helpers.fault_server import FaultServer, Wrong
from tests.helpers.saved_kiosk import SavedKiosk, answer
from tests.sync.test_province import GIVEN


@pytest.fixture
def server() -> Iterator[FaultServer]:
    with FaultServer() as running:
        yield running


@pytest.fixture
def home(tmp_path: Path, server: FaultServer) -> Path:
    with SavedKiosk(tmp_path) as kiosk:
        kiosk.enrol(server.endpoint)
        kiosk.record(answer(1), answer(2), answer(3))
    return tmp_path


def run(home: Path, *arguments: str, **variables: str) -> Result:
    return CliRunner().invoke(sync, arguments, env={"HOCSO_HOME": str(home), **variables})


def test_status_of_a_kiosk_never_started_is_all_zero_and_makes_no_file(tmp_path: Path) -> None:
    result = run(tmp_path / "new", "status", "--json")
    assert result.exit_code == 0
    found = json.loads(result.output)
    assert {found[name] for name in ("saved", "waiting", "received", "set_aside")} == {0}
    assert found["last_received_at"] is None
    assert not (tmp_path / "new").exists()


def test_status_counts_before_and_after_a_push(home: Path, server: FaultServer) -> None:
    before = json.loads(run(home, "status", "--json").output)
    assert (before["saved"], before["waiting"], before["received"]) == (3, 3, 0)
    pushed = run(home, "push")
    assert pushed.exit_code == 0
    assert pushed.output == "received 3, set aside 0, waiting 0\n"
    after = json.loads(run(home, "status", "--json").output)
    assert (after["saved"], after["waiting"], after["received"]) == (3, 0, 3)
    assert after["last_received_at"] > 0
    assert len(server.memory.stored) == 3


def test_status_for_people_has_three_words(home: Path) -> None:
    lines = run(home, "status").output.splitlines()
    assert [line.split()[-1] for line in lines] == ["3", "3", "0"]
    assert lines[0].startswith("saved here")


def test_a_push_that_stops_says_why_and_fails(home: Path, server: FaultServer) -> None:
    server.do_wrong(Wrong.PORTAL_HTML)
    result = run(home, "push", "--json")
    assert result.exit_code == 1
    told = json.loads(result.output)
    assert told["outcome"]["fault"] == "portal"
    assert told["status"]["waiting"] == 3
    assert "last push stopped        portal" in run(home, "status").output
    server.do_wrong(Wrong.UNAUTHORIZED)
    assert "stopped: denied (HTTP 401)" in run(home, "push").output


def test_retry_lets_a_refused_statement_go_again(home: Path, server: FaultServer) -> None:
    with SavedKiosk(home) as kiosk:
        bad = kiosk.ids()[1]
    server.memory.refused_ids[bad] = 422
    assert run(home, "push").exit_code == 0
    assert "set aside                1" in run(home, "status").output
    server.memory.refused_ids.clear()
    assert run(home, "push").output == "received 0, set aside 0, waiting 0\n"
    assert run(home, "retry").output.startswith("1 set aside")
    assert run(home, "push").output == "received 1, set aside 0, waiting 0\n"


def test_enrolling_takes_the_token_from_the_environment_and_shows_no_secret(
    tmp_path: Path, server: FaultServer
) -> None:
    server.memory.enrolments["token"] = (200, {**GIVEN, "endpoint": server.endpoint})
    assert "not enrolled" in run(tmp_path, "push").output
    result = run(tmp_path, "enrol", server.hub, HOCSO_ENROLMENT_TOKEN="token")
    assert result.exit_code == 0, result.output
    assert "commune 14845" in result.output
    assert "secret" not in result.output
    assert run(tmp_path, "push").exit_code == 0


def test_enrolling_again_names_the_kiosk_that_its_waiting_statements_name(
    home: Path, server: FaultServer
) -> None:
    server.memory.enrolments["token"] = (200, {**GIVEN, "endpoint": server.endpoint})
    assert run(home, "enrol", server.hub, "--token", "token").exit_code == 0
    (asked,) = server.memory.enrolled
    assert asked["kiosk"] == GIVEN["kiosk"]


def test_a_wrong_token_is_a_plain_message(tmp_path: Path, server: FaultServer) -> None:
    result = run(tmp_path, "enrol", server.hub, "--token", "wrong")
    assert result.exit_code == 1
    assert result.output.startswith("Error: HTTP 403")
    assert "Traceback" not in result.output


def test_a_damaged_database_is_a_plain_message(home: Path) -> None:
    (home / "progress.db").write_bytes(b"rubbish" * 1000)
    for name in ("progress.db-wal", "progress.db-shm"):
        (home / name).unlink(missing_ok=True)
    result = run(home, "status")
    assert result.exit_code == 1
    assert result.output.startswith("Error: progress.db: ")


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can own another's folder")
def test_another_account_is_refused(home: Path) -> None:
    os.chown(home, 12_345, 12_345)
    result = run(home, "push")
    assert result.exit_code == 1
    assert "belongs to account 12345" in result.output


@pytest.mark.parametrize("command", [(), ("status",), ("push",), ("retry",), ("enrol",)])
def test_help_teaches(command: tuple[str, ...], tmp_path: Path) -> None:
    result = run(tmp_path, *command, "--help")
    assert result.exit_code == 0
    assert "Usage:" in result.output
    if command:
        assert "Example: hocso sync" in result.output


def test_a_wrong_option_is_a_usage_error(tmp_path: Path) -> None:
    assert run(tmp_path, "push", "--seconds", "0").exit_code == 2
